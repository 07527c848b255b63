"""Layers laid over one another, exactly; the screen is painted elsewhere, from the same tiles."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.drawing.drawing import BlendMode, Drawing, DrawingError, Layer
from illpose_app.core.drawing.tiles import TILE_PX, Place, Rect, Tile, part_of, places_in
from illpose_app.core.words import phrase

Floats: TypeAlias = NDArray[np.float32]
_SHAPE: Final = (TILE_PX, TILE_PX)


def shown(drawing: Drawing, *, guides: bool) -> tuple[Layer, ...]:
    """Return the layers that are seen, the lowest first."""
    return tuple(
        layer for layer in drawing.layers if layer.visible and layer.opacity > 0 and (guides or not layer.guide)
    )


def composed_tile(layers: Sequence[Layer], place: Place) -> Tile | None:
    """Return the straight pixels of layers over one another in one tile; None where nothing lies."""
    stack = [(layer, layer.tiles[place]) for layer in layers if place in layer.tiles]
    if not stack:
        return None
    for number in range(len(stack) - 1, 0, -1):  # below a layer that covers all, nothing is seen
        layer, tile = stack[number]
        if layer.opacity == 1.0 and layer.mode is BlendMode.NORMAL and int(tile[:, :, 3].min()) == 255:
            stack = stack[number:]
            break
    first, tile = stack[0]
    if len(stack) == 1 and first.opacity == 1.0:
        return tile
    color, alpha = np.zeros((*_SHAPE, 3), np.float32), np.zeros(_SHAPE, np.float32)
    for layer, tile in stack:
        color, alpha = _over(color, alpha, tile, layer.opacity, layer.mode)
    return _straight(color, alpha)


def _over(color: Floats, alpha: Floats, tile: Tile, opacity: float, mode: BlendMode) -> tuple[Floats, Floats]:
    """Lay straight pixels over premultiplied ones (0..1).

    Source: W3C Compositing and Blending Level 1, sections 5.1 and 10.1 (separable blend modes).
    """
    source = tile[:, :, :3].astype(np.float32) * np.float32(1 / 255)
    cover = tile[:, :, 3].astype(np.float32) * np.float32(opacity / 255)
    if mode is not BlendMode.NORMAL:
        below: Floats = np.divide(color, np.maximum(alpha, 1e-6)[:, :, None], dtype=np.float32)
        source += alpha[:, :, None] * (_mixed(below, source, mode) - source)
    result = source * cover[:, :, None] + color * (1 - cover)[:, :, None]
    return result, cover + alpha * (1 - cover)


def _mixed(below: Floats, above: Floats, mode: BlendMode) -> Floats:
    if mode is BlendMode.MULTIPLY:
        return below * above
    if mode is BlendMode.SCREEN:
        return below + above - below * above
    if mode is BlendMode.DARKEN:
        return np.minimum(below, above)
    if mode is BlendMode.LIGHTEN:
        return np.maximum(below, above)
    # overlay: hard light with the two exchanged
    return np.where(below <= 0.5, 2 * below * above, 1 - 2 * (1 - below) * (1 - above))


def _straight(color: Floats, alpha: Floats) -> Tile:
    pixels = np.empty((*_SHAPE, 4), np.uint8)
    pixels[:, :, :3] = np.clip(color / np.maximum(alpha, np.float32(1e-6))[:, :, None] * 255 + 0.5, 0, 255)
    pixels[:, :, 3] = alpha * 255 + 0.5
    pixels[pixels[:, :, 3] == 0] = 0
    return pixels


def flattened(drawing: Drawing, *, guides: bool = False, rect: Rect | None = None) -> Tile:
    """Return the whole picture, or a part, as straight pixels, height x width x 4."""
    rect, layers = rect or drawing.rect, shown(drawing, guides=guides)
    pixels = np.zeros((rect.height, rect.width, 4), np.uint8)
    for place in places_in(rect):
        tile = composed_tile(layers, place)
        if tile is not None:
            part, inside = part_of(place, rect)
            pixels[part.moved(-rect.left, -rect.top).slices()] = tile[inside.slices()]
    return pixels


def color_at(drawing: Drawing, x: int, y: int) -> tuple[int, int, int] | None:
    """Return the colour that is seen at a pixel; None outside and where nothing lies."""
    pixel = Rect(left=x, top=y, right=x + 1, bottom=y + 1).clipped(drawing.rect)
    if pixel.is_empty:
        return None
    place = next(places_in(pixel))
    tile = composed_tile(shown(drawing, guides=True), place)
    if tile is None:
        return None
    red, green, blue, alpha = map(int, tile[y - place[0] * TILE_PX, x - place[1] * TILE_PX])
    return (red, green, blue) if alpha else None


def merged_down(drawing: Drawing, key: int) -> Drawing:
    """Return the drawing with a layer merged into the one below it; raises DrawingError where that makes no sense."""
    number = drawing.number_of(key)
    if number == 0:
        raise DrawingError(phrase("there is no layer below to merge with"))
    upper, lower = drawing.layers[number], drawing.layers[number - 1]
    if lower.locked or upper.locked:
        raise DrawingError(phrase("a locked layer cannot be merged (unlock it first)"))
    if not (lower.visible and upper.visible):
        raise DrawingError(phrase("a hidden layer cannot be merged (show it first)"))
    if lower.mode is not BlendMode.NORMAL:
        raise DrawingError(phrase("the layer below blends with others (set it to normal first)"))
    pair = (lower, upper)
    tiles = {
        place: tile
        for place in {*lower.tiles, *upper.tiles}
        if (tile := composed_tile(pair, place)) is not None
    }  # fmt: skip
    merged = replace(lower, tiles=tiles, opacity=1.0, mode=BlendMode.NORMAL)
    layers = (*drawing.layers[: number - 1], merged, *drawing.layers[number + 1 :])
    return replace(drawing, layers=layers, active=merged.key)
