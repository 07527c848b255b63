"""The badge on a thumbnail that says how many are in its stack; a click on it opens or closes the stack."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

_FONT_PX: Final = 11
_HEIGHT_PX: Final = 20
_GROUND: Final = QColor(20, 22, 28, 215)
_OPENED: Final = QColor(60, 110, 230, 235)
_WHITE: Final = QColor("#ffffff")


def badge_rect(inside: QRect, count: int) -> QRect:
    """Return where the badge of a stack lies on a thumbnail's room: in its right upper corner."""
    width = 27 + QFontMetrics(_font()).horizontalAdvance(str(count))
    return QRect(inside.right() - width - 3, inside.top() + 4, width, _HEIGHT_PX)


def paint_badge(painter: QPainter, inside: QRect, count: int, *, opened: bool) -> None:
    """Paint the badge: two cards, and how many there are; in the accent's colour while the stack is open."""
    place = badge_rect(inside, count)
    painter.save()
    painter.setOpacity(1.0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_OPENED if opened else _GROUND)
    painter.drawRoundedRect(place, _HEIGHT_PX / 2, _HEIGHT_PX / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_WHITE, 1.2))
    left, middle = place.left() + 7.5, place.center().y() + 0.5
    painter.drawRoundedRect(QRectF(left, middle - 2.5, 7.5, 7), 1.2, 1.2)
    painter.drawPolyline(
        [QPointF(left + 2.5, middle - 5), QPointF(left + 10, middle - 5), QPointF(left + 10, middle + 2)]
    )
    painter.setFont(_font())
    words = place.adjusted(20, 0, -6, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(count))
    painter.restore()


def _font() -> QFont:
    font = QFont()
    font.setPixelSize(_FONT_PX)
    font.setBold(True)
    return font
