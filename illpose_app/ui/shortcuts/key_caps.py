"""Paints keys as they look on a keyboard, in a cell of the sheet."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from illpose_app.ui.give_keys import native_key

#: (keys, further ways, whether they were chosen by the artist)
CAPS_ROLE: Final = Qt.ItemDataRole.UserRole + 1
ROW_PX: Final = 30
_CAP_PX: Final = 20
_ITEM: Final = QStyle.ControlElement.CE_ItemViewItem


class KeyCaps(QStyledItemDelegate):
    """Paints the caps of a row; the words for a screen reader are the item's text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row."""
        return QSize(120, ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the caps one beside the other, then the further ways."""
        caps = index.data(CAPS_ROLE)
        if caps is None:
            super().paint(painter, option, index)
            return
        keys, said, chosen = caps
        palette = QGuiApplication.palette()  # the style sheet changes the option's
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(_ITEM, option, painter, option.widget)
        font: QFont = QFont(option.font)
        font.setPixelSize(12)
        painter.setFont(font)
        left = float(option.rect.left() + 6)
        for key in keys:
            left = _cap(painter, native_key(key), left, option, palette, chosen=chosen)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        words = " · ".join(said)
        room = QRectF(left, option.rect.top(), option.rect.right() - left, option.rect.height())
        painter.drawText(
            room,
            int(Qt.AlignmentFlag.AlignVCenter),
            QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, round(room.width())),
        )
        painter.restore()


def _cap(
    painter: QPainter, text: str, left: float, option: QStyleOptionViewItem, palette: QPalette, *, chosen: bool
) -> float:
    """Paint a cap and return where the next one begins."""
    width = painter.fontMetrics().horizontalAdvance(text) + 14
    place = QRectF(left + 0.5, option.rect.center().y() - _CAP_PX / 2 + 0.5, width, _CAP_PX)
    edge = palette.color(QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Mid)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(palette.color(QPalette.ColorRole.Button))
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
    return left + width + 7


def spoken_keys(keys: Sequence[str], said: Sequence[str]) -> str:
    """Return keys and further ways as a line."""
    return ", ".join([*(native_key(key) for key in keys), *said])
