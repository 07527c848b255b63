"""Pixels lifted off a layer, to be moved, turned, copied or taken away, and laid down again."""

from dataclasses import dataclass, replace

import numpy as np

from illpose_app.core.drawing.compose import composed_tile
from illpose_app.core.drawing.drawing import Drawing, Layer
from illpose_app.core.drawing.selection import FULL, Cover, Joining, Selection, joined, rectangle
from illpose_app.core.drawing.stroke import Rgb, lay_over
from illpose_app.core.drawing.tiles import TILE_PX, Place, Rect, Tile, Tiles, bounds
from illpose_app.core.drawing.transform import Affine, transformed


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Floating:
    """piece: the pixels in hand; rest: what the layer keeps meanwhile; rect: about the piece, px."""

    piece: Tiles
    rest: Tiles
    rect: Rect


def lifted(tiles: Tiles, selection: Selection | None) -> Floating:
    """Lift what is selected off a layer; everything, where nothing is selected."""
    if selection is None:
        return Floating(piece=tiles, rest={}, rect=bounds(tiles))
    piece: dict[Place, Tile] = {}
    rest: dict[Place, Tile] = dict(tiles)
    for place in tiles.keys() & selection.covers.keys():
        tile, cover = tiles[place], selection.covers[place]
        if cover is FULL:
            piece[place] = rest.pop(place)
            continue
        taken = _share(tile[:, :, 3], cover)
        if taken.any():
            piece[place] = _with_alpha(tile, taken)
            rest[place] = _with_alpha(tile, tile[:, :, 3] - taken)
            if not rest[place].any():
                del rest[place]
    return Floating(piece=piece, rest=rest, rect=bounds(piece))


def laid_down(drawing: Drawing, floating: Floating, by: Affine, *, limit: Rect) -> Drawing:
    """Return the drawing with lifted pixels laid on the active layer elsewhere; the selection goes with them."""
    piece = transformed(floating.piece, by, limit=limit)
    below, above = Layer(key=1, name="", tiles=floating.rest), Layer(key=2, name="", tiles=piece)
    tiles = {
        place: tile
        for place in {*floating.rest, *piece}
        if (tile := composed_tile((below, above), place)) is not None
    }  # fmt: skip
    selection = None if drawing.selection is None else _moved(drawing.selection, by, drawing.rect)
    return replace(drawing.with_tiles(drawing.active, tiles), selection=selection)


def covered(tiles: Tiles, selection: Selection, color: Rgb) -> Tiles:
    """Return a layer with one colour laid on all that is selected."""
    result: dict[Place, Tile] = dict(tiles)
    for place, cover in selection.covers.items():
        before = tiles.get(place)
        tile = np.zeros((TILE_PX, TILE_PX, 4), np.uint8) if before is None else before.copy()
        lay_over(tile, tile.copy(), cover * np.float32(1 / 255), np.asarray(color, np.float32))
        result[place] = tile
    return result


def cut_out(pixels_HW4: Tile, selection: Selection | None, rect: Rect) -> Tile:
    """Return the pixels of a rectangle with only what is selected left of them."""
    if selection is None:
        return pixels_HW4
    return _with_alpha(pixels_HW4, _share(pixels_HW4[:, :, 3], selection.pixels_HW(rect)))


def _moved(selection: Selection, by: Affine, picture: Rect) -> Selection | None:
    tiles = {place: _as_tile(cover) for place, cover in selection.covers.items()}
    moved = transformed(tiles, by, limit=picture)
    covers = {place: np.ascontiguousarray(tile[:, :, 3]) for place, tile in moved.items()}
    # joined with everything: tiles that are selected all over become the shared one again
    return joined(rectangle(picture, picture), Selection(covers=covers), Joining.INTERSECT)


def _as_tile(cover: Cover) -> Tile:
    return np.dstack((cover,) * 4)


def _share(alpha: Cover, cover: Cover) -> Cover:
    return ((alpha.astype(np.uint16) * cover + 127) // 255).astype(np.uint8)


def _with_alpha(pixels: Tile, alpha: Cover) -> Tile:
    """Return pixels with another alpha; those that nobody sees lose their colour."""
    result = pixels.copy()
    result[:, :, 3] = alpha
    result[alpha == 0] = 0
    return result
