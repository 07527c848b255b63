"""The history of benchmarks: the ratios of each run in a small JSON file, and what has become worse since the last."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from illpose_app.storage.whole_file import write_whole_file
from tests.benchmarks.table import Kept, Table

FORMAT: Final = 1
#: So many runs are kept; older ones are in the history of the repository.
MOST_RUNS: Final = 60


class HistoryError(ValueError):
    """A history file that cannot be read: which, what is wrong, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The kept numbers of one run; machine is its class: processor and number of cores."""

    date: str  # YYYY-MM-DD
    commit: str
    machine: str
    ratios: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One kept number beside what it was in the run before; `before` is None where that one did not have it."""

    kept: Kept
    before: float | None

    @property
    def worse_by(self) -> float:
        """How much worse the number is, as a share of what it was; below 0 where it is better."""
        if self.before is None or self.before == self.kept.value:
            return 0.0
        worse = self.before - self.kept.value if self.kept.more_is_better else self.kept.value - self.before
        return worse / abs(self.before) if self.before else float("inf") if worse > 0 else float("-inf")

    @property
    def is_regression(self) -> bool:
        """Tell whether the number is worse by more than its tolerance."""
        return self.worse_by > self.kept.tolerance


def read_history(path: Path) -> list[Run]:
    """Return the runs of a history file, oldest first; none where there is no file. Raises HistoryError."""
    if not path.exists():
        return []
    try:
        document = json.loads(path.read_text("utf-8"))
        if document["format"] != FORMAT:
            raise HistoryError(f"{path}: format {document['format']} is not known here (update the checkout)")
        return [_run(entry) for entry in document["runs"]]
    except HistoryError:
        raise
    except (ValueError, KeyError, TypeError) as error:
        raise HistoryError(f"{path}: not a history of benchmarks: {error} (put back the committed file)") from None


def write_history(path: Path, runs: Sequence[Run]) -> None:
    """Write the newest runs, one number a line, so that a difference between two commits can be read."""
    entries = [
        {
            "date": run.date,
            "commit": run.commit,
            "machine": run.machine,
            "ratios": {name: float(f"{value:.4g}") for name, value in sorted(run.ratios.items())},
        }
        for run in runs[-MOST_RUNS:]
    ]
    text = json.dumps({"format": FORMAT, "runs": entries}, ensure_ascii=False, indent=1) + "\n"
    write_whole_file(path, text.encode("utf-8"))


def last_run(runs: Sequence[Run], machine: str) -> Run | None:
    """Return the last run on a machine of this class, else on any: ratios differ less than times, but they do."""
    same = [run for run in runs if run.machine == machine]
    return (same or list(runs) or [None])[-1]


def changes(kept: Sequence[Kept], before: Run | None) -> list[Change]:
    """Return each kept number beside that of the run before."""
    ratios = before.ratios if before else {}
    return [Change(kept=one, before=ratios.get(one.name)) for one in kept]


def as_table(of: Sequence[Change], before: Run | None, machine: str) -> Table:
    """Return the page's table of all kept numbers, regressions marked."""
    regressions = sum(change.is_regression for change in of)
    if before is None:
        said = "This is the first run of the history."
    else:
        other = "" if before.machine == machine else f", on another machine ({before.machine})"
        found = f"{regressions} regressions" if regressions != 1 else "1 regression"
        said = f"Beside the run of {before.date} (commit {before.commit}{other}): {found}."
    return Table(
        title="Against the last run",
        explanation=f"{said} Less is better, except where it says more. Worse by more than 20 % (1 % of shares that "
        "are found, 50 % of what is noisy) is marked. All runs are in `tests/benchmarks/history.json`.",
        columns=("number", "last", "now", "change"),
        rows=[_row(change) for change in of],
    )


def _row(change: Change) -> list[str]:
    name = f"{change.kept.name} (more)" if change.kept.more_is_better else change.kept.name
    now = f"{change.kept.value:.3g}"
    if change.before is None:
        return [name, "", now, "new"]
    percent = change.worse_by * 100
    words = "the same" if abs(percent) < 0.5 else f"{abs(percent):.0f} % {'worse' if percent > 0 else 'better'}"
    return [name, f"{change.before:.3g}", now, f"**{words}: a regression**" if change.is_regression else words]


def _run(entry: dict[str, Any]) -> Run:
    ratios = {str(name): float(value) for name, value in entry["ratios"].items()}
    return Run(date=str(entry["date"]), commit=str(entry["commit"]), machine=str(entry["machine"]), ratios=ratios)
