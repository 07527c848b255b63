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
#: say less of noise, and where few limbs are asked for. Of two shares the one under which poses are nearer decides:
#: bodies may differ, or hands may have trembled (measured: decision 10).
PLACES_SHARES: Final = (0.1, 0.45)
PLACES_SHARES_OF_PART: Final = (0.6,)
#: What a candidate pays for the share of the query's weight that it has no joints for.
MISSING_PENALTY: Final = 0.1
#: A candidate with less than this share of the query's weight says nothing about it: it comes after all others. Where
#: only some joints are asked for, those that they hang on are not enough.
LEAST_SHARE: Final = 0.35
LEAST_SHARE_OF_PART: Final = 0.45
FAR: Final = 2.0
#: A figure that leans so far is still the same way up, rad.
UPRIGHT_LEAN: Final = float(np.deg2rad(15))
_BLOCK: Final = 2048
_TINY: Final = 1e-12

# columns of a query: complex ones take two; in the order of the features that they are products with
COLUMN_COUNT: Final = 13
(_DOT, _DOT_I, _SUM, _SUM_I, _QSUM, _QSUM_I, _SHARE, _QSIZE, _SIZE, _LDOT, _LDOT_I, _LQSIZE, _LSIZE) = range(
    COLUMN_COUNT
)
#: Which features go into which columns; all others of a column are 0. Most of one large product would be zeros.
_PARTS: Final = tuple(
    (slice(first, last), slice(column, end))
    for first, last, column, end in (
        (0, 2 * JOINT_COUNT, _DOT, _QSUM),
        (2 * JOINT_COUNT, 3 * JOINT_COUNT, _QSUM, _SIZE),
        (3 * JOINT_COUNT, 4 * JOINT_COUNT, _SIZE, _LDOT),
        (4 * JOINT_COUNT, 4 * JOINT_COUNT + 2 * LIMB_COUNT, _LDOT, _LQSIZE),
        (4 * JOINT_COUNT + 2 * LIMB_COUNT, 4 * JOINT_COUNT + 3 * LIMB_COUNT, _LQSIZE, _LSIZE),
        (4 * JOINT_COUNT + 3 * LIMB_COUNT, FEATURE_COUNT, _LSIZE, COLUMN_COUNT),
    )
)


def features_of(embeddings_ND: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what a scan multiplies, (N, 132): of joints, then limbs: weighted x, y, the weights, weighted squares.

    In memory each feature of all poses lies together: a scan then runs through it twice as fast.
    """
    places_NK, weight_NK = places_of(embeddings_ND), weights_of(embeddings_ND)
    limbs_NL = limbs_of(places_NK)
    limb_weight_NL = weight_NK[:, LIMB_FROM_L] * weight_NK[:, LIMB_TO_L]
    weighted_NK, weighted_NL = places_NK * weight_NK, limbs_NL * limb_weight_NL
    features_FN = np.concatenate(
        [
            weighted_NK.real.T, weighted_NK.imag.T, weight_NK.T, (weight_NK * np.abs(places_NK) ** 2).T,
            weighted_NL.real.T, weighted_NL.imag.T, limb_weight_NL.T, (limb_weight_NL * np.abs(limbs_NL) ** 2).T,
        ],
    )  # fmt: skip
    features_NF: NDArray[np.float32] = np.ascontiguousarray(features_FN, np.float32).T
    return features_NF


def rows_of_features(features_NF: NDArray[np.float32], rows: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return the features of some poses, laid out as features_of does."""
    some_NF: NDArray[np.float32] = np.take(features_NF.T, rows, axis=1, mode="clip").T
    return some_NF


def embeddings_of(features_NF: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the embeddings that features were made of, shape (N, 51)."""
    weight_NK = features_NF[:, 2 * JOINT_COUNT : 3 * JOINT_COUNT]
    places = features_NF[:, : 2 * JOINT_COUNT] / np.maximum(np.tile(weight_NK, 2), 1e-9)
    return np.concatenate([places, weight_NK], axis=1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class QueryColumns:
    """A query as the columns that features are multiplied by, and those of its reflection where it is asked for."""

    columns_SFC: NDArray[np.float32]  # S sides: 1 or 2; (S, 132, 13)
    weight: float
    upright: bool
    places_shares: tuple[float, ...] = PLACES_SHARES
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
    sides = [_columns(embedding_D, weights_K)]
    if mirrored:
        flipped = mirrored_embedding(embedding_D, MIRROR_ORDER)
        sides.append(_columns(flipped, weights_K[list(MIRROR_ORDER)]))
    joint_weight_K = JOINT_WEIGHT_K * weights_K * weights_of(embedding_D[None])[0]
    whole = bool((joint_weight_K > 0).all())
    return QueryColumns(
        columns_SFC=np.stack(sides),
        weight=float(joint_weight_K.sum()),
        upright=upright,
        places_shares=PLACES_SHARES if whole else PLACES_SHARES_OF_PART,
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
    turn, each the best over place and size, in whichever of the query's shares it is greater; plus MISSING_PENALTY for
    what the candidate lacks of the query.
    """
    distance_N, _ = distances_and_sides(query, features_NF)
    return distance_N


def distances_and_sides(
    query: QueryColumns, features_NF: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Return the distances, and which poses are nearer to the query's reflection than to itself."""
    distance_N = np.empty(len(features_NF), np.float32)
    flipped_N = np.zeros(len(features_NF), np.bool_)
    sides = len(query.columns_SFC)
    factors = [
        np.ascontiguousarray(query.columns_SFC[:, features, columns].transpose(2, 0, 1)).reshape(-1, _width(features))
        for features, columns in _PARTS
    ]
    features_FN = features_NF.T
    # in blocks that stay in the processor's cache: several times quicker than whole passes
    for start in range(0, len(features_NF), _BLOCK):
        block = slice(start, min(start + _BLOCK, len(features_NF)))
        products_CSB = np.empty((COLUMN_COUNT, sides, block.stop - start), np.float32)
        for factor, (features, columns) in zip(factors, _PARTS, strict=True):
            out = products_CSB[columns].reshape(len(factor), -1)
            np.matmul(factor, features_FN[features, block], out=out)
        distance_SB = _combined(products_CSB, query)
        distance_N[block] = distance_SB[0]
        if sides > 1:
            flipped_N[block] = distance_SB[1] < distance_SB[0]
            np.minimum(distance_N[block], distance_SB[1], out=distance_N[block])
    return distance_N, flipped_N


def _width(part: slice) -> int:
    return int(part.stop - part.start)


def _combined(p: NDArray[np.float32], query: QueryColumns) -> NDArray[np.float32]:
    """Turn the products of a block (13, S, B) into distances (S, B)."""
    share = p[_SHARE]
    # the middle of the joints that both know comes off on both sides; everything here is times share
    size = p[_SIZE] * share - p[_SUM] * p[_SUM] - p[_SUM_I] * p[_SUM_I]
    size *= p[_QSIZE] * share - p[_QSUM] * p[_QSUM] - p[_QSUM_I] * p[_QSUM_I]
    scale = 1 / np.sqrt(np.maximum(size, _TINY))
    limb_size = p[_LSIZE] * p[_LQSIZE]
    limb_scale = 1 / np.sqrt(np.where(limb_size > _TINY, limb_size, np.inf))
    real = (p[_DOT] * share - p[_QSUM] * p[_SUM] - p[_QSUM_I] * p[_SUM_I]) * scale
    imag = (p[_DOT_I] * share - p[_QSUM] * p[_SUM_I] + p[_QSUM_I] * p[_SUM]) * scale
    limb_real, limb_imag = p[_LDOT] * limb_scale, p[_LDOT_I] * limb_scale
    like = _likeness(query.places_shares[0], real, imag, limb_real, limb_imag, upright=query.upright)
    for places_share in query.places_shares[1:]:
        other = _likeness(places_share, real, imag, limb_real, limb_imag, upright=query.upright)
        np.maximum(like, other, out=like)
    if not (has_limbs := limb_size > _TINY).all():
        alone = _likeness(1.0, real, imag, limb_real, limb_imag, upright=query.upright)
        like = np.where(has_limbs, like, alone)
    known = np.minimum(share / query.weight, 1.0)
    distance: NDArray[np.float32] = np.sqrt(np.maximum(2 - 2 * like, 0)) + MISSING_PENALTY * (1 - known)
    distance += np.where(known < query.least_share, np.float32(FAR), np.float32(0))
    return distance


def _likeness(
    places_share: float,
    real: NDArray[np.float32],
    imag: NDArray[np.float32],
    limb_real: NDArray[np.float32],
    limb_imag: NDArray[np.float32],
    *,
    upright: bool,
) -> NDArray[np.float32]:
    """Return how alike poses are under one common turn: a share by joint places, the rest by limb directions."""
    both = real * np.float32(places_share) + limb_real * np.float32(1 - places_share)
    both_imag = imag * np.float32(places_share) + limb_imag * np.float32(1 - places_share)
    like: NDArray[np.float32] = np.sqrt(both * both + both_imag * both_imag)
    if upright:
        lean = np.abs(np.arctan2(both_imag, both))
        like *= np.cos(np.maximum(lean - UPRIGHT_LEAN, 0))
    return like
