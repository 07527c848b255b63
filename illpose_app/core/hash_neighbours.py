"""Finds hashes of 64 bits that differ in few bits without comparing all with all (multi-index hashing).

Norouzi, Punjani and Fleet (CVPR 2012): two hashes that differ in at most r bits differ, in at least one of their four
parts of 16 bits, in at most r // 4 bits. So it is enough to look, for each part, into the cells around a hash's own.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

_PARTS: Final = 4
_PART_BITS: Final = 16
_CELLS: Final = 1 << _PART_BITS
#: So many pairs are held at once; a crowded cell is worked through in pieces.
_PAIRS_AT_ONCE: Final = 1 << 20

_BITS_SET: Final = np.array([number.bit_count() for number in range(_CELLS)], np.uint8)


def differing_bits(first_P: NDArray[np.uint64], second_P: NDArray[np.uint64]) -> NDArray[np.uint8]:
    """Return in how many bits hashes differ pair by pair, shape (P,)."""
    apart_P = np.bitwise_xor(first_P, second_P)
    if hasattr(np, "bitwise_count"):  # from NumPy 2 on
        return np.bitwise_count(apart_P)
    parts_P4 = apart_P.reshape(-1, 1).view(np.uint16)
    counts_P: NDArray[np.uint8] = _BITS_SET[parts_P4].sum(axis=1, dtype=np.uint8)
    return counts_P


def candidate_pairs(hashes_N: NDArray[np.uint64], *, flips: int) -> Iterator[NDArray[np.int64]]:
    """Yield blocks (P, 2) of pairs of rows, of which one part differs in at most `flips` bits; some come repeatedly.

    All pairs that differ in at most 4 * flips + 3 bits are among them. Rows with the same hash are only chained, one to
    the next: a thousand blank pictures are no half million pairs.
    """
    order_N = np.argsort(hashes_N, kind="stable").astype(np.int64)
    sorted_N = hashes_N[order_N]
    same = np.flatnonzero(sorted_N[1:] == sorted_N[:-1])
    if len(same):
        yield np.stack([order_N[same], order_N[same + 1]], axis=1)
    first_U = np.flatnonzero(np.r_[True, sorted_N[1:] != sorted_N[:-1]]) if len(sorted_N) else np.empty(0, np.int64)
    rows_U, parts_U4 = order_N[first_U], sorted_N[first_U].reshape(-1, 1).view(np.uint16)
    for part in range(_PARTS):
        cell_U = parts_U4[:, part].astype(np.int64)
        by_cell_U = np.argsort(cell_U, kind="stable")
        ends = np.cumsum(np.bincount(cell_U, minlength=_CELLS))
        starts = np.r_[0, ends[:-1]]
        for mask in _masks(flips):
            for pairs_P2 in _joined(cell_U[by_cell_U], starts, ends, mask):
                yield rows_U[by_cell_U[pairs_P2]]


def close_pairs(hashes_N: NDArray[np.uint64], *, within: int) -> Iterator[NDArray[np.int64]]:
    """Yield blocks (P, 2) of the pairs of rows whose hashes differ in at most `within` bits; some come repeatedly."""
    for pairs_P2 in candidate_pairs(hashes_N, flips=within // _PARTS):
        close_P = differing_bits(hashes_N[pairs_P2[:, 0]], hashes_N[pairs_P2[:, 1]]) <= within
        yield pairs_P2[close_P]


def _masks(flips: int) -> list[int]:
    """Return every pattern of at most so many of 16 bits; 0 comes first."""
    return [sum(1 << bit for bit in bits) for count in range(flips + 1) for bits in combinations(range(16), count)]


def _joined(
    cell_U: NDArray[np.int64], starts: NDArray[np.int64], ends: NDArray[np.int64], mask: int
) -> Iterator[NDArray[np.int64]]:
    """Yield pairs of places in the sorted order, whose cells differ by a mask; each pair once."""
    places_U = np.arange(len(cell_U))
    if mask == 0:
        firsts_U, partners_U = places_U, places_U + 1
        counts_U = ends[cell_U] - partners_U
    else:
        # of the two cells the one without the mask's highest bit asks
        firsts_U = places_U[cell_U & (1 << (mask.bit_length() - 1)) == 0]
        other_U = cell_U[firsts_U] ^ mask
        partners_U, counts_U = starts[other_U], ends[other_U] - starts[other_U]
    some = counts_U > 0
    firsts_U, partners_U, counts_U = firsts_U[some], partners_U[some], counts_U[some]
    until_U = np.cumsum(counts_U)
    start = 0
    while start < len(counts_U):
        before = int(until_U[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(until_U, before + _PAIRS_AT_ONCE, side="right")))
        count = counts_U[start:stop]
        total = int(count.sum())
        steps_P = np.arange(total) - np.repeat(np.cumsum(count) - count, count)
        yield np.stack([np.repeat(firsts_U[start:stop], count), np.repeat(partners_U[start:stop], count) + steps_P], 1)
        start = stop
