import numpy as np
import pytest

from illpose_app.core.figure_posing import BOARD_PX, START_POSES, drag_joint, start_pose
from illpose_app.core.skeleton import JOINT_COUNT, LIMBS

ARMS_AND_LEGS = [limb[:2] for limb in LIMBS[8:]]


def lengths(pose):
    return [float(np.linalg.norm(pose.joints_K2[a] - pose.joints_K2[b])) for a, b in ARMS_AND_LEGS]


def side_of_elbow(pose):
    shoulder, elbow, wrist = pose.joints_K2[[6, 8, 10]]
    (ax, ay), (bx, by) = wrist - shoulder, elbow - shoulder
    return np.sign(ax * by - ay * bx)


def test_start_poses_lie_on_the_board_and_have_believable_limbs():
    assert list(START_POSES) == ["standing", "sitting", "kneeling", "lying", "running"]
    for name in START_POSES:
        joints = start_pose(name).joints_K2
        assert joints.min() > 0 and joints.max() < BOARD_PX
        left, right = lengths(start_pose(name))[0::2], lengths(start_pose(name))[1::2]
        assert all(10 < length < 60 for length in (*left, *right)), name


@pytest.mark.parametrize("joint", range(JOINT_COUNT))
@pytest.mark.parametrize("name", START_POSES)
def test_limbs_keep_their_lengths_wherever_a_joint_is_dragged(name, joint):
    random, pose = np.random.default_rng(joint), start_pose(name)
    for x, y in random.uniform(-100, 300, (6, 2)):
        dragged = drag_joint(pose, joint, float(x), float(y))
        assert lengths(dragged) == pytest.approx(lengths(pose), abs=0.01)
        pose = dragged


def test_a_hand_goes_where_it_is_dragged_as_far_as_the_arm_reaches():
    pose = start_pose("standing")
    near = pose.joints_K2[5] + (30, 20)
    assert drag_joint(pose, 9, *map(float, near)).joints_K2[9] == pytest.approx(near, abs=0.01)
    far = drag_joint(pose, 9, 1000, 45)
    assert far.joints_K2[9, 1] == pytest.approx(45, abs=0.5), "stretched toward the place"
    others = [k for k in range(JOINT_COUNT) if k not in (7, 9)]
    assert np.array_equal(far.joints_K2[others], pose.joints_K2[others])


def test_an_elbow_stays_bent_to_the_side_it_was_bent():
    pose = start_pose("running")
    for step in range(20):
        pose = drag_joint(pose, 10, 44 + step, 58 + step)
    assert side_of_elbow(pose) == side_of_elbow(start_pose("running"))


def test_a_hip_carries_the_whole_figure_and_free_dragging_moves_one_joint():
    pose = start_pose("sitting")
    carried = drag_joint(pose, 11, float(pose.joints_K2[11, 0]) + 10, float(pose.joints_K2[11, 1]) - 5)
    assert carried.joints_K2 - pose.joints_K2 == pytest.approx(np.tile((10, -5), (17, 1)), abs=0.01)
    free = drag_joint(pose, 9, 10, 10, keep_lengths=False)
    assert free.joints_K2[9].tolist() == [10, 10] and (free.joints_K2 != pose.joints_K2).any(axis=1).sum() == 1
