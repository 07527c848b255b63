"""The embeddings of a library in memory: what an exact scan runs over."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import EMBEDDING_SIZE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EmbeddingTable:
    """Embeddings with their characters, sorted by character; never changed, only followed by another.

    character_ids_N, artwork_ids_N and generations_N (of each row's last change) int64; embeddings_ND float32; whole_N
    marks poses with all joints.
    """

    generation: int
    character_ids_N: NDArray[np.int64]
    artwork_ids_N: NDArray[np.int64]
    generations_N: NDArray[np.int64]
    embeddings_ND: NDArray[np.float32]
    whole_N: NDArray[np.bool_]

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
        kept = ~np.isin(self.character_ids_N, gone_M)
        ids = np.concatenate([self.character_ids_N[kept], character_ids_N])
        order = np.argsort(ids, kind="stable")
        whole = (embeddings_ND != 0).all(axis=1)
        return EmbeddingTable(
            generation=generation,
            character_ids_N=ids[order],
            artwork_ids_N=np.concatenate([self.artwork_ids_N[kept], artwork_ids_N])[order],
            generations_N=np.concatenate([self.generations_N[kept], generations_N])[order],
            embeddings_ND=np.concatenate([self.embeddings_ND[kept], embeddings_ND])[order],
            whole_N=np.concatenate([self.whole_N[kept], whole])[order],
        )


def empty_table() -> EmbeddingTable:
    """Return the table of a library without characters."""
    nothing = np.zeros(0, np.int64)
    return EmbeddingTable(
        generation=0,
        character_ids_N=nothing,
        artwork_ids_N=nothing,
        generations_N=nothing,
        embeddings_ND=np.zeros((0, EMBEDDING_SIZE), np.float32),
        whole_N=np.zeros(0, np.bool_),
    )
