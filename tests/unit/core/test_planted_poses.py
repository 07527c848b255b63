import numpy as np
import pytest
from benchmarks.pose_sets import make_poses
from planted_poses import CASES, TOP, library_features, ranks

LIBRARY, QUERIES = 4000, 30


@pytest.fixture(scope="module")
def features():
    return library_features(make_poses(LIBRARY, seed=1).astype(float), np.random.default_rng(9))


@pytest.fixture(scope="module")
def base():
    return make_poses(QUERIES, seed=2).astype(float)


@pytest.mark.parametrize("case", [case for case in CASES if case.bar], ids=lambda case: case.name)
def test_copies_of_a_pose_are_found_again_however_they_were_drawn(case, features, base):
    found = ranks(case, base, features, np.random.default_rng(5))
    assert np.mean(found < TOP) >= case.bar


def test_a_reflection_is_not_found_where_it_is_not_asked_for(features, base):
    (case,) = [case for case in CASES if case.name == "mirrored"]
    strict = type(case)(name=case.name, change=case.change, bar=0)
    assert np.mean(ranks(strict, base, features, np.random.default_rng(5)) < TOP) < 0.7
