import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from illpose_app.core.embedding import EMBEDDING_SIZE, embed
from illpose_app.core.errors import PoseError
from illpose_app.core.pose import JointState, pose_of_places


def places(seed=3):
    return np.random.default_rng(seed).normal(0, 100, (17, 2))


@given(
    angle=st.floats(0, 6.3),
    scale=st.floats(0.05, 20),
    x=st.floats(-2000, 2000),
    y=st.floats(-2000, 2000),
)
def test_the_embedding_forgets_place_size_and_turn(angle, scale, x, y):
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    moved = places() @ turn.T * scale + (x, y)
    assert np.allclose(embed(pose_of_places(moved)), embed(pose_of_places(places())), atol=5e-3)


def test_a_moved_wrist_is_farther_than_any_turn():
    moved = places()
    moved[9] += (60, 0)
    assert np.abs(embed(pose_of_places(moved)) - embed(pose_of_places(places()))).max() > 0.1


def test_the_root_mean_square_of_the_known_numbers_is_one():
    vector = embed(pose_of_places(places()))
    assert vector.shape == (EMBEDDING_SIZE,) and vector.dtype == np.float32
    assert np.sqrt(np.mean(vector**2)) == pytest.approx(1, abs=1e-5)
    partial = embed(pose_of_places(places()).with_state(9, JointState.OUTSIDE))
    assert (partial == 0).sum() == 16
    assert np.sqrt(np.mean(partial[partial > 0] ** 2)) == pytest.approx(1, abs=1e-5)


def test_a_place_that_is_not_a_number_counts_as_unknown():
    joints = places()
    joints[4] = np.nan
    assert np.isfinite(embed(pose_of_places(joints))).all()


def test_too_few_joints_or_no_size_is_said_clearly():
    pose = pose_of_places(places())
    for joint in range(13):
        pose = pose.with_state(joint, JointState.OUTSIDE)
    with pytest.raises(PoseError, match="only 4 joints"):
        embed(pose)
    with pytest.raises(PoseError, match="one point"):
        embed(pose_of_places(np.zeros((17, 2))))
