"""What the command line says while it works."""

import sys
from contextlib import suppress
from typing import Final

from illpose_app.core.progress import Progress, R, Work

_CLEAR_LINE: Final = "\r\x1b[K"
_PROGRESS_COLUMNS: Final = 78


class UsageError(Exception):
    """Arguments that contradict each other or the files on disk; the command ends with exit code 2."""


class Report:
    """One line on stderr for each problem; progress only where a person is looking."""

    def __init__(self, *, quiet: bool) -> None:
        self._problems: set[str] = set()
        self._quiet = quiet
        self._live = sys.stderr.isatty() and not quiet
        self._showing = False

    def problem(self, line: str) -> None:
        """Say in one line what went wrong, once; the command will end with exit code 1."""
        if line not in self._problems:
            self._problems.add(line)
            self._say(line)

    def note(self, line: str) -> None:
        """Say something worth knowing, unless asked to be quiet."""
        if not self._quiet:
            self._say(line)

    def progress(self, progress: Progress) -> None:
        """Show how far the work is, and say what it skipped."""
        if progress.problem:
            self.problem(progress.problem)
        if self._live:
            total = f"/{progress.total}" if progress.total else ""
            line = f"[{progress.done}{total}] {progress.subject}"
            sys.stderr.write(_CLEAR_LINE + line[:_PROGRESS_COLUMNS])
            sys.stderr.flush()
            self._showing = True

    def follow(self, work: Work[R]) -> R:
        """Run long work to its end, showing its progress; close it when the person interrupts."""
        try:
            while True:
                self.progress(next(work))
        except StopIteration as stop:
            result: R = stop.value
            return result
        finally:
            work.close()
            self.clear()

    def clear(self) -> None:
        """Take the line of progress away."""
        if self._showing:
            sys.stderr.write(_CLEAR_LINE)
            sys.stderr.flush()
            self._showing = False

    @property
    def exit_code(self) -> int:
        """0 when there was no problem, otherwise 1."""
        return 1 if self._problems else 0

    def _say(self, line: str) -> None:
        self.clear()
        with suppress(OSError):
            sys.stdout.flush()  # what was printed before stays before, also in a file that takes both
        one_line = " ".join(line.split())
        print(f"illpose: {one_line}", file=sys.stderr)
