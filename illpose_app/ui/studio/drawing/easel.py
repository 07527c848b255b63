"""Shows the open drawing on the canvas and lets tools work on it."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QTransform

from illpose_app.core.drawing.brush import BrushKind, PenPoint
from illpose_app.core.drawing.compose import color_at
from illpose_app.core.drawing.tiles import Rect, bounds
from illpose_app.ui.studio.canvas import Canvas
from illpose_app.ui.studio.drawing.document import DrawingDocument
from illpose_app.ui.studio.drawing.pen_input import PenInput
from illpose_app.ui.studio.drawing.tools import Tool, ToolState
from illpose_app.ui.studio.drawing.transform_box import Grip, TransformBox
from illpose_app.ui.studio.view import View

_SHADE: Final = QColor(0, 0, 0, 150)
_LIGHT: Final = QColor(255, 255, 255, 230)
_GUIDE: Final = QColor(64, 132, 255, 150)
_CURSORS: Final = {
    Grip.INSIDE: Qt.CursorShape.SizeAllCursor, Grip.TURN: Qt.CursorShape.CrossCursor,
    Grip.TOP: Qt.CursorShape.SizeVerCursor, Grip.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Grip.LEFT: Qt.CursorShape.SizeHorCursor, Grip.RIGHT: Qt.CursorShape.SizeHorCursor,
    Grip.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor, Grip.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Grip.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor, Grip.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
}  # fmt: skip


class Easel(QObject):
    """Joins canvas, pen, tools and the document; reports what it does not decide itself."""

    tools_changed = Signal(object)  # ToolState
    refused = Signal(str)  # a line for the artist: why nothing was drawn
    fill_requested = Signal(int, int)
    transform_requested = Signal(object)  # TransformBox

    def __init__(self, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.document: DrawingDocument | None = None
        self.tools = ToolState()
        self.shows_grid = False
        self.shows_thirds = False
        self._draws = False
        self._place: QPointF | None = None  # of the brush's circle, px of the screen
        self._picking = False
        self.box: TransformBox | None = None
        self._drag: tuple[Grip, tuple[float, float], TransformBox] | None = None
        self.pen = PenInput(canvas, presses=lambda: self.tools.presses, parent=self)
        self.pen.pressed.connect(self._press)
        self.pen.moved.connect(self._move)
        self.pen.released.connect(self._release)
        self.pen.hovered.connect(self._hover)
        self.pen.left.connect(self._leave)
        self.pen.applied.connect(self.finish_transform)
        self.pen.cancelled.connect(self.cancel_transform)

    # what it works on

    def show(self, document: DrawingDocument | None) -> None:
        """Work on another document; None takes the easel off the canvas."""
        if self.document is not None:
            self.document.painted.disconnect(self._repaint)
            self.document.changed.disconnect(self._layers_changed)
        self.document, self.box, self._drag = document, None, None
        if document is None:
            self.switch(draws=False)
            self._canvas.show_easel(None)
        else:
            document.painted.connect(self._repaint)
            document.changed.connect(self._layers_changed)
            self._canvas.show_easel(self)

    def switch(self, *, draws: bool) -> None:
        """Let the pen draw, or leave it to the canvas for poses."""
        self._draws = draws and self.document is not None
        self.pen.switch(on=self._draws)
        self._canvas.set_receding(self._draws)
        self._place = None
        self._take_box()
        self._canvas.setCursor(self._cursor() if self._draws else Qt.CursorShape.ArrowCursor)
        self._canvas.update()

    @property
    def draws(self) -> bool:
        """Tell whether the pen draws."""
        return self._draws

    def take_tools(self, tools: ToolState) -> None:
        """Take another tool, or another setting of it."""
        other = tools.tool is not self.tools.tool
        if other:
            self.finish_transform()
        self.tools = tools
        if other:
            self._take_box()
        if self._draws:
            self._canvas.setCursor(self._cursor())
        self._canvas.update()
        self.tools_changed.emit(tools)

    def _cursor(self) -> Qt.CursorShape:
        if self.tools.brush is not None:
            return Qt.CursorShape.CrossCursor if self.tools.brush.size_px < 3 else Qt.CursorShape.BlankCursor
        return Qt.CursorShape.ArrowCursor if self.tools.tool is Tool.MOVE else Qt.CursorShape.CrossCursor

    # pen

    def _press(self, point: PenPoint, modifiers: Qt.KeyboardModifier, eraser: bool) -> None:
        if self.document is None:
            return
        tool = self.tools.tool
        if tool is Tool.PICKER or (modifiers & Qt.KeyboardModifier.AltModifier and tool is not Tool.MOVE):
            self._picking = True
            self._pick(point)
        elif self._may_change():
            if tool is Tool.MOVE:
                self._grasp(point)
            elif tool is Tool.FILL:
                self.fill_requested.emit(int(point.x // 1), int(point.y // 1))
            else:
                self._begin(point, eraser=eraser)

    def _begin(self, point: PenPoint, *, eraser: bool) -> None:
        brush = self.tools.brushes[BrushKind.ERASER] if eraser else self.tools.brush
        if brush is not None and self.document is not None:
            text = {BrushKind.PENCIL: self.tr("Pencil stroke"), BrushKind.INK: self.tr("Ink stroke"),
                    BrushKind.ERASER: self.tr("Erasing")}[brush.kind]  # fmt: skip
            self.document.begin_stroke(text, brush, self.tools.color, point, steadying=self.tools.steadying)

    def _may_change(self) -> bool:
        assert self.document is not None
        layer = self.document.drawing.active_layer
        if layer.locked:
            self.refused.emit(self.tr("The layer “{0}” is locked.").format(layer.name))
        elif not layer.visible:
            self.refused.emit(self.tr("The layer “{0}” is hidden.").format(layer.name))
        return layer.visible and not layer.locked

    def _move(self, point: PenPoint) -> None:
        if self.document is None:
            return
        if self._picking:
            self._pick(point)
        elif self._drag is not None:
            grip, start, box = self._drag
            shift = bool(_modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.box = box.dragged(grip, start, (point.x, point.y), shift=shift)
            self._canvas.update()
        else:
            self.document.stroke_to(point)

    def _release(self) -> None:
        self._picking, self._drag = False, None
        if self.document is not None:
            self.document.end_stroke()

    def _pick(self, point: PenPoint) -> None:
        assert self.document is not None
        color = color_at(self.document.drawing, int(point.x // 1), int(point.y // 1))
        if color is not None and color != self.tools.color:
            self.take_tools(replace(self.tools, color=color))

    def _hover(self, place: QPointF) -> None:
        self._repaint_circle()
        self._place = place
        self._repaint_circle()
        if self.box is not None and self._drag is None:
            grip = self.box.grip_at(*self._canvas.view.to_artwork(place), scale=self._canvas.view.scale)
            self._canvas.setCursor(Qt.CursorShape.ArrowCursor if grip is None else _CURSORS[grip])

    def _leave(self) -> None:
        self._repaint_circle()
        self._place = None

    # transforming

    def _take_box(self) -> None:
        """Lay the box about the active layer while the tool for it is in hand."""
        self.box = None
        if self._draws and self.document is not None and self.tools.tool is Tool.MOVE:
            rect = bounds(self.document.drawing.active_layer.tiles)
            self.box = None if rect.is_empty else TransformBox(rect=rect)

    def _grasp(self, point: PenPoint) -> None:
        if self.box is None:
            self.refused.emit(self.tr("This layer is empty: there is nothing to move."))
            return
        grip = self.box.grip_at(point.x, point.y, scale=self._canvas.view.scale)
        if grip is not None:
            self._drag = grip, (point.x, point.y), self.box

    def finish_transform(self) -> None:
        """Ask for what the box shows to be done."""
        box, self.box = self.box, None
        if box is not None and box.is_changed:
            self.transform_requested.emit(box)
        else:
            self.box = box
        self._canvas.update()

    def cancel_transform(self) -> None:
        """Put the box back where the layer is."""
        self._drag = None
        self._take_box()
        self._canvas.update()

    def _layers_changed(self) -> None:
        if self._drag is None:
            self._take_box()
        self._canvas.update()

    # painting

    def paint(self, painter: QPainter, view: View, exposed: QRectF, *, ratio: float) -> None:
        """Paint the drawing where it is exposed."""
        if self.document is not None:
            self.document.merged.paint(painter, view, exposed, ratio=ratio)

    def paint_over(self, painter: QPainter, view: View) -> None:
        """Paint what helps to draw: thirds, grid, the box, and the brush's circle."""
        if self.document is None:
            return
        if self.shows_grid:
            self._paint_lines(painter, view, self._grid_step(view))
        if self.shows_thirds:
            self._paint_thirds(painter, view)
        if self.box is not None:
            self._paint_box(painter, view, self.box)
        if self._place is not None and self.tools.brush is not None and self._draws:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self._radius_px()
            for color, width in ((_LIGHT, 2.6), (_SHADE, 1.0)):
                painter.setPen(QPen(color, width))
                painter.drawEllipse(self._place, radius, radius)

    def _grid_step(self, view: View) -> float:
        step = 16.0
        while step * view.scale < 12:
            step *= 2
        return step

    def _paint_lines(self, painter: QPainter, view: View, step: float) -> None:
        assert self.document is not None
        width, height = self.document.drawing.width_px, self.document.drawing.height_px
        painter.save()
        painter.setTransform(view.to_screen(), True)
        pen = QPen(QColor(64, 132, 255, 70), 0)
        painter.setPen(pen)
        for number in range(1, int(width / step) + 1):
            painter.drawLine(QPointF(number * step, 0), QPointF(number * step, height))
        for number in range(1, int(height / step) + 1):
            painter.drawLine(QPointF(0, number * step), QPointF(width, number * step))
        painter.restore()

    def _paint_thirds(self, painter: QPainter, view: View) -> None:
        assert self.document is not None
        width, height = self.document.drawing.width_px, self.document.drawing.height_px
        painter.save()
        painter.setTransform(view.to_screen(), True)
        pen = QPen(_GUIDE, 1.4)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for part in (1, 2):
            painter.drawLine(QPointF(width * part / 3, 0), QPointF(width * part / 3, height))
            painter.drawLine(QPointF(0, height * part / 3), QPointF(width, height * part / 3))
        painter.restore()

    def _paint_box(self, painter: QPainter, view: View, box: TransformBox) -> None:
        self._paint_preview(painter, view, box)
        corners = (Grip.TOP_LEFT, Grip.TOP_RIGHT, Grip.BOTTOM_RIGHT, Grip.BOTTOM_LEFT)
        to_screen = view.to_screen()
        places = [to_screen.map(QPointF(*box.place_of(grip))) for grip in corners]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((_SHADE, 3.0), (_LIGHT, 1.2)):
            painter.setPen(QPen(color, width))
            painter.drawPolygon(places)
        painter.setPen(QPen(_SHADE, 1.2))
        painter.setBrush(_LIGHT)
        for grip in Grip:
            if grip not in (Grip.INSIDE, Grip.TURN):
                place = to_screen.map(QPointF(*box.place_of(grip)))
                painter.drawRect(QRectF(place.x() - 4, place.y() - 4, 8, 8))

    def _paint_preview(self, painter: QPainter, view: View, box: TransformBox) -> None:
        """Paint the layer where the box is, once it has been moved."""
        if self.document is None or not box.is_changed:
            return
        by, layer = box.affine, self.document.drawing.active_layer
        painter.save()
        painter.setTransform(QTransform(by.a, by.b, by.c, by.d, by.e, by.f) * view.to_screen(), True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(layer.opacity)
        self.document.merged.paint_layer(painter, layer)
        painter.restore()

    # what must be painted again

    def repaint(self) -> None:
        """Paint everything again."""
        self._canvas.update()

    def _repaint(self, rect: Rect) -> None:
        area = QRectF(rect.left, rect.top, rect.width, rect.height)
        on_screen = self._canvas.view.to_screen().mapRect(area)
        self._canvas.update(on_screen.toAlignedRect().adjusted(-2, -2, 2, 2))

    def _radius_px(self) -> float:
        brush = self.tools.brush
        return 1.0 if brush is None else max(1.5, brush.size_px / 2 * self._canvas.view.scale)

    def _repaint_circle(self) -> None:
        if self._place is not None and self.tools.brush is not None:
            reach = int(self._radius_px()) + 4
            middle = self._place.toPoint()
            self._canvas.update(QRect(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach))


def _modifiers() -> Qt.KeyboardModifier:
    return QGuiApplication.keyboardModifiers()
