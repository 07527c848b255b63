import numpy as np
import pytest

from illpose_app.core.pose import JointState, Pose, pose_of_places
from illpose_app.core.skeleton import (
    BODY_PART_OF_JOINT,
    JOINT_COUNT,
    JOINT_GROUPS,
    JOINT_NAMES,
    LEFT_WRIST,
    LIMBS,
    MIRROR_ORDER,
    OKS_SIGMA_K,
    RIGHT_WRIST,
    BodyPart,
)


def places(seed=0):
    return np.random.default_rng(seed).uniform(0, 500, (JOINT_COUNT, 2)).astype(np.float32)


def test_the_skeleton_tables_agree_with_each_other():
    assert len(JOINT_NAMES) == len(OKS_SIGMA_K) == len(BODY_PART_OF_JOINT) == 17
    assert sorted(j for group in JOINT_GROUPS.values() for j in group) == list(range(17))
    for joint, other in enumerate(MIRROR_ORDER):
        side, _, name = JOINT_NAMES[joint].rpartition("_")
        assert JOINT_NAMES[other] == ({"left": "right_", "right": "left_", "": ""}[side] + name)
    for first, second, part in LIMBS:
        if part in (BodyPart.LEFT_ARM, BodyPart.LEFT_LEG):
            assert JOINT_NAMES[first].startswith("left") and JOINT_NAMES[second].startswith("left")
        if part in (BodyPart.RIGHT_ARM, BodyPart.RIGHT_LEG):
            assert JOINT_NAMES[first].startswith("right") and JOINT_NAMES[second].startswith("right")


def test_a_pose_cannot_be_written_to_and_does_not_share_the_arrays_it_was_made_of():
    joints = places()
    pose = pose_of_places(joints)
    joints[0] = -1
    assert pose.joints_K2[0, 0] >= 0
    with pytest.raises(ValueError, match="read-only"):
        pose.joints_K2[0] = 3


def test_a_pose_of_the_wrong_shape_is_refused():
    with pytest.raises(ValueError, match="17 joints"):
        Pose(joints_K2=np.zeros((16, 2)), confidence_K=np.zeros(16), state_K=np.zeros(16))


def test_a_dragged_joint_is_certain_and_no_longer_outside():
    pose = pose_of_places(places()).with_state(LEFT_WRIST, JointState.OUTSIDE)
    moved = pose.with_joint(LEFT_WRIST, 12.5, 30)
    assert moved.state_K[LEFT_WRIST] == JointState.VISIBLE
    assert tuple(moved.joints_K2[LEFT_WRIST]) == (12.5, 30)
    others = [k for k in range(JOINT_COUNT) if k != LEFT_WRIST]
    assert np.array_equal(moved.joints_K2[others], pose.joints_K2[others])


def test_a_hidden_joint_that_is_dragged_stays_hidden():
    pose = pose_of_places(places()).with_state(LEFT_WRIST, JointState.HIDDEN)
    assert pose.with_joint(LEFT_WRIST, 1, 2).state_K[LEFT_WRIST] == JointState.HIDDEN


def test_mirroring_exchanges_sides_and_twice_gives_the_same_pose():
    pose = pose_of_places(places())
    mirrored = pose.mirrored(width_px=640)
    assert mirrored.joints_K2[LEFT_WRIST, 0] == pytest.approx(640 - pose.joints_K2[RIGHT_WRIST, 0])
    assert np.allclose(mirrored.mirrored(width_px=640).joints_K2, pose.joints_K2, atol=1e-3)
    assert pose.with_sides_swapped().with_sides_swapped() == pose
