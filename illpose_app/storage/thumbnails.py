"""The cache of thumbnails, one file for each artwork's bytes; all of it can be made again."""

import os
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

LONGEST_SIDE_PX: Final = 320


class ThumbnailCache:
    """Thumbnails in a folder, named by the content hash of their artwork."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place(self, content_hash: str) -> Path:
        """Return where the thumbnail of an artwork lies, whether it is there or not."""
        return self.folder / content_hash[:2] / f"{content_hash}.jpg"

    def path(self, content_hash: str) -> Path | None:
        """Return the thumbnail of an artwork; None when it has to be made."""
        place = self.place(content_hash)
        return place if place.is_file() else None

    def write(self, content_hash: str, pixels_HW3: NDArray[np.uint8]) -> Path:
        """Make the thumbnail of an artwork from its pixels; written beside and put in place whole."""
        place = self.place(content_hash)
        place.parent.mkdir(parents=True, exist_ok=True)
        image = Image.fromarray(pixels_HW3)
        image.thumbnail((LONGEST_SIDE_PX, LONGEST_SIDE_PX), Image.Resampling.LANCZOS, reducing_gap=2.0)
        beside = place.with_name(f"{place.name}.{os.getpid()}.new")
        try:
            image.save(beside, "JPEG", quality=88)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
        return place
