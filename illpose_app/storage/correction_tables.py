"""The tables of an artist's corrections beside poses: boxes redrawn, characters added and removed."""

from typing import Final

CORRECTION_TABLES: Final = """
ALTER TABLE characters ADD COLUMN added INTEGER NOT NULL DEFAULT 0;  -- 1: the artist drew its box
-- where the artist redrew the box: as it was found, four little-endian float64 (x, y, width, height)
ALTER TABLE characters ADD COLUMN found_box BLOB;
CREATE TABLE removed_characters (           -- the artist said that nobody is there
    character_id INTEGER PRIMARY KEY,
    artwork_id INTEGER NOT NULL REFERENCES artworks ON DELETE CASCADE,
    x REAL NOT NULL,
    y REAL NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    score REAL NOT NULL,
    pose BLOB NOT NULL,
    correction BLOB,
    mask TEXT,
    added INTEGER NOT NULL,
    found_box BLOB
);
CREATE INDEX removed_characters_by_artwork ON removed_characters (artwork_id);
"""

#: Whether the artist corrected anything in an artwork, as an expression; `artworks.artwork_id` names the artwork.
IS_CORRECTED: Final = """(
    EXISTS (SELECT 1 FROM characters WHERE characters.artwork_id = artworks.artwork_id
            AND (correction IS NOT NULL OR added OR found_box IS NOT NULL))
    OR EXISTS (SELECT 1 FROM removed_characters
               WHERE removed_characters.artwork_id = artworks.artwork_id AND NOT removed_characters.added)
)"""
