"""The vector of a pose that the library stores, and the vectors that an index compares.

Stored are the joints, moved to their middle and scaled to a root mean square of 1, each with a weight: 51 numbers from
which every distance of core/pose_distance.py follows. Joints as complex numbers z (centred, |z| = 1) make the
rotation-invariant Procrustes distance a plain Euclidean one of their Hermitian products: |zz* - ww*|^2 =
2 - 2|<z, w>|^2 (Kendall 1984's shape space, Veronese embedding). HNSW ranks by it.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.errors import PoseError
from illpose_app.core.pose import JointState, Pose
from illpose_app.core.skeleton import JOINT_COUNT, LIMBS, BodyPart
from illpose_app.core.words import phrase

#: Stored with every vector; raise it whenever the numbers change: stored poses are embedded again, none is analysed.
EMBEDDING_VERSION: Final = 2
EMBEDDING_SIZE: Final = 3 * JOINT_COUNT

#: With fewer known joints a pose says too little to be kept for searching.
FEWEST_JOINTS: Final = 5
#: From this confidence on a joint weighs fully; below, in proportion, but never nothing: it was drawn somewhere.
SURE: Final = 0.5
LEAST_WEIGHT: Final = 0.2

LIMB_FROM_L: Final = np.array([first for first, _, _ in LIMBS])
LIMB_TO_L: Final = np.array([second for _, second, _ in LIMBS])
#: Heads of drawings are of any size: five joints of the face shall not outvote the body (measured: decision 10).
HEAD_WEIGHT: Final = 0.25
JOINT_WEIGHT_K: Final = np.where(np.arange(JOINT_COUNT) < 5, HEAD_WEIGHT, 1.0).astype(np.float32)
LIMB_WEIGHT_L: Final = np.array([HEAD_WEIGHT if part is BodyPart.HEAD else 1.0 for *_, part in LIMBS], np.float32)


def embed(pose: Pose) -> NDArray[np.float32]:
    """Return the embedding of a pose: 17 x, then 17 y, then 17 weights (0: the joint is not known).

    Shape (51,), float32, without unit; the known joints have their middle at 0 and a root mean square of 1.
    Raises PoseError when fewer than FEWEST_JOINTS joints are known or all lie in one point.
    """
    return embed_known(pose, fewest=FEWEST_JOINTS)


def embed_known(pose: Pose, *, fewest: int) -> NDArray[np.float32]:
    """Do the same for a pose with at least `fewest` known joints: a query may ask about few."""
    embeddings_1D, sound_1 = embed_many(
        pose.joints_K2[None], pose.confidence_K[None], pose.state_K[None], fewest=fewest
    )
    if not sound_1[0]:
        count = int((embeddings_1D[0, 2 * JOINT_COUNT :] > 0).sum())
        if count < fewest:
            raise PoseError(
                phrase("only {count} joints are known; a search needs {fewest}", count=count, fewest=fewest)
            )
        raise PoseError(phrase("all joints lie in one point"))
    embedding_D: NDArray[np.float32] = embeddings_1D[0]
    return embedding_D


def embed_many(
    joints_NK2: NDArray[np.floating],
    confidence_NK: NDArray[np.floating],
    state_NK: NDArray[np.uint8],
    *,
    fewest: int = FEWEST_JOINTS,
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Return the embeddings of many poses, shape (N, 51), and which of them can be compared, shape (N,)."""
    joints_NK2 = joints_NK2.astype(np.float64)
    known_NK = (state_NK != int(JointState.OUTSIDE)) & np.isfinite(joints_NK2).all(axis=2)
    joints_NK2 = np.where(known_NK[..., None], joints_NK2, 0.0)
    count_N1 = np.maximum(known_NK.sum(axis=1, keepdims=True), 1)
    centred_NK2 = np.where(known_NK[..., None], joints_NK2 - (joints_NK2.sum(axis=1) / count_N1)[:, None], 0.0)
    size_N1 = np.sqrt((centred_NK2**2).sum(axis=(1, 2)) / count_N1[:, 0])[:, None]
    confidence_NK = np.nan_to_num(confidence_NK.astype(np.float64))
    weight_NK = np.where(known_NK, np.clip(confidence_NK / SURE, LEAST_WEIGHT, 1.0), 0.0)
    places_NK2 = centred_NK2 / np.maximum(size_N1, 1e-9)[..., None]
    embeddings_ND = np.concatenate([places_NK2[..., 0], places_NK2[..., 1], weight_NK], axis=1).astype(np.float32)
    return embeddings_ND, np.logical_and(known_NK.sum(axis=1) >= fewest, size_N1[:, 0] > 1e-6)


def places_of(embeddings_ND: NDArray[np.float32]) -> NDArray[np.complex64]:
    """Return the joints of embeddings as complex numbers x + iy, shape (N, 17)."""
    x_NK, y_NK = embeddings_ND[:, :JOINT_COUNT], embeddings_ND[:, JOINT_COUNT : 2 * JOINT_COUNT]
    return np.asarray(x_NK + 1j * y_NK, np.complex64)


def weights_of(embeddings_ND: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the weights of the joints of embeddings, shape (N, 17); 0 where a joint is not known."""
    return embeddings_ND[:, 2 * JOINT_COUNT :]


def whole(embeddings_ND: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return which poses have all joints, shape (N,)."""
    return np.asarray((weights_of(embeddings_ND) > 0).all(axis=1), np.bool_)


def limbs_of(places_NK: NDArray[np.complex64]) -> NDArray[np.complex64]:
    """Return the 16 limbs as complex numbers: their directions, as long as the square root of their lengths.

    The root lets a short forearm say as clearly where it points as a long one, and noise in a tiny limb still not much.
    """
    limbs_NL = places_NK[:, LIMB_TO_L] - places_NK[:, LIMB_FROM_L]
    return np.asarray(limbs_NL / np.sqrt(np.maximum(np.abs(limbs_NL), 1e-9)), np.complex64)


def joint_vectors(embeddings_ND: NDArray[np.float32]) -> NDArray[np.complex64]:
    """Return the joints of whole poses, weighted, centred, and of length 1, shape (N, 17)."""
    places_NK, root_K = places_of(embeddings_ND), np.sqrt(JOINT_WEIGHT_K)
    middle_N1 = (places_NK @ JOINT_WEIGHT_K)[:, None] / JOINT_WEIGHT_K.sum()
    return _of_length_1((places_NK - middle_N1) * root_K)


def limb_vectors(embeddings_ND: NDArray[np.float32]) -> NDArray[np.complex64]:
    """Return the limb directions of whole poses, weighted, and of length 1, shape (N, 16)."""
    return _of_length_1(limbs_of(places_of(embeddings_ND)) * np.sqrt(LIMB_WEIGHT_L))


def hermitian(vectors_NC: NDArray[np.complex64]) -> NDArray[np.float32]:
    """Return the products zz* as C * C real numbers, whose Euclidean distance is that of the matrices."""
    first, second = np.triu_indices(vectors_NC.shape[1], 1)
    products = vectors_NC[:, first] * vectors_NC[:, second].conj() * np.float32(np.sqrt(2))
    return np.concatenate([np.abs(vectors_NC) ** 2, products.real, products.imag], axis=1).astype(np.float32)


def mirrored_embedding(embedding_D: NDArray[np.float32], order: tuple[int, ...]) -> NDArray[np.float32]:
    """Return the embedding of a pose flipped left to right; order is the skeleton's MIRROR_ORDER."""
    parts_3K = embedding_D.reshape(3, JOINT_COUNT)[:, list(order)].copy()
    parts_3K[0] *= -1
    return parts_3K.reshape(-1)


def _of_length_1(vectors_NC: NDArray[np.complex64]) -> NDArray[np.complex64]:
    length_N1 = np.linalg.norm(vectors_NC, axis=1, keepdims=True)
    return np.asarray(vectors_NC / np.maximum(length_N1, 1e-12), np.complex64)
