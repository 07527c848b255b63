"""Copies of poses, changed as drawings of one pose differ, to be found again among many others."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import embed_many
from illpose_app.core.pose_distance import features_of, pose_distances, query_columns
from illpose_app.core.pose_query import EVERY_JOINT
from illpose_app.core.skeleton import LEFT_ELBOW, LEFT_KNEE, LEFT_WRIST, LIMBS, MIRROR_ORDER, RIGHT_ELBOW, RIGHT_WRIST

Joints = NDArray[np.float64]
NOISE = 0.02
LIMB_SD = 0.25
HEAD_SCALE = 2.5
#: So many of a large library's figures are cut at the hips, and lack an arm.
CUT_SHARE, ARMLESS_SHARE = 0.15, 0.1
TOP = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """How copies differ from their queries; planted_lacks and query_lacks name what is not known of each."""

    name: str
    change: Callable[[Joints, np.random.Generator], Joints]
    bar: float  # the share that must be among the first ten; 0 where none is set
    mirrored: bool = False
    planted_lacks: str = ""
    query_lacks: str = ""


def same(joints_NK2: Joints, random: np.random.Generator) -> Joints:
    """Change nothing."""
    return joints_NK2


def noisy(joints_NK2: Joints, random: np.random.Generator) -> Joints:
    """Move every joint by NOISE of the figure's longer side (standard deviation, in x and in y)."""
    side_N = (joints_NK2.max(axis=1) - joints_NK2.min(axis=1)).max(axis=1)
    return joints_NK2 + random.normal(0, NOISE, joints_NK2.shape) * side_N[:, None, None]


def turned(joints_NK2: Joints, random: np.random.Generator) -> Joints:
    """Turn each figure by any angle."""
    angle_N = random.uniform(0, 2 * np.pi, len(joints_NK2))
    cos_N, sin_N = np.cos(angle_N), np.sin(angle_N)
    turn_N22 = np.stack([np.stack([cos_N, -sin_N], axis=-1), np.stack([sin_N, cos_N], axis=-1)], axis=-2)
    return np.einsum("nij,nkj->nki", turn_N22, joints_NK2)


def mirrored(joints_NK2: Joints, random: np.random.Generator) -> Joints:
    """Flip each figure left to right."""
    return joints_NK2[:, list(MIRROR_ORDER)] * (-1, 1)


def reproportioned(joints_NK2: Joints, random: np.random.Generator) -> Joints:
    """Give each figure another body: every limb's length varied, the head larger, all directions kept."""

    def factor() -> Joints:
        return np.maximum(random.normal(1, LIMB_SD, (len(joints_NK2), 1)), 0.3)

    seat, chest = joints_NK2[:, [11, 12]].mean(axis=1), joints_NK2[:, [5, 6]].mean(axis=1)
    other = np.zeros_like(joints_NK2)
    new_chest, hips, shoulders = seat + (chest - seat) * factor(), factor(), factor()
    for hip in (11, 12):
        other[:, hip] = seat + (joints_NK2[:, hip] - seat) * hips
    for shoulder in (5, 6):
        other[:, shoulder] = new_chest + (joints_NK2[:, shoulder] - chest) * shoulders
    for upper, lower, _ in LIMBS[8:]:
        other[:, lower] = other[:, upper] + (joints_NK2[:, lower] - joints_NK2[:, upper]) * factor()
    other[:, :5] = new_chest[:, None] + (joints_NK2[:, :5] - chest[:, None]) * HEAD_SCALE
    return other


CASES = (
    Case(name="2 % joint noise", change=noisy, bar=0.98),
    Case(name="any rotation", change=turned, bar=1.0),
    Case(name="mirrored", change=mirrored, bar=1.0, mirrored=True),
    Case(name="other proportions (limbs sd .25, head x 2.5)", change=reproportioned, bar=0.98),
    Case(name="one arm missing in the library", change=same, bar=0.95, planted_lacks="arm"),
    Case(name="one arm missing in the query", change=same, bar=0.95, query_lacks="arm"),
    Case(name="upper body only in the library", change=same, bar=0.95, planted_lacks="legs"),
    Case(name="upper body only in the query", change=same, bar=0.95, query_lacks="legs"),
    Case(name="turned, and 2 % noise", change=lambda j, r: turned(noisy(j, r), r), bar=0),
    Case(name="mirrored, and 2 % noise", change=lambda j, r: mirrored(noisy(j, r), r), bar=0, mirrored=True),
    Case(name="one arm missing in the library, and 2 % noise", change=noisy, bar=0, planted_lacks="arm"),
    Case(name="one arm missing in the query, and 2 % noise", change=noisy, bar=0, query_lacks="arm"),
    Case(name="upper body only in the library, and 2 % noise", change=noisy, bar=0, planted_lacks="legs"),
    Case(name="upper body only in the query, and 2 % noise", change=noisy, bar=0, query_lacks="legs"),
)


def known_of(what: str, count: int, random: np.random.Generator) -> NDArray[np.bool_]:
    """Return which joints are known where figures lack "arm" (one of both), "legs" or "" (nothing)."""
    known_NK = np.ones((count, 17), np.bool_)
    if what == "legs":
        known_NK[:, LEFT_KNEE:] = False
    elif what == "arm":
        left_N = random.random(count) < 0.5
        for left, right in ((LEFT_ELBOW, RIGHT_ELBOW), (LEFT_WRIST, RIGHT_WRIST)):
            known_NK[np.arange(count), np.where(left_N, left, right)] = False
    return known_NK


def library_features(joints_NK2: Joints, random: np.random.Generator) -> NDArray[np.float32]:
    """Return the features of a library of which some figures are cut at the hips or lack an arm."""
    count = len(joints_NK2)
    draw_N = random.random(count)
    known_NK = np.ones((count, 17), np.bool_)
    cut_N = draw_N < CUT_SHARE
    armless_N = ~cut_N & (draw_N < CUT_SHARE + ARMLESS_SHARE)
    known_NK[cut_N] = known_of("legs", int(cut_N.sum()), random)
    known_NK[armless_N] = known_of("arm", int(armless_N.sum()), random)
    return features_of(_embedded(joints_NK2, known_NK))


def ranks(
    case: Case, base_NK2: Joints, features_NF: NDArray[np.float32], random: np.random.Generator
) -> NDArray[np.int64]:
    """Return how many of a library's figures are nearer to each query than its planted copy."""
    count = len(base_NK2)
    planted_NF = features_of(_embedded(case.change(base_NK2, random), known_of(case.planted_lacks, count, random)))
    queries_ND = _embedded(base_NK2, known_of(case.query_lacks, count, random))
    found = []
    for embedding_D, planted_F in zip(queries_ND, planted_NF, strict=True):
        columns = query_columns(embedding_D, np.array(EVERY_JOINT, np.float32), mirrored=case.mirrored)
        own = pose_distances(columns, planted_F[None])[0]
        found.append(int((pose_distances(columns, features_NF) < own).sum()))
    return np.array(found)


def _embedded(joints_NK2: Joints, known_NK: NDArray[np.bool_]) -> NDArray[np.float32]:
    state_NK = np.where(known_NK, 2, 0).astype(np.uint8)
    embeddings_ND, sound_N = embed_many(joints_NK2, np.ones(known_NK.shape), state_NK)
    assert sound_N.all()
    return embeddings_ND
