import gc
import threading
import time
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject

from illpose_app.core.errors import IllposeError
from illpose_app.core.progress import Progress
from illpose_app.ui.background import Background, JobState


@pytest.fixture
def background(qtbot):
    made = Background()
    yield made
    made.close()


def count_to(total, tidied=None):
    try:
        for number in range(total):
            time.sleep(0.001)
            yield Progress(done=number + 1, total=total)
        return total
    finally:
        if tidied is not None:
            tidied.append(True)


def test_long_work_runs_elsewhere_and_reports_here(background, qtbot):
    results, told = [], []

    def where_am_i():
        elsewhere = threading.current_thread() is not threading.main_thread()
        yield from count_to(30)
        return elsewhere

    def hear(result):
        results.append((result, threading.current_thread() is threading.main_thread()))

    job = background.run(where_am_i, title="count", progressed=told.append, succeeded=hear)
    qtbot.waitUntil(lambda: bool(results))
    assert results == [(True, True)]
    assert job.state is JobState.SUCCEEDED and job.progress.done == 30
    assert told[-1].done == 30


def test_progress_is_told_seldom_however_fast_the_work_is(background, qtbot):
    told = []

    def hurry():
        for number in range(20_000):
            yield Progress(done=number, total=20_000)

    job = background.run(hurry, title="hurry", progressed=told.append)
    qtbot.waitUntil(lambda: job.is_over)
    assert len(told) < 200
    assert told[-1].done == 19_999


def test_cancelled_work_is_closed_where_it_runs_and_can_tidy(background, qtbot):
    tidied, cancelled = [], []
    job = background.run(lambda: count_to(100_000, tidied), title="endless", cancelled=lambda: cancelled.append(True))
    qtbot.waitUntil(lambda: job.progress.done > 0)
    job.cancel()
    qtbot.waitUntil(lambda: bool(cancelled))
    assert tidied == [True] and job.state is JobState.CANCELLED


def test_problems_of_skipped_steps_are_all_kept(background, qtbot):
    def bad():
        for number in range(500):
            yield Progress(done=number, total=500, problem=f"line {number}")

    job = background.run(bad, title="bad")
    qtbot.waitUntil(lambda: job.is_over)
    assert job.problems == [f"line {number}" for number in range(500)]


def test_a_failure_reaches_whoever_asked_or_else_the_program(background, qtbot):
    def fail():
        raise IllposeError("one clear line")

    heard, unheard = [], []
    background.failed.connect(unheard.append)
    background.call(fail, failed=heard.append)
    background.call(fail)
    qtbot.waitUntil(lambda: bool(heard) and bool(unheard))
    assert str(heard[0]) == str(unheard[0]) == "one clear line"


def test_the_newest_request_wins_and_late_answers_are_dropped(background, qtbot):
    started, answers, gate = [], [], threading.Event()

    def ask(number):
        started.append(number)
        gate.wait(5)
        return number

    for number in range(50):
        background.latest("search", lambda number=number: ask(number), succeeded=answers.append)
    qtbot.waitUntil(lambda: bool(started))
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(50)
    assert answers == [49]
    assert started == [0, 49]


def test_nothing_is_delivered_after_closing(qtbot):
    background, heard = Background(), []
    job = background.run(lambda: count_to(1_000_000), title="endless", succeeded=heard.append)
    qtbot.waitUntil(lambda: job.progress.done > 0)
    before = time.monotonic()
    background.close()
    assert time.monotonic() - before < 2
    qtbot.wait(30)
    assert heard == []


class Garbage(QObject):
    """A Qt object in a cycle, which only the collector of garbage can free."""

    ends: ClassVar[list[bool]] = []  # whether each ended on the UI thread

    def __init__(self):
        super().__init__()
        self.myself = self

    def __del__(self):
        Garbage.ends.append(threading.current_thread() is threading.main_thread())


def test_qt_objects_are_never_destroyed_on_a_worker(background, qtbot):
    Garbage.ends.clear()
    for _ in range(20):
        Garbage()

    def allocate():
        for _ in range(200_000):
            [[]].append([])  # enough for Python to think of collecting, were it allowed to here
        return [[] for _ in range(50_000)]

    kept = []
    background.call(allocate, succeeded=kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert False not in Garbage.ends
    qtbot.waitUntil(lambda: len(Garbage.ends) == 20)
    assert all(Garbage.ends)


def test_python_collects_by_itself_again_when_no_worker_is_left(qtbot):
    first, second = Background(), Background()
    assert not gc.isenabled()
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()
