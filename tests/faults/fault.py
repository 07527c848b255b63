"""What a fault is, and what it hands back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How often something was done to the program, what was lost of what it had confirmed, and what was seen.

    times 0: it could not be done here; `note` says why.
    """

    times: int
    lost: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that is done to the program; `run` does it in a folder so many times."""

    name: str
    what: str
    run: Callable[[Path, int], Outcome]
    full: int
    quick: int
