"""The embeddings of a library in memory: what an exact scan runs over."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import places_of, weights_of, whole
from illpose_app.core.pose_distance import FEATURE_COUNT, features_of
from illpose_app.core.view_of_pose import facing_of, framing_of


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EmbeddingTable:
    """Embeddings with their characters, sorted by character; never changed, only followed by another.

    character_ids_N, artwork_ids_N and generations_N (of each row's last change) int64; features_NF float32 is what a
    scan multiplies (core/pose_distance.py); whole_N marks poses with all joints; facing_N and framing_N int8 say from
    which side each figure is seen and how much of it (core/view_of_pose.py).
    """

    generation: int
    character_ids_N: NDArray[np.int64]
    artwork_ids_N: NDArray[np.int64]
    generations_N: NDArray[np.int64]
    features_NF: NDArray[np.float32]
    whole_N: NDArray[np.bool_]
    facing_N: NDArray[np.int8]
    framing_N: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.character_ids_N)

    def rows_of(self, character_ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the rows of characters; those that are not in the table are left out."""
        if len(self) == 0:
            return np.zeros(0, np.int64)
        rows = np.searchsorted(self.character_ids_N, character_ids).clip(max=len(self) - 1)
        found: NDArray[np.int64] = rows[self.character_ids_N[rows] == character_ids]
        return found

    def followed_by(
        self,
        *,
        generation: int,
        character_ids_N: NDArray[np.int64],
        artwork_ids_N: NDArray[np.int64],
        generations_N: NDArray[np.int64],
        embeddings_ND: NDArray[np.float32],
        gone_M: NDArray[np.int64],
    ) -> "EmbeddingTable":
        """Return the table without the characters that are gone and with the new ones."""
        kept = ~np.isin(self.character_ids_N, np.setdiff1d(gone_M, character_ids_N))
        old_ids = self.character_ids_N if kept.all() else self.character_ids_N[kept]
        replaced = np.isin(character_ids_N, old_ids)
        places = np.searchsorted(old_ids, character_ids_N[replaced])
        ids = np.concatenate([old_ids, character_ids_N[~replaced]])
        order = None if bool((ids[1:] > ids[:-1]).all()) else np.argsort(ids, kind="stable")

        def joined(old: NDArray[Any], new: NDArray[Any]) -> NDArray[Any]:
            # nearly always few rows are new or changed: then the old ones, tens of megabytes, are copied but once
            left = old if len(old_ids) == old.shape[-1] else np.compress(kept, old, axis=-1)
            both = np.concatenate([left, np.compress(~replaced, new, axis=-1)], axis=-1)
            both[..., places] = new[..., replaced]
            return both if order is None else np.take(both, order, axis=-1)

        known_NK = weights_of(embeddings_ND) > 0
        return EmbeddingTable(
            generation=generation,
            character_ids_N=ids if order is None else ids[order],
            artwork_ids_N=joined(self.artwork_ids_N, artwork_ids_N),
            generations_N=joined(self.generations_N, generations_N),
            features_NF=joined(self.features_NF.T, features_of(embeddings_ND).T).T,
            whole_N=joined(self.whole_N, whole(embeddings_ND)),
            facing_N=joined(self.facing_N, facing_of(places_of(embeddings_ND), known_NK)),
            framing_N=joined(self.framing_N, framing_of(known_NK)),
        )


def empty_table() -> EmbeddingTable:
    """Return the table of a library without characters."""
    nothing = np.zeros(0, np.int64)
    return EmbeddingTable(
        generation=0,
        character_ids_N=nothing,
        artwork_ids_N=nothing,
        generations_N=nothing,
        features_NF=np.zeros((FEATURE_COUNT, 0), np.float32).T,
        whole_N=np.zeros(0, np.bool_),
        facing_N=np.zeros(0, np.int8),
        framing_N=np.zeros(0, np.int8),
    )
