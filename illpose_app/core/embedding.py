"""The vector of a pose that the index stores: exactly invariant to translation, scale and rotation.

Here: the 136 pairwise distances of 17 joints, divided by their root mean square. Chen & Zwicker (WACV 2022)
take the distances in crop pixels; dividing makes the invariance exact. Joints without a place are set to 0 in all
their distances, and the root mean square is taken over the known pairs only.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.errors import PoseError
from illpose_app.core.pose import Pose
from illpose_app.core.skeleton import JOINT_COUNT

#: Stored with every vector; raise it whenever the numbers change, and the index is rebuilt.
EMBEDDING_VERSION: Final = 1
EMBEDDING_SIZE: Final = JOINT_COUNT * (JOINT_COUNT - 1) // 2

#: With fewer known joints a pose says too little to be compared.
FEWEST_JOINTS: Final = 5

_FIRST, _SECOND = np.triu_indices(JOINT_COUNT, 1)


def embed(pose: Pose) -> NDArray[np.float32]:
    """Return the embedding of a pose.

    Shape (136,), float32, without unit; the root mean square of its known entries is 1.
    Raises PoseError when fewer than FEWEST_JOINTS joints are known or all lie in one point.
    """
    known_K = pose.known_K & np.isfinite(pose.joints_K2).all(axis=1)
    if int(known_K.sum()) < FEWEST_JOINTS:
        raise PoseError(f"only {int(known_K.sum())} joints are known; a search needs {FEWEST_JOINTS}")
    joints_K2 = pose.joints_K2.astype(np.float64)
    distances = np.linalg.norm(joints_K2[_FIRST] - joints_K2[_SECOND], axis=1)
    pairs = known_K[_FIRST] & known_K[_SECOND]
    size = float(np.sqrt(np.mean(distances[pairs] ** 2)))
    if size < 1e-6:
        raise PoseError("all joints lie in one point")
    return np.where(pairs, distances / size, 0.0).astype(np.float32)


def embedding_pairs(known_K: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which of the 136 entries are known, for the known joints of a pose."""
    return known_K[_FIRST] & known_K[_SECOND]
