"""Finds the characters of a whole artwork: where each is, and its mask where it can be told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box
from illpose_app.core.mask import Mask
from illpose_app.inference.character_box import character_box
from illpose_app.inference.character_detector import CharacterDetector, Detection
from illpose_app.inference.character_masks import character_masks
from illpose_app.inference.figure_ground import Figure, find_figures
from illpose_app.inference.pose_estimator import PoseEstimate, PoseEstimator
from illpose_app.inference.proposal_fusion import Sight, agreed_box, believed, candidates
from illpose_app.inference.window_scan import scan_windows

#: How often the crop is moved to where the last look saw the character.
_LOOKS: Final = 2
#: Boxes of a greater intersection over union give the same crop.
_SAME_BOX: Final = 0.85
#: Two finds are of one character when their boxes overlap more than this (intersection over union), ...
_SAME_CHARACTER: Final = 0.5
#: ... or when half of their joints lie nearer together than this share of the surer one's longer side.
_SAME_POSE: Final = 0.12
#: Below this certainty a further character is not believed.
_FURTHER: Final = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCharacter:
    """A character: its box (px), its mask where known, and its pose."""

    box: Box
    mask: Mask | None
    estimate: PoseEstimate


class CharacterFinder:
    """Looks where the detector proposes characters and at what stands out of the ground.

    Without a detector it looks at what stands out, or everywhere, and again at where somebody was seen.
    """

    def __init__(self, estimator: PoseEstimator, detector: CharacterDetector | None = None) -> None:
        self._estimator = estimator
        self._detector = detector

    def find(
        self, pixels_HW3: NDArray[np.uint8], alpha_HW: NDArray[np.uint8] | None = None
    ) -> tuple[FoundCharacter, ...]:
        """Return the characters of an upright RGB artwork, the surest first; none where nobody is seen."""
        figures = find_figures(pixels_HW3, alpha_HW)
        if self._detector is None:
            return self._search(pixels_HW3, figures)
        return self._confirm(pixels_HW3, figures, self._detector.detect(pixels_HW3))

    def _confirm(
        self, pixels_HW3: NDArray[np.uint8], figures: Sequence[Figure], detection: Detection
    ) -> tuple[FoundCharacter, ...]:
        """Return the characters whose poses bear out what the detector and the figures propose."""
        proposed = candidates(figures, detection.proposals)
        estimates = self._estimator.estimate(pixels_HW3, [candidate.box for candidate in proposed])
        sights = [Sight(candidate=c, estimate=e) for c, e in zip(proposed, estimates, strict=True)]
        kept = [self._looked_at_again(pixels_HW3, sight) for sight in believed(sights, least=self._least)]
        boxes, abouts = [sight.candidate.box for sight in kept], [sight.candidate.figure for sight in kept]
        if detection.maps is None:
            masks = [None if figure is None else figure.mask for figure in abouts]
        else:
            height, width = pixels_HW3.shape[:2]
            masks = character_masks(boxes, abouts, detection.maps, width_px=width, height_px=height)
        return tuple(
            FoundCharacter(box=sight.candidate.box, mask=mask, estimate=sight.estimate)
            for sight, mask in zip(kept, masks, strict=True)
        )

    def _looked_at_again(self, pixels_HW3: NDArray[np.uint8], sight: Sight) -> Sight:
        """Put the box right where box and pose disagree, and look again where it becomes another crop."""
        box = agreed_box(sight)
        moved = replace(sight.candidate, box=box)
        if box.iou(sight.candidate.box) > _SAME_BOX:
            return Sight(candidate=moved, estimate=sight.estimate)
        (estimate,) = self._estimator.estimate(pixels_HW3, [box])
        return Sight(candidate=moved, estimate=estimate)

    @property
    def _least(self) -> float:
        return self._estimator.manifest.thresholds["character"]

    def _search(self, pixels_HW3: NDArray[np.uint8], figures: Sequence[Figure]) -> tuple[FoundCharacter, ...]:
        """Return the characters that the pose network sees by itself."""
        found = [self._look_closer(pixels_HW3, figure.box, figure.mask) for figure in figures]
        if not figures:
            height, width = pixels_HW3.shape[:2]
            whole = Box(x=0.0, y=0.0, width=float(width), height=float(height))
            found.append(self._look_closer(pixels_HW3, whole, None))
        if not all(figure.alone for figure in figures) or not figures:
            sights = scan_windows(pixels_HW3, self._estimator)
            found += [FoundCharacter(box=sight.box, mask=None, estimate=sight) for sight in sights]
        return tuple(distinct_characters(found, least=self._least))

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


def distinct_characters(found: Sequence[FoundCharacter], *, least: float = 0.0) -> list[FoundCharacter]:
    """Return one find for each character, the surest first; a find that gives way leaves its mask to the surer one.

    least: certainty that the surest one needs; further ones need more.
    """
    kept: list[FoundCharacter] = []
    for one in sorted(found, key=lambda character: -character.estimate.certainty):
        number = next((n for n, other in enumerate(kept) if _are_one(other, one)), None)
        if number is None:
            if one.estimate.certainty >= (_FURTHER if kept else least):
                kept.append(one)
        elif kept[number].mask is None and kept[number].box.iou(one.box) >= _SAME_CHARACTER:
            kept[number] = replace(kept[number], mask=one.mask)
    return kept


def _are_one(surer: FoundCharacter, other: FoundCharacter) -> bool:
    if surer.box.iou(other.box) >= _SAME_CHARACTER:
        return True
    apart_K = np.linalg.norm(surer.estimate.pose.joints_K2 - other.estimate.pose.joints_K2, axis=1)
    return float(np.median(apart_K)) < _SAME_POSE * max(surer.box.width, surer.box.height)
