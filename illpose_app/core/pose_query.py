"""How a pose is asked for: which joints count, what may differ, and which artworks are in question."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.skeleton import (
    JOINT_COUNT,
    LEFT_ANKLE,
    LEFT_ELBOW,
    LEFT_HIP,
    LEFT_KNEE,
    LEFT_SHOULDER,
    LEFT_WRIST,
    RIGHT_ANKLE,
    RIGHT_ELBOW,
    RIGHT_HIP,
    RIGHT_KNEE,
    RIGHT_SHOULDER,
    RIGHT_WRIST,
)
from illpose_app.core.view_of_pose import Framing

#: With fewer joints to go by, every pose would fit.
FEWEST_ASKED: Final = 3
#: What a limb hangs on counts a little: it tells how an arm or a leg stands to the body.
ANCHOR_WEIGHT: Final = 0.3

Weights = tuple[float, ...]


class JointSet(StrEnum):
    """The parts of the body that are asked for by name."""

    WHOLE = "whole pose"
    UPPER_BODY = "upper body"
    ARMS = "arms"
    LEGS = "legs"
    PICKED = "picked joints"


_HEAD: Final = (0, 1, 2, 3, 4)
_SHOULDERS: Final = (LEFT_SHOULDER, RIGHT_SHOULDER)
_HIPS: Final = (LEFT_HIP, RIGHT_HIP)
_ARMS: Final = (*_SHOULDERS, LEFT_ELBOW, RIGHT_ELBOW, LEFT_WRIST, RIGHT_WRIST)
_LEGS: Final = (*_HIPS, LEFT_KNEE, RIGHT_KNEE, LEFT_ANKLE, RIGHT_ANKLE)


def _weights(full: tuple[int, ...], anchors: tuple[int, ...] = ()) -> Weights:
    return tuple(1.0 if k in full else ANCHOR_WEIGHT if k in anchors else 0.0 for k in range(JOINT_COUNT))


EVERY_JOINT: Final[Weights] = (1.0,) * JOINT_COUNT
#: The weights of each set; picked joints carry their own.
WEIGHTS_OF_SET: Final[dict[JointSet, Weights]] = {
    JointSet.WHOLE: EVERY_JOINT,
    JointSet.UPPER_BODY: _weights((*_HEAD, *_ARMS, *_HIPS)),
    JointSet.ARMS: _weights(_ARMS, _HIPS),
    JointSet.LEGS: _weights(_LEGS, _SHOULDERS),
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PoseQuery:
    """How a pose is asked for.

    weights_K: how much each joint counts, 0 (not at all) to 1. mirrored: a reflection is as good. upright: the same
    way up, else turned as it may be. same_facing: seen from the same side (front, back, side). framing: how much of
    the figure is in the picture. allowed_*: the only artworks or characters in question; None for all. hidden_*:
    artworks that are left out (few: those rated not safe, say).
    """

    weights_K: Weights = EVERY_JOINT
    mirrored: bool = True
    upright: bool = False
    same_facing: bool = False
    framing: Framing | None = None
    allowed_artwork_ids_A: NDArray[np.int64] | None = None
    allowed_character_ids_C: NDArray[np.int64] | None = None
    hidden_artwork_ids_H: NDArray[np.int64] | None = None

    def __post_init__(self) -> None:
        if len(self.weights_K) != JOINT_COUNT or not all(0 <= weight <= 1 for weight in self.weights_K):
            raise ValueError(f"a query weighs {JOINT_COUNT} joints from 0 to 1, got {self.weights_K}")

    @property
    def is_narrow(self) -> bool:
        """Tell whether some characters are out of the question whatever their pose."""
        given = (self.framing, self.allowed_artwork_ids_A, self.allowed_character_ids_C)
        return self.same_facing or any(value is not None for value in given)


ANY_WAY: Final = PoseQuery()
