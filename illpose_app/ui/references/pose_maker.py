"""An empty board on which a figure is posed from scratch."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from illpose_app.core.figure_posing import BOARD_PX, START_POSES, drag_joint, start_pose
from illpose_app.core.pose import Pose
from illpose_app.ui.overlay_painter import OverlayStyle, paint_skeleton
from illpose_app.ui.studio.joint_label import joint_title, paint_joint_label
from illpose_app.ui.studio.picking import joint_at, next_joint
from illpose_app.ui.studio.view import View, fitted

_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)
}  # fmt: skip
_UNDO_STEPS: Final = 100


class PoseBoard(QWidget):
    """Shows the figure; a dragged joint takes its limb along, with Shift it goes alone."""

    pose_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pose: Pose = start_pose("standing")
        self._history: list[Pose] = []
        self._joint, self._hovered, self._held = -1, -1, False
        self._grip = (0.0, 0.0)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Figure to pose"))
        self.setAccessibleDescription(
            self.tr("Tab goes from joint to joint, the arrow keys move the joint, Ctrl+Z takes a step back.")
        )

    @property
    def view(self) -> View:
        """Where the board's square lies in the widget."""
        return fitted(BOARD_PX, BOARD_PX, QRectF(self.rect()), margin=6)

    def sizeHint(self) -> QSize:
        """Return the size that the board likes to have."""
        return QSize(300, 290)

    def show_pose(self, pose: Pose) -> None:
        """Show another pose; it can be undone."""
        self._remember()
        self._put(pose)

    def undo(self) -> None:
        """Take the last step back."""
        if self._history:
            self._put(self._history.pop())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Dark))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        to_screen = self.view.to_screen()
        paint_skeleton(
            painter, self.pose, to_screen,
            OverlayStyle(limb_px=4.0, joint_px=5.5, handles=True, hovered_joint=self._hovered,
                         selected_joint=self._joint if self.hasFocus() else -1),
        )  # fmt: skip
        joint = self._hovered if self._hovered >= 0 else self._joint if self.hasFocus() else -1
        if joint >= 0:
            place = to_screen.map(QPointF(*map(float, self.pose.joints_K2[joint])))
            paint_joint_label(painter, joint_title(joint), place, QRectF(self.rect()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grasp a joint."""
        x, y = self.view.to_artwork(event.position())
        self._joint = self._under(x, y)
        if self._joint >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._remember()
            held = self.pose.joints_K2[self._joint]
            self._grip, self._held = (float(held[0]) - x, float(held[1]) - y), True
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the joint that is held, or show which one would be."""
        x, y = self.view.to_artwork(event.position())
        if self._held:
            free = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._put(drag_joint(self.pose, self._joint, x + self._grip[0], y + self._grip[1], keep_lengths=not free))
            return
        self._hovered = self._under(x, y)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._hovered >= 0 else Qt.CursorShape.ArrowCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = False

    def leaveEvent(self, event: QEvent) -> None:
        """Forget which joint was under the pointer."""
        self._hovered = -1
        self.update()

    def event(self, event: QEvent) -> bool:
        """Take Tab before it leaves the board, and Ctrl+Z before it undoes something elsewhere."""
        if isinstance(event, QKeyEvent):
            undoes = event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if event.type() == QEvent.Type.ShortcutOverride and undoes:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                last = event.key() == Qt.Key.Key_Tab and self._joint == len(self.pose.joints_K2) - 1
                if not last and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    step = 1 if event.key() == Qt.Key.Key_Tab else -1
                    self._joint = next_joint(self.pose, self._joint, step)
                    self.update()
                    return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the selected joint, or take a step back."""
        if event.key() in _STEPS and self._joint >= 0:
            dx, dy = _STEPS[Qt.Key(event.key())]
            x, y = map(float, self.pose.joints_K2[self._joint])
            self._remember()
            self._put(drag_joint(self.pose, self._joint, x + 3 * dx, y + 3 * dy))
        elif event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.undo()
        else:
            super().keyPressEvent(event)

    def _under(self, x: float, y: float) -> int:
        return joint_at(self.pose, x, y, scale=self.view.scale)

    def _remember(self) -> None:
        self._history = [*self._history[-_UNDO_STEPS:], self.pose]

    def _put(self, pose: Pose) -> None:
        self.pose = pose
        self.pose_changed.emit(pose)
        self.update()


class PoseMaker(QWidget):
    """Start poses above, the board below."""

    pose_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = PoseBoard()
        self.board.pose_changed.connect(self.pose_changed)
        titles = {
            "standing": self.tr("Standing"), "sitting": self.tr("Sitting"), "kneeling": self.tr("Kneeling"),
            "lying": self.tr("Lying"), "running": self.tr("Running"),
        }  # fmt: skip
        self.starts: dict[str, QToolButton] = {}
        row = QHBoxLayout()
        row.setSpacing(2)
        group = QButtonGroup(self)
        for name in START_POSES:
            button = QToolButton()
            button.setObjectName("segment")
            button.setText(titles[name])
            button.setToolTip(self.tr("Begin with this pose"))
            button.clicked.connect(lambda _on=False, name=name: self.board.show_pose(start_pose(name)))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            group.addButton(button)
            self.starts[name] = button
            row.addWidget(button)
        hint = QLabel(
            self.tr("Drag joints: limbs keep their lengths, with Shift they do not. Ctrl+Z takes a step back.")
        )
        hint.setObjectName("caption")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.board)
        column.addWidget(hint)

    @property
    def pose(self) -> Pose:
        """The pose on the board."""
        return self.board.pose
