from dataclasses import replace

import numpy as np
import pytest
from drawn_figure import MODELS

from illpose_app.core.pose import JointState
from illpose_app.inference.joint_decoder import decode_joints, peaks, sigmoid
from illpose_app.inference.manifest import load_manifest
from illpose_app.inference.view_fusion import fuse_places


def bell(column, row, *, height=1.0, cells=64):
    rows, columns = np.mgrid[:cells, :cells]
    return (height * np.exp(-0.5 * ((columns - column) ** 2 + (rows - row) ** 2) / 1.5**2)).astype(np.float32)


@pytest.mark.parametrize("place", [(20.0, 30.0), (20.4, 30.3), (0.0, 0.0), (63.0, 10.2)])
def test_a_peak_is_found_finer_than_a_cell(place):
    found, height = peaks(bell(*place, height=0.8)[None, None])
    inside = 4 < place[0] < 60 and 4 < place[1] < 60
    assert np.allclose(found[0, 0], place, atol=0.12 if inside else 1.6)
    assert height[0, 0] == pytest.approx(0.8, abs=0.05)


def plain_manifest():
    return replace(load_manifest(MODELS / "pose"), decoder="heatmaps", activation="none", joints_K=tuple(range(17)))


def test_heatmaps_and_states_become_joints_in_px_of_the_crop():
    maps = np.stack([bell(10 + k, 40 - k) for k in range(17)])[None]
    states = np.full((1, 17, 3), -4.0, np.float32)
    states[0, :, int(JointState.VISIBLE)] = 4
    states[0, 3] = (9, 0, 0)  # outside
    states[0, 4] = (0, 9, 0)  # hidden
    seen = decode_joints({"heatmaps": maps, "states": states}, plain_manifest())
    # the middle of cell 10 lies at 10.5 cells of 4 px
    assert np.allclose(seen.joints_NK2[0, 0], [42, 162], atol=0.6)
    assert seen.presence_NK[0, 3] < 0.01
    assert seen.presence_NK[0, 4] > 0.99
    assert seen.visibility_NK[0, 4] < 0.01
    assert seen.visibility_NK[0, 0] > 0.99


def test_landmarks_become_joints_with_their_own_certainty():
    landmarks = np.zeros((1, 17, 5), np.float32)
    landmarks[0, :, :2] = np.arange(17)[:, None] * 5
    landmarks[0, :, 3:] = 8
    landmarks[0, 2, 3] = -8
    manifest = replace(plain_manifest(), decoder="landmarks")
    seen = decode_joints({"landmarks": landmarks}, manifest)
    assert np.allclose(seen.joints_NK2[0, 4], [20, 20])
    assert seen.visibility_NK[0, 2] < 0.01 and seen.confidence_NK[0, 1] > 0.99


def test_sigmoid_does_not_overflow():
    assert sigmoid(np.array([-1000.0, 0, 1000], np.float32)).tolist() == [0, 0.5, 1]


def test_looks_that_agree_outvote_one_that_takes_left_for_right():
    places = np.zeros((4, 17, 2), np.float32)
    places[:, :, 0] = np.array([50, 51, 49, 90])[:, None]
    confidence = np.full((4, 17), 0.8, np.float32)
    fused = fuse_places(places, confidence, size_px=100)
    assert np.allclose(fused[:, 0], 50, atol=0.7)


def test_a_look_that_is_sure_counts_more_than_one_that_is_not():
    places = np.zeros((2, 17, 2), np.float32)
    places[1] = 60
    confidence = np.stack([np.full(17, 0.9), np.full(17, 0.3)]).astype(np.float32)
    assert np.allclose(fuse_places(places, confidence, size_px=100), 0, atol=0.5)
