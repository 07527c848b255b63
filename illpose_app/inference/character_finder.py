"""Finds the characters of a whole artwork: where each is, and its mask where the drawing gives it away."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box
from illpose_app.core.mask import Mask
from illpose_app.inference.character_box import character_box
from illpose_app.inference.figure_ground import find_figures
from illpose_app.inference.pose_estimator import PoseEstimate, PoseEstimator

#: How often the crop is moved to where the last look saw the character.
_LOOKS: Final = 2
#: Boxes of a greater intersection over union give the same crop.
_SAME_BOX: Final = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCharacter:
    """A character: its box (px), its mask where known, and its pose."""

    box: Box
    mask: Mask | None
    estimate: PoseEstimate


class CharacterFinder:
    """Looks at an artwork twice or more: as a whole, then where the last look saw somebody."""

    def __init__(self, estimator: PoseEstimator) -> None:
        self._estimator = estimator

    def find(
        self, pixels_HW3: NDArray[np.uint8], alpha_HW: NDArray[np.uint8] | None = None
    ) -> tuple[FoundCharacter, ...]:
        """Return the characters of an upright RGB artwork, the surest first."""
        figures = find_figures(pixels_HW3, alpha_HW)
        if not figures:
            height, width = pixels_HW3.shape[:2]
            whole = Box(x=0.0, y=0.0, width=float(width), height=float(height))
            return (self._look_closer(pixels_HW3, whole, None),)
        found = [self._look_closer(pixels_HW3, figure.box, figure.mask) for figure in figures]
        return tuple(sorted(found, key=lambda character: -character.estimate.score))

    def _look_closer(self, pixels_HW3: NDArray[np.uint8], limits: Box, mask: Mask | None) -> FoundCharacter:
        """Look at what stands out of its ground (or the whole artwork), then at where somebody was seen."""
        box = limits
        (estimate,) = self._estimator.estimate(pixels_HW3, [box])
        for _ in range(_LOOKS):
            closer = character_box(estimate.pose, limits, limits_are_a_figure=mask is not None)
            if closer.iou(box) > _SAME_BOX:
                box = closer
                break
            box = closer
            (estimate,) = self._estimator.estimate(pixels_HW3, [box])
        else:
            box = character_box(estimate.pose, limits, limits_are_a_figure=mask is not None)
        return FoundCharacter(box=box, mask=mask, estimate=estimate)
