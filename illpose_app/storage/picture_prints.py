"""The prints of pictures in the library: what tells copies and variations."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from illpose_app.core.picture_print import PRINT_BYTES, PRINT_VERSION, PicturePrint
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_app.core.stacking import Looks
from illpose_app.storage.database import Database
from illpose_app.storage.rows import path_of

_POSE_BYTES = JOINT_COUNT * 13  # see rows.pose_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Unprinted:
    """An artwork whose print has to be made, and where it lies."""

    artwork_id: int
    content_hash: str
    path: Path


class PrintRepository:
    """Reads and writes prints."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def lacking(self) -> list[Unprinted]:
        """Return the artworks without a print of today's kind, in order; those whose files are missing are left out."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """SELECT artworks.artwork_id, content_hash, min(files.path) AS path FROM artworks
                   JOIN files ON files.artwork_id = artworks.artwork_id AND NOT files.missing
                   LEFT JOIN picture_prints ON picture_prints.artwork_id = artworks.artwork_id AND version = ?
                   WHERE picture_prints.artwork_id IS NULL GROUP BY artworks.artwork_id""",
                (PRINT_VERSION,),
            )
            return [
                Unprinted(artwork_id=row["artwork_id"], content_hash=row["content_hash"], path=path_of(row["path"]))
                for row in rows
            ]

    def store(self, prints: Sequence[tuple[int, PicturePrint]]) -> None:
        """Store the prints of some artworks; of those that were forgotten meanwhile none."""
        with self._database.writing() as connection:
            for artwork_id, picture in prints:
                if connection.execute("SELECT 1 FROM artworks WHERE artwork_id = ?", (artwork_id,)).fetchone():
                    put_print(connection, artwork_id, picture)

    def ungrouped(self) -> frozenset[int]:
        """Return the artworks whose prints have not been compared with all others yet."""
        with self._database.reading() as connection:
            return frozenset(
                row[0] for row in connection.execute("SELECT artwork_id FROM picture_prints WHERE NOT grouped")
            )

    def looks(self) -> Looks:
        """Return what is compared of all artworks that have a print and lie in some file."""
        with self._database.reading() as connection:
            cursor = connection.cursor()
            cursor.row_factory = None
            rows = cursor.execute(
                """SELECT artwork_id, look, tiny, width_px, height_px,
                   (SELECT coalesce(correction, pose) FROM characters WHERE characters.artwork_id = artworks.artwork_id
                    ORDER BY width * height DESC LIMIT 1)
                   FROM artworks JOIN picture_prints USING (artwork_id)
                   WHERE version = ? AND EXISTS (SELECT 1 FROM files WHERE files.artwork_id = artworks.artwork_id)
                   ORDER BY artwork_id""",
                (PRINT_VERSION,),
            ).fetchall()
        poses = np.frombuffer(b"".join(row[5] or bytes(_POSE_BYTES) for row in rows), np.uint8)
        poses_NB = poses.reshape(-1, _POSE_BYTES)
        places_NK3 = np.ascontiguousarray(poses_NB[:, : JOINT_COUNT * 12]).view("<f4").reshape(-1, JOINT_COUNT, 3)
        return Looks(
            artwork_ids_N=np.array([row[0] for row in rows], np.int64),
            looks_N=np.frombuffer(b"".join(row[1] for row in rows), ">u8").astype(np.uint64),
            tiny_NB=np.frombuffer(b"".join(row[2] for row in rows), np.uint8).reshape(-1, PRINT_BYTES),
            sizes_N2=np.array([row[3:5] for row in rows], np.float32).reshape(-1, 2),
            joints_NK2=places_NK3[:, :, :2].astype(np.float32),
            known_NK=poses_NB[:, JOINT_COUNT * 12 :] > 0,
        )


def put_print(connection: sqlite3.Connection, artwork_id: int, picture: PicturePrint) -> None:
    """Store the print of an artwork in a transaction that is open."""
    connection.execute(
        "INSERT OR REPLACE INTO picture_prints (artwork_id, version, look, tiny) VALUES (?, ?, ?, ?)",
        (artwork_id, PRINT_VERSION, picture.look.to_bytes(8, "big"), picture.tiny),
    )
