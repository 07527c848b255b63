"""Makes everything that searches read anew from the library."""

from typing import Final

from illpose_app.core.progress import Progress, Work
from illpose_app.services.search_poses import PoseSearch
from illpose_app.storage.database import Database
from illpose_app.storage.embeddings import EmbeddingReader
from illpose_app.storage.library_writer import LibraryWriter

#: Below SQLite's limit of parameters in one statement.
_BATCH: Final = 500


def search_is_ready(search: PoseSearch, *, database: Database) -> bool:
    """Tell whether all stored embeddings are of today's kind and the index, where one pays, is there."""
    return not EmbeddingReader(database).outdated() and search.open_index()


def update_index(search: PoseSearch, *, database: Database) -> Work[int]:
    """Store embeddings of today's kind where an older illpose left others, and build the index if it is missing.

    Embeddings follow from the stored poses: no artwork is analysed again. Searches go on meanwhile, by exact scan.
    Returns how many characters can be searched.
    """
    outdated, writer = EmbeddingReader(database).outdated(), LibraryWriter(database)
    for start in range(0, len(outdated), _BATCH):
        part = outdated[start : start + _BATCH]
        writer.embed_again(part)
        yield Progress(done=start + len(part), total=len(outdated), subject="poses")
    return (yield from search.refreshing())


def rebuild_index(search: PoseSearch, *, database: Database) -> Work[int]:
    """Do the same, but build the index from nothing whatever there is."""
    search.forget_index()
    return (yield from update_index(search, database=database))
