"""Exports a trained detector: `python -m illpose_training.export detector --run RUN --out models/detector`."""

import argparse
from pathlib import Path
from typing import Final

import torch

from illpose_training.batch_norm import restore_batch_norm
from illpose_training.convert_blazepose import drawn_crops
from illpose_training.detection.network import INPUT_PX, OUTPUT_NAMES, CharacterDetector
from illpose_training.detection.start import freeze_beginning
from illpose_training.onnx_export import Form, add_run_options, checked_onnx, finish_network, manifest_of, write_network
from illpose_training.pose.network import start_from_blazepose
from illpose_training.training_loop import averaged_numbers

_HEAD: Final = """kind = "character_detector"
decoder = "centers"
activation = "sigmoid"
name = "illpose character detector"
licence = "Apache-2.0"
source = "trained by illpose; its trunk began as that of the pose estimator (BlazePose Full, Apache-2.0, Google LLC)"
notes = "{notes}"
"""
_TABLES: Final = """[thresholds]
center = {center}
mask = {mask}
overlap = {overlap}
"""


def form(notes: str = "See CARD.md.") -> Form:
    """Return how a detector is exported."""
    return Form(head=_HEAD.format(notes=notes), output_names=OUTPUT_NAMES, tolerance=5e-3, largest_mb=8.0)


def trained_network(run: Path) -> CharacterDetector:
    """Return the averaged network of a training folder as it is shipped."""
    trunk = start_from_blazepose().trunk
    freeze_beginning(trunk)
    restore_batch_norm(trunk, torch.from_numpy(drawn_crops(2)))
    network = CharacterDetector(trunk)
    finish_network(network, averaged_numbers(run))
    return network


def manifest_text(model: bytes, *, notes: str, size: int, center: float, mask: float, overlap: float) -> str:
    """Return the manifest of an exported detector."""
    return manifest_of(model, form(notes), size=size, tables=_TABLES.format(center=center, mask=mask, overlap=overlap))


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.export detector", description=__doc__)
    add_run_options(parser, size=INPUT_PX)
    parser.add_argument("--center", type=float, default=0.1)
    parser.add_argument("--mask", type=float, default=0.5)
    parser.add_argument("--overlap", type=float, default=0.6)
    options = parser.parse_args()
    model, difference = checked_onnx(trained_network(options.run), drawn_crops(3), form())
    text = manifest_text(
        model,
        notes=options.notes,
        size=options.size,
        center=options.center,
        mask=options.mask,
        overlap=options.overlap,
    )
    write_network(options.out, model, text, difference=difference)


if __name__ == "__main__":
    main()
