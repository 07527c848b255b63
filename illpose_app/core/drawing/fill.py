"""Flat fill: the connected area of one colour about a place, as all layers together show it."""

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.components import label_parts
from illpose_app.core.drawing.compose import composed_tile, shown
from illpose_app.core.drawing.drawing import Drawing
from illpose_app.core.drawing.stroke import Rgb, lay_over
from illpose_app.core.drawing.tiles import TILE_PX, Place, Tile, part_of, places_in

#: How far the fill reaches under the soft edge of the line that bounds it, px.
UNDER_LINES_PX: Final = 2


def filled(drawing: Drawing, x: int, y: int, *, color: Rgb, opacity: float = 1.0, tolerance: int = 48) -> Drawing:
    """Return the drawing with the area about a pixel filled in the active layer.

    tolerance: by how much, of 255, a channel may differ from the pixel's. Outside the picture nothing is filled.
    """
    if not (0 <= x < drawing.width_px and 0 <= y < drawing.height_px):
        return drawing
    alike_HW = _alike(drawing, x, y, tolerance)
    labels_HW = label_parts(alike_HW)
    area_HW = labels_HW == labels_HW[y, x]
    del labels_HW
    area_HW = _grown(area_HW, UNDER_LINES_PX)
    layer = drawing.active_layer
    tiles: dict[Place, Tile] = dict(layer.tiles)
    for place in places_in(drawing.rect):
        part, inside = part_of(place, drawing.rect)
        area = area_HW[part.slices()]
        if area.any():
            before = tiles.get(place)
            tile = np.zeros((TILE_PX, TILE_PX, 4), np.uint8) if before is None else before.copy()
            old = tile[inside.slices()]
            lay_over(old, old.copy(), area * np.float32(opacity), np.asarray(color, np.float32))
            tiles[place] = tile
    return drawing.with_layer(replace(layer, tiles=tiles))


def _alike(drawing: Drawing, x: int, y: int, tolerance: int) -> NDArray[np.bool_]:
    layers = shown(drawing, guides=False)
    seed_tile = composed_tile(layers, (y // TILE_PX, x // TILE_PX))
    seed = np.zeros((1, 1, 4), np.int16)
    if seed_tile is not None:
        seed = _premultiplied(seed_tile[y % TILE_PX, x % TILE_PX][None, None])
    alike_HW = np.full((drawing.height_px, drawing.width_px), int(np.abs(seed).max()) <= tolerance)
    for place in places_in(drawing.rect):
        tile = composed_tile(layers, place)
        if tile is not None:
            part, inside = part_of(place, drawing.rect)
            difference = np.abs(_premultiplied(tile[inside.slices()]) - seed)
            alike_HW[part.slices()] = difference.max(axis=2) <= tolerance
    return alike_HW


def _premultiplied(pixels: Tile) -> NDArray[np.int16]:
    result = pixels.astype(np.uint16)
    result[:, :, :3] = (result[:, :, :3] * result[:, :, 3:] + 127) // 255
    return result.astype(np.int16)


def _grown(area_HW: NDArray[np.bool_], by_px: int) -> NDArray[np.bool_]:
    for _ in range(by_px):
        grown = area_HW.copy()
        grown[1:] |= area_HW[:-1]
        grown[:-1] |= area_HW[1:]
        grown[:, 1:] |= area_HW[:, :-1]
        grown[:, :-1] |= area_HW[:, 1:]
        area_HW = grown
    return area_HW
