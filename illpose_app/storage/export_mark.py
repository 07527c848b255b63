"""The mark that pictures carry which illpose made of artworks, so that no library takes them for artworks.

It stands where programs write their name: the text `Software` of a PNG, the EXIF tag of that name elsewhere.
"""

import struct
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from PIL import Image, PngImagePlugin

_SOFTWARE: Final = "Software"
_SOFTWARE_TAG: Final = 0x0131
#: PNG and JPEG carry it near their beginning, WebP at its end.
_SEARCHED_BYTES: Final = 4096


class Exported(StrEnum):
    """What illpose makes of artworks; a drawing that is saved is an artwork and carries no mark."""

    OVERLAY = "overlay"
    SKELETONS = "skeletons"
    CONTROLNET = "controlnet"
    SHEET = "sheet"
    BOARD = "board"


def _signatures(kind: Exported) -> tuple[bytes, bytes]:
    """Return the bytes that stand for a kind in a PNG and in EXIF, each with what ends it."""
    words = f"illpose {kind}".encode()
    text = _SOFTWARE.encode() + b"\0" + words
    return struct.pack(">I", len(text)) + b"tEXt" + text, b"\0" + words + b"\0"


_SIGNATURES: Final = tuple((kind, signature) for kind in Exported for signature in _signatures(kind))


def mark_options(kind: Exported, format_name: str) -> dict[str, Any]:
    """Return what Pillow's `save` takes so that a picture carries the mark."""
    words = f"illpose {kind}"
    if format_name == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text(_SOFTWARE, words)
        return {"pnginfo": texts}
    exif = Image.Exif()
    exif[_SOFTWARE_TAG] = words
    return {"exif": exif}


def exported_kind(path: Path) -> Exported | None:
    """Return what a file is that illpose exported; None for every other file, and for one that cannot be read."""
    try:
        with path.open("rb") as stream:
            start = stream.read(_SEARCHED_BYTES)
            stream.seek(max(0, path.stat().st_size - _SEARCHED_BYTES))
            end = stream.read(_SEARCHED_BYTES) if start.startswith(b"RIFF") else b""
    except OSError:
        return None
    return next((kind for kind, signature in _SIGNATURES if signature in start or signature in end), None)
