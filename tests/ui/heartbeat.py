"""Measures how long the UI thread cannot answer.

A timer beats every few milliseconds on the UI thread; a gap between two beats is time in which a click would have
waited. On a machine that does other things as well, a gap may only mean that the kernel ran somebody else. Linux
counts how long each thread was ready and did not get a core (the second number of /proc/self/task/*/schedstat). Taken
off a gap are the UI thread's own share of that, and the largest share of one other thread, which may have held the
interpreter lock meanwhile; not the sum over all threads, which on a busy machine would excuse anything. What is left
is our own doing: code on the UI thread, or the interpreter lock held elsewhere.
"""

import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

_TASKS = Path("/proc/self/task")


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
        wall_s, waited_s = self._now()
        before_s, waited_before_s = self._last
        waits_s = {task: waited_s[task] - waited_before_s.get(task, 0.0) for task in waited_s}
        own_s = waits_s.pop(threading.get_native_id(), 0.0)
        excused_s = own_s + max(waits_s.values(), default=0.0)
        self.gaps_s.append(max(0.0, wall_s - before_s - excused_s))
        self._last = wall_s, waited_s

    @staticmethod
    def _now() -> tuple[float, dict[int, float]]:
        return time.perf_counter(), _waited_for_a_core_s()


def _waited_for_a_core_s() -> dict[int, float]:
    """Return how long each thread of this process was ready and not run, by its number; empty where nobody counts."""
    waited = {}
    for task in _TASKS.glob("*") if _TASKS.exists() else ():
        try:
            waited[int(task.name)] = int((task / "schedstat").read_text().split()[1]) / 1e9
        except (OSError, IndexError, ValueError):
            continue
    return waited
