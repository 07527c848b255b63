"""Reads artwork files: any common format by its content, upright, flattened on white, 8 bit RGB."""

import errno
import hashlib
import io
import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from math import ceil
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFile, PngImagePlugin, UnidentifiedImageError

from illpose_app.core.errors import ArtworkError, line_of, reason_of
from illpose_app.core.words import phrase
from illpose_app.storage.color_profile import in_srgb
from illpose_app.storage.layered_files import LAYERED_SUFFIXES, open_layered
from illpose_app.storage.picture_pages import sheet_of_pages

LARGEST_PIXELS: Final = 200_000_000
_PLAIN_FORMATS: Final = ("PNG", "JPEG", "WEBP", "AVIF", "GIF", "BMP", "TIFF")
#: Read where the packages of the extra `formats` are installed: ending, package, Pillow's name of the format.
_EXTRA_FORMATS: Final = (
    (".heic", "pillow_heif", "HEIF"),
    (".heif", "pillow_heif", "HEIF"),
    (".jxl", "pillow_jxl", "JXL"),
)
#: Endings worth a look during an import; what a file really is, its content says.
SUFFIXES: Final = (
    frozenset(
        {".png", ".apng", ".jpg", ".jpeg", ".jpe", ".jfif", ".webp", ".avif", ".gif", ".bmp", ".dib", ".tif", ".tiff"}
    )
    | LAYERED_SUFFIXES
    | {ending for ending, package, _ in _EXTRA_FORMATS if find_spec(package) is not None}
)

_ADVICE_FORMAT: Final = phrase(
    "illpose reads PNG, JPEG, WebP, AVIF, GIF, BMP, TIFF, PSD, PSB, KRA, ORA, CLIP and Procreate's thumbnails"
)
_ADVICE_DAMAGED: Final = phrase("the file is damaged; export or download it again")

# the limit on pixels is our own and is checked before anything is decoded
Image.MAX_IMAGE_PIXELS = None
ImageFile.LOAD_TRUNCATED_IMAGES = False
# painting programs keep whole editing histories in text chunks; Pillow gives such a file up at 1 MB
PngImagePlugin.MAX_TEXT_CHUNK = 16 << 20

_ORIENTATION: Final = 0x0112
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS: Final = frozenset(_TURNS[value] for value in (5, 6, 7, 8))
#: 16 bits to 8, rounded: a look-up costs no wider copy of the pixels.
_EIGHT_OF_SIXTEEN: Final = ((np.arange(65536, dtype=np.uint32) + 128) // 257).astype(np.uint8)


class UnreachableArtworkError(ArtworkError):
    """A file that cannot be opened just now; what it holds is not known, and it may open later without a change."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DecodedArtwork:
    """The pixels of an artwork: RGB on white, upright; alpha_HW where the file has transparency.

    full_width_px and full_height_px are the upright artwork's own size, also when the pixels were read reduced.
    """

    pixels_HW3: NDArray[np.uint8]
    alpha_HW: NDArray[np.uint8] | None
    format: str
    full_width_px: int
    full_height_px: int


def content_hash(path: Path) -> str:
    """Return the name of a file's bytes: BLAKE2b, 20 bytes, as 40 hexadecimal digits; raises ArtworkError."""
    digest = hashlib.blake2b(digest_size=20)
    with _opened(path) as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def hash_of_bytes(data: bytes) -> str:
    """Return the same name as content_hash for bytes in memory."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()


def read_artwork(path: Path) -> DecodedArtwork:
    """Read a whole artwork; raises ArtworkError with one clear line when it cannot be read."""
    with _opened(path) as stream:
        return _decode(stream, name=path, max_side_px=None)


def read_reduced(path: Path, max_side_px: int) -> DecodedArtwork:
    """Read an artwork with its longer side at most max_side_px; JPEG is decoded small, which is much faster."""
    with _opened(path) as stream:
        return _decode(stream, name=path, max_side_px=max_side_px)


def read_to_look_at(path: Path, least_side_px: int) -> DecodedArtwork:
    """Read an artwork whole, but a large JPEG at a half, a quarter or an eighth, its longer side no less than given."""
    with _opened(path) as stream:
        return _decode(stream, name=path, max_side_px=None, least_side_px=least_side_px)


def decode_bytes(data: bytes, *, name: str) -> DecodedArtwork:
    """Read a whole artwork from bytes, for example a pasted one; `name` stands for the file in messages."""
    return _decode(io.BytesIO(data), name=name, max_side_px=None)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        # a pipe or a device would block: only regular files are opened
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise ArtworkError(path, phrase("is a folder, not an illustration"), phrase("add it as a folder instead"))
        if not stat.S_ISREG(mode):
            raise ArtworkError(path, phrase("is not a regular file"))
        with path.open("rb") as stream:
            yield stream
    except FileNotFoundError:
        # perhaps with its drive, in the middle of an import
        raise UnreachableArtworkError(path, phrase("no such file"), phrase("was it moved or renamed?")) from None
    except PermissionError:
        raise UnreachableArtworkError(
            path, phrase("illpose may not read it"), phrase("change its permissions")
        ) from None
    except OSError as error:
        # a link that leads to itself stays one until it changes
        kind = ArtworkError if error.errno == errno.ELOOP else UnreachableArtworkError
        raise kind(path, phrase("cannot be read: {reason}", reason=reason_of(error))) from None


def _decode(
    stream: BinaryIO, *, name: Path | str, max_side_px: int | None, least_side_px: int | None = None
) -> DecodedArtwork:
    if not stream.read(1):
        raise ArtworkError(name, phrase("the file is empty"), _ADVICE_DAMAGED)
    stream.seek(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd metadata that does not touch the pixels
        try:
            layered = open_layered(stream, name=name, largest_pixels=LARGEST_PIXELS)
            image, format_name = layered or (Image.open(stream, formats=_formats()), None)
            with image:
                _check_size(image, name)
                sheet = sheet_of_pages(image, largest_pixels=LARGEST_PIXELS)
                return _upright_rgb(
                    sheet, name=name, format_name=format_name, max_side_px=max_side_px, least_side_px=least_side_px
                )
        except ArtworkError:
            raise
        except UnidentifiedImageError:
            raise ArtworkError(name, phrase("is not an illustration that illpose can read"), _ADVICE_FORMAT) from None
        except MemoryError:
            raise ArtworkError(
                name, phrase("is too large for this machine's memory"), phrase("make a smaller copy")
            ) from None
        # a damaged file can make a decoder raise anything (struct.error, zlib.error, ...); to an artist it is all one
        except Exception as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise  # said by the system, not by a decoder: the drive failed, the file may be whole
            raise ArtworkError(
                name, phrase("cannot be decoded: {line}", line=line_of(error)), _ADVICE_DAMAGED
            ) from None


@cache
def _formats() -> tuple[str, ...]:
    """Return what Pillow may read, with the extras that are installed; they register themselves by their import."""
    extra = []
    for package, format_name in {(package, format_name) for _, package, format_name in _EXTRA_FORMATS}:
        if find_spec(package) is None:
            continue
        module = import_module(package)
        if package == "pillow_heif":
            module.register_heif_opener()
        extra.append(format_name)
    return (*_PLAIN_FORMATS, *extra)


def _check_size(image: Image.Image, name: Path | str) -> None:
    width, height = image.size
    if width * height > LARGEST_PIXELS:
        raise ArtworkError(
            name,
            phrase(
                "has {width} x {height} pixels, more than {most} megapixels",
                width=width,
                height=height,
                most=LARGEST_PIXELS // 1000000,
            ),
            phrase("make a smaller copy"),
        )


def _upright_rgb(
    image: Image.Image,
    *,
    name: Path | str,
    format_name: str | None,
    max_side_px: int | None,
    least_side_px: int | None,
) -> DecodedArtwork:
    width, height = image.size
    # MPO: a JPEG with more pictures behind it
    format_name = format_name or ("JPEG" if image.format == "MPO" else image.format or "?")
    if (drafted_px := max_side_px or least_side_px) is not None:
        share = min(1.0, drafted_px / max(width, height))
        image.draft("RGB", (ceil(width * share), ceil(height * share)))
    before_load = image.size
    image.load()
    if image.size == before_load[::-1]:
        width, height = height, width  # TIFF is turned while it is loaded
    # once loaded: PNG may carry its EXIF behind the pixels
    turn = _turn(image)
    # reduced first: every later step then works on few pixels
    eight_bit = _eight_bit(image)
    if max_side_px is not None and max(eight_bit.size) > max_side_px:
        eight_bit = eight_bit.copy() if eight_bit is image else eight_bit
        eight_bit.thumbnail((max_side_px, max_side_px), Image.Resampling.LANCZOS, reducing_gap=2.0)
    upright = in_srgb(eight_bit)
    if turn is not None:
        upright = upright.transpose(turn)
        width, height = (height, width) if turn in _SIDEWAYS else (width, height)
    pixels_HW3, alpha_HW = _flattened(upright)
    return DecodedArtwork(
        pixels_HW3=pixels_HW3, alpha_HW=alpha_HW, format=format_name, full_width_px=width, full_height_px=height
    )


def _turn(image: Image.Image) -> Image.Transpose | None:
    """Return what brings an image upright; damaged metadata must not lose an artwork whose pixels are whole."""
    try:
        return _TURNS.get(image.getexif().get(_ORIENTATION, 1))
    except Exception:
        return None


def _eight_bit(image: Image.Image) -> Image.Image:
    """Return the image with 8 bits a channel, as RGB or RGBA, or as the L, CMYK or LAB that its profile is for."""
    if image.mode.startswith("I;16"):
        return Image.fromarray(_EIGHT_OF_SIXTEEN[np.asarray(image).astype(np.uint16, copy=False)], "L")
    if image.mode in ("I", "F"):
        values = np.nan_to_num(np.asarray(image, dtype=np.float64))
        top = 65535.0 if image.mode == "I" and values.max(initial=0) > 255 else max(values.max(initial=0), 1.0)
        return Image.fromarray((np.clip(values / top, 0, 1) * 255).round().astype(np.uint8), "L")
    if "transparency" in image.info or image.mode in ("LA", "PA", "La", "RGBa"):
        return image.convert("RGBA")
    return image if image.mode in ("RGB", "RGBA", "L", "CMYK", "LAB") else image.convert("RGB")


def _flattened(image: Image.Image) -> tuple[NDArray[np.uint8], NDArray[np.uint8] | None]:
    if image.mode != "RGBA":
        return np.array(image if image.mode == "RGB" else image.convert("RGB")), None
    alpha_HW = np.array(image.getchannel("A"))
    if int(alpha_HW.min(initial=255)) == 255:
        return np.array(image.convert("RGB")), None
    white = Image.new("RGBA", image.size, (255, 255, 255, 255))
    white.alpha_composite(image)
    return np.array(white.convert("RGB")), alpha_HW
