import numpy as np
import pytest

from illpose_app.core.embedding import JOINT_WEIGHT_K, LIMB_WEIGHT_L, embed, embed_many
from illpose_app.core.pose import JointState, pose_of_places
from illpose_app.core.pose_distance import (
    FAR,
    MISSING_PENALTY,
    PLACES_SHARES,
    PLACES_SHARES_OF_PART,
    distances_and_sides,
    embeddings_of,
    features_of,
    pose_distances,
    query_columns,
    rows_of_features,
)
from illpose_app.core.pose_query import EVERY_JOINT, WEIGHTS_OF_SET, JointSet
from illpose_app.core.skeleton import LIMBS, MIRROR_ORDER

ALL = np.array(EVERY_JOINT, np.float32)


def poses(count, *, seed):
    random = np.random.default_rng(seed)
    for _ in range(count):
        pose = pose_of_places(random.normal(0, 50, (17, 2)))
        for joint in random.choice(17, random.integers(0, 7), replace=False) if random.random() < 0.4 else ():
            pose = pose.with_state(int(joint), JointState.OUTSIDE)
        yield pose


def by_definition(query, row, weights_K):
    """Compare two poses as the docstring says it, with plain sums over what both know; every joint is sure."""
    z = np.array([complex(*place) for place in query.joints_K2.astype(float)])
    w = np.array([complex(*place) for place in row.joints_K2.astype(float)])
    asked = JOINT_WEIGHT_K * weights_K * query.known_K
    both = asked * row.known_K
    shares = PLACES_SHARES if (asked > 0).all() else PLACES_SHARES_OF_PART

    def likeness(a, b, weight):
        size = np.sqrt((weight * abs(a) ** 2).sum() * (weight * abs(b) ** 2).sum())
        return (weight * a.conj() * b).sum() / size

    a, b = z - (both * z).sum() / both.sum(), w - (both * w).sum() / both.sum()
    places = likeness(a, b, both)
    sizes = [np.sqrt(np.mean(abs(c[k] - c[k].mean()) ** 2)) for c, k in ((z, query.known_K), (w, row.known_K))]
    limb = np.array([LIMB_WEIGHT_L[i] * (query.known_K & row.known_K)[[p, q]].all() * weights_K[p] * weights_K[q]
                     for i, (p, q, _) in enumerate(LIMBS)])  # fmt: skip
    ends = np.array([(p, q) for p, q, _ in LIMBS])
    roots = [(c[ends[:, 1]] - c[ends[:, 0]]) / size for c, size in zip((z, w), sizes, strict=True)]
    roots = [c / np.sqrt(abs(c)) for c in roots]
    limbs = likeness(*roots, limb) if limb.any() else 0
    like = max(abs(share * places + (1 - share) * limbs) for share in (shares if limb.any() else (1,)))
    known = both.sum() / asked.sum()
    return np.sqrt(max(0, 2 - 2 * like)) + MISSING_PENALTY * (1 - known)


@pytest.mark.parametrize("asked", [JointSet.WHOLE, JointSet.UPPER_BODY, JointSet.LEGS])
def test_distances_are_those_of_the_definition_for_whole_and_partial_poses(asked):
    rows = list(poses(120, seed=1))
    features = features_of(np.stack([embed(pose) for pose in rows]))
    weights = np.array(WEIGHTS_OF_SET[asked], np.float32)
    for query in poses(2, seed=2):
        columns = query_columns(embed(query), weights)
        distances = pose_distances(columns, features)
        for row, distance in zip(rows, distances, strict=True):
            both = JOINT_WEIGHT_K * weights * query.known_K * row.known_K
            if both.sum() < columns.least_share * (JOINT_WEIGHT_K * weights * query.known_K).sum():
                assert distance >= FAR
            else:
                assert distance == pytest.approx(by_definition(query, row, weights), abs=2e-3)


def test_a_reflection_is_found_only_where_it_is_allowed():
    (pose,) = [pose_of_places(np.random.default_rng(8).normal(0, 50, (17, 2)))]
    features = features_of(np.stack([embed(pose), embed(pose.mirrored(width_px=300))]))
    plain = pose_distances(query_columns(embed(pose), ALL), features)
    assert plain[0] < 5e-3 and plain[1] > 0.3
    distances, flipped = distances_and_sides(query_columns(embed(pose), ALL, mirrored=True), features)
    assert distances.max() < 5e-3 and flipped.tolist() == [False, True]
    left_arm = np.zeros(17, np.float32)
    left_arm[[5, 6, 7, 9, 11]] = 1
    distances, _ = distances_and_sides(query_columns(embed(pose), left_arm, mirrored=True), features)
    assert distances[1] < 5e-3, "the reflection's right arm is the query's left one"
    assert (left_arm[list(MIRROR_ORDER)] != left_arm).any()


def test_upright_forgives_a_lean_but_not_a_tumble():
    joints = np.random.default_rng(5).normal(0, 50, (17, 2))

    def turned(degrees):
        a = np.deg2rad(degrees)
        return embed(pose_of_places(joints @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])))

    features = features_of(np.stack([turned(a) for a in (0, 12, -12, 40, 90, 180)]))
    query = embed(pose_of_places(joints))
    assert pose_distances(query_columns(query, ALL), features).max() < 5e-3
    upright = pose_distances(query_columns(query, ALL, upright=True), features)
    assert upright[:3].max() < 5e-3
    assert 0.2 < upright[3] < upright[4] < upright[5]


def test_a_changed_joint_that_is_not_asked_for_costs_nothing():
    joints = np.random.default_rng(6).normal(0, 50, (17, 2))
    moved = joints.copy()
    moved[15:] += 400
    features = features_of(np.stack([embed(pose_of_places(moved))]))
    arms = np.array(WEIGHTS_OF_SET[JointSet.ARMS], np.float32)
    assert pose_distances(query_columns(embed(pose_of_places(joints)), arms), features)[0] < 5e-3
    assert pose_distances(query_columns(embed(pose_of_places(joints)), ALL), features)[0] > 0.2


def test_poses_without_what_is_asked_for_come_after_all_others():
    pose = pose_of_places(np.random.default_rng(6).normal(0, 50, (17, 2)))
    head_only = pose
    for joint in range(7, 17):
        head_only = head_only.with_state(joint, JointState.OUTSIDE)
    other = pose_of_places(np.random.default_rng(7).normal(0, 50, (17, 2)))
    features = features_of(np.stack([embed(head_only), embed(other)]))
    same, unlike = pose_distances(query_columns(embed(pose), ALL), features)
    assert same > unlike


def test_features_give_back_the_embeddings_they_were_made_of():
    embeddings = np.stack([embed(pose) for pose in poses(50, seed=4)])
    assert np.allclose(embeddings_of(features_of(embeddings)), embeddings, atol=1e-5)


def test_features_lie_in_memory_as_a_scan_runs_through_them_and_gathered_rows_too():
    features = features_of(np.stack([embed(pose) for pose in poses(50, seed=4)]))
    rows = np.array([3, 40, 7])
    some = rows_of_features(features, rows)
    assert features.flags.f_contiguous and some.flags.f_contiguous
    assert np.array_equal(some, features[rows])
    columns = query_columns(embed(next(poses(1, seed=3))), ALL, mirrored=True)
    assert np.allclose(pose_distances(columns, some), pose_distances(columns, features)[rows], atol=1e-5)
    assert np.allclose(
        pose_distances(columns, np.ascontiguousarray(features)), pose_distances(columns, features), atol=1e-5
    )


def test_nothing_to_compare_with_is_no_distance_and_no_error():
    nothing, _ = embed_many(np.zeros((0, 17, 2)), np.zeros((0, 17)), np.zeros((0, 17), np.uint8))
    assert pose_distances(query_columns(embed(next(poses(1, seed=3))), ALL), features_of(nothing)).shape == (0,)
