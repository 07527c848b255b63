"""The name of a joint: as words, and as a label beside it on the canvas."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from illpose_app.core.body_words import JOINT_WORDS
from illpose_app.ui.language import spoken

_GROUND: Final = QColor(12, 14, 18, 215)
_HEIGHT_PX: Final = 22


def joint_title(joint: int) -> str:
    """Return the name of a joint as a person reads it."""
    return spoken(JOINT_WORDS[joint])


def label_place(place: QPointF, width: float, bounds: QRectF) -> QRectF:
    """Return where a label goes: right above a joint (px of the screen), else where it still is within bounds."""
    label = QRectF(place.x() + 14, place.y() - 14 - _HEIGHT_PX / 2, width, _HEIGHT_PX)
    if label.right() > bounds.right() - 4:
        label.moveRight(place.x() - 14)
    label.moveTop(min(max(label.top(), bounds.top() + 4), bounds.bottom() - 4 - _HEIGHT_PX))
    return label


def paint_joint_label(painter: QPainter, words: str, place: QPointF, bounds: QRectF) -> None:
    """Paint words beside a joint."""
    label = label_place(place, painter.fontMetrics().horizontalAdvance(words) + 16, bounds)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(label, 5, 5)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
