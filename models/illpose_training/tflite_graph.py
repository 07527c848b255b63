"""Rebuilds a float TFLite graph from its flatbuffer as a trainable torch module.

TFLite keeps tensors as N x height x width x channels; here they are N x channels x height x width. Weights that the
file keeps as float16 become float32. Only the operators that BlazePose's landmark network has are known; any other
raises UnknownOperatorError.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import tflite
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from illpose_training.mediapipe_wheel import landmark_tflite

_DTYPES = {
    tflite.TensorType.FLOAT32: np.float32,
    tflite.TensorType.FLOAT16: np.float16,
    tflite.TensorType.INT32: np.int32,
}
_OPERATOR_NAMES = {number: name for name, number in vars(tflite.BuiltinOperator).items() if isinstance(number, int)}


class UnknownOperatorError(Exception):
    """The graph holds an operator, or a form of one, that is not rebuilt here."""


# ---- the operators ---------------------------------------------------------------------------------------------


def _activation(code: int) -> nn.Module:
    """Return the module of a fused activation."""
    kinds = {
        tflite.ActivationFunctionType.NONE: nn.Identity,
        tflite.ActivationFunctionType.RELU: nn.ReLU,
        tflite.ActivationFunctionType.RELU6: nn.ReLU6,
    }
    if code not in kinds:
        raise UnknownOperatorError(f"activation {code}")
    return kinds[code]()


class Convolution(nn.Module):
    """Padding, convolution (plain or depthwise), a place for a norm (empty: folded into the weights), activation."""

    def __init__(self, conv: nn.Conv2d, padding: tuple[int, int, int, int], activation: nn.Module) -> None:
        super().__init__()
        left, right, top, bottom = padding
        self.padding: tuple[int, ...] = ()
        if (left, top) == (right, bottom):
            conv.padding = (top, left)
        else:
            self.padding = padding
        self.conv = conv
        self.norm: nn.Module = nn.Identity()
        self.activation = activation

    def forward(self, images: Tensor) -> Tensor:
        """N C H W -> N C' H' W'."""
        padded = F.pad(images, self.padding) if self.padding else images
        return self.activation(self.norm(self.conv(padded)))


class Addition(nn.Module):
    """Sum of two tensors, then the activation."""

    def __init__(self, activation: nn.Module) -> None:
        super().__init__()
        self.activation = activation

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        """Add tensors of one shape."""
        return self.activation(first + second)


class Upsampling(nn.Module):
    """Bilinear upsampling by a whole factor, corners not aligned."""

    def __init__(self, factor: int) -> None:
        super().__init__()
        self.factor = factor

    def forward(self, images: Tensor) -> Tensor:
        """N C H W -> N C H*factor W*factor."""
        return F.interpolate(images, scale_factor=self.factor, mode="bilinear", align_corners=False)


class Padding(nn.Module):
    """Zero channels put behind the others, or zero borders."""

    def __init__(self, widths: tuple[int, ...]) -> None:
        super().__init__()
        self.widths = widths

    def forward(self, images: Tensor) -> Tensor:
        """Pad N C H W."""
        return F.pad(images, self.widths)


class Rows(nn.Module):
    """Flattening in TFLite's order: N C H W -> N x (H*W*C)."""

    def forward(self, images: Tensor) -> Tensor:
        """Flatten everything but the batch."""
        return images.permute(0, 2, 3, 1).flatten(1)


# ---- reading the flatbuffer ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One operator of the graph: which module makes which tensor from which."""

    module: str
    inputs: tuple[int, ...]
    output: int


class _Reader:
    """The tensors and operators of a flatbuffer's only subgraph."""

    def __init__(self, data: bytes) -> None:
        self._model = tflite.Model.GetRootAs(data, 0)
        self.subgraph = self._model.Subgraphs(0)
        tensors = [self.subgraph.Tensors(number) for number in range(self.subgraph.TensorsLength())]
        self.shapes = [tuple(int(n) for n in t.ShapeAsNumpy()) if t.ShapeLength() else () for t in tensors]
        self.names = [t.Name().decode() for t in tensors]
        self.constants: dict[int, np.ndarray] = {}
        for number, tensor in enumerate(tensors):
            buffer = self._model.Buffers(tensor.Buffer())
            if buffer.DataLength():
                if tensor.Sparsity() is not None:
                    raise UnknownOperatorError(f"sparse tensor {self.names[number]}")
                values = np.frombuffer(buffer.DataAsNumpy().tobytes(), _DTYPES[tensor.Type()])
                self.constants[number] = values.reshape(self.shapes[number])

    def operator_name(self, operator: Any) -> str:
        """Return the operator's name, such as CONV_2D."""
        code = self._model.OperatorCodes(operator.OpcodeIndex())
        return _OPERATOR_NAMES[max(code.BuiltinCode(), code.DeprecatedBuiltinCode())]

    @staticmethod
    def options(operator: Any, kind: type) -> Any:
        """Return the operator's options as the flatbuffer class of their kind."""
        table = operator.BuiltinOptions()
        options = kind()
        options.Init(table.Bytes, table.Pos)
        return options


def _same_padding(size: int, kernel: int, stride: int, dilation: int = 1) -> tuple[int, int]:
    """Return TFLite's SAME padding before and after: the odd pixel goes behind."""
    total = max((-(-size // stride) - 1) * stride + (kernel - 1) * dilation + 1 - size, 0)
    return total // 2, total - total // 2


def _window_padding(
    options: Any, shape: Sequence[int], kernel: tuple[int, int], dilation: tuple[int, int] = (1, 1)
) -> tuple[int, int, int, int]:
    """Return (left, right, top, bottom) for a window over a tensor of shape N H W C."""
    if options.Padding() != tflite.Padding.SAME:
        return 0, 0, 0, 0
    top, bottom = _same_padding(shape[1], kernel[0], options.StrideH(), dilation[0])
    left, right = _same_padding(shape[2], kernel[1], options.StrideW(), dilation[1])
    return left, right, top, bottom


def _convolution(reader: _Reader, operator: Any, inputs: list[int], *, depthwise: bool) -> Convolution:
    """Rebuild CONV_2D or DEPTHWISE_CONV_2D with its weights."""
    options = reader.options(operator, tflite.DepthwiseConv2DOptions if depthwise else tflite.Conv2DOptions)
    shape = reader.shapes[inputs[0]]
    kernel_first = reader.constants[inputs[1]].astype(np.float32)
    # depthwise weights lie as 1 H W C, plain ones as C' H W C; torch wants C' C/groups H W
    weight = kernel_first.transpose(3, 0, 1, 2) if depthwise else kernel_first.transpose(0, 3, 1, 2)
    window = (weight.shape[2], weight.shape[3])
    dilation = (options.DilationHFactor(), options.DilationWFactor())
    conv = nn.Conv2d(
        shape[3],
        weight.shape[0],
        window,
        (options.StrideH(), options.StrideW()),
        dilation=dilation,
        groups=shape[3] if depthwise else 1,
        bias=True,
    )
    assert conv.bias is not None
    with torch.no_grad():
        conv.weight.copy_(torch.from_numpy(weight.copy()))
        conv.bias.copy_(torch.from_numpy(reader.constants[inputs[2]].astype(np.float32)))
    padding = _window_padding(options, shape, window, dilation)
    return Convolution(conv, padding, _activation(options.FusedActivationFunction()))


def _max_pool(reader: _Reader, operator: Any, inputs: list[int]) -> nn.Module:
    """Rebuild MAX_POOL_2D; only without padding and activation."""
    options = reader.options(operator, tflite.Pool2DOptions)
    kernel = (options.FilterHeight(), options.FilterWidth())
    if any(_window_padding(options, reader.shapes[inputs[0]], kernel)) or options.FusedActivationFunction():
        raise UnknownOperatorError("MAX_POOL_2D with padding or activation")
    return nn.MaxPool2d(kernel, (options.StrideH(), options.StrideW()))


def _padding(reader: _Reader, inputs: list[int]) -> Padding:
    """Rebuild PAD; the widths lie as one (before, after) for each of N H W C."""
    batch, rows, columns, channels = (tuple(int(n) for n in pair) for pair in reader.constants[inputs[1]])
    if any(batch):
        raise UnknownOperatorError("PAD over the batch")
    return Padding((*columns, *rows, *channels))


def _upsampling(reader: _Reader, operator: Any, inputs: list[int]) -> Upsampling:
    """Rebuild RESIZE_BILINEAR; only by one whole factor with half-pixel centres."""
    options = reader.options(operator, tflite.ResizeBilinearOptions)
    _, rows, columns, _ = reader.shapes[inputs[0]]
    new_rows, new_columns = (int(n) for n in reader.constants[inputs[1]])
    factor = new_rows // rows
    if (new_rows, new_columns) != (rows * factor, columns * factor) or not options.HalfPixelCenters():
        raise UnknownOperatorError("RESIZE_BILINEAR other than by a whole factor with half-pixel centres")
    return Upsampling(factor)


def _module_of(reader: _Reader, operator: Any, name: str, inputs: list[int]) -> nn.Module:
    """Return the torch module of one operator."""
    makers: dict[str, Callable[[], nn.Module]] = {
        "CONV_2D": lambda: _convolution(reader, operator, inputs, depthwise=False),
        "DEPTHWISE_CONV_2D": lambda: _convolution(reader, operator, inputs, depthwise=True),
        "ADD": lambda: Addition(_activation(reader.options(operator, tflite.AddOptions).FusedActivationFunction())),
        "MAX_POOL_2D": lambda: _max_pool(reader, operator, inputs),
        "PAD": lambda: _padding(reader, inputs),
        "RESIZE_BILINEAR": lambda: _upsampling(reader, operator, inputs),
        "RESHAPE": Rows,
        "LOGISTIC": nn.Sigmoid,
    }
    if name not in makers:
        raise UnknownOperatorError(name)
    return makers[name]()


# ---- the graph -------------------------------------------------------------------------------------------------


class TfliteGraph(nn.Module):
    """A TFLite graph in torch; tensors are asked for by the numbers that the file gives them."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        reader = _Reader(path.read_bytes())
        self.input: int = int(reader.subgraph.InputsAsNumpy()[0])
        #: tensor number of every output, by its name in the file
        self.outputs: dict[str, int] = {reader.names[int(n)]: int(n) for n in reader.subgraph.OutputsAsNumpy()}
        self.steps: list[Step] = []
        self.operators = nn.ModuleDict()
        for number in range(reader.subgraph.OperatorsLength()):
            self._add_operator(reader, number)

    def _add_operator(self, reader: _Reader, number: int) -> None:
        operator = reader.subgraph.Operators(number)
        inputs = [int(n) for n in operator.InputsAsNumpy()]
        output = int(operator.OutputsAsNumpy()[0])
        name = reader.operator_name(operator)
        if name == "DEQUANTIZE":  # float16 weights; nothing is left to do while running
            reader.constants[output] = reader.constants[inputs[0]].astype(np.float32)
            return
        key = f"{name.lower()}_{number}"
        self.operators[key] = _module_of(reader, operator, name, inputs)
        live = tuple(n for n in inputs if n not in reader.constants)
        self.steps.append(Step(module=key, inputs=live, output=output))

    def steps_for(self, wanted: Iterable[int]) -> list[Step]:
        """Return the steps that wanted tensors need, in running order."""
        needed, steps = set(wanted), []
        for step in reversed(self.steps):
            if step.output in needed:
                steps.append(step)
                needed.update(step.inputs)
        return steps[::-1]

    def inputs_of(self, tensor: int) -> tuple[int, ...]:
        """Return the tensors from which a tensor is made."""
        return next(step.inputs for step in self.steps if step.output == tensor)

    def module_of(self, tensor: int) -> nn.Module:
        """Return the module that makes a tensor."""
        return self.operators[next(step.module for step in self.steps if step.output == tensor)]

    def prune(self, wanted: Iterable[int]) -> None:
        """Forget every operator that the wanted tensors don't need."""
        self.steps = self.steps_for(wanted)
        kept = {step.module for step in self.steps}
        for key in [key for key in self.operators if key not in kept]:
            del self.operators[key]
        made = {step.output for step in self.steps}
        self.outputs = {name: tensor for name, tensor in self.outputs.items() if tensor in made}

    def convolutions(self) -> list[Convolution]:
        """Return the convolutions in running order; each has a `norm` that may be filled for training."""
        return [module for module in self.operators.values() if isinstance(module, Convolution)]

    def forward(self, images: Tensor, wanted: Sequence[int]) -> list[Tensor]:
        """Run what the wanted tensors need on images (N C H W) and return those tensors."""
        values = {self.input: images}
        for step in self.steps_for(wanted):
            values[step.output] = self.operators[step.module](*(values[n] for n in step.inputs))
        return [values[number] for number in wanted]


class LandmarkOutputs(NamedTuple):
    """What BlazePose's landmark network says about a crop; pixels are those of the crop (0..256).

    landmarks (N, 195): 39 x (x px, y px, z, visibility logit, presence logit). presence (N, 1): 0..1.
    mask (N, 1, 256, 256): logits. heatmaps (N, 39, 64, 64): logits. world (N, 117): 39 x (x, y, z) metres.
    """

    landmarks: Tensor
    presence: Tensor
    mask: Tensor
    heatmaps: Tensor
    world: Tensor


class BlazePoseLandmarks(nn.Module):
    """BlazePose Full's landmark network: RGB crops (N, 3, 256, 256), values 0..1."""

    INPUT_SIZE = 256
    FEATURE_CHANNELS = 48
    HEATMAP_CHANNELS = 39

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.graph = TfliteGraph(path)
        outputs = self.graph.outputs
        self._wanted = [outputs[f"Identity{suffix}"] for suffix in ("", "_1", "_2", "_3", "_4")]
        self._heatmaps = outputs["Identity_3"]
        self._features = self.graph.inputs_of(self._heatmaps)[0]

    def forward(self, images: Tensor) -> LandmarkOutputs:
        """Return everything the network says about the crops."""
        return LandmarkOutputs(*self.graph(images, self._wanted))

    def features(self, images: Tensor) -> Tensor:
        """Return what encoder and decoder make of the crops: (N, 48, H/4, W/4); H and W are multiples of 32."""
        return self.graph(images, [self._features])[0]

    def heatmaps(self, images: Tensor) -> Tensor:
        """Return the heatmap logits of the 39 landmarks: (N, 39, H/4, W/4)."""
        return self.graph(images, [self._heatmaps])[0]

    def heatmap_head(self) -> nn.Conv2d:
        """Return the 1x1 convolution from features to heatmaps: the start weights of a head of our own."""
        module = self.graph.module_of(self._heatmaps)
        assert isinstance(module, Convolution)
        return module.conv

    def keep_features_only(self) -> None:
        """Forget everything behind the features; afterwards only `features` can be asked."""
        self.graph.prune([self._features])


def load_blazepose_landmarks(path: Path | None = None) -> BlazePoseLandmarks:
    """Return BlazePose Full's landmark network with its trained weights.

    path: pose_landmark_full.tflite; without it the mediapipe wheel is downloaded once into the checkout's cache.
    """
    return BlazePoseLandmarks(path or landmark_tflite()).eval()
