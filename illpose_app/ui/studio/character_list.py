"""The characters of the open illustration, each with a small picture of itself."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter, QPainterPath, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.ui.studio.picture import Picture

_IMAGE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_WORDS_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_ROW_PX: Final = 56
_SIDE_PX: Final = 44
#: How many rows are seen before the list scrolls.
_SEEN_ROWS: Final = 4


class CharacterList(QListWidget):
    """One row for each character, or a message when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self.setAccessibleName(self.tr("Characters of the illustration"))
        self.setItemDelegate(_CharacterDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._picture: Picture | None = None

    def show_picture(self, picture: Picture | None) -> None:
        """Take the picture that the characters are cut from."""
        self._picture = picture

    def show_characters(self, characters: Sequence[Character], selected: int, *, message: str) -> None:
        """Show the characters, or a message when there is none."""
        self.clear()
        for number, character in enumerate(characters, start=1):
            item = QListWidgetItem(self.tr("Character {0}").format(number))
            words = self.tr("corrected") if character.corrected else self.tr("{0:.0%} sure").format(character.score)
            item.setData(_WORDS_ROLE, words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {words}")
            if self._picture is not None:
                ratio = self.devicePixelRatioF()
                image = self._picture.part(_square(character), round(_SIDE_PX * ratio))
                item.setData(_IMAGE_ROLE, image)
            self.addItem(item)
        if not characters:
            item = QListWidgetItem(message)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        self.setCurrentRow(selected)
        self.setFixedHeight(_ROW_PX * min(max(len(characters), 1), _SEEN_ROWS) + 2)


def _square(character: Character) -> Box:
    """Return a square about the upper middle of a character, where its face is."""
    box = character.box
    side = max(min(box.width, box.height), 1.0)
    return Box(x=box.center[0] - side / 2, y=box.y, width=side, height=side)


class _CharacterDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette = QGuiApplication.palette()  # the style sheet changes the option's
        row: QRect = option.rect.adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, index.data())
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Midlight if chosen else QPalette.ColorRole.Button))
            painter.drawRoundedRect(row, 6, 6)
        face = QRect(row.left() + 5, row.top() + (row.height() - _SIDE_PX) // 2, _SIDE_PX, _SIDE_PX)
        _paint_face(painter, face, index.data(_IMAGE_ROLE), palette)
        words = QRect(face.right() + 12, row.top() + 7, row.right() - face.right() - 18, row.height() - 14)
        font: QFont = option.font
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, index.data())
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom, index.data(_WORDS_ROLE))
        painter.restore()


def _paint_face(painter: QPainter, place: QRect, image: QImage | None, palette: QPalette) -> None:
    path = QPainterPath()
    path.addRoundedRect(QRectF(place), 5, 5)
    painter.fillPath(path, palette.color(QPalette.ColorRole.Dark))
    if image is not None and not image.isNull():
        painter.save()
        painter.setClipPath(path)
        size = image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        target = QRect(0, 0, size.width(), size.height())
        target.moveCenter(place.center())
        painter.drawImage(target, image)
        painter.restore()
