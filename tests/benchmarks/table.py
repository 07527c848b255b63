"""What a benchmark hands back, and how it takes times."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

import numpy as np

#: A ratio that is worse by more than this share is a regression.
TOLERANCE: Final = 0.2
#: The same for what even a quiet machine does not repeat well.
NOISY: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A number that the history keeps: a ratio, or what else does not depend on the machine; less is better.

    With `more_is_better` it is the other way round. `tolerance`: how much worse, as a share, is called a regression.
    """

    name: str
    value: float
    more_is_better: bool = False
    tolerance: float = TOLERANCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of docs/benchmarks.md; every cell is text."""

    title: str
    explanation: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    kept: Sequence[Kept] = ()

    def as_markdown(self) -> str:
        """Return the table as a section of the page."""
        lines = [f"## {self.title}", "", self.explanation, ""]
        lines += ["| " + " | ".join(self.columns) + " |", "|" + " --- |" * len(self.columns)]
        lines += ["| " + " | ".join(row) + " |" for row in self.rows]
        return "\n".join(lines) + "\n"


def median_s(function: Callable[[], object], *, repeats: int) -> float:
    """Return the median time of a call in seconds; the first call warms up and is not counted."""
    function()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return median(times)


def machine_unit_s() -> float:
    """Return how long this machine takes for a little fixed work in Python and numpy: a unit for times without another.

    The thread's own processor time, the least of several: what else the machine does stretches it little.
    """
    random = np.random.default_rng(1)
    numbers_N, pixels_HW4 = random.random(200_000), random.integers(0, 256, (1000, 1000, 4), np.uint8)

    def work() -> None:
        sum(number * number for number in range(100_000))
        np.sort(numbers_N)
        (pixels_HW4.astype(np.float32) * 0.5).astype(np.uint8)

    times_s = []
    for _ in range(12):
        start = time.thread_time()
        work()
        times_s.append(time.thread_time() - start)
    return min(times_s)
