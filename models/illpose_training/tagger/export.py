"""Exports a trained tagger: `python -m illpose_training.export tagger --labels LABELS.json --out runs/tagger`.

Takes the same options as its training, so that it finds what was kept out: the thresholds are chosen there, with the
exported network.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from illpose_app.storage.shipped import models_dir
from illpose_training.batch_norm import restore_batch_norm
from illpose_training.onnx_export import Form, checked_onnx, finish_network, manifest_of, onnx_answers, write_network
from illpose_training.pose.network import start_from_export
from illpose_training.tagger.crops import CHARACTER_MARGIN, plain_crop
from illpose_training.tagger.examples import TagExample, rendered
from illpose_training.tagger.network import INPUT_PX, Tagger
from illpose_training.tagger.thresholds import Threshold, choose_thresholds
from illpose_training.tagger.train import add_data_options, batch_of, training_examples
from illpose_training.tagger.vocabulary import CHARACTER_COUNT, LABELS
from illpose_training.training_loop import averaged_numbers

#: Scenes that are drawn for the thresholds alone, from this number on.
_UNSEEN_SCENES, _UNSEEN_SEED = 250, 90_000_000

_HEAD: Final = """kind = "tagger"
decoder = "labels"
activation = "sigmoid"
name = "illpose tagger"
licence = "Apache-2.0"
source = "trained by illpose, from its pose network and BlazePose Full (mediapipe 0.10.21, Apache-2.0, Google LLC)"
notes = "See CARD.md."
margin = {margin}
labels = [
{labels}
]
"""


def form(labels: str = "") -> Form:
    """Return how a tagger is exported; labels: the lines of its table."""
    head = _HEAD.format(margin=CHARACTER_MARGIN, labels=labels)
    return Form(head=head, output_names=("tags",), tolerance=2e-3, largest_mb=8.0)


def trained_tagger(run: Path, start: Path, example_N3HW: torch.Tensor, *, heads_only: bool) -> Tagger:
    """Return the tagger of a training folder as it is shipped."""
    network = Tagger(start_from_export(start))
    if heads_only:
        finish_network(network, torch.load(run / "heads.pt", weights_only=True))
        return network
    restore_batch_norm(network.trunk, example_N3HW)
    finish_network(network, averaged_numbers(run))
    return network


def manifest_text(model: bytes, thresholds: Sequence[Threshold]) -> str:
    """Return the manifest of an exported tagger."""
    lines = []
    for number, (label, threshold) in enumerate(zip(LABELS, thresholds, strict=True)):
        scope = "character" if number < CHARACTER_COUNT else "artwork"
        at = f"f1 = {threshold.f1:.4g}, f2 = {threshold.f2:.4g}" + ("" if threshold.given else ", given = false")
        lines.append(f'  {{ name = "{label}", scope = "{scope}", {at} }},')
    return manifest_of(model, form("\n".join(lines)), size=INPUT_PX)


def kept_out_crops(examples: Sequence[TagExample]) -> NDArray[np.float32]:
    """Return the crops of examples as the program would cut them: N x 3 x H x W in 0..1."""
    pixels = batch_of([plain_crop(example, size=INPUT_PX) for example in examples]).pixels
    return np.ascontiguousarray(pixels.numpy())


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.export tagger", description=__doc__)
    add_data_options(parser)
    parser.add_argument("--start", type=Path, default=models_dir() / "pose" / "model.onnx", help="as in training")
    parser.add_argument("--to", type=Path, default=models_dir() / "tagger", help="folder to write into")
    parser.add_argument("--heads-only", action="store_true", help="leave out what the whole network learned")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    _, kept_out = training_examples(options)
    unseen = rendered(_UNSEEN_SCENES, seed=_UNSEEN_SEED, assets=options.assets, cache=options.out)
    examples = [*kept_out, *unseen]
    crops = kept_out_crops(examples)
    network = trained_tagger(options.out, options.start, torch.from_numpy(crops[:48]), heads_only=options.heads_only)
    model, difference = checked_onnx(network, crops[:48], form())
    (logits,) = onnx_answers(model, crops, form().output_names)
    thresholds = choose_thresholds(1 / (1 + np.exp(-logits)), examples)
    given = sum(threshold.given for threshold in thresholds)
    write_network(
        options.to,
        model,
        manifest_text(model, thresholds),
        difference=difference,
        more=f"; {given} of {len(LABELS)} labels are told well enough to be given",
    )


if __name__ == "__main__":
    main()
