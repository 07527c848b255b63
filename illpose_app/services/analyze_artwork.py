"""Pixels in, characters out."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from math import ceil
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.adjustment import NOTHING, Adjustment
from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.core.mask import Mask, mask_from_pixels
from illpose_app.core.pose import Pose
from illpose_app.inference.character_detector import CharacterDetector
from illpose_app.inference.character_finder import CharacterFinder
from illpose_app.inference.pose_estimator import PoseEstimator
from illpose_app.inference.preprocess import reduced
from illpose_app.storage.artwork_files import DecodedArtwork

#: Larger artworks are looked at reduced to about this longer side; a character a sixth of it still fills a crop.
LOOKED_AT_PX: Final = 2048

#: Raise it when the same networks would find something else than before.
METHOD_VERSION: Final = 5


class Analyzer:
    """The networks of a models folder, or the pose network of its own folder; opened at the first analysis.

    A folder without a detector does: the pose network then looks for characters by itself.
    Raises ModelError when the folder's manifest cannot be used, and at the first analysis when the network cannot.
    """

    def __init__(self, models_dir: Path, *, threads: int = 2) -> None:
        pose_folder = models_dir / "pose"
        self.estimator = PoseEstimator(pose_folder if pose_folder.is_dir() else models_dir, threads=threads)
        detector_folder = models_dir / "detector"
        self.detector = CharacterDetector(detector_folder, threads=threads) if detector_folder.is_dir() else None
        self.finder = CharacterFinder(self.estimator, self.detector)
        self.adjustment = NOTHING  # what was learned from the artist's corrections

    @property
    def version(self) -> str:
        """Names method, networks and what was learned; artworks analysed by another version may be analysed again."""
        if self.adjustment.is_nothing:
            return self.networks_version
        learned = np.append(self.adjustment.bias_K2, self.adjustment.box_scale).astype("<f8").tobytes()
        return f"{self.networks_version}-{sha256(learned).hexdigest()[:8]}"

    @property
    def networks_version(self) -> str:
        """Names the method and the networks alone."""
        networks = [self.estimator.manifest, *([self.detector.manifest] if self.detector else [])]
        return "-".join([str(METHOD_VERSION), *(manifest.sha256[:12] for manifest in networks)])


def analyze_artwork(
    *,
    pixels_HW3: NDArray[np.uint8],
    alpha_HW: NDArray[np.uint8] | None = None,
    boxes: Sequence[Box] | None = None,
    analyzer: Analyzer,
    adjustment: Adjustment | None = None,
    full_size_px: tuple[int, int] | None = None,
) -> tuple[Character, ...]:
    """Return the characters of an artwork, the surest first; with boxes given, one character for each, in order.

    pixels_HW3: uint8, upright RGB, flattened on white; alpha_HW: uint8 where the file has transparency.
    Boxes, joints and masks are in px of the artwork. adjustment: instead of what the analyzer has learned.
    full_size_px: width and height of the artwork where its pixels were read at a half, a quarter or an eighth.
    """
    learned = analyzer.adjustment if adjustment is None else adjustment
    read_px = max(pixels_HW3.shape[:2])
    reduction = max(1, ceil(read_px / LOOKED_AT_PX))
    looked_at_HW3 = reduced(pixels_HW3, reduction)
    width, height = full_size_px or (pixels_HW3.shape[1], pixels_HW3.shape[0])
    factor = reduction * max(1, round(max(width, height) / read_px))
    if boxes is not None:
        return _characters_in(boxes, looked_at_HW3, factor=factor, analyzer=analyzer, learned=learned)
    alpha = None if alpha_HW is None else reduced(alpha_HW, reduction)
    characters = tuple(
        Character(
            box=_resized(found.box, factor).clipped(width, height),
            pose=_finished(found.estimate.pose, factor, analyzer),
            score=found.estimate.score,
            mask=None if found.mask is None else _enlarged_mask(found.mask, factor, height, width),
        )
        for found in analyzer.finder.find(looked_at_HW3, alpha)
    )
    if learned.is_nothing or not characters:
        return characters
    looks = analyze_artwork(
        pixels_HW3=pixels_HW3,
        boxes=[character.box for character in characters],
        analyzer=analyzer,
        adjustment=learned,
        full_size_px=full_size_px,
    )
    return tuple(replace(found, pose=look.pose) for found, look in zip(characters, looks, strict=True))


def _characters_in(
    boxes: Sequence[Box], looked_at_HW3: NDArray[np.uint8], *, factor: int, analyzer: Analyzer, learned: Adjustment
) -> tuple[Character, ...]:
    """Return a character for each box, px of the artwork, which is `factor` times as large as what is looked at."""
    looked_into = [_resized(box.scaled(learned.box_scale), 1 / factor) for box in boxes]
    estimates = analyzer.estimator.estimate(looked_at_HW3, looked_into)
    return tuple(
        Character(box=box, pose=learned.adjusted(_finished(estimate.pose, factor, analyzer), box), score=estimate.score)
        for box, estimate in zip(boxes, estimates, strict=True)
    )


def analyze_decoded(decoded: DecodedArtwork, *, analyzer: Analyzer) -> tuple[Character, ...]:
    """Return the characters of an artwork that was read, also at a half, a quarter or an eighth of its size."""
    return analyze_artwork(
        pixels_HW3=decoded.pixels_HW3,
        alpha_HW=decoded.alpha_HW,
        analyzer=analyzer,
        full_size_px=(decoded.full_width_px, decoded.full_height_px),
    )


def _resized(box: Box, factor: float) -> Box:
    return Box(x=box.x * factor, y=box.y * factor, width=box.width * factor, height=box.height * factor)


def _finished(pose: Pose, factor: int, analyzer: Analyzer) -> Pose:
    """Return a pose in px of the artwork, its confidences as frequencies of being right."""
    return Pose(
        joints_K2=pose.joints_K2 * factor,
        confidence_K=analyzer.estimator.calibrated(pose.confidence_K),
        state_K=pose.state_K,
    )


def _enlarged_mask(mask: Mask, factor: int, height_px: int, width_px: int) -> Mask:
    if factor == 1:
        return mask
    pixels_HW = mask.pixels_HW().repeat(factor, axis=0).repeat(factor, axis=1)
    return mask_from_pixels(pixels_HW[:height_px, :width_px])
