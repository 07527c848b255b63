"""How far poses are apart: exact Procrustes over joints and limb directions, for one query and many poses at once.

With the joints as complex numbers, the best turn, size and place between two poses follow from one inner product, and
with weights and unknown joints on both sides every part of it is still linear in numbers that the library's side has
ready. So a scan is a product of matrices: features_NF @ a few columns that belong to the query.

Axes: N poses, K joints (17), L limbs (16), F features (132).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import (
    JOINT_WEIGHT_K,
    LIMB_FROM_L,
    LIMB_TO_L,
    LIMB_WEIGHT_L,
    limbs_of,
    mirrored_embedding,
    places_of,
    weights_of,
)  # fmt: skip
from illpose_app.core.skeleton import JOINT_COUNT, LIMBS, MIRROR_ORDER

LIMB_COUNT: Final = len(LIMBS)
FEATURE_COUNT: Final = 4 * JOINT_COUNT + 4 * LIMB_COUNT
#: How much of the likeness is joint places; the rest is limb directions, which forgive the body's proportions but
#: say less where few limbs are asked for (measured: decision 10).
PLACES_SHARE: Final = 0.2
PLACES_SHARE_OF_PART: Final = 0.6
#: What a candidate pays for the share of the query's weight that it has no joints for.
MISSING_PENALTY: Final = 0.1
#: A candidate with less than this share of the query's weight says nothing about it: it comes after all others. Where
#: only some joints are asked for, those that they hang on are not enough.
LEAST_SHARE: Final = 0.35
LEAST_SHARE_OF_PART: Final = 0.45
FAR: Final = 2.0
#: A figure that leans so far is still the same way up, rad.
UPRIGHT_LEAN: Final = float(np.deg2rad(15))
_BLOCK: Final = 4096
_TINY: Final = 1e-12

# columns of a query: complex ones take two
COLUMN_COUNT: Final = 13
(_DOT, _DOT_I, _SUM, _SUM_I, _QSUM, _QSUM_I, _SHARE, _QSIZE, _SIZE, _LDOT, _LDOT_I, _LQSIZE, _LSIZE) = range(
    COLUMN_COUNT
)


def features_of(embeddings_ND: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what a scan multiplies, (N, 132): of joints, then limbs: weighted x, y, the weights, weighted squares."""
    places_NK, weight_NK = places_of(embeddings_ND), weights_of(embeddings_ND)
    limbs_NL = limbs_of(places_NK)
    limb_weight_NL = weight_NK[:, LIMB_FROM_L] * weight_NK[:, LIMB_TO_L]
    weighted_NK, weighted_NL = places_NK * weight_NK, limbs_NL * limb_weight_NL
    features_NF: NDArray[np.float32] = np.concatenate(
        [
            weighted_NK.real, weighted_NK.imag, weight_NK, weight_NK * np.abs(places_NK) ** 2,
            weighted_NL.real, weighted_NL.imag, limb_weight_NL, limb_weight_NL * np.abs(limbs_NL) ** 2,
        ],
        axis=1,
    ).astype(np.float32)  # fmt: skip
    return features_NF


def known_of(features_NF: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return which joints of poses are known, shape (N, 17)."""
    known_NK: NDArray[np.bool_] = features_NF[:, 2 * JOINT_COUNT : 3 * JOINT_COUNT] > 0
    return known_NK


def embeddings_of(features_NF: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the embeddings that features were made of, shape (N, 51)."""
    weight_NK = features_NF[:, 2 * JOINT_COUNT : 3 * JOINT_COUNT]
    places = features_NF[:, : 2 * JOINT_COUNT] / np.maximum(np.tile(weight_NK, 2), 1e-9)
    return np.concatenate([places, weight_NK], axis=1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class QueryColumns:
    """A query as the columns that features are multiplied by: (132, 13), or with its reflection (132, 26)."""

    columns_FC: NDArray[np.float32]
    weight: float
    upright: bool
    places_share: float = PLACES_SHARE
    least_share: float = LEAST_SHARE


def query_columns(
    embedding_D: NDArray[np.float32],
    weights_K: NDArray[np.float32],
    *,
    mirrored: bool = False,
    upright: bool = False,
) -> QueryColumns:
    """Return the columns of a query pose whose joints count by weights_K (1 fully, 0 not at all).

    mirrored: its reflection is asked for too. upright: candidates keep the way up that they have.
    """
    columns_FC = _columns(embedding_D, weights_K)
    if mirrored:
        flipped = mirrored_embedding(embedding_D, MIRROR_ORDER)
        columns_FC = np.concatenate([columns_FC, _columns(flipped, weights_K[list(MIRROR_ORDER)])], axis=1)
    joint_weight_K = JOINT_WEIGHT_K * weights_K * weights_of(embedding_D[None])[0]
    whole = bool((joint_weight_K > 0).all())
    return QueryColumns(
        columns_FC=columns_FC,
        weight=float(joint_weight_K.sum()),
        upright=upright,
        places_share=PLACES_SHARE if whole else PLACES_SHARE_OF_PART,
        least_share=LEAST_SHARE if bool((weights_K == 1).all()) else LEAST_SHARE_OF_PART,
    )


def _columns(embedding_D: NDArray[np.float32], weights_K: NDArray[np.float32]) -> NDArray[np.float32]:
    places_K = places_of(embedding_D[None])[0]
    own_K = weights_K * weights_of(embedding_D[None])[0]
    weight_K = JOINT_WEIGHT_K * own_K
    weight_L = LIMB_WEIGHT_L * own_K[LIMB_FROM_L] * own_K[LIMB_TO_L]
    limbs_L = limbs_of(places_K[None])[0]
    x, y, w, square = (slice(i * JOINT_COUNT, (i + 1) * JOINT_COUNT) for i in range(4))
    start = 4 * JOINT_COUNT
    limb_x, limb_y, limb_w, limb_square = (
        slice(start + i * LIMB_COUNT, start + (i + 1) * LIMB_COUNT) for i in range(4)
    )
    columns = np.zeros((FEATURE_COUNT, COLUMN_COUNT), np.float64)
    # conj(q) c = (qx cx + qy cy) + i (qx cy - qy cx)
    columns[x, _DOT], columns[y, _DOT] = weight_K * places_K.real, weight_K * places_K.imag
    columns[x, _DOT_I], columns[y, _DOT_I] = -weight_K * places_K.imag, weight_K * places_K.real
    columns[x, _SUM] = columns[y, _SUM_I] = weight_K
    columns[w, _QSUM], columns[w, _QSUM_I] = weight_K * places_K.real, weight_K * places_K.imag
    columns[w, _SHARE] = weight_K
    columns[w, _QSIZE] = weight_K * np.abs(places_K) ** 2
    columns[square, _SIZE] = weight_K
    columns[limb_x, _LDOT], columns[limb_y, _LDOT] = weight_L * limbs_L.real, weight_L * limbs_L.imag
    columns[limb_x, _LDOT_I], columns[limb_y, _LDOT_I] = -weight_L * limbs_L.imag, weight_L * limbs_L.real
    columns[limb_w, _LQSIZE] = weight_L * np.abs(limbs_L) ** 2
    columns[limb_square, _LSIZE] = weight_L
    return columns.astype(np.float32)


def pose_distances(query: QueryColumns, features_NF: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the distance of a query to each pose, shape (N,): 0 the same pose, unlike ones about .8.

    sqrt(2 - 2 s) with s the weighted mean of the likeness of joint places and of limb directions under one common
    turn, each the best over place and size; plus MISSING_PENALTY for what the candidate lacks of the query.
    """
    distance_N, _ = distances_and_sides(query, features_NF)
    return distance_N


def distances_and_sides(
    query: QueryColumns, features_NF: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Return the distances, and which poses are nearer to the query's reflection than to itself."""
    distance_N = np.empty(len(features_NF), np.float32)
    flipped_N = np.zeros(len(features_NF), np.bool_)
    both = query.columns_FC.shape[1] > COLUMN_COUNT
    # in blocks that stay in the processor's cache: several times quicker than whole passes
    for start in range(0, len(features_NF), _BLOCK):
        block = slice(start, start + _BLOCK)
        products_CB = np.ascontiguousarray((features_NF[block] @ query.columns_FC).T)
        distance_N[block] = _combined(products_CB[:COLUMN_COUNT], query)
        if both:
            other_B = _combined(products_CB[COLUMN_COUNT:], query)
            flipped_N[block] = other_B < distance_N[block]
            np.minimum(distance_N[block], other_B, out=distance_N[block])
    return distance_N, flipped_N


def _combined(p: NDArray[np.float32], query: QueryColumns) -> NDArray[np.float32]:
    """Turn the products of a block (13, B) into distances (B,)."""
    share_B = p[_SHARE]
    # the middle of the joints that both know comes off on both sides; everything here is times share_B
    size_B = p[_SIZE] * share_B - p[_SUM] * p[_SUM] - p[_SUM_I] * p[_SUM_I]
    size_B *= p[_QSIZE] * share_B - p[_QSUM] * p[_QSUM] - p[_QSUM_I] * p[_QSUM_I]
    scale_B = query.places_share / np.sqrt(np.maximum(size_B, _TINY))
    limb_size_B = p[_LSIZE] * p[_LQSIZE]
    has_limbs_B = limb_size_B > _TINY
    limb_scale_B = (1 - query.places_share) / np.sqrt(np.where(has_limbs_B, limb_size_B, np.inf))
    real_B = (p[_DOT] * share_B - p[_QSUM] * p[_SUM] - p[_QSUM_I] * p[_SUM_I]) * scale_B
    real_B += p[_LDOT] * limb_scale_B
    imag_B = (p[_DOT_I] * share_B - p[_QSUM] * p[_SUM_I] + p[_QSUM_I] * p[_SUM]) * scale_B
    imag_B += p[_LDOT_I] * limb_scale_B
    like_B = np.sqrt(real_B * real_B + imag_B * imag_B)
    if query.upright:
        lean_B = np.abs(np.arctan2(imag_B, real_B))
        like_B *= np.cos(np.maximum(lean_B - UPRIGHT_LEAN, 0))
    if not has_limbs_B.all():
        like_B /= np.where(has_limbs_B, 1.0, query.places_share)
    known_B = np.minimum(share_B / query.weight, 1.0)
    distance_B: NDArray[np.float32] = np.sqrt(np.maximum(2 - 2 * like_B, 0)) + MISSING_PENALTY * (1 - known_B)
    distance_B += np.where(known_B < query.least_share, np.float32(FAR), np.float32(0))
    return distance_B
