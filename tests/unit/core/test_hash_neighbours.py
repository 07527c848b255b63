"""Neighbours among hashes: all of them, and not by comparing all with all."""

import numpy as np
import pytest

from illpose_app.core.hash_neighbours import candidate_pairs, close_pairs, differing_bits


def with_flipped(hash_: np.uint64, bits: int, random: np.random.Generator) -> np.uint64:
    for bit in random.choice(64, bits, replace=False):
        hash_ ^= np.uint64(1) << np.uint64(bit)
    return hash_


def pairs_of(blocks) -> set[tuple[int, int]]:
    return {(min(a, b), max(a, b)) for block in blocks for a, b in block.tolist()}


@pytest.mark.parametrize("within", [0, 3, 7, 10])
def test_every_close_pair_is_found_and_no_other(within):
    random = np.random.default_rng(within)
    hashes = random.integers(0, 1 << 63, 300, dtype=np.uint64)
    hashes[150:] = [with_flipped(h, int(random.integers(1, 14)), random) for h in hashes[:150]]
    bits = differing_bits(np.repeat(hashes, 300), np.tile(hashes, 300)).reshape(300, 300)
    truth = {(i, j) for i in range(300) for j in range(i + 1, 300) if bits[i, j] <= within}
    assert pairs_of(close_pairs(hashes, within=within)) == truth
    assert within < 3 or len(truth) > 10


def test_the_same_hash_a_thousand_times_is_a_chain():
    blocks = list(close_pairs(np.full(1000, 77, np.uint64), within=10))
    assert sum(len(block) for block in blocks) == 999


def test_a_hundred_thousand_hashes_need_a_hundredth_of_all_comparisons():
    random = np.random.default_rng(1)
    hashes = random.integers(0, 1 << 63, 100_000, dtype=np.uint64)
    compared = sum(len(block) for block in candidate_pairs(hashes, flips=1))
    assert compared < 100_000 * 99_999 / 2 / 100


def test_no_hashes_have_no_neighbours():
    assert pairs_of(close_pairs(np.empty(0, np.uint64), within=10)) == set()
    assert pairs_of(close_pairs(np.array([5], np.uint64), within=10)) == set()
