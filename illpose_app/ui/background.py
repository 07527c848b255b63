"""Runs work off the UI thread; the only file that knows threads.

Four lanes: long work, one after another (imports); quick work, two at a time (opening, analysis, search);
thumbnails, so that nobody waits behind a screen full of them; and storing, strictly in order. Every callback arrives
on the UI thread. Beside them a crew, which long work may ask to begin what comes next.
"""

import logging
import os
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from illpose_app.core.crew import Promise
from illpose_app.core.errors import IllposeError
from illpose_app.core.progress import Progress, Work
from illpose_app.ui.collector import Collector

R = TypeVar("R")

#: How often at most a job tells of its progress; more would flood the UI thread.
PROGRESS_EVERY_S: Final = 0.06

#: More hands than this would want more memory than an artist's machine can spare.
MOST_HANDS: Final = 4

_log = logging.getLogger(__name__)


class Lane(Enum):
    """Where work waits for its turn."""

    LONG = 1
    QUICK = 2
    STORE = 3
    THUMBNAILS = 4


class JobState(Enum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Job(QObject):
    """Long work that the artist can see and cancel. Signals arrive on the UI thread."""

    changed = Signal()
    ended = Signal()
    cancel_asked = Signal()

    def __init__(self, number: int, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.title = title
        self.state = JobState.WAITING
        self.progress = Progress(done=0, total=0)
        self.problems: list[str] = []
        self.quiet = False  # not worth a word until there is something to do
        self.outcome = ""  # what it has done, in the words of whoever started it
        self.cancel_requested = False

    def cancel(self) -> None:
        """Ask the work to end at its next step; what it stored stays."""
        if not self.is_over:
            self.cancel_requested = True
            self.changed.emit()
            self.cancel_asked.emit()

    @property
    def is_worth_showing(self) -> bool:
        """Tell whether the artist should see the job."""
        return not self.quiet or self.progress.total > 0 or self.state is JobState.FAILED

    @property
    def is_over(self) -> bool:
        """Tell whether the job has ended, one way or another."""
        return self.state not in (JobState.WAITING, JobState.RUNNING)


@dataclass(slots=True)
class _Slot:
    """The newest request of one kind; older ones that have not started are dropped."""

    number: int = 0
    busy: bool = False
    waiting: Callable[[], None] | None = field(default=None)


class Hands:
    """A crew of as many hands as the machine has processors, four at most: each may hold a large artwork's pixels."""

    def __init__(self) -> None:
        self.hands = min(MOST_HANDS, os.cpu_count() or 1)
        self._pool = ThreadPoolExecutor(self.hands, thread_name_prefix="crew")

    def begin(self, work: Callable[[], R]) -> Promise[R]:
        """Have a work done, after those that were begun before."""
        return self._pool.submit(work)

    def close(self) -> None:
        """Wait for what is being done; what waits is left undone."""
        self._pool.shutdown(wait=True, cancel_futures=True)


class Background(QObject):
    """Runs functions and generators on worker threads."""

    job_started = Signal(object)
    failed = Signal(object)  # an exception that no caller took care of

    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            Lane.LONG: ThreadPoolExecutor(1, thread_name_prefix="long"),
            Lane.QUICK: ThreadPoolExecutor(2, thread_name_prefix="quick"),
            Lane.STORE: ThreadPoolExecutor(1, thread_name_prefix="store"),
            Lane.THUMBNAILS: ThreadPoolExecutor(2, thread_name_prefix="thumbnails"),
        }
        self.crew = Hands()
        self._collector = Collector(self)
        self._slots: dict[str, _Slot] = {}
        self._jobs: list[Job] = []
        self._job_count = 0
        self._closed = False
        self._delivered.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        make_work: Callable[[], Work[R]],
        *,
        title: str,
        progressed: Callable[[Progress], None] | None = None,
        succeeded: Callable[[R], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        cancelled: Callable[[], None] | None = None,
        quiet: bool = False,
    ) -> Job:
        """Run long work on the long lane and return its job; a quiet one is shown once there is something to do."""
        self._job_count += 1
        job = Job(self._job_count, title, self)
        job.quiet = quiet
        self._jobs.append(job)
        runner = _Runner(self, job, progressed)

        def end(state: JobState, then: Callable[[], None] | None) -> None:
            job.state = state
            self._jobs.remove(job)
            if then is not None:
                then()
            job.changed.emit()
            job.ended.emit()

        def work() -> None:
            try:
                result = runner.run_to_end(make_work)
            except _Cancelled:
                self._post(lambda: end(JobState.CANCELLED, cancelled))
            except Exception as error:
                caught = error
                _log_unexpected(error)
                self._post(lambda: end(JobState.FAILED, lambda: (failed or self.failed.emit)(caught)))
            else:
                self._post(lambda: end(JobState.SUCCEEDED, None if succeeded is None else lambda: succeeded(result)))

        future = self._submit(Lane.LONG, work)
        # one that still waits for its turn ends at once
        job.cancel_asked.connect(
            lambda: end(JobState.CANCELLED, cancelled) if future is not None and future.cancel() else None
        )
        self.job_started.emit(job)
        return job

    def call(
        self,
        function: Callable[[], R],
        *,
        succeeded: Callable[[R], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        lane: Lane = Lane.QUICK,
    ) -> None:
        """Run a function off the UI thread and hand its result to `succeeded`."""

        def work() -> None:
            try:
                result = function()
            except Exception as error:
                caught = error
                _log_unexpected(error)
                self._post(lambda: (failed or self.failed.emit)(caught))
            else:
                if succeeded is not None:
                    self._post(lambda: succeeded(result))

        self._submit(lane, work)

    def latest(
        self,
        key: str,
        function: Callable[[], R],
        *,
        succeeded: Callable[[R], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run the newest request of a kind; older ones that wait are dropped, and so are their late answers."""
        slot = self._slots.setdefault(key, _Slot())
        slot.number += 1
        number = slot.number

        def answer(then: Callable[[], None] | None) -> None:
            slot.busy = False
            if number == slot.number and then is not None:
                then()
            if slot.waiting is not None and not slot.busy:
                start, slot.waiting = slot.waiting, None
                start()

        def start() -> None:
            slot.busy = True
            self.call(
                function,
                succeeded=lambda result: answer(None if succeeded is None else lambda: succeeded(result)),
                failed=lambda error: answer(lambda: (failed or self.failed.emit)(error)),
            )

        if slot.busy:
            slot.waiting = start
        else:
            start()

    def is_at_work(self, key: str) -> bool:
        """Tell whether a request of a kind runs or waits."""
        return key in self._slots and (self._slots[key].busy or self._slots[key].waiting is not None)

    def forget(self, key: str) -> None:
        """Drop the requests of a kind: what waits is not started, what runs is not heard."""
        if key in self._slots:
            self._slots[key].number += 1
            self._slots[key].waiting = None

    def close(self) -> None:
        """Cancel all jobs and wait for the workers; nothing is delivered any more."""
        self._closed = True
        for job in self._jobs:
            job.cancel_requested = True
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        self.crew.close()  # last: long work that is being cancelled may wait for it
        self._collector.close()

    def _submit(self, lane: Lane, work: Callable[[], None]) -> "Future[None] | None":
        if self._closed:
            return None
        future: Future[None] = self._lanes[lane].submit(work)
        future.add_done_callback(_log_lost)
        return future

    def _post(self, callback: Callable[[], Any]) -> None:
        if not self._closed:
            self._delivered.emit(callback)

    @Slot(object)
    def _receive(self, callback: Callable[[], Any]) -> None:
        if not self._closed:
            callback()


class _Cancelled(Exception):  # noqa: N818 - an end, not an error
    pass


class _Runner:
    """Steps through one job's generator on its worker."""

    def __init__(self, background: Background, job: Job, progressed: Callable[[Progress], None] | None) -> None:
        self._background = background
        self._job = job
        self._progressed = progressed
        self._told_s = 0.0
        self._waiting_problems: list[str] = []

    def run_to_end(self, make_work: Callable[[], Work[R]]) -> R:
        """Run the generator; raises _Cancelled when the job was asked to end."""
        job = self._job
        if job.cancel_requested:
            raise _Cancelled
        work, last = make_work(), Progress(done=0, total=0)
        try:
            while True:
                last = next(work)
                if last.problem:
                    self._waiting_problems.append(last.problem)
                if job.cancel_requested:
                    raise _Cancelled
                if time.monotonic() - self._told_s > PROGRESS_EVERY_S:
                    self._tell(last)
        except StopIteration as stop:
            result: R = stop.value
            return result
        finally:
            work.close()
            self._tell(last)

    def _tell(self, progress: Progress) -> None:
        self._told_s = time.monotonic()
        problems, self._waiting_problems = self._waiting_problems, []

        def show() -> None:
            self._job.progress = progress
            self._job.problems.extend(problems)
            if not self._job.is_over:
                self._job.state = JobState.RUNNING
            if self._progressed is not None:
                self._progressed(progress)
            self._job.changed.emit()

        self._background._post(show)


def _log_unexpected(error: Exception) -> None:
    if not isinstance(error, IllposeError):
        _log.error("work failed", exc_info=error)


def _log_lost(future: "Future[None]") -> None:
    if not future.cancelled() and (error := future.exception()) is not None:
        _log.error("a callback failed off the UI thread", exc_info=error)
