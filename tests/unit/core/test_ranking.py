import numpy as np
import pytest

from illpose_app.core.embedding import EMBEDDING_SIZE, embed
from illpose_app.core.pose import JointState, pose_of_places
from illpose_app.core.ranking import MISSING_PENALTY, exact_distances


def poses(count, *, seed):
    random = np.random.default_rng(seed)
    for _ in range(count):
        pose = pose_of_places(random.normal(0, 50, (17, 2)))
        for joint in random.choice(17, random.integers(0, 9), replace=False) if random.random() < 0.4 else ():
            pose = pose.with_state(int(joint), JointState.OUTSIDE)
        yield pose


def by_definition(query_D, row_D):
    """Compare two embeddings as the docstring says it: one pair of joints after another."""
    both = (query_D != 0) & (row_D != 0)
    a, b = query_D[both].astype(np.float64), row_D[both].astype(np.float64)
    a, b = a / np.sqrt((a**2).mean()), b / np.sqrt((b**2).mean())
    missing = 1 - both.sum() / (query_D != 0).sum()
    return np.sqrt(((a - b) ** 2).mean()) + MISSING_PENALTY * missing


def test_distances_are_those_of_the_definition_for_whole_and_partial_poses():
    table = np.stack([embed(pose) for pose in poses(1500, seed=1)])  # more than one block
    for query in poses(8, seed=2):
        query_D = embed(query)
        expected = [by_definition(query_D, row_D) for row_D in table]
        assert exact_distances(query_D, table) == pytest.approx(np.array(expected), abs=1e-4)
        whole_N = (table != 0).all(axis=1)
        assert exact_distances(query_D, table, whole_N=whole_N) == pytest.approx(np.array(expected), abs=1e-4)


def test_nothing_to_compare_with_is_no_distance_and_no_error():
    query_D = embed(next(poses(1, seed=3)))
    assert exact_distances(query_D, np.zeros((0, EMBEDDING_SIZE), np.float32)).shape == (0,)


def test_poses_without_a_common_pair_are_far_apart():
    left, right = np.zeros(EMBEDDING_SIZE, np.float32), np.zeros(EMBEDDING_SIZE, np.float32)
    left[:60], right[60:] = 1, 1
    (distance,) = exact_distances(left, right[None])
    assert distance > 1
