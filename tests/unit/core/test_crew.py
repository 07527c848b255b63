"""What is begun ahead comes in order, never runs away from whoever takes it, and is cancelled when nobody does."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from illpose_app.core.crew import NOBODY, begun_ahead


class Threads:
    """A crew of real threads that remembers what it was given."""

    def __init__(self, hands):
        self.hands, self._pool, self.promises = hands, ThreadPoolExecutor(hands), list[Future]()

    def begin(self, work):
        self.promises.append(self._pool.submit(work))
        return self.promises[-1]


def test_results_come_in_order_with_and_without_hands():
    for crew in (NOBODY, Threads(3)):
        taken = [(thing, promise.result()) for thing, promise in begun_ahead(range(1, 30), lambda n: n * n, crew)]
        assert taken == [(number, number * number) for number in range(1, 30)]


def test_without_hands_nothing_is_done_before_it_is_asked_for():
    done = []
    for number, promise in begun_ahead([1, 2, 3], done.append, NOBODY):
        assert len(done) == number - 1
        promise.result()
    assert done == [1, 2, 3]


def test_works_are_done_at_once_by_as_many_hands():
    together = threading.Barrier(3)
    crew = Threads(3)
    assert len([promise.result() for _, promise in begun_ahead(range(6), lambda _: together.wait(5), crew)]) == 6


def test_only_a_few_are_begun_before_the_first_is_taken():
    crew = Threads(2)
    begun = begun_ahead(range(1000), lambda n: n, crew)
    for taken in range(1, 100):
        next(begun)
        assert len(crew.promises) <= taken + 2 * crew.hands


def test_closing_leaves_undone_what_nobody_has_begun():
    go, done = threading.Event(), []

    def slow(number):
        go.wait(5)
        done.append(number)

    crew = Threads(1)
    begun = begun_ahead(range(100), slow, crew)
    next(begun)
    begun.close()
    go.set()
    crew._pool.shutdown(wait=True)
    assert done in ([0], [0, 1])  # the one that was taken, and perhaps one that had been begun
    assert all(promise.cancelled() for promise in crew.promises[2:])


def test_what_a_work_raises_reaches_whoever_asks_for_its_result():
    def refuse(number):
        raise ValueError(number)

    for crew in (NOBODY, Threads(1)):
        _, promise = next(begun_ahead([7], refuse, crew))
        with pytest.raises(ValueError, match="7"):
            promise.result()
