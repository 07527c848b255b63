"""What stands on a result sheet: the query, its nearest references in rows and columns, and what was left out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from illpose_app.core.artwork import Artwork, Attribution, Character
from illpose_app.core.errors import printable
from illpose_app.core.ranking import Match
from illpose_app.core.stacks import StackMark, fold
from illpose_app.core.words import counted, listed, phrase

#: How many references stand in a row where there are many.
MOST_COLUMNS: Final = 5
HEADINGS: Final = ("row", "column", "id", "artist", "address", "licence", "distance", "file")


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChoice:
    """How many references a sheet shows, and what may stand on it."""

    count: int = 10
    with_copies: bool = False
    with_unsafe: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCell:
    """One reference on the sheet; row and column count from 1."""

    row: int
    column: int
    match: Match


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultSheet:
    """A sheet as it will be drawn; the left-out numbers count only what stood before the last one that is shown."""

    query_name: str
    query: Character
    query_artwork: Artwork | None  # where the library holds the query
    cells: tuple[SheetCell, ...]
    columns: int
    copies_left_out: int
    unsafe_left_out: int
    choice: SheetChoice


def plan_sheet(
    matches: Sequence[Match],
    *,
    query_name: str,
    query: Character,
    query_artwork: Artwork | None = None,
    marks: Mapping[int, StackMark],
    unsafe: Collection[int],
    choice: SheetChoice,
) -> ResultSheet:
    """Return what a sheet shows of matches, nearest first.

    marks: stacks by artwork id; variations of the query itself are copies too. unsafe: artworks that do not count as
    safe for work.
    """
    safe = [match for match in matches if choice.with_unsafe or match.artwork_id not in unsafe]
    kept = safe if choice.with_copies else list(fold(_not_of_query(safe, query_artwork, marks), marks))
    shown = kept[: choice.count]
    # what is farther away than the last one shown would not have stood here anyway
    last = shown[-1].distance if len(shown) == choice.count else float("inf")
    stood = [match for match in matches if match.distance <= last]
    unsafe_count = sum(match.artwork_id in unsafe for match in stood) if not choice.with_unsafe else 0
    columns = columns_for(len(shown))
    return ResultSheet(
        query_name=query_name,
        query=query,
        query_artwork=query_artwork,
        cells=tuple(
            SheetCell(row=number // columns + 1, column=number % columns + 1, match=match)
            for number, match in enumerate(shown)
        ),
        columns=columns,
        copies_left_out=len(stood) - unsafe_count - len(shown),
        unsafe_left_out=unsafe_count,
        choice=choice,
    )


def columns_for(count: int) -> int:
    """Return in how many columns so many references stand: rows as equal as can be."""
    if count <= MOST_COLUMNS:
        return max(1, count)
    rows = -(-count // MOST_COLUMNS)
    return -(-count // rows)


def identity(attribution: Attribution, name: str) -> str:
    """Return what a picture is called on a sheet: its site and id where they are known, else its file's name."""
    return f"{attribution.site} {attribution.site_id}".strip() if attribution.site_id else printable(name)


def left_out_words(sheet: ResultSheet) -> str:
    """Return what was left out, in one sentence."""
    parts = []
    if sheet.copies_left_out:
        parts.append(counted("{count} copy or variation", "{count} copies or variations", count=sheet.copies_left_out))
    if sheet.unsafe_left_out:
        parts.append(
            counted(
                "{count} picture not safe for work", "{count} pictures not safe for work", count=sheet.unsafe_left_out
            )
        )
    if parts:
        return phrase("Left out: {what}.", what=listed(parts))
    if sheet.choice.with_copies and sheet.choice.with_unsafe:
        return phrase("Nothing was left out.")
    if sheet.choice.with_copies:
        return phrase("Pictures not safe for work are left out; here there were none.")
    if sheet.choice.with_unsafe:
        return phrase("Copies and variations are left out; here there were none.")
    return phrase("Copies and variations and pictures not safe for work are left out; here there were none.")


def table_rows(sheet: ResultSheet) -> tuple[tuple[str, ...], ...]:
    """Return the attribution table, in the order of HEADINGS; the query comes first where its source is known."""
    rows = []
    artwork = sheet.query_artwork
    if artwork is not None and artwork.attribution != Attribution():
        rows.append(("query", "", *_source(artwork.attribution, artwork.path.stem), "", printable(artwork.path)))
    for cell in sheet.cells:
        match = cell.match
        rows.append(
            (str(cell.row), str(cell.column), *_source(match.attribution, match.path.stem), f"{match.distance:.3f}",
             printable(match.path))
        )  # fmt: skip
    return tuple(rows)


def _source(attribution: Attribution, name: str) -> tuple[str, ...]:
    return identity(attribution, name), attribution.artist, attribution.address, attribution.licence


def _not_of_query(matches: Sequence[Match], artwork: Artwork | None, marks: Mapping[int, StackMark]) -> list[Match]:
    mark = marks.get(artwork.artwork_id) if artwork is not None else None
    if mark is None:
        return list(matches)
    return [m for m in matches if (own := marks.get(m.artwork_id)) is None or own.stack_id != mark.stack_id]
