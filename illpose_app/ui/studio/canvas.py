"""The canvas: an artwork whose joints the artist drags; pointer and keys."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from illpose_app.core.limb_motion import moved_keeping_lengths
from illpose_app.core.pose import JointState, Pose
from illpose_app.ui.studio.artwork_view import ArtworkView
from illpose_app.ui.studio.joint_label import joint_title
from illpose_app.ui.studio.picking import character_at, joint_at, next_joint, pose_with_state

_STEPS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)
}  # fmt: skip


class Canvas(ArtworkView):
    """Shows what it is given and reports wishes; it changes no pose itself."""

    character_selected = Signal(int)
    #: (words, pose before, pose after): one edit, finished
    pose_edited = Signal(str, object, object)
    pose_nudged = Signal(str, object, object)  # nudges of one joint in a row are one edit
    #: the pose while a joint is being dragged
    pose_dragged = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, editable: bool = True) -> None:
        super().__init__(parent, editable=editable)
        self._grip = (0.0, 0.0)
        self._panning_from: QPointF | None = None
        self._space = False
        self.keeps_lengths = False  # while joints are pulled
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(
            self.tr("The open illustration. Tab goes from joint to joint, the arrow keys move the joint.")
        )

    @property
    def takes_edits(self) -> bool:
        """Tell whether joints and boxes may be pulled just now."""
        return self._editable and not self._recedes and not self.is_bare

    @property
    def pans(self) -> bool:
        """Tell whether the pointer pans just now, because Space is held."""
        return self._space or self._panning_from is not None

    # pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grasp a joint, select a character, or begin to pan."""
        if event.button() == Qt.MouseButton.MiddleButton or (
            event.button() == Qt.MouseButton.LeftButton and self._space
        ):
            self._panning_from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = self._view.to_artwork(event.position())
        joint = self.joint_under(x, y)
        if joint >= 0 and self._pose is not None:
            self._before = self._dragged = self._pose
            held = self._pose.joints_K2[joint]
            self._grip = float(held[0]) - x, float(held[1]) - y
            self.select_joint(joint)
            return
        self.select_joint(-1)
        character = character_at(self._characters, x, y)
        if character >= 0 and character != self._selected:
            self.character_selected.emit(character)
        elif character < 0:
            self._panning_from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, drag the joint that is held, or show which one would be."""
        if self._panning_from is not None:
            moved = event.position() - self._panning_from
            self._panning_from = event.position()
            self._pan(moved)
            return
        x, y = self._view.to_artwork(event.position())
        if self._dragged is not None:
            self._dragged = self._moved(x + self._grip[0], y + self._grip[1])
            self.pose_dragged.emit(self._dragged)
            self.update()
            return
        hovered = self.joint_under(x, y)
        if hovered != self._hovered:
            self._hovered = hovered
            if not self._space:
                self.setCursor(Qt.CursorShape.PointingHandCursor if hovered >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def _moved(self, x: float, y: float) -> Pose:
        """Return the pose with the held joint at a place, from where it was grasped: kept lengths do not drift."""
        assert self._before is not None
        if self.keeps_lengths:
            return moved_keeping_lengths(self._before, self._joint, x, y)
        return self._before.with_joint(self._joint, x, y)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: a joint that was moved is one edit."""
        if self._panning_from is not None:
            self._panning_from = None
            self.setCursor(Qt.CursorShape.OpenHandCursor if self._space else Qt.CursorShape.ArrowCursor)
        elif self._dragged is not None and event.button() == Qt.MouseButton.LeftButton:
            before, after = self._before, self._dragged
            self._dragged = self._before = None
            if before is not None and after is not before:
                self.pose_edited.emit(self.tr("Move {0}").format(joint_title(self._joint)), before, after)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget which joint was under the pointer."""
        self._hovered = -1
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; with Shift pan sideways; two fingers on a touchpad pan."""
        delta, fine = event.angleDelta(), event.pixelDelta()
        on_pad = event.device() is not None and event.device().type() == QInputDevice.DeviceType.TouchPad
        if on_pad and not fine.isNull() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._pan(QPointF(fine))  # two fingers move, as everywhere; pinching zooms
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pan(QPointF(delta.y() or delta.x(), 0))
        elif delta.y():
            self.zoom(1.0015 ** delta.y(), event.position())

    def _pan(self, by: QPointF) -> None:
        self._fits = False
        self._take_view(self._view.panned(by.x(), by.y()))

    def event(self, event: QEvent) -> bool:
        """Take pinch gestures, and Tab before it leaves the canvas."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), event.position())
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            tab = self._editable and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if tab and self._pose is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.select_joint(next_joint(self._pose, self._joint, 1 if event.key() == Qt.Key.Key_Tab else -1))
                return True
        return super().event(event)

    def joint_under(self, x: float, y: float) -> int:
        """Return the joint that a press at a place (px of the artwork) would grasp; -1 for none."""
        if self._pose is None or not self.shows_skeleton or not self._editable or self.is_bare:
            return -1
        return joint_at(self._pose, x, y, scale=self._view.scale)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or change the selected joint; Space pans, Escape lets go."""
        pose, joint = self._pose, self._joint
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif event.key() == Qt.Key.Key_Escape:
            self._let_go()
            self.select_joint(-1)
        elif pose is not None and joint >= 0 and event.key() in _STEPS:
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            dx, dy = _STEPS[Qt.Key(event.key())]
            x, y = pose.joints_K2[joint]
            self.pose_nudged.emit(
                self.tr("Nudge {0}").format(joint_title(joint)),
                pose,
                pose.with_joint(joint, float(x) + dx * far, float(y) + dy * far),
            )
        elif pose is not None and joint >= 0 and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_joint_state(joint, JointState.OUTSIDE)
        elif pose is not None and joint >= 0 and event.key() == Qt.Key.Key_H:
            hidden = pose.state_K[joint] == JointState.HIDDEN
            self.set_joint_state(joint, JointState.VISIBLE if hidden else JointState.HIDDEN)
        else:
            super().keyPressEvent(event)

    def _let_go(self) -> None:
        """Put a joint that is being dragged back where it was."""
        before, self._before, self._dragged = self._before, None, None
        if before is not None:
            self.pose_dragged.emit(before)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End panning with Space."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.setCursor(Qt.CursorShape.ArrowCursor)
        else:
            super().keyReleaseEvent(event)

    def put_joint(self, joint: int, x: float, y: float) -> None:
        """Ask for a joint of the selected character at a place of the artwork (px)."""
        if self._pose is not None:
            words = self.tr("Move {0}").format(joint_title(joint))
            self.pose_edited.emit(words, self._pose, self._pose.with_joint(joint, x, y))
            self.select_joint(joint)

    def set_joint_state(self, joint: int, state: JointState) -> None:
        """Ask for another state of a joint of the selected character."""
        pose = self._pose
        if pose is not None and pose.state_K[joint] != state:
            after = pose_with_state(pose, joint, state, self._characters[self._selected].box)
            words = {
                JointState.VISIBLE: self.tr("{0} is visible"),
                JointState.HIDDEN: self.tr("{0} is hidden"),
                JointState.OUTSIDE: self.tr("{0} is outside"),
            }[state]
            self.pose_edited.emit(words.format(joint_title(joint)), pose, after)
