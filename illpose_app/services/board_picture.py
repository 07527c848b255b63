"""Reads the picture of a pin at a size, from wherever it can still be found."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.board import Pin
from illpose_app.core.errors import ArtworkError
from illpose_app.storage.artwork_files import read_reduced
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.thumbnails import ThumbnailCache


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BoardPicture:
    """Pixels of a pin, RGB; alpha_HW where the file has transparency; missing: only its thumbnail is left.

    pixels_HW3 is None when nothing is left at all.
    """

    pixels_HW3: NDArray[np.uint8] | None
    alpha_HW: NDArray[np.uint8] | None = None
    missing: bool = False


def board_picture(pin: Pin, side_px: int, *, database: Database, thumbnails: ThumbnailCache) -> BoardPicture:
    """Return a pin's picture, its longer side at most so many px: its file, the file that moved, or the thumbnail."""
    paths = [pin.path]
    artwork = ArtworkRepository(database).by_hash(pin.content_hash)
    if artwork is not None and artwork.path != pin.path:
        paths.append(artwork.path)
    for path in paths:
        try:
            decoded = read_reduced(path, side_px)
        except ArtworkError:
            continue
        return BoardPicture(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW)
    return BoardPicture(pixels_HW3=thumbnails.pixels(pin.content_hash), missing=True)
