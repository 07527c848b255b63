"""Labels of drawn characters: where each joint lies and whether it is seen, masks, boxes."""

# the numba kernel takes its arrays by position
# ruff: noqa: PLR0917

from dataclasses import dataclass, replace

import numba
import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box
from illpose_app.core.pose import JointState
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_training.render.camera import Camera
from illpose_training.render.layers import SUPERSAMPLE
from illpose_training.render.posing import PosedPuppet
from illpose_training.render.rasterize import Buffers

#: A character of which less than this share of the picture is seen is not labelled.
_LEAST_SEEN = 0.004


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SceneCharacter:
    """One labelled character: joints in picture pixels, state 2 visible, 1 hidden, 0 outside; its mask and box."""

    joints_K2: NDArray[np.float32]
    state_K: NDArray[np.uint8]
    box: Box
    mask_HW: NDArray[np.bool_]
    tags: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Actor:
    """A posed character in the world and the tags that it has earned; number n is owner n of the buffers."""

    posed: PosedPuppet
    tags: frozenset[str]


def label_characters(
    actors: tuple[Actor, ...], buffers: Buffers, camera: Camera, *, covered_HW: NDArray[np.bool_] | None = None
) -> tuple[SceneCharacter, ...]:
    """Return the labels of all characters of whom enough is seen.

    covered_HW: where something was drawn over the finished picture; joints there are hidden.
    """
    labelled = []
    owner_HW = buffers.owner_HW[SUPERSAMPLE // 2 :: SUPERSAMPLE, SUPERSAMPLE // 2 :: SUPERSAMPLE]
    for owner, actor in enumerate(actors):
        mask_HW = owner_HW == owner
        if covered_HW is not None:
            mask_HW &= ~covered_HW
        if mask_HW.sum() < _LEAST_SEEN * mask_HW.size:
            continue
        joints_K3 = camera.project(actor.posed.joints_K3)
        joints_K2 = joints_K3[:, :2] / np.float32(SUPERSAMPLE)
        state_K = np.zeros(JOINT_COUNT, np.uint8)
        radius_K = actor.posed.puppet.joint_radius_K
        _states(joints_K3, radius_K, owner, buffers.depth_HW, buffers.owner_HW, state_K)
        if covered_HW is not None:
            _hide_covered(joints_K2, state_K, covered_HW)
        character = SceneCharacter(
            joints_K2=joints_K2, state_K=state_K, box=_box_of(mask_HW), mask_HW=mask_HW, tags=actor.tags
        )
        labelled.append(character)
    return tuple(labelled)


def _box_of(mask_HW: NDArray[np.bool_]) -> Box:
    rows, columns = np.flatnonzero(mask_HW.any(axis=1)), np.flatnonzero(mask_HW.any(axis=0))
    left, top = float(columns[0]), float(rows[0])
    return Box(x=left, y=top, width=float(columns[-1]) + 1 - left, height=float(rows[-1]) + 1 - top)


def _hide_covered(joints_K2: NDArray[np.float32], state_K: NDArray[np.uint8], covered_HW: NDArray[np.bool_]) -> None:
    for joint in np.flatnonzero(state_K == JointState.VISIBLE):
        x, y = joints_K2[joint].astype(int)
        if covered_HW[min(y, covered_HW.shape[0] - 1), min(x, covered_HW.shape[1] - 1)]:
            state_K[joint] = JointState.HIDDEN


@numba.njit(cache=True)
def _states(joints_K3, radius_K, owner, depth_HW, owner_HW, state_K):
    """Fill in outside, hidden when a surface or another owner lies in front of the joint's flesh, else visible.

    The surface at a joint is the middle depth (median) of what is seen in 5 x 5 drawing pixels about it.
    """
    height, width = depth_HW.shape
    seen = np.empty(25, np.float32)
    for joint in range(len(joints_K3)):
        x, y, depth = joints_K3[joint]
        if not (0 <= x < width and 0 <= y < height) or depth < 0.05:
            continue
        column, row = int(x), int(y)
        count = 0
        for yy in range(max(0, row - 2), min(height, row + 3)):
            for xx in range(max(0, column - 2), min(width, column + 3)):
                if owner_HW[yy, xx] >= 0:
                    seen[count] = depth_HW[yy, xx]
                    count += 1
        open_to_view = count == 0 or np.median(seen[:count]) >= depth - radius_K[joint]
        above = owner_HW[row, column]
        covered_by_other = above not in (-1, owner) and depth_HW[row, column] < depth
        state_K[joint] = 2 if open_to_view and not covered_by_other else 1


def reduced(character: SceneCharacter, times: int) -> SceneCharacter:
    """Return a character's labels for its picture made smaller by a whole number."""
    box = character.box
    smaller = Box(x=box.x / times, y=box.y / times, width=box.width / times, height=box.height / times)
    joints_K2 = (character.joints_K2 / times).astype(np.float32)
    return replace(character, joints_K2=joints_K2, box=smaller, mask_HW=character.mask_HW[::times, ::times])
