"""Keeps an open drawing safe beside the library, tile by tile, so that a crash costs seconds, not the drawing.

One SQLite file for each open drawing. Its lock is held while the drawing is open: another illpose leaves it alone, and
after a crash the lock is gone.
"""

import json
import logging
import sqlite3
import time
import uuid
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from illpose_app.core.drawing.drawing import BlendMode, Drawing, DrawingError, Layer
from illpose_app.core.drawing.tiles import TILE_PX, Place, Tile
from illpose_app.core.errors import printable, reason_of
from illpose_app.core.words import phrase
from illpose_app.storage.whole_file import OutputError

SUFFIX: Final = ".illpose-recovery"
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS tiles (number INTEGER PRIMARY KEY, pixels BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS state (one INTEGER PRIMARY KEY CHECK (one = 1), document TEXT NOT NULL);
"""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDrawing:
    """A drawing as it was kept last; path: the artist's own file, None when there was none."""

    drawing: Drawing
    name: str
    path: Path | None
    kept_s: float  # when, seconds since 1970


class DrawingRecovery:
    """The file of one open drawing; it is used by one worker at a time."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self.file = file
        self._connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False, timeout=0.2)
        try:
            self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._connection.executescript(_SCHEMA)
            self._connection.execute("BEGIN IMMEDIATE")  # takes the lock, and keeps it
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.close()
            raise
        self._numbers: dict[int, tuple[int, Tile]] = {}  # by id: number, and the tile itself, so that its id stays its

    def keep(self, drawing: Drawing, *, name: str, path: Path | None) -> None:
        """Keep a drawing; only tiles that were not kept before are written. It is there whole, or as it was before.

        Raises OutputError.
        """
        tiles = {id(tile): tile for layer in drawing.layers for tile in layer.tiles.values()}
        numbers = {key: kept for key, kept in self._numbers.items() if key in tiles}
        gone = [number for key, (number, _) in self._numbers.items() if key not in tiles]
        fresh = [tile for key, tile in tiles.items() if key not in numbers]
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.executemany("DELETE FROM tiles WHERE number = ?", ((number,) for number in gone))
            for tile in fresh:
                cursor = connection.execute(
                    "INSERT INTO tiles (pixels) VALUES (?)", (zlib.compress(tile.tobytes(), 1),)
                )
                numbers[id(tile)] = int(cursor.lastrowid or 0), tile
            document = json.dumps(_document(drawing, {key: number for key, (number, _) in numbers.items()}, name, path))
            connection.execute("INSERT OR REPLACE INTO state VALUES (1, ?)", (document,))
            connection.execute("COMMIT")
        except BaseException as error:
            if connection.in_transaction:  # SQLite itself has ended it where the disk is full
                connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise _cannot_be_kept(self.file, error) from error
            raise
        self._numbers = numbers

    def kept(self) -> KeptDrawing | None:
        """Return what was kept last; None when there is nothing, or nothing that can be read."""
        try:
            row = self._connection.execute("SELECT document FROM state").fetchone()
            if row is None:
                return None
            document = json.loads(row[0])
            pixels = {number: _tile(data) for number, data in self._connection.execute("SELECT * FROM tiles")}
            drawing = _drawing(document, pixels)
        except (sqlite3.Error, ValueError, KeyError, TypeError, zlib.error, DrawingError) as error:
            _log.warning("%s: a kept drawing cannot be read: %s", self.file, error)
            return None
        self._numbers = {id(tile): (number, tile) for number, tile in pixels.items()}
        path = document.get("path")
        return KeptDrawing(
            drawing=drawing,
            name=str(document.get("name", "")),
            path=Path(path) if path else None,
            kept_s=float(document.get("kept_s", 0)),
        )

    def close(self, *, forget: bool) -> None:
        """Let go of the file; forget it once the artist's own file holds everything, or nothing is wanted."""
        self._connection.close()
        if forget:
            self.file.unlink(missing_ok=True)


def new_recovery(folder: Path) -> DrawingRecovery:
    """Begin to keep another drawing; raises OutputError."""
    file = folder / f"{uuid.uuid4().hex}{SUFFIX}"
    try:
        return DrawingRecovery(file)
    except (sqlite3.Error, OSError) as error:
        raise _cannot_be_kept(file, error) from error


def _cannot_be_kept(file: Path, error: Exception) -> OutputError:
    return OutputError(
        phrase(
            "{file}: the drawing cannot be kept safe beside the library: {reason} (free some space, or save it)",
            file=printable(file),
            reason=reason_of(error),
        )
    )


def left_behind(folder: Path) -> Iterator[DrawingRecovery]:
    """Yield what programs that run no more have left, the newest first; whoever takes one closes it."""
    files = sorted(folder.glob(f"*{SUFFIX}"), key=_modified_s, reverse=True) if folder.is_dir() else []
    for file in files:
        try:
            yield DrawingRecovery(file)
        except sqlite3.Error as error:  # another illpose has it open, or it is damaged
            _log.info("%s: left alone: %s", file, error)


def _modified_s(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _document(drawing: Drawing, numbers: dict[int, int], name: str, path: Path | None) -> dict[str, Any]:
    return {
        "name": name,
        "path": None if path is None else str(path),
        "kept_s": time.time(),
        "width_px": drawing.width_px,
        "height_px": drawing.height_px,
        "active": drawing.active,
        "layers": [
            {
                "key": layer.key, "name": layer.name, "opacity": layer.opacity, "visible": layer.visible,
                "locked": layer.locked, "mode": layer.mode.value, "guide": layer.guide,
                "tiles": [[row, column, numbers[id(tile)]] for (row, column), tile in layer.tiles.items()],
            }
            for layer in drawing.layers
        ],
    }  # fmt: skip


def _drawing(document: dict[str, Any], pixels: dict[int, Tile]) -> Drawing:
    layers = tuple(
        Layer(
            key=kept["key"], name=kept["name"], opacity=kept["opacity"], visible=kept["visible"],
            locked=kept["locked"], mode=BlendMode(kept["mode"]), guide=kept["guide"],
            tiles=_placed(kept["tiles"], pixels),
        )
        for kept in document["layers"]
    )  # fmt: skip
    return Drawing(
        width_px=document["width_px"], height_px=document["height_px"], layers=layers, active=document["active"]
    )


def _placed(places: list[list[int]], pixels: dict[int, Tile]) -> dict[Place, Tile]:
    return {(row, column): pixels[number] for row, column, number in places}


def _tile(data: bytes) -> Tile:
    # no more than a tile: a damaged file must not unfold without end
    unfolded = zlib.decompressobj().decompress(data, TILE_PX * TILE_PX * 4)
    return np.frombuffer(unfolded, np.uint8).reshape(TILE_PX, TILE_PX, 4).copy()
