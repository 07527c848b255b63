"""One search answer, and the order of answers."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.artwork import Attribution
from illpose_app.core.embedding import EMBEDDING_SIZE
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


def exact_distances(query_D: NDArray[np.float32], embeddings_ND: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the distance of a query embedding to each stored one.

    Shape (N,): root mean square difference over the embedding's entries, so 0 is the same pose and about .5 an
    unlike one, whatever the size of the embedding.
    """
    difference_ND = embeddings_ND - query_D
    squared: NDArray[np.float32] = np.einsum("nd,nd->n", difference_ND, difference_ND)
    return np.sqrt(squared / EMBEDDING_SIZE)
