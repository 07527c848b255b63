"""The table of what was learned from the artist's corrections."""

from typing import Final

ADJUSTMENT_TABLE: Final = """
CREATE TABLE adjustment (                   -- what was learned from the corrections; no row: nothing
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    analyzer_version TEXT NOT NULL,         -- of the networks that it was learned for
    box_scale REAL NOT NULL,
    bias BLOB NOT NULL                      -- 17 x 2 little-endian float64
);
"""
