"""From the pen's points to the places of dabs: steadied, rounded, evenly spaced. Pure filters on points."""

from collections.abc import Iterator
from math import hypot

from illpose_app.core.drawing.brush import Brush, PenPoint


class Stabiliser:
    """Follows the pen with some inertia: the hand's tremor is left out, the line comes a little later.

    strength: 0 leaves the points as they are, near 1 follows very slowly.
    """

    def __init__(self, strength: float) -> None:
        self._keep = min(max(strength, 0.0), 0.95)
        self._at: PenPoint | None = None

    def follow(self, point: PenPoint) -> PenPoint:
        """Return where the brush goes when the pen is at a point."""
        self._at = point if self._at is None else _between(point, self._at, self._keep)
        return self._at


class DabPath:
    """Places dabs along a curve through the middles between points, at the distance that the brush asks for."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._last: PenPoint | None = None  # the last point given
        self._end: PenPoint | None = None  # where the curve has come to
        self._until_next_px = 0.0

    def to(self, point: PenPoint) -> list[PenPoint]:
        """Return the places of dabs up to the middle before a point; the first point is a dab."""
        if self._last is None or self._end is None:
            self._last = self._end = point
            self._until_next_px = self._brush.gap_px(point)
            return [point]
        middle = _between(self._last, point, 0.5)
        places = self._along(self._end, self._last, middle)
        self._last, self._end = point, middle
        return places

    def end(self) -> list[PenPoint]:
        """Return the rest, up to the last point."""
        if self._last is None or self._end is None or self._last == self._end:
            return []
        places = self._along(self._end, self._last, self._last)
        self._end = self._last
        return places

    def _along(self, start: PenPoint, bend: PenPoint, end: PenPoint) -> list[PenPoint]:
        places = []
        before = start
        for there in _curve(start, bend, end):
            length = hypot(there.x - before.x, there.y - before.y)
            gone = 0.0
            while length > 0 and self._until_next_px <= length - gone:
                gone += self._until_next_px
                place = _between(before, there, gone / length)
                places.append(place)
                self._until_next_px = self._brush.gap_px(place)
            self._until_next_px -= length - gone
            before = there
        return places


def _curve(start: PenPoint, bend: PenPoint, end: PenPoint) -> Iterator[PenPoint]:
    """Yield points of the quadratic Bezier curve, its start left out."""
    length = hypot(bend.x - start.x, bend.y - start.y) + hypot(end.x - bend.x, end.y - bend.y)
    count = min(max(int(length / 4), 1), 64)
    for step in range(1, count + 1):
        t = step / count
        yield _between(_between(start, bend, t), _between(bend, end, t), t)


def _between(first: PenPoint, second: PenPoint, t: float) -> PenPoint:
    return PenPoint(
        x=first.x + (second.x - first.x) * t,
        y=first.y + (second.y - first.y) * t,
        pressure=first.pressure + (second.pressure - first.pressure) * t,
        tilt_x_deg=first.tilt_x_deg + (second.tilt_x_deg - first.tilt_x_deg) * t,
        tilt_y_deg=first.tilt_y_deg + (second.tilt_y_deg - first.tilt_y_deg) * t,
    )
