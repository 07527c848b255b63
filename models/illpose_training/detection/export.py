"""Exports a trained detector: `python -m illpose_training.export detector --run RUN --out models/detector`."""

import argparse
import hashlib
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from illpose_training.batch_norm import fold_batch_norm, restore_batch_norm
from illpose_training.convert_blazepose import check_onnx, drawn_crops, export_onnx, round_to_half
from illpose_training.detection.network import INPUT_PX, OUTPUT_NAMES, CharacterDetector
from illpose_training.detection.start import freeze_beginning
from illpose_training.pose.network import start_from_blazepose
from illpose_training.training_loop import averaged_numbers

#: Largest difference of an output between torch and ONNX Runtime.
TOLERANCE: Final = 5e-3
LARGEST_MB: Final = 8.0

_MANIFEST: Final = """kind = "character_detector"
decoder = "centers"
activation = "sigmoid"
name = "illpose character detector"
licence = "Apache-2.0"
source = "trained by illpose; its trunk began as that of the pose estimator (BlazePose Full, Apache-2.0, Google LLC)"
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
@OUTPUTS@

[thresholds]
center = @CENTER@
mask = @MASK@
overlap = @OVERLAP@
"""


def trained_network(run: Path) -> CharacterDetector:
    """Return the averaged network of a training folder, its normalisation folded, its weights rounded to float16."""
    trunk = start_from_blazepose().trunk
    freeze_beginning(trunk)
    restore_batch_norm(trunk, torch.from_numpy(drawn_crops(2)))
    network = CharacterDetector(trunk)
    network.load_state_dict(averaged_numbers(run))
    network.eval()
    fold_batch_norm(network)
    round_to_half(network)
    return network


def check_export(network: CharacterDetector, model: bytes, pictures_N3HW: NDArray[np.float32]) -> float:
    """Return the largest difference between torch and ONNX Runtime; raises ValueError above TOLERANCE."""
    return check_onnx(network, model, pictures_N3HW, output_names=OUTPUT_NAMES, tolerance=TOLERANCE)


def manifest_text(model: bytes, *, notes: str, size: int, center: float, mask: float, overlap: float) -> str:
    """Return the manifest of an exported detector."""
    outputs = "\n".join(f'{name} = "{name}"' for name in OUTPUT_NAMES)
    text = _MANIFEST.replace("@SHA256@", hashlib.sha256(model).hexdigest()).replace("@NOTES@", notes)
    text = text.replace("@OUTPUTS@", outputs).replace("@SIZE@", str(size))
    return text.replace("@CENTER@", str(center)).replace("@MASK@", str(mask)).replace("@OVERLAP@", str(overlap))


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.export detector", description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="folder of the training")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--notes", default="See CARD.md.")
    parser.add_argument("--size", type=int, default=INPUT_PX)
    parser.add_argument("--center", type=float, default=0.3)
    parser.add_argument("--mask", type=float, default=0.5)
    parser.add_argument("--overlap", type=float, default=0.6)
    options = parser.parse_args()
    network, pictures = trained_network(options.run), drawn_crops(3)
    model = export_onnx(network, pictures, output_names=OUTPUT_NAMES)
    difference = check_export(network, model, pictures)
    if len(model) > LARGEST_MB * 1e6:
        raise ValueError(f"the network is larger than {LARGEST_MB} MB")
    options.out.mkdir(parents=True, exist_ok=True)
    text = manifest_text(model, notes=options.notes, size=options.size, center=options.center, mask=options.mask,
                         overlap=options.overlap)  # fmt: skip
    for name, data in (("model.onnx", model), ("manifest.toml", text.encode("utf-8"))):
        beside = options.out / f"{name}.part"
        beside.write_bytes(data)
        beside.replace(options.out / name)
    print(f"wrote {options.out} ({len(model) / 1e6:.1f} MB; torch and ONNX Runtime differ by at most {difference:.1g})")


if __name__ == "__main__":
    main()
