from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from illpose_app.core.embedding import (
    EMBEDDING_SIZE,
    embed,
    embed_many,
    hermitian,
    joint_vectors,
    limb_vectors,
    places_of,
    weights_of,
    whole,
)
from illpose_app.core.errors import PoseError
from illpose_app.core.pose import JointState, pose_of_places


def places(seed=3):
    return np.random.default_rng(seed).normal(0, 100, (17, 2))


@given(scale=st.floats(0.05, 20), x=st.floats(-2000, 2000), y=st.floats(-2000, 2000))
def test_the_embedding_forgets_place_and_size(scale, x, y):
    moved = places() * scale + (x, y)
    assert np.allclose(embed(pose_of_places(moved)), embed(pose_of_places(places())), atol=5e-3)


@given(angle=st.floats(0, 6.3))
def test_hermitian_products_forget_the_turn_and_hold_the_procrustes_distance(angle):
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    pair = np.stack([embed(pose_of_places(places(3) @ turn.T)), embed(pose_of_places(places(4)))])
    straight = embed(pose_of_places(places(3)))[None]
    for vectors in (joint_vectors, limb_vectors):
        a, b = vectors(pair)
        assert np.abs(a) @ np.abs(a) == pytest.approx(1, abs=1e-5)
        assert np.allclose(hermitian(a[None]), hermitian(vectors(straight)), atol=1e-4)
        difference = hermitian(a[None]) - hermitian(b[None])
        assert difference.shape[1] == len(a) ** 2
        assert np.sum(difference**2) == pytest.approx(2 - 2 * abs(np.vdot(a, b)) ** 2, abs=1e-4)


def test_joints_have_their_middle_at_0_and_a_root_mean_square_of_1():
    vector = embed(pose_of_places(places()))
    assert vector.shape == (EMBEDDING_SIZE,) and vector.dtype == np.float32
    joints_K = places_of(vector[None])[0]
    assert abs(joints_K.mean()) < 1e-5
    assert np.sqrt(np.mean(np.abs(joints_K) ** 2)) == pytest.approx(1, abs=1e-5)
    partial = embed(pose_of_places(places()).with_state(9, JointState.OUTSIDE))
    assert weights_of(partial[None])[0].tolist() == [1.0] * 9 + [0.0] + [1.0] * 7
    assert whole(np.stack([vector, partial])).tolist() == [True, False]


def test_unsure_joints_weigh_less_but_never_nothing():
    pose = pose_of_places(places())
    confidence = pose.confidence_K.copy()
    confidence[:3] = 0.9, 0.25, 0.0
    assert weights_of(embed(replace(pose, confidence_K=confidence))[None])[0, :3].tolist() == pytest.approx(
        [1, 0.5, 0.2]
    )


def test_many_poses_are_embedded_as_each_alone():
    poses = [pose_of_places(places(seed)) for seed in range(6)]
    poses[2] = poses[2].with_state(9, JointState.OUTSIDE)
    for joint in range(13):
        poses[4] = poses[4].with_state(joint, JointState.OUTSIDE)
    embeddings, sound = embed_many(
        np.stack([pose.joints_K2 for pose in poses]),
        np.stack([pose.confidence_K for pose in poses]),
        np.stack([pose.state_K for pose in poses]),
    )
    assert sound.tolist() == [True, True, True, True, False, True]
    for number in np.flatnonzero(sound):
        assert np.array_equal(embeddings[number], embed(poses[number]))


def test_a_place_that_is_not_a_number_counts_as_unknown():
    joints = places()
    joints[4] = np.nan
    vector = embed(pose_of_places(joints))
    assert np.isfinite(vector).all() and weights_of(vector[None])[0, 4] == 0


def test_too_few_joints_or_no_size_is_said_clearly():
    pose = pose_of_places(places())
    for joint in range(13):
        pose = pose.with_state(joint, JointState.OUTSIDE)
    with pytest.raises(PoseError, match="only 4 joints"):
        embed(pose)
    with pytest.raises(PoseError, match="one point"):
        embed(pose_of_places(np.zeros((17, 2))))
