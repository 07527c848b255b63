"""A process that has everything imported, and forks victims that a test may kill.

A victim is a function of victims.py. It appends to its report what it has confirmed, a line each; what stands there
was confirmed before the kill, whenever that came.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
import traceback
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
FINISHED = "finished"
_FAILED = "failed: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Victim:
    """A program that runs, and where it reports."""

    pid: int
    report: Path

    def said(self) -> list[str]:
        """Return the whole lines that it has reported so far."""
        return self.report.read_text(encoding="utf-8").split("\n")[:-1]

    def kill(self) -> None:
        """Kill it: no handler, no tidying, nothing more is written."""
        os.kill(self.pid, signal.SIGKILL)


class Nursery:
    """Starts victims."""

    def __init__(self) -> None:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OPENBLAS_NUM_THREADS": "1"}
        environment["PYTHONPATH"] = os.pathsep.join(map(str, (CHECKOUT, CHECKOUT / "tests")))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"],
            cwd=CHECKOUT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        # at the end of its input it ends by itself
        atexit.register(self._process.communicate)

    def start(self, victim: str, folder: Path, report: Path) -> Victim:
        """Start a function of victims.py on a folder."""
        report.write_text("", encoding="utf-8")
        pid = self._ask({"start": victim, "folder": str(folder), "report": str(report)})
        return Victim(pid=pid, report=report)

    def wait(self, victim: Victim, *, may_die: bool = False) -> int:
        """Wait for a victim's end; return its exit code, or the negative number of the signal that ended it.

        Raises AssertionError when it ended by itself and not well; may_die: by a signal, it may.
        """
        status = self._ask({"wait": victim.pid})
        code = os.waitstatus_to_exitcode(status)
        if code > 0 or (code not in (0, -signal.SIGKILL) and not may_die):
            raise AssertionError(f"ended with {code}: " + "\n".join(victim.said()[-20:]))
        return code

    def _ask(self, order: dict[str, object]) -> int:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


@cache
def the_nursery() -> Nursery:
    """Return the one nursery of this process: to import all that victims need takes a second."""
    return Nursery()


def _serve() -> None:
    from tests.faults import fault_archives, fault_hostile, victims

    for line in sys.stdin:
        order = json.loads(line)
        if "start" in order:
            pid = os.fork()
            if pid == 0:
                _live([victims, fault_hostile, fault_archives], order)
            print(pid, flush=True)
        else:
            print(os.waitpid(order["wait"], 0)[1], flush=True)


def _live(rooms: list[object], order: dict[str, str]) -> None:
    """Be the victim; never returns."""
    os.setsid()
    report = os.open(order["report"], os.O_WRONLY | os.O_APPEND)
    sink = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(sink, number)

    def say(line: object) -> None:
        os.write(report, f"{line}\n".encode())

    try:
        room = next(room for room in rooms if hasattr(room, order["start"]))
        getattr(room, order["start"])(Path(order["folder"]), say)
        say(FINISHED)
    except BaseException:
        say(_FAILED + traceback.format_exc())
        os._exit(1)
    os._exit(0)


if __name__ == "__main__":
    _serve()
