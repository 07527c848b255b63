"""Arguments, logging and the exception hook; opens the window or hands over to the command line."""

import io
import logging
import os
import signal
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from types import TracebackType

from illpose_app import __version__
from illpose_app.cli import EXIT_FAILED, EXIT_INTERRUPTED, EXIT_USAGE, make_parser, normalized, run
from illpose_app.cli_report import UsageError
from illpose_app.core.errors import IllposeError, printable
from illpose_app.storage.shipped import DECODER_WORD

_COMMANDS = ("open", "analyze", "search", "library", "evaluate", "learn", "models", "check")
_LARGEST_LOG_BYTES = 1_000_000
_log = logging.getLogger("illpose")


def main(argv: Sequence[str] | None = None) -> int:
    """Run illpose with arguments (without the program's name) and return the exit code."""
    given = sys.argv[1:] if argv is None else list(argv)
    return _decode() if given == [DECODER_WORD] else _run(given)


def _decode() -> int:
    """Be one of the processes in which a bundled program reads files."""
    from illpose_app.storage.decoder_process import serve

    return serve()


def _run(given: Sequence[str]) -> int:
    # before numpy: its threads wait by spinning, and on a busy machine two are slower than one
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a file name must never be unprintable
    try:
        words = normalized(given, _COMMANDS)
    except UsageError as error:
        print(f"illpose: {error}", file=sys.stderr)
        return EXIT_USAGE
    try:
        arguments = make_parser().parse_args(words)
    except SystemExit as stop:  # argparse has said what it had to say
        return stop.code if isinstance(stop.code, int) else EXIT_USAGE
    if home := getattr(arguments, "home", None):
        os.environ["ILLPOSE_HOME"] = str(home.absolute())
    if library := getattr(arguments, "library", None):
        os.environ["ILLPOSE_LIBRARY"] = str(library.expanduser().absolute())
    log_path = _start_log(verbose=getattr(arguments, "verbose", False))
    try:
        if arguments.command == "open":
            return _open_window(arguments.files)
        return _check() if arguments.command == "check" else run(arguments)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except Exception as error:
        if getattr(arguments, "verbose", False):
            raise
        _log.critical("stopped by an error", exc_info=error)
        print(f"illpose: something went wrong inside ({_one_line(error)}){_where(log_path)}", file=sys.stderr)
        return EXIT_FAILED


def _open_window(files: Sequence[Path]) -> int:
    """Open the window, or say in one line why there is none."""
    if not _has_screen():
        print(
            "illpose: there is no screen here to open a window on; see 'illpose --help' for commands", file=sys.stderr
        )
        return EXIT_FAILED
    missing = [file for file in files if not file.exists()]
    for file in missing:
        print(f"illpose: {printable(file)}: there is no such file", file=sys.stderr)
    if files and len(missing) == len(files):
        return EXIT_FAILED
    sys.excepthook = _log_unexpected
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's event loop never lets Python see Ctrl+C
    try:
        from illpose_app.app import run as run_window
    except ImportError as error:
        _log.critical("the window cannot be loaded", exc_info=error)
        print(f"illpose: Qt cannot be loaded: {_one_line(error)}; a system library is missing", file=sys.stderr)
        return EXIT_FAILED
    try:
        return run_window([file for file in files if file not in missing])
    except IllposeError as error:
        print(f"illpose: {error}", file=sys.stderr)
        return EXIT_FAILED


def _check() -> int:
    """Say of every part of this installation whether it is whole; without a screen the window is drawn into memory."""
    from illpose_app.services.check_installation import check_installation

    if not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    print(f"illpose {__version__}, Python {sys.version.split()[0]}, {sys.platform}")
    sound = True
    try:
        from illpose_app.ui.installation_check import check_window
    except ImportError as error:
        print(f"  {'window':<16}  BROKEN: Qt cannot be loaded: {_one_line(error)}; a system library is missing")
        sound, parts = False, check_installation()
    else:
        parts = chain(check_installation(), check_window())
    for checked in parts:
        sound &= not checked.problem
        print(f"  {checked.part:<16}  {f'BROKEN: {checked.problem}' if checked.problem else checked.found}")
    print("all is well" if sound else "this installation is not whole: install illpose again")
    return 0 if sound else EXIT_FAILED


def _has_screen() -> bool:
    """Say whether there may be a screen; only Linux tells by its environment."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or not sys.platform.startswith("linux")


def _start_log(*, verbose: bool) -> Path | None:
    """Log into the state folder, where that can be written; a terminal only sees the log when asked for."""
    from illpose_app.storage.places import find_places

    root = logging.getLogger()
    root.setLevel(logging.INFO)
    path: Path | None = None
    try:
        path = find_places().log
        path.parent.mkdir(parents=True, exist_ok=True)
        # logging.handlers could do this too, but loads sockets and pickle at every start
        if path.exists() and path.stat().st_size > _LARGEST_LOG_BYTES:
            path.replace(path.with_suffix(".old.log"))
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8", errors="backslashreplace", delay=True)
    except OSError:
        path, handler = None, logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.handlers[:] = [handler]
    if verbose:
        root.addHandler(logging.StreamHandler())
    return path


def _log_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Exception hook while the window is open: Qt goes on, so the error goes into the log and on the terminal."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    _log.error("an error inside the window", exc_info=(kind, error, trace))
    print(f"illpose: something went wrong inside ({_one_line(error)})", file=sys.stderr)


def _one_line(error: BaseException) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())}"


def _where(log_path: Path | None) -> str:
    return f"; {printable(log_path)} has the details" if log_path else ""


if __name__ == "__main__":
    sys.exit(main())
