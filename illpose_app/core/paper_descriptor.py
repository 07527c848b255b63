"""The descriptor of Chen & Zwicker (WACV 2022): the 136 distances between 17 joints in px of a square crop.

Kept as the baseline that illpose's own distance is measured against. Known weaknesses: the crop rescales with the
turn of the figure, a figure and its reflection have the same distances, and one wrong joint spoils 16 numbers.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box, square_crop
from illpose_app.core.pose import Pose
from illpose_app.core.skeleton import JOINT_COUNT

#: The paper's crop: the figure's box in a square of 256 px.
CROP_PX: Final = 256
CROP_MARGIN: Final = 1.25

_FIRST, _SECOND = np.triu_indices(JOINT_COUNT, 1)


def pair_distances(pose: Pose) -> NDArray[np.float32]:
    """Return the 136 distances divided by their root mean square; 0 where a joint is not known.

    The first illpose searched by these: exactly invariant to place, size and turn, unlike the paper's in crop px.
    """
    distances_D, known_D = _distances(pose)
    size = float(np.sqrt(np.mean(distances_D[known_D] ** 2))) if known_D.any() else 0.0
    return np.where(known_D, distances_D / max(size, 1e-6), 0.0).astype(np.float32)


def crop_distances(pose: Pose, box: Box) -> NDArray[np.float32]:
    """Return the 136 distances in px of the square crop of a character's box; 0 where a joint is not known."""
    distances_D, known_D = _distances(pose)
    crop = square_crop(box, margin=CROP_MARGIN, size=CROP_PX)
    return np.where(known_D, distances_D * crop.size / crop.side, 0.0).astype(np.float32)


def descriptor_distances(query_D: NDArray[np.float32], descriptors_ND: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the root mean square difference to each descriptor over the entries known on both sides, shape (N,).

    The paper has no unknown joints; where there are some, comparing what both know is the kindest reading of it.
    """
    both_ND = (descriptors_ND != 0) & (query_D != 0)
    squares_ND = np.where(both_ND, (descriptors_ND - query_D) ** 2, 0.0)
    count_N = both_ND.sum(axis=1)
    distance_N: NDArray[np.float32] = np.where(
        count_N > 0, np.sqrt(squares_ND.sum(axis=1) / np.maximum(count_N, 1)), np.inf
    ).astype(np.float32)
    return distance_N


def _distances(pose: Pose) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    known_K = pose.known_K & np.isfinite(pose.joints_K2).all(axis=1)
    joints_K2 = np.where(known_K[:, None], pose.joints_K2, 0).astype(np.float64)
    distances_D = np.linalg.norm(joints_K2[_FIRST] - joints_K2[_SECOND], axis=1)
    return distances_D, known_K[_FIRST] & known_K[_SECOND]
