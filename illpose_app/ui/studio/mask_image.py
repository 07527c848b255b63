"""The mask of a character as a tint over the artwork."""

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QImage

from illpose_app.core.mask import Mask


@lru_cache(maxsize=8)
def mask_image(mask: Mask) -> QImage:
    """Return a translucent image of the mask, at most 1024 px a side; made once for each mask."""
    step = max(1, max(mask.width_px, mask.height_px) // 1024)
    pixels = mask.pixels_HW()[::step, ::step]
    tint = np.zeros((*pixels.shape, 4), np.uint8)
    tint[pixels] = (91, 140, 255, 110)
    tint = np.ascontiguousarray(tint)
    height, width = pixels.shape
    return QImage(tint.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
