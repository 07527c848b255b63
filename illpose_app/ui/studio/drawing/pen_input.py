"""What the pointer and the pen do on the canvas, as points of the drawing: mouse and tablet are one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice, QTabletEvent

from illpose_app.core.drawing.brush import PenPoint
from illpose_app.ui.studio.canvas import Canvas


class PenInput(QObject):
    """Filters the canvas' events while it is on; what is for panning goes on to the canvas."""

    pressed = Signal(object, object, bool)  # PenPoint, keyboard modifiers, whether the pen's other end is used
    moved = Signal(object)  # PenPoint, while pressed
    released = Signal()
    hovered = Signal(QPointF)  # place on the canvas
    left = Signal()
    applied = Signal()  # Enter
    cancelled = Signal()  # Escape
    cleared = Signal()  # Delete

    def __init__(self, canvas: Canvas, *, presses: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._presses = canvas, presses
        self._down = False
        self._on = False

    def switch(self, *, on: bool) -> None:
        """Begin or end to take the canvas' events."""
        if on == self._on:
            return
        self._on = on
        if on:
            self._canvas.installEventFilter(self)
        else:
            self._canvas.removeEventFilter(self)
            self._down = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take presses, moves and releases of the left button and of the pen."""
        if isinstance(event, QTabletEvent):
            return self._take_tablet(event)
        if isinstance(event, QMouseEvent):
            return self._take_mouse(event)
        if event.type() == QEvent.Type.Leave:
            self.left.emit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Keys that move joints mean nothing while the pen draws; Space still pans."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.applied.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self.cleared.emit()
        return event.key() not in (Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

    def _take_tablet(self, event: QTabletEvent) -> bool:
        kind = event.type()
        if not self._down and (self._canvas.pans or (kind == QEvent.Type.TabletPress and not _is_tip(event))):
            return False  # Qt makes a mouse event of it, and the canvas pans
        pressure = event.pressure() if self._presses() else 1.0
        point = self._point(event.position(), pressure, event.xTilt(), event.yTilt())
        if kind == QEvent.Type.TabletPress:
            eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
            self._press(point, event.modifiers(), eraser=eraser)
        elif kind == QEvent.Type.TabletMove:
            self._move(point, event.position())
        elif kind == QEvent.Type.TabletRelease:
            self._release()
        event.accept()
        return True

    def _take_mouse(self, event: QMouseEvent) -> bool:
        kind, button = event.type(), event.button()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            if self._canvas.pans or button != Qt.MouseButton.LeftButton:
                return False
            self._press(self._point(event.position()), event.modifiers(), eraser=False)
            return True
        if kind == QEvent.Type.MouseMove:
            if not self._down and (self._canvas.pans or event.buttons() != Qt.MouseButton.NoButton):
                return False
            self._move(self._point(event.position()), event.position())
            return True
        if kind == QEvent.Type.MouseButtonRelease and self._down and button == Qt.MouseButton.LeftButton:
            self._release()
            return True
        return False

    def _point(self, place: QPointF, pressure: float = 1.0, tilt_x: float = 0.0, tilt_y: float = 0.0) -> PenPoint:
        x, y = self._canvas.view.to_artwork(place)
        return PenPoint(x=x, y=y, pressure=pressure, tilt_x_deg=float(tilt_x), tilt_y_deg=float(tilt_y))

    def _press(self, point: PenPoint, modifiers: Qt.KeyboardModifier, *, eraser: bool) -> None:
        if not self._down:
            self._down = True
            self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed.emit(point, modifiers, eraser)

    def _move(self, point: PenPoint, place: QPointF) -> None:
        if self._down:
            self.moved.emit(point)
        self.hovered.emit(place)

    def _release(self) -> None:
        if self._down:
            self._down = False
            self.released.emit()


def _is_tip(event: QTabletEvent) -> bool:
    return event.button() == Qt.MouseButton.LeftButton
