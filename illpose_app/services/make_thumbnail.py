"""Makes the thumbnail of an artwork again when the cache has lost it."""

from pathlib import Path

from illpose_app.core.errors import ArtworkError
from illpose_app.core.words import phrase
from illpose_app.storage.artwork_files import content_hash, read_reduced
from illpose_app.storage.thumbnails import LONGEST_SIDE_PX, ThumbnailCache


def make_thumbnail(name: str, path: Path, *, thumbnails: ThumbnailCache) -> Path:
    """Return the thumbnail of the artwork with a content hash, made from its file where it is missing or damaged.

    Raises ArtworkError when the file cannot be read or holds something else by now, LibraryError when the cache
    cannot be written to.
    """
    if (place := thumbnails.path(name)) is not None:
        return place
    if content_hash(path) != name:
        raise ArtworkError(path, phrase("has changed since the library read it"), phrase("rescan the library"))
    # twice the size, so that the last step of reducing is a clean one
    return thumbnails.write(name, read_reduced(path, 2 * LONGEST_SIDE_PX).pixels_HW3)
