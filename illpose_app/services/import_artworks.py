"""Takes folders of artworks into the library, in place: nothing is copied, moved or renamed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from illpose_app.core.artwork import Character
from illpose_app.core.errors import ArtworkError, LibraryError, printable
from illpose_app.core.progress import Progress, Work
from illpose_app.storage.artwork_files import DecodedArtwork, content_hash, read_artwork
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.folder_files import KnownFile, known_files, walk_artwork_files
from illpose_app.storage.library_writer import EXACT, FileStamp, LibraryWriter, NewArtwork
from illpose_app.storage.rows import path_bytes
from illpose_app.storage.thumbnails import ThumbnailCache

Analyze = Callable[[DecodedArtwork], tuple[Character, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSummary:
    """What an import did; `recognised` files hold artworks that the library knew by their bytes."""

    added: int = 0
    recognised: int = 0
    analysed_again: int = 0
    unchanged: int = 0
    missing: int = 0
    problems: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    added: int = 0
    recognised: int = 0
    analysed_again: int = 0
    unchanged: int = 0
    missing: int = 0
    problems: list[str] = field(default_factory=list)

    def summary(self) -> ImportSummary:
        return ImportSummary(
            added=self.added,
            recognised=self.recognised,
            analysed_again=self.analysed_again,
            unchanged=self.unchanged,
            missing=self.missing,
            problems=tuple(self.problems),
        )


def import_artworks(
    folders: Sequence[Path],
    *,
    database: Database,
    thumbnails: ThumbnailCache,
    analyze: Analyze,
    analyzer_version: str,
) -> Work[ImportSummary]:
    """Import folders recursively; each artwork is stored whole before its Progress is yielded.

    What is stored stays when the work is closed, and the next import goes on from there. A file that cannot be read
    is one line in the summary and is tried again when it has changed. Raises LibraryError when a folder is none.
    """
    roots = [folder.expanduser().absolute() for folder in folders]
    for root in roots:
        if not root.is_dir():
            raise LibraryError(f"{printable(root)}: no such folder (give the folder that holds your artworks)")
    tally, writer = _Tally(), LibraryWriter(database)
    for root in roots:
        folder_id = writer.add_folder(root)
        known = known_files(database, folder_id)
        waiting, seen = list[FileStamp](), set[bytes]()
        unreadable = list[bytes]()
        for listing in walk_artwork_files(root):
            if listing.problem:
                tally.problems.append(f"{printable(listing.folder)}: cannot be opened: {listing.problem}")
                unreadable.append(path_bytes(listing.folder))
            for stamp in listing.stamps:
                seen.add(path_bytes(stamp.path))
                if _needs_reading(known.get(path_bytes(stamp.path)), stamp, analyzer_version):
                    waiting.append(stamp)
                else:
                    tally.unchanged += 1
            yield Progress(done=0, total=0, subject=printable(listing.folder))
        gone = [
            path
            for path, file in known.items()
            if path not in seen and not file.missing and not any(path.startswith(u + b"/") for u in unreadable)
        ]
        # first, so that a renamed file finds its old place marked
        writer.mark_missing(gone)
        tally.missing += len(gone)
        importer = _Importer(
            database=database,
            thumbnails=thumbnails,
            analyze=analyze,
            analyzer_version=analyzer_version,
            folder_id=folder_id,
            tally=tally,
        )
        for number, stamp in enumerate(waiting, start=1):
            problem = importer.take_in(stamp, known.get(path_bytes(stamp.path)))
            yield Progress(done=number, total=len(waiting), subject=printable(stamp.path.name), problem=problem)
        writer.finish_folder(folder_id)
    return tally.summary()


def _needs_reading(file: KnownFile | None, stamp: FileStamp, analyzer_version: str) -> bool:
    if file is None or file.missing or not file.is_same(stamp):
        return True
    return file.artwork_id is not None and file.analyzer_version not in (analyzer_version, EXACT)


class _Importer:
    """Takes in one file after another of one folder."""

    def __init__(
        self,
        *,
        database: Database,
        thumbnails: ThumbnailCache,
        analyze: Analyze,
        analyzer_version: str,
        folder_id: int,
        tally: _Tally,
    ) -> None:
        self._artworks = ArtworkRepository(database)
        self._writer = LibraryWriter(database)
        self._versions = _AnalyzerVersions(database)
        self._thumbnails = thumbnails
        self._analyze = analyze
        self._analyzer_version = analyzer_version
        self._folder_id = folder_id
        self._tally = tally

    def take_in(self, stamp: FileStamp, known: KnownFile | None) -> str:
        """Store one file; return a line when it cannot be read."""
        try:
            self._store(stamp, known)
        except ArtworkError as error:
            self._tally.problems.append(str(error))
            self._writer.record_problem(stamp, folder_id=self._folder_id, line=str(error))
            return str(error)
        return ""

    def _store(self, stamp: FileStamp, known: KnownFile | None) -> None:
        name = content_hash(stamp.path)
        artwork_id = self._versions.artwork_analysed_by(name, self._analyzer_version)
        if artwork_id is not None:
            self._writer.attach_file(stamp, folder_id=self._folder_id, artwork_id=artwork_id)
            self._tally.recognised += 1
            return
        decoded = read_artwork(stamp.path)
        characters = self._analyze(decoded)
        self._thumbnails.write(name, decoded.pixels_HW3)
        self._writer.store_artwork(
            NewArtwork(
                content_hash=name,
                width_px=decoded.full_width_px,
                height_px=decoded.full_height_px,
                format=decoded.format,
                analyzer_version=self._analyzer_version,
                characters=characters,
            ),
            stamp=stamp,
            folder_id=self._folder_id,
        )
        if known is not None and known.artwork_id is not None:
            self._tally.analysed_again += 1
        else:
            self._tally.added += 1


class _AnalyzerVersions:
    """Tells which artworks need no analysis."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def artwork_analysed_by(self, content_hash_: str, analyzer_version: str) -> int | None:
        """Return the artwork of these bytes when this analyzer, or the hand that drew it, has given its poses."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT artwork_id FROM artworks WHERE content_hash = ? AND analyzer_version IN (?, ?)",
                (content_hash_, analyzer_version, EXACT),
            ).fetchone()
        return None if row is None else int(row["artwork_id"])
