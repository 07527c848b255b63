"""Trains the character detector: `python -m illpose_training.train detector --labels ... --out runs/detector`.

Resumable: started again with the same --out it goes on from the last checkpoint.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from illpose_training.batch_norm import restore_batch_norm
from illpose_training.detection.draw import read_scenes
from illpose_training.detection.network import CELL_PX, INPUT_PX, CharacterDetector, Taught, detection_loss
from illpose_training.detection.scenes import CutOut, DetectionScene
from illpose_training.detection.sources import read_labelled_pictures
from illpose_training.detection.start import freeze_beginning, shipped_trunk
from illpose_training.detection.stream import detection_stream
from illpose_training.detection.targets import OwnerTarget, detection_target, owner_target
from illpose_training.pose.train import held_out
from illpose_training.training_loop import Plan, last_numbers, train

RATES = {"": 1.5e-3, "trunk.": 5e-4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One step's pictures and targets, as the network and the loss take them."""

    pixels: Tensor
    taught: Taught


def batch_of(scenes: list[DetectionScene]) -> Batch:
    """Stack square scenes of one size and their targets."""
    cells = scenes[0].pixels_HW3.shape[0] // CELL_PX
    targets = [detection_target(s.boxes, cells=cells, pixels_per_cell=CELL_PX) for s in scenes]
    owners = [_owner_target(s, cells) for s in scenes]
    pixels = np.stack([s.pixels_HW3 for s in scenes]).astype(np.float32) / 255
    return Batch(
        pixels=torch.from_numpy(pixels.transpose(0, 3, 1, 2)).contiguous(memory_format=torch.channels_last),
        taught=Taught(
            centers=torch.from_numpy(np.stack([t.center_MM for t in targets])),
            sizes=torch.from_numpy(np.stack([t.size_2MM for t in targets])),
            offsets=torch.from_numpy(np.stack([t.offset_2MM for t in targets])),
            weight=torch.from_numpy(np.stack([t.weight_MM for t in targets])),
            mask=torch.from_numpy(np.stack([o.mask_PP for o in owners])),
            mask_known=torch.tensor([s.owners_HW is not None for s in scenes]),
            votes=torch.from_numpy(np.stack([o.votes_2MM for o in owners])),
            votes_known=torch.from_numpy(np.stack([o.known_MM for o in owners])),
        ),
    )


def _owner_target(scene: DetectionScene, cells: int) -> OwnerTarget:
    # without owners nothing is taught: mask_known says so of the mask, and nobody owns a cell
    owners_HW = np.zeros(scene.pixels_HW3.shape[:2], np.uint8) if scene.owners_HW is None else scene.owners_HW
    return owner_target(owners_HW, scene.boxes, cells=cells, mask_px=2 * cells, pixels_per_cell=CELL_PX)


def batches(scenes: Iterator[DetectionScene], *, size: int) -> Iterator[Batch]:
    """Yield endless batches of `size` scenes."""
    while True:
        yield batch_of([next(scenes) for _ in range(size)])


def loss_of(network: nn.Module, batch: Batch) -> Tensor:
    """Return the loss of a batch."""
    return detection_loss(network(batch.pixels), batch.taught)


def new_network(scenes: Iterator[DetectionScene], start: Path | None = None) -> CharacterDetector:
    """Return the network that training starts from: the shipped pose network's trunk, of which the end is trained.

    start: folder of an earlier training that it goes on from where that stopped.
    """
    trunk = shipped_trunk()
    freeze_beginning(trunk)
    restore_batch_norm(trunk, batch_of([next(scenes) for _ in range(48)]).pixels)
    network = CharacterDetector(trunk)
    if start is not None:
        network.load_state_dict(last_numbers(start))
    return network


def read_pictures(labels: Sequence[Path], pictures: Sequence[Path]) -> tuple[list[DetectionScene], list[CutOut]]:
    """Return what is trained on of several COCO files; their pictures lie in images/ beside them unless given."""
    scenes: list[DetectionScene] = []
    cutouts: list[CutOut] = []
    for number, file in enumerate(labels):
        folder = pictures[number] if number < len(pictures) else file.parent / "images"
        read = read_labelled_pictures(
            file, pictures_folder=folder, masks_folder=file.parent / "masks", left_out=held_out
        )
        scenes += read.pictures
        cutouts += read.cutouts
    return scenes, cutouts


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.train detector", description=__doc__)
    parser.add_argument("--labels", type=Path, action="append", required=True, metavar="LABELS.json",
                        help="COCO file with images/ (and masks/) beside it; may be given several times")  # fmt: skip
    parser.add_argument("--pictures", type=Path, action="append", default=[], metavar="FOLDER",
                        help="where the pictures lie when not in images/; in the order of --labels")  # fmt: skip
    parser.add_argument("--scenes", type=Path, action="append", default=[], metavar="FOLDER",
                        help="what illpose_training.detection.draw has drawn; may be given several times")  # fmt: skip
    parser.add_argument("--out", type=Path, required=True, help="folder of checkpoints and losses")
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--size", type=int, default=INPUT_PX, help="side of the pictures, px; 192 trains twice as fast")
    parser.add_argument("--start", type=Path, metavar="FOLDER", help="go on from the weights of another training")
    parser.add_argument("--pace", type=float, default=1.0, help="factor of the learning rates")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    pictures, cutouts = read_pictures(options.labels, options.pictures)
    renders = [scene for folder in options.scenes for scene in read_scenes(folder)]
    print(f"{len(pictures)} labelled pictures, {len(cutouts)} cut-outs, {len(renders)} renders")
    scenes = detection_stream(pictures, renders, cutouts, seed=options.seed, size=options.size)
    plan = Plan(steps=options.steps, rates={part: rate * options.pace for part, rate in RATES.items()})
    network = new_network(scenes, options.start)
    train(network, batches(scenes, size=options.batch), loss_of, out=options.out, plan=plan)


if __name__ == "__main__":
    main()
