"""Reads what the artist has put right, artwork by artwork."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.core.pose import Pose
from illpose_app.storage.correction_tables import IS_CORRECTED
from illpose_app.storage.database import Database
from illpose_app.storage.rows import box_of, character_of, path_of, pose_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedCharacter:
    """A character of a corrected artwork: as it is now, and the pose as a network saw it in the box."""

    character: Character
    predicted: Pose


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedArtwork:
    """An artwork in which the artist corrected something; path is None where no file of the library holds it."""

    content_hash: str
    path: Path | None
    width_px: int
    height_px: int
    characters: tuple[CorrectedCharacter, ...]
    removed: tuple[Box, ...]  # boxes that were found where nobody is


class CorrectionReader:
    """The corrections of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def artworks(self) -> list[CorrectedArtwork]:
        """Return all corrected artworks with all their characters, the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"""SELECT artwork_id, content_hash, width_px, height_px,
                    (SELECT path FROM files WHERE files.artwork_id = artworks.artwork_id
                     ORDER BY missing, file_id LIMIT 1) AS path
                    FROM artworks WHERE {IS_CORRECTED} ORDER BY artwork_id"""
            ).fetchall()
            return [_artwork(connection, row) for row in rows]

    def is_corrected(self, content_hash: str) -> bool:
        """Tell whether the artist corrected anything in the artwork of these bytes."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"SELECT 1 FROM artworks WHERE content_hash = ? AND {IS_CORRECTED}", (content_hash,)
            ).fetchone()
        return row is not None


def _artwork(connection: sqlite3.Connection, row: sqlite3.Row) -> CorrectedArtwork:
    characters = connection.execute(
        "SELECT * FROM characters WHERE artwork_id = ? ORDER BY character_id", (row["artwork_id"],)
    )
    removed = connection.execute(
        "SELECT x, y, width, height FROM removed_characters WHERE artwork_id = ? AND NOT added ORDER BY character_id",
        (row["artwork_id"],),
    )
    return CorrectedArtwork(
        content_hash=row["content_hash"],
        path=None if row["path"] is None else path_of(row["path"]),
        width_px=row["width_px"],
        height_px=row["height_px"],
        characters=tuple(
            CorrectedCharacter(character=character_of(one), predicted=pose_of(one["pose"])) for one in characters
        ),
        removed=tuple(box_of(one) for one in removed),
    )
