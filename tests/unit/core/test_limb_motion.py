"""What pulling a joint with kept limb lengths promises."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from posed_figure import standing

from illpose_app.core.limb_motion import CHAINS, moved_keeping_lengths
from illpose_app.core.pose import JointState
from illpose_app.core.skeleton import JOINT_COUNT, LEFT_ELBOW, LEFT_KNEE, LEFT_SHOULDER, LEFT_WRIST, NOSE

places = st.tuples(st.floats(-200, 900), st.floats(-200, 900))


def lengths(pose):
    return [np.linalg.norm(pose.joints_K2[a] - pose.joints_K2[b]) for r, h, e in CHAINS for a, b in ((r, h), (h, e))]


@settings(max_examples=60, deadline=None)
@given(joint=st.integers(5, JOINT_COUNT - 1), place=places, arm=st.floats(-20, 160))
def test_no_limb_changes_its_length_wherever_a_joint_is_pulled(joint, place, arm):
    before = standing(arms_deg=(arm, 12))
    after = moved_keeping_lengths(before, joint, *place)
    assert lengths(after) == pytest.approx(lengths(before), abs=0.05)


@settings(max_examples=60, deadline=None)
@given(angle=st.floats(0, 360), share=st.floats(0.1, 0.99))
def test_a_wrist_within_reach_gets_where_it_is_pulled_and_the_shoulder_stays(angle, share):
    before = standing()
    arm = sum(lengths(before)[:2])
    shoulder = before.joints_K2[LEFT_SHOULDER]
    target = shoulder + share * arm * np.array((np.cos(np.radians(angle)), np.sin(np.radians(angle))))
    after = moved_keeping_lengths(before, LEFT_WRIST, *map(float, target))
    assert after.joints_K2[LEFT_WRIST] == pytest.approx(target, abs=0.05)
    assert (after.joints_K2[LEFT_SHOULDER] == shoulder).all()


def test_a_wrist_pulled_too_far_stretches_the_arm_towards_the_place():
    before = standing()
    shoulder = before.joints_K2[LEFT_SHOULDER].astype(float)
    after = moved_keeping_lengths(before, LEFT_WRIST, shoulder[0] + 5000, shoulder[1])
    assert after.joints_K2[LEFT_WRIST] == pytest.approx((shoulder[0] + sum(lengths(before)[:2]), shoulder[1]), abs=0.05)


def test_an_elbow_keeps_the_side_on_which_it_was():
    bent = standing().with_joint(LEFT_WRIST, *map(float, standing().joints_K2[LEFT_SHOULDER] + (90, 20)))
    before = moved_keeping_lengths(bent, LEFT_WRIST, *map(float, bent.joints_K2[LEFT_WRIST]))

    def side(pose):
        root, hinge, end = (pose.joints_K2[joint] for joint in CHAINS[0])
        return np.sign((end - root)[0] * (hinge - root)[1] - (end - root)[1] * (hinge - root)[0])

    after = moved_keeping_lengths(before, LEFT_WRIST, *map(float, before.joints_K2[LEFT_WRIST] + (-15, -20)))
    assert side(after) == side(before) != 0


def test_a_swung_elbow_takes_the_forearm_along_and_a_shoulder_its_arm_and_a_nose_its_face():
    before = standing()
    swung = moved_keeping_lengths(before, LEFT_ELBOW, *map(float, before.joints_K2[LEFT_SHOULDER] + (60, 0)))
    assert swung.joints_K2[LEFT_WRIST, 0] > before.joints_K2[LEFT_WRIST, 0] + 40
    carried = moved_keeping_lengths(before, LEFT_SHOULDER, *map(float, before.joints_K2[LEFT_SHOULDER] + (7, -4)))
    assert carried.joints_K2[LEFT_WRIST] - before.joints_K2[LEFT_WRIST] == pytest.approx((7, -4), abs=1e-3)
    nodded = moved_keeping_lengths(before, NOSE, *map(float, before.joints_K2[NOSE] + (3, 9)))
    assert nodded.joints_K2[:5] - before.joints_K2[:5] == pytest.approx(np.tile((3, 9), (5, 1)), abs=1e-3)


def test_a_limb_of_which_a_part_is_outside_moves_only_its_joint():
    before = standing().with_state(LEFT_ELBOW, JointState.OUTSIDE)
    after = moved_keeping_lengths(before, LEFT_WRIST, 10.0, 20.0)
    changed = np.flatnonzero((after.joints_K2 != before.joints_K2).any(axis=1))
    assert changed.tolist() == [LEFT_WRIST]
    assert after.confidence_K[LEFT_KNEE] == before.confidence_K[LEFT_KNEE]
