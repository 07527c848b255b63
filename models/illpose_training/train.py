"""Trains a network: `python -m illpose_training.train pose --labels LABELS.json --out runs/pose`."""

from illpose_training.commands import hand_on
from illpose_training.detection import train as detector
from illpose_training.pose import train as pose
from illpose_training.tagger import train as tagger

if __name__ == "__main__":
    raise SystemExit(
        hand_on(
            {"pose": pose.main, "detector": detector.main, "tagger": tagger.main},
            prog="python -m illpose_training.train",
            doc=__doc__,
        )
    )
