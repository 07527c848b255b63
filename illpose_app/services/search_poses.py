"""Finds the artworks of the library that hold the same pose as a query."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import embed_known, mirrored_embedding, places_of, weights_of
from illpose_app.core.errors import LibraryError, PoseError, printable
from illpose_app.core.pose import Pose
from illpose_app.core.pose_distance import QueryColumns, distances_and_sides, query_columns, rows_of_features
from illpose_app.core.pose_query import ANY_WAY, FEWEST_ASKED, PoseQuery
from illpose_app.core.progress import Work, finish
from illpose_app.core.ranking import Found, GroupOf, Match, best_of_each
from illpose_app.core.skeleton import MIRROR_ORDER
from illpose_app.core.view_of_pose import Facing, facing_of
from illpose_app.core.words import phrase
from illpose_app.index.embedding_table import EmbeddingTable, empty_table
from illpose_app.index.hnsw import HnswIndex, build_index, load_index, save_index
from illpose_app.storage.database import Database
from illpose_app.storage.embeddings import EmbeddingReader

#: Below this many whole poses an exact scan answers within some milliseconds, and an index would only cost.
INDEX_FROM: Final = 50_000
#: The index is built anew when this share of the whole poses is not in it yet, or is gone.
STALE_SHARE: Final = 0.2


#: Gathering so large a share of the rows costs more than comparing all of them where they lie.
MANY_SHARE: Final = 0.1
#: So many proposals of the index are compared exactly at least.
MOST_LIKELY: Final = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """What is looked for: a pose and how it is asked for, how many answers, and what is left out of them.

    exclude_hash: the artwork (by its bytes) that the pose is from. one_of_each_stack: variations of an artwork that is
    among the answers are left out.
    """

    pose: Pose
    query: PoseQuery = ANY_WAY
    count: int = 50
    exclude_hash: str | None = None
    one_of_each_stack: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Question:
    """A request made ready: the columns of a scan, the embeddings (S sides) for the index, and the figure's facing."""

    columns: QueryColumns
    sides_SD: NDArray[np.float32]
    is_whole: bool
    facing: Facing


def _question_of(request: SearchRequest) -> _Question:
    """Make a request ready; raises PoseError when too few of the joints asked for are known."""
    query, weights_K = request.query, np.array(request.query.weights_K, np.float32)
    embedding_D = embed_known(request.pose, fewest=FEWEST_ASKED)
    asked_K = (weights_of(embedding_D[None])[0] > 0) & (weights_K > 0)
    if int(asked_K.sum()) < FEWEST_ASKED:
        raise PoseError(
            phrase(
                "only {count} of the joints asked for are known; a search needs {fewest}",
                count=int(asked_K.sum()),
                fewest=FEWEST_ASKED,
            )
        )
    sides = [embedding_D, mirrored_embedding(embedding_D, MIRROR_ORDER)] if query.mirrored else [embedding_D]
    known_1K = weights_of(embedding_D[None]) > 0
    return _Question(
        columns=query_columns(embedding_D, weights_K, mirrored=query.mirrored, upright=query.upright),
        sides_SD=np.stack(sides),
        is_whole=bool(known_1K.all() and (weights_K == 1).all()),
        facing=Facing(int(facing_of(places_of(embedding_D[None]), known_1K)[0])),
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Snapshot:
    """One state of the library, which a search reads from start to end."""

    table: EmbeddingTable
    index: HnswIndex | None


class PoseSearch:
    """Searches a library; any thread may ask while another refreshes, each search sees one state.

    A search takes in by itself what the library has new, but never waits for an index: without one it scans exactly.
    """

    def __init__(
        self,
        database: Database,
        index_folder: Path,
        *,
        index_from: int = INDEX_FROM,
        stack_of: GroupOf | None = None,
    ) -> None:
        self._reader = EmbeddingReader(database)
        self._stack_of = stack_of
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
                phrase(
                    "{file}: the index cannot be written: {reason} (free some space, or make the folder "
                    "writable; searches work without it)",
                    file=printable(self._index_folder),
                    reason=str(error),
                )
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
        question = _question_of(request)
        snapshot = self._take_in()
        left_out = set(self._reader.artwork_ids_of_hash(request.exclude_hash) if request.exclude_hash else ())
        if request.query.hidden_artwork_ids_H is not None:
            left_out.update(request.query.hidden_artwork_ids_H.tolist())
        found: list[Found] = []
        for rows in _candidates(snapshot, question, request.query, wanted=max(MOST_LIKELY, 3 * request.count)):
            found = self._best(snapshot.table, question, rows, left_out=left_out, request=request)
            if len(found) == request.count:
                break
        return self._reader.matches(found)

    def _best(
        self,
        table: EmbeddingTable,
        question: "_Question",
        rows: NDArray[np.int64] | None,
        *,
        left_out: set[int],
        request: SearchRequest,
    ) -> list[Found]:
        """Compare rows (None: all) exactly and return the nearest characters, one for each artwork or stack."""
        character_ids_N = table.character_ids_N if rows is None else table.character_ids_N[rows]
        if rows is None or len(rows) > MANY_SHARE * len(table):
            distance_N, mirrored_N = distances_and_sides(question.columns, table.features_NF)
            if rows is not None:
                distance_N, mirrored_N = distance_N[rows], mirrored_N[rows]
        else:
            distance_N, mirrored_N = distances_and_sides(question.columns, rows_of_features(table.features_NF, rows))
        positions = best_of_each(
            distance_N,
            table.artwork_ids_N if rows is None else table.artwork_ids_N[rows],
            left_out=left_out,
            count=request.count,
            group_of=self._stack_of if request.one_of_each_stack else None,
        )
        return [
            Found(character_id=int(character_ids_N[p]), distance=float(distance_N[p]), mirrored=bool(mirrored_N[p]))
            for p in positions
        ]

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


def _candidates(
    snapshot: _Snapshot, question: _Question, query: PoseQuery, *, wanted: int
) -> list[NDArray[np.int64] | None]:
    """Return rows to compare exactly: what the index proposes and lacks; should it fail, all (None)."""
    table, index = snapshot.table, snapshot.index
    if query.is_narrow:
        return [np.flatnonzero(_in_question(table, question, query))]
    # the index knows whole poses, turned as they may be; other questions are scanned exactly
    if index is None or wanted >= len(table) or query.upright or not question.is_whole:
        return [None]
    proposed = table.rows_of(index.nearest(question.sides_SD, wanted))
    proposed = proposed[table.generations_N[proposed] <= index.generation]
    beside = np.flatnonzero(~table.whole_N | (table.generations_N > index.generation))
    return [np.union1d(proposed, beside), None]


def _in_question(table: EmbeddingTable, question: _Question, query: PoseQuery) -> NDArray[np.bool_]:
    """Return which rows a narrow query is about."""
    chosen_N = np.ones(len(table), np.bool_)
    if query.allowed_artwork_ids_A is not None:
        chosen_N &= np.isin(table.artwork_ids_N, query.allowed_artwork_ids_A)
    if query.allowed_character_ids_C is not None:
        chosen_N &= np.isin(table.character_ids_N, query.allowed_character_ids_C)
    if query.framing is not None:
        chosen_N &= table.framing_N == int(query.framing)
    if query.same_facing and question.facing is not Facing.UNKNOWN:
        chosen_N &= table.facing_N == int(question.facing)
    return chosen_N
