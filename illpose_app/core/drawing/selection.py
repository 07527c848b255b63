"""Which pixels tools may change: a value like the drawing that it belongs to.

Legend: a cover is uint8 of TILE_PX x TILE_PX, 0 not selected ... 255 selected; between lie the edges of a freehand
selection. Where there is no cover nothing is selected. Tiles that are selected all over are one and the same array.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.drawing.tiles import TILE_PX, Place, Rect, part_of, places_in, tile_rect

Cover: TypeAlias = NDArray[np.uint8]
FULL: Final[Cover] = np.full((TILE_PX, TILE_PX), 255, np.uint8)
FULL.flags.writeable = False
_NONE: Final[Cover] = np.zeros((TILE_PX, TILE_PX), np.uint8)
_NONE.flags.writeable = False
#: Lines that are counted for each row of pixels at the edge of a freehand selection.
_SUBROWS: Final = 4


class Joining(Enum):
    """What a new selection does to the one that is there."""

    REPLACE = auto()
    ADD = auto()
    SUBTRACT = auto()
    INTERSECT = auto()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Selection:
    """The covers of a selection, which are never written to."""

    covers: Mapping[Place, Cover] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is selected."""
        return not self.covers

    @property
    def bytes_held(self) -> int:
        """How much memory the covers take that are not the shared one."""
        return sum(cover.nbytes for cover in self.covers.values() if cover is not FULL)

    def cover_at(self, x: int, y: int) -> int:
        """Return how much a pixel is selected, 0..255."""
        cover = self.covers.get((y // TILE_PX, x // TILE_PX))
        return 0 if cover is None else int(cover[y % TILE_PX, x % TILE_PX])

    def bounds(self) -> Rect:
        """Return the smallest rectangle about what is selected, px."""
        around = Rect()
        for place, cover in self.covers.items():
            area = tile_rect(place)
            if cover is not FULL:
                rows, columns = np.flatnonzero(cover.any(axis=1)), np.flatnonzero(cover.any(axis=0))
                area = Rect(
                    left=area.left + int(columns[0]),
                    top=area.top + int(rows[0]),
                    right=area.left + int(columns[-1]) + 1,
                    bottom=area.top + int(rows[-1]) + 1,
                )
            around = around.united(area)
        return around

    def pixels_HW(self, rect: Rect) -> Cover:
        """Return the covers of a rectangle as an array of their own, height x width."""
        pixels = np.zeros((rect.height, rect.width), np.uint8)
        for place in places_in(rect):
            cover = self.covers.get(place)
            if cover is not None:
                part, inside = part_of(place, rect)
                pixels[part.moved(-rect.left, -rect.top).slices()] = cover[inside.slices()]
        return pixels


def joined(before: Selection | None, new: Selection, joining: Joining) -> Selection | None:
    """Return what is selected after a new selection; None when nothing is left, so that everything may be drawn on."""
    old = {} if before is None else before.covers
    if joining is Joining.REPLACE:
        covers = dict(new.covers)
    elif joining is Joining.ADD:
        covers = dict(old) | {place: _most(old.get(place), cover) for place, cover in new.covers.items()}
    elif joining is Joining.SUBTRACT:
        covers = {place: _without(cover, new.covers.get(place)) for place, cover in old.items()}
    else:
        covers = {place: _least(old[place], cover) for place, cover in new.covers.items() if place in old}
    kept = {place: cover for place, cover in covers.items() if cover is not _NONE}
    return Selection(covers=kept) if kept else None


def inverted(selection: Selection | None, picture: Rect) -> Selection | None:
    """Return a selection of everything else in the picture; None when that is nothing."""
    return joined(rectangle(picture, picture), selection or Selection(), Joining.SUBTRACT)


def rectangle(rect: Rect, picture: Rect) -> Selection:
    """Return a selection of whole pixels."""

    def cover_of(_place: Place, inside: Rect) -> Cover:
        cover = np.zeros((TILE_PX, TILE_PX), np.uint8)
        cover[inside.slices()] = 255
        return cover

    return _made(rect.clipped(picture), cover_of)


def from_pixels(area_HW: NDArray[np.bool_], picture: Rect) -> Selection:
    """Return a selection of the pixels that are true, of a picture that begins at (0, 0)."""

    def cover_of(place: Place, inside: Rect) -> Cover:
        part, _ = part_of(place, picture)
        cover = np.zeros((TILE_PX, TILE_PX), np.uint8)
        cover[inside.slices()] = area_HW[part.slices()] * np.uint8(255)
        return cover

    return _made(picture, cover_of)


def outlined(places: Sequence[tuple[float, float]], picture: Rect) -> Selection:
    """Return a selection of what a closed line goes round, px of the drawing; where it goes round twice is outside.

    Edges are as smooth as the share of each pixel that lies inside: exact across, of four lines down.
    """
    points_P2 = np.asarray(places, np.float64).reshape(-1, 2)
    if len(points_P2) < 3:
        return Selection()
    low, high = np.floor(points_P2.min(axis=0)), np.ceil(points_P2.max(axis=0))
    around = Rect(left=int(low[0]), top=int(low[1]), right=int(high[0]), bottom=int(high[1])).clipped(picture)
    covers: dict[Place, Cover] = {}
    for top in range(around.top - around.top % TILE_PX, around.bottom, TILE_PX):
        band = Rect(left=around.left, top=top, right=around.right, bottom=top + TILE_PX).clipped(around)
        shares_HW = _shares(points_P2, band)

        def cover_of(place: Place, inside: Rect, band: Rect = band, shares_HW: Cover = shares_HW) -> Cover:
            part, _ = part_of(place, band)
            cover = np.zeros((TILE_PX, TILE_PX), np.uint8)
            cover[inside.slices()] = shares_HW[part.moved(-band.left, -band.top).slices()]
            return cover

        covers |= _made(band, cover_of).covers
    return Selection(covers=covers)


def _shares(points_P2: NDArray[np.float64], band: Rect) -> Cover:
    """Return which share of each pixel of a band lies inside of a closed line, 0..255."""
    starts, ends = _spans(points_P2, band)
    gains = np.zeros((band.height, band.width + 2))
    for (row, place), sign in ((starts, 1.0), (ends, -1.0)):
        x = np.clip(place - band.left, 0, band.width)
        column = np.floor(x).astype(np.intp)
        inside = 1 - (x - column)
        np.add.at(gains, (row, column), sign * inside)
        np.add.at(gains, (row, column + 1), sign * (1 - inside))
    shares = gains.cumsum(axis=1)[:, : band.width] * (255 / _SUBROWS)
    result: Cover = np.clip(shares + 0.5, 0, 255).astype(np.uint8)
    return result


_Crossings: TypeAlias = tuple[NDArray[np.intp], NDArray[np.float64]]  # row of the band, x


def _spans(points_P2: NDArray[np.float64], band: Rect) -> tuple[_Crossings, _Crossings]:
    """Return where lines through the band enter the outline, and where they leave it."""
    x0, y0 = points_P2.T
    x1, y1 = np.roll(points_P2, -1, axis=0).T
    # line n lies at y = top + (n + 0.5) / _SUBROWS; an edge is crossed by those from its upper end up to its lower
    first = np.ceil((np.minimum(y0, y1) - band.top) * _SUBROWS - 0.5)
    last = np.ceil((np.maximum(y0, y1) - band.top) * _SUBROWS - 0.5)
    first, last = np.clip((first, last), 0, band.height * _SUBROWS).astype(np.intp)
    counts = last - first
    edge = np.repeat(np.arange(len(points_P2)), counts)
    line = np.arange(edge.size) - np.repeat(np.cumsum(counts) - counts, counts) + first[edge]
    y = band.top + (line + 0.5) / _SUBROWS
    x = x0[edge] + (y - y0[edge]) / (y1[edge] - y0[edge]) * (x1[edge] - x0[edge])
    order = np.lexsort((x, line))
    row, x = line[order] // _SUBROWS, x[order]
    return (row[0::2], x[0::2]), (row[1::2], x[1::2])


def _made(rect: Rect, cover_of: Callable[[Place, Rect], Cover]) -> Selection:
    """Return the selection whose covers are asked for place by place; those inside a rectangle alone count."""
    covers = {}
    for place, inside in _parts(rect):
        cover = _known(cover_of(place, inside))
        if cover is not _NONE:
            covers[place] = cover
    return Selection(covers=covers)


def _parts(rect: Rect) -> Iterator[tuple[Place, Rect]]:
    for place in places_in(rect):
        yield place, part_of(place, rect)[1]


def _known(cover: Cover) -> Cover:
    """Return the one array for all or nothing, where a cover is that."""
    if cover.min() == 255:
        return FULL
    return cover if cover.any() else _NONE


def _most(old: Cover | None, new: Cover) -> Cover:
    return new if old is None or new is FULL else _known(np.maximum(old, new))


def _least(old: Cover, new: Cover) -> Cover:
    return old if new is FULL else _known(np.minimum(old, new))


def _without(old: Cover, new: Cover | None) -> Cover:
    if new is None:
        return old
    return _NONE if new is FULL else _known(np.minimum(old, 255 - new))
