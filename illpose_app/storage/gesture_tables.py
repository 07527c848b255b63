"""The table of gesture sessions."""

from typing import Final

GESTURE_TABLES: Final = """
CREATE TABLE gesture_views (
    view_id INTEGER PRIMARY KEY,
    artwork_id INTEGER NOT NULL REFERENCES artworks ON DELETE CASCADE,
    seen_s REAL NOT NULL,                   -- seconds since 1970
    shown_s REAL NOT NULL                   -- how long
);
CREATE INDEX gesture_views_by_artwork ON gesture_views (artwork_id, seen_s);
"""
