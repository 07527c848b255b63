"""Moving, scaling and turning the pixels of a layer."""

from dataclasses import dataclass
from math import ceil, cos, floor, hypot, radians, sin

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.drawing.tiles import (
    TILE_PX,
    Place,
    Rect,
    Tile,
    Tiles,
    bounds,
    part_of,
    places_in,
    read,
    tile_rect,
    written,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Affine:
    """x' = a x + c y + e, y' = b x + d y + f; px of the drawing."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def map(self, x: float, y: float) -> tuple[float, float]:
        """Return where a place goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: "Affine") -> "Affine":
        """Return the map that does `first`, then this one."""
        e, f = self.map(first.e, first.f)
        return Affine(
            a=self.a * first.a + self.c * first.b,
            b=self.b * first.a + self.d * first.b,
            c=self.a * first.c + self.c * first.d,
            d=self.b * first.c + self.d * first.d,
            e=e,
            f=f,
        )

    def inverse(self) -> "Affine":
        """Return the way back; raises ZeroDivisionError for a map that flattens everything."""
        det = self.a * self.d - self.b * self.c
        a, b, c, d = self.d / det, -self.b / det, -self.c / det, self.a / det
        return Affine(a=a, b=b, c=c, d=d, e=-(a * self.e + c * self.f), f=-(b * self.e + d * self.f))

    def box_of(self, rect: Rect) -> Rect:
        """Return the upright rectangle about where a rectangle goes."""
        corners = [self.map(x, y) for x in (rect.left, rect.right) for y in (rect.top, rect.bottom)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Rect(left=floor(min(xs)), top=floor(min(ys)), right=ceil(max(xs)), bottom=ceil(max(ys)))

    @property
    def is_whole_move(self) -> bool:
        """Tell whether pixels only move, by whole px."""
        return self.is_exact and self.a == self.d == 1.0

    @property
    def is_exact(self) -> bool:
        """Tell whether every pixel comes to lie on a pixel: moved by whole px, flipped, or turned by right angles."""
        return self.is_upright and self.e == round(self.e) and self.f == round(self.f)

    @property
    def is_upright(self) -> bool:
        """Tell whether it flips and turns by right angles at most, and scales nothing."""
        sizes = (abs(self.a), abs(self.b), abs(self.c), abs(self.d))
        return sizes in ((1.0, 0.0, 0.0, 1.0), (0.0, 1.0, 1.0, 0.0))


def placed(
    *, dx: float, dy: float, scale_x: float, scale_y: float, angle_deg: float, about: tuple[float, float]
) -> Affine:
    """Return the map that scales, then turns clockwise about a place, then moves."""
    # without the last digits: a right angle is one
    cosine, sine = round(cos(radians(angle_deg)), 15), round(sin(radians(angle_deg)), 15)
    turned = Affine(a=scale_x * cosine, b=scale_x * sine, c=-scale_y * sine, d=scale_y * cosine)
    x, y = turned.map(*about)
    return Affine(a=turned.a, b=turned.b, c=turned.c, d=turned.d, e=about[0] - x + dx, f=about[1] - y + dy)


def transformed(tiles: Tiles, by: Affine, *, limit: Rect) -> Tiles:
    """Return a layer's tiles moved, scaled and turned; what comes to lie outside of `limit` is cut off.

    Exact maps keep every pixel as it is; else bilinear on premultiplied colour, reduced first where it shrinks much.
    """
    source_rect = bounds(tiles)
    if source_rect.is_empty:
        return {}
    if by.is_exact:
        target = by.box_of(source_rect).clipped(limit)
        return written({}, target, _turned(read(tiles, by.inverse().box_of(target)), by))
    source, to_source = _source(tiles, source_rect, by)
    result: dict[Place, Tile] = {}
    for place in places_in(by.box_of(source_rect).clipped(limit)):
        _, inside = part_of(place, limit)
        tile = np.zeros((TILE_PX, TILE_PX, 4), np.uint8)
        tile[inside.slices()] = _sampled(source, to_source, tile_rect(place))[inside.slices()]
        if tile.any():
            result[place] = tile
    return result


def _turned(pixels: Tile, by: Affine) -> Tile:
    """Return pixels flipped and turned as an exact map does."""
    if by.a == 0.0:
        pixels = pixels.transpose(1, 0, 2)
    return pixels[:: -1 if by.b + by.d < 0 else 1, :: -1 if by.a + by.c < 0 else 1]


def _source(tiles: Tiles, rect: Rect, by: Affine) -> tuple[Tile, Affine]:
    """Return the pixels to sample, with an empty edge, and the map from the result to them."""
    factor = max(1, floor(1 / max(min(hypot(by.a, by.b), hypot(by.c, by.d)), 1 / 64)))
    grown = Rect(
        left=rect.left - factor,
        top=rect.top - factor,
        right=rect.left + (ceil(rect.width / factor) + 1) * factor,
        bottom=rect.top + (ceil(rect.height / factor) + 1) * factor,
    )
    pixels = read(tiles, grown)
    if factor > 1:
        pixels = _reduced(pixels, factor)
    to_pixels = Affine(a=1 / factor, d=1 / factor, e=-grown.left / factor, f=-grown.top / factor)
    return pixels, to_pixels.after(by.inverse())


def _reduced(pixels: Tile, factor: int) -> Tile:
    height, width = pixels.shape[0] // factor, pixels.shape[1] // factor
    rows = []
    for row in range(height):  # row by row: the whole picture as floats would be large
        block = pixels[row * factor : (row + 1) * factor].reshape(factor, width, factor, 4).astype(np.float32)
        block[..., :3] *= block[..., 3:] * np.float32(1 / 255)
        rows.append(_straight(block.mean(axis=(0, 2))))
    return np.stack(rows)


def _sampled(source: Tile, to_source: Affine, area: Rect) -> Tile:
    height, width = source.shape[:2]
    x = np.arange(area.left, area.right, dtype=np.float32) + np.float32(0.5)
    y = (np.arange(area.top, area.bottom, dtype=np.float32) + np.float32(0.5))[:, None]
    at_x = np.float32(to_source.a) * x + np.float32(to_source.c) * y + np.float32(to_source.e - 0.5)
    at_y = np.float32(to_source.b) * x + np.float32(to_source.d) * y + np.float32(to_source.f - 0.5)
    left, top = np.floor(at_x), np.floor(at_y)
    share_x, share_y = (at_x - left)[..., None], (at_y - top)[..., None]
    columns = np.clip(left, 0, width - 2).astype(np.intp)
    rows = np.clip(top, 0, height - 2).astype(np.intp)
    inside = (left >= 0) & (left <= width - 2) & (top >= 0) & (top <= height - 2)
    upper = _weighted(source, rows, columns, share_x)
    lower = _weighted(source, rows + 1, columns, share_x)
    mixed = (upper + (lower - upper) * share_y) * inside[..., None]
    return _straight(mixed)


def _weighted(
    source: Tile, rows: NDArray[np.intp], columns: NDArray[np.intp], share_x: NDArray[np.float32]
) -> NDArray[np.float32]:
    first = source[rows, columns].astype(np.float32)
    second = source[rows, columns + 1].astype(np.float32)
    for pixels in (first, second):
        pixels[..., :3] *= pixels[..., 3:] * np.float32(1 / 255)
    result: NDArray[np.float32] = first + (second - first) * share_x
    return result


def _straight(premultiplied: NDArray[np.float32]) -> Tile:
    alpha = premultiplied[..., 3:]
    pixels = np.empty(premultiplied.shape, np.uint8)
    colors = premultiplied[..., :3] * (255 / np.maximum(alpha, np.float32(1e-3)))
    pixels[..., :3] = np.clip(colors + np.float32(0.5), 0, 255)
    pixels[..., 3:] = alpha + np.float32(0.5)
    pixels[pixels[..., 3] == 0] = 0
    return pixels
