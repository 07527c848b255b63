"""Which tagger has seen which artwork."""

from dataclasses import dataclass
from pathlib import Path

from illpose_app.storage.database import Database
from illpose_app.storage.library_writer import EXACT
from illpose_app.storage.rows import path_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Untagged:
    """An artwork that a tagger has not seen, and where it lies."""

    artwork_id: int
    path: Path


class TaggedArtworks:
    """Reads and writes who was seen by which tagger."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waiting(self, tagger_version: str) -> list[Untagged]:
        """Return the artworks that this tagger has not seen, in order.

        Left out: those whose files are missing, and those that were drawn with all that is known of them.
        """
        with self._database.reading() as connection:
            rows = connection.execute(
                """SELECT artworks.artwork_id, min(files.path) AS path FROM artworks
                   JOIN files ON files.artwork_id = artworks.artwork_id AND NOT files.missing
                   LEFT JOIN tagged_artworks ON tagged_artworks.artwork_id = artworks.artwork_id AND tagger_version = ?
                   WHERE tagged_artworks.artwork_id IS NULL AND analyzer_version <> ? GROUP BY artworks.artwork_id""",
                (tagger_version, EXACT),
            )
            return [Untagged(artwork_id=row["artwork_id"], path=path_of(row["path"])) for row in rows]

    def mark(self, artwork_id: int, tagger_version: str) -> None:
        """Remember that a tagger has seen an artwork; of one that was forgotten meanwhile nothing."""
        with self._database.writing() as connection:
            connection.execute(
                """INSERT OR REPLACE INTO tagged_artworks
                   SELECT artwork_id, ? FROM artworks WHERE artwork_id = ?""",
                (tagger_version, artwork_id),
            )
