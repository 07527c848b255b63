"""One search answer, and the best answers of a scan."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.artwork import Attribution
from illpose_app.core.geometry import Box
from illpose_app.core.pose import Pose

#: Returns the group of each artwork (its stack); artworks of one group are one answer.
GroupOf = Callable[[NDArray[np.int64]], NDArray[np.int64]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A character that a search found, how far it is (0 = same), and whether its reflection is what is near."""

    character_id: int
    distance: float
    mirrored: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One answer of a search: a character of an artwork and how far its pose is from the query's (0 = same)."""

    artwork_id: int
    character_id: int
    content_hash: str
    distance: float
    path: Path
    width_px: int
    height_px: int
    box: Box
    pose: Pose
    missing: bool
    attribution: Attribution
    mirrored: bool = False  # it is near when it is flipped left to right


def best_of_each(
    distance_N: NDArray[np.float32],
    artwork_ids_N: NDArray[np.int64],
    *,
    left_out: Collection[int],
    count: int,
    group_of: GroupOf | None = None,
) -> list[int]:
    """Return the positions of the nearest artworks, each by its best character; at most one of each group."""
    wanted = min(len(distance_N), 4 * count + 32)
    while wanted:
        # a part of the order is enough: artworks with very many characters rarely need more
        nearest = np.argpartition(distance_N, wanted - 1)[:wanted]
        ordered = nearest[np.argsort(distance_N[nearest], kind="stable")]
        ids = artwork_ids_N[ordered]
        groups = ids if group_of is None else group_of(ids)
        best: dict[int, int] = {}
        for position, artwork_id, group in zip(ordered.tolist(), ids.tolist(), groups.tolist(), strict=True):
            if artwork_id not in left_out:
                best.setdefault(group, position)
        found = list(best.values())[:count]
        if len(found) == count or wanted == len(distance_N):
            return found
        wanted = min(len(distance_N), 4 * wanted)
    return []
