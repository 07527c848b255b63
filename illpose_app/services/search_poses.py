"""Finds the artworks of the library that hold the same pose as a query."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import embed
from illpose_app.core.pose import Pose
from illpose_app.core.ranking import Match, exact_distances
from illpose_app.index.embedding_table import EmbeddingTable, empty_table
from illpose_app.index.hnsw import HnswIndex, build_index, load_index, save_index
from illpose_app.storage.database import Database
from illpose_app.storage.embeddings import EmbeddingReader

#: Below this many whole poses an exact scan answers within about a millisecond, and an index would only cost.
INDEX_FROM: Final = 50_000
#: The index is built anew when this share of the whole poses is not in it yet.
STALE_SHARE: Final = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """What is looked for: a pose, how many answers, and the artwork (by its bytes) that is left out of them."""

    pose: Pose
    count: int = 50
    exclude_hash: str | None = None
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Snapshot:
    """One state of the library, which a search reads from start to end."""

    table: EmbeddingTable
    index: HnswIndex | None


class PoseSearch:
    """Searches a library; any thread may ask while another refreshes, each search sees one state."""

    def __init__(self, database: Database, index_folder: Path, *, index_from: int = INDEX_FROM) -> None:
        self._reader = EmbeddingReader(database)
        self._index_folder = index_folder
        self._index_from = index_from
        self._snapshot = _Snapshot(table=empty_table(), index=None)

    def refresh(self) -> None:
        """Take in what the library has new; build the index when it is missing, damaged or too old."""
        snapshot = self._snapshot
        changes = self._reader.changes_since(snapshot.table.generation)
        table = snapshot.table
        if changes.generation != table.generation:
            table = table.followed_by(
                generation=changes.generation,
                character_ids_N=changes.character_ids_N,
                artwork_ids_N=changes.artwork_ids_N,
                embeddings_ND=changes.embeddings_ND,
                gone_M=changes.gone_M,
            )
        self._snapshot = _Snapshot(table=table, index=self._fitting_index(table, snapshot.index))

    def rebuild(self) -> None:
        """Read all embeddings again and build the index anew."""
        self._snapshot = _Snapshot(table=empty_table(), index=None)
        for saved in self._index_folder.glob("poses*"):
            saved.unlink(missing_ok=True)
        self.refresh()

    def search(self, request: SearchRequest) -> tuple[Match, ...]:
        """Return the best matches, at most one for each artwork, nearest first; raises PoseError."""
        query_D = embed(request.pose)
        if self._snapshot.table.generation != self._reader.generation():
            self.refresh()
        snapshot = self._snapshot
        left_out = self._reader.artwork_ids_of_hash(request.exclude_hash) if request.exclude_hash else ()
        rows = _candidates(snapshot, query_D, wanted=4 * request.count + 32)
        found = _best_of_each_artwork(snapshot.table, query_D, rows, left_out=left_out, count=request.count)
        return self._reader.matches(found)

    def _fitting_index(self, table: EmbeddingTable, index: HnswIndex | None) -> HnswIndex | None:
        whole = int(table.whole_N.sum())
        if whole < self._index_from:
            return None
        for candidate in (index, None if index else load_index(self._index_folder)):
            if candidate is not None and candidate.generation <= table.generation:
                waiting = int((table.whole_N & (table.generations_N > candidate.generation)).sum())
                if waiting + max(candidate.count - whole, 0) <= STALE_SHARE * whole:
                    return candidate
        built = build_index(table)
        save_index(built, self._index_folder)
        return built


def _candidates(snapshot: _Snapshot, query_D: NDArray[np.float32], *, wanted: int) -> NDArray[np.int64]:
    """Return the rows, in ascending order, that are compared exactly: all, or what the index proposes and lacks."""
    table, index = snapshot.table, snapshot.index
    if index is None or not bool((query_D != 0).all()):
        return np.arange(len(table))
    proposed = table.rows_of(index.nearest(query_D, wanted))
    proposed = proposed[table.generations_N[proposed] <= index.generation]
    beside = np.flatnonzero(~table.whole_N | (table.generations_N > index.generation))
    return np.union1d(proposed, beside)


def _best_of_each_artwork(
    table: EmbeddingTable,
    query_D: NDArray[np.float32],
    rows: NDArray[np.int64],
    *,
    left_out: tuple[int, ...],
    count: int,
) -> list[tuple[int, float]]:
    if len(rows) == 0:
        return []
    everything = len(rows) == len(table)
    distances = (
        exact_distances(query_D, table.embeddings_ND, whole_N=table.whole_N)
        if everything
        else exact_distances(query_D, table.embeddings_ND[rows], whole_N=table.whole_N[rows])
    )
    found: list[tuple[int, float]] = []
    shown = set(left_out)
    # a part of the order is enough: artworks with many characters rarely need more
    wanted = min(len(rows), 4 * count + 32)
    nearest = np.argpartition(distances, wanted - 1)[:wanted]
    for position in nearest[np.argsort(distances[nearest], kind="stable")]:
        row = rows[position]
        artwork_id = int(table.artwork_ids_N[row])
        if artwork_id not in shown:
            shown.add(artwork_id)
            found.append((int(table.character_ids_N[row]), float(distances[position])))
            if len(found) == count:
                break
    return found
