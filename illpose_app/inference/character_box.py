"""The box of a character from its pose and from what stands out of the ground about it."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from illpose_app.core.geometry import Box, box_around
from illpose_app.core.pose import Pose
from illpose_app.core.skeleton import JOINT_COUNT, LEFT_HIP, LEFT_SHOULDER, RIGHT_HIP, RIGHT_SHOULDER


@dataclass(frozen=True, slots=True, kw_only=True)
class Flesh:
    """How far hair, clothes and feet reach beyond the outermost joint, in lengths of the torso.

    usual: the median of labelled drawings. most: what hardly any exceeds (there: the 90th percentile).
    """

    usual: float
    most: float


#: Measured on ../shared/illustrations/train, rounded.
_TOP: Final = Flesh(usual=0.40, most=1.0)
_SIDE: Final = Flesh(usual=0.25, most=1.0)
_BOTTOM: Final = Flesh(usual=0.30, most=0.8)


def character_box(pose: Pose, limits: Box, *, limits_are_a_figure: bool) -> Box:
    """Return the box (px) of a character with a pose inside limits: the figure that it is part of, or the artwork.

    A side of a figure that is near enough to be the character's own is its side. Where the figure reaches farther
    (effects, weapons, other things), and in an artwork whose ground tells nothing, the side lies the usual length
    beyond the joints.
    """
    known_K = pose.known_K if pose.known_K.sum() >= 3 else np.ones(JOINT_COUNT, np.bool_)
    joints = box_around(pose.joints_K2[known_K])
    unit = _torso_length(pose, joints)
    near = limits_are_a_figure
    left = _side(-joints.x, -limits.x, unit, _SIDE, takes_limit=near)
    top = _side(-joints.y, -limits.y, unit, _TOP, takes_limit=near)
    right = _side(joints.right, limits.right, unit, _SIDE, takes_limit=near)
    bottom = _side(joints.bottom, limits.bottom, unit, _BOTTOM, takes_limit=near)
    return Box(x=-left, y=-top, width=max(right + left, 1.0), height=max(bottom + top, 1.0))


def _torso_length(pose: Pose, joints: Box) -> float:
    """Return the length from shoulders to hips, px; a quarter of the joints' extent where that is more."""
    shoulders = pose.joints_K2[[LEFT_SHOULDER, RIGHT_SHOULDER]].mean(axis=0)
    hips = pose.joints_K2[[LEFT_HIP, RIGHT_HIP]].mean(axis=0)
    return max(float(np.hypot(*(shoulders - hips))), max(joints.width, joints.height) / 4, 1.0)


def _side(joint: float, limit: float, unit: float, flesh: Flesh, *, takes_limit: bool) -> float:
    """Return where a side lies on an axis that points outwards."""
    if takes_limit and limit - joint <= flesh.most * unit:
        return limit
    return min(joint + flesh.usual * unit, limit)
