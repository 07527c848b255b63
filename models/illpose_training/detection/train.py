"""Trains the character detector: `python -m illpose_training.detection.train --labels ... --out runs/detector`.

Resumable: started again with the same --out it goes on from the last checkpoint.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor, nn

from illpose_training.batch_norm import restore_batch_norm
from illpose_training.detection.network import CELLS, INPUT_PX, CharacterDetector, detection_loss
from illpose_training.detection.scenes import CutOut, DetectionScene, detection_stream
from illpose_training.detection.sources import read_labelled_pictures
from illpose_training.detection.targets import detection_target
from illpose_training.pose.network import BlazePoseTrunk
from illpose_training.tflite_graph import load_blazepose_landmarks
from illpose_training.training_loop import Plan, train

MASK_PX = INPUT_PX // 2
RATES = {"": 1.5e-3, "trunk.": 4e-4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One step's pictures and targets, as the network and the loss take them."""

    pixels: Tensor
    targets: dict[str, Tensor]


def batch_of(scenes: list[DetectionScene]) -> Batch:
    """Stack scenes of INPUT_PX x INPUT_PX px and their targets."""
    targets = [detection_target(s.boxes, cells=CELLS, pixels_per_cell=INPUT_PX / CELLS) for s in scenes]
    pixels = np.stack([s.pixels_HW3 for s in scenes]).astype(np.float32) / 255
    return Batch(
        pixels=torch.from_numpy(pixels.transpose(0, 3, 1, 2)).contiguous(memory_format=torch.channels_last),
        targets={
            "center": torch.from_numpy(np.stack([t.center_MM for t in targets])),
            "size": torch.from_numpy(np.stack([t.size_2MM for t in targets])),
            "offset": torch.from_numpy(np.stack([t.offset_2MM for t in targets])),
            "weight": torch.from_numpy(np.stack([t.weight_MM for t in targets])),
            "mask": torch.from_numpy(np.stack([_mask(s) for s in scenes])),
            "mask_known": torch.tensor([s.mask_HW is not None for s in scenes]),
        },
    )


def _mask(scene: DetectionScene) -> np.ndarray:
    if scene.mask_HW is None:
        return np.zeros((MASK_PX, MASK_PX), np.float32)
    return cv2.resize(scene.mask_HW.astype(np.float32), (MASK_PX, MASK_PX), interpolation=cv2.INTER_AREA)


def batches(scenes: Iterator[DetectionScene], *, size: int) -> Iterator[Batch]:
    """Yield endless batches of `size` scenes."""
    while True:
        yield batch_of([next(scenes) for _ in range(size)])


def loss_of(network: nn.Module, batch: Batch) -> Tensor:
    """Return the loss of a batch."""
    return detection_loss(network(batch.pixels), **batch.targets)


def new_network(scenes: Iterator[DetectionScene]) -> CharacterDetector:
    """Return the network that training starts from: BlazePose's trunk with its batch normalisation put back."""
    trunk = BlazePoseTrunk(load_blazepose_landmarks())
    restore_batch_norm(trunk, batch_of([next(scenes) for _ in range(48)]).pixels)
    return CharacterDetector(trunk)


def rendered_scenes(count: int, *, seed: int, assets: Path | None) -> list[DetectionScene]:
    """Draw scenes and keep what the detector learns from them."""
    from illpose_training.render.stream import SceneStream

    drawn = SceneStream(seed, INPUT_PX, assets=assets)
    scenes = []
    for _ in range(count):
        scene = next(drawn)
        mask = np.zeros(scene.pixels_HW3.shape[:2], bool)
        for character in scene.characters:
            mask |= character.mask_HW
        boxes = tuple(character.box for character in scene.characters)
        scenes.append(DetectionScene(pixels_HW3=scene.pixels_HW3, boxes=boxes, mask_HW=mask))
    return scenes


def _collect(labels: list[Path]) -> tuple[list[DetectionScene], list[CutOut]]:
    pictures: list[DetectionScene] = []
    cutouts: list[CutOut] = []
    for file in labels:
        read = read_labelled_pictures(file, pictures_folder=file.parent / "images", masks_folder=file.parent / "masks")
        pictures += read.pictures
        cutouts += read.cutouts
    return pictures, cutouts


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.detection.train", description=__doc__)
    parser.add_argument("--labels", type=Path, action="append", required=True, metavar="LABELS.json",
                        help="COCO file with images/ and masks/ beside it; may be given several times")  # fmt: skip
    parser.add_argument("--renders", type=int, default=6000, help="how many scenes to draw first")
    parser.add_argument("--assets", type=Path, help="folder with characters/ and poses/")
    parser.add_argument("--out", type=Path, required=True, help="folder of checkpoints and losses")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    pictures, cutouts = _collect(options.labels)
    renders = rendered_scenes(options.renders, seed=options.seed, assets=options.assets)
    print(f"{len(pictures)} labelled pictures, {len(cutouts)} cut-outs, {len(renders)} renders")
    scenes = detection_stream(pictures, renders, cutouts, seed=options.seed, size=INPUT_PX)
    torch.manual_seed(options.seed)
    plan = Plan(steps=options.steps, rates=RATES)
    train(new_network(scenes), batches(scenes, size=options.batch), loss_of, out=options.out, plan=plan)


if __name__ == "__main__":
    main()
