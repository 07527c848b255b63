"""Removes a character that is none, and puts it back."""

from illpose_app.storage.correction_writer import CorrectionWriter
from illpose_app.storage.database import Database


def remove_character(character_id: int, *, database: Database) -> None:
    """Remember that nobody is there: later analysis does not bring the character back. Raises LibraryError."""
    CorrectionWriter(database).remove(character_id)


def restore_character(character_id: int, *, database: Database) -> None:
    """Put a removed character back as it was; raises LibraryError."""
    CorrectionWriter(database).restore(character_id)
