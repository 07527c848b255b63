"""One stroke while it is being drawn: what its dabs cover, laid on the layer as it was before."""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil, cos, floor, sin
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.drawing.brush import Brush, Dab, PenPoint
from illpose_app.core.drawing.path import DabPath, Stabiliser
from illpose_app.core.drawing.selection import FULL, Selection
from illpose_app.core.drawing.tiles import TILE_PX, Place, Rect, Tile, Tiles, part_of, places_in

Rgb: TypeAlias = tuple[int, int, int]
_NOTHING: Final = Rect()


class Stroke:
    """Takes the pen's points and changes the layer's tiles; `tiles` is a value at any moment.

    A stroke covers each pixel once: going over one's own line does not darken it beyond the stroke's opacity.
    """

    def __init__(
        self,
        tiles: Tiles,
        brush: Brush,
        color: Rgb,
        picture: Rect,
        *,
        steadying: float = 0.0,
        within: Selection | None = None,
    ) -> None:
        self._before = tiles
        self._after: dict[Place, Tile] = dict(tiles)
        self._own: set[Place] = set()  # tiles that nobody else has seen
        self._covered: dict[Place, NDArray[np.float32]] = {}
        self._brush, self._picture = brush, picture
        self._within = None if within is None else within.covers
        self._color = np.asarray(color, np.float32)
        self._stabiliser, self._path = Stabiliser(steadying), DabPath(brush)
        self._pen: PenPoint | None = None

    @property
    def tiles(self) -> Tiles:
        """The layer's tiles as they are now; what is drawn later goes into copies."""
        self._own.clear()
        return dict(self._after)

    def to(self, point: PenPoint) -> Rect:
        """Draw up to a point; return the pixels that changed."""
        self._pen = point
        return self._mark(self._path.to(self._stabiliser.follow(point)))

    def end(self) -> Rect:
        """Draw the rest, up to where the pen was lifted; return the pixels that changed."""
        changed = _NOTHING if self._pen is None else self._mark(self._path.to(self._pen))
        return changed.united(self._mark(self._path.end()))

    def tile(self, place: Place) -> Tile | None:
        """Return a tile as it is at this moment, to be looked at now and not kept."""
        return self._after.get(place)

    def _mark(self, points: Sequence[PenPoint]) -> Rect:
        changed: dict[Place, Rect] = {}
        for point in points:
            dab = self._brush.dab(point)
            area = _area(dab).clipped(self._picture)
            for place in places_in(area):
                if self._within is not None and place not in self._within:
                    continue
                part, inside = part_of(place, area)
                self._cover(place, inside, _coverage(dab, part, self._brush))
                changed[place] = changed.get(place, _NOTHING).united(inside)
        whole = _NOTHING
        for place, inside in changed.items():
            self._lay(place, inside)
            whole = whole.united(inside.moved(place[1] * TILE_PX, place[0] * TILE_PX))
        return whole

    def _cover(self, place: Place, inside: Rect, coverage: NDArray[np.float32]) -> None:
        covered = self._covered.get(place)
        if covered is None:
            covered = self._covered[place] = np.zeros((TILE_PX, TILE_PX), np.float32)
        part = covered[inside.slices()]
        if self._brush.builds_up:
            part += coverage * (1 - part)
        else:
            np.maximum(part, coverage, out=part)

    def _lay(self, place: Place, inside: Rect) -> None:
        """Lay what is covered on the pixels as they were before the stroke."""
        if place not in self._own:
            old = self._after.get(place)
            self._after[place] = np.zeros((TILE_PX, TILE_PX, 4), np.uint8) if old is None else old.copy()
            self._own.add(place)
        target, rows = self._after[place][inside.slices()], inside.slices()
        cover = self._covered[place][rows] * np.float32(self._brush.opacity)
        selected = FULL if self._within is None else self._within[place]
        if selected is not FULL:
            cover *= selected[rows] * np.float32(1 / 255)
        before = self._before.get(place)
        if self._brush.erases:
            if before is not None:
                target[:, :, 3] = before[rows][:, :, 3] * (1 - cover) + np.float32(0.5)
            return
        if before is None:
            target[:, :, :3] = self._color
            target[:, :, 3] = cover * 255 + np.float32(0.5)
            return
        lay_over(target, before[rows], cover, self._color)


def lay_over(target: Tile, before: Tile, cover: NDArray[np.float32], color: NDArray[np.float32]) -> None:
    """Lay one colour over straight pixels, into `target`.

    Source: Porter and Duff 1984, over; the result is divided by its alpha.
    """
    kept = before[:, :, 3] * ((1 - cover) * np.float32(1 / 255))
    alpha = cover + kept
    share = np.divide(cover, alpha, out=np.zeros_like(alpha), where=alpha > 0)[:, :, None]
    old = before[:, :, :3].astype(np.float32)
    target[:, :, :3] = old + (color - old) * share + np.float32(0.5)
    target[:, :, 3] = alpha * 255 + np.float32(0.5)


def _area(dab: Dab) -> Rect:
    reach = dab.radius * dab.stretch + 1
    return Rect(
        left=floor(dab.x - reach), top=floor(dab.y - reach), right=ceil(dab.x + reach) + 1,
        bottom=ceil(dab.y + reach) + 1,
    )  # fmt: skip


def _coverage(dab: Dab, part: Rect, brush: Brush) -> NDArray[np.float32]:
    """Return how much of each pixel a dab covers, 0..1: its edge is as soft as the brush says, and smooth by a px."""
    across = np.arange(part.left, part.right, dtype=np.float32) + np.float32(0.5 - dab.x)
    down = (np.arange(part.top, part.bottom, dtype=np.float32) + np.float32(0.5 - dab.y))[:, None]
    if dab.stretch > 1.0:
        along, aside = np.float32(cos(dab.angle)), np.float32(sin(dab.angle))
        far = (across * along + down * aside) / np.float32(dab.stretch)
        distance = np.sqrt(far * far + (down * along - across * aside) ** 2)
    else:
        distance = np.sqrt(across * across + down * down)
    soft = max(1.0, dab.radius * (1 - brush.hardness))
    coverage: NDArray[np.float32] = np.clip((np.float32(dab.radius + 0.5) - distance) / np.float32(soft), 0, 1)
    if dab.radius < 0.5:
        coverage *= np.float32(2 * dab.radius)
    if brush.grain:
        coverage *= _tooth(part, dab, brush)
    coverage *= np.float32(dab.flow)
    return coverage


def _tooth(part: Rect, dab: Dab, brush: Brush) -> NDArray[np.float32]:
    """Return what the paper's tooth takes of the pencil: more where it is pressed."""
    paper = _paper()[np.arange(part.top, part.bottom)[:, None] % TILE_PX, np.arange(part.left, part.right) % TILE_PX]
    pressed = np.float32(0.35 + 0.9 * dab.flow)
    taken: NDArray[np.float32] = np.clip((paper - (1 - pressed)) * 3 + np.float32(0.5), 0, 1)
    return taken * np.float32(brush.grain) + np.float32(1 - brush.grain)


@lru_cache(maxsize=1)
def _paper() -> NDArray[np.float32]:
    """Return the height of the paper, 0..1, in one tile that repeats without a seam."""
    noise: NDArray[np.float32] = np.random.default_rng(17).random((TILE_PX, TILE_PX), dtype=np.float32)
    for shift in (1, 2):
        beside = np.roll(noise, shift, 1)
        noise = (noise + np.roll(noise, shift, 0) + beside + np.roll(beside, shift, 0)) * np.float32(0.25)
    low, high = np.quantile(noise, (0.02, 0.98)).astype(np.float32)
    paper: NDArray[np.float32] = np.clip((noise - low) / (high - low), 0, 1)
    return paper
