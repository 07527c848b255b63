import shutil

import numpy as np
import pytest
from drawn_figure import MODELS

from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import JOINT_COUNT, LEFT_HIP, LEFT_SHOULDER, NOSE, RIGHT_HIP, RIGHT_WRIST
from illpose_app.inference.face_look import clearer_face, closer_crop
from illpose_app.inference.pose_estimator import PoseEstimator
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.shipped import resources_dir

WHOLE = Box(x=192, y=69, width=712, height=1048)


def standing():
    """Joints of somebody who stands, 400 px tall: face, shoulders, elbows, wrists, hips, knees, ankles."""
    heights = (40, 34, 34, 38, 38, 80, 80, 130, 130, 175, 175, 190, 190, 280, 280, 380, 380)
    spread = (0, 8, 8, 16, 16, 35, 35, 45, 45, 40, 40, 25, 25, 25, 25, 25, 25)
    sides = [1 if k % 2 else -1 for k in range(JOINT_COUNT)]
    return np.array([(200 + s * x, y) for s, x, y in zip(sides, spread, heights, strict=True)], np.float32)


def test_the_closer_look_holds_the_upper_half_and_is_smaller():
    crop = closer_crop(standing(), size_px=400.0, network_px=256)
    inside = (standing() - (crop.x, crop.y)) / crop.side
    assert crop.side < 0.7 * 400
    assert ((inside[: RIGHT_HIP + 1] > 0.05) & (inside[: RIGHT_HIP + 1] < 0.95)).all()


def test_what_already_fills_the_first_look_is_not_looked_at_more_closely():
    assert closer_crop(standing(), size_px=250.0, network_px=256) is None
    crouching = standing()
    crouching[LEFT_HIP:, 1] = 190
    assert closer_crop(crouching, size_px=200.0, network_px=256) is None
    assert closer_crop(np.zeros((JOINT_COUNT, 2), np.float32), size_px=400.0, network_px=256) is None


def test_only_face_joints_move_and_only_where_the_closer_look_is_sure():
    confidence = np.full(JOINT_COUNT, 0.5, np.float32)
    closer = np.full(JOINT_COUNT, 0.6, np.float32)
    closer[NOSE] = 0.3
    joints = clearer_face(standing(), confidence, closer_K2=standing() + 3, closer_confidence_K=closer)
    moved = (joints != standing()).any(axis=1)
    assert not moved[NOSE] and moved[NOSE + 1 : LEFT_SHOULDER].all() and not moved[LEFT_SHOULDER:].any()
    assert joints[RIGHT_WRIST] == pytest.approx(standing()[RIGHT_WRIST])


def test_a_whole_figures_face_is_looked_at_again_and_nothing_else_changes(tmp_path):
    folder = shutil.copytree(MODELS / "pose", tmp_path / "pose")
    manifest = folder / "manifest.toml"
    manifest.write_text(manifest.read_text("utf-8").replace("face = true", "face = false"), "utf-8")
    pixels = read_artwork(resources_dir() / "sample" / "sketch.webp").pixels_HW3
    (closer,), (plain,) = (PoseEstimator(f).estimate(pixels, [WHOLE]) for f in (MODELS / "pose", folder))
    apart = np.linalg.norm(closer.pose.joints_K2 - plain.pose.joints_K2, axis=1)
    assert 0 < apart[:LEFT_SHOULDER].max() < 0.02 * WHOLE.height
    assert (apart[LEFT_SHOULDER:] == 0).all()
    assert (closer.pose.confidence_K == plain.pose.confidence_K).all() and closer.box == plain.box
