"""Other ways to look at an artwork: in grey, in few values, as a black shape, without its ground, or not at all."""

from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray


class ViewAid(StrEnum):
    """How the artwork is shown."""

    GRAYSCALE = "grayscale"
    VALUES = "values"
    SILHOUETTE = "silhouette"
    CUTOUT = "cutout"
    SKELETON = "skeleton"  # skeletons on an empty ground
    ONION = "onion"  # with the reference over it


#: Those that need to know which pixels are the characters'.
NEEDS_MASK: Final = frozenset({ViewAid.SILHOUETTE, ViewAid.CUTOUT})
#: How many values a value study keeps.
VALUE_STEPS: Final = 4
_EMPTY: Final = 236


def aided(
    pixels_HW3: NDArray[np.uint8], aid: ViewAid, *, mask_HW: NDArray[np.bool_] | None = None
) -> NDArray[np.uint8]:
    """Return an artwork (H x W x 3, uint8 RGB) as an aid shows it; those of NEEDS_MASK need the mask."""
    if aid is ViewAid.GRAYSCALE:
        return _as_rgb(luminance(pixels_HW3))
    if aid is ViewAid.VALUES:
        return _as_rgb(value_steps(luminance(pixels_HW3), VALUE_STEPS))
    if aid is ViewAid.SKELETON:
        return np.full_like(pixels_HW3, _EMPTY)
    if mask_HW is None:
        raise ValueError(f"{aid} needs a mask")
    figure_HW3 = pixels_HW3 if aid is ViewAid.CUTOUT else np.zeros_like(pixels_HW3)
    return np.where(mask_HW[..., None], figure_HW3, np.uint8(255))


def luminance(pixels_HW3: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return how light each pixel is, 0..255: the luma of ITU-R BT.601, which is that of grey prints and of Pillow."""
    red, green, blue = (pixels_HW3[..., channel].astype(np.uint32) for channel in range(3))
    grey_HW: NDArray[np.uint8] = ((299 * red + 587 * green + 114 * blue + 500) // 1000).astype(np.uint8)
    return grey_HW


def value_steps(grey_HW: NDArray[np.uint8], steps: int) -> NDArray[np.uint8]:
    """Return grey in so many even steps from black to white."""
    level_HW = grey_HW.astype(np.uint32) * steps // 256
    stepped_HW: NDArray[np.uint8] = (level_HW * 255 // (steps - 1)).astype(np.uint8)
    return stepped_HW


def _as_rgb(grey_HW: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.repeat(grey_HW[..., None], 3, axis=2)
