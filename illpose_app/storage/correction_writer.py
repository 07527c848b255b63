"""Writes corrections of boxes, and characters that an artist added or removed; each method is one transaction."""

import sqlite3
import struct
from typing import Final

from illpose_app.core.artwork import Character
from illpose_app.core.embedding import EMBEDDING_VERSION
from illpose_app.core.errors import LibraryError
from illpose_app.core.geometry import Box
from illpose_app.core.pose import Pose
from illpose_app.core.words import phrase
from illpose_app.storage.database import Database
from illpose_app.storage.library_writer import next_generation
from illpose_app.storage.rows import box_of, embedding_bytes, mask_text, pose_bytes

_GONE: Final = phrase("this character is no longer in the library (analyse the artwork again)")
_KEPT: Final = "character_id, artwork_id, x, y, width, height, score, pose, correction, mask, added, found_box"


class CorrectionWriter:
    """What the artist may put right in the characters of an artwork."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, content_hash: str, character: Character) -> int:
        """Store a character whose box the artist drew; return its id. Raises LibraryError for an unknown artwork."""
        with self._database.writing(durable=True) as connection:
            row = connection.execute(
                "SELECT artwork_id FROM artworks WHERE content_hash = ?", (content_hash,)
            ).fetchone()
            if row is None:
                raise LibraryError(phrase("this artwork is not in the library (open it again)"))
            box, pose = character.box, pose_bytes(character.pose)
            added = connection.execute(
                """INSERT INTO characters (artwork_id, x, y, width, height, score, pose, mask, embedding,
                                           embedding_version, generation, added)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""",
                (row["artwork_id"], box.x, box.y, box.width, box.height, character.score, pose,
                 mask_text(character.mask), embedding_bytes([pose])[0], EMBEDDING_VERSION, next_generation(connection)),
            )  # fmt: skip
            return int(added.lastrowid or 0)

    def remove(self, character_id: int) -> None:
        """Remember that nobody is there; the character is found by no search. Raises LibraryError when it is gone."""
        with self._database.writing(durable=True) as connection:
            moved = connection.execute(
                f"""INSERT OR REPLACE INTO removed_characters ({_KEPT})
                    SELECT {_KEPT} FROM characters WHERE character_id = ?""",
                (character_id,),
            )
            if not moved.rowcount:
                raise LibraryError(_GONE)
            connection.execute("DELETE FROM characters WHERE character_id = ?", (character_id,))

    def restore(self, character_id: int) -> None:
        """Put a removed character back as it was. Raises LibraryError when it was not removed."""
        with self._database.writing(durable=True) as connection:
            row = connection.execute(
                "SELECT coalesce(correction, pose) FROM removed_characters WHERE character_id = ?", (character_id,)
            ).fetchone()
            if row is None:
                raise LibraryError(_GONE)
            connection.execute(
                f"""INSERT INTO characters ({_KEPT}, embedding, embedding_version, generation)
                    SELECT {_KEPT}, ?, ?, ? FROM removed_characters WHERE character_id = ?""",
                (embedding_bytes([row[0]])[0], EMBEDDING_VERSION, next_generation(connection), character_id),
            )
            connection.execute("DELETE FROM removed_characters WHERE character_id = ?", (character_id,))
            connection.execute("DELETE FROM forgotten_characters WHERE character_id = ?", (character_id,))

    def place(self, character_id: int, box: Box, pose: Pose | None, *, score: float | None = None) -> None:
        """Store the box that the artist drew, and the pose that the network sees in it (None: as it was seen before).

        A correction of the pose stays what it is. Putting the box back where it was found is no correction any more.
        """
        with self._database.writing(durable=True) as connection:
            row = connection.execute("SELECT * FROM characters WHERE character_id = ?", (character_id,)).fetchone()
            if row is None:
                raise LibraryError(_GONE)
            data = row["pose"] if pose is None else pose_bytes(pose)
            connection.execute(
                """UPDATE characters SET x = ?, y = ?, width = ?, height = ?, pose = ?, score = ?, found_box = ?,
                   embedding = ?, embedding_version = ?, generation = ? WHERE character_id = ?""",
                (box.x, box.y, box.width, box.height, data, row["score"] if score is None else score,
                 _found_box(row, box),
                 embedding_bytes([row["correction"] or data])[0], EMBEDDING_VERSION, next_generation(connection),
                 character_id),
            )  # fmt: skip


def _found_box(row: sqlite3.Row, box: Box) -> bytes | None:
    """Return what is kept of the box as it was found: nothing for an added character, or when the box is back there."""
    if row["added"]:
        return None
    found: bytes = row["found_box"] or _box_bytes(box_of(row))
    return None if found == _box_bytes(box) else found


def _box_bytes(box: Box) -> bytes:
    return struct.pack("<4d", box.x, box.y, box.width, box.height)
