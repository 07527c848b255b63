"""Draws a result sheet as printed plates: the query and its references, and the table of where they come from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from illpose_app.core.artwork import Character
from illpose_app.core.errors import printable
from illpose_app.core.geometry import Box
from illpose_app.core.limb_colors import LIMB_COLORS, LimbColors, Rgb
from illpose_app.core.pose import Pose
from illpose_app.core.ranking import Match
from illpose_app.core.result_sheet import ResultSheet, SheetCell, identity, left_out_words, table_rows
from illpose_app.core.words import Say, phrase
from illpose_app.services.draw_overlay import draw_overlay
from illpose_app.services.lettering import Lettering, can_write

#: A4, 300 dots an inch, on its side.
DPI: Final = 300
PAGE_PX: Final = (3508, 2480)

_PAPER: Final[Rgb] = (253, 252, 249)
_INK: Final[Rgb] = (27, 28, 33)
_GREY: Final[Rgb] = (112, 115, 124)
_RULE: Final[Rgb] = (206, 205, 200)
_FRAME: Final[Rgb] = (224, 223, 218)
_ACCENT: Final[Rgb] = (47, 107, 237)
_MARGIN: Final = 170
_GAP: Final = 56
_HEAD: Final = 330
_FOOT: Final = 130
_CAPTION: Final = 118
_LINE: Final = 56
_TITLE_SIZE: Final = 76
_SIZE: Final = 36
_SMALL: Final = 31
_ROWS_ON_PAGE: Final = (PAGE_PX[1] - _HEAD - _FOOT - 2 * _LINE) // _LINE

#: (heading, column of the table, share of the width); the file's own name is in the table that is written beside.
_COLUMNS: Final = (
    (phrase("Row"), 0, 0.055), (phrase("Col."), 1, 0.05), (phrase("Id"), 2, 0.2), (phrase("Artist"), 3, 0.2),
    (phrase("Address"), 4, 0.33), (phrase("Licence"), 5, 0.09), (phrase("Distance"), 6, 0.075),
)  # fmt: skip

_DISTANCE: Final = 6
_MISSING: Final = phrase("The file is missing")

#: Returns the pixels of a match's artwork, at most so many px a side, or None when it cannot be read.
ReadPixels = Callable[[Match, int], NDArray[np.uint8] | None]


class _Page:
    """One page, and the pen on it."""

    colors: LimbColors = LIMB_COLORS

    def __init__(self, title: str, note: str, height_px: int, say: Say) -> None:
        self.say = say
        self.image = Image.new("RGB", (PAGE_PX[0], height_px), _PAPER)
        self.draw = ImageDraw.Draw(self.image)
        self.write = Lettering(self.draw).write
        right = PAGE_PX[0] - _MARGIN
        self.write(_MARGIN, 178, title, size=_TITLE_SIZE, color=_INK, width=right - _MARGIN, strong=True)
        self.write(_MARGIN, 240, note, size=_SIZE, color=_GREY, width=right - _MARGIN)
        self.draw.line((_MARGIN, 280, right, 280), fill=_INK, width=4)

    def end(self, words: str) -> Image.Image:
        """Draw the foot and return the page."""
        y, right = self.image.height - 74, PAGE_PX[0] - _MARGIN
        self.draw.line((_MARGIN, y - 46, right, y - 46), fill=_RULE, width=2)
        self.write(_MARGIN, y, words, size=_SMALL, color=_GREY, width=(right - _MARGIN) * 0.6)
        credit = phrase("The pictures belong to their artists. Made with illpose.")
        self.write(right, y, self.say(credit), size=_SMALL, color=_GREY, right=True)
        return self.image


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    x: float
    y: float
    width: float
    height: float


def draw_sheet(
    sheet: ResultSheet,
    query_HW3: NDArray[np.uint8],
    read: ReadPixels,
    *,
    note: str,
    say: Say = str,
    colors: LimbColors = LIMB_COLORS,
) -> Iterator[Image.Image]:
    """Yield the pages of a sheet, RGB at 300 dots an inch; note: what was searched, and when; say: in which language.

    The table stands below the references where it fits, else on pages of its own. A page is as wide as A4 on its side
    and ends with what stands on it.
    """
    say = say if can_write(say(_MISSING)) else str
    rows = table_rows(sheet)
    table_px = (len(rows) + 2) * _LINE + _GAP
    most_px = PAGE_PX[1] - _HEAD - _FOOT
    plan = _plan(sheet, query_HW3, most_px - table_px)
    beside = plan.rows == 1 or plan.row_height * plan.rows > most_px * 0.62
    if not beside:
        plan = _plan(sheet, query_HW3, most_px)
    height = round(plan.rows * plan.row_height)
    page = _Page(sheet.query_name, note, _HEAD + height + (table_px if beside else 0) + _FOOT, say)
    page.colors = colors
    _draw_references(page, sheet, query_HW3, read, plan)
    if beside:
        _draw_table(page, rows, top=_HEAD + height + _GAP)
    yield page.end(say(left_out_words(sheet)))
    for start in range(0, 0 if beside else len(rows), _ROWS_ON_PAGE):
        part = rows[start : start + _ROWS_ON_PAGE]
        title = say(phrase("{name}: where the pictures come from", name=sheet.query_name))
        page = _Page(title, note, _HEAD + (len(part) + 2) * _LINE + _FOOT, say)
        _draw_table(page, part, top=_HEAD)
        yield page.end(say(left_out_words(sheet)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Where things stand: the query's column at the left, then equal cells; all in px."""

    rows: int
    query_width: float
    cells_left: float
    cell_width: float  # with the gap behind it
    row_height: float  # with caption and gap


def _plan(sheet: ResultSheet, query_HW3: NDArray[np.uint8], most_px: float) -> _Plan:
    """Return the places of a sheet's references: rows as high as their pictures ask for and the page allows."""
    rows = max((cell.row for cell in sheet.cells), default=1)
    width = PAGE_PX[0] - 2 * _MARGIN
    # the query is as large as two rows of references, where there are so many
    share = (width - sheet.columns * _GAP) / (sheet.columns + 1) * (1 if rows == 1 else 1.6)
    query_width = min(width * 0.3, share)
    cells_left = _MARGIN + query_width + 1.5 * _GAP
    cell_width = (PAGE_PX[0] - _MARGIN - cells_left + _GAP) / sheet.columns
    tallest = max((cell.match.height_px / cell.match.width_px for cell in sheet.cells), default=1.0)
    asked = tallest * (cell_width - _GAP)
    if rows == 1:
        asked = max(asked, query_HW3.shape[0] / query_HW3.shape[1] * query_width)
    row_height = min(most_px / rows, max(asked, 400) + _CAPTION + _GAP / 2)
    return _Plan(
        rows=rows, query_width=query_width, cells_left=cells_left, cell_width=cell_width, row_height=row_height
    )


def _draw_references(
    page: _Page,
    sheet: ResultSheet,
    query_HW3: NDArray[np.uint8],
    read: ReadPixels,
    plan: _Plan,
) -> None:
    height = plan.row_height * (1 if plan.rows == 1 else 2) - _GAP / 2
    _draw_query(page, sheet, query_HW3, _Place(x=_MARGIN, y=_HEAD, width=plan.query_width, height=height))
    line = plan.cells_left - 0.75 * _GAP
    page.draw.line((line, _HEAD, line, _HEAD + plan.rows * plan.row_height - _GAP), fill=_RULE, width=2)
    for cell in sheet.cells:
        place = _Place(
            x=plan.cells_left + (cell.column - 1) * plan.cell_width,
            y=_HEAD + (cell.row - 1) * plan.row_height,
            width=plan.cell_width - _GAP,
            height=plan.row_height - _GAP / 2,
        )
        _draw_match(page, cell, read, place)


def _draw_query(page: _Page, sheet: ResultSheet, query_HW3: NDArray[np.uint8], place: _Place) -> None:
    picture = replace(place, height=place.height - _CAPTION)
    bottom = _paste(page, query_HW3, sheet.query, picture, frame=_ACCENT, frame_px=6,
                    at_top=any(cell.row > 1 for cell in sheet.cells))  # fmt: skip
    page.write(place.x, bottom + 46, page.say(phrase("Query")), size=_SIZE, color=_ACCENT, strong=True)
    artwork = sheet.query_artwork
    name = identity(artwork.attribution, artwork.path.stem) if artwork else sheet.query_name
    page.write(place.x, bottom + 92, name, size=_SMALL, color=_GREY, width=place.width)


def _draw_match(page: _Page, cell: SheetCell, read: ReadPixels, place: _Place) -> None:
    match = cell.match
    picture = replace(place, height=place.height - _CAPTION)
    pixels_HW3 = read(match, round(2 * max(picture.width, picture.height)))
    if pixels_HW3 is None:
        bottom = picture.y + min(picture.height, picture.width)
        page.draw.rectangle((picture.x, picture.y, picture.x + picture.width, bottom), fill=(240, 239, 235))
        page.write(picture.x + 24, (picture.y + bottom) / 2, page.say(_MISSING), size=_SMALL, color=_GREY,
                      width=picture.width - 48)  # fmt: skip
    else:
        scale = pixels_HW3.shape[1] / match.width_px
        character = Character(box=_scaled_box(match.box, scale), pose=_scaled_pose(match.pose, scale), score=1.0)
        bottom = _paste(page, pixels_HW3, character, picture, frame=_FRAME, frame_px=2)
    number = f"{match.distance:.3f}"
    used = page.write(place.x + place.width, bottom + 46, number, size=_SIZE, color=_INK, right=True)
    where = f"{cell.row}.{cell.column}"
    start = place.x + page.write(place.x, bottom + 46, where, size=_SIZE, color=_GREY) + 18
    room = place.x + place.width - used - 24 - start
    name = match.attribution.site_id or printable(match.path.stem)
    page.write(start, bottom + 46, name, size=_SIZE, color=_INK, width=room, strong=True)
    page.write(place.x, bottom + 92, _credit(match, page.say), size=_SMALL, color=_GREY, width=place.width)


def _credit(match: Match, say: Say) -> str:
    """Return who made a picture, and where it was published."""
    artist, site = match.attribution.artist or say(phrase("artist not known")), match.attribution.site
    return f"{artist} · {site}" if site else artist


def _paste(
    page: _Page, pixels_HW3: NDArray[np.uint8], character: Character, place: _Place, *,
    frame: Rgb, frame_px: int, at_top: bool = False,
) -> float:  # fmt: skip
    """Put a picture with box and skeleton into the middle of a place, at its foot or top; return its lower edge, px."""
    height_px, width_px = pixels_HW3.shape[:2]
    scale = float(min(place.width / width_px, place.height / height_px))
    size = max(1, round(width_px * scale)), max(1, round(height_px * scale))
    small = Image.fromarray(np.ascontiguousarray(pixels_HW3)).resize(size, Image.Resampling.LANCZOS)
    over = Character(box=_scaled_box(character.box, scale), pose=_scaled_pose(character.pose, scale), score=1.0)
    x = round(place.x + (place.width - size[0]) / 2)
    y = round(place.y + (0 if at_top else place.height - size[1]))
    page.image.paste(Image.fromarray(draw_overlay(np.asarray(small), (over,), colors=page.colors)), (x, y))
    right, bottom = x + size[0] + frame_px, y + size[1] + frame_px
    page.draw.rectangle((x - frame_px, y - frame_px, right - 1, bottom - 1), outline=frame, width=frame_px)
    return float(bottom)


def _draw_table(page: _Page, rows: Sequence[tuple[str, ...]], *, top: float) -> None:
    width, y = PAGE_PX[0] - 2 * _MARGIN, top + _SIZE
    edges, x = [], float(_MARGIN)
    for _, _, share in _COLUMNS:
        edges.append((x, width * share))
        x += width * share
    for (heading, number, _), (left, room) in zip(_COLUMNS, edges, strict=True):
        _write_field(page, page.say(heading), left, room, y, color=_GREY, right=number == _DISTANCE)
    page.draw.line((_MARGIN, y + 18, PAGE_PX[0] - _MARGIN, y + 18), fill=_INK, width=2)
    for row in rows:
        y += _LINE
        for (_, number, _), (left, room) in zip(_COLUMNS, edges, strict=True):
            color = _ACCENT if row[0] == "query" and number == 0 else _INK
            _write_field(page, row[number] or "–", left, room, y + 10, color=color, right=number == _DISTANCE)
        page.draw.line((_MARGIN, y + 26, PAGE_PX[0] - _MARGIN, y + 26), fill=_FRAME, width=2)


def _write_field(page: _Page, words: str, left: float, room: float, y: float, *, color: Rgb, right: bool) -> None:
    x = left + room if right else left
    page.write(x, y, words, size=_SMALL, color=color, width=room - (0 if right else 28), right=right)


def _scaled_box(box: Box, scale: float) -> Box:
    return Box(x=box.x * scale, y=box.y * scale, width=box.width * scale, height=box.height * scale)


def _scaled_pose(pose: Pose, scale: float) -> Pose:
    return Pose(joints_K2=pose.joints_K2 * scale, confidence_K=pose.confidence_K, state_K=pose.state_K)
