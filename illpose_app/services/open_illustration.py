"""Opens an illustration, and finds its characters or those that the library knows already."""

from dataclasses import dataclass
from pathlib import Path

from illpose_app.core.artwork import Character
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.storage.artwork_files import (
    DecodedArtwork,
    content_hash,
    decode_bytes,
    hash_of_bytes,
)  # fmt: skip
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.corrections import CorrectionReader
from illpose_app.storage.database import Database
from illpose_app.storage.decoder_process import read_artwork_apart
from illpose_app.storage.library_writer import EXACT, LibraryWriter, NewArtwork


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OpenIllustration:
    """An illustration that is open; path is None for a pasted one."""

    path: Path | None
    name: str
    content_hash: str
    decoded: DecodedArtwork


def open_file(path: Path) -> OpenIllustration:
    """Read an illustration from a file; raises ArtworkError."""
    return OpenIllustration(
        path=path, name=path.name, content_hash=content_hash(path), decoded=read_artwork_apart(path)
    )


def open_bytes(data: bytes, *, name: str) -> OpenIllustration:
    """Read an illustration from bytes, for example from the clipboard; raises ArtworkError."""
    return OpenIllustration(
        path=None, name=name, content_hash=hash_of_bytes(data), decoded=decode_bytes(data, name=name)
    )


def characters_of(
    illustration: OpenIllustration, *, database: Database, analyzer: Analyzer, again: bool = False
) -> tuple[Character, ...]:
    """Return the characters of an open illustration.

    What the library knows of the same bytes is taken from there: an artist's corrections always, predictions when
    the same networks made them and `again` is not asked for. Else the networks look, and what they find is stored.
    """
    stored = _stored(illustration.content_hash, database=database, version=None if again else analyzer.version)
    if stored is not None:
        return stored
    decoded = illustration.decoded
    characters = analyze_artwork(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer)
    artwork_id = LibraryWriter(database).store_artwork(
        NewArtwork(
            content_hash=illustration.content_hash,
            width_px=decoded.full_width_px,
            height_px=decoded.full_height_px,
            format=decoded.format,
            analyzer_version=analyzer.version,
            characters=characters,
        )
    )
    return ArtworkRepository(database).characters_of(artwork_id)


def _stored(content_hash_: str, *, database: Database, version: str | None) -> tuple[Character, ...] | None:
    """Return the characters that are kept; None where the networks have to look."""
    repository = ArtworkRepository(database)
    known = repository.analysis_of(content_hash_)
    if known is None:
        return None
    characters = repository.characters_of(known.artwork_id)
    if CorrectionReader(database).is_corrected(content_hash_):
        return characters  # perhaps none: the artist said so
    return (characters or None) if known.analyzer_version in (version, EXACT) else None
