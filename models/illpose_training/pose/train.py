"""Trains the pose network: `python -m illpose_training.pose.train --labels LABELS.json --out runs/pose`.

Resumable: started again with the same --out it goes on from the last checkpoint.
"""

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn

from illpose_training.batch_norm import restore_batch_norm
from illpose_training.pose.examples import PoseCrop, PoseExample, crop_stream, example_of, read_examples
from illpose_training.pose.network import PoseNetwork, pose_loss, start_from_blazepose
from illpose_training.training_loop import Plan, train

#: px of the artwork's crop for one cell of a heatmap.
CELL_PX: Final = 4
#: Renders and real illustrations in a batch: renders alone do not carry over, real ones alone forget rare poses.
RENDER_SHARE: Final = 0.55
REAL_SHARE: Final = 0.45
RATES: Final = {"": 1.5e-3, "trunk.": 5e-4}


@dataclass(frozen=True, slots=True, kw_only=True)
class PoseBatch:
    """Crops and what is known of them, as the network and the loss take them."""

    pixels: Tensor
    joints: Tensor
    states: Tensor
    state_weight: Tensor
    place_weight: Tensor


def batch_of(crops: list[PoseCrop]) -> PoseBatch:
    """Stack crops."""
    pixels = torch.from_numpy(np.stack([crop.pixels_SS3 for crop in crops]).transpose(0, 3, 1, 2).copy())
    return PoseBatch(
        pixels=(pixels.float() / 255).contiguous(memory_format=torch.channels_last),
        joints=torch.from_numpy(np.stack([crop.joints_K2 for crop in crops])) / CELL_PX,
        states=torch.from_numpy(np.stack([crop.state_K for crop in crops])),
        state_weight=torch.from_numpy(np.stack([crop.state_weight_K for crop in crops])),
        place_weight=torch.from_numpy(np.stack([crop.place_weight_K for crop in crops])),
    )


def batches(crops: Iterator[PoseCrop], *, size: int) -> Iterator[PoseBatch]:
    """Yield endless batches of `size` crops."""
    while True:
        yield batch_of([next(crops) for _ in range(size)])


def loss_of(network: nn.Module, batch: PoseBatch) -> Tensor:
    """Return the loss of a batch."""
    return pose_loss(
        network(batch.pixels),
        joints=batch.joints,
        states=batch.states,
        state_weight=batch.state_weight,
        place_weight=batch.place_weight,
    )


def new_network(crops: Iterator[PoseCrop]) -> PoseNetwork:
    """Return the network that training starts from: BlazePose with its batch normalisation put back."""
    network = start_from_blazepose()
    restore_batch_norm(network.trunk, batch_of([next(crops) for _ in range(48)]).pixels)
    return network


def held_out(picture_id: str) -> bool:
    """Tell whether a training picture is kept for decisions: one in ten, by its name alone."""
    return random.Random(picture_id).random() < 0.1


def rendered_examples(count: int, *, seed: int, size: int, assets: Path | None) -> list[PoseExample]:
    """Draw scenes and return their characters."""
    from illpose_training.render.stream import SceneStream

    scenes = SceneStream(seed, size, assets=assets)
    examples = []
    for _ in range(count):
        scene = next(scenes)
        alone = len(scene.characters) == 1
        examples += [
            example_of(
                scene.pixels_HW3,
                joints_K2=character.joints_K2,
                state_K=character.state_K,
                box=character.box,
                sure=1.0,
                mask_HW=character.mask_HW if alone else None,
            )
            for character in scene.characters
        ]
    return examples


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.pose.train", description=__doc__)
    parser.add_argument("--labels", type=Path, action="append", required=True, metavar="LABELS.json",
                        help="COCO file with images/ (and masks/) beside it; may be given several times")  # fmt: skip
    parser.add_argument("--pictures", type=Path, action="append", default=[], metavar="FOLDER",
                        help="where the pictures lie when not in images/; in the order of --labels")  # fmt: skip
    parser.add_argument("--renders", type=int, default=20_000, help="how many scenes to draw first")
    parser.add_argument("--assets", type=Path, help="folder with characters/ and poses/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--size", type=int, default=256, help="side of the crops, px; 192 trains nearly twice as fast")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    real = []
    for number, labels in enumerate(options.labels):
        folder = options.pictures[number] if number < len(options.pictures) else labels.parent / "images"
        read = read_examples(labels, pictures=folder, masks=labels.parent / "masks")
        real += [example for picture, example in read if not held_out(picture)]
    renders = rendered_examples(options.renders, seed=options.seed, size=288, assets=options.assets)
    print(f"{len(real)} characters of real illustrations, {len(renders)} of renders")
    crops = crop_stream([(renders, RENDER_SHARE), (real, REAL_SHARE)], seed=options.seed, size=options.size)
    plan = Plan(steps=options.steps, rates=RATES)
    train(new_network(crops), batches(crops, size=options.batch), loss_of, out=options.out, plan=plan)


if __name__ == "__main__":
    main()
