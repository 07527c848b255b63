"""Work that is done ahead by others while one goes on in order; without others it is done when it is asked for."""

from collections import deque
from collections.abc import Callable, Generator, Sequence
from typing import Final, Generic, Protocol, TypeVar

W = TypeVar("W")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

#: So many works wait for each hand, so that none is idle while one is stored.
_WAITING_PER_HAND: Final = 2


class Promise(Protocol[R_co]):
    """What a work will come to."""

    def result(self) -> R_co:
        """Wait for the result, or raise what the work raised."""
        ...

    def cancel(self) -> bool:
        """Leave the work undone when nobody has begun it."""
        ...


class Crew(Protocol):
    """So many hands that work beside whoever asks them; what they are given must bear being done at the same time."""

    @property
    def hands(self) -> int:
        """How many works are done at once."""
        ...

    def begin(self, work: Callable[[], R]) -> Promise[R]:
        """Have a work done."""
        ...


class Nobody:
    """A crew without hands: whoever asks for a result does the work."""

    hands = 0

    def begin(self, work: Callable[[], R]) -> Promise[R]:
        """Do nothing until the result is asked for."""
        return _Later(work)


class _Later(Generic[R]):
    def __init__(self, work: Callable[[], R]) -> None:
        self._work = work

    def result(self) -> R:
        return self._work()

    def cancel(self) -> bool:
        return True


NOBODY: Final = Nobody()


def begun_ahead(of: Sequence[W], do: Callable[[W], R], crew: Crew) -> Generator[tuple[W, Promise[R]]]:
    """Yield each thing with the promise of what is done to it, in order, a few of the next ones being begun.

    Closed before its end it cancels what nobody has begun; a result that nobody takes is lost.
    """
    begun: deque[tuple[W, Promise[R]]] = deque()
    ahead = 1 + crew.hands * _WAITING_PER_HAND
    waiting = iter(of)
    try:
        while True:
            while len(begun) < ahead and (thing := next(waiting, None)) is not None:
                begun.append((thing, crew.begin(lambda thing=thing: do(thing))))  # type: ignore[misc]
            if not begun:
                return
            yield begun.popleft()
    finally:
        for _, promise in begun:
            promise.cancel()
