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

#: The artwork is reduced by a whole factor while it stays this much finer than the crop.
_FINER: Final = 2.0
#: Rows reduced at once, so that an artwork of 200 megapixels needs no second copy of itself.
_STRIP_ROWS: Final = 256


def resample(pixels_HW3: NDArray[np.uint8], crop: Crop) -> NDArray[np.uint8]:
    """Return the pixels of a square crop: S x S x 3, uint8, antialiased, white outside the artwork."""
    return resample_all(pixels_HW3, [crop])[0]


def resample_all(pixels_HW3: NDArray[np.uint8], crops: Sequence[Crop]) -> list[NDArray[np.uint8]]:
    """Return the pixels of square crops that lie about each other: what they share is made smaller once.

    Each S x S x 3, uint8, antialiased, white outside the artwork.
    """
    height, width = pixels_HW3.shape[:2]
    left, top = max(floor(min(c.x for c in crops)), 0), max(floor(min(c.y for c in crops)), 0)
    right = min(ceil(max(c.x + c.side for c in crops)), width)
    bottom = min(ceil(max(c.y + c.side for c in crops)), height)
    if right <= left or bottom <= top:
        return [np.full((crop.size, crop.size, 3), OUTSIDE, np.uint8) for crop in crops]
    factor = max(1, floor(min(crop.side / (_FINER * crop.size) for crop in crops)))
    inside = Image.fromarray(reduced(pixels_HW3[top:bottom, left:right], factor))
    return [_resized(inside, crop, left=left, top=top, factor=factor) for crop in crops]


def _resized(inside: Image.Image, crop: Crop, *, left: int, top: int, factor: int) -> NDArray[np.uint8]:
    """Return one crop of a part of the artwork that begins at (left, top) and was reduced by a factor."""
    x, y, side = (crop.x - left) / factor, (crop.y - top) / factor, crop.side / factor
    if x < 0 or y < 0 or x + side > inside.width or y + side > inside.height:
        shift_x, shift_y = ceil(max(-x, 0.0)), ceil(max(-y, 0.0))
        size = (
            max(shift_x + inside.width, ceil(x + shift_x + side)),
            max(shift_y + inside.height, ceil(y + shift_y + side)),
        )
        canvas = Image.new("RGB", size, (OUTSIDE, OUTSIDE, OUTSIDE))
        canvas.paste(inside, (shift_x, shift_y))
        inside, x, y = canvas, x + shift_x, y + shift_y
    window = (x, y, x + side, y + side)
    return np.asarray(inside.resize((crop.size, crop.size), Image.Resampling.BILINEAR, box=window))


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
    if spec.layout == "NCHW":
        batch, mean, scale = batch.transpose(0, 3, 1, 2), mean[:, None, None], scale[:, None, None]
    values = np.ascontiguousarray(batch, np.float32)
    if mean.any():
        values -= mean
    values /= scale
    return values


def crop_for(box: Box, spec: InputSpec, look: Look) -> Crop:
    """Return the square crop of a look at a box; the part of it that the network sees holds the box times margin."""
    cx, cy = box.center
    size = spec.crop_size
    longer = max(box.width * size / spec.width_px, box.height * size / spec.height_px, 1.0)
    side = longer * look.margin
    return Crop(x=cx - side / 2, y=cy - side / 2 + look.down * longer, side=side, size=size)
