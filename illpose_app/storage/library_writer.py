"""Writes artworks and their characters: each method is one transaction, and what it stored stays."""

import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from illpose_app.core.artwork import Character
from illpose_app.core.embedding import EMBEDDING_VERSION, embed
from illpose_app.core.errors import LibraryError, PoseError
from illpose_app.core.labels import Origin
from illpose_app.core.picture_print import PicturePrint
from illpose_app.core.pose import Pose
from illpose_app.core.words import phrase
from illpose_app.storage.correction_tables import IS_CORRECTED
from illpose_app.storage.database import Database
from illpose_app.storage.label_writer import put_labels, put_person_labels
from illpose_app.storage.picture_prints import put_print
from illpose_app.storage.rows import embedding_bytes, mask_text, path_bytes, pose_bytes, pose_of
from illpose_app.storage.sidecars.beside import SaidOfArtwork

#: The analyzer version of artworks whose poses were drawn, not predicted: they are never analysed again.
EXACT: Final = "exact"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileStamp:
    """What tells cheaply that a file has changed."""

    path: Path
    size_bytes: int
    modified_ns: int
    sidecars: str = ""  # the sidecars beside it, in the words of storage/sidecars; '' where nobody looked for them


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArtwork:
    """An artwork as it was read and analysed."""

    content_hash: str
    width_px: int
    height_px: int
    format: str
    analyzer_version: str
    characters: tuple[Character, ...]
    said: SaidOfArtwork | None = None  # None leaves what is known as it is
    picture_print: PicturePrint | None = None  # made later where it is not known


class LibraryWriter:
    """What may change in a library's artworks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def store_artwork(self, artwork: NewArtwork, *, stamp: FileStamp | None = None, folder_id: int = 0) -> int:
        """Store an artwork with its characters and, where it lies in a folder, its file; return its id.

        Characters that the artist corrected stay as they are when the artwork is analysed again.
        """
        with self._database.writing() as connection:
            artwork_id = _put_artwork(connection, artwork)
            _replace_characters(connection, artwork_id, artwork.characters)
            if artwork.picture_print is not None:
                put_print(connection, artwork_id, artwork.picture_print)
            if artwork.said is not None:
                _put_said(connection, artwork_id, artwork.said)
            if stamp is not None:
                _put_file(connection, stamp, folder_id=folder_id, artwork_id=artwork_id)
            return artwork_id

    def attach_file(
        self, stamp: FileStamp, *, folder_id: int, artwork_id: int, said: SaidOfArtwork | None = None
    ) -> None:
        """Record that a file holds an artwork that the library knows by its bytes, and what is said of it."""
        with self._database.writing() as connection:
            if said is not None:
                _put_said(connection, artwork_id, said)
            _put_file(connection, stamp, folder_id=folder_id, artwork_id=artwork_id)

    def correct_pose(self, character_id: int, pose: Pose | None) -> None:
        """Store the artist's pose of a character; None takes the correction back. Raises LibraryError when gone."""
        with self._database.writing(durable=True) as connection:
            row = connection.execute("SELECT pose FROM characters WHERE character_id = ?", (character_id,)).fetchone()
            if row is None:
                raise LibraryError(phrase("this character is no longer in the library (analyse the artwork again)"))
            connection.execute(
                """UPDATE characters SET correction = ?, embedding = ?, embedding_version = ?, generation = ?
                   WHERE character_id = ?""",
                (
                    None if pose is None else pose_bytes(pose),
                    _embedding_bytes(pose_of(row["pose"]) if pose is None else pose),
                    EMBEDDING_VERSION,
                    next_generation(connection),
                    character_id,
                ),
            )

    def embed_again(self, character_ids: Sequence[int]) -> None:
        """Store today's embedding of some characters."""
        with self._database.writing() as connection:
            generation = next_generation(connection)
            marks = ",".join("?" * len(character_ids))
            rows = connection.execute(
                f"SELECT character_id, coalesce(correction, pose) FROM characters WHERE character_id IN ({marks})",
                tuple(character_ids),
            ).fetchall()
            connection.executemany(
                """UPDATE characters SET embedding = ?, embedding_version = ?, generation = ?
                   WHERE character_id = ?""",
                [
                    (embedding, EMBEDDING_VERSION, generation, row[0])
                    for row, embedding in zip(rows, embedding_bytes([row[1] for row in rows]), strict=True)
                ],
            )


def _put_artwork(connection: sqlite3.Connection, artwork: NewArtwork) -> int:
    connection.execute(
        """INSERT INTO artworks (content_hash, width_px, height_px, format, added_s, analyzer_version)
           VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (content_hash) DO UPDATE SET analyzer_version = excluded.analyzer_version""",
        (artwork.content_hash, artwork.width_px, artwork.height_px, artwork.format, time.time(),
         artwork.analyzer_version),
    )  # fmt: skip
    row = connection.execute(
        "SELECT artwork_id FROM artworks WHERE content_hash = ?", (artwork.content_hash,)
    ).fetchone()
    return int(row["artwork_id"])


def _replace_characters(connection: sqlite3.Connection, artwork_id: int, characters: Sequence[Character]) -> None:
    corrected = connection.execute(
        f"SELECT 1 FROM artworks WHERE artwork_id = ? AND {IS_CORRECTED}", (artwork_id,)
    ).fetchone()
    if corrected:
        return
    connection.execute("DELETE FROM characters WHERE artwork_id = ?", (artwork_id,))
    generation = next_generation(connection)
    for character in characters:
        box = character.box
        connection.execute(
            """INSERT INTO characters (artwork_id, x, y, width, height, score, pose, mask, embedding,
                                       embedding_version, generation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (artwork_id, box.x, box.y, box.width, box.height, character.score, pose_bytes(character.pose),
             mask_text(character.mask), _embedding_bytes(character.pose), EMBEDDING_VERSION, generation),
        )  # fmt: skip


def _put_file(connection: sqlite3.Connection, stamp: FileStamp, *, folder_id: int, artwork_id: int) -> None:
    lies_elsewhere = connection.execute("SELECT 1 FROM files WHERE artwork_id = ?", (artwork_id,)).fetchone()
    if lies_elsewhere is None:
        # kept for its corrections while its folder was forgotten: searches shall find it again
        connection.execute(
            "UPDATE characters SET generation = ? WHERE artwork_id = ?", (next_generation(connection), artwork_id)
        )
    connection.execute("DELETE FROM problems WHERE path = ?", (path_bytes(stamp.path),))
    connection.execute(
        """INSERT INTO files (path, folder_id, artwork_id, size_bytes, modified_ns, sidecars) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (path) DO UPDATE SET folder_id = excluded.folder_id, artwork_id = excluded.artwork_id,
               size_bytes = excluded.size_bytes, modified_ns = excluded.modified_ns, missing = 0,
               sidecars = excluded.sidecars""",
        (path_bytes(stamp.path), folder_id, artwork_id, stamp.size_bytes, stamp.modified_ns, stamp.sidecars),
    )
    # the same bytes at a place that is gone: the file was moved or renamed to here
    connection.execute(
        "DELETE FROM files WHERE artwork_id = ? AND missing AND path <> ?", (artwork_id, path_bytes(stamp.path))
    )


def _put_said(connection: sqlite3.Connection, artwork_id: int, said: SaidOfArtwork) -> None:
    put_labels(connection, artwork_id, said.labels, origin=Origin.SIDECAR)
    put_person_labels(connection, artwork_id, said.person)


def next_generation(connection: sqlite3.Connection) -> int:
    """Raise the number that tells searches of a change, and return it."""
    connection.execute("UPDATE library SET generation = generation + 1")
    return int(connection.execute("SELECT generation FROM library").fetchone()[0])


def _embedding_bytes(pose: Pose) -> bytes | None:
    try:
        return embed(pose).astype("<f4").tobytes()
    except PoseError:
        return None
