"""The same services without a window: analyze, library, search, evaluate, models."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from illpose_app import __version__
from illpose_app.cli_labels import ACTIONS as LABEL_ACTIONS
from illpose_app.cli_labels import add_label_actions
from illpose_app.cli_report import Report, UsageError
from illpose_app.core.errors import IllposeError, printable

EXIT_FAILED: Final = 1
EXIT_USAGE: Final = 2
EXIT_INTERRUPTED: Final = 130
EXIT_PIPE_CLOSED: Final = 141

_ABOUT: Final = """\
Find the pose of every character in your illustrations, and the references in your own library that hold the same pose.
Without a command, illpose opens its window. Everything stays on this machine.
"""

_EXAMPLES: Final = """\
examples:
  illpose                                      open the window
  illpose sketch.png                           open the window with an artwork
  illpose analyze sketch.png --overlay out.png find the characters, draw box and skeleton over the artwork
  illpose analyze art/ --json poses.json       a whole folder, as one COCO file
  illpose library add ~/Pictures/art           add a folder to the library; nothing is copied or moved
  illpose search sketch.png -k 10              the ten references with the most similar pose
  illpose search sketch.png --sheet plate.pdf --table credits.csv    the same on paper, with their sources

exit codes: 0 all is well; 1 something failed, and the rest was done; 2 the arguments make no sense
"""

_ANALYZE_EXAMPLES: Final = """\
examples:
  illpose analyze knight.png                              say what is there
  illpose analyze knight.png --overlay knight-pose.png    one picture
  illpose analyze art/ more.webp --json poses.json --openpose openpose/ --overlay overlays/
  illpose analyze art/ --boxes mine.json --json poses.json   my boxes, illpose's poses
"""


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; `command` is `open` when only files are named."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--home", type=Path, metavar="DIR", help="keep library, cache, settings and log in this folder")
    common.add_argument(
        "--library", type=Path, metavar="FOLDER", help="use the library that lies in this folder and moves with it"
    )
    common.add_argument("-v", "--verbose", action="store_true", help="say more, and show where an error arose")
    common.add_argument("-q", "--quiet", action="store_true", help="say only what went wrong")
    parser = argparse.ArgumentParser(
        prog="illpose",
        description=_ABOUT,
        epilog=_EXAMPLES,
        parents=[common],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"illpose {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _add_open(commands, common)
    _add_analyze(commands, common)
    _add_search(commands, common)
    _add_library(commands, common)
    _add_evaluate(commands, common)
    learn = commands.add_parser(
        "learn",
        parents=[common],
        help="measure the networks on your corrections, and learn from them",
        description="Measure the networks on the poses that you corrected, joint by joint. Where it provably helps on "
        "corrections that were held back, the size of the box and the places of joints are adjusted in this library.",
    )
    learn.add_argument("--dry-run", action="store_true", help="only measure")
    learn.add_argument("--forget", action="store_true", help="forget what was learned")
    _add_models(commands, common)
    commands.add_parser(
        "check",
        parents=[common],
        help="see whether this installation is whole",
        description="Look at every part of this installation: networks, the analysis of the sample, index, decoders, "
        "starter library, icons, languages; say what is broken.",
    )
    return parser


_Commands = argparse._SubParsersAction  # argparse gives its commands no public type


def _add_models(commands: "_Commands[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    command = commands.add_parser("models", parents=[common], help="list the networks that illpose works with")
    actions = command.add_subparsers(dest="models_action", metavar="ACTION")
    add = actions.add_parser("add", parents=[common], help="tag artworks with a tagger of your own (WD v3)")
    add.add_argument("folder", type=Path, help="folder with model.onnx and selected_tags.csv")


def _add_open(commands: "_Commands[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    command = commands.add_parser("open", parents=[common], help="open the window, with artworks if any are named")
    command.add_argument("files", nargs="*", type=Path, metavar="FILE")


def _add_analyze(commands: "_Commands[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "analyze",
        parents=[common],
        help="find characters and their poses",
        description="Find every character of an artwork: its box and the 17 joints of its pose.",
        epilog=_ANALYZE_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an artwork, or a folder of artworks")
    command.add_argument("--json", type=Path, metavar="OUT", help="write all as one COCO keypoints file (- for stdout)")
    command.add_argument("--openpose", type=Path, metavar="OUT", help="write OpenPose JSON: a folder, or a .json file")
    command.add_argument("--overlay", type=Path, metavar="OUT", help="draw the poses: a folder, or a .png file")
    command.add_argument(
        "--controlnet", type=Path, metavar="OUT", help="draw ControlNet pose pictures: a folder, or a .png file"
    )
    command.add_argument("--svg", type=Path, metavar="OUT", help="write the skeletons as SVG: a folder, or a .svg file")
    command.add_argument(
        "--boxes", type=Path, metavar="BOXES.json", help="take the boxes from a COCO file and only find their poses"
    )
    command.add_argument("--model", type=Path, metavar="DIR", help="use the networks in this folder")


def _add_search(commands: "_Commands[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "search",
        parents=[common],
        help="find the references of the library with the same pose",
        description="Find the artworks of the library whose characters hold the pose of a character of FILE.",
    )
    command.add_argument("file", type=Path, metavar="FILE", help="the artwork whose pose is looked for")
    command.add_argument("-k", "--count", type=_positive, default=5, metavar="N", help="how many answers (5)")
    command.add_argument(
        "--character",
        type=_positive,
        default=1,
        metavar="N",
        help="which character of FILE, as analyze counts them (1)",
    )
    command.add_argument(
        "--joints", choices=("whole", "upper-body", "arms", "legs"), default="whole", help="which joints count (whole)"
    )
    command.add_argument(
        "--mirrored", action=argparse.BooleanOptionalAction, default=True, help="is a reflection as good (yes)"
    )
    command.add_argument("--same-way-up", action="store_true", help="leave out figures that lie or lean another way")
    command.add_argument("--same-side", action="store_true", help="only figures seen from the same side")
    command.add_argument(
        "--only", default="", metavar="WORDS", help="only artworks with these tags, artist:, rating: …"
    )
    command.add_argument("--json", type=Path, metavar="OUT", help="write the answers as JSON (- for stdout)")
    command.add_argument("--sheet", type=Path, metavar="OUT", help="draw the answers as a printed plate: .pdf or .png")
    command.add_argument("--table", type=Path, metavar="OUT", help="write where the answers come from: .csv or .md")
    command.add_argument("--with-copies", action="store_true", help="put copies and variations on sheet and table, too")
    command.add_argument("--with-nsfw", action="store_true", help="the same for what is not safe for work")
    command.add_argument("--model", type=Path, metavar="DIR", help="use the networks in this folder")


def _add_evaluate(commands: "_Commands[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    evaluate = commands.add_parser("evaluate", parents=[common], help="measure illpose on labelled illustrations")
    subjects = evaluate.add_subparsers(dest="subject", metavar="SUBJECT", required=True)
    retrieval = subjects.add_parser(
        "retrieval",
        parents=[common],
        help="how well references are ranked",
        description="Rank the characters of FOLDER (labels.json, COCO keypoints, and images/) for each other, by "
        "illpose and by the paper's descriptor.",
    )
    retrieval.add_argument("folder", type=Path, metavar="FOLDER")
    retrieval.add_argument("--mirrored", action="store_true", help="a reflection of a pose is as good as the pose")
    retrieval.add_argument(
        "--labels-only", action="store_true", help="rank the labelled poses only, not those that the network finds"
    )
    retrieval.add_argument("--json", type=Path, metavar="OUT", help="write the scores as JSON (- for stdout)")
    retrieval.add_argument("--model", type=Path, metavar="DIR", help="use the networks in this folder")


def _add_library(commands: "_Commands[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    library = commands.add_parser("library", parents=[common], help="add folders, see what is there, forget folders")
    actions = library.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = actions.add_parser(
        "add",
        parents=[common],
        help="add folders where they are; run again to take in what is new",
        description="Analyse every artwork below the folders. Nothing is copied, moved or renamed.",
    )
    add.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    add.add_argument("--starter", action="store_true", help="add the artworks that came with illpose")
    actions.add_parser("status", parents=[common], help="say what the library holds")
    export = actions.add_parser(
        "export-corrections",
        parents=[common],
        help="write what you put right as a COCO file",
        description="Write the poses and boxes that you corrected, the characters you added and the boxes you removed.",
    )
    export.add_argument("out", type=Path, metavar="OUT.json", help="- for stdout")
    forget = actions.add_parser("forget", parents=[common], help="take a folder out; its files stay where they are")
    forget.add_argument("folder", type=Path, metavar="FOLDER")
    for action, words in (("export", "write everything that the library holds as lines of JSON"),
                          ("import", "take an exported library into an empty one")):  # fmt: skip
        moved = actions.add_parser(action, parents=[common], help=words)
        moved.add_argument("file", type=Path, metavar="FILE.jsonl")
    add_label_actions(actions, common)


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return value


def run(arguments: argparse.Namespace) -> int:
    """Carry out one command (not `open`) and return its exit code; raises no error that a person can mend."""
    report = Report(quiet=getattr(arguments, "quiet", False))
    try:
        code = _dispatch(arguments, report)
        sys.stdout.flush()
        return code
    except UsageError as error:
        report.problem(str(error))
        return EXIT_USAGE
    except IllposeError as error:
        report.problem(str(error))
        return EXIT_FAILED
    except KeyboardInterrupt:
        report.clear()
        print("illpose: stopped", file=sys.stderr)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader has gone; without this Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_PIPE_CLOSED


def _dispatch(arguments: argparse.Namespace, report: Report) -> int:
    if arguments.command == "analyze":
        return _analyze(arguments, report)
    if arguments.command == "evaluate":
        return _evaluate(arguments, report)
    if arguments.command == "search":
        return _search(arguments, report)
    if arguments.command == "learn":
        from illpose_app.cli_learn import run_learn

        return run_learn(forget=arguments.forget, dry_run=arguments.dry_run, report=report)
    if arguments.command == "models":
        from illpose_app.cli_library import run_models

        return run_models(add=getattr(arguments, "folder", None))
    return _dispatch_library(arguments, report)


def _analyze(arguments: argparse.Namespace, report: Report) -> int:
    from illpose_app.cli_analyze import AnalyzeRequest, run_analyze
    from illpose_app.core.limb_colors import limb_colors_of
    from illpose_app.storage.places import find_places
    from illpose_app.storage.settings_file import read_settings

    request = AnalyzeRequest(
        files=tuple(arguments.files),
        json_out=arguments.json,
        openpose_out=arguments.openpose,
        overlay_out=arguments.overlay,
        controlnet_out=arguments.controlnet,
        svg_out=arguments.svg,
        boxes=arguments.boxes,
        models=arguments.model,
        limb_colors=limb_colors_of(read_settings(find_places().settings).settings),
    )
    return run_analyze(request, report)


def _evaluate(arguments: argparse.Namespace, report: Report) -> int:
    from illpose_app.cli_evaluate import EvaluateOrder, run_evaluate

    order = EvaluateOrder(
        folder=arguments.folder,
        mirrored=arguments.mirrored,
        labels_only=arguments.labels_only,
        json_out=arguments.json,
        models=arguments.model,
    )
    return run_evaluate(order, report)


def _search(arguments: argparse.Namespace, report: Report) -> int:
    from illpose_app.cli_library import SearchOrder, query_of, run_search
    from illpose_app.cli_sheet import SheetFiles

    order = SearchOrder(
        file=arguments.file,
        count=arguments.count,
        character=arguments.character,
        json_out=arguments.json,
        models=arguments.model,
        query=query_of(
            joints=arguments.joints,
            mirrored=arguments.mirrored,
            upright=arguments.same_way_up,
            same_facing=arguments.same_side,
        ),
        line=arguments.only,
        files=SheetFiles(
            sheet=arguments.sheet,
            table=arguments.table,
            with_copies=arguments.with_copies,
            with_unsafe=arguments.with_nsfw,
        ),
    )
    return run_search(order, report)


def _dispatch_library(arguments: argparse.Namespace, report: Report) -> int:
    from illpose_app import cli_library

    if arguments.action == "add":
        if not arguments.folders and not arguments.starter:
            raise UsageError("library add: name a folder, or --starter")
        return cli_library.run_add(arguments.folders, starter=arguments.starter, report=report)
    if arguments.action in ("export", "import"):
        return cli_library.run_move(arguments.action, arguments.file, report)
    if arguments.action == "forget":
        return cli_library.run_forget(arguments.folder, report)
    if arguments.action in LABEL_ACTIONS:
        return cli_library.run_labels(arguments, report)
    if arguments.action == "export-corrections":
        return cli_library.run_export_corrections(arguments.out, report)
    return cli_library.run_status(verbose=getattr(arguments, "verbose", False))


def normalized(argv: Sequence[str], commands: Sequence[str]) -> list[str]:
    """Put `open` where no command is named, so that `illpose` and `illpose FILE` open the window.

    Raises UsageError for a word that is neither a command nor a file.
    """
    position = 0
    while position < len(argv) and argv[position].startswith("-") and argv[position] != "--":
        if argv[position] in ("-h", "--help", "--version"):
            return list(argv)
        position += 2 if argv[position] in ("--home", "--library") else 1
    word = argv[position] if position < len(argv) else None
    if word in commands:
        return list(argv)
    if word not in (None, "--") and not Path(str(word)).exists() and "." not in str(word) and "/" not in str(word):
        from difflib import get_close_matches

        near = get_close_matches(str(word), commands, n=1)
        hint = f"did you mean '{near[0]}'?" if near else "see illpose --help"
        raise UsageError(f"'{printable(str(word))}' is neither a command nor a file; {hint}")
    return [*argv[:position], "open", *argv[position:]]
