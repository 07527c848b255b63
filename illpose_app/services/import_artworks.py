"""Takes folders of artworks into the library, in place: nothing is copied, moved or renamed."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from illpose_app.core.crew import NOBODY, Crew, begun_ahead
from illpose_app.core.errors import LibraryError, printable
from illpose_app.core.progress import Progress, Work
from illpose_app.core.words import phrase
from illpose_app.services.artwork_importer import Analyze, ArtworkImporter, Outcome
from illpose_app.storage.database import Database
from illpose_app.storage.folder_files import SEPARATOR, KnownFile, known_files, walk_artwork_files
from illpose_app.storage.folder_writer import FolderWriter
from illpose_app.storage.library_writer import EXACT, FileStamp
from illpose_app.storage.rows import path_bytes
from illpose_app.storage.thumbnails import ThumbnailCache


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSummary:
    """What an import did; `recognised` files hold artworks that the library knew by their bytes.

    Of `relabelled` ones only the sidecars had changed.
    """

    added: int = 0
    recognised: int = 0
    analysed_again: int = 0
    relabelled: int = 0
    unchanged: int = 0
    missing: int = 0
    problems: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    outcomes: list[Outcome] = field(default_factory=list)
    relabelled: int = 0
    unchanged: int = 0
    missing: int = 0
    problems: list[str] = field(default_factory=list)

    def summary(self) -> ImportSummary:
        return ImportSummary(
            added=self.outcomes.count(Outcome.ADDED),
            recognised=self.outcomes.count(Outcome.RECOGNISED),
            analysed_again=self.outcomes.count(Outcome.ANALYSED_AGAIN),
            relabelled=self.relabelled,
            unchanged=self.unchanged,
            missing=self.missing,
            problems=tuple(self.problems),
        )


@dataclass(slots=True)
class _Survey:
    """What a walk through one folder found; `unreadable` folders may hold files that are not missing at all."""

    waiting: list[FileStamp] = field(default_factory=list)
    relabelled: list[FileStamp] = field(default_factory=list)
    seen: set[bytes] = field(default_factory=set)
    unreadable: list[bytes] = field(default_factory=list)

    def gone(self, known: dict[bytes, KnownFile], folder_id: int) -> list[bytes]:
        return [
            path
            for path, file in known.items()
            if path not in self.seen
            and not file.missing
            and file.folder_id == folder_id
            and not any(path.startswith(folder + SEPARATOR) for folder in self.unreadable)
        ]


def import_artworks(
    folders: Sequence[Path],
    *,
    database: Database,
    thumbnails: ThumbnailCache,
    analyze: Analyze,
    analyzer_version: str,
    crew: Crew = NOBODY,
) -> Work[ImportSummary]:
    """Import folders recursively; each artwork is stored whole before its Progress is yielded.

    What is stored stays when the work is closed, and the next import goes on from there. A file that cannot be read
    is one line in the summary and is tried again when it has changed. A crew reads and analyses the next files while
    one is stored; `analyze` is then called by several hands at once. Raises LibraryError when a folder is none.
    """
    roots = [folder.expanduser().absolute() for folder in folders]
    for root in roots:
        if not root.is_dir():
            raise LibraryError(
                phrase("{file}: no such folder (give the folder that holds your artworks)", file=printable(root))
            )
    tally, writer = _Tally(), FolderWriter(database)
    for root in roots:
        folder_id, known = writer.add_folder(root), known_files(database, root)
        survey = yield from _survey(root, known, analyzer_version, tally)
        # first, so that a renamed file finds its old place marked
        gone = survey.gone(known, folder_id)
        writer.mark_missing(gone)
        tally.missing += len(gone)
        importer = ArtworkImporter(
            database=database,
            thumbnails=thumbnails,
            analyze=analyze,
            analyzer_version=analyzer_version,
            folder_id=folder_id,
        )
        yield from _take_in(survey.waiting, known, importer, tally, crew)
        yield from _read_sidecars(survey.relabelled, known, importer, tally)
        writer.let_go(importer.displaced)
        writer.finish_folder(folder_id, root)
    return tally.summary()


def _survey(root: Path, known: dict[bytes, KnownFile], analyzer_version: str, tally: _Tally) -> Work[_Survey]:
    survey = _Survey()
    for listing in walk_artwork_files(root):
        if listing.problem:
            tally.problems.append(
                phrase("{file}: cannot be opened: {reason}", file=printable(listing.folder), reason=listing.problem)
            )
            survey.unreadable.append(path_bytes(listing.folder))
        for stamp in listing.stamps:
            path = path_bytes(stamp.path)
            survey.seen.add(path)
            if _needs_reading(known.get(path), stamp, analyzer_version):
                survey.waiting.append(stamp)
            elif _has_new_sidecars(known[path], stamp):
                survey.relabelled.append(stamp)
            else:
                tally.unchanged += 1
        yield Progress(done=0, total=0, subject=printable(listing.folder))
    return survey


def _take_in(
    waiting: list[FileStamp], known: dict[bytes, KnownFile], importer: ArtworkImporter, tally: _Tally, crew: Crew
) -> Work[None]:
    with closing(begun_ahead(waiting, importer.prepare, crew)) as begun:
        for number, (stamp, promise) in enumerate(begun, start=1):
            subject = printable(stamp.path.name)
            # a moment to cancel before waiting
            yield Progress(done=number - 1, total=len(waiting), subject=subject)
            outcome, line = importer.store(promise.result(), known.get(path_bytes(stamp.path)))
            tally.outcomes.append(outcome)
            if line:
                tally.problems.append(line)
            yield Progress(done=number, total=len(waiting), subject=subject, problem=line)


def _read_sidecars(
    changed: list[FileStamp], known: dict[bytes, KnownFile], importer: ArtworkImporter, tally: _Tally
) -> Work[None]:
    for number, stamp in enumerate(changed, start=1):
        artwork_id = known[path_bytes(stamp.path)].artwork_id
        line = importer.read_sidecars(stamp, artwork_id) if artwork_id is not None else ""
        tally.relabelled += 1
        if line:
            tally.problems.append(line)
        yield Progress(done=number, total=len(changed), subject=printable(stamp.path.name), problem=line)


def _has_new_sidecars(file: KnownFile, stamp: FileStamp) -> bool:
    # what is said of the starter artworks came with them
    return file.artwork_id is not None and file.analyzer_version != EXACT and file.sidecars != stamp.sidecars


def _needs_reading(file: KnownFile | None, stamp: FileStamp, analyzer_version: str) -> bool:
    if file is None or file.missing or not file.is_same(stamp):
        return True
    return file.artwork_id is not None and file.analyzer_version not in (analyzer_version, EXACT)
