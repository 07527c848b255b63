"""The library's tables, as named migrations; each runs once and is recorded, all that wait in one transaction."""

from typing import Final

from illpose_app.storage.adjustment_table import ADJUSTMENT_TABLE
from illpose_app.storage.board_tables import BOARD_TABLES
from illpose_app.storage.correction_tables import CORRECTION_TABLES
from illpose_app.storage.gesture_tables import GESTURE_TABLES
from illpose_app.storage.label_tables import LABEL_TABLES
from illpose_app.storage.stack_tables import GROUPED_PRINTS, STACK_TABLES
from illpose_app.storage.tagging_tables import TAGGING_TABLES

_TABLES: Final = """
CREATE TABLE folders (
    folder_id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,              -- bytes: a name need not be UTF-8
    finished INTEGER NOT NULL DEFAULT 0     -- 1 when the last import came to its end
);
CREATE TABLE artworks (
    artwork_id INTEGER PRIMARY KEY,
    content_hash TEXT NOT NULL UNIQUE,
    width_px INTEGER NOT NULL,
    height_px INTEGER NOT NULL,
    format TEXT NOT NULL,
    added_s REAL NOT NULL,
    analyzer_version TEXT NOT NULL,         -- which networks found the characters; 'exact' where they were drawn
    artist TEXT NOT NULL DEFAULT '',
    site TEXT NOT NULL DEFAULT '',
    site_id TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    licence TEXT NOT NULL DEFAULT ''
);
CREATE TABLE files (
    file_id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    folder_id INTEGER NOT NULL REFERENCES folders ON DELETE CASCADE,
    artwork_id INTEGER NOT NULL REFERENCES artworks,
    size_bytes INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    missing INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX files_by_artwork ON files (artwork_id);
CREATE INDEX files_by_folder ON files (folder_id);
CREATE TABLE problems (
    path BLOB PRIMARY KEY,
    folder_id INTEGER NOT NULL REFERENCES folders ON DELETE CASCADE,
    size_bytes INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    line TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE characters (
    character_id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used again: the index knows characters by it
    artwork_id INTEGER NOT NULL REFERENCES artworks ON DELETE CASCADE,
    x REAL NOT NULL,
    y REAL NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    score REAL NOT NULL,
    pose BLOB NOT NULL,                     -- as the network saw it
    correction BLOB,                        -- as the artist put it right; analysis never touches it
    mask TEXT,
    embedding BLOB,                         -- of the correction where there is one; NULL when too little is known
    embedding_version INTEGER NOT NULL,
    generation INTEGER NOT NULL             -- of the library when this row last changed
);
CREATE INDEX characters_by_artwork ON characters (artwork_id);
CREATE INDEX characters_by_generation ON characters (generation);
CREATE TABLE forgotten_characters (
    character_id INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL
);
CREATE TABLE library (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    generation INTEGER NOT NULL
);
INSERT INTO library VALUES (1, 0);
CREATE TRIGGER character_forgotten AFTER DELETE ON characters BEGIN
    UPDATE library SET generation = generation + 1;
    INSERT OR REPLACE INTO forgotten_characters
        SELECT old.character_id, generation FROM library;
END;
"""

_STARTER_LIBRARY: Final = """
ALTER TABLE folders ADD COLUMN starter INTEGER NOT NULL DEFAULT 0;  -- 1: came with illpose
"""

_LIBRARY_HOME: Final = """
ALTER TABLE library ADD COLUMN home BLOB;  -- the folder that the library lay in when it was last open; NULL: nowhere
"""

#: (name, statements), oldest first. Never change one that has shipped: add another.
MIGRATIONS: Final[tuple[tuple[str, str], ...]] = (
    ("0001_tables", _TABLES),
    ("0002_starter_library", _STARTER_LIBRARY),
    ("0003_stacks", STACK_TABLES),
    ("0004_labels", LABEL_TABLES),
    ("0005_boards", BOARD_TABLES),
    ("0006_corrections", CORRECTION_TABLES),
    ("0007_library_home", _LIBRARY_HOME),
    ("0008_grouped_prints", GROUPED_PRINTS),
    ("0009_adjustment", ADJUSTMENT_TABLE),
    ("0010_tagging", TAGGING_TABLES),
    ("0011_gesture_views", GESTURE_TABLES),
)
