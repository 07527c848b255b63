"""Exports a trained pose network: `python -m illpose_training.pose.export --run runs/pose --out models/pose`."""

import argparse
import hashlib
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from illpose_app.core.skeleton import JOINT_NAMES
from illpose_training.batch_norm import fold_batch_norm, restore_batch_norm
from illpose_training.convert_blazepose import check_onnx, drawn_crops, export_onnx, round_to_half
from illpose_training.pose.network import INPUT_PX, PoseNetwork, start_from_blazepose
from illpose_training.training_loop import averaged_numbers

OUTPUT_NAMES: Final = ("heatmaps", "states")
#: Largest difference of a logit between torch and ONNX Runtime.
TOLERANCE: Final = 2e-3

_MANIFEST: Final = """kind = "pose"
decoder = "heatmaps"
activation = "sigmoid"
skeleton = "coco-17"
name = "illpose pose estimator"
licence = "Apache-2.0"
source = "trained by illpose, from BlazePose Full (mediapipe 0.10.21, Apache-2.0, Google LLC)"
notes = "@NOTES@"

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
heatmaps = "heatmaps"
states = "states"

[joints]
@JOINTS@

[views]
mirrored = true
looks = [@LOOKS@]

[thresholds]
known = @KNOWN@
visible = @VISIBLE@
character = 0.2
"""


def trained_network(run: Path) -> PoseNetwork:
    """Return the averaged network of a training folder, its normalisation folded, its weights rounded to float16."""
    network = start_from_blazepose()
    restore_batch_norm(network.trunk, torch.from_numpy(drawn_crops(2)))
    network.load_state_dict(averaged_numbers(run))
    network.eval()
    fold_batch_norm(network)
    round_to_half(network)
    return network


def check_export(network: PoseNetwork, model: bytes, crops_N3HW: NDArray[np.float32]) -> float:
    """Return the largest difference between torch and ONNX Runtime; raises ValueError above TOLERANCE."""
    return check_onnx(network, model, crops_N3HW, output_names=OUTPUT_NAMES, tolerance=TOLERANCE)


def manifest_text(
    model: bytes, *, notes: str, size: int, margins: tuple[float, ...], known: float, visible: float
) -> str:
    """Return the manifest of an exported network."""
    joints = "\n".join(f"{name} = {row}" for row, name in enumerate(JOINT_NAMES))
    text = _MANIFEST.replace("@SHA256@", hashlib.sha256(model).hexdigest()).replace("@JOINTS@", joints)
    text = text.replace("@NOTES@", notes).replace("@SIZE@", str(size))
    text = text.replace("@LOOKS@", ", ".join(f"{{ margin = {margin} }}" for margin in margins))
    return text.replace("@KNOWN@", str(known)).replace("@VISIBLE@", str(visible))


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.pose.export", description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="folder of the training")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--notes", default="See CARD.md.")
    parser.add_argument("--size", type=int, default=INPUT_PX)
    parser.add_argument("--margins", type=float, nargs="+", default=[1.0, 1.2])
    parser.add_argument("--known", type=float, default=0.5)
    parser.add_argument("--visible", type=float, default=0.5)
    options = parser.parse_args()
    network, crops = trained_network(options.run), drawn_crops(3)
    if options.size != INPUT_PX:
        crops = np.ascontiguousarray(crops[:, :, : options.size, : options.size])
    model = export_onnx(network, crops, output_names=OUTPUT_NAMES)
    difference = check_export(network, model, crops)
    options.out.mkdir(parents=True, exist_ok=True)
    text = manifest_text(
        model,
        notes=options.notes,
        size=options.size,
        margins=tuple(options.margins),
        known=options.known,
        visible=options.visible,
    )
    for name, data in (("model.onnx", model), ("manifest.toml", text.encode("utf-8"))):
        beside = options.out / f"{name}.part"
        beside.write_bytes(data)
        beside.replace(options.out / name)
    print(f"wrote {options.out} ({len(model) / 1e6:.1f} MB; torch and ONNX Runtime differ by at most {difference:.1g})")


if __name__ == "__main__":
    main()
