"""Keeps reference boards with the library."""

import sqlite3
import time
from dataclasses import dataclass

from illpose_app.core.board import Pin, Pins
from illpose_app.storage.database import Database
from illpose_app.storage.rows import path_bytes, path_of


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One board of the library."""

    board_id: int
    name: str
    pin_count: int


class BoardRepository:
    """Reads and writes boards; what a person has laid out outlives a power cut."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def boards(self) -> tuple[BoardRow, ...]:
        """Return all boards, in the order in which they were made."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """SELECT board_id, name, (SELECT count(*) FROM pins WHERE pins.board_id = boards.board_id) AS number
                   FROM boards ORDER BY board_id"""
            ).fetchall()
        return tuple(BoardRow(board_id=row["board_id"], name=row["name"], pin_count=row["number"]) for row in rows)

    def pins(self, board_id: int) -> Pins:
        """Return what is pinned to a board, the lowest first."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT * FROM pins WHERE board_id = ? ORDER BY place", (board_id,)).fetchall()
        return tuple(_pin(row) for row in rows)

    def make(self, name: str) -> int:
        """Make an empty board and return its number."""
        with self._database.writing(durable=True) as connection:
            cursor = connection.execute("INSERT INTO boards (name, created_s) VALUES (?, ?)", (name, time.time()))
            assert cursor.lastrowid is not None
            return cursor.lastrowid

    def rename(self, board_id: int, name: str) -> None:
        """Give a board another name."""
        with self._database.writing(durable=True) as connection:
            connection.execute("UPDATE boards SET name = ? WHERE board_id = ?", (name, board_id))

    def delete(self, board_id: int) -> None:
        """Delete a board; the pictures' files stay."""
        with self._database.writing(durable=True) as connection:
            connection.execute("DELETE FROM boards WHERE board_id = ?", (board_id,))

    def store(self, board_id: int, pins: Pins) -> None:
        """Store what is pinned to a board now; a board that was deleted meanwhile stays deleted."""
        with self._database.writing(durable=True) as connection:
            if connection.execute("SELECT 1 FROM boards WHERE board_id = ?", (board_id,)).fetchone() is None:
                return
            connection.execute("DELETE FROM pins WHERE board_id = ?", (board_id,))
            connection.executemany(
                "INSERT INTO pins VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (board_id, place, pin.key, pin.content_hash, path_bytes(pin.path), pin.width_px, pin.height_px,
                     pin.x, pin.y, pin.scale, pin.rotation_deg, pin.flipped_x, pin.flipped_y, pin.greyscale,
                     pin.opacity)
                    for place, pin in enumerate(pins)
                ],
            )  # fmt: skip


def _pin(row: sqlite3.Row) -> Pin:
    return Pin(
        key=row["key"],
        content_hash=row["content_hash"],
        path=path_of(row["path"]),
        width_px=row["width_px"],
        height_px=row["height_px"],
        x=row["x"],
        y=row["y"],
        scale=row["scale"],
        rotation_deg=row["rotation_deg"],
        flipped_x=bool(row["flipped_x"]),
        flipped_y=bool(row["flipped_y"]),
        greyscale=bool(row["greyscale"]),
        opacity=row["opacity"],
    )
