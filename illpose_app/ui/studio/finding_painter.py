"""Paints what a finding of the pose check points at."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from illpose_app.core.pose_checks.finding import Mark, Shape, Tone

_COLORS: Final = {Tone.WRONG: QColor("#ff5a4f"), Tone.RIGHT: QColor("#3ddc97"), Tone.GUIDE: QColor("#ffd23f")}
_CASING: Final = QColor(12, 14, 18, 200)
_WIDTH_PX: Final = 3.0
_RING_PX: Final = 9.0
_HEAD_PX: Final = 11.0


def paint_marks(painter: QPainter, marks: Sequence[Mark], to_screen: QTransform) -> None:
    """Paint marks (px of the artwork) in lines of the same width at every zoom, on a dark casing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in marks:
        places = [to_screen.map(QPointF(*place)) for place in mark.places]
        color = _COLORS[mark.tone]
        if mark.shape is Shape.AREA:
            tint = QColor(color)
            tint.setAlpha(70)
            painter.setPen(QPen(color, 1.5))
            painter.setBrush(tint)
            painter.drawPolygon(QPolygonF(places))
            continue
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in _pens(mark, color):
            painter.setPen(pen)
            if mark.shape is Shape.RING:
                for place in places:
                    painter.drawEllipse(place, _RING_PX, _RING_PX)
            else:
                painter.drawPolyline(QPolygonF(places))
                if mark.shape is Shape.ARROW and len(places) > 1:
                    painter.drawLines(_arrow_head(places[-2], places[-1]))
    painter.restore()


def _pens(mark: Mark, color: QColor) -> list[QPen]:
    pens = []
    for ink, width in ((_CASING, _WIDTH_PX + 2.4), (color, _WIDTH_PX)):
        pen = QPen(ink, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if mark.shape is Shape.DASHED:
            pen.setDashPattern([2.0 * _WIDTH_PX / width, 2.6 * _WIDTH_PX / width])
        pens.append(pen)
    return pens


def _arrow_head(start: QPointF, tip: QPointF) -> list[QLineF]:
    along = QLineF(tip, start)
    if along.length() < 1:
        return []
    along.setLength(min(_HEAD_PX, along.length()))
    angle = along.angle()
    lines = []
    for turn in (-28, 28):
        side = QLineF(along)
        side.setAngle(angle + turn)
        lines.append(side)
    return lines
