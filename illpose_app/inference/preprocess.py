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

#: The artwork is reduced by a whole factor while it stays this much finer than the crop: much of the work is making
#: crops, and no pose that was tried told the difference from twice as fine.
_FINER: Final = 1.5
#: Rows reduced at once, so that an artwork of 200 megapixels needs no second copy of itself.
_STRIP_ROWS: Final = 256
#: From this factor on it is quicker to add up rows before Pillow makes columns of what is left.
_ROWS_FIRST: Final = 4


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
    inside_HW3 = reduced(pixels_HW3[top:bottom, left:right], factor)
    places = [((crop.x - left) / factor, (crop.y - top) / factor, crop.side / factor) for crop in crops]
    before_x, before_y = (ceil(max(-min(place[axis] for place in places), 0.0)) for axis in (0, 1))
    height, width = inside_HW3.shape[:2]
    wide = before_x + max(width, ceil(max(x + side for x, _, side in places)))
    high = before_y + max(height, ceil(max(y + side for _, y, side in places)))
    if (high, wide) != (height, width):
        canvas_HW3 = np.full((high, wide, 3), OUTSIDE, np.uint8)
        canvas_HW3[before_y : before_y + height, before_x : before_x + width] = inside_HW3
        inside_HW3 = canvas_HW3
    image = Image.fromarray(inside_HW3)
    seen = []
    for crop, (x, y, side) in zip(crops, places, strict=True):
        window = (x + before_x, y + before_y, x + before_x + side, y + before_y + side)
        seen.append(np.asarray(image.resize((crop.size, crop.size), Image.Resampling.BILINEAR, box=window)))
    return seen


def reduced(pixels_HWC: NDArray[np.uint8], factor: int) -> NDArray[np.uint8]:
    """Return an artwork made smaller by a whole factor, each pixel the mean of a block (blocks at the edge may be cut).

    pixels_HWC: H x W or H x W x 3.
    """
    if factor <= 1:
        return pixels_HWC
    height, step = pixels_HWC.shape[0], factor * _STRIP_ROWS
    even = height - height % factor
    strips = [_reduced_blocks(pixels_HWC[row : min(row + step, even)], factor) for row in range(0, even, step)]
    if even < height:
        strips.append(np.asarray(Image.fromarray(pixels_HWC[even:]).reduce(factor)))
    return np.concatenate(strips)


def _reduced_blocks(pixels_HWC: NDArray[np.uint8], factor: int) -> NDArray[np.uint8]:
    """Return rows that are whole blocks high made smaller."""
    if factor < _ROWS_FIRST:
        return np.asarray(Image.fromarray(pixels_HWC).reduce(factor))
    whole = pixels_HWC.shape[0] // factor
    holds = np.uint16 if factor <= 256 else np.uint32
    sums = pixels_HWC.reshape(whole, factor, -1).sum(axis=1, dtype=holds)
    sums += holds(factor // 2)
    sums //= holds(factor)
    rows_hWC = sums.astype(np.uint8).reshape(whole, *pixels_HWC.shape[1:])
    return np.asarray(Image.fromarray(rows_hWC).reduce((factor, 1)))


def network_input(
    crops: Sequence[NDArray[np.uint8]], spec: InputSpec, *, mirrored: bool = False
) -> NDArray[np.float32]:
    """Return square crops (S x S x 3, S = spec.crop_size) as the batch a network takes, then their mirror images.

    A network that is narrower than high (or the other way round) sees the middle of the square.
    """
    offset_x, offset_y = spec.crop_offset
    mean, scale = np.array(spec.mean, np.float32), np.array(spec.scale, np.float32)
    shape, axes, across = (3, spec.height_px, spec.width_px), (2, 0, 1), -1
    if spec.layout == "NCHW":
        mean, scale = mean[:, None, None], scale[:, None, None]
    else:
        shape, axes, across = (spec.height_px, spec.width_px, 3), (0, 1, 2), -2
    count = len(crops)
    values = np.empty((count * (2 if mirrored else 1), *shape), np.float32)
    for number, crop in enumerate(crops):
        seen = crop[offset_y:, offset_x:][: spec.height_px, : spec.width_px]
        # copied as bytes first: turning the axes of floats takes four times as long
        values[number] = np.ascontiguousarray(seen.transpose(axes))
    if mean.any():
        values[:count] -= mean
    values[:count] /= scale
    if mirrored:
        values[count:] = np.flip(values[:count], axis=across)
    return values


def crop_for(box: Box, spec: InputSpec, look: Look) -> Crop:
    """Return the square crop of a look at a box; the part of it that the network sees holds the box times margin."""
    cx, cy = box.center
    size = spec.crop_size
    longer = max(box.width * size / spec.width_px, box.height * size / spec.height_px, 1.0)
    side = longer * look.margin
    return Crop(x=cx - side / 2, y=cy - side / 2 + look.down * longer, side=side, size=size)
