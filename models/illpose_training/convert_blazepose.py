"""Turns MediaPipe's BlazePose Full landmark network into models/pose/model.onnx and its manifest.

    PYTHONPATH=models python -m illpose_training.convert_blazepose [--wheel WHEEL] [--out FOLDER]

The graph is rebuilt in torch from the flatbuffer inside the mediapipe wheel, must agree with the TFLite runtime on
drawn figures before anything is written, and the ONNX file must agree with torch before the manifest names it.
"""

import argparse
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from PIL import Image, ImageDraw
from torch import Tensor, nn

from illpose_training.mediapipe_wheel import CACHE_FOLDER, WHEEL_VERSION, landmark_tflite
from illpose_training.tflite_graph import BlazePoseLandmarks, load_blazepose_landmarks

MODEL_FOLDER: Final = Path(__file__).resolve().parents[2] / "runs" / "blazepose"
MANIFEST_TEMPLATE: Final = Path(__file__).with_name("blazepose_manifest.toml")
OUTPUT_NAMES: Final = ("heatmaps", "landmarks")

#: Largest differences that are put up with: landmarks in px of the crop, heatmaps in logits.
LANDMARK_TOLERANCE_PX: Final = 0.02
HEATMAP_TOLERANCE: Final = 5e-3  # of logits that reach beyond 10; seen: 0.0021


class DisagreementError(Exception):
    """The rebuilt network does not say what the original says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The largest differences between two runs of the network on the same crops."""

    landmarks_px: float
    heatmaps: float

    def check(self, what: str) -> None:
        """Raise DisagreementError unless both lie within the tolerances."""
        print(f"{what}: landmarks within {self.landmarks_px:.2g} px, heatmaps within {self.heatmaps:.2g}")
        if not (self.landmarks_px <= LANDMARK_TOLERANCE_PX and self.heatmaps <= HEATMAP_TOLERANCE):
            raise DisagreementError(f"{what}: the networks disagree")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a network says about N crops: landmarks_N39x5 and heatmaps_N39x64x64 (logits)."""

    landmarks: NDArray[np.float32]
    heatmaps: NDArray[np.float32]

    def against(self, other: "Answers") -> Agreement:
        """Return how far two answers about the same crops are apart."""
        return Agreement(
            landmarks_px=float(np.abs(self.landmarks[..., :3] - other.landmarks[..., :3]).max()),
            heatmaps=float(np.abs(self.heatmaps - other.heatmaps).max()),
        )


class ExportedBlazePose(nn.Module):
    """The part of BlazePose that illpose uses: crops N x 3 x 256 x 256 in 0..1 -> heatmaps, landmarks N x 39 x 5."""

    def __init__(self, network: BlazePoseLandmarks) -> None:
        super().__init__()
        self.network = network

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        """Return heatmaps (logits) and landmarks (px of the crop)."""
        outputs = self.network(pixels)
        return outputs.heatmaps, outputs.landmarks.reshape(-1, BlazePoseLandmarks.HEATMAP_CHANNELS, 5)


def drawn_crops(count: int, *, seed: int = 0) -> NDArray[np.float32]:
    """Return crops of simple drawn figures in random poses and colours, N x 3 x 256 x 256 in 0..1.

    The networks are compared on them: noise would leave most of the activations flat.
    """
    random = np.random.default_rng(seed)
    return np.stack([_drawn_figure(random) for _ in range(count)]).transpose(0, 3, 1, 2).copy()


def _drawn_figure(random: np.random.Generator) -> NDArray[np.float32]:
    size = BlazePoseLandmarks.INPUT_SIZE
    skin, shirt, legs, hair = (tuple(int(v) for v in random.integers(0, 256, 3)) for _ in range(4))
    picture = Image.new("RGB", (size, size), tuple(int(v) for v in random.integers(160, 256, 3)))
    draw = ImageDraw.Draw(picture)
    x, y = 128 + random.normal(0, 10), 70 + random.normal(0, 8)
    for side in (-1, 1):
        for top, length, colour in ((y + 18, 40, shirt), (y + 80, 52, legs)):
            start = np.array([x + side * 16, top])
            for _ in range(2):  # upper and lower limb
                angle = np.pi / 2 - side * random.uniform(-0.4, 1.2)
                end = start + length * np.array([np.cos(angle), np.sin(angle)])
                draw.line([*start, *end], fill=colour, width=14)
                start = end
            draw.ellipse([*(start - 8), *(start + 8)], fill=skin)
    draw.rounded_rectangle([x - 22, y + 10, x + 22, y + 86], 8, fill=shirt, outline=(0, 0, 0))
    draw.ellipse([x - 19, y - 36, x + 19, y + 6], fill=skin, outline=(0, 0, 0), width=2)
    draw.chord([x - 21, y - 40, x + 21, y], 180, 360, fill=hair)
    for eye in (-7, 7):
        draw.ellipse([x + eye - 2, y - 16, x + eye + 2, y - 11], fill=(20, 20, 20))
    return np.asarray(picture, np.float32) / np.float32(255)


def torch_answers(network: nn.Module, crops_N3HW: NDArray[np.float32]) -> Answers:
    """Return what the exported part says in torch."""
    with torch.inference_mode():
        heatmaps, landmarks = network(torch.from_numpy(crops_N3HW))
    return Answers(landmarks=landmarks.numpy(), heatmaps=heatmaps.numpy())


def tflite_answers(path: Path, crops_N3HW: NDArray[np.float32]) -> Answers:
    """Return what the original says in the TFLite runtime, crop by crop."""
    from ai_edge_litert.interpreter import Interpreter

    interpreter = Interpreter(str(path), num_threads=1)
    interpreter.allocate_tensors()
    place = {detail["name"]: detail["index"] for detail in interpreter.get_output_details()}
    landmarks, heatmaps = [], []
    for crop_3HW in crops_N3HW:
        interpreter.set_tensor(interpreter.get_input_details()[0]["index"], crop_3HW.transpose(1, 2, 0)[None])
        interpreter.invoke()
        landmarks.append(interpreter.get_tensor(place["Identity"]).reshape(39, 5).copy())
        heatmaps.append(interpreter.get_tensor(place["Identity_3"])[0].transpose(2, 0, 1).copy())
    return Answers(landmarks=np.stack(landmarks), heatmaps=np.stack(heatmaps))


def onnx_answers(model: bytes, crops_N3HW: NDArray[np.float32]) -> Answers:
    """Return what the ONNX file says in ONNX Runtime, all crops in one batch."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    heatmaps, landmarks = session.run(list(OUTPUT_NAMES), {"pixels": crops_N3HW})
    return Answers(landmarks=np.asarray(landmarks), heatmaps=np.asarray(heatmaps))


def export_onnx(
    network: nn.Module, crops_N3HW: NDArray[np.float32], *, output_names: Sequence[str] = OUTPUT_NAMES
) -> bytes:
    """Return the network as an ONNX file for any number of crops, its weights as float16 (as the original has them)."""
    program = torch.onnx.export(
        network,
        (torch.from_numpy(crops_N3HW[:2]),),
        input_names=["pixels"],
        output_names=list(output_names),
        dynamic_shapes={"pixels": {0: torch.export.Dim("batch")}},
        dynamo=True,
        verbose=False,
    )
    assert program is not None
    model = program.model_proto
    _drop_traces(model)
    _halve_weights(model)
    onnx.checker.check_model(model, full_check=True)
    data: bytes = model.SerializeToString(deterministic=True)
    return data


def _drop_traces(model: onnx.ModelProto) -> None:
    """Forget the exporter's notes (they hold paths of the machine that exported)."""
    del model.metadata_props[:]
    del model.graph.metadata_props[:]
    del model.graph.value_info[:]
    for part in (*model.graph.node, *model.graph.input, *model.graph.output, *model.graph.initializer):
        del part.metadata_props[:]
        part.doc_string = ""


def round_to_half(network: nn.Module) -> None:
    """Round the weights to what float16 holds, so that they can be kept so; a layer with larger ones stays as it is."""
    with torch.no_grad():
        for parameter in network.parameters():
            half = parameter.half().float()
            if bool(half.isfinite().all()):
                parameter.copy_(half)


def check_onnx(
    network: nn.Module, model: bytes, crops_N3HW: NDArray[np.float32], *, output_names: Sequence[str], tolerance: float
) -> float:
    """Return the largest difference between torch and ONNX Runtime; raises ValueError above the tolerance."""
    import onnxruntime

    with torch.inference_mode():
        here = [output.numpy() for output in network(torch.from_numpy(crops_N3HW))]
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    there = session.run(list(output_names), {"pixels": crops_N3HW})
    difference = max(float(np.abs(a - b).max()) for a, b in zip(here, there, strict=True))
    if not difference <= tolerance:  # nor may it be no number at all
        raise ValueError(f"ONNX Runtime and torch differ by {difference:.2g}, more than {tolerance}")
    return difference


def _halve_weights(model: onnx.ModelProto) -> None:
    """Keep float32 weights that float16 holds exactly as float16 with a cast behind; the numbers stay the same."""
    casts = []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < 64 or not np.array_equal(values, values.astype(np.float16)):
            continue
        name, half = tensor.name, f"{tensor.name}.half"
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), half))
        casts.append(helper.make_node("Cast", [half], [name], name=f"{name}.cast", to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def convert(*, wheel: Path | None, cache: Path, folder: Path) -> None:
    """Rebuild, compare, export, compare again, and write model.onnx and manifest.toml into a folder."""
    path = landmark_tflite(wheel=wheel, cache=cache)
    crops = drawn_crops(4)
    network = ExportedBlazePose(load_blazepose_landmarks(path)).eval()
    here = torch_answers(network, crops)
    here.against(tflite_answers(path, crops)).check("torch against TFLite")
    model = export_onnx(network, crops)
    here.against(onnx_answers(model, crops)).check("ONNX Runtime against torch")
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "model.onnx", model)
    manifest = MANIFEST_TEMPLATE.read_text("utf-8").replace("@SHA256@", hashlib.sha256(model).hexdigest())
    _write(folder / "manifest.toml", manifest.encode("utf-8"))
    print(f"wrote {folder / 'model.onnx'} ({len(model) / 1e6:.1f} MB) and its manifest")


def _write(path: Path, data: bytes) -> None:
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(data)
    beside.replace(path)


def main() -> None:
    """Read the arguments and convert."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wheel", type=Path, help=f"mediapipe {WHEEL_VERSION} wheel (default: downloaded with pip)")
    parser.add_argument("--cache", type=Path, default=CACHE_FOLDER, help="where the wheel is kept (%(default)s)")
    parser.add_argument("--out", type=Path, default=MODEL_FOLDER, help="folder to write into (%(default)s)")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    convert(wheel=arguments.wheel, cache=arguments.cache, folder=arguments.out)


if __name__ == "__main__":
    main()
