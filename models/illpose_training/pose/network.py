"""The pose network: BlazePose's trunk, a heatmap for each COCO-17 joint, and each joint's state."""

from pathlib import Path
from typing import Final

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from illpose_app.core.skeleton import JOINT_COUNT
from illpose_training.tflite_graph import BlazePoseLandmarks, load_blazepose_landmarks

INPUT_PX: Final = 256
#: Which of BlazePose's landmark heatmaps each COCO-17 joint starts from.
START_ROWS: Final = (0, 2, 5, 7, 8, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28)
STATE_COUNT: Final = 3


class BlazePoseTrunk(nn.Module):
    """BlazePose's encoder and decoder: (N, 3, H, W) in 0..1 to features (N, 48, H / 4, W / 4)."""

    def __init__(self, network: BlazePoseLandmarks) -> None:
        super().__init__()
        network.keep_features_only()
        self.network = network

    def forward(self, pixels: Tensor) -> Tensor:
        """Return the features."""
        return self.network.features(pixels)


class TwoTrunks(nn.Module):
    """A trunk that learns, and beside it a frozen one that learned something else: their features one behind the other.

    Feature concatenation as in Chen and Zwicker, Transfer Learning for Pose Estimation of Illustrated Characters, 2022.
    """

    def __init__(self, own: nn.Module, other: nn.Module) -> None:
        super().__init__()
        self.own, self.other = own, other
        for parameter in other.parameters():
            parameter.requires_grad_(False)

    def forward(self, pixels: Tensor) -> Tensor:
        """Return the features (N, 96, H / 4, W / 4)."""
        self.other.eval()
        with torch.no_grad():
            other = self.other(pixels)
        return torch.cat([self.own(pixels), other], dim=1)


class PoseNetwork(nn.Module):
    """Heatmaps and states of the joints of one character in a crop.

    Input (N, 3, H, W) in 0..1, H and W multiples of 32. Outputs: heatmap logits (N, 17, H / 4, W / 4) and state
    logits (N, 17, 3) in the order outside, hidden, visible.
    """

    def __init__(self, trunk: nn.Module, *, channels: int = BlazePoseLandmarks.FEATURE_CHANNELS) -> None:
        super().__init__()
        self.trunk = trunk
        self.heatmaps = nn.Conv2d(channels, JOINT_COUNT, 1)
        self.joint_bias = nn.Parameter(torch.zeros(JOINT_COUNT, 64))
        self.state_features = nn.Linear(2 * channels + 1, 64)
        self.states = nn.Linear(64, STATE_COUNT)

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        """Return heatmap logits and state logits."""
        features = self.trunk(pixels)
        heatmaps = self.heatmaps(features)
        return heatmaps, self._states(features, heatmaps)

    def _states(self, features: Tensor, heatmaps: Tensor) -> Tensor:
        """Look at each joint's place, at the whole, and at how high the heatmap is; heatmaps are not taught by it."""
        flat = features.flatten(2).transpose(1, 2)
        attention = F.softmax(heatmaps.detach().flatten(2), dim=2)
        here = attention @ flat
        everywhere = flat.mean(dim=1, keepdim=True).expand(-1, JOINT_COUNT, -1)
        height = heatmaps.detach().flatten(2).amax(dim=2, keepdim=True)
        seen = torch.cat([here, everywhere, height * 0.25], dim=2)
        return self.states(F.relu(self.state_features(seen) + self.joint_bias))


def start_from_blazepose(path: Path | None = None) -> PoseNetwork:
    """Return a network that finds joints as BlazePose does: its trunk, and the rows of its heatmap head."""
    blazepose = load_blazepose_landmarks(path)
    head = blazepose.heatmap_head()
    weight, bias = head.weight.detach().clone(), None if head.bias is None else head.bias.detach().clone()
    network = PoseNetwork(BlazePoseTrunk(blazepose))
    rows = list(START_ROWS)
    with torch.no_grad():
        network.heatmaps.weight.copy_(weight[rows])
        if bias is not None and network.heatmaps.bias is not None:
            network.heatmaps.bias.copy_(bias[rows])
    return network


def start_from_export(path: Path) -> PoseNetwork:
    """Return the network of an ONNX file that illpose_training.export wrote, to train it further.

    Its batch normalisation is folded. Raises ValueError when the file holds another network.
    """
    network = start_from_blazepose()
    graph = onnx.load(path).graph
    numbers = _numbers_of(graph)
    # the export writes a linear layer as a product with a nameless matrix, then the sum with the bias
    makers = {node.output[0]: node for node in graph.node}
    for node in graph.node:
        if node.op_type == "Add" and node.input[1].endswith(".bias") and node.input[0] in makers:
            numbers[node.input[1].removesuffix("bias") + "weight"] = numbers[makers[node.input[0]].input[1]].T
    own = network.state_dict()
    if missing := sorted(set(own) - set(numbers)):
        raise ValueError(f"{path}: not a pose network of ours: it lacks {missing[0]}")
    network.load_state_dict({name: numbers[name] for name in own})
    return network


def _numbers_of(graph: onnx.GraphProto) -> dict[str, Tensor]:
    return {
        tensor.name.removesuffix(".half"): torch.from_numpy(onnx.numpy_helper.to_array(tensor).astype(np.float32))
        for tensor in graph.initializer
    }


def start_from_scratch() -> PoseNetwork:
    """Return the same network with random numbers, for comparison."""
    network = start_from_blazepose()
    for module in network.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
            if module.bias is not None:
                nn.init.zeros_(module.bias)
    nn.init.normal_(network.heatmaps.weight, std=0.01)
    return network


def beside(network: PoseNetwork, other: nn.Module) -> PoseNetwork:
    """Return a network that also sees the features of another trunk; it begins as if it did not."""
    channels = BlazePoseLandmarks.FEATURE_CHANNELS
    both = PoseNetwork(TwoTrunks(network.trunk, other), channels=2 * channels)
    with torch.no_grad():
        both.heatmaps.weight.zero_()
        both.heatmaps.weight[:, :channels] = network.heatmaps.weight
        if both.heatmaps.bias is not None and network.heatmaps.bias is not None:
            both.heatmaps.bias.copy_(network.heatmaps.bias)
    return both


def trunk_of_export(path: Path) -> BlazePoseTrunk:
    """Return the trunk of an exported network, such as the tagger; raises ValueError where it has none."""
    trunk = BlazePoseTrunk(load_blazepose_landmarks())
    numbers = _numbers_of(onnx.load(path).graph)
    own = trunk.state_dict()
    if missing := sorted(name for name in own if f"trunk.{name}" not in numbers):
        raise ValueError(f"{path}: has no trunk of BlazePose's: it lacks {missing[0]}")
    trunk.load_state_dict({name: numbers[f"trunk.{name}"] for name in own})
    return trunk


def pose_loss(
    outputs: tuple[Tensor, Tensor], *, joints: Tensor, states: Tensor, state_weight: Tensor, place_weight: Tensor
) -> Tensor:
    """Return the loss of a batch, a scalar.

    joints (N, 17, 2) in cells of the heatmap; states (N, 17) 0..2; state_weight (N, 17): how sure the state label is;
    place_weight (N, 17): 0 where the joint has no place in the crop. The place is taught twice: as a distribution
    over cells (cross-entropy with a bell), and as a height between 0 and 1, which becomes the confidence.
    """
    heatmaps, state_logits = outputs
    bells = _bells(joints, heatmaps.shape[2], heatmaps.shape[3])
    known = place_weight[..., None, None]
    spread = bells.flatten(2) / bells.flatten(2).sum(dim=2, keepdim=True).clamp(min=1e-6)
    cross_entropy = -(spread * F.log_softmax(heatmaps.flatten(2), dim=2)).sum(dim=2)
    place = (cross_entropy * place_weight).sum() / place_weight.sum().clamp(min=1.0)
    # a joint that is not in the crop, or that nobody could tell, shall leave its map flat
    height = F.binary_cross_entropy_with_logits(heatmaps, bells * known, reduction="none").sum(dim=(2, 3))
    sure = torch.maximum(place_weight, state_weight)
    confidence = (height * sure).sum() / sure.sum().clamp(min=1.0)
    state = F.cross_entropy(state_logits.flatten(0, 1), states.flatten(), reduction="none")
    state = (state * state_weight.flatten()).sum() / state_weight.sum().clamp(min=1.0)
    return place + 0.03 * confidence + 0.3 * state


def _bells(joints: Tensor, height: int, width: int, *, deviation: float = 1.5) -> Tensor:
    rows = torch.arange(height, device=joints.device, dtype=joints.dtype) + 0.5
    columns = torch.arange(width, device=joints.device, dtype=joints.dtype) + 0.5
    down = torch.exp(-0.5 * ((rows - joints[..., 1:]) / deviation) ** 2)
    across = torch.exp(-0.5 * ((columns - joints[..., :1]) / deviation) ** 2)
    return down[..., :, None] * across[..., None, :]
