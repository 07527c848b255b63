"""The tables of prints and stacks; a migration of storage/schema.py."""

from typing import Final

STACK_TABLES: Final = """
CREATE TABLE picture_prints (
    artwork_id INTEGER PRIMARY KEY REFERENCES artworks ON DELETE CASCADE,
    version INTEGER NOT NULL,
    look BLOB NOT NULL,                     -- 64 bits, most significant byte first
    tiny BLOB NOT NULL
);
CREATE TABLE stacks (
    stack_id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used again
    likeness TEXT NOT NULL                  -- 'near' when all are the same picture, else 'varied'
);
CREATE TABLE stack_members (
    artwork_id INTEGER PRIMARY KEY REFERENCES artworks ON DELETE CASCADE,
    stack_id INTEGER NOT NULL REFERENCES stacks ON DELETE CASCADE
);
CREATE INDEX stack_members_by_stack ON stack_members (stack_id);
CREATE TABLE set_apart (                    -- by the artist: these two are no variations of one another
    first_id INTEGER NOT NULL REFERENCES artworks ON DELETE CASCADE,
    second_id INTEGER NOT NULL REFERENCES artworks ON DELETE CASCADE,
    PRIMARY KEY (first_id, second_id)
) WITHOUT ROWID;
CREATE TABLE stacking (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    state TEXT NOT NULL                     -- of the library when its stacks were made
);
INSERT INTO stacking VALUES (1, '');
"""

GROUPED_PRINTS: Final = """
ALTER TABLE picture_prints ADD COLUMN grouped INTEGER NOT NULL DEFAULT 0;  -- 1: compared with all others
"""
