"""The cache of thumbnails, one file for each artwork's bytes; all of it can be made again."""

import hashlib
import io
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from illpose_app.core.errors import LibraryError, printable, reason_of
from illpose_app.core.words import phrase

LONGEST_SIDE_PX: Final = 320
_JPEG_START: Final = b"\xff\xd8\xff"
_JPEG_END: Final = b"\xff\xd9"
_SEAL_BYTES: Final = 16


class ThumbnailCache:
    """Thumbnails in a folder, named by the content hash of their artwork."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place(self, content_hash: str) -> Path:
        """Return where the thumbnail of an artwork lies, whether it is there or not."""
        return self.folder / content_hash[:2] / f"{content_hash}.jpg"

    def path(self, content_hash: str) -> Path | None:
        """Return the thumbnail of an artwork; None when it has to be made, as after damage to any byte of it."""
        place = self.place(content_hash)
        try:
            return place if _is_whole(place.read_bytes(), content_hash) else None
        except OSError:
            return None

    def pixels(self, content_hash: str) -> NDArray[np.uint8] | None:
        """Return the pixels of a thumbnail, H x W x 3; None when it has to be made."""
        place = self.path(content_hash)
        if place is None:
            return None
        try:
            with Image.open(place, formats=("JPEG",)) as image:
                return np.asarray(image.convert("RGB"))
        except Exception:  # damaged between its ends, a decoder may say anything
            return None

    def write(self, content_hash: str, pixels_HW3: NDArray[np.uint8]) -> Path:
        """Make the thumbnail of an artwork from its pixels; written beside and put in place whole.

        Raises LibraryError when the cache cannot be written to.
        """
        place = self.place(content_hash)
        image = Image.fromarray(pixels_HW3)
        image.thumbnail((LONGEST_SIDE_PX, LONGEST_SIDE_PX), Image.Resampling.LANCZOS, reducing_gap=2.0)
        # two threads may make the same thumbnail at once: each beside the other
        beside = place.with_name(f"{place.name}.{secrets.token_hex(4)}.new")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            stream = io.BytesIO()
            image.save(stream, "JPEG", quality=88)
            jpeg = stream.getvalue()
            beside.write_bytes(jpeg + _seal(jpeg, content_hash))
            beside.replace(place)
        except OSError as error:
            raise LibraryError(
                phrase(
                    "{file}: thumbnails cannot be written: {reason} (free some space, or make the folder writable)",
                    file=printable(self.folder),
                    reason=reason_of(error),
                )
            ) from None
        finally:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        return place


def _seal(jpeg: bytes, content_hash: str) -> bytes:
    """Return what follows a thumbnail's last byte, where no decoder looks: it tells damage, and files interchanged."""
    return hashlib.blake2b(jpeg, digest_size=_SEAL_BYTES, key=content_hash.encode()).digest()


def _is_whole(data: bytes, content_hash: str) -> bool:
    jpeg, seal = data[:-_SEAL_BYTES], data[-_SEAL_BYTES:]
    if not data.startswith(_JPEG_START):
        return False
    # without a seal, but with its own end: an older illpose made it
    return data.endswith(_JPEG_END) or (jpeg.endswith(_JPEG_END) and seal == _seal(jpeg, content_hash))
