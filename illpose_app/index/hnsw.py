"""The HNSW index of whole poses: a cache of SQLite that is never changed, only built anew."""

import errno
import hashlib
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import EMBEDDING_VERSION
from illpose_app.core.pose_distance import embeddings_of, rows_of_features
from illpose_app.core.progress import Progress, Work
from illpose_app.core.shape_space import PLANE_SIZE, SAMPLE, ShapePlane, fit_plane
from illpose_app.index.embedding_table import EmbeddingTable

if TYPE_CHECKING:
    import hnswlib

LINKS: Final = 16
BUILD_EFFORT: Final = 100
SEARCH_EFFORT: Final = 128
#: So many poses take about half a second to add: a cancelled build ends soon.
_BATCH: Final = 4000
_HEADER_NAME: Final = "poses.json"
#: Points are computed again to be compared: in blocks of another size their last digits may differ.
_SAME: Final = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class HnswIndex:
    """Whole poses as they were in one generation of the library, as points of a plane of shapes."""

    generation: int
    count: int
    plane: ShapePlane
    _graph: "hnswlib.Index"

    def nearest(self, embeddings_QD: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """Return the characters nearest to any of some query poses, at most `count` for each."""
        wanted = min(count, self.count)
        self._graph.set_ef(max(SEARCH_EFFORT, wanted))
        labels, _ = self._graph.knn_query(self.plane.project(embeddings_QD), k=wanted, num_threads=1)
        found: NDArray[np.int64] = np.unique(np.asarray(labels, np.int64))
        return found


def build_index(table: EmbeddingTable) -> Work[HnswIndex]:
    """Build the index of a table's whole poses."""
    rows, graph = np.flatnonzero(table.whole_N), _empty_graph()
    graph.init_index(max_elements=max(len(rows), 1), M=LINKS, ef_construction=BUILD_EFFORT, random_seed=1)
    plane = _plane_of(table, rows)
    for start in range(0, len(rows), _BATCH):
        part = rows[start : start + _BATCH]
        points_NP = plane.project(embeddings_of(rows_of_features(table.features_NF, part)))
        graph.add_items(points_NP, table.character_ids_N[part], num_threads=2)
        yield Progress(done=start + len(part), total=len(rows), subject="poses")
    return HnswIndex(generation=table.generation, count=len(rows), plane=plane, _graph=graph)


def save_index(index: HnswIndex, folder: Path) -> None:
    """Write an index with its header; the header is replaced last, so that it always names whole files.

    Raises OSError or RuntimeError when it cannot be written; the index before then stays, and nothing lies about.
    """
    folder.mkdir(parents=True, exist_ok=True)
    data = folder / f"poses-{index.generation}-{secrets.token_hex(4)}.hnsw"  # two programs may save at once
    plane, beside = data.with_suffix(".npz"), data.with_suffix(".json.new")
    try:
        index._graph.save_index(str(data))
        if data.stat().st_size != index._graph.index_file_size():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))  # hnswlib itself never looks whether it could write
        with plane.open("wb") as stream:
            np.savez(stream, middle_H=index.plane.middle_H, basis_HP=index.plane.basis_HP)
        header = {
            "embedding_version": EMBEDDING_VERSION,
            "generation": index.generation,
            "count": index.count,
            "file": data.name,
            "checksum": _checksum(data),
            "plane": plane.name,
            "plane_checksum": _checksum(plane),
        }
        beside.write_text(json.dumps(header | {"header_checksum": _checksum_of_header(header)}), encoding="utf-8")
        beside.replace(folder / _HEADER_NAME)
    except BaseException:
        for mine in (data, plane, beside):
            mine.unlink(missing_ok=True)
        raise
    for old in folder.glob("poses-*"):  # those before, and what a killed program left half written
        if old not in (data, plane):
            old.unlink(missing_ok=True)


def load_index(folder: Path, table: EmbeddingTable) -> HnswIndex | None:
    """Read the saved index; None when it is missing, damaged (hnswlib itself never looks) or of another library."""
    try:
        header: dict[str, Any] = json.loads((folder / _HEADER_NAME).read_text(encoding="utf-8"))
        if header.pop("header_checksum") != _checksum_of_header(header):
            return None
        data, plane = folder / str(header["file"]), folder / str(header["plane"])
        sound = _checksum(data) == header["checksum"] and _checksum(plane) == header["plane_checksum"]
        if header["embedding_version"] != EMBEDDING_VERSION or not sound:
            return None
        graph = _empty_graph()
        graph.load_index(str(data), max_elements=int(header["count"]))
        with np.load(plane) as stored:
            shape_plane = ShapePlane(middle_H=stored["middle_H"], basis_HP=stored["basis_HP"])
        index = HnswIndex(
            generation=int(header["generation"]), count=int(header["count"]), plane=shape_plane, _graph=graph
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RuntimeError, RecursionError):
        return None
    return index if _belongs_to(index, table) else None


def _plane_of(table: EmbeddingTable, rows: NDArray[np.int64]) -> ShapePlane:
    some = rows[:: max(1, len(rows) // SAMPLE)]
    return fit_plane(embeddings_of(rows_of_features(table.features_NF, some)))


def _belongs_to(index: HnswIndex, table: EmbeddingTable) -> bool:
    """Tell whether an index holds what the table says it did: a backup put back may have gone another way since."""
    old = np.flatnonzero(table.whole_N & (table.generations_N <= index.generation))
    held = np.asarray(index._graph.get_ids_list(), np.int64)
    if index.generation > table.generation or not np.isin(table.character_ids_N[old], held).all():
        return False
    # hnswlib hands vectors back slowly; another history shows in a few hundred of them
    some = old[:: max(1, len(old) // 500)]
    stored = np.asarray(index._graph.get_items(table.character_ids_N[some]), np.float32)
    expected = index.plane.project(embeddings_of(rows_of_features(table.features_NF, some)))
    return bool(np.allclose(stored.reshape(-1, PLANE_SIZE), expected, atol=_SAME))


def _empty_graph() -> "hnswlib.Index":
    import hnswlib

    return hnswlib.Index(space="l2", dim=PLANE_SIZE)


def _checksum_of_header(header: dict[str, Any]) -> str:
    return hashlib.blake2b(json.dumps(header, sort_keys=True).encode(), digest_size=20).hexdigest()


def _checksum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=20)).hexdigest()
