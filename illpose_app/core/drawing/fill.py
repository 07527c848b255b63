"""Flat fill: the connected area of one colour about a place, as all layers together show it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.components import label_parts
from illpose_app.core.drawing.compose import composed_tile, shown
from illpose_app.core.drawing.drawing import Drawing, Layer
from illpose_app.core.drawing.floating import covered
from illpose_app.core.drawing.selection import Joining, Selection, from_pixels, joined
from illpose_app.core.drawing.stroke import Rgb
from illpose_app.core.drawing.tiles import TILE_PX, Tile, part_of, places_in

#: How far the fill reaches under the soft edge of the line that bounds it, px.
UNDER_LINES_PX: Final = 2


def filled(drawing: Drawing, x: int, y: int, *, color: Rgb, tolerance: int = 48, gap_px: int = 0) -> Drawing:
    """Return the drawing with the area about a pixel filled in the active layer, as far as it is selected.

    tolerance: by how much, of 255, a channel may differ from the pixel's; gap_px: how wide a gap in the lines may be
    without the colour running out. Outside the picture, and outside of what is selected, nothing is filled.
    """
    selected = drawing.selection is None or drawing.selection.cover_at(x, y) > 0
    if not (selected and 0 <= x < drawing.width_px and 0 <= y < drawing.height_px):
        return drawing
    alike_HW = _alike(drawing, x, y, tolerance=tolerance)
    if drawing.selection is not None:
        alike_HW &= drawing.selection.pixels_HW(drawing.rect) > 0
    area = from_pixels(dilated(part_about(alike_HW, x, y, gap_px=gap_px), UNDER_LINES_PX), drawing.rect)
    if drawing.selection is not None:
        within = joined(drawing.selection, area, Joining.INTERSECT)
        area = Selection() if within is None else within
    layer = drawing.active_layer
    return drawing.with_layer(replace(layer, tiles=covered(layer.tiles, area, color)))


def alike_selected(
    drawing: Drawing, x: int, y: int, *, tolerance: int, connected: bool, layer_only: bool = False
) -> Selection:
    """Return a selection of the pixels that look like one of them: those connected with it, or all.

    layer_only: as the active layer looks by itself, not as all layers together show it.
    """
    if not (0 <= x < drawing.width_px and 0 <= y < drawing.height_px):
        return Selection()
    layers = (drawing.active_layer,) if layer_only else None
    alike_HW = _alike(drawing, x, y, tolerance=tolerance, layers=layers)
    return from_pixels(part_about(alike_HW, x, y) if connected else alike_HW, drawing.rect)


def part_about(alike_HW: NDArray[np.bool_], x: int, y: int, *, gap_px: int = 0) -> NDArray[np.bool_]:
    """Return the connected part about a pixel, where gaps in what bounds it count as closed.

    The lines are thickened until gaps close; the part that is left then grows back to the lines.
    """
    reach = -(-gap_px // 2)
    open_HW = alike_HW if reach == 0 else ~dilated(~alike_HW, reach)
    if not open_HW[y, x]:  # a place so narrow that it closes, too
        open_HW, reach = alike_HW, 0
    labels_HW = label_parts(open_HW)
    area_HW: NDArray[np.bool_] = labels_HW == labels_HW[y, x]
    del labels_HW
    for _ in range(2 * reach):  # corners are farther away than sides
        area_HW = dilated(area_HW, 1) & alike_HW
    return area_HW


def _alike(
    drawing: Drawing, x: int, y: int, *, tolerance: int, layers: Sequence[Layer] | None = None
) -> NDArray[np.bool_]:
    layers = shown(drawing, guides=False) if layers is None else layers
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


def dilated(area_HW: NDArray[np.bool_], by_px: int) -> NDArray[np.bool_]:
    """Return an area grown by so many px to the sides, and less at corners."""
    for _ in range(by_px):
        grown = area_HW.copy()
        grown[1:] |= area_HW[:-1]
        grown[:-1] |= area_HW[1:]
        grown[:, 1:] |= area_HW[:, :-1]
        grown[:, :-1] |= area_HW[:, 1:]
        area_HW = grown
    return area_HW
