"""What a benchmark hands back, and how it takes times."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of docs/benchmarks.md; every cell is text."""

    title: str
    explanation: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]

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
