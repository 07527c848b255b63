"""Sets type on a Pillow drawing: one clean face, others of the system for scripts that it lacks, cut to a width."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from illpose_app.core.limb_colors import Rgb

#: Faces of the platforms with many scripts, tried in order; Pillow looks in the system's font folders.
_FURTHER_FACES: Final = (
    "NotoSansCJK-Regular.ttc", "NotoSansCJKjp-Regular.otf", "NotoSansJP-Regular.otf", "YuGothR.ttc", "meiryo.ttc",
    "msgothic.ttc", "malgun.ttf", "ヒラギノ角ゴシック W3.ttc", "Hiragino Sans GB.ttc", "Arial Unicode.ttf",
    "DejaVuSans.ttf", "segoeui.ttf",
)  # fmt: skip
_ELLIPSIS: Final = "…"

_Face = ImageFont.FreeTypeFont | ImageFont.ImageFont


class Lettering:
    """Writes on one drawing."""

    def __init__(self, draw: ImageDraw.ImageDraw) -> None:
        self._draw = draw

    def write(
        self, x: float, y: float, words: str, *, size: int, color: Rgb, width: float | None = None, right: bool = False,
        strong: bool = False,
    ) -> float:  # fmt: skip
        """Write a line with its baseline at y, from x or, with `right`, up to x; return how wide it is, px.

        width: longer lines are cut in the middle. strong: a little bolder.
        """
        line = words if width is None else cut(words, size=size, width=width)
        wide = width_of(line, size=size)
        place = x - wide if right else x
        for face, part in _runs(line, size):
            stroke = max(1, round(size / 40)) if strong else 0
            self._draw.text((place, y), part, fill=color, font=face, anchor="ls", stroke_width=stroke,
                            stroke_fill=color)  # fmt: skip
            place += face.getlength(part)
        return wide


def width_of(words: str, *, size: int) -> float:
    """Return how wide a line is, px."""
    return sum(face.getlength(part) for face, part in _runs(words, size))


def cut(words: str, *, size: int, width: float) -> str:
    """Return a line that fits a width, cut in the middle where it must be."""
    words = " ".join(words.split())
    if width_of(words, size=size) <= width:
        return words
    kept = len(words)
    while kept > 1:
        kept -= max(1, kept // 16)
        tail = kept // 3
        shorter = words[: kept - tail].rstrip() + _ELLIPSIS + (words[-tail:].lstrip() if tail else "")
        if width_of(shorter, size=size) <= width:
            return shorter
    return _ELLIPSIS


def can_write(words: str) -> bool:
    """Tell whether a face of this machine has each letter of a text."""
    return all(letter.isascii() or _face_of(letter) is not None for letter in words)


@lru_cache(maxsize=32)
def _face(size: int) -> _Face:
    return ImageFont.load_default(size)


@lru_cache(maxsize=32)
def _further(size: int) -> tuple[ImageFont.FreeTypeFont, ...]:
    faces = []
    for name in _FURTHER_FACES:
        try:
            faces.append(ImageFont.truetype(name, size))
        except OSError:
            continue
        if len(faces) == 3:
            break
    return tuple(faces)


@lru_cache(maxsize=4096)
def _face_number(letter: str) -> int:
    """Return which face has a letter: 0 the usual one, which also stands in where none has it."""
    return 0 if letter.isascii() else _face_of(letter) or 0


def _face_of(letter: str) -> int | None:
    faces = enumerate((_face(32), *_further(32)))
    return next((number for number, face in faces if _drawn(face, letter) != _drawn(face, "\uffff")), None)


def _drawn(face: _Face, letter: str) -> bytes:
    image = Image.new("L", (48, 64))
    ImageDraw.Draw(image).text((4, 4), letter, fill=255, font=face)
    return image.tobytes()


def _runs(words: str, size: int) -> Iterator[tuple[_Face, str]]:
    for number, letters in groupby(words, _face_number):
        yield (_face(size), *_further(size))[number], "".join(letters)
