"""Where the artwork lies on the canvas: zoom and pan as a value."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

SMALLEST: Final = 0.01
LARGEST: Final = 32.0


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """scale: px of the screen for one px of the artwork; x, y: where the artwork's left upper corner is.

    angle_deg turns the artwork clockwise about that corner; mirrored flips it left to right before.
    """

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0
    angle_deg: float = 0.0
    mirrored: bool = False

    @property
    def is_upright(self) -> bool:
        """Tell whether the artwork is neither turned nor mirrored."""
        return self.angle_deg == 0.0 and not self.mirrored

    def to_screen(self) -> QTransform:
        """Return the map from the artwork to the canvas."""
        turned = self.unscaled()
        turned.scale(self.scale, self.scale)
        return turned

    def unscaled(self) -> QTransform:
        """Return the map to the canvas from the artwork drawn upright at its scale, its corner at (0, 0)."""
        turned = QTransform()
        turned.translate(self.x, self.y)
        turned.rotate(self.angle_deg)
        if self.mirrored:
            turned.scale(-1.0, 1.0)
        return turned

    def to_artwork(self, place: QPointF) -> tuple[float, float]:
        """Return the place of the artwork under a place of the canvas."""
        if self.is_upright:
            return (place.x() - self.x) / self.scale, (place.y() - self.y) / self.scale
        there = self.to_screen().inverted()[0].map(place)
        return there.x(), there.y()

    def target(self, width_px: float, height_px: float) -> QRectF:
        """Return the upright rectangle about what an artwork fills on the canvas."""
        return self.to_screen().mapRect(QRectF(0, 0, width_px, height_px))

    def zoomed(self, factor: float, about: QPointF) -> "View":
        """Return the view zoomed so that the place under the pointer stays there."""
        scale = min(max(self.scale * factor, SMALLEST), LARGEST)
        real = scale / self.scale
        return replace(
            self, scale=scale, x=about.x() - (about.x() - self.x) * real, y=about.y() - (about.y() - self.y) * real
        )

    def panned(self, dx: float, dy: float) -> "View":
        """Return the view moved by px of the screen."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def turned(self, by_deg: float, about: QPointF) -> "View":
        """Return the view turned clockwise about a place of the canvas."""
        turn = QTransform()
        turn.rotate(by_deg)
        corner = turn.map(QPointF(self.x, self.y) - about) + about
        angle = (self.angle_deg + by_deg + 180.0) % 360.0 - 180.0
        return replace(self, x=corner.x(), y=corner.y(), angle_deg=angle)

    def flipped(self, about: QPointF) -> "View":
        """Return the view as a mirror shows it, left and right exchanged about a place of the canvas."""
        return replace(self, x=2 * about.x() - self.x, angle_deg=-self.angle_deg, mirrored=not self.mirrored)


def fitted(width_px: float, height_px: float, canvas: QRectF, *, margin: float = 24.0, like: View = View()) -> View:
    """Return the view in which the whole artwork is seen in the middle of the canvas, turned and mirrored as `like`."""
    laid = replace(like, scale=1.0, x=0.0, y=0.0)
    outline = laid.target(max(width_px, 1), max(height_px, 1))
    room_x, room_y = max(canvas.width() - 2 * margin, 1.0), max(canvas.height() - 2 * margin, 1.0)
    scale = min(room_x / outline.width(), room_y / outline.height(), 8.0)
    middle = canvas.center() - outline.center() * scale
    return replace(laid, scale=scale, x=middle.x(), y=middle.y())
