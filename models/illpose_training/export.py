"""Exports a trained network to ONNX: `python -m illpose_training.export pose --run runs/pose --out models/pose`."""

from illpose_training.commands import hand_on
from illpose_training.detection import export as detector
from illpose_training.pose import export as pose

if __name__ == "__main__":
    raise SystemExit(
        hand_on({"pose": pose.main, "detector": detector.main}, prog="python -m illpose_training.export", doc=__doc__)
    )
