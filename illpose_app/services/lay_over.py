"""Lays a reference over an artwork so that their poses meet: an onion skin."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from illpose_app.core.errors import PoseError
from illpose_app.core.pose import Pose
from illpose_app.core.pose_checks.likeness import fitted
from illpose_app.core.words import phrase


def lay_over(
    pixels_HW3: NDArray[np.uint8],
    pose: Pose,
    *,
    reference_HW3: NDArray[np.uint8],
    reference_pose: Pose,
    opacity: float = 0.5,
) -> NDArray[np.uint8]:
    """Return an artwork with a reference over it, turned, scaled and if need be mirrored so that it fits the pose.

    Raises PoseError where the poses have too few joints in common.
    """
    height, width = pixels_HW3.shape[:2]
    laid_HW4 = reference_layer(
        width, height, pose, reference_HW3=reference_HW3, reference_pose=reference_pose, opacity=opacity
    )  # fmt: skip
    ground = Image.fromarray(np.ascontiguousarray(pixels_HW3)).convert("RGBA")
    return np.array(Image.alpha_composite(ground, Image.fromarray(laid_HW4)).convert("RGB"))


def reference_layer(
    width_px: int,
    height_px: int,
    pose: Pose,
    *,
    reference_HW3: NDArray[np.uint8],
    reference_pose: Pose,
    opacity: float = 0.5,
    scale: float = 1.0,
) -> NDArray[np.uint8]:
    """Return a reference, fitted to a pose, as a layer (H x W x 4) of an artwork of a size, made smaller by `scale`.

    Raises PoseError where the poses have too few joints in common.
    """
    fit = fitted(reference_pose, pose)
    if fit is None or abs(float(np.linalg.det(fit.turn_22))) < 1e-9:
        raise PoseError(phrase("the reference cannot be laid over this pose: they have too few joints in common"))
    back_22 = np.linalg.inv(fit.turn_22)
    start_2 = -fit.shift_2 @ back_22
    across, down = (float(back_22[0, 0]), float(back_22[1, 0]), float(start_2[0])), back_22[:, 1]
    if fit.mirrored:
        across = (-across[0], -across[1], -across[2])
    matrix = (
        across[0] / scale, across[1] / scale, across[2],
        float(down[0]) / scale, float(down[1]) / scale, float(start_2[1]),
    )  # fmt: skip
    size = max(1, round(width_px * scale)), max(1, round(height_px * scale))
    source = Image.fromarray(np.ascontiguousarray(reference_HW3)).convert("RGBA")
    laid = source.transform(size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR)
    laid.putalpha(laid.getchannel("A").point([round(value * opacity) for value in range(256)]))
    return np.array(laid)
