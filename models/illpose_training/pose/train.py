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
from illpose_training.pose.draw import draw_examples, kept_examples
from illpose_training.pose.examples import PoseCrop, PoseExample, crop_stream, read_examples
from illpose_training.pose.network import (
    PoseNetwork,
    pose_loss,
    start_from_blazepose,
    start_from_export,
    start_from_scratch,
)
from illpose_training.training_loop import Plan, train

#: px of the artwork's crop for one cell of a heatmap.
CELL_PX: Final = 4
#: Share of renders in a batch: renders alone do not carry over, real illustrations alone forget rare poses.
RENDER_SHARE: Final = 0.55
RATES: Final = {"": 1.5e-3, "trunk.": 5e-4}
STARTS: Final = {"blazepose": start_from_blazepose, "scratch": start_from_scratch}


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


def new_network(crops: Iterator[PoseCrop], *, start: str = "blazepose") -> PoseNetwork:
    """Return the network that training starts from (one of STARTS, or an ONNX file), batch normalisation put back."""
    network = STARTS[start]() if start in STARTS else start_from_export(Path(start))
    restore_batch_norm(network.trunk, batch_of([next(crops) for _ in range(48)]).pixels)
    return network


def held_out(picture_id: str) -> bool:
    """Tell whether a training picture is kept for decisions: one in ten, by its name alone."""
    return random.Random(picture_id).random() < 0.1


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.pose.train", description=__doc__)
    parser.add_argument("--labels", type=Path, action="append", required=True, metavar="LABELS.json",
                        help="COCO file with images/ (and masks/) beside it; may be given several times")  # fmt: skip
    parser.add_argument("--pictures", type=Path, action="append", default=[], metavar="FOLDER",
                        help="where the pictures lie when not in images/; in the order of --labels")  # fmt: skip
    parser.add_argument("--weight", type=float, action="append", default=[],
                        help="how often characters of each --labels are shown against others")  # fmt: skip
    parser.add_argument("--guessed", type=Path, metavar="LABELS.json", help="what pose.self_training wrote")
    parser.add_argument("--guessed-pictures", type=Path, metavar="FOLDER", help="the pictures that were labelled")
    parser.add_argument("--guessed-share", type=float, default=0.1, help="share of such characters, 0 to 1")
    parser.add_argument("--renders", type=int, default=20_000, help="how many scenes to draw first")
    parser.add_argument("--drawn", type=Path, nargs="*", default=[], metavar="FILE",
                        help="scenes that illpose_training.pose.draw drew, instead of drawing")  # fmt: skip
    parser.add_argument("--render-share", type=float, default=RENDER_SHARE, help="0 to 1; 0 for real ones only")
    parser.add_argument("--assets", type=Path, help="folder with characters/ and poses/")
    parser.add_argument(
        "--start", default="blazepose", help="blazepose, scratch, or the ONNX file of a trained network"
    )
    parser.add_argument("--rate", type=float, default=1.0, help="share of the usual learning rate")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--size", type=int, default=256, help="side of the crops, px; 192 trains nearly twice as fast")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    crops = crop_stream(_sources(options), seed=options.seed, size=options.size)
    plan = Plan(steps=options.steps, rates={part: rate * options.rate for part, rate in RATES.items()})
    train(
        new_network(crops, start=options.start), batches(crops, size=options.batch), loss_of, out=options.out, plan=plan
    )


def _sources(options: argparse.Namespace) -> list[tuple[list[PoseExample], float]]:
    """Return the examples with the share of each source: renders, and each labels file by its size and weight."""
    real: list[tuple[list[PoseExample], float]] = []
    for number, labels in enumerate(options.labels):
        folder = options.pictures[number] if number < len(options.pictures) else labels.parent / "images"
        read = read_examples(labels, pictures=folder, masks=labels.parent / "masks")
        examples = [example for picture, example in read if not held_out(picture)]
        weight = options.weight[number] if number < len(options.weight) else 1.0
        real.append((examples, weight * len(examples)))
    drawn = [example for path in options.drawn for example in kept_examples(path)]
    if not drawn and options.render_share > 0:
        drawn = draw_examples(options.renders, seed=options.seed, assets=options.assets)
    print(f"{sum(len(examples) for examples, _ in real)} characters of real illustrations, {len(drawn)} of renders")
    guessed: list[PoseExample] = []
    if options.guessed is not None:
        read = read_examples(options.guessed, pictures=options.guessed_pictures, sure=0.0)
        guessed = [example for _, example in read]
        print(f"{len(guessed)} characters labelled by a trained network")
    guessed_share = options.guessed_share if guessed else 0.0
    total = sum(share for _, share in real) or 1.0
    shares = [(examples, (1 - options.render_share - guessed_share) * share / total) for examples, share in real]
    return [(drawn, options.render_share), (guessed, guessed_share), *shares]


if __name__ == "__main__":
    main()
