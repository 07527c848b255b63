"""The tables of reference boards; a migration of storage/schema.py."""

from typing import Final

BOARD_TABLES: Final = """
CREATE TABLE boards (
    board_id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    created_s REAL NOT NULL
);
CREATE TABLE pins (
    board_id INTEGER NOT NULL REFERENCES boards ON DELETE CASCADE,
    place INTEGER NOT NULL,                 -- from the lowest, 0
    key INTEGER NOT NULL,
    content_hash TEXT NOT NULL,             -- no reference: a pin outlives its artwork in the library
    path BLOB NOT NULL,
    width_px INTEGER NOT NULL,
    height_px INTEGER NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    scale REAL NOT NULL,
    rotation_deg REAL NOT NULL,
    flipped_x INTEGER NOT NULL,
    flipped_y INTEGER NOT NULL,
    greyscale INTEGER NOT NULL,
    opacity REAL NOT NULL,
    PRIMARY KEY (board_id, place)
) WITHOUT ROWID;
"""
