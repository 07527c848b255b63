"""Turns MediaPipe's BlazePose Full landmark network into models/pose/model.onnx and its manifest.

    PYTHONPATH=models python -m illpose_training.convert_blazepose [--wheel WHEEL] [--out FOLDER]

The graph is rebuilt in torch from the flatbuffer inside the mediapipe wheel, must agree with the TFLite runtime on
drawn figures before anything is written, and the ONNX file must agree with torch before the manifest names it.
"""

import argparse
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from torch import Tensor, nn

from illpose_training.mediapipe_wheel import CACHE_FOLDER, WHEEL_VERSION, landmark_tflite
from illpose_training.onnx_export import export_onnx, onnx_answers, write_network
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


def onnx_says(model: bytes, crops_N3HW: NDArray[np.float32]) -> Answers:
    """Return what the ONNX file says in ONNX Runtime."""
    heatmaps, landmarks = onnx_answers(model, crops_N3HW, OUTPUT_NAMES)
    return Answers(landmarks=landmarks, heatmaps=heatmaps)


def convert(*, wheel: Path | None, cache: Path, folder: Path) -> None:
    """Rebuild, compare, export, compare again, and write model.onnx and manifest.toml into a folder."""
    path = landmark_tflite(wheel=wheel, cache=cache)
    crops = drawn_crops(4)
    network = ExportedBlazePose(load_blazepose_landmarks(path)).eval()
    here = torch_answers(network, crops)
    here.against(tflite_answers(path, crops)).check("torch against TFLite")
    model = export_onnx(network, crops, output_names=OUTPUT_NAMES)
    apart = here.against(onnx_says(model, crops))
    apart.check("ONNX Runtime against torch")
    manifest = MANIFEST_TEMPLATE.read_text("utf-8").replace("@SHA256@", hashlib.sha256(model).hexdigest())
    write_network(folder, model, manifest, difference=apart.heatmaps)


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
