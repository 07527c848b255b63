"""Takes a folder out of the library; the files stay untouched."""

from pathlib import Path

from illpose_app.core.errors import LibraryError, printable
from illpose_app.core.words import phrase
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.folder_writer import FolderWriter


def forget_folder(path: Path, *, database: Database) -> None:
    """Forget a folder and the artworks that lie only in it; raises LibraryError when the library lacks it."""
    wanted = path.expanduser().absolute()
    for folder in ArtworkRepository(database).folders():
        if folder.path == wanted:
            FolderWriter(database).forget_folder(folder.folder_id)
            return
    raise LibraryError(
        phrase(
            "{file}: not a folder of the library (`illpose library status` lists its folders)", file=printable(wanted)
        )
    )
