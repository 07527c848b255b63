"""A library that lies in a folder beside its artworks, and finds them again when the folder was moved."""

import os
from pathlib import Path
from typing import Final

from illpose_app.storage.database import Database
from illpose_app.storage.rows import path_bytes

_SEPARATOR: Final = os.fsencode(os.sep)
#: Tables whose column `path` holds absolute places.
_WITH_PATHS: Final = ("folders", "files", "problems")


def settle_library(database: Database, home: Path) -> int:
    """Tell a library in which folder it lies; where it was moved, its paths follow. Return how many changed.

    Only paths inside the folder change; artworks that lie elsewhere stay where they are.
    """
    here = path_bytes(home)
    with database.writing() as connection:
        before = connection.execute("SELECT home FROM library").fetchone()["home"]
        if before == here:
            return 0
        changed = 0
        if before is not None:
            inside = before + _SEPARATOR
            for table in _WITH_PATHS:
                # the first byte after the old folder's name goes on behind the new one's
                changed += connection.execute(
                    f"""UPDATE {table} SET path = CAST(? || substr(path, ?) AS BLOB)
                        WHERE path = ? OR substr(path, 1, ?) = ?""",
                    (here, len(before) + 1, before, len(inside), inside),
                ).rowcount
        connection.execute("UPDATE library SET home = ?", (here,))
    return changed
