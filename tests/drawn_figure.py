"""A simple figure drawn with Pillow, with the places of its joints: real enough for the real network."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from illpose_app.core.geometry import Box

MODELS = Path(__file__).resolve().parents[1] / "models"

#: Places relative to the top of the face, px of a figure of scale 1; left is the figure's own.
_PLACES = {
    0: (0, 34),
    5: (34, 80), 6: (-34, 80), 7: (78, 120), 8: (-52, 140), 9: (112, 70), 10: (-40, 196),
    11: (20, 190), 12: (-20, 190), 13: (30, 260), 14: (-24, 262), 15: (34, 334), 16: (-28, 336),
}  # fmt: skip
_SKIN, _SHIRT, _JEANS, _HAIR = (238, 196, 166), (70, 110, 180), (50, 54, 80), (90, 60, 40)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnFigure:
    """An artwork with one figure, and the truth about it."""

    pixels_HW3: NDArray[np.uint8]
    alpha_HW: NDArray[np.uint8]
    joints: dict[int, tuple[float, float]]
    box: Box
    scale: float


def draw_figure(
    *,
    size: tuple[int, int] = (320, 440),
    at: tuple[float, float] = (150, 50),
    scale: float = 1.0,
    ground: tuple[int, int, int] = (255, 255, 255),
) -> DrawnFigure:
    """Draw a figure whose face starts at a place (px) on a ground of one colour."""
    layer = Image.new("RGBA", size, (0, 0, 0, 0))
    pen = _Pen(ImageDraw.Draw(layer), at, scale)
    for upper, lower in ((11, 13), (13, 15), (12, 14), (14, 16)):
        pen.limb(upper, lower, 30, _JEANS)
    for ankle in (15, 16):
        x, y = _PLACES[ankle]
        pen.ellipse(x - 14, y + 2, x + 16, y + 24, (40, 30, 30))
    pen.shape([(-46, 76), (46, 76), (36, 200), (-36, 200)], _SHIRT)
    for upper, lower, width, colour in ((5, 7, 24, _SHIRT), (6, 8, 24, _SHIRT), (7, 9, 18, _SKIN), (8, 10, 18, _SKIN)):
        pen.limb(upper, lower, width, colour)
    pen.shape([(-10, 50), (10, 50), (10, 78), (-10, 78)], _SKIN)
    pen.ellipse(-30, -16, 30, 44, _HAIR)
    pen.ellipse(-27, 2, 27, 58, _SKIN)
    for eye in (-10, 10):
        pen.ellipse(eye - 4, 20, eye + 4, 27, (30, 30, 40))
    pen.shape([(-2, 30), (2, 30), (-3, 38)], (190, 140, 115))
    pen.ellipse(-9, 44, 9, 48, (160, 60, 60))
    left, top, right, bottom = layer.getchannel("A").getbbox() or (0, 0, 0, 0)
    flat = Image.new("RGB", size, ground)
    flat.paste(layer, mask=layer.getchannel("A"))
    return DrawnFigure(
        pixels_HW3=np.asarray(flat),
        alpha_HW=np.asarray(layer.getchannel("A")),
        joints={joint: pen.place(*place) for joint, place in _PLACES.items()},
        box=Box(x=left, y=top, width=right - left, height=bottom - top),
        scale=scale,
    )


def save_figure(path: Path, **options: Any) -> None:
    """Write the file of a figure that draw_figure draws with these options."""
    Image.fromarray(draw_figure(**options).pixels_HW3).save(path)


class _Pen:
    def __init__(self, draw: ImageDraw.ImageDraw, at: tuple[float, float], scale: float) -> None:
        self._draw, self._at, self._scale = draw, at, scale

    def place(self, x: float, y: float) -> tuple[float, float]:
        return self._at[0] + x * self._scale, self._at[1] + y * self._scale

    def ellipse(self, left: float, top: float, right: float, bottom: float, colour: tuple[int, int, int]) -> None:
        self._draw.ellipse([self.place(left, top), self.place(right, bottom)], fill=colour)

    def shape(self, corners: list[tuple[float, float]], colour: tuple[int, int, int]) -> None:
        self._draw.polygon([self.place(*corner) for corner in corners], fill=colour)

    def limb(self, first: int, second: int, width: float, colour: tuple[int, int, int]) -> None:
        ends = [_PLACES[first], _PLACES[second]]
        self._draw.line([self.place(*end) for end in ends], fill=colour, width=round(width * self._scale))
        for x, y in ends:
            self.ellipse(x - width / 2, y - width / 2, x + width / 2, y + width / 2, colour)
