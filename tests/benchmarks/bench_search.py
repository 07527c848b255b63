"""Searching 10,000 and 100,000 poses: whole, in part, filtered and by HNSW, against exact scans in numpy.

Alone: `python tests/benchmarks/bench_search.py`; with `--million` the index and the exact scan at 1,000,000 poses.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: both sides of every ratio on one thread

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

CHECKOUT = Path(__file__).resolve().parents[2]
if str(CHECKOUT) not in sys.path:
    sys.path.insert(0, str(CHECKOUT))

# ruff: noqa: E402
from illpose_app.core.embedding import EMBEDDING_VERSION, embed_many
from illpose_app.core.pose import JointState, Pose, pose_of_places
from illpose_app.core.pose_distance import pose_distances, query_columns, rows_of_features
from illpose_app.core.pose_query import ANY_WAY, EVERY_JOINT, WEIGHTS_OF_SET, JointSet, PoseQuery
from illpose_app.core.progress import finish
from illpose_app.index.embedding_table import EmbeddingTable, empty_table
from illpose_app.index.hnsw import build_index
from illpose_app.services.search_poses import MOST_LIKELY, PoseSearch, SearchRequest
from illpose_app.storage.database import Database
from illpose_app.storage.rows import pose_bytes
from tests.benchmarks.pose_sets import make_poses, source
from tests.benchmarks.table import Kept, Table, median_s

SIZES = (10_000, 100_000)
MILLION = 1_000_000
QUERIES = 60
#: Exact scans of a million poses are slow: their time is taken of fewer queries.
FEW_QUERIES = 12
#: So many answers the program asks for when a joint is dragged.
SHOWN = 60
TOP = 10
LEGS = (13, 14, 15, 16)
WHOLE_K = np.array(EVERY_JOINT, np.float32)


def measure() -> Table:
    """Search libraries of both sizes."""
    rows: list[list[str]] = []
    for size in SIZES:
        rows += _of_size(size)
    kept = [Kept(name=f"search of {size}: {way}", value=float(ratio)) for size, way, _, ratio, _ in rows if ratio]
    return _table("Search", rows, [one for one in kept if "program" in one.name])


def measure_million() -> Table:
    """Compare HNSW with the exact scan of the same distance at a million poses; takes minutes and two gigabytes."""
    rows = _by_index_alone(_table_of(MILLION))
    _, by_index, *_ = rows
    kept = [
        Kept(name="search of 1,000,000: index / exact scan", value=float(by_index[3].split()[0])),
        Kept(name="search of 1,000,000: recall", value=float(by_index[4]), more_is_better=True, tolerance=0.01),
    ]
    return _table("Search at a million", rows, kept)


def _table(title: str, rows: list[list[str]], kept: list[Kept]) -> Table:
    return Table(
        title=title,
        explanation=f"One thread for queries, two to build; {QUERIES} queries that are not in the library "
        f"({source()}). The unit of the ratios is one exact scan of illpose's own distance in numpy, and the ten best. "
        "The program's own rows hold everything from a pose to answers with paths and boxes, reflections included. "
        "Recall is of the ten nearest by the exact scan.",
        columns=("poses", "way", "median", "ratio", "recall of the ten"),
        rows=rows,
        kept=kept,
    )


def _of_size(size: int) -> list[list[str]]:
    with tempfile.TemporaryDirectory() as name:
        database = Database.open(Path(name) / "library.sqlite3")
        _fill(database, make_poses(size, seed=1))
        try:
            return _measured(size, database, Path(name) / "index")
        finally:
            database.close()


def _measured(size: int, database: Database, folder: Path) -> list[list[str]]:
    queries = [pose_of_places(joints_K2) for joints_K2 in make_poses(QUERIES, seed=2)]
    scan = PoseSearch(database, folder, index_from=10 * size)
    opening_s = _once(scan.refresh)
    rows = _Rows(size, scan._snapshot.table, queries)
    rows.add("program, exact scan", _ask(scan), recall=True)
    rows.add("program, exact scan: a joint is dragged, 60 answers", _ask(scan, count=SHOWN))
    legless = [_without(pose, LEGS) for pose in queries]
    rows.add("program, legs of the query not known", _ask(scan), queries=legless)
    for joints in (JointSet.UPPER_BODY, JointSet.ARMS, JointSet.LEGS):
        rows.add(f"program, {joints}", _ask(scan, PoseQuery(weights_K=WEIGHTS_OF_SET[joints])))
    rows.add("program, same way up", _ask(scan, PoseQuery(upright=True)))
    rows.add("program, same facing", _ask(scan, PoseQuery(same_facing=True)))
    for share in (0.01, 0.1, 0.5):
        some = np.random.default_rng(3).choice(size, int(size * share), replace=False) + 1
        rows.add(f"program, {share:.0%} of the artworks", _ask(scan, PoseQuery(allowed_artwork_ids_A=some)))
    indexed = PoseSearch(database, folder, index_from=1)
    building_s = _once(indexed.refresh)
    rows.add("program, HNSW and exact re-rank", _ask(indexed), recall=True)
    again = PoseSearch(database, folder, index_from=1)
    again.search(SearchRequest(pose=queries[0]))
    rows.once("reading the embeddings from SQLite", opening_s)
    rows.once("building and saving the index", building_s)
    rows.once("reading and checking the saved index", _once(again.open_index))
    return rows.rows


class _Rows:
    """The rows of one size; the first is the exact scan that the others are held against."""

    def __init__(self, size: int, table: EmbeddingTable, queries: list[Pose]) -> None:
        self.size, self.queries = size, queries
        embeddings_QD = _embeddings(queries)
        columns = [query_columns(embedding_D, WHOLE_K, mirrored=True) for embedding_D in embeddings_QD]

        def nearest(number: int) -> NDArray[np.int64]:
            distance_N = pose_distances(columns[number], table.features_NF)
            best = np.argpartition(distance_N, TOP)[:TOP]
            return table.character_ids_N[best]

        self.right = [set(nearest(number).tolist()) for number in range(len(queries))]
        self.unit_s = _per_query(nearest, range(len(queries)))
        self.rows = [[f"{size:,}", "exact scan in numpy", f"{self.unit_s * 1e3:.2f} ms", "1.00", "1.000"]]

    def add(
        self, way: str, ask: Callable[[Pose], list[int]], *, recall: bool = False, queries: list[Pose] | None = None
    ) -> None:
        """Measure one way of asking."""
        found = _recall(ask, self.queries, self.right) if recall else ""
        self._row(way, _per_query(ask, queries or self.queries), found)

    def once(self, what: str, seconds: float) -> None:
        """Add what is done once."""
        self._row(f"once: {what}", seconds, "")

    def _row(self, way: str, seconds: float, recall: str) -> None:
        ratio = seconds / self.unit_s
        self.rows.append([f"{self.size:,}", way, f"{seconds * 1e3:.2f} ms", f"{ratio:.3f}", recall])


def _by_index_alone(table: EmbeddingTable) -> list[list[str]]:
    """Measure what a search does between a pose and its ten nearest characters, without SQLite and reflections."""
    queries = [pose_of_places(joints_K2) for joints_K2 in make_poses(QUERIES, seed=2)]
    start_s = time.perf_counter()
    index = finish(build_index(table))
    building_s = time.perf_counter() - start_s

    def nearest(pose: Pose, rows: NDArray[np.int64] | slice) -> list[int]:
        columns = query_columns(_embeddings([pose])[0], WHOLE_K)
        features_NF = table.features_NF if isinstance(rows, slice) else rows_of_features(table.features_NF, rows)
        distance_N = pose_distances(columns, features_NF)
        return table.character_ids_N[rows][np.argpartition(distance_N, TOP)[:TOP]].tolist()

    def by_scan(pose: Pose) -> list[int]:
        return nearest(pose, slice(None))

    def by_index(pose: Pose) -> list[int]:
        return nearest(pose, table.rows_of(index.nearest(_embeddings([pose]), MOST_LIKELY)))

    right = [set(by_scan(pose)) for pose in queries]
    unit_s = _per_query(by_scan, queries[:FEW_QUERIES])
    index_s = _per_query(by_index, queries)
    size = f"{len(table):,}"
    mb = f"features {table.features_NF.nbytes / 1e6:.0f} MB, index {index._graph.index_file_size() / 1e6:.0f} MB"
    return [
        [size, "exact scan in numpy", f"{unit_s * 1e3:.2f} ms", "1.00", "1.000"],
        [size, f"HNSW and exact re-rank of {MOST_LIKELY}", f"{index_s * 1e3:.2f} ms", f"{index_s / unit_s:.4f} "
         f"({unit_s / index_s:.0f} times faster)", _recall(by_index, queries, right)],
        [size, "once: building the index", f"{building_s:.0f} s", f"{building_s / unit_s:.0f}", ""],
        [size, "memory", mb, "", ""],
    ]  # fmt: skip


def _table_of(size: int) -> EmbeddingTable:
    """Return a table of a size; made in parts, so that no more memory is used than a program would need."""
    table = empty_table()
    part = min(size, 250_000)
    for start in range(0, size, part):
        ids = np.arange(start, start + part)
        joints_NK2 = make_poses(part, seed=1000 + start)
        table = table.followed_by(
            generation=1,
            character_ids_N=ids,
            artwork_ids_N=ids,
            generations_N=np.ones(part, np.int64),
            embeddings_ND=_embedded(joints_NK2),
            gone_M=np.zeros(0, np.int64),
        )
    return table


def _embedded(joints_NK2: NDArray[np.float32]) -> NDArray[np.float32]:
    shape = joints_NK2.shape[:2]
    return embed_many(joints_NK2, np.ones(shape, np.float32), np.full(shape, 2, np.uint8))[0]


def _embeddings(poses: Sequence[Pose]) -> NDArray[np.float32]:
    return _embedded(np.stack([pose.joints_K2 for pose in poses]))


def _ask(search: PoseSearch, query: PoseQuery = ANY_WAY, *, count: int = TOP) -> Callable[[Pose], list[int]]:
    request = SearchRequest(pose=pose_of_places(np.zeros((17, 2))), query=query, count=count)
    return lambda pose: [match.character_id for match in search.search(replace(request, pose=pose))]


def _per_query(way: Callable[..., object], queries: Sequence[object]) -> float:
    return float(np.median([median_s(lambda query=query: way(query), repeats=3) for query in queries]))


def _once(function: Callable[[], object]) -> float:
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def _recall(way: Callable[..., list[int]], queries: list[Pose], right: list[set[int]]) -> str:
    found = [len(set(way(query)) & best) for query, best in zip(queries, right, strict=True)]
    return f"{sum(found) / (TOP * len(queries)):.3f}"


def _without(pose: Pose, joints: tuple[int, ...]) -> Pose:
    for joint in joints:
        pose = pose.with_state(joint, JointState.OUTSIDE)
    return pose


def _fill(database: Database, joints_NK2: NDArray[np.float32]) -> None:
    """Store artworks of one character each, in one transaction: an import takes minutes for as many."""
    embeddings_ND = _embedded(joints_NK2)
    with database.writing() as connection:
        connection.execute("INSERT INTO folders (path) VALUES (x'2f')")
        numbers = [(f"{number:040x}",) for number in range(1, len(joints_NK2) + 1)]
        connection.executemany(
            """INSERT INTO artworks (content_hash, width_px, height_px, format, added_s, analyzer_version)
               VALUES (?, 800, 1200, 'PNG', 0, 'none')""",
            numbers,
        )
        connection.execute(
            """INSERT INTO files (path, folder_id, artwork_id, size_bytes, modified_ns)
               SELECT CAST('/' || content_hash || '.png' AS BLOB), 1, artwork_id, 1, 1 FROM artworks"""
        )
        connection.executemany(
            """INSERT INTO characters (artwork_id, x, y, width, height, score, pose, embedding, embedding_version,
               generation) VALUES (?, 0, 0, 9, 9, 1, ?, ?, ?, 1)""",
            (
                (number, pose_bytes(pose_of_places(joints_K2)), embedding_D.tobytes(), EMBEDDING_VERSION)
                for number, (joints_K2, embedding_D) in enumerate(zip(joints_NK2, embeddings_ND, strict=True), start=1)
            ),
        )
        connection.execute("UPDATE library SET generation = 1")


if __name__ == "__main__":
    print((measure_million() if "--million" in sys.argv else measure()).as_markdown())
