"""Boxes and the affine map between an artwork and a crop of it."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An upright rectangle in pixels of the upright artwork; x and y are its left upper corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge, px."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge, px."""
        return self.y + self.height

    @property
    def center(self) -> tuple[float, float]:
        """Middle of the box, px."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def area(self) -> float:
        """Area, square px."""
        return self.width * self.height

    def scaled(self, factor: float) -> "Box":
        """Return the box grown about its middle by a factor."""
        cx, cy = self.center
        width, height = self.width * factor, self.height * factor
        return Box(x=cx - width / 2, y=cy - height / 2, width=width, height=height)

    def clipped(self, width_px: float, height_px: float) -> "Box":
        """Return the part of the box inside an artwork of a size; it may be empty."""
        left, top = min(max(self.x, 0.0), width_px), min(max(self.y, 0.0), height_px)
        right, bottom = min(max(self.right, left), width_px), min(max(self.bottom, top), height_px)
        return Box(x=left, y=top, width=right - left, height=bottom - top)

    def iou(self, other: "Box") -> float:
        """Return intersection over union with another box, 0..1."""
        width = min(self.right, other.right) - max(self.x, other.x)
        height = min(self.bottom, other.bottom) - max(self.y, other.y)
        if width <= 0 or height <= 0:
            return 0.0
        intersection = width * height
        return intersection / (self.area + other.area - intersection)


def box_around(points_N2: NDArray[np.floating], *, margin: float = 0.0) -> Box:
    """Return the smallest box around points (at least one), grown on every side by margin * its longer side."""
    points = np.asarray(points_N2, dtype=np.float64)
    low, high = points.min(axis=0), points.max(axis=0)
    grow = margin * float((high - low).max())
    width, height = high - low + 2 * grow
    return Box(x=float(low[0] - grow), y=float(low[1] - grow), width=float(width), height=float(height))


def union_of(boxes: Iterable[Box]) -> Box:
    """Return the smallest box that holds all boxes (at least one)."""
    boxes = tuple(boxes)
    left, top = min(b.x for b in boxes), min(b.y for b in boxes)
    right, bottom = max(b.right for b in boxes), max(b.bottom for b in boxes)
    return Box(x=left, y=top, width=right - left, height=bottom - top)


@dataclass(frozen=True, slots=True, kw_only=True)
class Crop:
    """A square window of the artwork and the size to which it is resampled; it may reach over the edges.

    A point p of the artwork (px) lies at (p - (x, y)) * size / side in the crop (px).
    """

    x: float
    y: float
    side: float
    size: int

    def to_crop(self, points_N2: NDArray[np.floating]) -> NDArray[np.float32]:
        """Map points of the artwork (px) into the crop (px)."""
        offset = np.array([self.x, self.y])
        crop_N2: NDArray[np.float32] = ((np.asarray(points_N2) - offset) * (self.size / self.side)).astype(np.float32)
        return crop_N2

    def to_artwork(self, points_N2: NDArray[np.floating]) -> NDArray[np.float32]:
        """Map points of the crop (px) back into the artwork (px)."""
        offset = np.array([self.x, self.y])
        places_N2: NDArray[np.float32] = (np.asarray(points_N2) * (self.side / self.size) + offset).astype(np.float32)
        return places_N2


def square_crop(box: Box, *, margin: float, size: int) -> Crop:
    """Return the square crop about a box's middle whose side is its longer side times margin."""
    cx, cy = box.center
    side = max(box.width, box.height, 1.0) * margin
    return Crop(x=cx - side / 2, y=cy - side / 2, side=side, size=size)
