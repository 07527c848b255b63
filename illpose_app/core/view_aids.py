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
#: What an empty ground looks like.
EMPTY: Final = 236
#: A figure may touch a side: so much of the border must still be of the ground's colour.
_ROUND: Final = 0.6


def aided(
    pixels_HW3: NDArray[np.uint8], aid: ViewAid, *, mask_HW: NDArray[np.bool_] | None = None
) -> NDArray[np.uint8]:
    """Return an artwork (H x W x 3, uint8 RGB) as an aid shows it; those of NEEDS_MASK need the mask."""
    if aid is ViewAid.GRAYSCALE:
        return _as_rgb(luminance(pixels_HW3))
    if aid is ViewAid.VALUES:
        return _as_rgb(value_steps(luminance(pixels_HW3), VALUE_STEPS))
    if aid is ViewAid.SKELETON:
        return np.full_like(pixels_HW3, EMPTY)
    if mask_HW is None:
        raise ValueError(f"{aid} needs a mask")
    figure_HW3 = pixels_HW3 if aid is ViewAid.CUTOUT else np.zeros_like(pixels_HW3)
    return np.where(mask_HW[..., None], figure_HW3, np.uint8(255))


def luminance(pixels_HW3: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return how light each pixel is, 0..255: the luma of ITU-R BT.601, which is that of grey prints and of Pillow."""
    weighted_HW = np.multiply(pixels_HW3[..., 0], 19595, dtype=np.uint32)  # .299 of 2 ** 16
    weighted_HW += np.multiply(pixels_HW3[..., 1], 38470, dtype=np.uint32)
    weighted_HW += np.multiply(pixels_HW3[..., 2], 7471, dtype=np.uint32)
    weighted_HW += 1 << 15
    weighted_HW >>= 16
    return weighted_HW.astype(np.uint8)


def value_steps(grey_HW: NDArray[np.uint8], steps: int) -> NDArray[np.uint8]:
    """Return grey in so many even steps from black to white."""
    level_256 = np.arange(256, dtype=np.uint32) * steps // 256
    return (level_256 * 255 // (steps - 1)).astype(np.uint8)[grey_HW]


def apart_from_ground(pixels_HW3: NDArray[np.uint8], ground: tuple[int, int, int]) -> NDArray[np.uint8]:
    """Return how surely each pixel is not of a plain ground, 0..255: 0 for what paper and noise may be."""
    apart_HW = np.zeros(pixels_HW3.shape[:2], np.uint8)
    for channel, value in enumerate(ground):
        away_256 = np.abs(np.arange(256, dtype=np.int16) - value)
        sure_256 = np.clip((away_256 - 8) * 11, 0, 255).astype(np.uint8)
        np.maximum(apart_HW, sure_256[pixels_HW3[..., channel]], out=apart_HW)
    return apart_HW


def plain_ground(pixels_HW3: NDArray[np.uint8]) -> tuple[int, int, int] | None:
    """Return the one colour that goes nearly all round a picture; None where there is no such colour."""
    border_B3 = np.concatenate([pixels_HW3[0], pixels_HW3[-1], pixels_HW3[1:-1, 0], pixels_HW3[1:-1, -1]])
    ground_3 = np.median(border_B3, axis=0)
    alike = (np.abs(border_B3 - ground_3).max(axis=1) <= 8).mean()
    return (int(ground_3[0]), int(ground_3[1]), int(ground_3[2])) if alike >= _ROUND else None


def _as_rgb(grey_HW: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.repeat(grey_HW[..., None], 3, axis=2)
