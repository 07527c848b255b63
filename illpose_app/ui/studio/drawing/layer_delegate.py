"""Draws a row of the list of layers: eye, miniature, name, lock."""

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from illpose_app.core.drawing.drawing import BlendMode, Layer
from illpose_app.core.words import phrase
from illpose_app.ui.language import spoken
from illpose_app.ui.theme import Theme

MODE_WORDS: Final = {
    BlendMode.NORMAL: phrase("Normal"),
    BlendMode.MULTIPLY: phrase("Multiply"),
    BlendMode.SCREEN: phrase("Screen"),
    BlendMode.OVERLAY: phrase("Overlay"),
    BlendMode.DARKEN: phrase("Darken"),
    BlendMode.LIGHTEN: phrase("Lighten"),
}
LAYER_ROLE: Final = Qt.ItemDataRole.UserRole
_ROW_PX: Final = 44
_ICON_PX: Final = 18
_Index = QModelIndex | QPersistentModelIndex


class LayerDelegate(QStyledItemDelegate):
    """Reports clicks on the eye and the lock; the name is edited in place."""

    eye_clicked = Signal(int)  # the layer's key
    lock_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[str, QIcon] = {}
        self.retheme(theme)

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        self._icons = {name: theme.icon(name) for name in ("eye", "eye-off", "lock", "lock-open")}
        self._accent = theme.color("selected")
        self._quiet = theme.color("quiet")
        self._line = theme.color("line")

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(160, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        layer = index.data(LAYER_ROLE)
        if layer is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        palette: QPalette = option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._accent)
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
        painter.setOpacity(1.0 if layer.visible else 0.45)
        self._icons["eye" if layer.visible else "eye-off"].paint(painter, _eye(rect))
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        frame = _miniature(rect)
        if picture is not None:
            painter.fillRect(frame, QColor(246, 246, 248))
            target = QRect(QPoint(), picture.deviceIndependentSize().toSize())
            target.moveCenter(frame.center())
            painter.drawPixmap(target.topLeft(), picture)
        painter.setPen(self._line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
        painter.setOpacity(1.0)
        left = frame.right() + 9
        text = QRect(left, rect.top(), _lock(rect).left() - left - 4, rect.height())
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        self._paint_words(painter, text, layer.name, _note(layer))
        if layer.locked:
            self._icons["lock"].paint(painter, _lock(rect))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setOpacity(0.4)
            self._icons["lock-open"].paint(painter, _lock(rect))
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, name: str, note: str) -> None:
        metrics = painter.fontMetrics()
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        if not note:
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
            return
        middle = room.center().y()
        painter.drawText(QRect(room.left(), middle - 18, room.width(), 18), Qt.AlignmentFlag.AlignVCenter, name)
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(self._quiet)
        painter.drawText(QRect(room.left(), middle + 1, room.width(), 15), Qt.AlignmentFlag.AlignVCenter, note)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Report a click on the eye or the lock."""
        layer = index.data(LAYER_ROLE)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease and layer is not None:
            rect: QRect = option.rect
            place = event.position().toPoint()
            if _eye(rect).adjusted(-6, -8, 4, 8).contains(place):
                self.eye_clicked.emit(layer.key)
                return True
            if _lock(rect).adjusted(-4, -8, 6, 8).contains(place):
                self.lock_clicked.emit(layer.key)
                return True
        return super().editorEvent(event, model, option, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Lay the editor of the name where the name is."""
        rect: QRect = option.rect
        left = _miniature(rect).right() + 4
        editor.setGeometry(QRect(left, rect.top() + 6, rect.right() - left - 8, rect.height() - 12))


def _eye(rect: QRect) -> QRect:
    return QRect(rect.left() + 12, rect.center().y() - _ICON_PX // 2, _ICON_PX, _ICON_PX)


def _miniature(rect: QRect) -> QRect:
    return QRect(rect.left() + 38, rect.top() + 5, 40, rect.height() - 10)


def _lock(rect: QRect) -> QRect:
    return QRect(rect.right() - 12 - _ICON_PX, rect.center().y() - _ICON_PX // 2, _ICON_PX, _ICON_PX)


def _note(layer: Layer) -> str:
    """Return what is out of the ordinary about a layer, in a few words."""
    words = [] if layer.opacity == 1 else [f"{layer.opacity:.0%}"]
    words += [] if layer.mode is BlendMode.NORMAL else [spoken(MODE_WORDS[layer.mode])]
    words += [spoken(phrase("guide"))] if layer.guide else []
    return " · ".join(words)
