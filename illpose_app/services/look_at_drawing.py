"""A drawing as an illustration that can be looked at, again and again while it is being drawn."""

from pathlib import Path

import numpy as np

from illpose_app.core.drawing.compose import composed_tile, shown
from illpose_app.core.drawing.drawing import BlendMode, Drawing
from illpose_app.core.drawing.tiles import Place, Tile, part_of, places_in
from illpose_app.services.open_illustration import OpenIllustration
from illpose_app.storage.artwork_files import DecodedArtwork

_Key = tuple[tuple[Tile, float, BlendMode], ...]


class DrawingFlattener:
    """Remembers the composed tiles: the next look composes only what has changed. Used by one worker at a time."""

    def __init__(self) -> None:
        self._composed: dict[Place, tuple[_Key, Tile | None]] = {}

    def illustration(self, drawing: Drawing, *, name: str, path: Path | None) -> OpenIllustration:
        """Return what the drawing shows, without its guides, on white. It is not in the library: no content hash."""
        layers = shown(drawing, guides=False)
        pixels = np.full((drawing.height_px, drawing.width_px, 3), 255, np.uint8)
        alpha = np.zeros((drawing.height_px, drawing.width_px), np.uint8)
        composed: dict[Place, tuple[_Key, Tile | None]] = {}
        for place in places_in(drawing.rect):
            key = tuple((layer.tiles[place], layer.opacity, layer.mode) for layer in layers if place in layer.tiles)
            kept = self._composed.get(place)
            tile = kept[1] if kept is not None and _same(kept[0], key) else composed_tile(layers, place)
            composed[place] = key, tile
            if tile is not None:
                part, inside = part_of(place, drawing.rect)
                piece = tile[inside.slices()]
                alpha[part.slices()] = piece[:, :, 3]
                pixels[part.slices()] = _on_white(piece)
        self._composed = composed
        opaque = int(alpha.min()) == 255
        decoded = DecodedArtwork(
            pixels_HW3=pixels,
            alpha_HW=None if opaque or not alpha.any() else alpha,
            format="ORA",
            full_width_px=drawing.width_px,
            full_height_px=drawing.height_px,
        )
        return OpenIllustration(path=path, name=name, content_hash="", decoded=decoded)


def _same(one: _Key, other: _Key) -> bool:
    return len(one) == len(other) and all(
        mine[0] is theirs[0] and mine[1:] == theirs[1:] for mine, theirs in zip(one, other, strict=True)
    )


def _on_white(pixels: Tile) -> Tile:
    cover = pixels[:, :, 3:].astype(np.uint16)
    if int(cover.min(initial=255)) == 255:
        return pixels[:, :, :3]
    mixed: Tile = ((pixels[:, :, :3] * cover + 255 * (255 - cover) + 127) // 255).astype(np.uint8)
    return mixed
