"""Searching 10,000 and 100,000 poses: HNSW against an exact scan in numpy.

Alone: `python tests/benchmarks/bench_search.py`.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: both sides of every ratio on one thread

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

CHECKOUT = Path(__file__).resolve().parents[2]
if str(CHECKOUT) not in sys.path:
    sys.path.insert(0, str(CHECKOUT))

# ruff: noqa: E402
from illpose_app.core.embedding import EMBEDDING_VERSION, embed
from illpose_app.core.pose import JointState, Pose, pose_of_places
from illpose_app.services.search_poses import PoseSearch, SearchRequest
from illpose_app.storage.database import Database
from illpose_app.storage.embeddings import EmbeddingReader
from illpose_app.storage.rows import pose_bytes
from tests.benchmarks.pose_sets import make_poses, source
from tests.benchmarks.table import Table, median_s

SIZES = (10_000, 100_000)
QUERIES = 60
TOP = 10
LEGS = (13, 14, 15, 16)


def measure() -> Table:
    """Time the ways to the ten nearest poses, and how many of the right ten each of them finds."""
    rows = [row for size in SIZES for row in _of_size(size)]
    return Table(
        title="Search",
        explanation=f"One thread for queries, two to build; {QUERIES} queries that are not in the library "
        f"({source()}). The unit of the ratios is one exact scan in plain numpy of the same size: a matrix-vector "
        "product over 136 float32 numbers a pose, and the ten best. The program's own rows hold everything from a "
        "pose to answers with paths and boxes. Recall is against the exact scan.",
        columns=("poses", "way", "median", "ratio", "recall of the ten"),
        rows=rows,
    )


def _of_size(size: int) -> list[list[str]]:
    queries = [pose_of_places(joints_K2) for joints_K2 in make_poses(QUERIES, seed=2)]
    with tempfile.TemporaryDirectory() as name:
        database = Database.open(Path(name) / "library.sqlite3")
        _fill(database, make_poses(size, seed=1))
        try:
            return _measured(size, database, Path(name) / "index", queries)
        finally:
            database.close()


def _measured(size: int, database: Database, folder: Path, queries: list[Pose]) -> list[list[str]]:
    embeddings_ND = EmbeddingReader(database).changes_since(0).embeddings_ND
    vectors = [embed(pose) for pose in queries]

    def plain(query_D: NDArray[np.float32]) -> list[int]:
        products_N = embeddings_ND @ query_D
        best = np.argpartition(products_N, -TOP)[-TOP:]
        return [int(i) + 1 for i in best[np.argsort(-products_N[best], kind="stable")]]

    unit_s = _per_query(plain, vectors)
    right = [set(plain(vector)) for vector in vectors]
    rows = [[f"{size:,}", "plain numpy scan", f"{unit_s * 1e3:.2f} ms", "1.00", "1.000"]]

    def row(way: str, seconds: float, recall: str = "") -> None:
        rows.append([f"{size:,}", way, f"{seconds * 1e3:.2f} ms", f"{seconds / unit_s:.2f}", recall])

    scan = PoseSearch(database, folder, index_from=10 * size)
    opening = _once(scan.refresh)
    by_scan = _ask(scan)
    row("program, exact scan", _per_query(by_scan, queries), _recall(by_scan, queries, right))
    legless = [_without(pose, LEGS) for pose in queries]
    row("program, exact scan, no legs in the query", _per_query(by_scan, legless))
    indexed = PoseSearch(database, folder, index_from=1)
    building = _once(indexed.refresh)
    index = indexed._snapshot.index
    assert index is not None
    row("HNSW alone, ten candidates", _per_query(lambda vector: index.nearest(vector, TOP), vectors),
        _recall(lambda vector: index.nearest(vector, TOP).tolist(), vectors, right))  # fmt: skip
    by_index = _ask(indexed)
    row("program, HNSW and exact re-rank", _per_query(by_index, queries), _recall(by_index, queries, right))
    again = PoseSearch(database, folder, index_from=1)
    again.search(SearchRequest(pose=queries[0]))
    row("once: reading the embeddings from SQLite", opening)
    row("once: building and saving the index", building)
    row("once: reading and checking the saved index", _once(again.open_index))
    return rows


def _ask(search: PoseSearch) -> Callable[[Pose], list[int]]:
    return lambda pose: [match.character_id for match in search.search(SearchRequest(pose=pose, count=TOP))]


def _per_query(way: Callable[..., object], queries: list) -> float:
    return float(np.median([median_s(lambda query=query: way(query), repeats=3) for query in queries]))


def _once(function: Callable[[], object]) -> float:
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def _recall(way: Callable[..., list[int]], queries: list, right: list[set[int]]) -> str:
    found = [len(set(way(query)) & best) for query, best in zip(queries, right, strict=True)]
    return f"{sum(found) / (TOP * len(queries)):.3f}"


def _without(pose: Pose, joints: tuple[int, ...]) -> Pose:
    for joint in joints:
        pose = pose.with_state(joint, JointState.OUTSIDE)
    return pose


def _fill(database: Database, joints_NK2: NDArray[np.float32]) -> None:
    """Store artworks of one character each, in one transaction: an import takes minutes for as many."""
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
                (number, pose_bytes(pose), embed(pose).tobytes(), EMBEDDING_VERSION)
                for number, pose in enumerate(map(pose_of_places, joints_NK2), start=1)
            ),
        )
        connection.execute("UPDATE library SET generation = 1")


if __name__ == "__main__":
    print(measure().as_markdown())
