"""Writes a credit sheet: who drew some artworks, and where they come from."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from illpose_app.core.artwork import Attribution
from illpose_app.core.errors import printable
from illpose_app.core.labels import Rating
from illpose_app.core.words import phrase
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.whole_file import OutputError, write_whole_file

_COLUMNS: Final = ("file", "artist", "site", "id", "address", "licence", "rating")


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """What a credit sheet says of one artwork."""

    path: Path
    attribution: Attribution
    rating: Rating

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of a row, in the order of the columns."""
        where = self.attribution
        name = printable(self.path.name)
        return (name, where.artist, where.site, where.site_id, where.address, where.licence, self.rating.value)


def credits_of(artwork_ids: Sequence[int], *, database: Database) -> list[Credit]:
    """Return the credits of artworks, in the order asked for; those that are gone are left out."""
    labels = {one.artwork_id: one for one in LabelReader(database).of(artwork_ids)}
    repository, rows = ArtworkRepository(database), []
    for start in range(0, len(artwork_ids), 500):
        rows += repository.rows(artwork_ids[start : start + 500])
    return [
        Credit(path=row.path, attribution=labels[row.artwork_id].attribution, rating=labels[row.artwork_id].rating)
        for row in rows
    ]


def write_credits(credits: Sequence[Credit], path: Path) -> None:
    """Write a credit sheet in the format of the file's ending: .txt, .csv, .md or .json; raises OutputError."""
    writer = FORMATS.get(path.suffix.lower())
    if writer is None:
        endings = ", ".join(FORMATS)
        raise OutputError(
            phrase("{file}: a credit sheet ends in one of {endings}", file=printable(path), endings=endings)
        )
    write_whole_file(path, writer(credits).encode("utf-8"))


def credits_text(credits: Sequence[Credit]) -> str:
    """Return the credits as text, an artwork in a paragraph."""
    parts = []
    for credit in credits:
        where = credit.attribution
        drawn = where.artist or "artist unknown"
        lines = [f"{printable(credit.path.name)}: {drawn}" + (f" ({where.licence})" if where.licence else "")]
        site = " ".join(part for part in (where.site, where.site_id) if part)
        lines += [f"  {part}" for part in (site, where.address) if part]
        lines += [f"  rating: {credit.rating}"] if credit.rating not in (Rating.UNRATED, Rating.SAFE) else []
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def credits_csv(credits: Sequence[Credit]) -> str:
    """Return the credits as a table for spreadsheets; a text that one would take for a formula has a ' before it."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(_COLUMNS)
    for credit in credits:
        writer.writerow([f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell for cell in credit.cells])
    return file.getvalue()


def credits_markdown(credits: Sequence[Credit]) -> str:
    """Return the credits as a table in Markdown."""
    lines = ["| " + " | ".join(_COLUMNS) + " |", "|" + " --- |" * len(_COLUMNS)]
    lines += ["| " + " | ".join(_in_cell(cell) for cell in credit.cells) + " |" for credit in credits]
    return "\n".join(lines) + "\n"


def credits_json(credits: Sequence[Credit]) -> str:
    """Return the credits as a list of objects."""
    rows = [dict(zip(_COLUMNS, credit.cells, strict=True)) for credit in credits]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


#: The endings of credit sheets, and what writes each.
FORMATS: Final[dict[str, Callable[[Sequence[Credit]], str]]] = {
    ".txt": credits_text, ".csv": credits_csv, ".md": credits_markdown, ".json": credits_json,
}  # fmt: skip


def _in_cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
