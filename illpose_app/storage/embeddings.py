"""Reads the embeddings of the library, and what changed in them since they were read last."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import EMBEDDING_SIZE, EMBEDDING_VERSION
from illpose_app.core.ranking import Found, Match
from illpose_app.storage.database import Database
from illpose_app.storage.rows import attribution_of, box_of, embedding_bytes, path_of, pose_of


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EmbeddingChanges:
    """Characters whose embedding is new or changed since a generation, and those that are gone.

    character_ids_N, artwork_ids_N and generations_N (of each one's last change) int64; embeddings_ND float32; gone_M
    int64 holds characters that were forgotten, changed, or can no longer be compared.
    """

    generation: int
    character_ids_N: NDArray[np.int64]
    artwork_ids_N: NDArray[np.int64]
    generations_N: NDArray[np.int64]
    embeddings_ND: NDArray[np.float32]
    gone_M: NDArray[np.int64]


class EmbeddingReader:
    """What the index and the search read of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def generation(self) -> int:
        """Return the number that grows whenever an embedding of the library changes."""
        with self._database.reading() as connection:
            return int(connection.execute("SELECT generation FROM library").fetchone()[0])

    def changes_since(self, generation: int) -> EmbeddingChanges:
        """Return what changed after a generation; 0 asks for everything."""
        with self._database.reading() as connection:
            now = int(connection.execute("SELECT generation FROM library").fetchone()[0])
            cursor = connection.cursor()
            cursor.row_factory = None  # plain tuples: a large library is read twice as fast
            # the pose is wanted only where the embedding is of another kind
            rows: list[tuple[int, int, int, bytes | None, bytes | None, int]] = cursor.execute(
                """SELECT character_id, artwork_id, generation, embedding,
                   CASE WHEN embedding_version <> ? THEN coalesce(correction, pose) END,
                   EXISTS (SELECT 1 FROM files WHERE files.artwork_id = characters.artwork_id)
                   FROM characters WHERE generation > ? ORDER BY character_id""",
                (EMBEDDING_VERSION, generation),
            ).fetchall()
            gone = [
                character_id
                for (character_id,) in cursor.execute(
                    "SELECT character_id FROM forgotten_characters WHERE generation > ?", (generation,)
                )
            ]
        gone += [row[0] for row in rows]
        shown = [row for row in rows if row[5]]
        again = dict(zip(
            (row[0] for row in shown if row[4] is not None),
            embedding_bytes([row[4] for row in shown if row[4] is not None]),
            strict=True,
        ))  # fmt: skip
        vectors = [(row, row[3] if row[4] is None else again[row[0]]) for row in shown]
        kept = [(row, vector) for row, vector in vectors if vector is not None]
        return EmbeddingChanges(
            generation=now,
            character_ids_N=np.array([row[0] for row, _ in kept], np.int64),
            artwork_ids_N=np.array([row[1] for row, _ in kept], np.int64),
            generations_N=np.array([row[2] for row, _ in kept], np.int64),
            embeddings_ND=np.frombuffer(b"".join(vector for _, vector in kept), "<f4")
            .reshape(-1, EMBEDDING_SIZE)
            .astype(np.float32, copy=False),
            gone_M=np.array(gone, np.int64),
        )

    def outdated(self) -> list[int]:
        """Return the characters whose stored embedding is of another kind than today's."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT character_id FROM characters WHERE embedding_version <> ? ORDER BY character_id",
                (EMBEDDING_VERSION,),
            )
            return [row[0] for row in rows]

    def artwork_ids_of_hash(self, content_hash: str) -> tuple[int, ...]:
        """Return the artworks with these bytes: one, or none."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT artwork_id FROM artworks WHERE content_hash = ?", (content_hash,))
            return tuple(int(row[0]) for row in rows)

    def matches(self, found: Sequence[Found]) -> tuple[Match, ...]:
        """Return the matches of found characters, in their order; forgotten ones are left out."""
        marks = ",".join("?" * len(found))
        with self._database.reading() as connection:
            rows = {
                row["character_id"]: row
                for row in connection.execute(
                    f"""SELECT character_id, artworks.artwork_id, x, y, width, height,
                        coalesce(correction, pose) AS pose,
                        content_hash, width_px, height_px, artist, site, site_id, address, licence,
                        files.path, files.missing
                        FROM characters JOIN artworks USING (artwork_id)
                        JOIN files ON files.file_id = (SELECT file_id FROM files WHERE
                            files.artwork_id = artworks.artwork_id ORDER BY missing, file_id LIMIT 1)
                        WHERE character_id IN ({marks})""",
                    [one.character_id for one in found],
                )
            }
        return tuple(_match(rows[one.character_id], one) for one in found if one.character_id in rows)


def _match(row: sqlite3.Row, found: Found) -> Match:
    return Match(
        artwork_id=row["artwork_id"],
        character_id=row["character_id"],
        content_hash=row["content_hash"],
        distance=found.distance,
        mirrored=found.mirrored,
        path=path_of(row["path"]),
        width_px=row["width_px"],
        height_px=row["height_px"],
        box=box_of(row),
        pose=pose_of(row["pose"]),
        missing=bool(row["missing"]),
        attribution=attribution_of(row),
    )
