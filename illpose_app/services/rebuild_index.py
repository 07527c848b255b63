"""Makes everything that searches read anew from the library."""

from typing import Final

from illpose_app.core.progress import Progress, Work
from illpose_app.services.search_poses import PoseSearch
from illpose_app.storage.database import Database
from illpose_app.storage.embeddings import EmbeddingReader
from illpose_app.storage.library_writer import LibraryWriter

_BATCH: Final = 500


def rebuild_index(search: PoseSearch, *, database: Database) -> Work[int]:
    """Store embeddings of today's kind where an older illpose left others, and build the index from nothing.

    Returns how many characters can be searched. Searches go on meanwhile, by exact scan.
    """
    outdated, writer = EmbeddingReader(database).outdated(), LibraryWriter(database)
    for start in range(0, len(outdated), _BATCH):
        part = outdated[start : start + _BATCH]
        writer.embed_again(part)
        yield Progress(done=start + len(part), total=len(outdated), subject="poses")
    search.forget_index()
    return (yield from search.refreshing())
