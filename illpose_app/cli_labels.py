"""`illpose library find`, `illpose library credits` and `illpose library sidecars`."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from illpose_app.cli_report import Report
from illpose_app.core.errors import printable

if TYPE_CHECKING:
    from illpose_app.storage.database import Database

ACTIONS: Final = ("find", "credits", "sidecars")
_QUERY_HELP: Final = "a query line, as in the window: sitting -from_behind artist:kemble rating:safe; without one: all"


def add_label_actions(actions: Any, common: argparse.ArgumentParser) -> None:
    """Add the actions to those of `illpose library`."""
    for name, words in (
        ("find", "list the files of the artworks that a query line asks for"),
        ("credits", "write who drew artworks and where they come from"),
        ("sidecars", "write the tags and sources that you entered beside the files"),
    ):
        action = actions.add_parser(name, parents=[common], help=words)
        action.add_argument("line", nargs="?", default="", metavar="QUERY", help=_QUERY_HELP)
        action.add_argument("--all-ratings", action="store_true", help="also what the settings hide for its rating")
        if name == "credits":
            action.add_argument(
                "-o", "--out", type=Path, metavar="FILE", help="a .txt, .csv, .md or .json (text on stdout)"
            )
        if name == "sidecars":
            action.add_argument("--overwrite", action="store_true", help="also files that illpose did not write")


def run_label_action(arguments: argparse.Namespace, database: "Database", report: Report) -> int:
    """Carry out one of the actions; raises IllposeError."""
    ids = _found(arguments, database, report)
    if arguments.action == "credits":
        return _credits(ids, arguments.out, database, report)
    if arguments.action == "sidecars":
        return _sidecars(ids, database, report, overwrite_foreign=arguments.overwrite)
    from illpose_app.storage.artworks import ArtworkRepository

    for start in range(0, len(ids), 500):
        for row in ArtworkRepository(database).rows(ids[start : start + 500]):
            print(printable(row.path))
    return report.exit_code


def _found(arguments: argparse.Namespace, database: "Database", report: Report) -> list[int]:
    from illpose_app.core.labels import RatingLimit
    from illpose_app.core.query import parse_query
    from illpose_app.services.find_artworks import ArtworkFinder, limit_of
    from illpose_app.storage.places import find_places
    from illpose_app.storage.settings_file import read_settings

    limit = RatingLimit() if arguments.all_ratings else limit_of(read_settings(find_places().settings).settings)
    found = ArtworkFinder(database).find(parse_query(arguments.line), limit)
    for note in found.notes:
        report.note(note)
    if found.hidden_ids_N.size:
        report.note(f"{found.hidden_ids_N.size} more are hidden for their rating (--all-ratings shows them)")
    if not found.artwork_ids_N.size:
        report.problem("no artwork of the library is like this")
    ids: list[int] = found.artwork_ids_N.tolist()
    return ids


def _credits(ids: list[int], out: Path | None, database: "Database", report: Report) -> int:
    from illpose_app.services.credit_artworks import credits_of, credits_text, write_credits

    credits = credits_of(ids, database=database)
    if out is None:
        sys.stdout.write(credits_text(credits))
    elif credits:
        write_credits(credits, out)
        report.note(f"{printable(out)}: {len(credits)} credits")
    return report.exit_code


def _sidecars(ids: list[int], database: "Database", report: Report, *, overwrite_foreign: bool) -> int:
    from illpose_app.services.export_sidecars import export_sidecars

    summary = report.follow(export_sidecars(ids, database=database, overwrite_foreign=overwrite_foreign))
    report.note(f"{summary.written} sidecars written; of {summary.nothing_entered} artworks you entered nothing")
    return report.exit_code
