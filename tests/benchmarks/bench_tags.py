"""Tag queries in a library of 100,000 artworks, each with fourteen tags."""

import tempfile
from pathlib import Path

import numpy as np
from library_helpers import fill_library

from illpose_app.core.labels import Rating, RatingLimit
from illpose_app.core.query import parse_query
from illpose_app.services.find_artworks import ArtworkFinder
from illpose_app.storage.database import Database
from tests.benchmarks.table import Kept, Table, median_s

ARTWORKS = 100_000
#: How many of the artworks have each tag: four that are common, and a thousand that are not.
SHARES = (0.5, 0.5, 0.4, 0.3, *[0.0123] * 1000)


def fill_with_tags(database: Database, count: int) -> None:
    """Put artworks with tags tag1, tag2, ... of SHARES into a library."""
    fill_library(database, count)
    random = np.random.default_rng(0)
    with database.writing() as connection:
        for tag_id, share in enumerate(SHARES, start=1):
            connection.execute("INSERT INTO tags VALUES (?, '', ?)", (tag_id, f"tag{tag_id}"))
            connection.executemany(
                "INSERT INTO artwork_tags (artwork_id, tag_id, origin) VALUES (?, ?, 'network')",
                ((int(i) + 1, tag_id) for i in np.flatnonzero(random.random(count) < share)),
            )
        connection.execute("UPDATE artworks SET rating = 'explicit' WHERE artwork_id % 20 = 0")


def measure() -> Table:
    """Return the times of queries; the same question by joins in SQL beside the first."""
    limit = RatingLimit(shown_up_to=Rating.SAFE)
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        database = Database.open(Path(folder) / "library.sqlite3")
        fill_with_tags(database, ARTWORKS)
        joins_ms = 1e3 * median_s(lambda: _by_joins(database), repeats=5)
        rows.append(["four common tags, by joins in SQL", f"{joins_ms:.1f} ms", ""])
        kept = []
        for name, line in (
            ("four common tags", "tag1 tag2 tag3 tag4"),
            ("three rare tags and not a fourth", "tag77 tag78 tag79 -tag80"),
            ("a star that stands for a hundred tags", "tag12*"),
            ("a word that is no tag: file names", "004711"),
        ):
            query = parse_query(line)
            cold_ms = 1e3 * median_s(lambda query=query: ArtworkFinder(database).find(query, limit), repeats=5)
            finder = ArtworkFinder(database)
            warm_ms = 1e3 * median_s(lambda query=query, finder=finder: finder.find(query, limit), repeats=5)
            kept.append(Kept(name=f"tags: {name}, the first time / joins in SQL", value=cold_ms / joins_ms))
            rows.append([name, f"{cold_ms:.1f} ms", f"{warm_ms:.1f} ms"])
        database.close()
    return Table(
        title="Tag queries",
        explanation="100,000 artworks with 14 tags each; those rated explicit are left out of the answers. The first "
        "time a tag's artworks are read from SQLite, again they are in memory.",
        columns=("question", "the first time", "again"),
        rows=rows,
        kept=kept,
    )


def _by_joins(database: Database) -> int:
    with database.reading() as connection:
        found = connection.execute(
            """SELECT a.artwork_id FROM artwork_tags AS a JOIN artwork_tags AS b USING (artwork_id)
               JOIN artwork_tags AS c USING (artwork_id) JOIN artwork_tags AS d USING (artwork_id)
               WHERE a.tag_id = 1 AND b.tag_id = 2 AND c.tag_id = 3 AND d.tag_id = 4"""
        ).fetchall()
    return len(found)
