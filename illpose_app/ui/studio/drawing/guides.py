"""Lines over the drawing that help to place things: grid, thirds, and the line of a selecting tool."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from illpose_app.ui.studio.view import View

_GUIDE: Final = QColor(64, 132, 255, 150)
_FAINT: Final = QColor(64, 132, 255, 70)
_DARK: Final = QColor(16, 18, 22)
_LIGHT: Final = QColor(255, 255, 255)


def paint_grid(painter: QPainter, view: View, width_px: int, height_px: int) -> None:
    """Paint lines as near to each other as can be told apart."""
    step = 16.0
    while step * view.scale < 12:
        step *= 2
    _paint_lines(
        painter, view, QPen(_FAINT, 0), width_px, height_px,
        across=[number * step for number in range(1, int(width_px / step) + 1)],
        down=[number * step for number in range(1, int(height_px / step) + 1)],
    )  # fmt: skip


def paint_thirds(painter: QPainter, view: View, width_px: int, height_px: int) -> None:
    """Paint the lines that part the picture in three."""
    pen = QPen(_GUIDE, 1.4)
    pen.setCosmetic(True)
    across, down = ([side * part / 3 for part in (1, 2)] for side in (width_px, height_px))
    _paint_lines(painter, view, pen, width_px, height_px, across=across, down=down)


def paint_outline(painter: QPainter, view: View, corners: Sequence[tuple[float, float]]) -> None:
    """Paint the line of a selecting tool: seen on light and on dark."""
    to_screen = view.to_screen()
    line = QPolygonF([to_screen.map(QPointF(*corner)) for corner in corners])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_LIGHT, 1))
    painter.drawPolygon(line)
    dashes = QPen(_DARK, 1)
    dashes.setDashPattern([4, 4])
    painter.setPen(dashes)
    painter.drawPolygon(line)


def _paint_lines(
    painter: QPainter, view: View, pen: QPen, width_px: int, height_px: int, *,
    across: Sequence[float], down: Sequence[float],
) -> None:  # fmt: skip
    painter.save()
    painter.setTransform(view.to_screen(), True)
    painter.setPen(pen)
    for x in across:
        painter.drawLine(QPointF(x, 0), QPointF(x, height_px))
    for y in down:
        painter.drawLine(QPointF(0, y), QPointF(width_px, y))
    painter.restore()
