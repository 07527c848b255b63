"""Where the artwork lies on the canvas: zoom and pan as a value."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

SMALLEST: Final = 0.01
LARGEST: Final = 32.0


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """scale: px of the screen for one px of the artwork; x, y: where the artwork's left upper corner is."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def to_screen(self) -> QTransform:
        """Return the map from the artwork to the canvas."""
        return QTransform(self.scale, 0, 0, self.scale, self.x, self.y)

    def to_artwork(self, place: QPointF) -> tuple[float, float]:
        """Return the place of the artwork under a place of the canvas."""
        return (place.x() - self.x) / self.scale, (place.y() - self.y) / self.scale

    def target(self, width_px: float, height_px: float) -> QRectF:
        """Return the rectangle that an artwork fills on the canvas."""
        return QRectF(self.x, self.y, width_px * self.scale, height_px * self.scale)

    def zoomed(self, factor: float, about: QPointF) -> "View":
        """Return the view zoomed so that the place under the pointer stays there."""
        scale = min(max(self.scale * factor, SMALLEST), LARGEST)
        real = scale / self.scale
        return View(scale=scale, x=about.x() - (about.x() - self.x) * real, y=about.y() - (about.y() - self.y) * real)

    def panned(self, dx: float, dy: float) -> "View":
        """Return the view moved by px of the screen."""
        return View(scale=self.scale, x=self.x + dx, y=self.y + dy)


def fitted(width_px: float, height_px: float, canvas: QRectF, *, margin: float = 24.0) -> View:
    """Return the view in which the whole artwork is seen in the middle of the canvas."""
    room_x, room_y = max(canvas.width() - 2 * margin, 1.0), max(canvas.height() - 2 * margin, 1.0)
    scale = min(room_x / max(width_px, 1), room_y / max(height_px, 1), 8.0)
    return View(
        scale=scale,
        x=canvas.center().x() - width_px * scale / 2,
        y=canvas.center().y() - height_px * scale / 2,
    )
