"""How long work tells how far it is: a generator yields Progress and returns its result."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One step of long work: `done` of `total` (0 while it is not known) and what is being worked on."""

    done: int
    total: int
    subject: str = ""
    problem: str = ""  # one line about something that this step skipped; empty when all is well


R = TypeVar("R")

#: Long work with a result: no thread, no Qt; close() cancels it and `finally` tidies.
Work: TypeAlias = Generator[Progress, None, R]


def finish(work: "Work[R]") -> R:
    """Run work to its end without showing progress and return its result."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            result: R = stop.value
            return result
