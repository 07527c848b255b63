"""Boxes and skeletons drawn over an artwork."""

from collections.abc import Sequence
from math import ceil, floor, sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box, box_around, union_of
from illpose_app.core.limb_colors import BOX_COLOR, LIMB_COLORS, LimbColors, Rgb
from illpose_app.core.pose import JointState
from illpose_app.core.skeleton import BODY_PART_OF_JOINT, LIMBS

#: The drawing is made this many times larger and reduced, so that its edges are smooth; less for huge artworks.
SUPERSAMPLING: Final = 3
_MOST_PIXELS: Final = 48_000_000

_DARK: Final = (15, 18, 28)
_WHITE: Final = (255, 255, 255)
_HALO_ALPHA: Final = 150
_HIDDEN_ALPHA: Final = 150


def draw_overlay(
    pixels_HW3: NDArray[np.uint8], characters: Sequence[Character], *, colors: LimbColors = LIMB_COLORS
) -> NDArray[np.uint8]:
    """Return a copy of an artwork with the box and skeleton of every character, H x W x 3, uint8 RGB.

    Limbs have the colours of core/limb_colors over a dark halo, so that they show on any ground. Visible joints are
    filled, hidden ones hollow, and limbs to a hidden joint are paler; joints outside are not drawn.
    """
    height, width = pixels_HW3.shape[:2]
    picture = Image.fromarray(np.ascontiguousarray(pixels_HW3))
    drawn = _drawn_layer(characters, width, height, colors, with_boxes=True)
    if drawn is None:
        return np.array(picture)
    layer, left, top = drawn
    part = picture.crop((left, top, left + layer.width, top + layer.height))
    picture.paste(Image.alpha_composite(part.convert("RGBA"), layer).convert("RGB"), (left, top))
    return np.array(picture)


def draw_skeletons(
    characters: Sequence[Character], *, width_px: int, height_px: int, colors: LimbColors = LIMB_COLORS
) -> NDArray[np.uint8]:
    """Return the skeletons alone on a clear ground of the artwork's size, H x W x 4, uint8 RGBA."""
    picture = Image.new("RGBA", (width_px, height_px), (*_DARK, 0))
    drawn = _drawn_layer(characters, width_px, height_px, colors, with_boxes=False)
    if drawn is not None:
        layer, left, top = drawn
        picture.paste(layer, (left, top))
    return np.array(picture)


def _drawn_layer(
    characters: Sequence[Character], width: int, height: int, colors: LimbColors, *, with_boxes: bool
) -> tuple[Image.Image, int, int] | None:
    """Return a smooth RGBA layer and where its left upper corner lies; None where there is nothing to draw."""
    areas = [_drawn_area(character, _line_width(character, width, height)) for character in characters]
    if not areas:
        return None
    area = union_of(areas).clipped(width, height)
    left, top, right, bottom = floor(area.x), floor(area.y), ceil(area.right), ceil(area.bottom)
    if right <= left or bottom <= top:
        return None
    factor = SUPERSAMPLING
    while factor > 1 and (right - left) * (bottom - top) * factor**2 > _MOST_PIXELS:
        factor -= 1
    layer = Image.new("RGBA", ((right - left) * factor, (bottom - top) * factor), (*_DARK, 0))
    pen = _Pen(layer, left=left, top=top, factor=factor)
    for character in characters if with_boxes else ():
        _draw_box(pen, character.box, _line_width(character, width, height) * 0.5)
    for character in characters:
        _draw_skeleton(pen, character, _line_width(character, width, height), colors)
    # Reduced with premultiplied alpha: otherwise the transparent ground would darken the edges of every line.
    return layer.convert("RGBa").reduce(factor).convert("RGBA"), left, top


class _Pen:
    """Draws on the enlarged layer in px of the artwork; each stroke replaces what lies below it."""

    def __init__(self, layer: Image.Image, *, left: int, top: int, factor: int) -> None:
        self._draw = ImageDraw.Draw(layer)
        self._left, self._top, self._factor = left, top, factor

    def _place(self, x: float, y: float) -> tuple[float, float]:
        return (x - self._left) * self._factor, (y - self._top) * self._factor

    def line(self, points: Sequence[tuple[float, float]], *, width: float, color: Rgb, alpha: int = 255) -> None:
        """Draw a line through points (px) with round ends."""
        places = [self._place(x, y) for x, y in points]
        fill = (*color, alpha)
        self._draw.line(places, fill=fill, width=max(1, round(width * self._factor)), joint="curve")
        for x, y in points:
            self.disc(x, y, radius=width / 2, color=color, alpha=alpha)

    def disc(self, x: float, y: float, *, radius: float, color: Rgb, alpha: int = 255) -> None:
        """Fill a circle about a point (px)."""
        (cx, cy), r = self._place(x, y), radius * self._factor
        self._draw.ellipse((cx - r, cy - r, cx + r, cy + r), fill=(*color, alpha))

    def ring(self, x: float, y: float, *, radius: float, width: float, color: Rgb) -> None:
        """Draw the outline of a circle about a point (px); its inside is left clear."""
        (cx, cy), r = self._place(x, y), radius * self._factor
        bounds = (cx - r, cy - r, cx + r, cy + r)
        self._draw.ellipse(bounds, fill=(*color, 0), outline=(*color, 255), width=max(1, round(width * self._factor)))


def _line_width(character: Character, width_px: int, height_px: int) -> float:
    """Return the width of a limb in px: fine on a small figure in a large picture, never hairline."""
    figure, picture = max(character.box.width, character.box.height), sqrt(width_px * height_px)
    return max(1.6, min(figure * 0.011, picture * 0.009))


def _drawn_area(character: Character, line_px: float) -> Box:
    known = character.pose.known_K
    boxes = [character.box] + ([box_around(character.pose.joints_K2[known])] if known.any() else [])
    area, grow = union_of(boxes), 3 * line_px
    return Box(x=area.x - grow, y=area.y - grow, width=area.width + 2 * grow, height=area.height + 2 * grow)


def _draw_box(pen: _Pen, box: Box, width: float) -> None:
    """Thin sides and strong corners, so that the box frames the figure without caging it."""
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    sides = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    pen.line(sides, width=width * 1.6, color=_DARK, alpha=60)
    pen.line(sides, width=width * 0.7, color=BOX_COLOR, alpha=170)
    arm = min(box.width, box.height) * 0.12
    for color, factor in ((_DARK, 2.6), (_WHITE, 1.5)):
        for x, y, dx, dy in ((left, top, 1, 1), (right, top, -1, 1), (right, bottom, -1, -1), (left, bottom, 1, -1)):
            pen.line([(x + dx * arm, y), (x, y), (x, y + dy * arm)], width=width * factor, color=color)


def _draw_skeleton(pen: _Pen, character: Character, width: float, colors: LimbColors) -> None:
    pose = character.pose
    places = [(float(x), float(y)) for x, y in pose.joints_K2]
    hidden = [state == JointState.HIDDEN for state in pose.state_K]
    limbs = [limb for limb in LIMBS if pose.known_K[limb[0]] and pose.known_K[limb[1]]]
    for first, second, _ in limbs:
        pen.line([places[first], places[second]], width=width * 1.7, color=_DARK, alpha=_HALO_ALPHA)
    for first, second, part in sorted(limbs, key=lambda limb: not (hidden[limb[0]] or hidden[limb[1]])):
        covered = hidden[first] or hidden[second]
        alpha, thickness = (_HIDDEN_ALPHA, width * 0.8) if covered else (255, width)
        pen.line([places[first], places[second]], width=thickness, color=colors[part], alpha=alpha)
    for joint, (x, y) in enumerate(places):
        if not pose.known_K[joint]:
            continue
        part = BODY_PART_OF_JOINT[joint]
        radius = width * (0.95 if joint < 5 else 1.35)  # the five points of a face lie close together
        pen.disc(x, y, radius=radius + width * 0.3, color=_DARK, alpha=220)
        if hidden[joint]:
            pen.ring(x, y, radius=radius, width=width * 0.45, color=colors[part])
        else:
            pen.disc(x, y, radius=radius, color=_WHITE)
            pen.disc(x, y, radius=radius * 0.72, color=colors[part])
