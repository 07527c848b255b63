"""The mask of a character as a tint over the artwork."""

from functools import lru_cache
from typing import Final

import numpy as np
from PySide6.QtGui import QImage

from illpose_app.core.mask import Mask

LONGEST_SIDE_PX: Final = 512
_TINT: Final = (91, 140, 255, 110)


@lru_cache(maxsize=16)
def mask_image(mask: Mask) -> QImage:
    """Return a translucent image of the mask, at most LONGEST_SIDE_PX a side; made once for each mask."""
    return _image(mask, _TINT)


@lru_cache(maxsize=16)
def opaque_mask(mask: Mask) -> QImage:
    """Return an image of the mask in black, clear elsewhere, at most LONGEST_SIDE_PX a side; made once for each."""
    return _image(mask, (0, 0, 0, 255)).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _image(mask: Mask, color: tuple[int, int, int, int]) -> QImage:
    """Return the mask in a colour.

    Only the pixels that are shown are looked up in the runs, so a large artwork costs no more than a small one.
    """
    step = max(1.0, max(mask.width_px, mask.height_px) / LONGEST_SIDE_PX)
    columns_W = (np.arange(int(mask.width_px / step)) * step).astype(np.int64)
    rows_H = (np.arange(int(mask.height_px / step)) * step).astype(np.int64)
    ends = np.cumsum(np.asarray(mask.counts, np.int64))
    places_WH = columns_W[:, None] * mask.height_px + rows_H[None, :]
    inside_HW = (np.searchsorted(ends, places_WH, side="right") % 2 == 1).T
    tint = np.zeros((*inside_HW.shape, 4), np.uint8)
    tint[inside_HW] = color
    height, width = inside_HW.shape
    return QImage(tint.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
