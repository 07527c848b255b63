"""The board itself: pan, zoom, select, move, scale and turn. It reports what the artist did to the pins."""

from collections.abc import Collection
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from illpose_app.core.board import Pins, changed, moved, scale_between, scaled, turned
from illpose_app.ui.board.board_images import BoardImages
from illpose_app.ui.board.handles import Grip, Handle, angle_between, handle_at, handles_of
from illpose_app.ui.board.pin_item import PinItem

_ROOM: Final = 1_000_000.0
_NEAREST: Final = 20.0
_FARTHEST: Final = 0.01
_TURN_STEP_DEG: Final = 15.0
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class BoardView(QGraphicsView):
    """Shows pins; every finished gesture is one edit."""

    edited = Signal(str, object)  # what was done, and all pins as they shall be
    selection_changed = Signal()
    emptied = Signal(bool)  # whether there is no pin
    opened = Signal(object)  # Pin
    files_dropped = Signal(list, QPointF)
    pixels_dropped = Signal(QImage, QPointF)
    window_dragged = Signal()

    def __init__(self, images: BoardImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._items: dict[int, PinItem] = {}
        self._pins: Pins = ()
        self._actions: tuple[QAction, ...] = ()
        self._grabbed: tuple[Handle, QPointF, Pins] | None = None
        self._panned_from: QPoint | None = None
        self._space = False
        self._scene = QGraphicsScene(-_ROOM, -_ROOM, 2 * _ROOM, 2 * _ROOM, self)
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._scene.selectionChanged.connect(self._selection_moved)
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setAccessibleName(self.tr("Reference board"))
        images.loaded.connect(self.viewport().update)

    def add_keys(self, actions: Collection[QAction]) -> None:
        """Let actions be triggered by their keys while the board has the keyboard, before those of the window."""
        self._actions = (*self._actions, *actions)

    def _action_for(self, event: QKeyEvent) -> QAction | None:
        """Return what the keys of an event trigger: they may have changed since."""
        keys = QKeySequence(event.keyCombination())
        return next((action for action in self._actions if keys in action.shortcuts()), None)

    def show_pins(self, pins: Pins, *, selected: Collection[int] | None = None) -> None:
        """Show pins, the lowest first; what stays keeps its selection unless another is given."""
        keys = {pin.key for pin in pins}
        for key in [key for key in self._items if key not in keys]:
            self._scene.removeItem(self._items.pop(key))
        self._pins = pins
        self.emptied.emit(not pins)
        for place, pin in enumerate(pins):
            item = self._items.get(pin.key)
            if item is None:
                item = self._items[pin.key] = PinItem(pin, self._images)
                self._scene.addItem(item)
            item.show_pin(pin)
            item.setZValue(place)
        if selected is not None:
            self.select(selected)
        self.viewport().update()

    @property
    def selected(self) -> frozenset[int]:
        """The keys of the pins that are selected."""
        return frozenset(key for key, item in self._items.items() if item.isSelected())

    def select(self, keys: Collection[int]) -> None:
        """Select some pins and no others."""
        for key, item in self._items.items():
            item.setSelected(key in keys)

    def shows_selection(self) -> bool:
        """Tell whether all that is selected can be seen whole."""
        frame = self._frame()
        return frame is not None and QRectF(self.viewport().rect()).contains(frame)

    def fit(self, *, selection: bool = False) -> None:
        """Show everything, or what is selected where something is."""
        chosen = [item for item in self._items.values() if selection and item.isSelected()]
        items = chosen or list(self._items.values())
        if not items:
            return
        area = QRectF()
        for item in items:
            area = area.united(item.sceneBoundingRect())
        room = self.viewport().rect()
        scale = min((room.width() - 80) / area.width(), (room.height() - 100) / area.height(), 2.0)
        self.resetTransform()
        self.scale(max(scale, _FARTHEST), max(scale, _FARTHEST))
        self.centerOn(area.center())

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom about a place of the viewport, by default its middle."""
        about = QPointF(self.viewport().rect().center()) if about is None else about
        now = self.transform().m11()
        factor = min(max(now * factor, _FARTHEST), _NEAREST) / now
        before = self.mapToScene(about.toPoint())
        self.scale(factor, factor)
        after = self.mapToScene(about.toPoint())
        self.translate(after.x() - before.x(), after.y() - before.y())

    def scene_middle(self) -> QPointF:
        """Return the place of the board in the middle of the view."""
        return self.mapToScene(self.viewport().rect().center())

    # what the mouse does

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        self.zoom(1.0015 ** event.angleDelta().y(), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab a handle, begin to pan, or let the scene select and move."""
        if event.button() == Qt.MouseButton.MiddleButton or (
            event.button() == Qt.MouseButton.LeftButton and self._space
        ):
            self._panned_from = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        if event.button() == Qt.MouseButton.LeftButton:
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.window_dragged.emit()
                return
            handle = handle_at(self._handles(), event.position())
            if handle is not None:
                self._grabbed = handle, event.position(), self._pins
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow what the mouse does, at once."""
        if self._panned_from is not None:
            by = event.position().toPoint() - self._panned_from
            self._panned_from = event.position().toPoint()
            scale = self.transform().m11()
            self.translate(by.x() / scale, by.y() / scale)
            return
        if self._grabbed is not None:
            step = _TURN_STEP_DEG if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.0
            for pin in self._dragged(event.position(), step):
                self._items[pin.key].show_pin(pin)
            return
        handle = handle_at(self._handles(), event.position())
        if handle is not None and not event.buttons():
            turning = handle.grip is Grip.TURN
            self.viewport().setCursor(Qt.CursorShape.CrossCursor if turning else Qt.CursorShape.SizeAllCursor)
        else:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if self._space else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)
        if event.buttons():
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report what was done."""
        if self._panned_from is not None:
            self._panned_from = None
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
            return
        if self._grabbed is not None:
            step = _TURN_STEP_DEG if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.0
            after, grip = self._dragged(event.position(), step), self._grabbed[0].grip
            self._grabbed = None
            self._report(self.tr("Turn") if grip is Grip.TURN else self.tr("Scale"), after)
            return
        super().mouseReleaseEvent(event)
        self._report_moves()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Report which picture shall be looked at."""
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, PinItem):
            self.opened.emit(item.pin)

    # what the keys do

    def event(self, event: QEvent) -> bool:
        """Claim the board's keys before the window's shortcuts take them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._knows(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key of the board means."""
        action = self._action_for(event)
        step = _ARROWS.get(Qt.Key(event.key()))
        if action is not None and action.isEnabled():
            action.trigger()
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif step is not None and self.selected:
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            by = far / self.transform().m11()
            self._report(
                self.tr("Move"), changed(self._pins, self.selected, lambda p: moved(p, step[0] * by, step[1] * by))
            )
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._pins:
            self._select_next(-1 if event.key() == Qt.Key.Key_Backtab else 1)
        elif event.key() == Qt.Key.Key_Escape and self.selected:
            self.select(())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End panning with the space bar."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        super().keyReleaseEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep Tab: it walks the pictures; F6 leads on."""
        return not self._pins and super().focusNextPrevChild(_next)

    # what is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pixels."""
        if any(url.isLocalFile() for url in event.mimeData().urls()) or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them anywhere."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Report what was dropped, and where."""
        place = self.mapToScene(event.position().toPoint())
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if paths:
            self.files_dropped.emit(paths, place)
        elif event.mimeData().hasImage():
            self.pixels_dropped.emit(QImage(event.mimeData().imageData()), place)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Fill the ground in the colour of a well: white pictures stand out from it, too."""
        painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Dark))

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw the frame about what is selected, in px of the screen."""
        frame = self._frame()
        painter.save()
        painter.resetTransform()
        if frame is None:
            painter.restore()
            return
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(accent, 1.4))
        for key in self.selected:
            item = self._items[key]
            painter.drawPolygon(self.mapFromScene(item.mapToScene(item.boundingRect())))
        if len(self.selected) > 1:
            painter.setPen(QPen(accent, 1, Qt.PenStyle.DashLine))
            painter.drawRect(frame)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for handle in handles_of(frame):
            painter.setPen(QPen(accent, 1.6))
            if handle.grip is Grip.TURN:
                painter.drawLine(handle.place, QPointF(handle.place.x(), frame.top()))
            painter.setBrush(QColor("#ffffff"))
            painter.drawEllipse(handle.place, 5, 5)
        painter.restore()

    # small parts

    def _knows(self, event: QKeyEvent) -> bool:
        fixed = (Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Tab, *_ARROWS)
        return event.key() in fixed or self._action_for(event) is not None

    def _frame(self) -> QRectF | None:
        """Return the rectangle about what is selected, px of the viewport."""
        area = QRectF()
        for item in self._items.values():
            if item.isSelected():
                area = area.united(item.sceneBoundingRect())
        if area.isEmpty():
            return None
        return QRectF(self.mapFromScene(area).boundingRect())

    def _handles(self) -> tuple[Handle, ...]:
        frame = self._frame()
        return () if frame is None else handles_of(frame)

    def _dragged(self, now: QPointF, step_deg: float) -> Pins:
        """Return the pins as the handle that is held makes them."""
        assert self._grabbed is not None
        handle, start, before = self._grabbed
        about, first, last = (self.mapToScene(place.toPoint()) for place in (handle.about, start, now))
        at = about.x(), about.y()
        if handle.grip is Grip.TURN:
            turn = angle_between(about, first, last, step_deg=step_deg)
            return changed(before, self.selected, lambda pin: turned(pin, turn, about=at))
        factor = scale_between(at, (first.x(), first.y()), (last.x(), last.y()))
        return changed(before, self.selected, lambda pin: scaled(pin, factor, about=at))

    def _report(self, words: str, after: Pins) -> None:
        if after != self._pins:
            self.edited.emit(words, after)

    def _report_moves(self) -> None:
        """Report where the scene has moved its items."""
        offsets = {key: (item.x() - item.pin.x, item.y() - item.pin.y) for key, item in self._items.items()}
        after = tuple(moved(pin, *offsets[pin.key]) if any(offsets[pin.key]) else pin for pin in self._pins)
        self._report(self.tr("Move"), after)

    def _select_next(self, by: int) -> None:
        keys = [pin.key for pin in self._pins]
        here = next((n for n, key in enumerate(keys) if key in self.selected), -1 if by > 0 else 0)
        self.select({keys[(here + by) % len(keys)]})

    def _selection_moved(self) -> None:
        self.viewport().update()
        self.selection_changed.emit()
