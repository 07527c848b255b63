"""Which of several copies is worth keeping, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

LOSSLESS: Final = frozenset({"PNG", "BMP", "TIFF"})
#: A picture counts as larger when it has this many times the pixels.
_LARGER: Final = 1.02


class Reason(StrEnum):
    """What speaks for a copy."""

    LARGER = "more pixels"
    LOSSLESS = "no losses by compression"
    CORRECTED = "poses that you have put right"
    SOURCE = "its source is known"
    HEAVIER = "less compressed"
    OLDER = "the older file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One file of a stack: what can be said for and against it."""

    artwork_id: int
    content_hash: str
    path: Path
    missing: bool
    width_px: int
    height_px: int
    format: str
    size_bytes: int
    modified_ns: int
    source: str  # artist, site, address: what is known, in one line
    corrected: bool

    @property
    def pixels(self) -> int:
        """How many pixels it has."""
        return self.width_px * self.height_px


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Which copy to keep (its place in the list), and what speaks for it against the second best."""

    best: int
    reasons: tuple[Reason, ...]


def keep_best(copies: Sequence[Copy]) -> Advice | None:
    """Return which copy to keep; None when there is nothing to choose.

    What an artist entered weighs most, then pixels, then what compression left, then a known source, then age. A file
    that is missing is never the one to keep.
    """
    there = [number for number, copy in enumerate(copies) if not copy.missing]
    if len(copies) < 2 or not there:
        return None
    ranked = sorted(there, key=lambda number: _worth(copies[number]), reverse=True)
    best = ranked[0]
    rest = [copies[number] for number in ranked[1:]]
    return Advice(best=best, reasons=_reasons(copies[best], rest[0]) if rest else ())


def _worth(copy: Copy) -> tuple[float, ...]:
    # logarithms in steps: a trimmed edge must not outweigh a lossless original
    steps = round(copy.pixels**0.5 / 16)
    return (copy.corrected, steps, copy.format in LOSSLESS, bool(copy.source), copy.pixels, copy.size_bytes,
            -copy.modified_ns)  # fmt: skip


def _reasons(best: Copy, second: Copy) -> tuple[Reason, ...]:
    reasons = []
    if best.corrected and not second.corrected:
        reasons.append(Reason.CORRECTED)
    if best.pixels > second.pixels * _LARGER:
        reasons.append(Reason.LARGER)
    if best.format in LOSSLESS and second.format not in LOSSLESS:
        reasons.append(Reason.LOSSLESS)
    if best.source and not second.source:
        reasons.append(Reason.SOURCE)
    as_large = best.format == second.format and best.pixels <= second.pixels * _LARGER
    if as_large and best.size_bytes > second.size_bytes * _LARGER:
        reasons.append(Reason.HEAVIER)
    if not reasons and best.modified_ns < second.modified_ns:
        reasons.append(Reason.OLDER)
    return tuple(reasons)
