"""The tagger: the pose network's trunk, what it sees at each joint and all over, and a head for each scope.

Legend: N crops, L labels, D numbers of a summary, K joints.
"""

from typing import Final

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from illpose_app.core.skeleton import JOINT_COUNT
from illpose_training.pose.network import BlazePoseTrunk, PoseNetwork
from illpose_training.tagger.vocabulary import CHARACTER_COUNT, LABEL_COUNT

INPUT_PX: Final = 192
#: Tensors of BlazePose's graph: fine (24 channels at a quarter), middle (88 at a sixteenth), coarse (144 at a
#: thirty-second), and what the heatmaps are made of (48 at a quarter).
_FINE, _MIDDLE, _COARSE, _FEATURES = 216, 250, 269, 279
_CHANNELS: Final = {"fine": 24, "middle": 88, "coarse": 144, "features": 48}
_STATISTICS: Final = 14
#: Numbers of a summary.
SUMMARY: Final = (
    JOINT_COUNT * (_CHANNELS["features"] + _CHANNELS["fine"] + 3)
    + 2 * (_CHANNELS["fine"] + _CHANNELS["middle"] + _CHANNELS["coarse"])
    + _STATISTICS
)


class Head(nn.Module):
    """Labels from a summary; the summary's numbers are first brought to the mean 0 and the deviation 1."""

    def __init__(self, labels: int, *, hidden: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(SUMMARY))
        self.register_buffer("scale", torch.ones(SUMMARY))
        self.hidden = nn.Linear(SUMMARY, hidden)
        self.dropout = nn.Dropout(0.4)
        self.labels = nn.Linear(hidden, labels)

    def forward(self, summary_ND: Tensor) -> Tensor:
        """Return logits (N, labels)."""
        evened = ((summary_ND - self.mean) * self.scale).clamp(-5.0, 5.0)
        return self.labels(self.dropout(F.relu(self.hidden(self.dropout(evened)))))


class Tagger(nn.Module):
    """Labels of a crop about a character, or of a whole artwork.

    Input (N, 3, H, W) in 0..1, H and W multiples of 32. Output: logits (N, L) of vocabulary.LABELS; those of a
    character count when the crop is about one, those of an artwork when it is the whole artwork.
    """

    def __init__(self, pose: PoseNetwork) -> None:
        super().__init__()
        assert isinstance(pose.trunk, BlazePoseTrunk)
        self.trunk = pose.trunk
        self.heatmaps = pose.heatmaps
        self.character = Head(CHARACTER_COUNT, hidden=160)
        self.artwork = Head(LABEL_COUNT - CHARACTER_COUNT, hidden=64)

    def forward(self, pixels: Tensor) -> Tensor:
        """Return logits."""
        return self.labels(self.look(pixels)[0])

    def labels(self, summary_ND: Tensor) -> Tensor:
        """Return the logits of summaries."""
        return torch.cat([self.character(summary_ND), self.artwork(summary_ND)], dim=1)

    def look(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        """Return summaries (N, D) and heatmap logits (N, K, H / 4, W / 4)."""
        wanted = [_FINE, _MIDDLE, _COARSE, _FEATURES]
        fine, middle, coarse, features = self.trunk.network.graph(pixels, wanted)
        heatmaps = self.heatmaps(features)
        attention = F.softmax(heatmaps.flatten(2), dim=2)
        at_joints = attention @ torch.cat([features, fine], dim=1).flatten(2).transpose(1, 2)
        parts = [
            at_joints.flatten(1),
            _places(attention, heatmaps).flatten(1),
            *(pooled for each in (fine, middle, coarse) for pooled in (each.mean((2, 3)), each.amax((2, 3)))),
            _statistics(pixels),
        ]
        return torch.cat(parts, dim=1), heatmaps


def _places(attention: Tensor, heatmaps: Tensor) -> Tensor:
    """Return the place of each joint in -1..1 of the crop, and how high its heatmap is: (N, K, 3)."""
    height, width = heatmaps.shape[2], heatmaps.shape[3]
    rows = (torch.arange(height, device=heatmaps.device) + 0.5) * (2.0 / height) - 1.0
    columns = (torch.arange(width, device=heatmaps.device) + 0.5) * (2.0 / width) - 1.0
    down = rows[:, None].expand(height, width).reshape(-1)
    across = columns[None, :].expand(height, width).reshape(-1)
    high = heatmaps.flatten(2).amax(dim=2) * 0.25
    return torch.stack([attention @ across, attention @ down, high], dim=2)


def _statistics(pixels: Tensor) -> Tensor:
    """Return how light, coloured, lined and busy a crop is, all over and along its edge: (N, 14)."""
    gray = pixels.mean(1, keepdim=True)
    colored = pixels.amax(1, keepdim=True) - pixels.amin(1, keepdim=True)
    across = (gray[..., 1:] - gray[..., :-1]).abs()[:, :, :-1]
    down = (gray[:, :, 1:] - gray[:, :, :-1]).abs()[..., :-1]
    edges = across + down
    white, black = torch.sigmoid((gray - 0.94) * 80), torch.sigmoid((0.15 - gray) * 40)
    all_over = [gray.mean((1, 2, 3)), (gray * gray).mean((1, 2, 3)), colored.mean((1, 2, 3))]
    all_over += [colored.amax((2, 3)).mean(1), edges.mean((1, 2, 3)), (edges * edges).mean((1, 2, 3))]
    all_over += [white.mean((1, 2, 3)), black.mean((1, 2, 3))]
    rim = [torch.cat([m[:, 0, :12].flatten(1), m[:, 0, :, :12].flatten(1), m[:, 0, :, -12:].flatten(1)], 1)
           for m in (gray, colored, edges)]  # fmt: skip
    along = [each.mean(1) for each in rim] + [(each * each).mean(1) for each in rim]
    return torch.stack([*all_over, *along], dim=1)


def tag_loss(logits_NL: Tensor, *, there_NL: Tensor, known_NL: Tensor, balance_L2: Tensor) -> Tensor:
    """Return the cross-entropy of the known labels; balance_L2 weighs absent and present of each label."""
    weight = torch.where(there_NL > 0.5, balance_L2[:, 1], balance_L2[:, 0]) * known_NL
    entropy = F.binary_cross_entropy_with_logits(logits_NL, there_NL, reduction="none")
    return (entropy * weight).sum() / known_NL.sum().clamp(min=1.0)


def balance(there_NL: Tensor, known_NL: Tensor) -> Tensor:
    """Return the weights of absent and present labels (L, 2): the inverse square root of how often each is.

    As Chen and Zwicker weigh classes (WACV 2022); their mean over what is known of a label is 1.
    """
    known = known_NL.sum(0).clamp(min=1.0)
    share = ((there_NL * known_NL).sum(0) / known).clamp(0.004, 0.996)
    absent, present = (1 - share).rsqrt(), share.rsqrt()
    mean = (1 - share) * absent + share * present
    return torch.stack([absent / mean, present / mean], dim=1)
