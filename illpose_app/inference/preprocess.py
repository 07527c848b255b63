"""Turns a window of an artwork into what a network sees. Exists once: training borrows it.

Legend: H, W of the artwork; S the side of a square crop in px; N crops; 3 = red, green, blue.
"""

from collections.abc import Sequence
from math import ceil, floor
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from illpose_app.core.geometry import Box, Crop
from illpose_app.inference.manifest import InputSpec, Look

#: What lies outside the artwork; most drawings stand on white.
OUTSIDE: Final = 255

#: Rows reduced at once, so that an artwork of 200 megapixels needs no second copy of itself.
_STRIP_ROWS: Final = 256


def resample(pixels_HW3: NDArray[np.uint8], crop: Crop) -> NDArray[np.uint8]:
    """Return the pixels of a square crop: S x S x 3, uint8, antialiased, white outside the artwork."""
    height, width = pixels_HW3.shape[:2]
    left, top = max(floor(crop.x), 0), max(floor(crop.y), 0)
    right, bottom = min(ceil(crop.x + crop.side), width), min(ceil(crop.y + crop.side), height)
    if right <= left or bottom <= top:
        return np.full((crop.size, crop.size, 3), OUTSIDE, np.uint8)
    factor = max(1, floor(crop.side / (2 * crop.size)))
    inside = Image.fromarray(reduced(pixels_HW3[top:bottom, left:right], factor))
    # the window on a canvas that holds all of it, in px of the reduced artwork
    window_left, window_top, side = (crop.x - left) / factor, (crop.y - top) / factor, crop.side / factor
    shift_x, shift_y = ceil(max(-window_left, 0.0)), ceil(max(-window_top, 0.0))
    canvas = Image.new(
        "RGB",
        (
            max(shift_x + inside.width, ceil(window_left + shift_x + side)),
            max(shift_y + inside.height, ceil(window_top + shift_y + side)),
        ),
        (OUTSIDE, OUTSIDE, OUTSIDE),
    )
    canvas.paste(inside, (shift_x, shift_y))
    start_x, start_y = window_left + shift_x, window_top + shift_y
    window = (start_x, start_y, start_x + side, start_y + side)
    return np.asarray(canvas.resize((crop.size, crop.size), Image.Resampling.BILINEAR, box=window))


def reduced(pixels_HWC: NDArray[np.uint8], factor: int) -> NDArray[np.uint8]:
    """Return an artwork made smaller by a whole factor, each pixel the mean of a block (blocks at the edge may be cut).

    pixels_HWC: H x W or H x W x 3.
    """
    if factor <= 1:
        return pixels_HWC
    rows = range(0, pixels_HWC.shape[0], factor * _STRIP_ROWS)
    strips = [np.asarray(Image.fromarray(pixels_HWC[row : row + factor * _STRIP_ROWS]).reduce(factor)) for row in rows]
    return np.concatenate(strips)


def network_input(crops: Sequence[NDArray[np.uint8]], spec: InputSpec) -> NDArray[np.float32]:
    """Return square crops (S x S x 3, S = spec.crop_size) as the batch a network takes.

    A network that is narrower than high (or the other way round) sees the middle of the square.
    """
    offset_x, offset_y = spec.crop_offset
    batch = np.stack([crop[offset_y:, offset_x:][: spec.height_px, : spec.width_px] for crop in crops])
    mean, scale = np.array(spec.mean, np.float32), np.array(spec.scale, np.float32)
    values = (batch.astype(np.float32) - mean) / scale
    return np.ascontiguousarray(values.transpose(0, 3, 1, 2) if spec.layout == "NCHW" else values)


def crop_for(box: Box, spec: InputSpec, look: Look) -> Crop:
    """Return the square crop of a look at a box; the part of it that the network sees holds the box times margin."""
    cx, cy = box.center
    size = spec.crop_size
    longer = max(box.width * size / spec.width_px, box.height * size / spec.height_px, 1.0)
    side = longer * look.margin
    return Crop(x=cx - side / 2, y=cy - side / 2 + look.down * longer, side=side, size=size)
