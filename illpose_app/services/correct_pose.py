"""Stores the artist's correction of a pose as the truth."""

from illpose_app.core.pose import Pose
from illpose_app.storage.database import Database
from illpose_app.storage.library_writer import LibraryWriter


def correct_pose(character_id: int, pose: Pose | None, *, database: Database) -> None:
    """Store a pose that the artist has put right, or take the correction back with None.

    Later analysis never overwrites a correction. Raises LibraryError when the character is gone.
    """
    LibraryWriter(database).correct_pose(character_id, pose)
