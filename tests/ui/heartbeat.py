"""Measures how long the UI thread cannot answer.

A timer beats every few milliseconds on the UI thread; a gap between two beats is time in which a click would have
waited. On a machine that does other things as well, a gap may only mean that the kernel ran somebody else: Linux
counts how long each thread of this process was ready and did not get a core (the second number of
/proc/self/task/*/schedstat), and that much is taken off. What is left is our own doing: code on the UI thread, or
the interpreter lock held elsewhere.
"""

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
        wall, waited = self._now()
        self.gaps_s.append(max(0.0, wall - self._last[0] - max(0.0, waited - self._last[1])))
        self._last = wall, waited

    @staticmethod
    def _now() -> tuple[float, float]:
        return time.perf_counter(), _waited_for_a_core_s()


def _waited_for_a_core_s() -> float:
    """Return how long the threads of this process were ready and not run, added up; 0 where nobody counts it."""
    total = 0
    for task in _TASKS.glob("*") if _TASKS.exists() else ():
        try:
            total += int((task / "schedstat").read_text().split()[1])
        except (OSError, IndexError, ValueError):
            continue
    return total / 1e9
