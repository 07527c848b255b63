"""Measures how long the UI thread cannot answer.

A timer beats every few milliseconds on the UI thread; a gap between two beats is time in which a click would have
waited. On a machine that does other things as well, a gap may only mean that the kernel ran somebody else. Linux
counts how long each thread ran, and how long it was ready and did not get a core (the first two numbers of
/proc/self/task/*/schedstat); `unanswered_s` takes off a gap what the kernel is answerable for. What is left is our own
doing: code on the UI thread, or the interpreter lock held elsewhere.
"""

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

_TASKS = Path("/proc/self/task")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """How long a thread ran, and how long it was ready and did not get a core."""

    ran_s: float = 0.0
    waited_s: float = 0.0

    def since(self, before: "Spent") -> "Spent":
        """Return what was spent since an earlier count."""
        return Spent(ran_s=self.ran_s - before.ran_s, waited_s=self.waited_s - before.waited_s)


NOTHING = Spent()


class Heartbeat(QObject):
    """Beats on the UI thread; `longest_gap_s` and `gaps_s` tell what it found."""

    def __init__(self, every_ms: int = 4) -> None:
        super().__init__()
        self.gaps_s: list[float] = []
        self._last = self._now()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to measure."""
        self._last = self._now()
        self._timer.start()

    def stop(self) -> None:
        """End measuring."""
        self._timer.stop()

    @property
    def longest_gap_s(self) -> float:
        """The longest time that the UI thread did not answer."""
        return max(self.gaps_s)

    def _beat(self) -> None:
        wall_s, spent = self._now()
        before_s, spent_before = self._last
        gap = {task: spent[task].since(spent_before.get(task, NOTHING)) for task in spent}
        own = gap.pop(threading.get_native_id(), NOTHING)
        self.gaps_s.append(unanswered_s(wall_s - before_s, own=own, others=list(gap.values())))
        self._last = wall_s, spent

    @staticmethod
    def _now() -> tuple[float, dict[int, Spent]]:
        return time.perf_counter(), _spent_by_threads()


def unanswered_s(gap_s: float, *, own: Spent, others: Sequence[Spent]) -> float:
    """Return how much of a gap is the program's own doing.

    Taken off are the UI thread's own share of waiting for a core, and what it waited for others that waited: they may
    have held the interpreter lock meanwhile. One of them always counts. Several count one after another, as when each
    takes the lock in turn and is put aside with it, but never for time in which another thread ran: on a busy machine
    the sum over all threads would excuse anything.
    """
    blocked_s = max(0.0, gap_s - own.ran_s - own.waited_s)
    waits_s = [spent.waited_s for spent in others]
    in_turn_s = min(sum(waits_s), blocked_s - sum(spent.ran_s for spent in others))
    return max(0.0, gap_s - own.waited_s - max([*waits_s, in_turn_s], default=0.0))


def _spent_by_threads() -> dict[int, Spent]:
    """Return what each thread of this process has spent, by its number; empty where nobody counts."""
    spent = {}
    for task in _TASKS.glob("*") if _TASKS.exists() else ():
        try:
            ran_ns, waited_ns = map(int, (task / "schedstat").read_text().split()[:2])
        except (OSError, ValueError):
            continue
        spent[int(task.name)] = Spent(ran_s=ran_ns / 1e9, waited_s=waited_ns / 1e9)
    return spent
