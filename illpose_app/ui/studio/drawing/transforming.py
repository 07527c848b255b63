"""Moving, scaling and turning what is selected: the box with its handles, and the pixels in hand."""

from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from illpose_app.core.drawing.brush import PenPoint
from illpose_app.ui.studio.canvas import Canvas
from illpose_app.ui.studio.drawing.document import DrawingDocument
from illpose_app.ui.studio.drawing.piece import Piece
from illpose_app.ui.studio.drawing.transform_box import Grip, TransformBox
from illpose_app.ui.studio.view import View

_SHADE: Final = QColor(0, 0, 0, 150)
_LIGHT: Final = QColor(255, 255, 255, 230)
_CURSORS: Final = {
    Grip.INSIDE: Qt.CursorShape.SizeAllCursor, Grip.TURN: Qt.CursorShape.CrossCursor,
    Grip.TOP: Qt.CursorShape.SizeVerCursor, Grip.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Grip.LEFT: Qt.CursorShape.SizeHorCursor, Grip.RIGHT: Qt.CursorShape.SizeHorCursor,
    Grip.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor, Grip.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Grip.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor, Grip.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
}  # fmt: skip


class Transforming(QObject):
    """Holds the box while its tool is in hand; what it shows is done when it is finished."""

    refused = Signal(str)
    requested = Signal(object)  # TransformBox
    piece_wanted = Signal()  # to be put with `put_piece`

    def __init__(self, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._document: DrawingDocument | None = None
        self._piece: Piece | None = None
        self._drag: tuple[Grip, tuple[float, float], TransformBox] | None = None
        self._settling: TransformBox | None = None  # asked for, and not yet done
        self._lifted = False
        self.box: TransformBox | None = None

    @property
    def is_settling(self) -> bool:
        """Tell whether what was asked for is being done just now."""
        return self._settling is not None

    @property
    def drags(self) -> bool:
        """Tell whether a handle is held."""
        return self._drag is not None

    def take(self, document: DrawingDocument | None) -> None:
        """Take the tool into the hand over a document, or see what became of it; None puts it away."""
        if document is not self._document:
            self._forget()
            self._document = document
        if document is not None and (self._piece is None or not self._piece.is_of(document.drawing)):
            self._forget()
            self.piece_wanted.emit()
        self._canvas.update()

    def put_piece(self, piece: Piece) -> None:
        """Take the lifted pixels, unless another piece is wanted by now."""
        if self._document is not None and piece.is_of(self._document.drawing):
            self._piece = piece
            self.box = None if piece.rect.is_empty else TransformBox(rect=piece.rect)
            self._canvas.update()

    def _forget(self) -> None:
        self._put_back()
        self._piece = self.box = self._settling = self._drag = None

    def _put_back(self) -> None:
        if self._lifted and self._document is not None:
            self._document.lift(None)
        self._lifted = False

    # the hand

    def grasp(self, point: PenPoint) -> None:
        """Take hold of the box."""
        if self._piece is None:
            self.refused.emit(self.tr("One moment…"))  # its pixels are still being lifted
        elif self._piece.rect.is_empty:
            words = (
                self.tr("This layer is empty: there is nothing to move.")
                if self._piece.selection is None
                else self.tr("This layer has nothing inside of the selection: there is nothing to move.")
            )
            self.refused.emit(words)
        elif self.box is not None:
            grip = self.box.grip_at(point.x, point.y, scale=self._canvas.view.scale)
            if grip is not None:
                self._drag = grip, (point.x, point.y), self.box

    def drag(self, point: PenPoint, *, shift: bool) -> None:
        """Pull what is held."""
        if self._drag is not None:
            grip, start, box = self._drag
            self.change(box.dragged(grip, start, (point.x, point.y), shift=shift))

    def change(self, box: TransformBox) -> None:
        """Show another box; the layer then shows what is left of it."""
        self.box = box
        if box.is_changed and not self._lifted and self._piece is not None and self._document is not None:
            self._lifted = True
            self._document.lift(self._piece.floating.rest)
        self._canvas.update()

    def release(self) -> None:
        """Let go."""
        self._drag = None

    def finish(self) -> None:
        """Ask for what the box shows to be done."""
        if self.box is not None and self.box.is_changed:
            self._settling, self.box = self.box, None
            self.requested.emit(self._settling)
        self._canvas.update()

    def settle(self) -> None:
        """What was asked for is done, or was refused: show the layer as it is."""
        self._settling = None
        self._put_back()
        self._piece = None

    def cancel(self) -> None:
        """Put the box back where the pixels are."""
        if self._settling is None:
            self._drag = None
            self._put_back()
            self.box = None if self._piece is None or self._piece.rect.is_empty else TransformBox(rect=self._piece.rect)
        self._canvas.update()

    def cursor_at(self, place: QPointF) -> Qt.CursorShape:
        """Return the pointer's shape for a place of the canvas."""
        if self.box is None:
            return Qt.CursorShape.ArrowCursor
        grip = self.box.grip_at(*self._canvas.view.to_artwork(place), scale=self._canvas.view.scale)
        return Qt.CursorShape.ArrowCursor if grip is None else _CURSORS[grip]

    # painting

    def paint(self, painter: QPainter, view: View) -> None:
        """Paint the pixels in hand, and the box."""
        shown = self._settling or self.box
        if shown is not None and shown.is_changed:
            self._paint_piece(painter, view, shown)
        if self.box is not None:
            _paint_box(painter, view, self.box)

    def _paint_piece(self, painter: QPainter, view: View, box: TransformBox) -> None:
        if self._piece is None or self._document is None:
            return
        by, layer = box.affine, self._document.drawing.active_layer
        painter.save()
        painter.setTransform(QTransform(by.a, by.b, by.c, by.d, by.e, by.f) * view.to_screen(), True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(layer.opacity)
        self._piece.paint(painter)
        painter.restore()


def _paint_box(painter: QPainter, view: View, box: TransformBox) -> None:
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
