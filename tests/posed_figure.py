"""A figure put together from the lengths of a body, whose joints bend by angles one chooses: the truth is known."""

import numpy as np

from illpose_app.core.geometry import box_around
from illpose_app.core.pose import Pose, pose_of_places
from illpose_app.core.pose_checks.body import Subject
from illpose_app.core.skeleton import LIMBS

_TOP_TO_EYES, _EYES_TO_NECK, _TRUNK = 0.066, 0.118, 0.292
_UPPER_ARM, _FOREARM, _THIGH, _SHANK = 0.160, 0.153, 0.228, 0.249


def standing(*, stature=400.0, at=(300.0, 60.0), arms_deg=(12.0, 12.0), legs_deg=(6.0, 6.0), heads=7.3) -> Pose:
    """Return a figure that faces the viewer; angles away from straight down: left and right arm, left and right leg."""
    head = 0.98 / heads
    eyes = np.array((0.0, head / 2))
    neck = eyes + _to(0, _EYES_TO_NECK * (0.6 + 0.4 * head / 0.134))
    pelvis = neck + _to(0, _TRUNK)
    places = np.zeros((17, 2))
    ears = head / 1.45 / 2
    places[0] = eyes + _to(0, 0.13 * head)
    for side, sign in ((0, 1.0), (1, -1.0)):  # the figure's left is at the picture's right
        places[1 + side] = eyes + _to(sign * 0.19 * head, 0)
        places[3 + side] = eyes + _to(sign * ears, 0.02 * head)
        shoulder, hip = neck + _to(sign * 0.108, 0), pelvis + _to(sign * 0.055, 0)
        arm, leg = _down(sign * arms_deg[side]), _down(sign * legs_deg[side])
        places[5 + side], places[11 + side] = shoulder, hip
        places[7 + side] = shoulder + _UPPER_ARM * arm
        places[9 + side] = places[7 + side] + _FOREARM * arm
        places[13 + side] = hip + _THIGH * leg
        places[15 + side] = places[13 + side] + _SHANK * leg
    return pose_of_places(places * stature + at)


def _to(x, y):
    return np.array((x, y))


def _down(angle_deg):
    return np.array((np.sin(np.radians(angle_deg)), np.cos(np.radians(angle_deg))))


def tilted(pose: Pose, angle_deg: float) -> Pose:
    """Return a pose turned clockwise about the middle of its ankles: standing, it would fall to the right."""
    about = pose.joints_K2[15:17].mean(axis=0)
    c, s = np.cos(np.radians(angle_deg)), np.sin(np.radians(angle_deg))
    return pose_of_places((pose.joints_K2 - about) @ np.array(((c, s), (-s, c))) + about)


def with_length(pose: Pose, first: int, second: int, factor: float) -> Pose:
    """Return a pose with one segment longer or shorter; what hangs on it moves along."""
    joints = pose.joints_K2.astype(np.float64)
    shift = (factor - 1) * (joints[second] - joints[first])
    for joint in _beyond(first, second):
        joints[joint] += shift
    return pose_of_places(joints)


def _beyond(first, second):
    found, todo = {second}, [second]
    while todo:
        joint = todo.pop()
        for a, b, _ in LIMBS:
            if joint == a and b not in found and {a, b} != {first, second} and b > joint:
                found.add(b)
                todo.append(b)
    return found


def subject(pose: Pose, *, margin=0.1, size=(900, 700), **options) -> Subject:
    """Return what the checks take; the box begins at the top of the head."""
    box = box_around(pose.joints_K2[pose.known_K], margin=margin)
    return Subject(pose=pose, box=box, width_px=size[0], height_px=size[1], **options)
