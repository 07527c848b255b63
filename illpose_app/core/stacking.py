"""Groups pictures into stacks: the same picture saved again, and the same drawing varied.

Two pictures are nearly the same when their hashes differ in few bits and the pictures themselves, tiny, correlate.
How strongly depends on the pose: sprites of one figure that only move an arm correlate at .96 and are different
references, while a trimmed edge alone leaves .89. So with poses that agree less is asked of the pixels, and poses
that contradict one another keep pictures apart. The same drawing varied (other clothes, face, colours, ground) is
found by its pose, joint for joint at the same place of the picture: different figures drawn over one template agree
as well in shape (a twentieth of their size), but not in place.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.hash_neighbours import candidate_pairs, close_pairs, differing_bits
from illpose_app.core.picture_print import COLOR_SIDE, GREY_SIDE
from illpose_app.core.skeleton import JOINT_COUNT

#: Raise it when the same pictures would be grouped otherwise than before.
GROUPING_VERSION: Final = 1

NEAR_BITS: Final = 10
NEAR_ALIKE: Final = 0.98
NEAR_ALIKE_WITH_POSE: Final = 0.86
#: With less in common it is the same drawing, but somebody has worked on it.
UNTOUCHED_ALIKE: Final = 0.94
UNTOUCHED_COLOR: Final = 8.0
VARIED_BITS: Final = 20
VARIED_ALIKE: Final = 0.75
#: How far the joint lies off that lies farthest off, in units of the figure's own root mean square size.
SAME_POSE: Final = 0.12
OTHER_POSE: Final = 0.3
#: Root mean square distance of all joints in units of the picture's sides: where the figure stands.
SAME_PLACE: Final = 0.012
SAME_SHAPE: Final = 0.12
_FEWEST_JOINTS: Final = 6
_GREYS: Final = GREY_SIDE**2


class Likeness(StrEnum):
    """How two pictures of a stack are related."""

    NEAR = "near"
    VARIED = "varied"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Looks:
    """What is compared of N pictures.

    looks_N uint64 hashes; tiny_NB uint8 (see PicturePrint); sizes_N2 width and height, px; joints_NK2 of the largest
    character, px, with known_NK; all False where there is none.
    """

    artwork_ids_N: NDArray[np.int64]
    looks_N: NDArray[np.uint64]
    tiny_NB: NDArray[np.uint8]
    sizes_N2: NDArray[np.float32]
    joints_NK2: NDArray[np.float32]
    known_NK: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two artworks that belong together."""

    first: int
    second: int
    likeness: Likeness


def find_links(looks: Looks) -> Iterator[tuple[Link, ...]]:
    """Yield the pairs of artworks that belong together, block by block; some come repeatedly."""
    for pairs_P2 in close_pairs(looks.looks_N, within=NEAR_BITS):
        yield _links(looks, pairs_P2)
    posed_N = np.flatnonzero(looks.known_NK.sum(axis=1) >= _FEWEST_JOINTS)
    hashes_N = _pose_hashes(looks.joints_NK2[posed_N], looks.known_NK[posed_N])
    for places_P2 in candidate_pairs(hashes_N, flips=0):
        pairs_P2 = posed_N[places_P2]
        yield _links(looks, pairs_P2)


def find_links_of(looks: Looks, artwork_ids: Collection[int]) -> Iterator[tuple[Link, ...]]:
    """Yield the pairs that a few artworks make with all others: quicker than all pairs while they are few."""
    rows_N = np.arange(len(looks.artwork_ids_N))
    for row in np.flatnonzero(np.isin(looks.artwork_ids_N, list(artwork_ids))):
        others = rows_N[rows_N != row]
        yield _links(looks, np.stack([np.full(len(others), row), others], axis=1))


def likeness_of(looks: Looks, pairs_P2: NDArray[np.int64]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which pairs of rows are nearly the same picture, and which the same drawing varied; shapes (P,)."""
    first_P, second_P = pairs_P2[:, 0], pairs_P2[:, 1]
    bits_P = differing_bits(looks.looks_N[first_P], looks.looks_N[second_P])
    near_P, varied_P = np.zeros(len(pairs_P2), np.bool_), np.zeros(len(pairs_P2), np.bool_)
    # what is cheap to see first: of most candidates nothing else has to be looked at
    rest = np.flatnonzero((bits_P <= VARIED_BITS) & (_shape_difference(looks, first_P, second_P) <= SAME_SHAPE))
    first_P, second_P, bits_P = first_P[rest], second_P[rest], bits_P[rest]
    alike_P, color_P = _alike(looks.tiny_NB[first_P], looks.tiny_NB[second_P])
    pose_P, place_P = _pose_difference(looks, first_P, second_P)
    unknown_P = np.isnan(pose_P)
    same_pose_P = ~unknown_P & (pose_P <= SAME_POSE)
    enough_P = np.where(same_pose_P, NEAR_ALIKE_WITH_POSE, NEAR_ALIKE)
    same_P = (bits_P <= NEAR_BITS) & (alike_P >= enough_P) & (unknown_P | (pose_P <= OTHER_POSE))
    near_P[rest] = same_P & (alike_P >= UNTOUCHED_ALIKE) & (color_P <= UNTOUCHED_COLOR)
    varied_P[rest] = (same_pose_P & (place_P <= SAME_PLACE) & (alike_P >= VARIED_ALIKE)) | same_P
    return near_P, varied_P & ~near_P


def group(links: Iterator[Link] | list[Link], *, apart: frozenset[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Return the stacks that links make, each in ascending order; pairs that the artist set apart don't count.

    apart: pairs of artworks, the smaller number first.
    """
    parent: dict[int, int] = {}

    def root(artwork_id: int) -> int:
        parent.setdefault(artwork_id, artwork_id)
        while parent[artwork_id] != artwork_id:
            parent[artwork_id] = parent[parent[artwork_id]]
            artwork_id = parent[artwork_id]
        return artwork_id

    for link in links:
        if (min(link.first, link.second), max(link.first, link.second)) not in apart:
            first, second = root(link.first), root(link.second)
            parent[max(first, second)] = min(first, second)
    stacks: dict[int, list[int]] = {}
    for artwork_id in sorted(parent):
        stacks.setdefault(root(artwork_id), []).append(artwork_id)
    return tuple(tuple(stack) for stack in stacks.values() if len(stack) > 1)


def _links(looks: Looks, pairs_P2: NDArray[np.int64]) -> tuple[Link, ...]:
    near_P, varied_P = likeness_of(looks, pairs_P2)
    found = []
    for likeness, chosen_P in ((Likeness.NEAR, near_P), (Likeness.VARIED, varied_P)):
        for first, second in looks.artwork_ids_N[pairs_P2[chosen_P]].tolist():
            found.append(Link(first=first, second=second, likeness=likeness))
    return tuple(found)


def _shape_difference(looks: Looks, first_P: NDArray[np.int64], second_P: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return how much the ratios of the sides differ, as a logarithm."""
    ratio_N = np.log(looks.sizes_N2[:, 0] / looks.sizes_N2[:, 1])
    difference_P: NDArray[np.float32] = np.abs(ratio_N[first_P] - ratio_N[second_P])
    return difference_P


def _alike(
    first_PB: NDArray[np.uint8], second_PB: NDArray[np.uint8]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return how the grey values correlate, and the root mean square difference of the colours; shapes (P,)."""
    first, second = first_PB.astype(np.float32), second_PB.astype(np.float32)
    grey_1, grey_2 = first[:, :_GREYS], second[:, :_GREYS]
    grey_1 = grey_1 - grey_1.mean(axis=1, keepdims=True)
    grey_2 = grey_2 - grey_2.mean(axis=1, keepdims=True)
    sizes = np.sqrt((grey_1**2).sum(axis=1) * (grey_2**2).sum(axis=1))
    # two blank pictures have nothing in which they could differ
    alike_P = np.where(sizes < 1, 1.0, (grey_1 * grey_2).sum(axis=1) / np.maximum(sizes, 1)).astype(np.float32)
    color_P = np.sqrt(((first[:, _GREYS:] - second[:, _GREYS:]) ** 2).sum(axis=1) / (2 * COLOR_SIDE**2))
    return alike_P, color_P


def _pose_difference(
    looks: Looks, first_P: NDArray[np.int64], second_P: NDArray[np.int64]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return how far poses differ at their worst joint, moved and scaled onto each other, and all joints in place.

    Shapes (P,); NaN where too little is known of both.
    """
    both_PK = looks.known_NK[first_P] & looks.known_NK[second_P]
    count_P = both_PK.sum(axis=1)
    weight_PK1 = (both_PK / np.maximum(count_P, 1)[:, None])[..., None]
    placed = []
    normal = []
    for rows in (first_P, second_P):
        joints_PK2 = looks.joints_NK2[rows]
        placed.append(joints_PK2 / looks.sizes_N2[rows][:, None, :])
        centred = joints_PK2 - (joints_PK2 * weight_PK1).sum(axis=1, keepdims=True)
        size = np.sqrt((centred**2 * weight_PK1).sum(axis=(1, 2), keepdims=True))
        normal.append(centred / np.maximum(size, 1e-6))
    pose_P = np.sqrt(((normal[0] - normal[1]) ** 2).sum(axis=2) * both_PK).max(axis=1)
    place_P = np.sqrt((((placed[0] - placed[1]) ** 2) * weight_PK1).sum(axis=(1, 2)))
    # of two figures that are known in different parts nothing is said
    shared_P = count_P / np.maximum(np.maximum(looks.known_NK[first_P].sum(1), looks.known_NK[second_P].sum(1)), 1)
    unknown_P = (count_P < _FEWEST_JOINTS) | (shared_P < 0.6)
    pose_P[unknown_P] = np.nan
    place_P[unknown_P] = np.nan
    return pose_P.astype(np.float32), place_P.astype(np.float32)


def _pose_hashes(joints_NK2: NDArray[np.float32], known_NK: NDArray[np.bool_]) -> NDArray[np.uint64]:
    """Return 64 signs of random projections of each pose, centred: close poses share most (Charikar 2002)."""
    weight_NK1 = (known_NK / np.maximum(known_NK.sum(axis=1), 1)[:, None])[..., None].astype(np.float32)
    centred = (joints_NK2 - (joints_NK2 * weight_NK1).sum(axis=1, keepdims=True)) * known_NK[..., None]
    signs = (centred.reshape(len(centred), 2 * JOINT_COUNT) @ _directions()) > 0
    return np.packbits(signs, axis=1).view(np.uint64).ravel()


@cache
def _directions() -> NDArray[np.float32]:
    return np.random.default_rng(64).normal(size=(2 * JOINT_COUNT, 64)).astype(np.float32)
