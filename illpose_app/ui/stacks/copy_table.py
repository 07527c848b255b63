"""The files of a stack, a row each: size, format, date, source, and which one is worth keeping."""

import time
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from illpose_app.core.errors import printable
from illpose_app.core.keep_best import Advice, Copy, Reason
from illpose_app.core.words import listed, phrase
from illpose_app.ui.language import spoken

HEADINGS: Final[tuple[str, ...]] = (
    "", phrase("File"), phrase("Size"), phrase("Format"), phrase("Bytes"), phrase("Changed"), phrase("Source"),
    phrase("Folder"),
)  # fmt: skip
_REASONS: Final = {
    Reason.CORRECTED: phrase("it has poses that you have put right"),
    Reason.LARGER: phrase("it has more pixels"),
    Reason.LOSSLESS: phrase("it is stored without loss"),
    Reason.SOURCE: phrase("its source is known"),
    Reason.HEAVIER: phrase("it is less compressed"),
    Reason.OLDER: phrase("it is the older file"),
}


class CopyTable(QTableWidget):
    """Shows copies; those that are selected are meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(HEADINGS), parent)
        self.copies: tuple[Copy, ...] = ()
        self.setHorizontalHeaderLabels([spoken(words) for words in HEADINGS])
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAccessibleName(self.tr("Files of the stack"))

    def show_copies(self, copies: Sequence[Copy], advice: Advice | None) -> None:
        """Show the files of a stack; the one that should be kept says so."""
        self.copies = tuple(copies)
        self.setRowCount(len(self.copies))
        for row, copy in enumerate(self.copies):
            best = advice is not None and advice.best == row
            cells = (
                self.tr("keep") if best else self.tr("missing") if copy.missing else "",
                printable(copy.path.name),
                f"{copy.width_px} × {copy.height_px}",
                copy.format,
                bytes_words(copy.size_bytes),
                time.strftime("%Y-%m-%d", time.localtime(copy.modified_ns / 1e9)),
                copy.source or "–",
                printable(copy.path.parent),
            )
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setToolTip(words if column else "")
                if best:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.setItem(row, column, item)
        self.resizeColumnsToContents()
        for column in (1, 6):
            self.setColumnWidth(column, min(self.columnWidth(column), 240))
        self.horizontalHeader().setSectionResizeMode(len(HEADINGS) - 1, QHeaderView.ResizeMode.Stretch)

    @property
    def selected(self) -> tuple[int, ...]:
        """The rows that are selected."""
        return tuple(sorted({index.row() for index in self.selectionModel().selectedRows()}))


def bytes_words(count: int) -> str:
    """Return a number of bytes as an artist reads it."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3))} kB"


def advice_words(copies: Sequence[Copy], advice: Advice | None) -> str:
    """Return which copy to keep and why, in a sentence."""
    if advice is None:
        return spoken(phrase("There is only one file left."))
    name = printable(copies[advice.best].path.name)
    if not advice.reasons:
        return spoken(
            phrase("Nothing speaks for one of them more than for another; {name} is as good as any.", name=name)
        )
    reasons = listed([_REASONS[reason] for reason in advice.reasons])
    return spoken(phrase("Keep {name}: {reasons}.", name=name, reasons=reasons))
