"""Reads artworks of the library and the files in which they lie."""

import heapq
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from illpose_app.core.artwork import Artwork, Character
from illpose_app.core.pose import Pose
from illpose_app.core.words import unpacked
from illpose_app.storage.database import Database
from illpose_app.storage.rows import attribution_of, character_of, path_of, pose_of

#: How many names are sorted in one go.
_PART: Final = 4000


class Order(StrEnum):
    """How the grid of artworks is sorted."""

    NEWEST = "newest"
    NAME = "name"
    PATH = "path"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArtworkRow:
    """What the grid shows of one artwork."""

    artwork_id: int
    content_hash: str
    path: Path
    width_px: int
    height_px: int
    missing: bool
    character_count: int
    poses: tuple[Pose, ...] = ()  # only where they were asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderRow:
    """One folder of the library: how many artworks lie in it, are missing, or could not be read."""

    folder_id: int
    path: Path
    finished: bool
    starter: bool
    file_count: int
    missing_count: int
    problem_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisRow:
    """Which networks analysed an artwork, whether or not a file of the library holds it."""

    artwork_id: int
    analyzer_version: str


# an artwork may lie in several files: the one that is there and was seen first stands for it
_FILE_OF_ARTWORK: Final = """
    (SELECT file_id FROM files WHERE files.artwork_id = artworks.artwork_id ORDER BY missing, file_id LIMIT 1)
"""
_ARTWORK: Final = f"""
    SELECT artworks.*, files.path, files.missing FROM artworks JOIN files ON files.file_id = {_FILE_OF_ARTWORK}
"""


class ArtworkRepository:
    """The artworks of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def database(self) -> Database:
        """The library's database, for those who read more of it than this."""
        return self._database

    def count(self) -> int:
        """Return how many artworks the library holds, the missing ones too."""
        with self._database.reading() as connection:
            return _number(connection, "SELECT count(DISTINCT artwork_id) FROM files")

    def ids(
        self,
        order: Order = Order.NEWEST,
        *,
        folder_id: int | None = None,
        newer_than: int = 0,
    ) -> list[int]:
        """Return the ids of all artworks in an order.

        Or of those only that lie in a folder, or whose id is above a number.
        """
        inside, values = "artwork_id > ?", [newer_than]
        if folder_id is not None:
            inside, values = f"{inside} AND folder_id = ?", [newer_than, folder_id]
        with self._database.reading() as connection:
            if order is Order.NEWEST:
                rows = connection.execute(
                    f"SELECT DISTINCT artwork_id FROM files WHERE {inside} ORDER BY artwork_id DESC", values
                )
                return [row[0] for row in rows]
            rows = connection.execute(
                f"SELECT artwork_id, path FROM files WHERE {inside} ORDER BY missing, file_id", values
            )
            first: dict[int, bytes] = {}
            for artwork_id, path in rows:
                first.setdefault(artwork_id, path)
        named = [(_sort_key(path, order), artwork_id) for artwork_id, path in first.items()]
        return [artwork_id for _, artwork_id in _in_order(named)]

    def rows(self, artwork_ids: Sequence[int], *, with_poses: bool = False) -> list[ArtworkRow]:
        """Return what the grid shows of some artworks, in the order asked for; forgotten ones are left out."""
        marks = ",".join("?" * len(artwork_ids))
        poses: dict[int, list[Pose]] = {}
        with self._database.reading() as connection:
            if with_poses:
                for row in connection.execute(
                    f"""SELECT artwork_id, coalesce(correction, pose) AS pose FROM characters
                        WHERE artwork_id IN ({marks}) ORDER BY character_id""",
                    list(artwork_ids),
                ):
                    poses.setdefault(row["artwork_id"], []).append(pose_of(row["pose"]))
            found = {
                row["artwork_id"]: _artwork_row(row, tuple(poses.get(row["artwork_id"], ())))
                for row in connection.execute(
                    f"""SELECT artworks.artwork_id, content_hash, width_px, height_px, files.path, files.missing,
                        (SELECT count(*) FROM characters WHERE characters.artwork_id = artworks.artwork_id) AS number
                        FROM artworks JOIN files ON files.file_id = {_FILE_OF_ARTWORK}
                        WHERE artworks.artwork_id IN ({marks})""",
                    list(artwork_ids),
                )
            }
        return [found[i] for i in artwork_ids if i in found]

    def page(self, offset: int, limit: int, order: Order = Order.NEWEST) -> list[ArtworkRow]:
        """Return some rows of the grid in an order."""
        return self.rows(self.ids(order)[offset : offset + limit])

    def by_id(self, artwork_id: int) -> Artwork | None:
        """Return an artwork; None when it is not in the library."""
        return self._one("artworks.artwork_id = ?", artwork_id)

    def by_hash(self, content_hash: str) -> Artwork | None:
        """Return the artwork of a file's bytes; None when it is not in the library."""
        return self._one("content_hash = ?", content_hash)

    def analysis_of(self, content_hash: str) -> AnalysisRow | None:
        """Return which analysis is stored of a file's bytes, also when no file of the library holds them."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT artwork_id, analyzer_version FROM artworks WHERE content_hash = ?", (content_hash,)
            ).fetchone()
        return None if row is None else AnalysisRow(artwork_id=row[0], analyzer_version=row[1])

    def characters_of(self, artwork_id: int) -> tuple[Character, ...]:
        """Return the characters of an artwork, with the artist's corrections."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT * FROM characters WHERE artwork_id = ? ORDER BY character_id", (artwork_id,)
            )
            return tuple(character_of(row) for row in rows)

    def paths_of(self, artwork_id: int) -> tuple[Path, ...]:
        """Return every file in which an artwork lies."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT path FROM files WHERE artwork_id = ? ORDER BY missing, file_id",
                                      (artwork_id,))  # fmt: skip
            return tuple(path_of(row["path"]) for row in rows)

    def format_of(self, artwork_id: int) -> str:
        """Return the format of an artwork's file, "PNG" for example; empty when it is not in the library."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT format FROM artworks WHERE artwork_id = ?", (artwork_id,)).fetchone()
        return "" if row is None else str(row["format"])

    def folders(self) -> list[FolderRow]:
        """Return the folders of the library with their counts, by path."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """SELECT folder_id, path, finished, starter,
                   (SELECT count(*) FROM files WHERE files.folder_id = folders.folder_id) AS file_count,
                   (SELECT count(*) FROM files WHERE files.folder_id = folders.folder_id AND missing) AS missing_count,
                   (SELECT count(*) FROM problems WHERE problems.folder_id = folders.folder_id) AS problem_count
                   FROM folders ORDER BY path"""
            )
            return [
                FolderRow(
                    folder_id=row["folder_id"],
                    path=path_of(row["path"]),
                    finished=bool(row["finished"]),
                    starter=bool(row["starter"]),
                    file_count=row["file_count"],
                    missing_count=row["missing_count"],
                    problem_count=row["problem_count"],
                )
                for row in rows
            ]

    def problems(self, folder_id: int | None = None) -> list[str]:
        """Return one line for each file that could not be read, of one folder or of all."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT line FROM problems WHERE ? IS NULL OR folder_id = ? ORDER BY path", (folder_id, folder_id)
            )
            return [unpacked(row["line"]) for row in rows]

    def _one(self, condition: str, value: object) -> Artwork | None:
        with self._database.reading() as connection:
            row = connection.execute(f"{_ARTWORK} WHERE {condition}", (value,)).fetchone()
        return None if row is None else _artwork(row)


def _artwork(row: sqlite3.Row) -> Artwork:
    return Artwork(
        artwork_id=row["artwork_id"],
        content_hash=row["content_hash"],
        path=path_of(row["path"]),
        width_px=row["width_px"],
        height_px=row["height_px"],
        missing=bool(row["missing"]),
        attribution=attribution_of(row),
    )


def _artwork_row(row: sqlite3.Row, poses: tuple[Pose, ...]) -> ArtworkRow:
    return ArtworkRow(
        artwork_id=row["artwork_id"],
        content_hash=row["content_hash"],
        path=path_of(row["path"]),
        width_px=row["width_px"],
        height_px=row["height_px"],
        missing=bool(row["missing"]),
        character_count=row["number"],
        poses=poses,
    )


def _sort_key(path: bytes, order: Order) -> str:
    # without Path: a hundred thousand of them would take half a second
    shown = os.fsdecode(path)
    return (shown.rpartition(os.sep)[2] if order is Order.NAME else shown).casefold()


def _in_order(named: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Sort by parts: sorting a hundred thousand names in one call would hold Python's lock, and so the window."""
    parts = [sorted(named[start : start + _PART]) for start in range(0, len(named), _PART)]
    return list(heapq.merge(*parts))


def _number(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
