"""The table of which tagger has seen which artwork; a migration of storage/schema.py."""

from typing import Final

TAGGING_TABLES: Final = """
CREATE TABLE tagged_artworks (
    artwork_id INTEGER PRIMARY KEY REFERENCES artworks ON DELETE CASCADE,
    tagger_version TEXT NOT NULL
);
"""
