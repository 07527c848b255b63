"""Shows the open drawing on the canvas and lets tools work on it."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen

from illpose_app.core.drawing.brush import BrushKind, PenPoint
from illpose_app.core.drawing.compose import color_at
from illpose_app.core.drawing.selection import Joining
from illpose_app.core.drawing.tiles import Rect
from illpose_app.ui.studio.canvas import Canvas
from illpose_app.ui.studio.drawing.aided_view import AidedView
from illpose_app.ui.studio.drawing.ants import Ants
from illpose_app.ui.studio.drawing.document import DrawingDocument
from illpose_app.ui.studio.drawing.guides import paint_grid, paint_outline, paint_thirds
from illpose_app.ui.studio.drawing.pen_input import PenInput
from illpose_app.ui.studio.drawing.selecting import Outline, joining_of
from illpose_app.ui.studio.drawing.tools import SELECTING, Tool, ToolState
from illpose_app.ui.studio.drawing.transforming import Transforming
from illpose_app.ui.studio.view import View

_SHADE: Final = QColor(0, 0, 0, 150)
_LIGHT: Final = QColor(255, 255, 255, 230)
#: How often the line about the selection walks on.
_WALK_MS: Final = 160


class Easel(QObject):
    """Joins canvas, pen, tools and the document; reports what it does not decide itself."""

    tools_changed = Signal(object)  # ToolState
    refused = Signal(str)  # a line for the artist: why nothing was drawn
    fill_requested = Signal(int, int)
    select_requested = Signal(object)  # Outline
    none_requested = Signal()  # a click beside what is selected
    clear_requested = Signal()

    def __init__(self, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.document: DrawingDocument | None = None
        self.tools = ToolState()
        self.shows_grid = False
        self.shows_thirds = False
        self.aided: AidedView | None = None
        self._draws = False
        self._place: QPointF | None = None  # of the brush's circle, px of the screen
        self._picking = False
        self._outline: Outline | None = None
        self.moving = Transforming(canvas, self)
        self.moving.refused.connect(self.refused)
        self._ants = Ants()
        self._walk = QTimer(self)
        self._walk.setInterval(_WALK_MS)
        self._walk.timeout.connect(self._walk_on)
        self.pen = PenInput(canvas, presses=lambda: self.tools.presses, parent=self)
        self.pen.pressed.connect(self._press)
        self.pen.moved.connect(self._move)
        self.pen.released.connect(self._release)
        self.pen.hovered.connect(self._hover)
        self.pen.left.connect(self._leave)
        self.pen.applied.connect(self.moving.finish)
        self.pen.cancelled.connect(self._cancel)
        self.pen.cleared.connect(self.clear_requested)

    # what it works on

    def show(self, document: DrawingDocument | None) -> None:
        """Work on another document; None takes the easel off the canvas."""
        if self.document is not None:
            self.document.painted.disconnect(self._repaint)
            self.document.changed.disconnect(self._document_changed)
            self.document.missed.disconnect(self._say_missed)
        self.moving.take(None)
        self.document, self._outline = document, None
        if document is None:
            self.switch(draws=False)
            self._canvas.show_easel(None)
        else:
            document.painted.connect(self._repaint)
            document.changed.connect(self._document_changed)
            document.missed.connect(self._say_missed)
            self._canvas.show_easel(self)

    def switch(self, *, draws: bool) -> None:
        """Let the pen draw, or leave it to the canvas for poses."""
        self._draws = draws and self.document is not None
        self.pen.switch(on=self._draws)
        self._canvas.set_receding(self._draws)
        self._place = self._outline = None
        self._document_changed()
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
            self.moving.finish()
        self.tools = tools
        if other:
            self._outline = None
            self._document_changed()
        if self._draws:
            self._canvas.setCursor(self._cursor())
        self._canvas.update()
        self.tools_changed.emit(tools)

    def _cursor(self) -> Qt.CursorShape:
        if self.tools.brush is not None:
            return Qt.CursorShape.CrossCursor if self.tools.brush.size_px < 3 else Qt.CursorShape.BlankCursor
        return Qt.CursorShape.ArrowCursor if self.tools.tool is Tool.MOVE else Qt.CursorShape.CrossCursor

    def _document_changed(self) -> None:
        """Show the box and the line about the selection, as the document and the tool in hand want them."""
        draws = self.document is not None and self._draws
        moves = draws and self.tools.tool is Tool.MOVE
        if moves or not self.moving.is_settling:
            self.moving.take(self.document if moves else None)
        drawing = self.document.drawing if draws and self.document is not None else None
        selection = None if drawing is None else drawing.selection
        if drawing is None or selection is None:
            self._walk.stop()
        elif not self._walk.isActive():
            self._walk.start()
        self._ants.show(selection, Rect() if drawing is None else drawing.rect)
        self._canvas.update()

    def settle(self) -> None:
        """Show what has become of a box that was finished."""
        self.moving.settle()
        self._document_changed()

    def _walk_on(self) -> None:
        if self.document is not None and not self.document.is_stroking and self._canvas.isVisible():
            self._ants.step()
            self._canvas.update(self._ants.region)

    # pen

    def _press(self, point: PenPoint, modifiers: Qt.KeyboardModifier, eraser: bool) -> None:
        if self.document is None:
            return
        tool = self.tools.tool
        if tool in SELECTING and not eraser:
            self._begin_outline(point, joining_of(modifiers))
        elif tool is Tool.PICKER or (modifiers & Qt.KeyboardModifier.AltModifier and tool is not Tool.MOVE):
            self._picking = True
            self._pick(point)
        elif self._may_change():
            if tool is Tool.MOVE:
                self.moving.grasp(point)
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
        elif self.moving.is_settling:
            self.refused.emit(self.tr("The layer is still being transformed."))
        return layer.visible and not layer.locked and not self.moving.is_settling

    def _move(self, point: PenPoint) -> None:
        if self.document is None:
            return
        if self._picking:
            self._pick(point)
        elif self._outline is not None:
            self._draw_outline(point)
        elif self.moving.drags:
            shift = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.moving.drag(point, shift=shift)
        else:
            self.document.stroke_to(point)

    def _release(self) -> None:
        self._picking = False
        self.moving.release()
        if self._outline is not None:
            self._end_outline()
        elif self.document is not None:
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
        if self.tools.tool is Tool.MOVE and not self.moving.drags:
            self._canvas.setCursor(self.moving.cursor_at(place))

    def _leave(self) -> None:
        self._repaint_circle()
        self._place = None

    def _cancel(self) -> None:
        self._outline = None
        self.moving.cancel()

    def _say_missed(self) -> None:
        self.refused.emit(self.tr("Strokes are drawn inside of the selection only."))

    # selecting

    def _begin_outline(self, point: PenPoint, joining: Joining) -> None:
        outline = Outline(tool=self.tools.tool, joining=joining, places=((point.x, point.y),))
        if outline.tool is Tool.SELECT_COLOR:
            self.select_requested.emit(outline)
        else:
            self._outline = outline

    def _draw_outline(self, point: PenPoint) -> None:
        assert self._outline is not None
        before, self._outline = self._outline, self._outline.to(point.x, point.y)
        for outline in (before, self._outline):
            self._repaint(outline.rect)

    def _end_outline(self) -> None:
        outline, self._outline = self._outline, None
        assert outline is not None
        self._repaint(outline.rect)
        if not outline.is_click(self._canvas.view.scale):
            self.select_requested.emit(outline)
        elif outline.joining is Joining.REPLACE:
            self.none_requested.emit()

    # painting

    def paint(self, painter: QPainter, view: View, exposed: QRectF, *, ratio: float) -> None:
        """Paint the drawing where it is exposed."""
        if self.document is None:
            return
        if self.aided is None:
            self.document.merged.paint(painter, view, exposed, ratio=ratio)
        else:
            self.aided.paint(painter, self.document.merged, view, exposed, ratio=ratio)

    def paint_over(self, painter: QPainter, view: View) -> None:
        """Paint what helps to draw: thirds, grid, selection, the box, and the brush's circle."""
        if self.document is None:
            return
        width, height = self.document.drawing.width_px, self.document.drawing.height_px
        if self.shows_grid:
            paint_grid(painter, view, width, height)
        if self.shows_thirds:
            paint_thirds(painter, view, width, height)
        self.moving.paint(painter, view)
        if self.moving.box is None or not self.moving.box.is_changed:
            self._ants.paint(painter, view, size=self._canvas.size(), ratio=self._canvas.devicePixelRatioF())
        if self._outline is not None:
            paint_outline(painter, view, self._outline.corners)
        if self._place is not None and self.tools.brush is not None and self._draws:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self._radius_px()
            for color, width_px in ((_LIGHT, 2.6), (_SHADE, 1.0)):
                painter.setPen(QPen(color, width_px))
                painter.drawEllipse(self._place, radius, radius)

    # what must be painted again

    def look_through(self, aided: AidedView | None) -> None:
        """Show the drawing as an aid does; None: as it is."""
        self.aided = aided
        self._canvas.update()

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
