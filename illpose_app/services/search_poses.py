"""Finds the artworks of the library that hold the same pose as a query."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import embed
from illpose_app.core.errors import LibraryError, printable
from illpose_app.core.pose import Pose
from illpose_app.core.progress import Work, finish
from illpose_app.core.ranking import Match, exact_distances
from illpose_app.index.embedding_table import EmbeddingTable, empty_table
from illpose_app.index.hnsw import HnswIndex, build_index, load_index, save_index
from illpose_app.storage.database import Database
from illpose_app.storage.embeddings import EmbeddingReader

#: Below this many whole poses an exact scan answers within about a millisecond, and an index would only cost.
INDEX_FROM: Final = 50_000
#: The index is built anew when this share of the whole poses is not in it yet, or is gone.
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
    """Searches a library; any thread may ask while another refreshes, each search sees one state.

    A search takes in by itself what the library has new, but never waits for an index: without one it scans exactly.
    """

    def __init__(self, database: Database, index_folder: Path, *, index_from: int = INDEX_FROM) -> None:
        self._reader = EmbeddingReader(database)
        self._index_folder = index_folder
        self._index_from = index_from
        self._snapshot = _Snapshot(table=empty_table(), index=None)

    def refresh(self) -> None:
        """Take in what the library has new; build the index when it is missing, damaged or too old."""
        finish(self.refreshing())

    def refreshing(self) -> Work[int]:
        """Do the same as work that can be shown and cancelled; return how many characters can be searched."""
        is_there, table = self.open_index(), self._snapshot.table
        if is_there:
            return len(table)
        index = yield from build_index(table)
        try:
            save_index(index, self._index_folder)
        except (OSError, RuntimeError) as error:  # hnswlib says RuntimeError
            raise LibraryError(
                f"{printable(self._index_folder)}: the index cannot be written: {error} "
                f"(free some space, or make the folder writable; searches work without it)"
            ) from None
        finally:
            self._snapshot = _Snapshot(table=self._take_in().table, index=index)
        return len(table)

    def open_index(self) -> bool:
        """Read the saved index; return False when one has to be built: there is none, or it is damaged or too old."""
        table, index = self._take_in().table, self._snapshot.index
        if int(table.whole_N.sum()) < self._index_from:
            self._snapshot = _Snapshot(table=table, index=None)
            return True
        if index is None or _is_stale(index, table):
            index = load_index(self._index_folder, table)
        if index is None or _is_stale(index, table):
            return False
        self._snapshot = _Snapshot(table=table, index=index)
        return True

    def forget_index(self) -> None:
        """Throw away everything that was read and saved; the next refresh reads and builds it anew."""
        self._snapshot = _Snapshot(table=empty_table(), index=None)
        for saved in self._index_folder.glob("poses*"):
            saved.unlink(missing_ok=True)

    def search(self, request: SearchRequest) -> tuple[Match, ...]:
        """Return the best matches, at most one for each artwork, nearest first; raises PoseError."""
        query_D = embed(request.pose)
        snapshot = self._take_in()
        left_out = self._reader.artwork_ids_of_hash(request.exclude_hash) if request.exclude_hash else ()
        found: list[tuple[int, float]] = []
        for rows in _candidates(snapshot, query_D, wanted=4 * request.count + 32):
            found = _best_of_each_artwork(snapshot.table, query_D, rows, left_out=left_out, count=request.count)
            if len(found) == request.count:
                break
        return self._reader.matches(found)

    def _take_in(self) -> _Snapshot:
        """Return a snapshot of the library as it is now."""
        snapshot = self._snapshot
        now = self._reader.generation()
        if snapshot.table.generation == now:
            return snapshot
        if snapshot.table.generation > now:  # a backup was put back
            snapshot = _Snapshot(table=empty_table(), index=None)
        changes = self._reader.changes_since(snapshot.table.generation)
        table = snapshot.table.followed_by(
            generation=changes.generation,
            character_ids_N=changes.character_ids_N,
            artwork_ids_N=changes.artwork_ids_N,
            generations_N=changes.generations_N,
            embeddings_ND=changes.embeddings_ND,
            gone_M=changes.gone_M,
        )
        self._snapshot = _Snapshot(table=table, index=snapshot.index)
        return self._snapshot


def _is_stale(index: HnswIndex, table: EmbeddingTable) -> bool:
    whole = int(table.whole_N.sum())
    held = int((table.whole_N & (table.generations_N <= index.generation)).sum())
    return (whole - held) + (index.count - held) > STALE_SHARE * whole


def _candidates(snapshot: _Snapshot, query_D: NDArray[np.float32], *, wanted: int) -> list[NDArray[np.int64]]:
    """Return rows, in ascending order, to compare exactly: what the index proposes and lacks; should it fail, all."""
    table, index = snapshot.table, snapshot.index
    everything = np.arange(len(table))
    if index is None or wanted >= len(table) or not bool((query_D != 0).all()):
        return [everything]
    proposed = table.rows_of(index.nearest(query_D, wanted))
    proposed = proposed[table.generations_N[proposed] <= index.generation]
    beside = np.flatnonzero(~table.whole_N | (table.generations_N > index.generation))
    return [np.union1d(proposed, beside), everything]


def _best_of_each_artwork(
    table: EmbeddingTable,
    query_D: NDArray[np.float32],
    rows: NDArray[np.int64],
    *,
    left_out: tuple[int, ...],
    count: int,
) -> list[tuple[int, float]]:
    """Return (character, distance) of the nearest artworks, each by its best character."""
    if len(rows) == 0:
        return []
    if len(rows) == len(table):
        distances = exact_distances(query_D, table.embeddings_ND, whole_N=table.whole_N)
    else:
        distances = exact_distances(query_D, table.embeddings_ND[rows], whole_N=table.whole_N[rows])
    wanted = min(len(rows), 4 * count + 32)
    while True:
        # a part of the order is enough: artworks with very many characters rarely need more
        nearest = np.argpartition(distances, wanted - 1)[:wanted]
        ordered = nearest[np.argsort(distances[nearest], kind="stable")]
        best: dict[int, int] = {}
        for position in ordered:
            best.setdefault(int(table.artwork_ids_N[rows[position]]), int(position))
        found = [position for artwork_id, position in best.items() if artwork_id not in left_out][:count]
        if len(found) == count or wanted == len(rows):
            return [(int(table.character_ids_N[rows[p]]), float(distances[p])) for p in found]
        wanted = min(len(rows), 4 * wanted)
