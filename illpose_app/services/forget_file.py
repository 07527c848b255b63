"""Forgets a file that the artist has put into the bin."""

from illpose_app.core.keep_best import Copy
from illpose_app.storage.database import Database
from illpose_app.storage.folder_writer import FolderWriter
from illpose_app.storage.stacks import StackRepository


def forget_file(copy: Copy, *, database: Database) -> None:
    """Take a file out of the library; what a person has said of its artwork stays, should the file come back."""
    StackRepository(database).forget_file(copy)
    FolderWriter(database).let_go([copy.artwork_id])
