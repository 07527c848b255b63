import shutil

import numpy as np
import pytest

from illpose_app.core.geometry import Box
from illpose_app.inference.pose_estimator import PoseEstimator
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.shipped import models_dir, resources_dir

CLEAR = Box(x=410, y=120, width=640, height=1250)


@pytest.fixture
def one_look(tmp_path):
    """The shipped network, told to look once and at the mirror image."""
    folder = tmp_path / "pose"
    shutil.copytree(models_dir() / "pose", folder)
    manifest = folder / "manifest.toml"
    lines = manifest.read_text("utf-8").splitlines()
    manifest.write_text("\n".join("looks = [{ margin = 1.0 }]" if x.startswith("looks") else x for x in lines), "utf-8")
    return PoseEstimator(folder)


def apart(one_look, pixels, box):
    shipped = PoseEstimator(models_dir() / "pose")
    (once,), (estimate,) = one_look.estimate(pixels, [box]), shipped.estimate(pixels, [box])
    return np.linalg.norm(once.pose.joints_K2 - estimate.pose.joints_K2, axis=1).max()


def test_a_clear_figure_is_looked_at_once_and_mirrored(one_look):
    pixels = read_artwork(resources_dir() / "sample" / "sample.webp").pixels_HW3
    assert apart(one_look, pixels, CLEAR) == 0.0


def test_where_look_and_mirror_image_disagree_the_other_looks_are_taken(one_look):
    pixels = read_artwork(resources_dir() / "sample" / "pair.webp").pixels_HW3
    about_two = Box(x=0, y=0, width=pixels.shape[1], height=pixels.shape[0])
    assert apart(one_look, pixels, about_two) > 1.0


def test_where_the_figure_goes_on_beyond_the_first_look_the_other_looks_are_taken(one_look):
    pixels = read_artwork(resources_dir() / "sample" / "sample.webp").pixels_HW3
    without_feet = Box(x=CLEAR.x, y=CLEAR.y, width=CLEAR.width, height=CLEAR.height * 0.75)
    assert apart(one_look, pixels, without_feet) > 1.0
    cut_there_too = np.ascontiguousarray(pixels[: int(without_feet.bottom)])
    assert apart(one_look, cut_there_too, without_feet) == 0.0, "there is nothing more to see"
