"""Writes what the library knows of folders and of files that came, went or could not be read."""

import os
import sqlite3
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

from illpose_app.core.words import packed
from illpose_app.storage.correction_tables import IS_CORRECTED
from illpose_app.storage.database import Database
from illpose_app.storage.library_writer import FileStamp, next_generation
from illpose_app.storage.rows import path_bytes, path_of

#: No file has this time: a problem recorded with it is tried again at every import.
_TRY_AGAIN_NS: Final = -2


class FolderWriter:
    """What may change in a library's folders; each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_folder(self, path: Path, *, starter: bool = False) -> int:
        """Take a folder into the library and return its id; one that lies in a known folder belongs to that one.

        Known folders inside the new one become a part of it, so that every file belongs to one folder.
        """
        with self._database.writing() as connection:
            if not starter:
                known = [
                    (row["folder_id"], path_of(row["path"]))
                    for row in connection.execute("SELECT folder_id, path FROM folders WHERE NOT starter")
                ]
                for folder_id, around in known:
                    if path != around and _is_walked(path, around):
                        return int(folder_id)
            connection.execute(
                """INSERT INTO folders (path, starter) VALUES (?, ?)
                   ON CONFLICT (path) DO UPDATE SET finished = 0""",
                (path_bytes(path), int(starter)),
            )
            row = connection.execute("SELECT folder_id FROM folders WHERE path = ?", (path_bytes(path),)).fetchone()
            if not starter:
                for folder_id, inside in known:
                    if path != inside and _is_walked(inside, path):
                        _merge(connection, folder_id, into=row["folder_id"])
            return int(row["folder_id"])

    def finish_folder(self, folder_id: int, path: Path) -> None:
        """Record that the import of a folder came to its end; of a part of it, nothing is recorded."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE folders SET finished = 1 WHERE folder_id = ? AND path = ?", (folder_id, path_bytes(path))
            )

    def forget_folder(self, folder_id: int) -> None:
        """Take a folder out of the library; artworks that lie in no other folder go, the files stay untouched.

        An artwork with a correction, or of which a person said something, is kept until the folder comes back.
        """
        with self._database.writing() as connection:
            _drop_folder(connection, folder_id)

    def drop_other_starters(self, folder_id: int) -> None:
        """Drop the starter libraries of other installations: an update of illpose may have moved it."""
        with self._database.writing() as connection:
            others = [row[0] for row in connection.execute(
                "SELECT folder_id FROM folders WHERE starter AND folder_id <> ?", (folder_id,))]  # fmt: skip
            for other in others:
                _drop_folder(connection, other)

    def let_go(self, artwork_ids: Collection[int]) -> None:
        """Forget those of some artworks that no file holds any more, but never what a person entered."""
        with self._database.writing() as connection:
            _let_go(connection, artwork_ids)

    def mark_missing(self, paths: Sequence[bytes]) -> None:
        """Mark files that are no longer where they were; only where the same bytes lie elsewhere they are dropped."""
        with self._database.writing() as connection:
            connection.executemany("UPDATE files SET missing = 1 WHERE path = ?", [(path,) for path in paths])
            connection.executemany(
                """DELETE FROM files WHERE path = ? AND EXISTS (SELECT 1 FROM files AS other
                   WHERE other.artwork_id = files.artwork_id AND NOT other.missing)""",
                [(path,) for path in paths],
            )
            connection.executemany("DELETE FROM problems WHERE path = ?", [(path,) for path in paths])

    def mark_folder_missing(self, folder_id: int) -> None:
        """Mark all files of a folder that cannot be reached."""
        with self._database.writing() as connection:
            connection.execute("UPDATE files SET missing = 1 WHERE folder_id = ?", (folder_id,))

    def record_problem(self, stamp: FileStamp, *, folder_id: int, line: str, may_pass: bool) -> None:
        """Record that a file could not be read: it is tried again when it changes, or always when that may pass."""
        path = path_bytes(stamp.path)
        with self._database.writing() as connection:
            if may_pass:
                connection.execute("UPDATE files SET missing = 1 WHERE path = ?", (path,))
            else:
                connection.execute("DELETE FROM files WHERE path = ?", (path,))
            connection.execute(
                "INSERT OR REPLACE INTO problems VALUES (?, ?, ?, ?, ?)",
                (path, folder_id, stamp.size_bytes, _TRY_AGAIN_NS if may_pass else stamp.modified_ns, packed(line)),
            )


def _is_walked(path: Path, root: Path) -> bool:
    """Tell whether a walk through `root` comes to `path`: hidden folders are not walked."""
    return path.is_relative_to(root) and not any(os.fsencode(p).startswith(b".") for p in path.relative_to(root).parts)


def _merge(connection: sqlite3.Connection, folder_id: int, *, into: int) -> None:
    connection.execute("UPDATE files SET folder_id = ? WHERE folder_id = ?", (into, folder_id))
    connection.execute("UPDATE problems SET folder_id = ? WHERE folder_id = ?", (into, folder_id))
    connection.execute("DELETE FROM folders WHERE folder_id = ?", (folder_id,))


def _drop_folder(connection: sqlite3.Connection, folder_id: int) -> None:
    rows = connection.execute("SELECT DISTINCT artwork_id FROM files WHERE folder_id = ?", (folder_id,)).fetchall()
    connection.execute("DELETE FROM folders WHERE folder_id = ?", (folder_id,))
    _let_go(connection, [row["artwork_id"] for row in rows])


def _let_go(connection: sqlite3.Connection, artwork_ids: Collection[int]) -> None:
    ids = [(artwork_id,) for artwork_id in artwork_ids]
    connection.executemany(
        f"""DELETE FROM artworks WHERE artwork_id = ?
           AND NOT EXISTS (SELECT 1 FROM files WHERE files.artwork_id = artworks.artwork_id)
           AND NOT {IS_CORRECTED}
           AND NOT EXISTS (SELECT 1 FROM artwork_tags AS said
                           WHERE said.artwork_id = artworks.artwork_id AND origin = 'person')
           AND NOT EXISTS (SELECT 1 FROM artwork_facts AS said
                           WHERE said.artwork_id = artworks.artwork_id AND origin = 'person')""",
        ids,
    )
    # those that are kept for what a person entered are found by no search until their file comes back
    generation = next_generation(connection)
    connection.executemany(
        """UPDATE characters SET generation = ? WHERE artwork_id = ?
           AND NOT EXISTS (SELECT 1 FROM files WHERE files.artwork_id = characters.artwork_id)""",
        [(generation, artwork_id) for artwork_id in artwork_ids],
    )
