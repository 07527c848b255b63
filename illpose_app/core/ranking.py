"""One search answer, and the order of answers."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.artwork import Attribution
from illpose_app.core.geometry import Box
from illpose_app.core.pose import Pose


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One answer of a search: a character of an artwork and how far its pose is from the query's (0 = same)."""

    artwork_id: int
    character_id: int
    content_hash: str
    distance: float
    path: Path
    width_px: int
    height_px: int
    box: Box
    pose: Pose
    missing: bool
    attribution: Attribution


#: What a candidate pays for each share of the query's pairs of joints that it lacks.
MISSING_PENALTY: Final = 0.1
_BLOCK: Final = 1024


def exact_distances(
    query_D: NDArray[np.float32], embeddings_ND: NDArray[np.float32], *, whole_N: NDArray[np.bool_] | None = None
) -> NDArray[np.float32]:
    """Return the distance of a query embedding to each stored one.

    Shape (N,). Both are compared over the pairs of joints known in both, each scaled to a root mean square of 1 over
    them; the distance is the root mean square difference (0: the same pose; unlike poses are about .5 apart), plus
    MISSING_PENALTY for the share of the query's pairs that the candidate lacks. Entries that are 0 are unknown;
    whole_N says which rows have none, where the caller knows it already.
    """
    if whole_N is None:
        whole_N = (embeddings_ND != 0).all(axis=1)
    known = np.flatnonzero(query_D)
    if len(known) == query_D.size and bool(whole_N.all()):
        return np.sqrt(np.maximum(2 - 2 * (embeddings_ND @ query_D) / query_D.size, 0))
    distance_N = np.empty(len(embeddings_ND), np.float32)
    # in blocks that stay in the processor's cache: several times quicker than whole passes
    for start in range(0, len(embeddings_ND), _BLOCK):
        block = slice(start, start + _BLOCK)
        distance_N[block] = _masked_distances(query_D[known], embeddings_ND[block], known, whole_N[block])
    return distance_N


def _masked_distances(
    query_J: NDArray[np.float32],
    embeddings_BD: NDArray[np.float32],
    known_J: NDArray[np.intp],
    whole_B: NDArray[np.bool_],
) -> NDArray[np.float32]:
    """Compare a query, known in the entries known_J, with a block of embeddings."""
    rows_BJ = embeddings_BD if len(known_J) == embeddings_BD.shape[1] else embeddings_BD.take(known_J, axis=1)
    size_B = np.einsum("bj,bj->b", rows_BJ, rows_BJ)
    missing_B = np.zeros(len(rows_BJ), np.float32)
    query_size_B = np.full(len(rows_BJ), query_J @ query_J, np.float32)
    partial_P = np.flatnonzero(~whole_B)
    if len(partial_P):
        present_PJ = (rows_BJ[partial_P] != 0).astype(np.float32)
        query_size_B[partial_P] = present_PJ @ (query_J**2)
        missing_B[partial_P] = 1 - present_PJ.sum(axis=1) / len(known_J)
    cosine_B = (rows_BJ @ query_J) / np.sqrt(np.maximum(size_B * query_size_B, 1e-12))
    distance_B: NDArray[np.float32] = np.sqrt(np.maximum(2 - 2 * cosine_B, 0)) + MISSING_PENALTY * missing_B
    return distance_B
