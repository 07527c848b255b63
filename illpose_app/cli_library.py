"""`illpose library`, `illpose search` and `illpose models`."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from illpose_app.cli_analyze import open_analyzer, real_place
from illpose_app.cli_labels import run_label_action
from illpose_app.cli_report import Report, UsageError
from illpose_app.cli_sheet import SheetFiles, write_sheet
from illpose_app.core.artwork import Attribution, Character
from illpose_app.core.errors import ModelError, PoseError, printable
from illpose_app.core.labels import RatingLimit
from illpose_app.core.ranking import Match
from illpose_app.storage.adjustments import AdjustmentRepository
from illpose_app.storage.database import Database
from illpose_app.storage.library_home import settle_library
from illpose_app.storage.places import find_places
from illpose_app.storage.shipped import models_dir, resources_dir
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.storage.whole_file import write_whole_file

if TYPE_CHECKING:
    from illpose_app.core.pose_query import PoseQuery
    from illpose_app.services.ask_references import ReferenceAnswer
    from illpose_app.services.import_artworks import ImportSummary
    from illpose_app.storage.artwork_files import DecodedArtwork


_NO_SHEET = SheetFiles()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchOrder:
    """What `illpose search` was asked to find; character counts from 1."""

    file: Path
    count: int = 5
    character: int = 1
    json_out: Path | None = None
    models: Path | None = None
    files: SheetFiles = _NO_SHEET
    query: "PoseQuery | None" = None  # None: any way
    line: str = ""


def query_of(*, joints: str, mirrored: bool, upright: bool, same_facing: bool) -> "PoseQuery":
    """Return how a pose is asked for, in the words of the command line."""
    from illpose_app.core.pose_query import WEIGHTS_OF_SET, JointSet, PoseQuery

    asked = {"upper-body": JointSet.UPPER_BODY, "arms": JointSet.ARMS, "legs": JointSet.LEGS}
    weights_K = WEIGHTS_OF_SET[asked.get(joints, JointSet.WHOLE)]
    return PoseQuery(weights_K=weights_K, mirrored=mirrored, upright=upright, same_facing=same_facing)


@contextmanager
def _library() -> Iterator[Database]:
    places = find_places()
    database = Database.open(places.database)
    try:
        if places.library_home is not None:
            settle_library(database, places.library_home)
        yield database
    finally:
        database.close()


def run_add(folders: Sequence[Path], *, starter: bool, report: Report) -> int:
    """Import folders in place, and the starter library where asked for."""
    from illpose_app.services.analyze_artwork import analyze_decoded
    from illpose_app.services.import_artworks import import_artworks
    from illpose_app.services.open_starter_library import open_starter_library
    from illpose_app.ui.background import Hands

    thumbnails = ThumbnailCache(find_places().thumbnails)
    with _library() as database:
        if starter:
            new = report.follow(open_starter_library(resources_dir(), database=database, thumbnails=thumbnails))
            report.note(f"starter library: {new} new artworks" if new else "the starter library is there already")
        if not folders:
            return report.exit_code
        analyzer = open_analyzer(None)
        analyzer.adjustment = AdjustmentRepository(database).of(analyzer.networks_version)

        def analyze(decoded: "DecodedArtwork") -> tuple[Character, ...]:
            return analyze_decoded(decoded, analyzer=analyzer)

        with closing(Hands()) as crew:
            summary = report.follow(
                import_artworks(
                    folders,
                    database=database,
                    thumbnails=thumbnails,
                    analyze=analyze,
                    analyzer_version=analyzer.version,
                    crew=crew,
                )
            )
        tagged = _tag_new(database, report)
    report.note(_what_was_done(summary, tagged=tagged))
    for line in summary.problems:  # those of folders are only here; the report says nothing twice
        report.problem(line)
    return report.exit_code


def _what_was_done(summary: "ImportSummary", *, tagged: int) -> str:
    """Return an import in a line; what did not happen is not in it."""
    counts = (
        (summary.added, "added"),
        (summary.analysed_again, "analysed again"),
        (summary.recognised, "recognised (copies, or moved or renamed)"),
        (summary.relabelled, "with sidecars read again"),
        (summary.unchanged, "unchanged"),
        (summary.missing, "missing"),
        (len(summary.problems), "could not be read"),
        (tagged, "tagged"),
    )
    return ", ".join(f"{count} {what}" for count, what in counts if count) or "there is no artwork in these folders"


def run_forget(folder: Path, report: Report) -> int:
    """Take a folder out of the library."""
    from illpose_app.services.forget_folder import forget_folder

    with _library() as database:
        forget_folder(folder, database=database)
    report.note(f"{printable(folder)}: no longer in the library; its files stay where they are")
    return report.exit_code


def run_export_corrections(out: Path, report: Report) -> int:
    """Write the artist's corrections as a COCO file; raises OutputError."""
    from illpose_app.services.export_corrections import count_corrections, export_corrections
    from illpose_app.storage.corrections import CorrectionReader

    with _library() as database:
        document = export_corrections(database=database)
        count = count_corrections(CorrectionReader(database).artworks())
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
    if str(out) == "-":
        sys.stdout.write(text)
    else:
        write_whole_file(out, text.encode())
    report.note(f"{count} corrections in {len(document['images'])} artworks")
    return report.exit_code


def run_move(action: str, file: Path, report: Report) -> int:
    """Export the library to a file, or import one from it."""
    from illpose_app.services.move_library import export_library, import_library

    with _library() as database:
        if action == "export":
            if real_place(file) == real_place(database.path):
                raise UsageError(f"{printable(file)} is the library itself; name another file")
            count = report.follow(export_library(file, database=database))
            report.note(f"{printable(file)}: {count} rows")
        else:
            count = report.follow(import_library(file, database=database))
            report.note(f"{count} rows imported; illpose library status tells what they are")
    return report.exit_code


def _shown_ratings() -> RatingLimit:
    """Return which ratings the settings of the window let be shown."""
    from illpose_app.services.find_artworks import limit_of
    from illpose_app.storage.settings_file import read_settings

    return limit_of(read_settings(find_places().settings).settings)


def run_labels(arguments: argparse.Namespace, report: Report) -> int:
    """Find artworks by a query line, and write their credits or sidecars."""
    with _library() as database:
        return run_label_action(arguments, database, report)


def run_status(*, verbose: bool) -> int:
    """Print what the library holds, and with verbose every file that could not be read."""
    from illpose_app.services.library_status import library_status
    from illpose_app.storage.artworks import ArtworkRepository

    with _library() as database:
        status = library_status(database=database)
        print(f"library: {printable(find_places().database)}")
        print(
            f"{status.artwork_count} artworks, {status.character_count} characters, "
            f"{status.corrected_count} corrected by hand"
        )
        repository = ArtworkRepository(database)
        for folder in status.folders:
            notes = [f"{folder.file_count} files"]
            notes += [f"{folder.missing_count} missing"] if folder.missing_count else []
            notes += [f"{folder.problem_count} left out"] if folder.problem_count else []
            notes += [] if folder.finished else ["not finished: add it again to go on"]
            print(f"  {printable(folder.path)}: {', '.join(notes)}")
            for line in repository.problems(folder.folder_id) if verbose else ():
                print(f"    {line}")
        if not status.folders:
            print("  no folders yet: illpose library add FOLDER, or illpose library add --starter")
    return 0


def run_search(order: SearchOrder, report: Report) -> int:
    """Analyse a file and print the references with the pose of one of its characters, nearest first."""
    from illpose_app.core.pose_query import ANY_WAY
    from illpose_app.services.export_sheet import check_places
    from illpose_app.storage.artwork_files import read_artwork

    if order.json_out and real_place(order.json_out) == real_place(order.file):
        raise UsageError(f"--json {printable(order.json_out)} would overwrite the artwork")
    check_places(order.files.sheet, order.files.table)
    decoded = read_artwork(order.file)
    character = _asked_character(order, decoded)
    with _library() as database:
        answer = _ask(order, character, database)
        matches = answer.matches
        for note in answer.notes:
            report.note(note)
        if order.files.wanted and matches:
            matches = write_sheet(
                order.files,
                query=order.file,
                decoded=decoded,
                character=character,
                matches=matches,
                count=order.count,
                database=database,
                report=report,
            )
    if order.json_out:
        _write_answers(order, character, matches)
    else:
        for rank, match in enumerate(matches, start=1):
            print(_match_line(rank, match))
    if not matches and (order.line or (order.query or ANY_WAY).is_narrow):
        report.problem("no other artwork of the library is left by these words and choices")
    elif not matches:
        report.problem("the library has no other artwork with a pose: illpose library add FOLDER")
    return report.exit_code


def _asked_character(order: SearchOrder, decoded: "DecodedArtwork") -> Character:
    """Return the character of the file whose pose is asked for; raises PoseError when there are not so many."""
    from illpose_app.services.analyze_artwork import analyze_artwork

    analyzer = open_analyzer(order.models)
    with _library() as database:
        analyzer.adjustment = AdjustmentRepository(database).of(analyzer.networks_version)
    characters = analyze_artwork(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer)
    if order.character > len(characters):
        found = f"only {len(characters)} characters" if characters else "no character"
        raise PoseError(f"{printable(order.file)}: {found} found, so there is no character {order.character}")
    return characters[order.character - 1]


def _ask(order: SearchOrder, character: Character, database: Database) -> "ReferenceAnswer":
    from illpose_app.core.pose_query import ANY_WAY
    from illpose_app.services.ask_references import ReferenceQuestion, ask_references
    from illpose_app.services.export_sheet import SPARE
    from illpose_app.services.find_artworks import ArtworkFinder
    from illpose_app.services.search_poses import PoseSearch, SearchRequest
    from illpose_app.storage.artwork_files import content_hash

    request = SearchRequest(
        pose=character.pose,
        query=order.query or ANY_WAY,
        count=order.count * SPARE if order.files.wanted else order.count,
        exclude_hash=content_hash(order.file),
    )
    return ask_references(
        ReferenceQuestion(request=request, line=order.line),
        search=PoseSearch(database, find_places().index),
        finder=ArtworkFinder(database),
        # a sheet leaves out by itself what is not safe, and says so
        limit=RatingLimit() if order.files.wanted else _shown_ratings(),
    )


def _tag_new(database: Database, report: Report) -> int:
    """Tag what is new, as the settings say; return how many artworks were tagged."""
    from illpose_app.services.tag_as_set import tag_as_set
    from illpose_app.storage.settings_file import read_settings

    return report.follow(tag_as_set(read_settings(find_places().settings).settings, database=database))


def _add_tagger(folder: Path) -> int:
    """Make a folder's tagger the one that artworks are tagged with; raises ModelError when it cannot be used."""
    from illpose_app.services.open_tagger import check_tagger
    from illpose_app.storage.settings_file import read_settings, write_settings

    place = folder.expanduser().absolute()
    said = check_tagger(place)
    file = find_places().settings
    write_settings(file, read_settings(file).settings.replaced("tagging.folder", str(place)))
    print(f"artworks are tagged with {printable(place)} from now on ({said}); it stays where it is")
    return 0


def run_models(*, add: Path | None = None) -> int:
    """Print the networks in the shipped folder, each checked against its manifest, or take a tagger's folder.

    Raises ModelError.
    """
    if add is not None:
        return _add_tagger(add)
    from illpose_app.inference.manifest import load_manifest, read_model

    folders = sorted(path.parent for path in models_dir().glob("*/manifest.toml"))
    if not folders:
        raise ModelError(f"{printable(models_dir())}: there is no network here; install illpose again")
    for folder in folders:
        manifest = load_manifest(folder)
        size = len(read_model(manifest))
        print(f"{folder.name}: {manifest.name}")
        print(f"  kind      {manifest.kind} ({manifest.decoder})")
        print(f"  input     {manifest.input.width_px} x {manifest.input.height_px} px")
        print(f"  file      {printable(manifest.model_path)} ({size / 1e6:.1f} MB, as its manifest names it)")
        print(f"  licence   {manifest.licence}")
        print(f"  source    {manifest.source}")
        for name, score in sorted(manifest.scores.items()):
            print(f"  {name:<9} {score:g}")
    return 0


def _match_line(rank: int, match: Match) -> str:
    box = match.box
    where = f"box {box.x:.0f}, {box.y:.0f}, {box.width:.0f} x {box.height:.0f}"
    credit = _credit(match.attribution)
    missing = "   (missing)" if match.missing else ""
    return f"{rank:>3}  {match.distance:.4f}  {printable(match.path)}   {where}{credit and f'   {credit}'}{missing}"


def _credit(attribution: Attribution) -> str:
    parts = (attribution.artist, attribution.site, attribution.site_id, attribution.licence, attribution.address)
    return ", ".join(part for part in parts if part)


def _write_answers(order: SearchOrder, character: Character, matches: Sequence[Match]) -> None:
    document: dict[str, Any] = {
        "query": {"file": printable(order.file), "character": order.character, "box": _numbers(character)},
        "matches": [
            {
                "rank": rank,
                "distance": round(match.distance, 6),
                "file": printable(match.path),
                "missing": match.missing,
                "box": _numbers(match),
                "attribution": asdict(match.attribution),
            }
            for rank, match in enumerate(matches, start=1)
        ],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    if str(order.json_out) == "-":
        sys.stdout.write(text)
    elif order.json_out:
        write_whole_file(order.json_out, text.encode())


def _numbers(boxed: Character | Match) -> list[float]:
    box = boxed.box
    return [round(value, 2) for value in (box.x, box.y, box.width, box.height)]
