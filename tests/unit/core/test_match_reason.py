import numpy as np
import pytest

from illpose_app.core.figure_posing import start_pose
from illpose_app.core.match_reason import align, limbs_that_differ, turn_deg
from illpose_app.core.pose import JointState, pose_of_places

STANDING = start_pose("standing")


def turned(pose, degrees, *, scale=2.0, shift=(300, 40)):
    a = np.deg2rad(degrees)
    turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    return pose_of_places(pose.joints_K2 @ turn * scale + shift)


def with_forearm_turned(pose, degrees):
    a = np.deg2rad(degrees)
    turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    joints = pose.joints_K2.copy()
    joints[9] = joints[7] + (joints[9] - joints[7]) @ turn
    return pose_of_places(joints)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("degrees", [0, 50, -120])
def test_a_turned_larger_copy_lies_exactly_over_the_query_and_the_query_over_it(degrees, mirrored):
    reference = turned(STANDING.mirrored(width_px=500) if mirrored else STANDING, degrees)
    alignment = align(STANDING, reference, mirrored=mirrored)
    assert alignment.overlaid.joints_K2 == pytest.approx(STANDING.joints_K2, abs=1e-2)
    assert alignment.query_in_reference(STANDING).joints_K2[5:] == pytest.approx(
        reference.with_sides_swapped().joints_K2[5:] if mirrored else reference.joints_K2[5:], abs=1e-2
    )
    assert np.nanmax(alignment.difference_L) < 0.1
    assert limbs_that_differ(alignment) == ()


def test_the_turn_is_told_in_degrees():
    assert turn_deg(align(STANDING, turned(STANDING, 40), mirrored=False)) == -40


def test_a_limb_that_points_another_way_is_named_with_its_angle():
    alignment = align(STANDING, turned(with_forearm_turned(STANDING, 60), 20), mirrored=False)
    name, degrees = limbs_that_differ(alignment)[0]
    assert name == "left forearm" and degrees == pytest.approx(60, abs=8)


def test_unknown_limbs_have_no_difference_and_too_few_joints_no_alignment():
    pose = STANDING.with_state(9, JointState.OUTSIDE)
    alignment = align(STANDING, pose, mirrored=False)
    assert np.isnan(alignment.difference_L[9]) and np.isfinite(alignment.difference_L[8])
    for joint in range(15):
        pose = pose.with_state(joint, JointState.OUTSIDE)
    assert align(STANDING, pose, mirrored=False) is None
