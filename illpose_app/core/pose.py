"""The pose of one character: 17 joints with confidence and state."""

from dataclasses import dataclass, replace
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.skeleton import JOINT_COUNT, MIRROR_ORDER


class JointState(IntEnum):
    """What is known of a joint's place; the numbers are COCO's visibility flags."""

    OUTSIDE = 0  # outside the picture, or nobody could tell
    HIDDEN = 1  # covered, but its place is clear
    VISIBLE = 2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pose:
    """Joints of one character in pixels of the upright artwork; the arrays are never written to.

    joints_K2 float32 px; confidence_K float32 0..1; state_K uint8 (JointState).
    """

    joints_K2: NDArray[np.float32]
    confidence_K: NDArray[np.float32]
    state_K: NDArray[np.uint8]

    def __post_init__(self) -> None:
        shapes = (self.joints_K2.shape, self.confidence_K.shape, self.state_K.shape)
        if shapes != ((JOINT_COUNT, 2), (JOINT_COUNT,), (JOINT_COUNT,)):
            raise ValueError(f"a pose has {JOINT_COUNT} joints, got arrays of {shapes}")
        for name, dtype in (("joints_K2", np.float32), ("confidence_K", np.float32), ("state_K", np.uint8)):
            array = np.array(getattr(self, name), dtype=dtype)
            array.setflags(write=False)
            object.__setattr__(self, name, array)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Pose):
            return NotImplemented
        return (
            np.array_equal(self.joints_K2, other.joints_K2)
            and np.array_equal(self.confidence_K, other.confidence_K)
            and np.array_equal(self.state_K, other.state_K)
        )

    def __hash__(self) -> int:
        return hash((self.joints_K2.tobytes(), self.confidence_K.tobytes(), self.state_K.tobytes()))

    @property
    def known_K(self) -> NDArray[np.bool_]:
        """Which joints have a place: visible or hidden, not outside."""
        known_K: NDArray[np.bool_] = self.state_K != int(JointState.OUTSIDE)
        return known_K

    def with_joint(self, joint: int, x: float, y: float) -> "Pose":
        """Return the pose with one joint put at a place (px) by the artist: confidence 1, no longer outside."""
        joints, confidence, state = self.joints_K2.copy(), self.confidence_K.copy(), self.state_K.copy()
        joints[joint] = x, y
        confidence[joint] = 1.0
        if state[joint] == JointState.OUTSIDE:
            state[joint] = JointState.VISIBLE
        return Pose(joints_K2=joints, confidence_K=confidence, state_K=state)

    def with_state(self, joint: int, state: JointState) -> "Pose":
        """Return the pose with the state of one joint set."""
        states = self.state_K.copy()
        states[joint] = state
        return replace(self, state_K=states)

    def with_sides_swapped(self) -> "Pose":
        """Return the pose with left and right joints exchanged and every place kept."""
        order = list(MIRROR_ORDER)
        return Pose(
            joints_K2=self.joints_K2[order],
            confidence_K=self.confidence_K[order],
            state_K=self.state_K[order],
        )

    def mirrored(self, *, width_px: float) -> "Pose":
        """Return the pose as it is in the artwork flipped left to right (width in px)."""
        swapped = self.with_sides_swapped()
        joints = swapped.joints_K2.copy()
        joints[:, 0] = width_px - joints[:, 0]
        return replace(swapped, joints_K2=joints)


def pose_of_places(joints_K2: NDArray[np.floating]) -> Pose:
    """Return a pose whose 17 joints are all visible and certain, at places in px."""
    return Pose(
        joints_K2=np.asarray(joints_K2, dtype=np.float32),
        confidence_K=np.ones(JOINT_COUNT, np.float32),
        state_K=np.full(JOINT_COUNT, int(JointState.VISIBLE), np.uint8),
    )
