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
    cosine_N = (embeddings_ND @ query_D) / query_D.size
    missing_N = np.zeros(len(cosine_N), np.float32)
    known_D = (query_D != 0).astype(np.float32)
    partial_P = np.flatnonzero(~whole_N) if bool(known_D.all()) else np.arange(len(cosine_N))
    if len(partial_P):
        rows_PD = embeddings_ND[partial_P]
        present_PD = (rows_PD != 0).astype(np.float32)
        size_P = (present_PD @ (query_D**2)) * ((rows_PD**2) @ known_D)
        cosine_N[partial_P] = (rows_PD @ query_D) / np.sqrt(np.maximum(size_P, 1e-12))
        missing_N[partial_P] = 1 - (present_PD @ known_D) / known_D.sum()
    distance_N: NDArray[np.float32] = np.sqrt(np.maximum(2 - 2 * cosine_N, 0)) + MISSING_PENALTY * missing_N
    return distance_N.astype(np.float32, copy=False)
