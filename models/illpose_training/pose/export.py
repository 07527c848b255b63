"""Exports a trained pose network: `python -m illpose_training.export pose --run runs/pose --out models/pose`."""

import argparse
from pathlib import Path
from typing import Final

import numpy as np
import torch

from illpose_app.core.skeleton import JOINT_NAMES
from illpose_training.batch_norm import restore_batch_norm
from illpose_training.convert_blazepose import drawn_crops
from illpose_training.onnx_export import Form, add_run_options, checked_onnx, finish_network, manifest_of, write_network
from illpose_training.pose.network import INPUT_PX, PoseNetwork, start_from_blazepose
from illpose_training.training_loop import averaged_numbers

#: The first look and its mirror image are always taken, the others where these two disagree.
MARGINS: Final = (1.0, 1.2)

_HEAD: Final = """kind = "pose"
decoder = "heatmaps"
activation = "sigmoid"
skeleton = "coco-17"
name = "illpose pose estimator"
licence = "Apache-2.0"
source = "trained by illpose, from BlazePose Full (mediapipe 0.10.21, Apache-2.0, Google LLC)"
notes = "{notes}"
"""
_TABLES: Final = """[joints]
{joints}

[views]
mirrored = true
face = true
looks = [{looks}]

[thresholds]
known = {known}
visible = {visible}
character = 0.3
"""


def form(notes: str = "See CARD.md.") -> Form:
    """Return how a pose network is exported."""
    return Form(head=_HEAD.format(notes=notes), output_names=("heatmaps", "states"), tolerance=2e-3)


def trained_network(run: Path) -> PoseNetwork:
    """Return the averaged network of a training folder as it is shipped."""
    network = start_from_blazepose()
    restore_batch_norm(network.trunk, torch.from_numpy(drawn_crops(2)))
    finish_network(network, averaged_numbers(run))
    return network


def manifest_text(
    model: bytes, *, notes: str, size: int, margins: tuple[float, ...] = MARGINS, known: float, visible: float
) -> str:
    """Return the manifest of an exported network."""
    tables = _TABLES.format(
        joints="\n".join(f"{name} = {row}" for row, name in enumerate(JOINT_NAMES)),
        looks=", ".join(f"{{ margin = {margin} }}" for margin in margins),
        known=known,
        visible=visible,
    )
    return manifest_of(model, form(notes), size=size, tables=tables)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.export pose", description=__doc__)
    add_run_options(parser, size=INPUT_PX)
    parser.add_argument("--margins", type=float, nargs="+", default=list(MARGINS))
    parser.add_argument("--known", type=float, default=0.5)
    parser.add_argument("--visible", type=float, default=0.5)
    options = parser.parse_args()
    network = trained_network(options.run)
    crops = np.ascontiguousarray(drawn_crops(3)[:, :, : options.size, : options.size])
    model, difference = checked_onnx(network, crops, form())
    text = manifest_text(
        model,
        notes=options.notes,
        size=options.size,
        margins=tuple(options.margins),
        known=options.known,
        visible=options.visible,
    )
    write_network(options.out, model, text, difference=difference)


if __name__ == "__main__":
    main()
