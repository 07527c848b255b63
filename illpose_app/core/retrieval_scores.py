"""How good a ranking of poses is: the truth of alignment, and the scores of a ranking against it."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.skeleton import MIRROR_ORDER

#: Two poses with fewer joints known in both, or with less than this share of the query's, have no distance: a few
#: points can nearly always be laid over a few, and a bust would be the nearest of every figure.
FEWEST_COMMON: Final = 5
LEAST_COMMON: Final = 0.5


def true_distances(
    query_K2: NDArray[np.floating],
    known_K: NDArray[np.bool_],
    joints_NK2: NDArray[np.floating],
    known_NK: NDArray[np.bool_],
    *,
    mirrored: bool = False,
) -> NDArray[np.float64]:
    """Return the mean joint distance to each pose, aligned to the query by place, size and turn, in px of the query.

    Shape (N,); over joints known in both, infinite where these are fewer than FEWEST_COMMON or than LEAST_COMMON of
    the query's. mirrored: the better of a pose and its reflection.
    """
    distance_N = _aligned_distances(query_K2, known_K, joints_NK2, known_NK)
    if mirrored:
        order = list(MIRROR_ORDER)
        flipped_NK2 = joints_NK2[:, order] * (-1, 1)
        distance_N = np.minimum(distance_N, _aligned_distances(query_K2, known_K, flipped_NK2, known_NK[:, order]))
    return distance_N


def _aligned_distances(
    query_K2: NDArray[np.floating],
    known_K: NDArray[np.bool_],
    joints_NK2: NDArray[np.floating],
    known_NK: NDArray[np.bool_],
) -> NDArray[np.float64]:
    both_NK = known_NK & known_K
    count_N1 = np.maximum(both_NK.sum(axis=1, keepdims=True), 1)
    z_NK = np.where(both_NK, query_K2[:, 0] + 1j * query_K2[:, 1], 0)
    w_NK = np.where(both_NK, joints_NK2[..., 0] + 1j * joints_NK2[..., 1], 0)
    z_NK = np.where(both_NK, z_NK - z_NK.sum(axis=1, keepdims=True) / count_N1, 0)
    w_NK = np.where(both_NK, w_NK - w_NK.sum(axis=1, keepdims=True) / count_N1, 0)
    # least squares: the turn and size that lay w over z
    turn_N1 = (w_NK.conj() * z_NK).sum(axis=1, keepdims=True) / np.maximum(
        (np.abs(w_NK) ** 2).sum(axis=1, keepdims=True), 1e-12
    )
    distance_N = np.abs(turn_N1 * w_NK - z_NK).sum(axis=1) / count_N1[:, 0]
    least = max(FEWEST_COMMON, LEAST_COMMON * int(known_K.sum()))
    return np.where(both_NK.sum(axis=1) >= least, distance_N, np.inf)


def share_of_right(ranking_R: NDArray[np.int64], truth_R: NDArray[np.int64], *, k: int) -> float:
    """Return which share of the k nearest by truth are among the first k of a ranking.

    With k relevant answers this is precision and recall at k at once (METRICS: the k nearest by truth are relevant).
    """
    k = min(k, len(truth_R))
    return len(set(ranking_R[:k].tolist()) & set(truth_R[:k].tolist())) / max(k, 1)


def ndcg(ranking_R: NDArray[np.int64], truth_R: NDArray[np.int64], *, k: int) -> float:
    """Return the normalised discounted cumulative gain at k; the k nearest by truth gain 1 each (Jarvelin 2002)."""
    k = min(k, len(truth_R))
    if k == 0:
        return 0.0
    discount_k = 1 / np.log2(np.arange(k) + 2)
    right_k = np.isin(ranking_R[:k], truth_R[:k])
    return float((discount_k * right_k).sum() / discount_k.sum())
