"""Poses as a ControlNet pose picture: OpenPose's limbs in its colours on black."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from illpose_app.core.artwork import Character
from illpose_app.services.export_openpose import openpose_points

#: The points that each of OpenPose's 17 limbs joins, and the colours of its 18 points and limbs, in its order.
#: Source: OpenPose's COCO model, as ControlNet's annotators draw it (limbs at 60 % of the colour, points in full).
LIMBS: Final = (
    (1, 2), (1, 5), (2, 3), (3, 4), (5, 6), (6, 7), (1, 8), (8, 9), (9, 10), (1, 11), (11, 12), (12, 13), (1, 0),
    (0, 14), (14, 16), (0, 15), (15, 17),
)  # fmt: skip
COLORS: Final = (
    (255, 0, 0), (255, 85, 0), (255, 170, 0), (255, 255, 0), (170, 255, 0), (85, 255, 0), (0, 255, 0), (0, 255, 85),
    (0, 255, 170), (0, 255, 255), (0, 170, 255), (0, 85, 255), (0, 0, 255), (85, 0, 255), (170, 0, 255),
    (255, 0, 255), (255, 0, 170), (255, 0, 85),
)  # fmt: skip
_LIMB_SHARE: Final = 0.6
#: Half the width of a limb and the radius of a point, for each 512 px of the longer side.
_HALF_PX: Final = 4.0


def draw_controlnet(characters: Sequence[Character], *, width_px: int, height_px: int) -> NDArray[np.uint8]:
    """Return the pose picture of an artwork of a size, H x W x 3, uint8 RGB."""
    canvas = Image.new("RGB", (width_px, height_px))
    pen = ImageDraw.Draw(canvas)
    half = _HALF_PX * max(1.0, max(width_px, height_px) / 512)
    for character in characters:
        points = openpose_points(character.pose)
        for (first, second), color in zip(LIMBS, COLORS, strict=False):
            start, end = points[first], points[second]
            if start is not None and end is not None:
                dim = tuple(round(_LIMB_SHARE * value) for value in color)
                pen.polygon(_ellipse(start, end, half), fill=dim)
        for point, color in zip(points, COLORS, strict=True):
            if point is not None:
                x, y = point[0], point[1]
                pen.ellipse((x - half, y - half, x + half, y + half), fill=color)
    return np.array(canvas)


def _ellipse(first: Sequence[float], second: Sequence[float], half: float) -> list[tuple[float, float]]:
    """Return an ellipse about two points, as a polygon."""
    a, b = np.array(first[:2]), np.array(second[:2])
    middle, along = (a + b) / 2, (b - a) / 2
    length = float(np.linalg.norm(along))
    normal = np.array((-along[1], along[0])) / length * half if length > 1e-6 else np.array((0.0, half))
    angles = np.linspace(0, 2 * np.pi, 36, endpoint=False)
    places = middle + np.cos(angles)[:, None] * along + np.sin(angles)[:, None] * normal
    return [(float(x), float(y)) for x, y in places]
