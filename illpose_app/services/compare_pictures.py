"""Lays two pictures over one another and shows where they differ."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from illpose_app.storage.artwork_files import read_reduced

#: A difference of so many of 255 steps is seen; below it is noise of compression.
_SEEN: Final = 14
_RED: Final = np.array([235, 40, 60], np.float32)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Comparison:
    """Two pictures, and the first one in pale grey with what differs in red; share: of its area, 0..1."""

    first_HW3: NDArray[np.uint8]
    second_HW3: NDArray[np.uint8]
    difference_HW3: NDArray[np.uint8]
    share: float


def compare_pictures(first: Path, second: Path, *, side_px: int = 1600) -> Comparison:
    """Return two pictures side by side and over one another; raises ArtworkError when one cannot be read.

    Both are brought to the first one's shape, so a copy of another size can be compared too.
    """
    first_HW3, second_HW3 = (read_reduced(path, side_px).pixels_HW3 for path in (first, second))
    # compared at the size of the smaller one: what only the larger one resolves is no difference
    height, width = min(first_HW3.shape[:2], second_HW3.shape[:2])
    small = [np.asarray(_resized(pixels, (width, height)), np.float32) for pixels in (first_HW3, second_HW3)]
    apart_HW = np.abs(small[0] - small[1]).max(axis=2)
    strength_HW1 = np.clip((apart_HW - _SEEN) / 70, 0, 1)[..., None]
    strength_HW1 = np.where(strength_HW1 > 0, 0.35 + 0.65 * strength_HW1, 0)
    grey_HW1 = small[0].mean(axis=2, keepdims=True) * 0.45 + 255 * 0.55
    mixed = grey_HW1 * (1 - strength_HW1) + _RED * strength_HW1
    return Comparison(
        first_HW3=first_HW3,
        second_HW3=second_HW3,
        difference_HW3=np.clip(mixed, 0, 255).astype(np.uint8),
        share=float((apart_HW > _SEEN).mean()),
    )


def _resized(pixels_HW3: NDArray[np.uint8], size: tuple[int, int]) -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(pixels_HW3)).resize(size, Image.Resampling.LANCZOS)
