"""Paints boxes and skeletons: the same on the canvas, over references and in the large view."""

from dataclasses import dataclass
from math import hypot
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from illpose_app.core.geometry import Box
from illpose_app.core.limb_colors import BOX_COLOR
from illpose_app.core.pose import JointState, Pose
from illpose_app.core.skeleton import BODY_PART_OF_JOINT, JOINT_COUNT, LIMBS, BodyPart
from illpose_app.ui.limb_palette import limb_palette

#: Below this confidence a joint is drawn fainter.
SURE: Final = 0.4
#: Joints and limbs of the face lie close together: smaller, so that the face stays visible.
_FACE: Final = 0.62
_CASING: Final = QColor(12, 14, 18, 190)
_WHITE: Final = QColor("#ffffff")
#: How long the corners of a selected box are, px of the screen.
_CORNER_PX: Final = 14.0
#: A character that is so high on the screen has handles of full size; on a lower one they would hide the figure.
_WHOLE_PX: Final = 280.0
_FINEST: Final = 0.45


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayStyle:
    """How an overlay is drawn; sizes are in px of the screen, whatever the zoom."""

    limb_px: float = 3.0
    joint_px: float = 4.5
    opacity: float = 1.0
    handles: bool = False  # joints as handles that can be grasped
    hovered_joint: int = -1
    selected_joint: int = -1


def thumbnail_style(height_px: float) -> OverlayStyle:
    """Return how a character that is so many px high on the screen is drawn over a thumbnail."""
    limb_px = min(max(height_px / 64, 1.2), 2.2)
    return OverlayStyle(limb_px=limb_px, joint_px=limb_px * 1.15, opacity=0.95)


def canvas_style(height_px: float, *, chosen: bool) -> OverlayStyle:
    """Return how a character that is so many px high on the screen is drawn on the canvas: a small one more finely."""
    fine = min(max(height_px / _WHOLE_PX, _FINEST), 1.0)
    if not chosen:
        return OverlayStyle(limb_px=2.4 * fine, joint_px=3.2 * fine, opacity=0.5)
    return OverlayStyle(limb_px=3.4 * fine, joint_px=5.0 * fine)


def paint_box(
    painter: QPainter, box: Box, to_screen: QTransform, *, selected: bool = False, cased: bool = True
) -> None:
    """Paint the box of a character given in px of the artwork; the selected one has strong corners.

    cased: with a dark edge, which shows on every picture but is heavy over a thumbnail.
    """
    scale = hypot(to_screen.m11(), to_screen.m12())
    rectangle = QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
    painter.save()
    # turned with the picture, but with lines as wide as on the screen
    painter.setTransform(QTransform.fromScale(1 / scale, 1 / scale) * to_screen, True)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setOpacity(painter.opacity() * 0.8)
    if cased:
        painter.setPen(QPen(QColor(12, 14, 18, 110), 2.4))
        painter.drawRoundedRect(rectangle, 2, 2)
    painter.setPen(QPen(QColor(*BOX_COLOR), 1.1))
    painter.drawRoundedRect(rectangle, 2, 2)
    if selected:
        painter.setOpacity(1.0)
        for color, width in ((_CASING, 4.6), (_WHITE, 2.4)):
            pen = QPen(color, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLines(_corners(rectangle))
    painter.restore()


def _corners(rectangle: QRectF) -> list[QLineF]:
    across = min(_CORNER_PX, rectangle.width() / 3)
    down = min(_CORNER_PX, rectangle.height() / 3)
    lines = []
    for corner, dx, dy in (
        (rectangle.topLeft(), across, down), (rectangle.topRight(), -across, down),
        (rectangle.bottomLeft(), across, -down), (rectangle.bottomRight(), -across, -down),
    ):  # fmt: skip
        lines += [QLineF(corner, corner + QPointF(dx, 0)), QLineF(corner, corner + QPointF(0, dy))]
    return lines


def paint_skeleton(painter: QPainter, pose: Pose, to_screen: QTransform, style: OverlayStyle) -> None:
    """Paint the skeleton of a pose given in px of the artwork: hidden joints hollow, their limbs dashed."""
    places = [to_screen.map(QPointF(float(x), float(y))) for x, y in pose.joints_K2]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    overall = painter.opacity() * style.opacity
    known = pose.known_K
    for first, second, part in LIMBS:
        if known[first] and known[second]:
            hidden = JointState.HIDDEN in (int(pose.state_K[first]), int(pose.state_K[second]))
            sure = min(pose.confidence_K[first], pose.confidence_K[second]) >= SURE
            painter.setOpacity(overall * (1.0 if sure else 0.5))
            width = style.limb_px * (_FACE if part is BodyPart.HEAD else 1.0)
            _limb(painter, places[first], places[second], limb_palette.color(part), width, hidden=hidden)
    for joint in range(JOINT_COUNT):
        if known[joint]:
            painter.setOpacity(overall * (1.0 if pose.confidence_K[joint] >= SURE else 0.55))
            _joint(painter, places[joint], joint, JointState(int(pose.state_K[joint])), style)
    painter.restore()


def _limb(painter: QPainter, first: QPointF, second: QPointF, color: QColor, width: float, *, hidden: bool) -> None:
    pen = QPen(_CASING, width + min(2.0, 0.8 * width))
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
    color = limb_palette.color(BODY_PART_OF_JOINT[joint])
    radius = style.joint_px * (_FACE if BODY_PART_OF_JOINT[joint] is BodyPart.HEAD else 1.0)
    if joint in (style.hovered_joint, style.selected_joint):
        radius = max(radius, style.joint_px * 0.8) * 1.35
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_CASING)
    casing = min(1.6, 0.6 * radius)
    painter.drawEllipse(place, radius + casing, radius + casing)
    if state is JointState.HIDDEN:
        painter.setPen(QPen(color, max(1.2, radius * 0.4)))
        painter.drawEllipse(place, radius * 0.85, radius * 0.85)
    else:
        painter.setBrush(_WHITE if style.handles else color)
        painter.drawEllipse(place, radius, radius)
        if style.handles:
            painter.setBrush(color)
            painter.drawEllipse(place, radius * 0.64, radius * 0.64)
    if joint == style.selected_joint:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_CASING, 3.4))
        painter.drawEllipse(place, radius + 4, radius + 4)
        painter.setPen(QPen(_WHITE, 1.6))
        painter.drawEllipse(place, radius + 4, radius + 4)
