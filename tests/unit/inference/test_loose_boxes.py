import numpy as np

from illpose_app.core.geometry import Box
from illpose_app.inference.pose_estimator import PoseEstimator
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.shipped import models_dir, resources_dir


def test_a_box_that_is_much_too_large_is_looked_at_again_about_the_character():
    pixels = read_artwork(resources_dir() / "sample" / "sample.webp").pixels_HW3
    estimator = PoseEstimator(models_dir() / "pose")
    (close,) = estimator.estimate(pixels, [Box(x=410, y=150, width=640, height=1230)])
    (loose,) = estimator.estimate(pixels, [Box(x=410 - 320, y=150 - 615, width=1280, height=2460)])
    apart_K = np.linalg.norm(close.pose.joints_K2 - loose.pose.joints_K2, axis=1)
    assert np.median(apart_K) < 0.01 * 1230
    assert close.box.iou(loose.box) > 0.85
