"""Looks at files that shall be pinned to a board, and keeps pixels that come without a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from illpose_app.core.board import NewPin
from illpose_app.core.errors import ArtworkError, LibraryError
from illpose_app.storage.artwork_files import content_hash, hash_of_bytes
from illpose_app.storage.decoder_process import read_reduced_apart
from illpose_app.storage.thumbnails import LONGEST_SIDE_PX, ThumbnailCache
from illpose_app.storage.whole_file import write_whole_file


@dataclass(frozen=True, slots=True, kw_only=True)
class PinnedFiles:
    """What can be pinned, and a line for each file that cannot."""

    pins: tuple[NewPin, ...]
    problems: tuple[str, ...]


def pin_files(paths: Sequence[Path], *, thumbnails: ThumbnailCache) -> PinnedFiles:
    """Return the pins of files; a thumbnail of each is kept, which stands for it should the file go missing."""
    pins, problems = [], []
    for path in paths:
        try:
            name = content_hash(path)
            decoded = read_reduced_apart(path, 2 * LONGEST_SIDE_PX)
            if thumbnails.path(name) is None:
                thumbnails.write(name, decoded.pixels_HW3)
        except (ArtworkError, LibraryError) as error:
            problems.append(str(error))
            continue
        pins.append(
            NewPin(
                content_hash=name,
                path=path.absolute(),
                width_px=decoded.full_width_px,
                height_px=decoded.full_height_px,
            )
        )
    return PinnedFiles(pins=tuple(pins), problems=tuple(problems))


def keep_pasted(png: bytes, *, folder: Path) -> Path:
    """Write pixels that were pasted into a folder of the library and return their file; the same ones only once."""
    place = folder / f"pasted {hash_of_bytes(png)[:12]}.png"
    if not place.exists():
        write_whole_file(place, png)
    return place
