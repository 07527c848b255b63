"""Looks for characters everywhere in an artwork, through square windows of several sizes."""

from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box, Crop
from illpose_app.inference.character_box import character_box
from illpose_app.inference.pose_estimator import PoseEstimate, PoseEstimator

#: Sides of the windows, in longer sides of the artwork; neighbours overlap by half.
_SIDES: Final = (1.0, 0.7, 0.5, 0.35)
#: Windows that are looked through together; more need memory and are no quicker.
_BATCH: Final = 8
#: How many of the surest sights are looked at more closely.
_CLOSER: Final = 8
#: Sights whose boxes overlap more (intersection over union) are of the same character.
_SAME_SIGHT: Final = 0.6


def windows(width_px: int, height_px: int, *, size: int) -> list[Crop]:
    """Return the windows of an artwork, the widest first; a side that needs one window has it in the middle."""
    found = []
    for share in _SIDES:
        side = share * max(width_px, height_px)
        for x in _places(width_px, side):
            found += [Crop(x=x, y=y, side=side, size=size) for y in _places(height_px, side)]
    return found


def scan_windows(pixels_HW3: NDArray[np.uint8], estimator: PoseEstimator) -> list[PoseEstimate]:
    """Return what looks like a character anywhere in an upright RGB artwork, the surest sight first.

    Each window is looked through once; the surest distinct sights are then looked at twice, the second time where the
    first saw somebody. Several may be of the same character.
    """
    height, width = pixels_HW3.shape[:2]
    whole = Box(x=0.0, y=0.0, width=float(width), height=float(height))
    crops = windows(width, height, size=estimator.manifest.input.crop_size)
    poses = [pose for start in range(0, len(crops), _BATCH) for pose in estimator.glance(
        pixels_HW3, crops[start : start + _BATCH])]  # fmt: skip
    poses.sort(key=lambda pose: -float(pose.confidence_K.mean()))
    sights: list[Box] = []
    for pose in poses:
        box = character_box(pose, whole, limits_are_a_figure=False)
        if len(sights) < _CLOSER and all(box.iou(other) < _SAME_SIGHT for other in sights):
            sights.append(box)
    first = estimator.estimate(pixels_HW3, sights)
    return estimator.estimate(pixels_HW3, [estimate.box for estimate in first])


def _places(length_px: int, side: float) -> list[float]:
    if length_px <= side:
        return [(length_px - side) / 2]
    count = ceil((length_px - side) / (side / 2)) + 1
    return [float(place) for place in np.linspace(0.0, length_px - side, count)]
