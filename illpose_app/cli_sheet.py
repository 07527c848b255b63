"""The result sheet of `illpose search`."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from illpose_app.cli_report import Report
from illpose_app.core.artwork import Character
from illpose_app.core.errors import printable
from illpose_app.core.limb_colors import limb_colors_of
from illpose_app.core.ranking import Match
from illpose_app.core.result_sheet import SheetChoice, left_out_words
from illpose_app.storage.database import Database

if TYPE_CHECKING:
    from illpose_app.storage.artwork_files import DecodedArtwork


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFiles:
    """Where `illpose search` shall write its sheet and its table, and what may stand on them."""

    sheet: Path | None = None
    table: Path | None = None
    with_copies: bool = False
    with_unsafe: bool = False

    @property
    def wanted(self) -> bool:
        """Tell whether there is anything to write."""
        return self.sheet is not None or self.table is not None


def write_sheet(
    files: SheetFiles,
    *,
    query: Path,
    decoded: "DecodedArtwork",
    character: Character,
    matches: tuple[Match, ...],
    count: int,
    database: Database,
    report: Report,
) -> tuple[Match, ...]:
    """Write the sheet and the table that were asked for; return the matches that stand on them."""
    from illpose_app.services.export_sheet import SheetOrder, export_sheet
    from illpose_app.services.find_artworks import limit_of
    from illpose_app.storage.artwork_files import content_hash
    from illpose_app.storage.places import find_places
    from illpose_app.storage.settings_file import read_settings

    settings = read_settings(find_places().settings).settings
    order = SheetOrder(
        query_name=printable(query.stem),
        query_HW3=decoded.pixels_HW3,
        query=character,
        query_hash=content_hash(query),
        matches=matches,
        note=f"References with the same pose · {time.strftime('%Y-%m-%d')}",
        choice=SheetChoice(count=count, with_copies=files.with_copies, with_unsafe=files.with_unsafe),
        sheet=files.sheet,
        table=files.table,
        colors=limb_colors_of(settings),
    )
    limit = limit_of(settings)
    sheet = report.follow(export_sheet(order, database=database, limit=limit))
    for path in (files.sheet, files.table):
        if path is not None:
            report.note(f"{printable(path)} written")
    report.note(left_out_words(sheet))
    return tuple(cell.match for cell in sheet.cells)
