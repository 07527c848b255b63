"""The box with handles about a layer that is being moved, scaled or turned: all pure, painted elsewhere."""

from dataclasses import dataclass, replace
from enum import Enum
from math import atan2, cos, degrees, hypot, radians, sin

from illpose_app.core.drawing.tiles import Rect
from illpose_app.core.drawing.transform import Affine, placed

#: How near a handle must be, px of the screen.
REACH_PX = 10.0
#: How far outside of a corner turning begins, px of the screen.
_TURN_PX = 34.0


class Grip(Enum):
    """What a drag of the box does; the values are the handle's place: -1, 0, 1 across and down."""

    INSIDE = (0, 0)
    TOP_LEFT = (-1, -1)
    TOP = (0, -1)
    TOP_RIGHT = (1, -1)
    RIGHT = (1, 0)
    BOTTOM_RIGHT = (1, 1)
    BOTTOM = (0, 1)
    BOTTOM_LEFT = (-1, 1)
    LEFT = (-1, 0)
    TURN = (2, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class TransformBox:
    """Where a layer's pixels shall go: scaled and turned about the middle of `rect`, then moved."""

    rect: Rect
    dx: float = 0.0
    dy: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0
    angle_deg: float = 0.0

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the pixels as they were, px."""
        return (self.rect.left + self.rect.right) / 2, (self.rect.top + self.rect.bottom) / 2

    @property
    def affine(self) -> Affine:
        """The map that the box stands for."""
        by = placed(
            dx=self.dx,
            dy=self.dy,
            scale_x=self.scale_x,
            scale_y=self.scale_y,
            angle_deg=self.angle_deg,
            about=self.middle,
        )
        # whole px where nothing has to be mixed: moved and flipped pixels stay as they are
        return replace(by, e=float(round(by.e)), f=float(round(by.f))) if by.is_upright else by

    @property
    def is_changed(self) -> bool:
        """Tell whether applying it would change anything."""
        return self.affine != Affine()

    def flipped(self, *, across: bool) -> "TransformBox":
        """Return the box with left and right exchanged, or else top and bottom, as they are seen."""
        # seen from the drawing, a flip also turns the other way round
        turned = replace(self, angle_deg=-self.angle_deg)
        return replace(turned, scale_x=-self.scale_x) if across else replace(turned, scale_y=-self.scale_y)

    def turned(self, by_deg: float) -> "TransformBox":
        """Return the box turned clockwise about its middle."""
        return replace(self, angle_deg=(self.angle_deg + by_deg + 180.0) % 360.0 - 180.0)

    def place_of(self, grip: Grip) -> tuple[float, float]:
        """Return where a handle is, px of the drawing."""
        across, down = grip.value
        x, y = self.middle
        return self.affine.map(x + across * self.rect.width / 2, y + down * self.rect.height / 2)

    def grip_at(self, x: float, y: float, *, scale: float) -> Grip | None:
        """Return what a press at a place would drag; scale is px of the screen for one px of the drawing."""
        handles = [grip for grip in Grip if grip not in (Grip.INSIDE, Grip.TURN)]
        near = min(handles, key=lambda grip: _distance(self.place_of(grip), x, y))
        distance = _distance(self.place_of(near), x, y) * scale
        if distance <= REACH_PX:
            return near
        inner_x, inner_y = self.affine.inverse().map(x, y)
        if self.rect.left <= inner_x <= self.rect.right and self.rect.top <= inner_y <= self.rect.bottom:
            return Grip.INSIDE
        return Grip.TURN if distance <= _TURN_PX else None

    def dragged(
        self, grip: Grip, start: tuple[float, float], to: tuple[float, float], *, shift: bool
    ) -> "TransformBox":
        """Return the box after a drag from one place to another; Shift frees proportions and steps angles."""
        if grip is Grip.INSIDE:
            return replace(self, dx=self.dx + to[0] - start[0], dy=self.dy + to[1] - start[1])
        middle = self.affine.map(*self.middle)
        if grip is Grip.TURN:
            before = atan2(start[1] - middle[1], start[0] - middle[0])
            after = atan2(to[1] - middle[1], to[0] - middle[0])
            angle = self.angle_deg + degrees(after - before)
            return replace(self, angle_deg=float(round(angle / 15) * 15) if shift else angle)
        return self._scaled(grip, start, to, shift=shift)

    def _scaled(
        self, grip: Grip, start: tuple[float, float], to: tuple[float, float], *, shift: bool
    ) -> "TransformBox":
        """Scale so that the handle follows the pen and the handle across from it stays."""
        across, down = grip.value
        x, y = self.middle
        fixed = self.affine.map(x - across * self.rect.width / 2, y - down * self.rect.height / 2)
        old, new = self._unturned(start, fixed), self._unturned(to, fixed)
        by_x = new[0] / old[0] if across and abs(old[0]) > 1e-6 else 1.0
        by_y = new[1] / old[1] if down and abs(old[1]) > 1e-6 else 1.0
        if across and down and not shift:
            by_x = by_y = max(hypot(*new) / max(hypot(*old), 1e-6), 1e-3)
        scaled = replace(
            self, scale_x=_not_flat(self.scale_x * by_x), scale_y=_not_flat(self.scale_y * by_y)
        )  # fmt: skip
        now = scaled.affine.map(x - across * self.rect.width / 2, y - down * self.rect.height / 2)
        return replace(scaled, dx=scaled.dx + fixed[0] - now[0], dy=scaled.dy + fixed[1] - now[1])

    def _unturned(self, place: tuple[float, float], about: tuple[float, float]) -> tuple[float, float]:
        x, y, angle = place[0] - about[0], place[1] - about[1], -radians(self.angle_deg)
        return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)


def _distance(place: tuple[float, float], x: float, y: float) -> float:
    return hypot(place[0] - x, place[1] - y)


def _not_flat(scale: float) -> float:
    return scale if abs(scale) >= 0.01 else (0.01 if scale >= 0 else -0.01)
