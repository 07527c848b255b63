"""Exports a trained network to ONNX: `python -m illpose_training.export pose --run runs/pose --out models/pose`."""

from illpose_training.commands import hand_on
from illpose_training.detection import export as detector
from illpose_training.pose import export as pose
from illpose_training.tagger import export as tagger

if __name__ == "__main__":
    raise SystemExit(
        hand_on(
            {"pose": pose.main, "detector": detector.main, "tagger": tagger.main},
            prog="python -m illpose_training.export",
            doc=__doc__,
        )
    )
