"""Stacks in lists: one of each is shown, with its count, until the artist opens it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True, kw_only=True)
class StackMark:
    """To which stack an artwork belongs, how many artworks that has, and which of them stands for it in a list."""

    stack_id: int
    count: int
    face: int = 0


class _HasArtwork(Protocol):
    @property
    def artwork_id(self) -> int: ...


M = TypeVar("M", bound=_HasArtwork)


def fold(matches: Iterable[M], marks: Mapping[int, StackMark], *, opened: Collection[int] = ()) -> tuple[M, ...]:
    """Return matches with only the first of each stack, all in their order; stacks that are opened show them all.

    marks: by artwork id, only of artworks that belong to a stack; opened: ids of stacks.
    """
    kept, seen = [], set[int]()
    for match in matches:
        mark = marks.get(match.artwork_id)
        if mark is None or mark.stack_id in opened:
            kept.append(match)
        elif mark.stack_id not in seen:
            seen.add(mark.stack_id)
            kept.append(match)
    return tuple(kept)


def fold_ids(artwork_ids: Iterable[int], marks: Mapping[int, StackMark], *, opened: Collection[int] = ()) -> list[int]:
    """Return artwork ids with only the face of each stack, where its first one was; an opened stack lies together."""
    ids = list(artwork_ids)
    there, together = set(ids), dict[int, list[int]]()
    for artwork_id in ids:
        mark = marks.get(artwork_id)
        if mark is not None and mark.stack_id in opened:
            together.setdefault(mark.stack_id, []).append(artwork_id)
    kept, seen = [], set[int]()
    for artwork_id in ids:
        mark = marks.get(artwork_id)
        if mark is None:
            kept.append(artwork_id)
        elif mark.stack_id not in seen:
            seen.add(mark.stack_id)
            kept += together.get(mark.stack_id, [mark.face if mark.face in there else artwork_id])
    return kept
