"""Finds the merged picture inside the files of drawing programs: PSD, PSB, Krita, OpenRaster, Clip Studio, Procreate.

Nothing is unpacked to the disk, and no layer is drawn here: a program that saves such a file also saves what it shows.
Sources: Adobe Photoshop File Formats Specification; the OpenRaster specification 0.0.6; the Krita file layout (zip with
mergedimage.png); Clip Studio files as public readers describe them (chunks, one of them an SQLite database).
"""

import io
import sqlite3
import struct
import zipfile
import zlib
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, Final

from PIL import Image, UnidentifiedImageError

from illpose_app.core.errors import ArtworkError, line_of
from illpose_app.core.words import phrase

#: Endings of the files that hold such a picture.
LAYERED_SUFFIXES: Final = frozenset({".psd", ".psb", ".kra", ".ora", ".clip", ".procreate"})

_LARGEST_ENTRY_BYTES: Final = 1 << 30
_LARGEST_DATABASE_BYTES: Final = 1 << 30
_ANY_SIZE_BYTES: Final = 32 << 20
_MOST_UNFOLDING: Final = 50
#: Thousands of SQLite's instructions; to find a preview takes none.
_MOST_SQL_STEPS: Final = 1000
_DAMAGED: Final = phrase("the file is damaged; save it again")
_CLIP: Final = b"CSFCHUNK"
#: Photoshop's resource that says whether the merged picture is a real one.
_VERSION_INFO: Final = 1057

_Kind = tuple[str, tuple[str, ...]]
#: A format, and where its picture lies in the zip file: the first entry that is there counts.
_KRITA: Final[_Kind] = ("KRA", ("mergedimage.png", "preview.png"))
_OPENRASTER: Final[_Kind] = ("ORA", ("mergedimage.png", "Thumbnails/thumbnail.png"))
_PROCREATE: Final[_Kind] = ("PROCREATE", ("QuickLook/Thumbnail.png",))


def open_layered(stream: BinaryIO, *, name: Path | str, largest_pixels: int) -> tuple[Image.Image, str] | None:
    """Return the merged picture of a drawing program's file, not decoded yet where that can wait, and its format.

    None where the stream is not such a file; its position is then at the beginning. Raises ArtworkError where the file
    holds no picture, is damaged, or would be too large.
    """
    first = stream.read(64)
    stream.seek(0)
    try:
        if first[:4] == b"8BPS":
            return _photoshop(stream, first, name=name, largest_pixels=largest_pixels)
        if first[:4] == b"PK\x03\x04":
            return _zipped(stream, name=name)
        if first[:8] == _CLIP:
            return _clip_studio(stream, name=name), "CLIP"
    except (zipfile.BadZipFile, zlib.error, struct.error, sqlite3.Error, EOFError, NotImplementedError) as error:
        raise ArtworkError(name, phrase("cannot be read: {reason}", reason=line_of(error)), _DAMAGED) from None
    except UnidentifiedImageError:
        raise ArtworkError(name, phrase("cannot be read: its merged picture is damaged"), _DAMAGED) from None
    return None


def _photoshop(
    stream: BinaryIO, first: bytes, *, name: Path | str, largest_pixels: int
) -> tuple[Image.Image, str] | None:
    version, height, width, depth, mode = struct.unpack(">4xH8xIIHH", first[:26])
    if width * height > largest_pixels:
        has = phrase(
            "has {width} x {height} pixels, more than {most} megapixels",
            width=width,
            height=height,
            most=largest_pixels // 1000000,
        )
        raise ArtworkError(name, has, phrase("make a smaller copy"))
    if version == 1 and depth == 8 and mode in (1, 3, 4):
        image = Image.open(stream, formats=("PSD",))
        info = {number: data for number, _, data in getattr(image, "resources", ())}.get(_VERSION_INFO, b"")
        if len(info) >= 5 and info[4] == 0:
            raise _unmerged(name)
        return image, "PSD"
    from psd_tools import PSDImage

    file = PSDImage.open(stream)
    picture = file.topil() if file.has_preview() else None
    if picture is None:
        raise _unmerged(name)
    return picture, "PSB" if version == 2 else "PSD"


def _unmerged(name: Path | str) -> ArtworkError:
    return ArtworkError(
        name, phrase("was saved without a merged picture"), phrase("save it again with 'Maximize compatibility'")
    )


def _zipped(stream: BinaryIO, *, name: Path | str) -> tuple[Image.Image, str]:
    with zipfile.ZipFile(stream) as archive:
        entries = set(archive.namelist())
        mime = _entry(archive, "mimetype", name=name, most=256) if "mimetype" in entries else b""
        if b"krita" in mime:
            kind = _KRITA
        elif b"openraster" in mime:
            kind = _OPENRASTER
        elif "Document.archive" in entries:
            kind = _PROCREATE
        else:
            raise ArtworkError(
                name, phrase("is a zip file, not an illustration"), phrase("unpack it, then add the folder")
            )
        format_name, places = kind
        place = next((place for place in places if place in entries), None)
        if place is None:
            raise ArtworkError(
                name, phrase("holds no merged picture"), phrase("save it again in the program that made it")
            )
        data = _entry(archive, place, name=name, most=_LARGEST_ENTRY_BYTES)
    return Image.open(io.BytesIO(data), formats=("PNG", "JPEG")), format_name


def unfolds_too_far(info: zipfile.ZipInfo) -> bool:
    """Tell whether an entry would unfold to far more than pictures do, which are packed already."""
    return info.file_size > _ANY_SIZE_BYTES and info.file_size > _MOST_UNFOLDING * info.compress_size


def _entry(archive: zipfile.ZipFile, place: str, *, name: Path | str, most: int) -> bytes:
    """Return one entry; what the archive claims of its size is not believed."""
    if unfolds_too_far(archive.getinfo(place)):
        raise ArtworkError(name, phrase("its {place} is larger than a picture can be", place=place), _DAMAGED)
    with archive.open(place) as entry:
        data = entry.read(most + 1)
    if len(data) > most:
        raise ArtworkError(name, phrase("its {place} is larger than a picture can be", place=place), _DAMAGED)
    return data


def _clip_studio(stream: BinaryIO, *, name: Path | str) -> Image.Image:
    """Return the preview of a Clip Studio file: the chunk CHNKSQLi is an SQLite database that holds it as PNG."""
    stream.seek(24)  # CSFCHUNK, the file's length, the offset of the first chunk
    while len(head := stream.read(16)) == 16:
        kind, length = struct.unpack(">8sQ", head)
        if kind == b"CHNKSQLi":
            if length > _LARGEST_DATABASE_BYTES:
                raise ArtworkError(name, phrase("its database is larger than illpose reads"), _DAMAGED)
            return _preview_of(stream.read(length), name=name)
        stream.seek(length, io.SEEK_CUR)
    raise ArtworkError(name, phrase("holds no preview"), phrase("save it again in Clip Studio, or export it as PNG"))


def _preview_of(database: bytes, *, name: Path | str) -> Image.Image:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        # a view or an index of a hostile file could compute for ever
        connection.execute("PRAGMA trusted_schema = OFF")
        steps = iter(range(_MOST_SQL_STEPS))
        connection.set_progress_handler(lambda: next(steps, None) is None, 1000)
        row = connection.execute("SELECT ImageData FROM CanvasPreview ORDER BY length(ImageData) DESC").fetchone()
    if row is None or not isinstance(row[0], bytes):
        raise ArtworkError(
            name, phrase("holds no preview"), phrase("save it again in Clip Studio, or export it as PNG")
        )
    return Image.open(io.BytesIO(row[0]), formats=("PNG", "JPEG"))
