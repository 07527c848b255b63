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
    fit = fitted(reference_pose, pose)
    if fit is None or abs(float(np.linalg.det(fit.turn_22))) < 1e-9:
        raise PoseError(phrase("the reference cannot be laid over this pose: they have too few joints in common"))
    back_22 = np.linalg.inv(fit.turn_22)
    start_2 = -fit.shift_2 @ back_22
    across, down = (float(back_22[0, 0]), float(back_22[1, 0]), float(start_2[0])), back_22[:, 1]
    if fit.mirrored:
        across = (-across[0], -across[1], -across[2])
    matrix = (*across, float(down[0]), float(down[1]), float(start_2[1]))
    height, width = pixels_HW3.shape[:2]
    source = Image.fromarray(np.ascontiguousarray(reference_HW3)).convert("RGBA")
    laid = source.transform((width, height), Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR)
    laid.putalpha(laid.getchannel("A").point([round(value * opacity) for value in range(256)]))
    ground = Image.fromarray(np.ascontiguousarray(pixels_HW3)).convert("RGBA")
    return np.array(Image.alpha_composite(ground, laid).convert("RGB"))
