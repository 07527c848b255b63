"""Lists the folders below the library's roots, so that they can be watched."""

from collections.abc import Sequence
from pathlib import Path

from illpose_app.storage.folder_files import walk_artwork_files


def list_folders(roots: Sequence[Path], *, most: int) -> dict[Path, Path]:
    """Return the folders that an import would walk through, each with its root; at most `most`, the highest first."""
    found: dict[Path, Path] = {}
    for root in roots:
        for listing in walk_artwork_files(root):
            if len(found) >= most:
                return found
            if not listing.problem:
                found[listing.folder] = root
    return found
