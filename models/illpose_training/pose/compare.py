"""Compares what the pose network may learn from: `python -m illpose_training.pose.compare --out runs/compare ...`.

Trains one network a row, all with the same small budget, exports it, and scores it with the program's own code on
labelled illustrations in their true boxes. Resumable: a row whose network is there is only scored again.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch

from illpose_app.services.analyze_artwork import Analyzer
from illpose_training.batch_norm import restore_batch_norm
from illpose_training.convert_blazepose import drawn_crops
from illpose_training.evaluate import score_folder
from illpose_training.metrics import similarity
from illpose_training.onnx_export import checked_onnx, finish_network, write_network
from illpose_training.pose.draw import kept_examples
from illpose_training.pose.examples import PoseExample, crop_stream, read_examples
from illpose_training.pose.export import form, manifest_text
from illpose_training.pose.network import PoseNetwork, beside, trunk_of_export
from illpose_training.pose.train import RATES, RENDER_SHARE, STARTS, batches, held_out, loss_of
from illpose_training.training_loop import Plan, averaged_numbers, train

#: Share of self-labelled characters where there are any.
_GUESSED_SHARE: Final = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One network of the comparison: where it starts, and what it learns from besides renders."""

    name: str
    start: str = "blazepose"
    tagger: bool = False
    real: bool = False
    guessed: bool = False


ROWS: Final = (
    Row(name="from scratch, renders", start="scratch"),
    Row(name="from BlazePose, renders"),
    Row(name="from BlazePose + tagger features, renders", tagger=True),
    Row(name="from BlazePose, renders + real illustrations", real=True),
    Row(name="from BlazePose + tagger features, renders + real illustrations", tagger=True, real=True),
    Row(name="from BlazePose, renders + real illustrations + self-training", real=True, guessed=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The characters of each source."""

    renders: Sequence[PoseExample]
    real: Sequence[PoseExample]
    guessed: Sequence[PoseExample]

    def sources(self, row: Row) -> list[tuple[Sequence[PoseExample], float]]:
        """Return what a row learns from, with shares."""
        guessed = _GUESSED_SHARE if row.guessed and self.guessed else 0.0
        renders = RENDER_SHARE if row.real else 1.0
        return [(self.renders, renders), (self.real, 1.0 - renders - guessed), (self.guessed, guessed)]


def start_of(row: Row, tagger: Path | None) -> PoseNetwork:
    """Return the network a row starts from, normalisation put back."""
    network = STARTS[row.start]()
    restore_batch_norm(network.trunk, torch.from_numpy(drawn_crops(16)))
    if row.tagger:
        if tagger is None:
            raise SystemExit("--tagger is needed for the rows with tagger features")
        network = beside(network, trunk_of_export(tagger))
    return network


def train_row(row: Row, material: Material, *, tagger: Path | None, out: Path, steps: int, size: int) -> Path:
    """Train a row's network and export it; return the folder that the program can use."""
    folder = out / "model" / "pose"
    if (folder / "manifest.toml").is_file():
        return folder.parent
    network = start_of(row, tagger)
    crops = crop_stream(material.sources(row), seed=7, size=size)
    train(network, batches(crops, size=32), loss_of, out=out, plan=Plan(steps=steps, rates=RATES))
    finish_network(network, averaged_numbers(out))
    model, difference = checked_onnx(network, np.ascontiguousarray(drawn_crops(3)[:, :, :size, :size]), form())
    text = manifest_text(model, notes="of a comparison", size=size, known=0.5, visible=0.5)
    write_network(folder, model, text, difference=difference)
    return folder.parent


def score(models: Path, pictures: Path) -> tuple[float, float]:
    """Return the shares of known joints at OKS .50 and .75, in true boxes."""
    similar = [
        similarity(places, truth)[truth.known_K]
        for picture in score_folder(pictures, Analyzer(models), boxes="true")
        for places, truth in picture.true_boxes
        if places is not None
    ]
    joints = np.concatenate(similar)
    return float((joints >= 0.5).mean()), float((joints >= 0.75).mean())


def _material(options: argparse.Namespace) -> Material:
    real: list[PoseExample] = []
    for labels, pictures in zip(options.labels, options.pictures, strict=True):
        read = read_examples(labels, pictures=pictures, masks=labels.parent / "masks")
        real += [example for picture, example in read if not held_out(picture)]
    guessed = []
    if options.guessed is not None:
        read = read_examples(options.guessed, pictures=options.guessed_pictures, sure=0.0)
        guessed = [example for _, example in read]
    return Material(renders=kept_examples(options.drawn), real=real, guessed=guessed)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.pose.compare", description=__doc__)
    parser.add_argument("--labels", type=Path, action="append", required=True, metavar="LABELS.json")
    parser.add_argument("--pictures", type=Path, action="append", required=True, metavar="FOLDER")
    parser.add_argument(
        "--drawn", type=Path, required=True, metavar="FILE", help="scenes from illpose_training.pose.draw"
    )
    parser.add_argument("--guessed", type=Path, metavar="LABELS.json", help="what pose.self_training wrote")
    parser.add_argument("--guessed-pictures", type=Path, metavar="FOLDER")
    parser.add_argument("--tagger", type=Path, metavar="MODEL.onnx")
    parser.add_argument("--score", type=Path, required=True, metavar="FOLDER", help="labels.json and images/")
    parser.add_argument("--steps", type=int, default=150)
    parser.add_argument("--size", type=int, default=192)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    material = _material(options)
    print("| network | OKS@50 | OKS@75 |\n|---|---|---|", flush=True)
    for number, row in enumerate(ROWS):
        torch.manual_seed(1)
        models = train_row(
            row, material, tagger=options.tagger, out=options.out / f"{number}", steps=options.steps, size=options.size
        )
        at_50, at_75 = score(models, options.score)
        print(f"| {row.name} | {at_50:.3f} | {at_75:.3f} |", flush=True)


if __name__ == "__main__":
    main()
