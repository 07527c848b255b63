"""Boxes on the canvas: drawn for a character that was not found, and pulled by their handles."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from illpose_app.core.geometry import Box
from illpose_app.ui.studio.box_handles import Handle, box_between, box_with_handle, handle_at, handle_places
from illpose_app.ui.studio.canvas import Canvas

_CASING: Final = QColor(12, 14, 18, 190)
_INK: Final = QColor("#ffffff")
_HANDLE_PX: Final = 3.5
_CURSORS: Final = {
    (0, -1): Qt.CursorShape.SizeVerCursor, (0, 1): Qt.CursorShape.SizeVerCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor, (1, 0): Qt.CursorShape.SizeHorCursor,
    (-1, -1): Qt.CursorShape.SizeFDiagCursor, (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor, (1, -1): Qt.CursorShape.SizeBDiagCursor,
}  # fmt: skip


class BoxTool(QObject):
    """Watches the pointer before the canvas does; reports wishes and changes nothing itself."""

    box_drawn = Signal(object)  # Box, for a new character
    box_pulled = Signal(object)  # Box, for the selected character
    drawing_changed = Signal(bool)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._drawing = False
        self._start: tuple[float, float] | None = None
        self._handle: Handle | None = None
        self.box: Box | None = None  # as it would be if the pointer let go now
        self._overlay = _Overlay(canvas, self)
        canvas.installEventFilter(self)

    @property
    def canvas(self) -> Canvas:
        """The canvas on which boxes are drawn."""
        return self._canvas

    def draw_next(self, on: bool) -> None:
        """Take the next drag on the canvas as the box of a new character, or not any more."""
        if on != self._drawing:
            self._drawing = on
            self._let_go()
            self._canvas.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)
            self.drawing_changed.emit(on)

    @property
    def shown_handles(self) -> Box | None:
        """The box whose handles are there to be grasped."""
        canvas = self._canvas
        if self._drawing or not canvas.shows_boxes or not canvas.takes_edits or canvas.selected < 0:
            return None
        return canvas.characters[canvas.selected].box

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what belongs to boxes, and leave the rest to the canvas."""
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self._overlay.resize(self._canvas.size())
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if self._drawing or self._handle is not None:
                self._let_go()
                self.draw_next(False)
                return True
        elif isinstance(event, QMouseEvent):
            place = self._canvas.view.to_artwork(event.position())
            if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
                return self._press(*place)
            if kind == QEvent.Type.MouseMove:
                return self._move(*place)
            if kind == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
                return self._release()
        return False

    def _press(self, x: float, y: float) -> bool:
        if self._drawing:
            self._start = x, y
            return True
        box = self.shown_handles
        self._handle = None if box is None or self._canvas.joint_under(x, y) >= 0 else self._grasped(box, x, y)
        self.box = box if self._handle else None
        return self._handle is not None

    def _grasped(self, box: Box, x: float, y: float) -> Handle | None:
        return handle_at(box, x, y, scale=self._canvas.view.scale)

    def _move(self, x: float, y: float) -> bool:
        size = self._canvas.picture_size
        if self._start is not None and size is not None:
            self.box = box_between(self._start, (x, y), width_px=size[0], height_px=size[1])
        elif self._handle is not None:
            box = self.shown_handles
            if box is not None:
                self.box = box_with_handle(box, self._handle, x, y)
        else:
            return self._drawing or self._point(x, y)
        self._overlay.update()
        return True

    def _point(self, x: float, y: float) -> bool:
        """Show by the cursor what would be grasped."""
        box = self.shown_handles
        handle = None if box is None or self._canvas.joint_under(x, y) >= 0 else self._grasped(box, x, y)
        if handle is not None:
            self._canvas.setCursor(_CURSORS[handle])
        elif self._canvas.cursor().shape() in _CURSORS.values():
            self._canvas.setCursor(Qt.CursorShape.ArrowCursor)
        return False

    def _release(self) -> bool:
        box, started, handle = self.box, self._start, self._handle
        self._let_go()
        if started is not None:
            self.draw_next(False)
            if box is not None:
                self.box_drawn.emit(box)
            return True
        if handle is not None and box is not None and box != self.shown_handles:
            self.box_pulled.emit(box)
        return handle is not None

    def _let_go(self) -> None:
        self._start = self._handle = self.box = None
        self._overlay.update()


class _Overlay(QWidget):
    """Lies over the canvas and is painted with it: handles, and the box that is being drawn."""

    def __init__(self, canvas: Canvas, tool: BoxTool) -> None:
        super().__init__(canvas)
        self._tool = tool
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(canvas.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        tool, painter = self._tool, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        to_screen = tool.canvas.view.to_screen()
        handles = tool.shown_handles
        if handles is not None and tool.box is None:
            painter.setPen(QPen(_CASING, 1.4))
            painter.setBrush(_INK)
            for place in handle_places(handles):
                painter.drawEllipse(to_screen.map(QPointF(*place)), _HANDLE_PX, _HANDLE_PX)
        if tool.box is not None:
            box = tool.box
            corners = [QPointF(box.x, box.y), QPointF(box.right, box.y), QPointF(box.right, box.bottom),
                       QPointF(box.x, box.bottom)]  # fmt: skip
            for color, width in ((_CASING, 3.2), (_INK, 1.4)):
                pen = QPen(color, width)
                pen.setDashPattern([4.0 * 1.4 / width, 3.0 * 1.4 / width])
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPolygon([to_screen.map(corner) for corner in corners])
