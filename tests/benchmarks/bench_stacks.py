"""Copies and variations: prints that differ in few bits among 100,000, against comparing all with all."""

import time

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.hash_neighbours import close_pairs, differing_bits
from illpose_app.core.picture_print import PRINT_BYTES
from illpose_app.core.stacking import NEAR_BITS, Looks, find_links, group
from tests.benchmarks.table import Kept, Table

COUNT = 100_000
PLANTED = 2_000
#: Comparing all with all is measured on so many rows, and the rest follows from them.
ROWS = 400


def measure() -> Table:
    """Find planted neighbours among random prints, then group a whole library of them."""
    random = np.random.default_rng(0)
    hashes_N = random.integers(0, 1 << 63, COUNT, dtype=np.uint64)
    for row in range(PLANTED):
        flips = np.bitwise_or.reduce(np.uint64(1) << random.choice(64, NEAR_BITS, replace=False).astype(np.uint64))
        hashes_N[COUNT - 1 - row] = hashes_N[row] ^ flips
    start = time.perf_counter()
    pairs = {tuple(sorted(pair)) for block in close_pairs(hashes_N, within=NEAR_BITS) for pair in block.tolist()}
    indexed_s = time.perf_counter() - start
    found = sum((row, COUNT - 1 - row) in pairs for row in range(PLANTED))
    all_s = _all_with_all_s(hashes_N)
    start = time.perf_counter()
    links = [link for block in find_links(_library(hashes_N, random)) for link in block]
    stacks = group(links, apart=frozenset())
    grouped_s = time.perf_counter() - start
    return Table(
        title="Copies and variations",
        explanation=f"{COUNT:,} prints of 64 bits, {PLANTED:,} of them copies that differ in {NEAR_BITS} bits; "
        f"all with all is measured on {ROWS} rows. Grouping also compares poses and pictures.",
        columns=("", "time", "against all with all", "found"),
        rows=[
            ["all with all", f"{all_s:.1f} s", "1", "all"],
            ["multi-index hashing", f"{indexed_s:.1f} s", f"{all_s / indexed_s:.0f} times faster",
             f"{found / PLANTED:.1%} of the copies"],
            ["a library grouped anew", f"{grouped_s:.1f} s", f"{all_s / grouped_s:.1f} times faster",
             f"{len(stacks):,} stacks"],
        ],
        kept=(
            Kept(name="copies: hashing / all with all", value=indexed_s / all_s),
            Kept(name="copies: library grouped anew / all with all", value=grouped_s / all_s),
            Kept(name="copies: found by hashing", value=found / PLANTED, more_is_better=True, tolerance=0.01),
        ),
    )  # fmt: skip


def _all_with_all_s(hashes_N: NDArray[np.uint64]) -> float:
    start = time.perf_counter()
    for row in range(ROWS):
        np.flatnonzero(differing_bits(hashes_N, np.full(COUNT, hashes_N[row])) <= NEAR_BITS)
    return (time.perf_counter() - start) * COUNT / ROWS / 2  # each pair once


def _library(hashes_N: NDArray[np.uint64], random: np.random.Generator) -> Looks:
    """Return random poses and pictures, those of the planted copies shared with their originals."""
    tiny_NB = random.integers(0, 256, (COUNT, PRINT_BYTES), dtype=np.uint8)
    joints_NK2 = random.uniform(0, 500, (COUNT, 17, 2)).astype(np.float32)
    for values in (tiny_NB, joints_NK2):
        values[COUNT - PLANTED :] = values[PLANTED - 1 :: -1]
    return Looks(
        artwork_ids_N=np.arange(1, COUNT + 1),
        looks_N=hashes_N,
        tiny_NB=tiny_NB,
        sizes_N2=np.full((COUNT, 2), 500, np.float32),
        joints_NK2=joints_NK2,
        known_NK=np.ones((COUNT, 17), np.bool_),
    )
