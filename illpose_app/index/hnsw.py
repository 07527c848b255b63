"""The HNSW index of whole poses: a cache of SQLite that is never changed, only built anew."""

import hashlib
import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import EMBEDDING_SIZE, EMBEDDING_VERSION
from illpose_app.core.progress import Progress, Work
from illpose_app.index.embedding_table import EmbeddingTable

if TYPE_CHECKING:
    import hnswlib

#: hnswlib's fast kernel works on multiples of 16 numbers; the rest is filled with zeros.
PADDED_SIZE: Final = -(-EMBEDDING_SIZE // 16) * 16
LINKS: Final = 16
BUILD_EFFORT: Final = 200
SEARCH_EFFORT: Final = 128
#: So many poses take about half a second to add: a cancelled build ends soon.
_BATCH: Final = 4000
_HEADER_NAME: Final = "poses.json"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class HnswIndex:
    """Whole poses as they were in one generation of the library."""

    generation: int
    count: int
    _graph: "hnswlib.Index"

    def nearest(self, query_D: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """Return the characters nearest to a query embedding, at most `count` of them."""
        wanted = min(count, self.count)
        self._graph.set_ef(max(SEARCH_EFFORT, 2 * wanted))
        labels, _ = self._graph.knn_query(_padded(query_D[None]), k=wanted, num_threads=1)
        return np.asarray(labels[0], np.int64)


def build_index(table: EmbeddingTable) -> Work[HnswIndex]:
    """Build the index of a table's whole poses."""
    rows, graph = np.flatnonzero(table.whole_N), _empty_graph()
    graph.init_index(max_elements=max(len(rows), 1), M=LINKS, ef_construction=BUILD_EFFORT, random_seed=1)
    for start in range(0, len(rows), _BATCH):
        part = rows[start : start + _BATCH]
        graph.add_items(_padded(table.embeddings_ND[part]), table.character_ids_N[part], num_threads=2)
        yield Progress(done=start + len(part), total=len(rows), subject="poses")
    return HnswIndex(generation=table.generation, count=len(rows), _graph=graph)


def save_index(index: HnswIndex, folder: Path) -> None:
    """Write an index with its header; the header is replaced last, so that it always names a whole file."""
    folder.mkdir(parents=True, exist_ok=True)
    data = folder / f"poses-{index.generation}-{secrets.token_hex(4)}.hnsw"  # two programs may save at once
    index._graph.save_index(str(data))
    header = {
        "embedding_version": EMBEDDING_VERSION,
        "generation": index.generation,
        "count": index.count,
        "file": data.name,
        "checksum": _checksum(data),
    }
    beside = data.with_suffix(".json.new")
    beside.write_text(json.dumps(header), encoding="utf-8")
    beside.replace(folder / _HEADER_NAME)
    for old in folder.glob("poses-*.hnsw"):
        if old != data:
            old.unlink(missing_ok=True)


def load_index(folder: Path, table: EmbeddingTable) -> HnswIndex | None:
    """Read the saved index; None when it is missing, damaged (hnswlib itself never looks) or of another library."""
    try:
        header: dict[str, Any] = json.loads((folder / _HEADER_NAME).read_text(encoding="utf-8"))
        data = folder / str(header["file"])
        if header["embedding_version"] != EMBEDDING_VERSION or _checksum(data) != header["checksum"]:
            return None
        graph = _empty_graph()
        graph.load_index(str(data), max_elements=int(header["count"]))
        index = HnswIndex(generation=int(header["generation"]), count=int(header["count"]), _graph=graph)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError):
        return None
    return index if _belongs_to(index, table) else None


def _belongs_to(index: HnswIndex, table: EmbeddingTable) -> bool:
    """Tell whether an index holds what the table says it did: a backup put back may have gone another way since."""
    old = np.flatnonzero(table.whole_N & (table.generations_N <= index.generation))
    held = np.asarray(index._graph.get_ids_list(), np.int64)
    if index.generation > table.generation or not np.isin(table.character_ids_N[old], held).all():
        return False
    # hnswlib hands vectors back slowly; another history shows in a few hundred of them
    some = old[:: max(1, len(old) // 500)]
    stored = np.asarray(index._graph.get_items(table.character_ids_N[some]), np.float32)
    return bool(np.array_equal(stored.reshape(-1, PADDED_SIZE)[:, :EMBEDDING_SIZE], table.embeddings_ND[some]))


def _empty_graph() -> "hnswlib.Index":
    import hnswlib

    return hnswlib.Index(space="l2", dim=PADDED_SIZE)


def _padded(embeddings_ND: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.pad(embeddings_ND, ((0, 0), (0, PADDED_SIZE - EMBEDDING_SIZE)))


def _checksum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=20)).hexdigest()
