"""Pixels in square tiles that are never written to once others can see them.

Legend: a tile is uint8 of TILE_PX x TILE_PX x 4, straight (not premultiplied) RGBA; a place is (row, column) of a
tile. Where there is no tile all is transparent. Straight alpha keeps every pixel of a file as it was, also hidden
colour; see docs/decisions.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

TILE_PX: Final = 256
Tile: TypeAlias = NDArray[np.uint8]
Place: TypeAlias = tuple[int, int]
Tiles: TypeAlias = Mapping[Place, Tile]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """Whole pixels from left and top up to, and without, right and bottom."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0

    @property
    def width(self) -> int:
        """Width, px."""
        return max(0, self.right - self.left)

    @property
    def height(self) -> int:
        """Height, px."""
        return max(0, self.bottom - self.top)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no pixel in it."""
        return self.right <= self.left or self.bottom <= self.top

    def united(self, other: "Rect") -> "Rect":
        """Return the smallest rectangle about both."""
        if self.is_empty or other.is_empty:
            return other if self.is_empty else self
        return Rect(
            left=min(self.left, other.left),
            top=min(self.top, other.top),
            right=max(self.right, other.right),
            bottom=max(self.bottom, other.bottom),
        )

    def clipped(self, other: "Rect") -> "Rect":
        """Return what lies in both; it may be empty."""
        return Rect(
            left=max(self.left, other.left),
            top=max(self.top, other.top),
            right=min(self.right, other.right),
            bottom=min(self.bottom, other.bottom),
        )

    def moved(self, dx: int, dy: int) -> "Rect":
        """Return the rectangle elsewhere."""
        return Rect(left=self.left + dx, top=self.top + dy, right=self.right + dx, bottom=self.bottom + dy)

    def slices(self) -> tuple[slice, slice]:
        """Return rows and columns, for an array that begins at (0, 0)."""
        return slice(self.top, self.bottom), slice(self.left, self.right)


def tile_rect(place: Place) -> Rect:
    """Return the pixels that a tile covers."""
    row, column = place
    return Rect(
        left=column * TILE_PX, top=row * TILE_PX, right=(column + 1) * TILE_PX, bottom=(row + 1) * TILE_PX
    )  # fmt: skip


def places_in(rect: Rect) -> Iterator[Place]:
    """Yield the places of the tiles that a rectangle touches, row after row."""
    if rect.is_empty:
        return
    for row in range(rect.top // TILE_PX, (rect.bottom - 1) // TILE_PX + 1):
        for column in range(rect.left // TILE_PX, (rect.right - 1) // TILE_PX + 1):
            yield row, column


def part_of(place: Place, rect: Rect) -> tuple[Rect, Rect]:
    """Return the part of a rectangle that lies in a tile: in px of the picture, and in px of the tile."""
    area = tile_rect(place)
    part = area.clipped(rect)
    return part, part.moved(-area.left, -area.top)


def read(tiles: Tiles, rect: Rect) -> Tile:
    """Return the pixels of a rectangle as an array of their own, height x width x 4."""
    pixels = np.zeros((rect.height, rect.width, 4), np.uint8)
    for place in places_in(rect):
        tile = tiles.get(place)
        if tile is not None:
            part, inside = part_of(place, rect)
            pixels[part.moved(-rect.left, -rect.top).slices()] = tile[inside.slices()]
    return pixels


def written(tiles: Tiles, rect: Rect, pixels_HW4: Tile) -> dict[Place, Tile]:
    """Return the tiles with other pixels in a rectangle; tiles that are all zero afterwards are left out."""
    result = dict(tiles)
    for place in places_in(rect):
        part, inside = part_of(place, rect)
        new = pixels_HW4[part.moved(-rect.left, -rect.top).slices()]
        old = tiles.get(place)
        if old is None and not new.any():
            continue
        tile = np.zeros((TILE_PX, TILE_PX, 4), np.uint8) if old is None else old.copy()
        tile[inside.slices()] = new
        if tile.any():
            result[place] = tile
        else:
            result.pop(place, None)
    return result


def tiles_of(pixels_HW4: Tile, *, left: int = 0, top: int = 0) -> dict[Place, Tile]:
    """Return the tiles of a picture whose left upper corner lies at a place, px."""
    height, width = pixels_HW4.shape[:2]
    return written({}, Rect(left=left, top=top, right=left + width, bottom=top + height), pixels_HW4)


def uniform_tiles(width_px: int, height_px: int, color: tuple[int, int, int, int]) -> dict[Place, Tile]:
    """Return tiles of one colour that fill a picture; whole tiles are one and the same array."""
    whole = np.empty((TILE_PX, TILE_PX, 4), np.uint8)
    whole[:] = color
    picture = Rect(right=width_px, bottom=height_px)
    tiles = {}
    for place in places_in(picture):
        part, inside = part_of(place, picture)
        if (part.width, part.height) == (TILE_PX, TILE_PX):
            tiles[place] = whole
        else:
            tiles[place] = np.zeros_like(whole)
            tiles[place][inside.slices()] = color
    return tiles


def bounds(tiles: Tiles, *, hidden_too: bool = False) -> Rect:
    """Return the smallest rectangle about all pixels that are not fully transparent, or also not zero, px."""
    around = Rect()
    for place, tile in tiles.items():
        opaque = (tile if hidden_too else tile[:, :, 3:]).max(axis=2) > 0
        rows, columns = np.flatnonzero(opaque.any(axis=1)), np.flatnonzero(opaque.any(axis=0))
        if rows.size:
            area = tile_rect(place)
            around = around.united(
                Rect(
                    left=area.left + int(columns[0]),
                    top=area.top + int(rows[0]),
                    right=area.left + int(columns[-1]) + 1,
                    bottom=area.top + int(rows[-1]) + 1,
                )
            )
    return around


def shared(tiles: Tiles) -> dict[Place, Tile]:
    """Return the tiles with those of one colour being one and the same array: paper then costs next to nothing."""
    of_color: dict[bytes, Tile] = {}
    return {
        place: of_color.setdefault(tile[0, 0].tobytes(), tile) if (tile == tile[0, 0]).all() else tile
        for place, tile in tiles.items()
    }
