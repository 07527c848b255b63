import numpy as np
import pytest

from illpose_app.core.retrieval_scores import ndcg, share_of_right, true_distances
from illpose_app.core.skeleton import MIRROR_ORDER

ALL = np.ones(17, np.bool_)
POSE = np.random.default_rng(1).normal(0, 100, (17, 2))


def turned(joints_K2, degrees):
    a = np.deg2rad(degrees)
    return joints_K2 @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])


def test_place_size_and_turn_cost_nothing_and_a_reflection_only_where_it_is_not_asked_for():
    flipped = POSE[list(MIRROR_ORDER)] * (-1, 1)
    others = np.stack([POSE, turned(POSE, 130) * 7 + 40, flipped])
    known = np.ones((3, 17), np.bool_)
    assert true_distances(POSE, ALL, others, known)[:2] == pytest.approx([0, 0], abs=1e-9)
    assert true_distances(POSE, ALL, others, known)[2] > 20
    assert true_distances(POSE, ALL, others, known, mirrored=True) == pytest.approx([0, 0, 0], abs=1e-9)


def test_the_distance_is_the_mean_over_joints_known_in_both_in_px_of_the_query():
    square = np.zeros((17, 2))
    square[:4] = (0, 0), (100, 0), (100, 100), (0, 100)
    square[4] = 50, 50
    moved = square * 3
    moved[4] = 150, 180  # 30 px down at the other's size: the other joints take their part of it
    known = np.zeros(17, np.bool_)
    known[:5] = True
    (distance,) = true_distances(square, known, moved[None], known[None])
    assert 0 < distance < 10 / 5 * 2
    worse = moved.copy()
    worse[4] += (0, 60)
    assert true_distances(square, known, worse[None], known[None])[0] > distance


def test_too_little_in_common_is_no_distance():
    known = np.ones((2, 17), np.bool_)
    known[0, 8:] = False  # 8 of 17
    known[1, 9:] = False
    distances = true_distances(POSE, ALL, np.stack([POSE, POSE]), known)
    assert np.isinf(distances[0]) and distances[1] == pytest.approx(0, abs=1e-9)


def test_scores_of_a_ranking_by_hand():
    truth, ranking = np.array([3, 1, 4, 5]), np.array([3, 9, 1, 7])
    assert share_of_right(ranking, truth, k=2) == 0.5
    assert share_of_right(ranking, truth, k=4) == 0.5
    assert share_of_right(truth, truth, k=10) == 1.0, "fewer right answers than asked for"
    gains = [1, 1 / np.log2(3), 1 / 2, 1 / np.log2(5)]
    assert ndcg(ranking, truth, k=4) == pytest.approx((gains[0] + gains[2]) / sum(gains))
    assert ndcg(truth, truth, k=4) == pytest.approx(1)
    assert ndcg(ranking, truth[:0], k=4) == 0.0
