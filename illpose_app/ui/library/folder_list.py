"""The folders of the library, with what is in them; choosing one narrows the grid to it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from illpose_app.core.errors import printable
from illpose_app.core.words import counted, phrase
from illpose_app.storage.artworks import FolderRow
from illpose_app.ui.language import spoken

_FACTS_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_FOLDER_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_ROW_PX: Final = 48


class FolderList(QListWidget):
    """The whole library first, then a row for each folder."""

    folder_chosen = Signal(object)  # FolderRow, or None for the whole library
    forget_requested = Signal(object)  # FolderRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self.setAccessibleName(self.tr("Folders of the library"))
        self.setItemDelegate(_FolderDelegate(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._showing = False
        self.currentRowChanged.connect(self._report)

    def show_folders(self, folders: Sequence[FolderRow]) -> None:
        """Show the folders; the chosen one stays chosen while it is there."""
        before = self.folder
        held = [folder_of(self.item(row)) for row in range(1, self.count())]
        same = [folder.folder_id for folder in folders] == [f.folder_id for f in held if f is not None]
        self._showing = True
        if not same or not self.count():
            self.clear()
            for _ in range(len(folders) + 1):
                self.addItem(QListWidgetItem())
        total = sum(folder.file_count for folder in folders)
        self._fill(0, self.tr("All artworks"), _files(total), None, "")
        chosen = 0
        for row, folder in enumerate(folders, start=1):
            name = self.tr("Starter library") if folder.starter else printable(folder.path.name or folder.path)
            self._fill(row, name, _facts(folder), folder, printable(folder.path))
            if before is not None and before.folder_id == folder.folder_id:
                chosen = row
        self.setCurrentRow(chosen)
        self._showing = False
        if before is not None and chosen == 0:
            self.folder_chosen.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to take the chosen folder out of the library with Delete."""
        if event.key() == Qt.Key.Key_Delete and self.folder is not None:
            self.forget_requested.emit(self.folder)
        else:
            super().keyPressEvent(event)

    @property
    def folder(self) -> FolderRow | None:
        """The folder that is chosen; None for the whole library."""
        item = self.currentItem()
        return folder_of(item) if item is not None else None

    def _fill(self, row: int, name: str, facts: str, folder: FolderRow | None, tip: str) -> None:
        item = self.item(row)
        item.setText(name)
        item.setData(_FACTS_ROLE, facts)
        item.setData(_FOLDER_ROLE, folder)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {facts}")
        item.setToolTip(tip)

    def _report(self, row: int) -> None:
        if not self._showing and row >= 0:
            self.folder_chosen.emit(self.folder)


def folder_of(item: QListWidgetItem) -> FolderRow | None:
    """Return the folder of a row; None for the whole library."""
    folder: FolderRow | None = item.data(_FOLDER_ROLE)
    return folder


def _files(count: int) -> str:
    number = f"{count:,}".replace(",", "\u202f")
    return spoken(counted("{number} file", "{number} files", count=count, number=number))


def _facts(folder: FolderRow) -> str:
    facts = [_files(folder.file_count)]
    if folder.missing_count:
        facts.append(spoken(phrase("{count} missing", count=folder.missing_count)))
    if folder.problem_count:
        facts.append(spoken(phrase("{count} left out", count=folder.problem_count)))
    if not folder.finished:
        facts.append(spoken(phrase("not finished")))
    return " · ".join(facts)


class _FolderDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette = QGuiApplication.palette()  # the style sheet changes the option's
        row: QRect = option.rect.adjusted(6, 1, -6, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Midlight if chosen else QPalette.ColorRole.Button))
            painter.drawRoundedRect(row, 6, 6)
        words = row.adjusted(10, 6, -8, -6)
        font: QFont = option.font
        small = QFont(font)
        small.setPixelSize(11)
        for flag, role, face, text in (
            (Qt.AlignmentFlag.AlignTop, QPalette.ColorRole.Text, font, index.data()),
            (Qt.AlignmentFlag.AlignBottom, QPalette.ColorRole.PlaceholderText, small, index.data(_FACTS_ROLE)),
        ):
            painter.setFont(face)
            painter.setPen(palette.color(role))
            elided = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideMiddle, words.width())
            painter.drawText(words, flag, elided)
        painter.restore()
