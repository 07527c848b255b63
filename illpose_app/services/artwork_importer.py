"""Takes one file after another into the library: reading and analysing, which may run ahead, then storing in order."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from illpose_app.core.artwork import Character
from illpose_app.core.errors import ArtworkError, LibraryError, ModelError
from illpose_app.core.picture_print import PicturePrint, picture_print
from illpose_app.core.words import joined, phrase
from illpose_app.storage.artwork_files import DecodedArtwork, UnreachableArtworkError, content_hash
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.decoder_process import read_embedded_apart, read_to_look_at_apart
from illpose_app.storage.export_mark import exported_kind
from illpose_app.storage.folder_files import KnownFile
from illpose_app.storage.folder_writer import FolderWriter
from illpose_app.storage.library_writer import EXACT, FileStamp, LibraryWriter, NewArtwork
from illpose_app.storage.sidecars.beside import SaidOfArtwork, read_beside
from illpose_app.storage.thumbnails import ThumbnailCache

#: JPEG larger than twice this on its longer side is decoded at half, a quarter or an eighth of its size.
LEAST_LOOKED_AT_PX: Final = 1366

Analyze = Callable[[DecodedArtwork], tuple[Character, ...]]

_log = logging.getLogger(__name__)


class Outcome(StrEnum):
    """What became of one file."""

    ADDED = "added"
    RECOGNISED = "recognised"
    ANALYSED_AGAIN = "analysed again"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """What is kept of an artwork's pixels once its characters have been looked for: they can wait to be stored."""

    width_px: int
    height_px: int
    format: str
    characters: tuple[Character, ...]
    picture_print: PicturePrint | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedArtwork:
    """A file that was read: its bytes' name, and what was seen where it had to be looked at; or why it was not."""

    stamp: FileStamp
    content_hash: str = ""
    looked_at: LookedAt | None = None
    said: SaidOfArtwork = SaidOfArtwork()  # noqa: RUF009 - frozen
    problem: ArtworkError | None = None


class ArtworkImporter:
    """Takes in the files of one folder. `displaced` collects artworks that a file held before it changed."""

    def __init__(
        self,
        *,
        database: Database,
        thumbnails: ThumbnailCache,
        analyze: Analyze,
        analyzer_version: str,
        folder_id: int,
    ) -> None:
        self._artworks = ArtworkRepository(database)
        self._writer = LibraryWriter(database)
        self._folders = FolderWriter(database)
        self._thumbnails = thumbnails
        self._analyze = analyze
        self._analyzer_version = analyzer_version
        self._folder_id = folder_id
        self.displaced: set[int] = set()

    def prepare(self, stamp: FileStamp) -> PreparedArtwork:
        """Read a file, and look for characters where that has to be done; several may be prepared at once.

        Nothing but a thumbnail is written. Raises LibraryError and ModelError, which would befall every other file.
        """
        try:
            name = content_hash(stamp.path)
            if exported_kind(stamp.path) is not None:
                raise ArtworkError(
                    stamp.path, phrase("was exported by illpose"), phrase("it is no artwork, so it was left out")
                )
            looked_at = None if self._analysed(name) is not None else self._look_at(stamp, name)
        except ArtworkError as error:
            return PreparedArtwork(stamp=stamp, problem=error)
        said = read_beside(stamp.path, embedded=read_embedded_apart)
        return PreparedArtwork(stamp=stamp, content_hash=name, looked_at=looked_at, said=said)

    def store(self, prepared: PreparedArtwork, known: KnownFile | None) -> tuple[Outcome, str]:
        """Store a file that was read; return what became of it, and a line about what cannot be read."""
        if known is not None and known.artwork_id is not None:
            self.displaced.add(known.artwork_id)
        try:
            if prepared.problem is not None:
                raise prepared.problem
            outcome = self._store(prepared, analysed_before=known is not None and known.artwork_id is not None)
            return outcome, joined(prepared.said.problems, "; ")
        except ArtworkError as error:
            self._folders.record_problem(
                prepared.stamp,
                folder_id=self._folder_id,
                line=str(error),
                may_pass=isinstance(error, UnreachableArtworkError | _AnalysisFailedError),
            )
            return Outcome.LEFT_OUT, str(error)

    def read_sidecars(self, stamp: FileStamp, artwork_id: int) -> str:
        """Read again what is said of an artwork whose sidecars have changed; return a line when one cannot be read."""
        said = self._said_by_all(artwork_id, stamp, read_beside(stamp.path, embedded=read_embedded_apart))
        self._writer.attach_file(stamp, folder_id=self._folder_id, artwork_id=artwork_id, said=said)
        return joined(said.problems, "; ")

    def _said_by_all(self, artwork_id: int, stamp: FileStamp, said: SaidOfArtwork) -> SaidOfArtwork:
        """Join what is said beside one file of an artwork with what is said beside its other files."""
        for path in self._artworks.paths_of(artwork_id):
            if path != stamp.path and path.is_file():
                said = said.or_else(read_beside(path))
        return said

    def _store(self, prepared: PreparedArtwork, *, analysed_before: bool) -> Outcome:
        name, stamp = prepared.content_hash, prepared.stamp
        artwork_id, known = self._analysed(name), self._artworks.analysis_of(name)
        if artwork_id is not None:
            came_with_illpose = known is not None and known.analyzer_version == EXACT
            said = None if came_with_illpose else self._said_by_all(artwork_id, stamp, prepared.said)
            self._writer.attach_file(stamp, folder_id=self._folder_id, artwork_id=artwork_id, said=said)
            return Outcome.RECOGNISED
        said = self._said_by_all(known.artwork_id, stamp, prepared.said) if known else prepared.said
        # None: the library knew it when it was read, and has forgotten it since
        looked_at = prepared.looked_at or self._look_at(stamp, name)
        self._writer.store_artwork(
            NewArtwork(
                content_hash=name,
                width_px=looked_at.width_px,
                height_px=looked_at.height_px,
                format=looked_at.format,
                analyzer_version=self._analyzer_version,
                characters=looked_at.characters,
                said=said,
                picture_print=looked_at.picture_print,
            ),
            stamp=stamp,
            folder_id=self._folder_id,
        )
        return Outcome.ANALYSED_AGAIN if analysed_before else Outcome.ADDED

    def _look_at(self, stamp: FileStamp, name: str) -> LookedAt:
        decoded = read_to_look_at_apart(stamp.path, LEAST_LOOKED_AT_PX)
        characters = self._characters(stamp, decoded)
        self._thumbnails.write(name, decoded.pixels_HW3)
        thumbnail_HW3 = self._thumbnails.pixels(name)
        return LookedAt(
            width_px=decoded.full_width_px,
            height_px=decoded.full_height_px,
            format=decoded.format,
            characters=characters,
            picture_print=None if thumbnail_HW3 is None else picture_print(thumbnail_HW3),
        )

    def _characters(self, stamp: FileStamp, decoded: DecodedArtwork) -> tuple[Character, ...]:
        try:
            return self._analyze(decoded)
        except (LibraryError, ModelError):
            raise  # would befall every other file as well
        except Exception as error:
            # one odd picture, or too little memory for it, must not end the import of all others
            _log.exception("analysis of %r failed", stamp.path)
            line = " ".join(str(error).split()) or type(error).__name__
            raise _AnalysisFailedError(
                stamp.path, phrase("cannot be analysed: {line}", line=line), phrase("the log says more")
            ) from error

    def _analysed(self, content_hash_: str) -> int | None:
        """Return the artwork of these bytes when this analyzer, or the hand that drew it, has given its poses."""
        known = self._artworks.analysis_of(content_hash_)
        return known.artwork_id if known and known.analyzer_version in (self._analyzer_version, EXACT) else None


class _AnalysisFailedError(ArtworkError):
    """A file whose pixels were read, but in which no characters could be looked for."""
