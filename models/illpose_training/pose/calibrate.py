"""Calibrates a pose network: `python -m illpose_training.pose.calibrate --labels LABELS.json --model models/pose`.

Measures on labelled characters that were held out of training how often joints of each confidence are right, and
writes the line through it into the network's manifest.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import isotonic_regression

from illpose_app.inference.manifest import MANIFEST_NAME, Calibration
from illpose_app.inference.pose_estimator import PoseEstimator
from illpose_app.storage.whole_file import write_whole_file
from illpose_training.manifest_tables import with_table
from illpose_training.metrics import Truth, similarity
from illpose_training.pose.examples import PoseExample, read_examples
from illpose_training.pose.train import held_out

#: Points of the line; each stands for an equal share of the joints.
_POINTS: Final = 8
#: A joint is right at this similarity (METRICS: OKS@50).
_RIGHT: Final = 0.5
_BINS: Final = 10


def seen_joints(
    estimator: PoseEstimator, examples: Iterable[PoseExample]
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return the confidence of every labelled joint of the examples, and whether its place is right."""
    confidences, right = [], []
    for example in examples:
        truth = Truth(joints_K2=example.joints_K2.astype(np.float64), state_K=example.state_K, box=example.box)
        (estimate,) = estimator.estimate(example.pixels_HW3, [example.box])
        known_K = truth.known_K
        confidences.append(estimate.pose.confidence_K[known_K])
        right.append(similarity(estimate.pose.joints_K2, truth)[known_K] >= _RIGHT)
    return np.concatenate(confidences).astype(np.float64), np.concatenate(right)


def calibration_of(confidence_N: NDArray[np.float64], right_N: NDArray[np.bool_]) -> Calibration:
    """Return the rising line of frequency over confidence: isotonic regression, then the means of equal shares.

    Isotonic regression: Zadrozny and Elkan, Transforming classifier scores into accurate multiclass probability
    estimates, 2002.
    """
    order = np.argsort(confidence_N)
    sorted_N = confidence_N[order]
    rising_N = isotonic_regression(right_N[order].astype(np.float64)).x
    parts = [part for part in np.array_split(np.arange(len(order)), _POINTS) if len(part)]
    confidence = np.maximum.accumulate([float(sorted_N[part].mean()) for part in parts])
    frequency = np.maximum.accumulate([float(rising_N[part].mean()) for part in parts])
    return Calibration(
        confidence=(0.0, *np.round(confidence, 3).tolist()), frequency=(0.0, *np.round(frequency, 3).tolist())
    )


def calibration_error(frequency_N: NDArray[np.floating], right_N: NDArray[np.bool_]) -> float:
    """Return the expected calibration error: the mean difference between what is promised and what came true, 0..1.

    Guo et al., On calibration of modern neural networks, 2017; ten bins of equal counts.
    """
    parts = np.array_split(np.argsort(frequency_N), _BINS)
    gaps = [
        abs(float(frequency_N[part].mean()) - float(right_N[part].mean())) * len(part) for part in parts if len(part)
    ]
    return float(sum(gaps) / len(frequency_N))


def with_calibration(manifest: str, line: Calibration) -> str:
    """Return a manifest's text with its calibration table replaced or added."""
    lines = f"confidence = {list(line.confidence)}\nfrequency = {list(line.frequency)}\n"
    return with_table(manifest, "calibration", lines)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.pose.calibrate", description=__doc__)
    parser.add_argument("--labels", type=Path, action="append", required=True, metavar="LABELS.json")
    parser.add_argument("--pictures", type=Path, action="append", default=[], metavar="FOLDER")
    parser.add_argument("--model", type=Path, required=True, help="folder of the network")
    options = parser.parse_args()
    examples: list[PoseExample] = []
    for number, labels in enumerate(options.labels):
        folder = options.pictures[number] if number < len(options.pictures) else labels.parent / "images"
        examples += [
            e for picture, e in read_examples(labels, pictures=folder) if held_out(picture) and e.state_K.any()
        ]
    estimator = PoseEstimator(options.model)
    confidence, right = seen_joints(estimator, examples)
    line = calibration_of(confidence, right)
    path = options.model / MANIFEST_NAME
    write_whole_file(path, with_calibration(path.read_text("utf-8"), line).encode("utf-8"))
    after = np.interp(confidence, line.confidence, line.frequency)
    print(
        f"{len(right)} joints of {len(examples)} held-out characters, {right.mean():.1%} right; calibration error "
        f"{calibration_error(confidence, right):.3f} before, {calibration_error(after, right):.3f} after (same joints)"
    )


if __name__ == "__main__":
    main()
