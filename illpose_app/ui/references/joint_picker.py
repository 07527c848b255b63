"""A small skeleton on which joints are picked and weighed."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from illpose_app.core.figure_posing import BOARD_PX, start_pose
from illpose_app.core.pose_query import EVERY_JOINT, Weights
from illpose_app.core.skeleton import BODY_PART_OF_JOINT, JOINT_COUNT, LIMBS
from illpose_app.ui.limb_palette import limb_palette
from illpose_app.ui.studio.joint_label import joint_title

_SIZE: Final = QSize(150, 190)
_REACH_PX: Final = 11.0
_STEPS: Final = (1.0, 0.5, 0.25, 0.0)
#: The face is drawn larger than it is, so that its joints can be told apart.
_FACE_SCALE: Final = 1.7


class JointDiagram(QWidget):
    """Click a joint to switch it on or off, with Ctrl to weigh it; arrows and Space do the same by keys."""

    weights_changed = Signal(object)
    joint_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weights: Weights = EVERY_JOINT
        self.selected = 9
        self.setFixedSize(_SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Joints that count"))
        words = self.tr("Click a joint to switch it on or off; with Ctrl it weighs a half, a quarter, nothing.")
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    def show_weights(self, weights: Weights) -> None:
        """Show other weights."""
        self.weights = weights
        self.update()

    def put_weight(self, weight: float) -> None:
        """Give the selected joint another weight."""
        if self.weights[self.selected] != weight:
            weights = list(self.weights)
            weights[self.selected] = weight
            self.weights = tuple(weights)
            self.weights_changed.emit(self.weights)
            self.joint_selected.emit(self.selected)
            self.update()

    def place_of(self, joint: int) -> QPointF:
        """Return where a joint is drawn."""
        return _PLACES[joint]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the skeleton; joints that do not count are hollow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for first, second, part in LIMBS:
            color = limb_palette.color(part)
            color.setAlphaF(0.15 + 0.85 * min(self.weights[first], self.weights[second]))
            painter.setPen(QPen(color, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(_PLACES[first], _PLACES[second])
        for joint in range(JOINT_COUNT):
            self._paint_joint(painter, joint)

    def _paint_joint(self, painter: QPainter, joint: int) -> None:
        color, weight = limb_palette.color(BODY_PART_OF_JOINT[joint]), self.weights[joint]
        radius = 4.0 if joint < 5 else 5.5
        painter.setPen(QPen(color, 1.4))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawEllipse(_PLACES[joint], radius, radius)
        if weight > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(_PLACES[joint], radius * weight**0.5, radius * weight**0.5)
        if joint == self.selected and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1.8))
            painter.drawEllipse(_PLACES[joint], radius + 3.5, radius + 3.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Switch the joint under the pointer, or weigh it."""
        joint = _joint_at(event.position())
        if joint < 0 or event.button() != Qt.MouseButton.LeftButton:
            return
        self._select(joint)
        self._change(weighs=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a joint can be clicked."""
        over = _joint_at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from joint to joint with arrows, switch with Space, weigh with Ctrl+Space."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        if step is not None:
            self._select((self.selected + step) % JOINT_COUNT)
        elif event.key() == Qt.Key.Key_Space:
            self._change(weighs=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which joint keys act on."""
        super().focusInEvent(event)
        self._select(self.selected)

    def _select(self, joint: int) -> None:
        self.selected = joint
        self.joint_selected.emit(joint)
        self.update()

    def _change(self, *, weighs: bool) -> None:
        now = self.weights[self.selected]
        if weighs:
            nearest = min(range(len(_STEPS)), key=lambda step: abs(_STEPS[step] - now))
            self.put_weight(_STEPS[(nearest + 1) % len(_STEPS)])
        else:
            self.put_weight(0.0 if now > 0 else 1.0)


class JointPicker(QWidget):
    """The diagram, the name of the selected joint, and its weight."""

    weights_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.diagram = JointDiagram()
        self._name, self._hint = QLabel(), QLabel(self.tr("Click joints; Ctrl+click weighs them."))
        self._hint.setObjectName("caption")
        self._hint.setWordWrap(True)
        self.weight = QSlider(Qt.Orientation.Horizontal)
        self.weight.setRange(0, 100)
        self.weight.setPageStep(25)
        self.weight.setAccessibleName(self.tr("How much this joint counts"))
        self.weight.setToolTip(self.tr("How much this joint counts"))
        self.weight.valueChanged.connect(lambda value: self.diagram.put_weight(value / 100))
        self.diagram.joint_selected.connect(self._show_joint)
        self.diagram.weights_changed.connect(self.weights_changed)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self.weight)
        words.addWidget(self._hint)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.diagram)
        row.addLayout(words, 1)
        self._show_joint(self.diagram.selected)

    def show_weights(self, weights: Weights) -> None:
        """Show other weights."""
        self.diagram.show_weights(weights)
        self._show_joint(self.diagram.selected)

    def _show_joint(self, joint: int) -> None:
        weight = self.diagram.weights[joint]
        name = joint_title(joint)
        self._name.setText(self.tr("{0}: {1} %").format(name[:1].upper() + name[1:], round(weight * 100)))
        self.weight.blockSignals(True)
        self.weight.setValue(round(weight * 100))
        self.weight.blockSignals(False)


def _joint_at(place: QPointF) -> int:
    near = [(QPointF.dotProduct(place - at, place - at) ** 0.5, joint) for joint, at in enumerate(_PLACES)]
    distance, joint = min(near)
    return joint if distance <= _REACH_PX else -1


def _places() -> tuple[QPointF, ...]:
    """Return where the joints of the standing figure are drawn, its face larger than it is."""
    joints_K2 = start_pose("standing").joints_K2.astype(float)
    middle = joints_K2[:5].mean(axis=0)
    joints_K2[:5] = middle + (joints_K2[:5] - middle) * _FACE_SCALE - (0, 2)
    scale = _SIZE.height() / BOARD_PX
    x = (joints_K2[:, 0] - BOARD_PX / 2) * scale * 1.15 + _SIZE.width() / 2
    y = (joints_K2[:, 1] - BOARD_PX / 2) * scale * 1.02 + _SIZE.height() / 2
    return tuple(QPointF(float(a), float(b)) for a, b in zip(x, y, strict=True))


_PLACES: Final = _places()
