"""Paints boxes and skeletons: the same on the canvas, over references and in the large view."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from illpose_app.core.geometry import Box
from illpose_app.core.limb_colors import BOX_COLOR, LIMB_COLORS
from illpose_app.core.pose import JointState, Pose
from illpose_app.core.skeleton import BODY_PART_OF_JOINT, JOINT_COUNT, LIMBS

#: Below this confidence a joint is drawn fainter.
SURE: Final = 0.4
_CASING: Final = QColor(12, 14, 18, 190)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayStyle:
    """How an overlay is drawn; sizes are in px of the screen, whatever the zoom."""

    limb_px: float = 3.0
    joint_px: float = 4.5
    opacity: float = 1.0
    handles: bool = False  # joints as handles that can be grasped
    hovered_joint: int = -1
    selected_joint: int = -1


def paint_box(painter: QPainter, box: Box, to_screen: QTransform, *, selected: bool = False) -> None:
    """Paint the box of a character given in px of the artwork."""
    rectangle = to_screen.mapRect(QRectF(box.x, box.y, box.width, box.height))
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(12, 14, 18, 120), 3.0 if selected else 2.0))
    painter.drawRect(rectangle)
    color = QColor(*BOX_COLOR)
    painter.setPen(QPen(QColor("#ffffff") if selected else color, 1.4 if selected else 1.0, Qt.PenStyle.DashLine))
    painter.drawRect(rectangle)
    painter.restore()


def paint_skeleton(painter: QPainter, pose: Pose, to_screen: QTransform, style: OverlayStyle) -> None:
    """Paint the skeleton of a pose given in px of the artwork: hidden joints hollow, their limbs dashed."""
    places = [to_screen.map(QPointF(float(x), float(y))) for x, y in pose.joints_K2]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    known = pose.known_K
    for first, second, part in LIMBS:
        if known[first] and known[second]:
            hidden = JointState.HIDDEN in (int(pose.state_K[first]), int(pose.state_K[second]))
            sure = min(pose.confidence_K[first], pose.confidence_K[second]) >= SURE
            painter.setOpacity(style.opacity * (1.0 if sure else 0.5))
            _limb(painter, places[first], places[second], QColor(*LIMB_COLORS[part]), style.limb_px, hidden=hidden)
    for joint in range(JOINT_COUNT):
        if known[joint]:
            painter.setOpacity(style.opacity * (1.0 if pose.confidence_K[joint] >= SURE else 0.55))
            _joint(painter, places[joint], joint, JointState(int(pose.state_K[joint])), style)
    painter.restore()


def _limb(painter: QPainter, first: QPointF, second: QPointF, color: QColor, width: float, *, hidden: bool) -> None:
    pen = QPen(_CASING, width + 2.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if not hidden:
        painter.setPen(pen)
        painter.drawLine(first, second)
    pen.setColor(color)
    pen.setWidthF(width * (0.75 if hidden else 1.0))
    if hidden:
        pen.setDashPattern([1.5, 2.2])
    painter.setPen(pen)
    painter.drawLine(first, second)


def _joint(painter: QPainter, place: QPointF, joint: int, state: JointState, style: OverlayStyle) -> None:
    color = QColor(*LIMB_COLORS[BODY_PART_OF_JOINT[joint]])
    radius = style.joint_px * (0.7 if joint < 5 and not style.handles else 1.0)
    if joint in (style.hovered_joint, style.selected_joint):
        radius *= 1.35
    painter.setPen(QPen(_CASING, 1.2))
    painter.setBrush(_CASING)
    painter.drawEllipse(place, radius + 1.2, radius + 1.2)
    if state is JointState.HIDDEN:
        painter.setBrush(QColor(12, 14, 18, 150))
        painter.setPen(QPen(color, max(1.4, radius * 0.4)))
        painter.drawEllipse(place, radius * 0.85, radius * 0.85)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color if not style.handles else QColor("#ffffff"))
        painter.drawEllipse(place, radius, radius)
        if style.handles:
            painter.setBrush(color)
            painter.drawEllipse(place, radius * 0.62, radius * 0.62)
    if joint == style.selected_joint:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("#ffffff"), 1.5))
        painter.drawEllipse(place, radius + 3.5, radius + 3.5)
