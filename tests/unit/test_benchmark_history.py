"""A benchmark's numbers are kept, read again as they were, and a number that became worse is said."""

import pytest

from tests.benchmarks.history import (
    MOST_RUNS,
    HistoryError,
    Run,
    as_table,
    changes,
    last_run,
    read_history,
    write_history,
)
from tests.benchmarks.table import Kept

HERE, ELSEWHERE = "Some processor, 2 cores", "Another, 8 cores"


def run(date="2026-11-25", machine=HERE, **ratios):
    return Run(date=date, commit="abc1234", machine=machine, ratios=ratios)


def test_runs_are_read_as_they_were_written(tmp_path):
    path = tmp_path / "history.json"
    assert read_history(path) == []
    runs = [run("2026-11-24", scan=1.25), run("2026-11-25", ELSEWHERE, scan=0.5, recall=0.998)]
    write_history(path, runs)
    assert read_history(path) == runs
    assert [file.name for file in tmp_path.iterdir()] == ["history.json"]


def test_only_the_newest_runs_stay_in_the_file(tmp_path):
    write_history(tmp_path / "history.json", [run(f"day {number}", scan=1) for number in range(MOST_RUNS + 5)])
    kept = read_history(tmp_path / "history.json")
    assert (len(kept), kept[0].date, kept[-1].date) == (MOST_RUNS, "day 5", f"day {MOST_RUNS + 4}")


@pytest.mark.parametrize("text", ["", "[]", '{"format": 1}', '{"format": 9, "runs": []}', '{"format": 1, "runs": [1]}'])
def test_a_file_that_is_no_history_is_said_in_one_line(tmp_path, text):
    path = tmp_path / "history.json"
    path.write_text(text)
    with pytest.raises(HistoryError, match=r"history\.json: .+ \(.+\)") as caught:
        read_history(path)
    assert "\n" not in str(caught.value)


def test_a_run_is_held_against_the_last_one_on_such_a_machine():
    runs = [run("1"), run("2"), run("3", ELSEWHERE)]
    assert last_run(runs, HERE).date == "2"
    assert last_run(runs, "A third").date == "3"
    assert last_run([], HERE) is None


@pytest.mark.parametrize(
    ("before", "now", "more_is_better", "tolerance", "regression"),
    [
        (1.0, 1.19, False, 0.2, False),
        (1.0, 1.21, False, 0.2, True),
        (1.0, 0.2, False, 0.2, False),
        (50.0, 41.0, True, 0.2, False),
        (50.0, 39.0, True, 0.2, True),
        (50.0, 90.0, True, 0.2, False),
        (0.98, 0.975, True, 0.01, False),
        (0.98, 0.965, True, 0.01, True),
        (0.0, 0.1, False, 0.2, True),
        (0.0, 0.0, False, 0.2, False),
        (None, 9.0, False, 0.2, False),
    ],
)
def test_a_number_that_is_worse_by_more_than_its_tolerance_is_a_regression(
    before, now, more_is_better, tolerance, regression
):
    kept = Kept(name="it", value=now, more_is_better=more_is_better, tolerance=tolerance)
    (change,) = changes([kept], run() if before is None else run(it=before))
    assert change.is_regression is regression
    row = as_table([change], run(), HERE).rows[0]
    assert ("regression" in row[-1]) is regression


def test_the_page_says_what_it_is_held_against():
    kept = [
        Kept(name="import", value=1.5),
        Kept(name="found", value=0.99, more_is_better=True),
        Kept(name="x", value=1),
    ]
    before = run("2026-11-20", import_=1, found=0.98, x=1.0)
    table = as_table(changes(kept, before), before, ELSEWHERE)
    assert "2026-11-20" in table.explanation and HERE in table.explanation and "0 regressions" in table.explanation
    assert table.rows == [
        ["import", "", "1.5", "new"],
        ["found (more)", "0.98", "0.99", "1 % better"],
        ["x", "1", "1", "the same"],
    ]
    assert "first run" in as_table(changes(kept, None), None, HERE).explanation


def test_the_history_of_the_repository_can_be_read():
    from tests.benchmarks.__main__ import HISTORY

    for kept in read_history(HISTORY):
        assert kept.date and kept.commit and kept.machine and kept.ratios
