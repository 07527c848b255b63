import numpy as np
import pytest

from illpose_app.core.geometry import Box
from illpose_app.core.paper_descriptor import crop_distances, descriptor_distances, pair_distances
from illpose_app.core.pose import JointState, pose_of_places

POSE = pose_of_places(np.random.default_rng(3).normal(200, 60, (17, 2)))
BOX = Box(x=0, y=0, width=400, height=400)


def test_the_papers_descriptor_is_136_distances_in_px_of_the_crop():
    vector = crop_distances(POSE, BOX)
    assert vector.shape == (136,)
    wanted = np.hypot(*(POSE.joints_K2[0] - POSE.joints_K2[1])) * 256 / 500
    assert vector[0] == pytest.approx(wanted, rel=1e-5)
    assert np.allclose(crop_distances(POSE, BOX.scaled(2)), vector / 2)


def test_it_cannot_tell_a_figure_from_its_reflection():
    flipped = POSE.joints_K2 * (-1, 1) + (400, 0)  # without exchanging left and right: another pose
    assert np.allclose(crop_distances(pose_of_places(flipped), BOX), crop_distances(POSE, BOX), atol=1e-3)


def test_divided_distances_have_a_root_mean_square_of_one_over_what_is_known():
    vector = pair_distances(POSE.with_state(9, JointState.OUTSIDE))
    assert (vector == 0).sum() == 16
    assert np.sqrt(np.mean(vector[vector > 0] ** 2)) == pytest.approx(1, abs=1e-5)


def test_descriptors_are_compared_over_what_both_know():
    whole, partial = crop_distances(POSE, BOX), crop_distances(POSE.with_state(9, JointState.OUTSIDE), BOX)
    assert descriptor_distances(whole, np.stack([whole, partial, whole + 3])) == pytest.approx([0, 0, 3], abs=1e-3)
    assert descriptor_distances(np.zeros(136, np.float32), whole[None])[0] == np.inf
