"""Finds the characters of a whole artwork: where each is, and its mask where the drawing gives it away."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box
from illpose_app.core.mask import Mask
from illpose_app.inference.figure_ground import find_figures
from illpose_app.inference.pose_estimator import PoseEstimate, PoseEstimator

#: How often the crop is moved to where the last look saw the character.
_LOOKS: Final = 2


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
            return (self._look_closer(pixels_HW3),)
        estimates = self._estimator.estimate(pixels_HW3, [figure.box for figure in figures])
        found = [
            FoundCharacter(box=figure.box, mask=figure.mask, estimate=estimate)
            for figure, estimate in zip(figures, estimates, strict=True)
        ]
        return tuple(sorted(found, key=lambda character: -character.estimate.score))

    def _look_closer(self, pixels_HW3: NDArray[np.uint8]) -> FoundCharacter:
        height, width = pixels_HW3.shape[:2]
        best = self._estimator.estimate(pixels_HW3, [Box(x=0.0, y=0.0, width=float(width), height=float(height))])[0]
        for _ in range(_LOOKS):
            closer = self._estimator.estimate(pixels_HW3, [best.box])[0]
            if closer.score <= best.score:
                break
            best = closer
        return FoundCharacter(box=best.box, mask=None, estimate=best)
