"""Tells what the library holds."""

from dataclasses import dataclass

from illpose_app.storage.artworks import ArtworkRepository, FolderRow
from illpose_app.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryStatus:
    """The library in numbers."""

    artwork_count: int
    character_count: int
    corrected_count: int
    folders: tuple[FolderRow, ...]


def library_status(*, database: Database) -> LibraryStatus:
    """Return the numbers of a library."""
    repository = ArtworkRepository(database)
    with database.reading() as connection:
        row = connection.execute("SELECT count(*), count(correction) FROM characters").fetchone()
    return LibraryStatus(
        artwork_count=repository.count(),
        character_count=int(row[0]),
        corrected_count=int(row[1]),
        folders=tuple(repository.folders()),
    )
