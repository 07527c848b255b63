"""Paints a skeleton whose limbs are coloured by how far they point another way."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from illpose_app.core.match_reason import OTHER_DEG, SAME_DEG
from illpose_app.core.pose import Pose
from illpose_app.core.skeleton import LIMBS, BodyPart

#: The same way, between, another way: told apart by lightness, too.
SAME: Final = QColor(52, 211, 153)
BETWEEN: Final = QColor(250, 190, 60)
OTHER: Final = QColor(239, 68, 68)
_CASING: Final = QColor(12, 14, 18, 190)
_UNKNOWN: Final = QColor(160, 168, 180)


def color_of(difference_deg: float) -> QColor:
    """Return the colour of a limb that points so far another way; grey where nobody can tell."""
    if not np.isfinite(difference_deg):
        return _UNKNOWN
    share = float(np.clip((difference_deg - SAME_DEG) / (OTHER_DEG - SAME_DEG), 0, 1))
    first, second, part = (SAME, BETWEEN, 2 * share) if share < 0.5 else (BETWEEN, OTHER, 2 * share - 1)
    return QColor(*(round(a + (b - a) * part) for a, b in zip(_rgb(first), _rgb(second), strict=True)))


def paint_reason(
    painter: QPainter, pose: Pose, difference_L: NDArray[np.float64], to_screen: QTransform, *, limb_px: float = 4.0
) -> None:
    """Paint a pose (px of the artwork), each limb in the colour of its difference."""
    places = [to_screen.map(QPointF(float(x), float(y))) for x, y in np.nan_to_num(pose.joints_K2)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, (first, second, part) in enumerate(LIMBS):
        if not (pose.known_K[first] and pose.known_K[second]):
            continue
        width = limb_px * (0.55 if part is BodyPart.HEAD else 1.0)
        for color, pen_px in ((_CASING, width + 2), (color_of(float(difference_L[number])), width)):
            painter.setPen(QPen(color, pen_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(places[first], places[second])
    painter.restore()


def paint_plain(painter: QPainter, pose: Pose, to_screen: QTransform, *, limb_px: float = 2.0) -> None:
    """Paint a pose thin and pale, as what another one is held against."""
    places = [to_screen.map(QPointF(float(x), float(y))) for x, y in np.nan_to_num(pose.joints_K2)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for color, pen_px in ((_CASING, limb_px + 1.6), (QColor(235, 238, 244), limb_px)):
        painter.setPen(QPen(color, pen_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for first, second, _ in LIMBS:
            if pose.known_K[first] and pose.known_K[second]:
                painter.drawLine(places[first], places[second])
    painter.restore()


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()
