"""Decides what lies under the pointer; pure functions in px of the screen."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.core.pose import JointState, Pose

#: How near to a joint the pointer grasps it.
REACH_PX: Final = 12.0


def joint_at(pose: Pose, x: float, y: float, *, scale: float, reach_px: float = REACH_PX) -> int:
    """Return the joint nearest to a place of the artwork (px) within reach on the screen; -1 when there is none.

    scale: px of the screen for one px of the artwork.
    """
    distances = np.hypot(pose.joints_K2[:, 0] - x, pose.joints_K2[:, 1] - y) * scale
    distances[~pose.known_K] = np.inf
    nearest = int(np.argmin(distances))
    return nearest if distances[nearest] <= reach_px else -1


def character_at(characters: Sequence[Character], x: float, y: float) -> int:
    """Return the smallest character whose box holds a place of the artwork (px); -1 when there is none."""
    holding = [
        (character.box.area, number)
        for number, character in enumerate(characters)
        if character.box.x <= x <= character.box.right and character.box.y <= y <= character.box.bottom
    ]
    return min(holding)[1] if holding else -1


def next_joint(pose: Pose, joint: int, step: int) -> int:
    """Return the next known joint in the skeleton's order, going round; -1 when none is known."""
    known = [k for k in range(len(pose.known_K)) if pose.known_K[k]]
    if not known:
        return -1
    if joint not in known:
        return known[0] if step > 0 else known[-1]
    return known[(known.index(joint) + step) % len(known)]


def pose_with_state(pose: Pose, joint: int, state: JointState, box: Box) -> Pose:
    """Return the pose with a joint in a state; one from outside, far from its box (px), comes to the box's middle."""
    after = pose.with_state(joint, state)
    room, (x, y) = box.scaled(1.5), pose.joints_K2[joint]
    placed = room.x <= x <= room.right and room.y <= y <= room.bottom
    if pose.state_K[joint] != JointState.OUTSIDE or placed:
        return after
    joints = after.joints_K2.copy()
    joints[joint] = box.center
    return replace(after, joints_K2=joints)
