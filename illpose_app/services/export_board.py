"""Writes a board as one picture, or as a folder of its pictures with a credit sheet."""

import csv
import io
import shutil
from collections.abc import Callable
from math import ceil, sqrt
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from illpose_app.core.artwork import Attribution
from illpose_app.core.board import Pin, Pins
from illpose_app.core.errors import IllposeError, printable, reason_of
from illpose_app.core.geometry import Box, union_of
from illpose_app.core.progress import Progress, Work
from illpose_app.core.words import phrase
from illpose_app.services.board_picture import BoardPicture
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.export_mark import Exported, mark_options
from illpose_app.storage.whole_file import OutputError, write_whole_file

_MOST_PIXELS: Final = 60_000_000
_LONGEST_PX: Final = 16_000
_MARGIN: Final = 24
HEADINGS: Final = ("number", "file", "artist", "site", "id", "address", "licence", "original")

#: Returns a pin's picture with its longer side at most so many px.
ReadPicture = Callable[[Pin, int], BoardPicture]


class BoardError(IllposeError):
    """A board that cannot be exported."""


def export_picture(pins: Pins, place: Path, *, read: ReadPicture, ground: tuple[int, int, int]) -> Work[None]:
    """Write a board as PNG, at the resolution of its pictures as far as that is sensible."""
    if not pins:
        raise BoardError(phrase("the board is empty (pin a picture first)"))
    around = union_of([pin.bounds for pin in pins])
    # as fine as the finest picture, but no larger than other programs can open
    finest = max(1 / pin.scale for pin in pins)
    factor = min(finest, sqrt(_MOST_PIXELS / (around.width * around.height)),
                 (_LONGEST_PX - 2 * _MARGIN) / max(around.width, around.height))  # fmt: skip
    size = ceil(around.width * factor) + 2 * _MARGIN, ceil(around.height * factor) + 2 * _MARGIN
    sheet = Image.new("RGB", size, ground)
    for number, pin in enumerate(pins, start=1):
        _paste(sheet, pin, around, factor, read)
        yield Progress(done=number, total=len(pins), subject=printable(pin.path.name))
    stream = io.BytesIO()
    sheet.save(stream, "PNG", **mark_options(Exported.BOARD, "PNG"))
    write_whole_file(place, stream.getvalue())


def export_folder(pins: Pins, folder: Path, *, database: Database) -> Work[tuple[str, ...]]:
    """Copy a board's files into a new folder with credits.csv and credits.md; return a line for each missing file.

    Raises BoardError when there is something in the folder already: nothing is ever overwritten.
    """
    if not pins:
        raise BoardError(phrase("the board is empty (pin a picture first)"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise BoardError(
                phrase(
                    "{file}: there is something in this folder (choose a new or an empty one)", file=printable(folder)
                )
            )
    except OSError as error:
        raise OutputError(
            phrase("{file}: cannot be written: {reason}", file=printable(folder), reason=reason_of(error))
        ) from None
    artworks, problems = ArtworkRepository(database), []
    rows: list[tuple[str, ...]] = []
    unlike = list({pin.content_hash: pin for pin in pins}.values())
    for number, pin in enumerate(unlike, start=1):
        artwork = artworks.by_hash(pin.content_hash)
        source = pin.path if pin.path.exists() or artwork is None else artwork.path
        name = f"{number:02d} {source.name}"
        try:
            shutil.copy2(source, folder / name)
        except OSError as error:
            problems.append(
                phrase("{file}: cannot be copied: {reason}", file=printable(source), reason=reason_of(error))
            )
            name = "(missing)"
        where = artwork.attribution if artwork is not None else Attribution()
        rows.append((str(number), printable(name), where.artist, where.site, where.site_id, where.address,
                     where.licence, printable(source)))  # fmt: skip
        yield Progress(done=number, total=len(unlike), subject=printable(pin.path.name))
    write_whole_file(folder / "credits.csv", _csv(rows).encode())
    write_whole_file(folder / "credits.md", _markdown(rows).encode())
    return tuple(problems)


def _csv(rows: list[tuple[str, ...]]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([HEADINGS, *rows])
    return stream.getvalue()


def _markdown(rows: list[tuple[str, ...]]) -> str:
    lines = [HEADINGS, ("---",) * len(HEADINGS), *rows]
    return "".join("| " + " | ".join(word.replace("|", "\\|") for word in line) + " |\n" for line in lines)


def _paste(sheet: Image.Image, pin: Pin, around: Box, factor: float, read: ReadPicture) -> None:
    size = max(1, round(pin.width_px * pin.scale * factor)), max(1, round(pin.height_px * pin.scale * factor))
    picture = read(pin, max(size))
    if picture.pixels_HW3 is None:
        image = Image.new("RGB", size, (128, 128, 128))
    else:
        image = Image.fromarray(np.ascontiguousarray(picture.pixels_HW3))
        if picture.alpha_HW is not None:
            image.putalpha(Image.fromarray(np.ascontiguousarray(picture.alpha_HW)))
    if pin.greyscale or picture.missing:
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        image = image.convert("L").convert("RGB")
        if alpha is not None:
            image.putalpha(alpha)
    image = image.convert("RGBA").resize(size, Image.Resampling.LANCZOS)
    if pin.flipped_x:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if pin.flipped_y:
        image = image.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    if pin.rotation_deg:
        image = image.rotate(-pin.rotation_deg, Image.Resampling.BICUBIC, expand=True)
    if pin.opacity < 1:
        image.putalpha(image.getchannel("A").point(lambda value: round(value * pin.opacity)))
    x = (pin.x - around.x) * factor + _MARGIN - image.width / 2
    y = (pin.y - around.y) * factor + _MARGIN - image.height / 2
    sheet.paste(image, (round(x), round(y)), image)
