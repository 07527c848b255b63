"""What the library knows of the files in its folders, and what lies in them now."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from illpose_app.core.errors import reason_of
from illpose_app.storage.artwork_files import SUFFIXES
from illpose_app.storage.database import Database
from illpose_app.storage.library_writer import FileStamp
from illpose_app.storage.rows import path_bytes
from illpose_app.storage.sidecars.beside import SIDECAR_SUFFIXES, sidecar_stamp

SEPARATOR: Final = os.fsencode(os.sep)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFile:
    """A file as it was when the library last read it; artwork_id is None where it could not be read."""

    size_bytes: int
    modified_ns: int
    folder_id: int
    missing: bool
    artwork_id: int | None
    content_hash: str
    analyzer_version: str
    sidecars: str = ""

    def is_same(self, stamp: FileStamp) -> bool:
        """Tell whether the file still has its size and time."""
        return (self.size_bytes, self.modified_ns) == (stamp.size_bytes, stamp.modified_ns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a walk through a folder found so far."""

    folder: Path
    stamps: tuple[FileStamp, ...]
    problem: str = ""


def known_files(database: Database, root: Path) -> dict[bytes, KnownFile]:
    """Return the files that the library knows below a folder, by the bytes of their path."""
    start = path_bytes(root).rstrip(SEPARATOR) + SEPARATOR
    below = (start, start[:-1] + bytes([start[-1] + 1]))
    with database.reading() as connection:
        known = {
            row["path"]: KnownFile(
                size_bytes=row["size_bytes"],
                modified_ns=row["modified_ns"],
                folder_id=row["folder_id"],
                missing=bool(row["missing"]),
                artwork_id=row["artwork_id"],
                content_hash=row["content_hash"],
                analyzer_version=row["analyzer_version"],
                sidecars=row["sidecars"],
            )
            for row in connection.execute(
                """SELECT path, size_bytes, modified_ns, folder_id, missing, artwork_id, content_hash, analyzer_version,
                   sidecars FROM files JOIN artworks USING (artwork_id) WHERE path >= ? AND path < ?""",
                below,
            )
        }
        for row in connection.execute(
            "SELECT path, size_bytes, modified_ns, folder_id FROM problems WHERE path >= ? AND path < ?", below
        ):
            before = known.get(row["path"])
            known[row["path"]] = KnownFile(
                size_bytes=row["size_bytes"],
                modified_ns=row["modified_ns"],
                folder_id=row["folder_id"],
                missing=False,
                artwork_id=None if before is None else before.artwork_id,
                content_hash="",
                analyzer_version="",
            )
        return known


def walk_artwork_files(root: Path) -> Iterator[Listing]:
    """Yield the artwork files of a folder and its sub-folders, a folder at a time, sorted by name.

    Hidden folders and files are left out. Links to folders are followed, each real folder is visited once, so a
    loop of links ends. A folder that cannot be read is reported as a problem.
    """
    waiting, visited = [root], set[tuple[int, int]]()
    while waiting:
        folder = waiting.pop()
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in visited:
                continue
            visited.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as scan:
                entries = sorted(scan, key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            yield Listing(folder=folder, stamps=(), problem=reason_of(error))
            continue
        stamps, inner = _sorted_out(entries, folder.name)
        waiting.extend(reversed(inner))
        yield Listing(folder=folder, stamps=tuple(stamps))


def _sorted_out(entries: list[os.DirEntry[str]], folder: str) -> tuple[list[FileStamp], list[Path]]:
    """Return the artwork files and the folders among the entries of a folder."""
    found, inner, beside = list[tuple[os.DirEntry[str], int, int]](), list[Path](), dict[str, tuple[int, int]]()
    for entry in entries:
        if entry.name.startswith("."):
            continue
        suffix = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122 - bytes-safe and quick
        try:
            if entry.is_dir():
                inner.append(Path(entry.path))
                continue
            status = entry.stat()
            size, modified = status.st_size, status.st_mtime_ns
        except OSError:
            size, modified = -1, -1  # a dangling or looping link: reading it will say what is wrong
        if suffix in SUFFIXES and not _is_eagle_thumbnail(entry.name, folder):
            found.append((entry, size, modified))
        elif suffix in SIDECAR_SUFFIXES:
            beside[entry.name] = (size, modified)
    stamps = [
        FileStamp(
            path=Path(entry.path),
            size_bytes=size,
            modified_ns=modified,
            sidecars=sidecar_stamp(entry.name, folder, beside),
        )
        for entry, size, modified in found
    ]
    return stamps, inner


def _is_eagle_thumbnail(name: str, folder: str) -> bool:
    """Tell whether a file is the small copy that Eagle keeps beside each picture."""
    return folder.endswith(".info") and name.endswith("_thumbnail.png")
