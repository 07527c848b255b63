"""Writes a result sheet as PDF or PNG, and its attribution table as CSV or Markdown."""

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from illpose_app.core.artwork import Character
from illpose_app.core.errors import ArtworkError, IllposeError, printable
from illpose_app.core.labels import RatingLimit
from illpose_app.core.limb_colors import LIMB_COLORS, LimbColors
from illpose_app.core.progress import Progress, Work
from illpose_app.core.ranking import Match
from illpose_app.core.result_sheet import HEADINGS, ResultSheet, SheetChoice, plan_sheet, table_rows
from illpose_app.core.words import Say, phrase
from illpose_app.services.draw_sheet import DPI, draw_sheet
from illpose_app.services.find_stacks import stack_of
from illpose_app.storage.artwork_files import read_reduced
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.export_mark import Exported, mark_options
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.whole_file import write_whole_file

SHEET_SUFFIXES: Final = (".pdf", ".png")
TABLE_SUFFIXES: Final = (".csv", ".md")
#: So many matches are asked for where a sheet of some shall leave others out.
SPARE: Final = 4
_SAFE: Final = RatingLimit()


class SheetError(IllposeError):
    """A sheet that cannot be written as asked for."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SheetOrder:
    """What to write, and where; either of the two places may be None. say: in whose language the sheet speaks."""

    query_name: str
    query_HW3: NDArray[np.uint8]
    query: Character
    query_hash: str
    matches: tuple[Match, ...]
    note: str
    choice: SheetChoice
    sheet: Path | None = None
    table: Path | None = None
    say: Say = str
    colors: LimbColors = field(default_factory=lambda: LIMB_COLORS)


def check_places(sheet: Path | None, table: Path | None) -> None:
    """Raise SheetError when the endings of the places are none that can be written."""
    if sheet is not None and sheet.suffix.lower() not in SHEET_SUFFIXES:
        raise SheetError(
            phrase("{file}: a sheet is written as .pdf or .png (change the ending)", file=printable(sheet))
        )
    if table is not None and table.suffix.lower() not in TABLE_SUFFIXES:
        raise SheetError(phrase("{file}: a table is written as .csv or .md (change the ending)", file=printable(table)))


def export_sheet(order: SheetOrder, *, database: Database, limit: RatingLimit = _SAFE) -> Work[ResultSheet]:
    """Write a sheet and its table; return what stands on it.

    limit says as what pictures without a rating count. Raises SheetError and OutputError.
    """
    check_places(order.sheet, order.table)
    sheet = _planned(order, database, limit)
    if not sheet.cells:
        raise SheetError(
            phrase("there is no reference to put on a sheet (add a folder to the library, or leave out less)")
        )
    if order.table is not None:
        write_whole_file(order.table, table_text(sheet, markdown=order.table.suffix.lower() == ".md").encode())
    if order.sheet is not None:
        pixels: dict[int, NDArray[np.uint8] | None] = {}
        for number, cell in enumerate(sheet.cells, start=1):
            match = cell.match
            pixels[match.character_id] = _read(match)
            yield Progress(done=number, total=len(sheet.cells), subject=printable(match.path.name))
        pages = list(
            draw_sheet(
                sheet,
                order.query_HW3,
                lambda m, _side: pixels[m.character_id],
                note=order.note,
                say=order.say,
                colors=order.colors,
            )
        )
        write_whole_file(order.sheet, _file_of(pages, pdf=order.sheet.suffix.lower() == ".pdf"))
    return sheet


def table_text(sheet: ResultSheet, *, markdown: bool) -> str:
    """Return the attribution table of a sheet as CSV or Markdown."""
    rows = table_rows(sheet)
    if markdown:
        lines = [HEADINGS, ("---",) * len(HEADINGS), *rows]
        return "".join("| " + " | ".join(map(_in_markdown, line)) + " |\n" for line in lines)
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([HEADINGS, *rows])
    return stream.getvalue()


def _in_markdown(words: str) -> str:
    return " ".join(words.replace("\\", "\\\\").replace("|", "\\|").split())


def _planned(order: SheetOrder, database: Database, limit: RatingLimit) -> ResultSheet:
    artwork = ArtworkRepository(database).by_hash(order.query_hash)
    ids = [match.artwork_id for match in order.matches] + ([artwork.artwork_id] if artwork else [])
    labels = LabelReader(database).of([match.artwork_id for match in order.matches])
    return plan_sheet(
        order.matches,
        query_name=order.query_name,
        query=order.query,
        query_artwork=artwork,
        marks=stack_of(ids, database=database),
        unsafe={label.artwork_id for label in labels if not limit.is_safe(label.rating)},
        choice=order.choice,
    )


def _read(match: Match) -> NDArray[np.uint8] | None:
    try:
        return read_reduced(match.path, 1600).pixels_HW3
    except ArtworkError:
        return None  # the sheet says that the file is missing


def _file_of(pages: list[Image.Image], *, pdf: bool) -> bytes:
    stream = io.BytesIO()
    if pdf:
        pages[0].save(stream, "PDF", save_all=True, append_images=pages[1:], resolution=DPI, quality=92)
    else:
        whole = Image.new("RGB", (pages[0].width, sum(page.height for page in pages)))
        for number, page in enumerate(pages):
            whole.paste(page, (0, number * page.height))
        whole.save(stream, "PNG", dpi=(DPI, DPI), **mark_options(Exported.SHEET, "PNG"))
    return stream.getvalue()
