"""Exports a trained tagger: `python -m illpose_training.export tagger --labels LABELS.json --out runs/tagger`.

Takes the same options as its training, so that it finds what was kept out: the thresholds are chosen there, with the
exported network.
"""

import argparse
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from illpose_app.storage.shipped import models_dir
from illpose_training.batch_norm import fold_batch_norm, restore_batch_norm
from illpose_training.convert_blazepose import export_onnx
from illpose_training.pose.network import start_from_export
from illpose_training.tagger.crops import CHARACTER_MARGIN, plain_crop
from illpose_training.tagger.examples import TagExample, rendered
from illpose_training.tagger.network import INPUT_PX, Tagger
from illpose_training.tagger.thresholds import Threshold, choose_thresholds
from illpose_training.tagger.train import add_data_options, batch_of, training_examples
from illpose_training.tagger.vocabulary import CHARACTER_COUNT, LABELS
from illpose_training.training_loop import averaged_numbers

#: Largest difference of a logit between torch and ONNX Runtime.
TOLERANCE: Final = 2e-3
#: Scenes that are drawn for the thresholds alone, from this number on.
_UNSEEN_SCENES, _UNSEEN_SEED = 250, 90_000_000

_MANIFEST: Final = """kind = "tagger"
decoder = "labels"
activation = "sigmoid"
name = "illpose tagger"
licence = "Apache-2.0"
source = "trained by illpose, from its pose network and BlazePose Full (mediapipe 0.10.21, Apache-2.0, Google LLC)"
notes = "See CARD.md."
margin = @MARGIN@
labels = [
@LABELS@
]

[model]
file = "model.onnx"
sha256 = "@SHA256@"

[input]
name = "pixels"
layout = "NCHW"
width_px = @SIZE@
height_px = @SIZE@
mean = [0.0, 0.0, 0.0]
scale = [255.0, 255.0, 255.0]

[outputs]
tags = "tags"
"""


def trained_tagger(run: Path, start: Path, example_N3HW: torch.Tensor, *, heads_only: bool) -> Tagger:
    """Return the tagger of a training folder, its normalisation folded, its weights rounded to float16."""
    network = Tagger(start_from_export(start))
    if heads_only:
        network.load_state_dict(torch.load(run / "heads.pt", weights_only=True))
    else:
        restore_batch_norm(network.trunk, example_N3HW)
        network.load_state_dict(averaged_numbers(run))
    network.eval()
    fold_batch_norm(network)
    with torch.no_grad():
        for numbers in (*network.parameters(), *network.buffers()):
            if numbers.dtype == torch.float32:
                numbers.copy_(numbers.half().float())
    return network


def onnx_scores(model: bytes, pixels_N3HW: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the logits that the exported file gives."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    parts = [session.run(["tags"], {"pixels": part})[0] for part in np.array_split(pixels_N3HW, len(pixels_N3HW))]
    return np.concatenate(parts)


def check_export(network: Tagger, model: bytes, pixels_N3HW: NDArray[np.float32]) -> float:
    """Return the largest difference between torch and ONNX Runtime; raises ValueError above TOLERANCE."""
    with torch.inference_mode():
        here = network(torch.from_numpy(pixels_N3HW)).numpy()
    difference = float(np.abs(here - onnx_scores(model, pixels_N3HW)).max())
    if difference > TOLERANCE:
        raise ValueError(f"ONNX Runtime and torch differ by {difference:.2g}, more than {TOLERANCE}")
    return difference


def manifest_text(model: bytes, thresholds: Sequence[Threshold]) -> str:
    """Return the manifest of an exported tagger."""
    lines = []
    for number, (label, threshold) in enumerate(zip(LABELS, thresholds, strict=True)):
        scope = "character" if number < CHARACTER_COUNT else "artwork"
        at = f"f1 = {threshold.f1:.4g}, f2 = {threshold.f2:.4g}" + ("" if threshold.given else ", given = false")
        lines.append(f'  {{ name = "{label}", scope = "{scope}", {at} }},')
    text = _MANIFEST.replace("@SHA256@", hashlib.sha256(model).hexdigest()).replace("@LABELS@", "\n".join(lines))
    return text.replace("@SIZE@", str(INPUT_PX)).replace("@MARGIN@", str(CHARACTER_MARGIN))


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
    model = export_onnx(network, crops[:3], output_names=("tags",))
    difference = check_export(network, model, crops[:48])
    scores = 1 / (1 + np.exp(-onnx_scores(model, crops)))
    thresholds = choose_thresholds(scores, examples)
    options.to.mkdir(parents=True, exist_ok=True)
    text = manifest_text(model, thresholds)
    for name, data in (("model.onnx", model), ("manifest.toml", text.encode("utf-8"))):
        beside = options.to / f"{name}.part"
        beside.write_bytes(data)
        beside.replace(options.to / name)
    given = sum(threshold.given for threshold in thresholds)
    print(
        f"wrote {options.to} ({len(model) / 1e6:.1f} MB; torch and ONNX Runtime differ by at most {difference:.1g}; "
        f"{given} of {len(LABELS)} labels are told well enough to be given)"
    )


if __name__ == "__main__":
    main()
