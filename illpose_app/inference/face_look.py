"""A closer look at the upper half of a whole figure, for its face: five joints that a whole figure shows small.

Legend: K joints, 2 = (x, y) px of the artwork.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Crop
from illpose_app.core.skeleton import LEFT_EAR, LEFT_EYE, LEFT_SHOULDER, RIGHT_EAR, RIGHT_EYE, RIGHT_HIP, RIGHT_SHOULDER

#: Head, arms and trunk, which the closer look shows.
_UPPER: Final = slice(0, RIGHT_HIP + 1)
_FACE: Final = slice(0, LEFT_SHOULDER)
#: The look's side: this many times the longer extent of the upper joints, and once the head.
_ROOM: Final = 1.35
#: The head's width in distances between the eyes, and its share of the way from the shoulders to the face.
_HEAD_PER_EYES: Final = 1.6
_HEAD_PER_NECK: Final = 0.7
#: A look that is not smaller than this share of the character's longer side shows nothing larger.
_CLOSER: Final = 0.7
#: A face joint is believed where the closer look is at least this surer or hardly less sure.
_AS_SURE: Final = 0.8


def closer_crop(joints_K2: NDArray[np.floating], *, size_px: float, network_px: int) -> Crop | None:
    """Return the square about the upper half of a figure whose longer side is size_px; None where it is not smaller."""
    upper_2, lower_2 = joints_K2[_UPPER].min(axis=0), joints_K2[_UPPER].max(axis=0)
    face_2, neck_2 = joints_K2[_FACE].mean(axis=0), joints_K2[[LEFT_SHOULDER, RIGHT_SHOULDER]].mean(axis=0)
    head_px = max(
        _apart(joints_K2[LEFT_EAR], joints_K2[RIGHT_EAR]),
        _HEAD_PER_EYES * _apart(joints_K2[LEFT_EYE], joints_K2[RIGHT_EYE]),
        _HEAD_PER_NECK * _apart(face_2, neck_2),
    )
    side = _ROOM * float((lower_2 - upper_2).max()) + head_px
    if not 0 < side <= _CLOSER * size_px:
        return None
    x, y = ((upper_2 + lower_2) / 2).tolist()
    return Crop(x=x - side / 2, y=y - side / 2, side=side, size=network_px)


def _apart(one_2: NDArray[np.floating], other_2: NDArray[np.floating]) -> float:
    return float(np.hypot(*(one_2 - other_2)))


def clearer_face(
    joints_K2: NDArray[np.float32],
    confidence_K: NDArray[np.float32],
    *,
    closer_K2: NDArray[np.float32],
    closer_confidence_K: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Return the joints with those of the face where the closer look saw them, if it was about as sure of them."""
    clearer_K = np.zeros(len(joints_K2), np.bool_)
    clearer_K[_FACE] = closer_confidence_K[_FACE] > _AS_SURE * confidence_K[_FACE]
    return np.where(clearer_K[:, None], closer_K2, joints_K2).astype(np.float32)
