"""The plane in which an index compares whole poses: few numbers whose distance is nearly that of the exact ranking."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import hermitian, joint_vectors, limb_vectors
from illpose_app.core.pose_distance import PLACES_SHARES

#: So many principal components keep every right answer among 100 candidates (measured: decision 11); a multiple of 16.
PLANE_SIZE: Final = 32
#: So many poses are enough to find the components.
SAMPLE: Final = 20_000
#: Between the shares that the exact ranking chooses from: a plane has but one.
_PLACES_SHARE: Final = sum(PLACES_SHARES) / len(PLACES_SHARES)
_BLOCK: Final = 4096


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ShapePlane:
    """An affine map of Hermitian products of joints and limbs (545 numbers) to PLANE_SIZE numbers."""

    middle_H: NDArray[np.float32]
    basis_HP: NDArray[np.float32]

    def project(self, embeddings_ND: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return whole poses as points of the plane, shape (N, PLANE_SIZE)."""
        points_NP = np.empty((len(embeddings_ND), self.basis_HP.shape[1]), np.float32)
        for start in range(0, len(embeddings_ND), _BLOCK):
            block = slice(start, start + _BLOCK)
            points_NP[block] = (shape_products(embeddings_ND[block]) - self.middle_H) @ self.basis_HP
        return points_NP


def shape_products(embeddings_ND: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the Hermitian products of joints and of limbs of whole poses, about in the exact ranking's proportion."""
    return np.concatenate(
        [
            hermitian(joint_vectors(embeddings_ND)) * np.float32(np.sqrt(_PLACES_SHARE)),
            hermitian(limb_vectors(embeddings_ND)) * np.float32(np.sqrt(1 - _PLACES_SHARE)),
        ],
        axis=1,
    )


def fit_plane(embeddings_ND: NDArray[np.float32]) -> ShapePlane:
    """Return the plane in which some whole poses differ most (principal components)."""
    products_NH = shape_products(embeddings_ND)
    middle_H = products_NH.mean(axis=0) if len(products_NH) else products_NH.sum(axis=0)
    centred_NH = products_NH - middle_H
    _, vectors_HH = np.linalg.eigh((centred_NH.T @ centred_NH).astype(np.float64))
    basis_HP = np.ascontiguousarray(vectors_HH[:, ::-1][:, :PLANE_SIZE].astype(np.float32))
    return ShapePlane(middle_H=middle_H.astype(np.float32), basis_HP=basis_HP)
