import numpy as np
import pytest
from illpose_training.pose.calibrate import calibration_error, calibration_of, with_calibration

from illpose_app.inference.manifest import load_manifest
from illpose_app.storage.shipped import models_dir

pytestmark = pytest.mark.training


def joints(count=4000, seed=1):
    """Joints that are right with the square of their confidence."""
    random = np.random.default_rng(seed)
    confidence = random.uniform(0, 1, count)
    return confidence, random.uniform(0, 1, count) < confidence**2


def test_a_calibrated_confidence_is_how_often_a_joint_is_right():
    line = calibration_of(*joints())
    confidence, right = joints(seed=2)  # others than those it was made from
    after = np.interp(confidence, line.confidence, line.frequency)
    assert calibration_error(confidence, right) > 0.1
    assert calibration_error(after, right) < 0.04
    assert np.interp(0.5, line.confidence, line.frequency) == pytest.approx(0.25, abs=0.05)


def test_the_line_rises_and_the_manifest_takes_it(tmp_path):
    line = calibration_of(*joints(300))
    assert list(line.confidence) == sorted(line.confidence) and list(line.frequency) == sorted(line.frequency)
    shipped = (models_dir() / "pose" / "manifest.toml").read_text("utf-8")
    once = with_calibration(shipped, line)
    assert with_calibration(once, line) == once
    (tmp_path / "manifest.toml").write_text(once, encoding="utf-8")
    read = load_manifest(tmp_path)
    assert read.calibration == line and read.thresholds == load_manifest(models_dir() / "pose").thresholds
