"""The tables of tags, attribution, ratings and saved searches: what is said of artworks, and by whom."""

from typing import Final

LABEL_TABLES: Final = """
CREATE TABLE tags (
    tag_id INTEGER PRIMARY KEY,
    namespace TEXT NOT NULL,                -- '' for most
    name TEXT NOT NULL,
    UNIQUE (name, namespace)
);
CREATE TABLE artwork_tags (                 -- a row for each one who says so: nobody overwrites another
    artwork_id INTEGER NOT NULL REFERENCES artworks ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags,
    origin TEXT NOT NULL CHECK (origin IN ('person', 'sidecar', 'network')),
    score REAL NOT NULL DEFAULT 1,
    removed INTEGER NOT NULL DEFAULT 0,     -- 1: a person says that the tag is wrong, whatever others say
    PRIMARY KEY (artwork_id, tag_id, origin)
) WITHOUT ROWID;
CREATE INDEX artwork_tags_by_tag ON artwork_tags (tag_id, removed, artwork_id);
CREATE INDEX artwork_tags_removed ON artwork_tags (tag_id, artwork_id) WHERE removed = 1;
CREATE TABLE artwork_facts (                -- as above; the strongest one stands in the artwork's own columns
    artwork_id INTEGER NOT NULL REFERENCES artworks ON DELETE CASCADE,
    fact TEXT NOT NULL CHECK (fact IN ('artist', 'site', 'site_id', 'address', 'licence', 'rating')),
    origin TEXT NOT NULL CHECK (origin IN ('person', 'sidecar', 'network')),
    value TEXT NOT NULL,                    -- '' of a person: nothing, whatever others say
    PRIMARY KEY (artwork_id, fact, origin)
) WITHOUT ROWID;
ALTER TABLE artworks ADD COLUMN rating TEXT NOT NULL DEFAULT '';
CREATE INDEX artworks_by_rating ON artworks (rating);
CREATE INDEX artworks_by_artist ON artworks (artist);
INSERT INTO artwork_facts
    SELECT artwork_id, 'artist', 'sidecar', artist FROM artworks WHERE artist <> '' UNION ALL
    SELECT artwork_id, 'site', 'sidecar', site FROM artworks WHERE site <> '' UNION ALL
    SELECT artwork_id, 'site_id', 'sidecar', site_id FROM artworks WHERE site_id <> '' UNION ALL
    SELECT artwork_id, 'address', 'sidecar', address FROM artworks WHERE address <> '' UNION ALL
    SELECT artwork_id, 'licence', 'sidecar', licence FROM artworks WHERE licence <> '';
ALTER TABLE files ADD COLUMN sidecars TEXT NOT NULL DEFAULT '';  -- those that were read, with size and time
ALTER TABLE library ADD COLUMN labels_generation INTEGER NOT NULL DEFAULT 0;
-- grows whenever the answer to a query may be another one
CREATE TRIGGER artwork_gone AFTER DELETE ON artworks BEGIN
    UPDATE library SET labels_generation = labels_generation + 1;
END;
CREATE TRIGGER file_came AFTER INSERT ON files BEGIN
    UPDATE library SET labels_generation = labels_generation + 1;
END;
CREATE TRIGGER file_went AFTER DELETE ON files BEGIN
    UPDATE library SET labels_generation = labels_generation + 1;
END;
CREATE TRIGGER file_changed AFTER UPDATE OF artwork_id ON files BEGIN
    UPDATE library SET labels_generation = labels_generation + 1;
END;
CREATE TABLE saved_searches (
    search_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    line TEXT NOT NULL
);
"""
