"""From which side a figure is seen and how much of it, told from its joints alone."""

from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.skeleton import (
    LEFT_ANKLE,
    LEFT_HIP,
    LEFT_KNEE,
    LEFT_SHOULDER,
    RIGHT_ANKLE,
    RIGHT_HIP,
    RIGHT_KNEE,
    RIGHT_SHOULDER,
)


class Facing(IntEnum):
    """From which side the torso is seen."""

    UNKNOWN = 0
    FRONT = 1
    BACK = 2
    SIDE = 3


class Framing(IntEnum):
    """How much of the figure is in the picture."""

    PORTRAIT = 1
    UPPER_BODY = 2
    TO_THE_KNEES = 3
    FULL_BODY = 4


#: Shoulders narrower than this share of the torso's length are seen from the side; from the front they are about .7.
SIDE_SHARE: Final = 0.25
#: A head rises about half a torso above the shoulders: it tells which way is up where the hips are not known.
_HEAD_TO_TORSO: Final = 2.0
_HEAD: Final = slice(0, 5)


def facing_of(places_NK: NDArray[np.complex64], known_NK: NDArray[np.bool_]) -> NDArray[np.int8]:
    """Return the Facing of poses given as complex numbers x + iy (y down), shape (N,).

    Seen from the front a figure's left shoulder is on the right of its right one, however the figure lies.
    """
    shoulders_N = places_NK[:, LEFT_SHOULDER] - places_NK[:, RIGHT_SHOULDER]
    chest_N = (places_NK[:, LEFT_SHOULDER] + places_NK[:, RIGHT_SHOULDER]) / 2
    seat_N = (places_NK[:, LEFT_HIP] + places_NK[:, RIGHT_HIP]) / 2
    head_known_NH = known_NK[:, _HEAD]
    head_N = (places_NK[:, _HEAD] * head_known_NH).sum(axis=1) / np.maximum(head_known_NH.sum(axis=1), 1)
    has_hips_N = known_NK[:, LEFT_HIP] & known_NK[:, RIGHT_HIP]
    up_N = np.where(has_hips_N, chest_N - seat_N, _HEAD_TO_TORSO * (head_N - chest_N))
    width_N = (up_N.conj() * shoulders_N).imag / np.maximum(np.abs(up_N) ** 2, 1e-9)
    told_N = known_NK[:, LEFT_SHOULDER] & known_NK[:, RIGHT_SHOULDER] & (has_hips_N | head_known_NH.any(axis=1))
    seen_N = np.where(width_N > SIDE_SHARE, Facing.FRONT, np.where(width_N < -SIDE_SHARE, Facing.BACK, Facing.SIDE))
    facing_N: NDArray[np.int8] = np.where(told_N, seen_N, Facing.UNKNOWN).astype(np.int8)
    return facing_N


def framing_of(known_NK: NDArray[np.bool_]) -> NDArray[np.int8]:
    """Return the Framing of poses by the lowest joints that are known, shape (N,)."""
    framing_N = np.full(len(known_NK), int(Framing.PORTRAIT), np.int8)
    for framing, joints in (
        (Framing.UPPER_BODY, (LEFT_HIP, RIGHT_HIP)),
        (Framing.TO_THE_KNEES, (LEFT_KNEE, RIGHT_KNEE)),
        (Framing.FULL_BODY, (LEFT_ANKLE, RIGHT_ANKLE)),
    ):
        framing_N[known_NK[:, list(joints)].any(axis=1)] = int(framing)
    return framing_N
