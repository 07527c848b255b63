"""What a pose check says: what, how sure, why, and what to draw for it. All of it in words that can be translated."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final, TypeAlias

from illpose_app.core.words import Phrase

Place: TypeAlias = tuple[float, float]

#: From this sureness on a finding is strong: worth a look in any drawing. Held against real illustrations.
STRONG_FROM: Final = 0.7
#: Below it a hint is not worth a row.
WORTH_SAYING: Final = 0.15


class Level(IntEnum):
    """How much a finding matters; also the order in which they are listed."""

    STRONG = 0
    HINT = 1
    NOTE = 2  # an observation, nothing to mend
    UNTOLD = 3  # what this view does not tell


class Shape(StrEnum):
    """How a mark is drawn."""

    LINE = "line"
    DASHED = "dashed"
    ARROW = "arrow"
    RING = "ring"  # about each place
    AREA = "area"


class Tone(StrEnum):
    """What a mark stands for."""

    WRONG = "wrong"
    RIGHT = "right"
    GUIDE = "guide"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One thing to draw: a line, arrow or area through places (px of the artwork), or rings about them."""

    shape: Shape
    tone: Tone
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One row: what a check found, how sure it is (0..1), why it thinks so, and what to draw."""

    check: str  # the name of its row in the table of checks
    level: Level
    sure: float
    what: Phrase
    why: Phrase
    marks: tuple[Mark, ...] = ()


def doubt(check: str, sure: float, what: Phrase, why: Phrase, *marks: Mark) -> Finding:
    """Return a finding that something may be wrong: strong where it is sure enough, else a hint."""
    level = Level.STRONG if sure >= STRONG_FROM else Level.HINT
    return Finding(check=check, level=level, sure=min(max(sure, 0.0), 1.0), what=what, why=why, marks=marks)


def note(check: str, what: Phrase, why: Phrase, *marks: Mark, sure: float = 0.5) -> Finding:
    """Return an observation."""
    return Finding(check=check, level=Level.NOTE, sure=sure, what=what, why=why, marks=marks)


def untold(check: str, what: Phrase, why: Phrase) -> Finding:
    """Return what the view does not tell."""
    return Finding(check=check, level=Level.UNTOLD, sure=0.0, what=what, why=why)
