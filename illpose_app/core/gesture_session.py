"""A gesture session: references shown for a while each to draw from, those long unseen first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

#: What was shown within this time counts as seen lately.
LATELY_S: Final = 14 * 24 * 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOrder:
    """What an artist asks for: how many references, how long each (s), and which (a query line)."""

    count: int = 20
    seconds: float = 60.0
    line: str = ""
    mirrored: bool = False  # every other one mirrored, for another view of the same


def chosen_references(
    artwork_ids: Sequence[int], *, seen_s: Mapping[int, float], now_s: float, count: int, seed: int
) -> tuple[int, ...]:
    """Return the references of a session: those never seen in any order, then those seen longest ago.

    seen_s: when each was shown last, s since 1970. Ties, and all that were not seen lately, are shuffled by the seed.
    """
    random = np.random.default_rng(seed)
    places = random.permutation(len(artwork_ids))

    def age(number: int) -> tuple[int, float, int]:
        last = seen_s.get(artwork_ids[number])
        if last is None:
            return 0, 0.0, int(places[number])
        if now_s - last > LATELY_S:
            return 1, 0.0, int(places[number])
        return 2, last, int(places[number])

    order = sorted(range(len(artwork_ids)), key=age)[:count]
    return tuple(artwork_ids[number] for number in order)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionClock:
    """Where a session is: which reference of how many, how long it is still shown (s), and whether time runs."""

    count: int
    seconds: float
    position: int = 0
    left_s: float = 0.0
    running: bool = True

    @classmethod
    def begin(cls, *, count: int, seconds: float) -> "SessionClock":
        """Return the clock of a session at its beginning."""
        return cls(count=count, seconds=seconds, left_s=seconds, running=count > 0)

    @property
    def is_over(self) -> bool:
        """Tell whether all references were shown."""
        return self.position >= self.count

    @property
    def share_left(self) -> float:
        """How much of the reference's time is left, 0..1."""
        return min(1.0, max(0.0, self.left_s / self.seconds))

    def after(self, elapsed_s: float) -> "SessionClock":
        """Return the clock after some time; a reference whose time is over gives way to the next one."""
        if not self.running or self.is_over:
            return self
        if elapsed_s < self.left_s:
            return replace(self, left_s=self.left_s - elapsed_s)
        return self.moved(1)

    def moved(self, by: int) -> "SessionClock":
        """Return the clock at another reference, with its whole time; before the first is the first."""
        position = min(max(0, self.position + by), self.count)
        return replace(self, position=position, left_s=self.seconds, running=self.running and position < self.count)

    def paused(self, pause: bool) -> "SessionClock":
        """Return the clock standing still, or running again."""
        return replace(self, running=not pause and not self.is_over)
