"""Brushes: how pressure and tilt of the pen become the size, strength and shape of a dab."""

from dataclasses import dataclass
from enum import StrEnum
from math import atan2, cos, hypot, radians, sqrt, tan
from typing import Final

SMALLEST_PX: Final = 1.0
LARGEST_PX: Final = 500.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PenPoint:
    """Where the pen is, px of the drawing; pressure 0..1, tilt in degrees from upright to the right and to the front.

    A mouse presses with 1 and is upright.
    """

    x: float
    y: float
    pressure: float = 1.0
    tilt_x_deg: float = 0.0
    tilt_y_deg: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dab:
    """One mark of a brush: an ellipse, px; flow 0..1; stretch: long half axis by the short one."""

    x: float
    y: float
    radius: float
    flow: float
    stretch: float = 1.0
    angle: float = 0.0  # of the long axis, radians


class BrushKind(StrEnum):
    """The brushes of the tool strip."""

    PENCIL = "pencil"
    INK = "ink"
    ERASER = "eraser"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brush:
    """What a brush does; sizes are diameters in px of the drawing at full pressure.

    opacity: of a whole stroke; hardness: the share of the radius that is fully covered; spacing: between dabs that
    build up, in diameters; grain: how much of the paper's tooth is seen; thinnest and faintest: the share of size and
    of flow that is left at no pressure; builds_up: dabs darken one another, instead of the strongest counting.
    """

    kind: BrushKind
    size_px: float
    opacity: float = 1.0
    hardness: float = 0.9
    spacing: float = 0.12
    flow: float = 1.0
    grain: float = 0.0
    thinnest: float = 1.0
    faintest: float = 1.0
    tilts: bool = False
    builds_up: bool = False
    erases: bool = False

    def dab(self, point: PenPoint) -> Dab:
        """Return the mark that the brush leaves at a point."""
        pressure = min(max(point.pressure, 0.0), 1.0)
        size = self.size_px * (self.thinnest + (1 - self.thinnest) * pressure)
        flow = self.flow * (self.faintest + (1 - self.faintest) * pressure)
        lean, angle = _lean(point) if self.tilts else (0.0, 0.0)
        return Dab(
            x=point.x,
            y=point.y,
            radius=max(size, SMALLEST_PX) / 2,
            flow=flow * (1 - 0.65 * lean),
            stretch=1 + 3 * lean,
            angle=angle,
        )

    def gap_px(self, point: PenPoint) -> float:
        """Return how far the next dab is from the one at a point.

        Dabs that build up are spaced by their size. Of the others only the outline shows: they may lie as far apart as
        leaves its waves (the sagitta between two circles) smaller than eye and soft edge can tell.
        """
        radius = self.dab(point).radius
        if self.builds_up:
            return max(0.5, 2 * radius * self.spacing)
        wave_px = 0.06 + 0.1 * radius * (1 - self.hardness)
        return max(0.5, 2 * sqrt(2 * radius * wave_px))


def _lean(point: PenPoint) -> tuple[float, float]:
    """Return how far a pen lies down (0 up to 45 degrees off the paper's normal ... 1) and in which direction."""
    across = tan(radians(min(max(point.tilt_x_deg, -75.0), 75.0)))
    down = tan(radians(min(max(point.tilt_y_deg, -75.0), 75.0)))
    steep = hypot(across, down)  # tangent of the angle between pen and normal
    upright = cos(radians(30))
    share = 1 / hypot(1.0, steep)  # cosine of that angle
    return min(max((upright - share) / (upright - cos(radians(65))), 0.0), 1.0), atan2(down, across)


BRUSHES: Final[dict[BrushKind, Brush]] = {
    BrushKind.PENCIL: Brush(
        kind=BrushKind.PENCIL, size_px=5.0, hardness=0.55, spacing=0.18, flow=0.6, grain=0.75, thinnest=0.55,
        faintest=0.12, tilts=True, builds_up=True,
    ),
    BrushKind.INK: Brush(kind=BrushKind.INK, size_px=7.0, hardness=0.92, thinnest=0.08),
    BrushKind.ERASER: Brush(
        kind=BrushKind.ERASER, size_px=28.0, hardness=0.85, thinnest=0.35, erases=True
    ),
}  # fmt: skip
