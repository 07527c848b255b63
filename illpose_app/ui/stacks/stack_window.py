"""All copies and variations of the library, and one stack compared. It reports wishes; nothing is deleted here."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.errors import printable
from illpose_app.core.keep_best import Copy, keep_best
from illpose_app.core.stacking import Likeness
from illpose_app.core.words import counted, phrase
from illpose_app.services.compare_pictures import Comparison
from illpose_app.storage.stacks import StackRow
from illpose_app.ui.language import spoken
from illpose_app.ui.stacks.compare_view import CompareView
from illpose_app.ui.stacks.copy_table import CopyTable, advice_words
from illpose_app.ui.thumbnail_loader import ThumbnailLoader

_ICON_PX: Final = 56
_STACK_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_LIKENESS: Final = {
    None: phrase("the same file"),
    Likeness.NEAR: phrase("the same picture"),
    Likeness.VARIED: phrase("variations"),
}


class StackWindow(QDialog):
    """A list of stacks; at its right the pictures, and the table of their files."""

    stack_chosen = Signal(object)  # StackRow
    pair_chosen = Signal(object, object)  # Copy, Copy
    bin_requested = Signal(list)  # Copies
    apart_requested = Signal(object, list)  # artwork id, the others
    reveal_requested = Signal(object)  # Path

    def __init__(self, loader: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Copies and variations"))
        self.resize(1180, 780)
        self._loader = loader
        self._comparison: Comparison | None = None
        self._pair: tuple[Copy, Copy] | None = None
        self.stacks = QListWidget()
        self.stacks.setObjectName("list")
        self.stacks.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.stacks.setAccessibleName(self.tr("Stacks"))
        self.stacks.currentItemChanged.connect(self._choose)
        self._heading, self._advice = QLabel(), QLabel()
        self._heading.setObjectName("heading")
        self._advice.setObjectName("quiet")
        self._advice.setWordWrap(True)
        self.view = CompareView()
        self.table = CopyTable()
        self.table.itemSelectionChanged.connect(self._pair_up)
        self._modes = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        loader.loaded.connect(lambda _names: self._fill_icons())
        self.stacks.verticalScrollBar().valueChanged.connect(lambda _value: self._fill_icons())

    def show_stacks(self, rows: Sequence[StackRow], *, first: int | None = None) -> None:
        """Show all stacks; the one of an artwork first where one is named, else the one that was chosen."""
        before = self._current()
        wanted = set(before.artwork_ids) if before is not None else set()
        wanted = {first} if first is not None else wanted
        old_row = max(0, self.stacks.currentRow())
        self.stacks.blockSignals(True)
        self.stacks.clear()
        for row in rows:
            files = counted("{count} file", "{count} files", count=row.count)
            item = QListWidgetItem(f"{spoken(files)}\n{spoken(_LIKENESS[row.likeness])}")
            item.setData(_STACK_ROLE, row)
            item.setToolTip(printable(row.face.path.name))
            item.setSizeHint(QSize(190, _ICON_PX + 14))
            self.stacks.addItem(item)
        self.stacks.blockSignals(False)
        self._heading.setText(spoken(counted("{count} stack", "{count} stacks", count=len(rows))))
        self._fill_icons()
        number = next((n for n, row in enumerate(rows) if wanted & set(row.artwork_ids)), None)
        if rows:
            self.stacks.setCurrentRow(min(old_row, len(rows) - 1) if number is None else number)
        else:
            self.show_copies(())
            self.view.show_words(self.tr("No copies and no variations were found in the library."))

    def show_copies(self, copies: Sequence[Copy]) -> None:
        """Show the files of the stack that is chosen; the best is compared with the next."""
        advice = keep_best(copies)
        self.table.show_copies(copies, advice)
        words = advice_words(copies, advice) if copies else ""
        row = self._current()
        if row is not None and row.likeness is Likeness.VARIED:
            words = self.tr("One drawing, varied: each may be worth keeping. {0}").format(words)
        self._advice.setText(words)
        self.table.clearSelection()
        if len(copies) > 1:
            best = advice.best if advice else 0
            self.table.selectRow(next(n for n in range(len(copies)) if n != best))
        self._enable()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show two pictures as they were asked for."""
        self._comparison = comparison
        self._show_mode()

    def ask_bin(self, copies: Sequence[Copy]) -> None:
        """Ask whether files shall go to the bin, and report the wish."""
        names = "\n".join(printable(copy.path) for copy in copies)
        dialog = QMessageBox(self)
        dialog.setObjectName("bin")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setIcon(QMessageBox.Icon.Question)
        dialog.setWindowTitle(self.tr("Move to the bin"))
        dialog.setText(
            spoken(counted("Move this file to the bin?", "Move these {count} files to the bin?", count=len(copies)))
        )
        dialog.setInformativeText(names)
        move = dialog.addButton(self.tr("Move to the bin"), QMessageBox.ButtonRole.AcceptRole)
        dialog.setDefaultButton(dialog.addButton(QMessageBox.StandardButton.Cancel))
        move.clicked.connect(lambda: self.bin_requested.emit(list(copies)))
        dialog.open()

    def _lay_out(self) -> None:
        left, right = self._list_of_stacks(), self._comparison_parts()
        whole = QSplitter()
        whole.addWidget(left)
        whole.addWidget(right)
        whole.setSizes([230, 950])
        whole.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(whole)

    def _list_of_stacks(self) -> QFrame:
        left = QFrame()
        left.setObjectName("rail")
        side = QVBoxLayout(left)
        side.setContentsMargins(4, 12, 4, 4)
        self._heading.setContentsMargins(10, 0, 0, 4)
        side.addWidget(self._heading)
        side.addWidget(self.stacks, 1)
        return left

    def _comparison_parts(self) -> QFrame:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.view)
        parts.addWidget(self.table)
        parts.setSizes([520, 170])
        parts.setStretchFactor(0, 1)
        right = QFrame()
        column = QVBoxLayout(right)
        column.setContentsMargins(10, 10, 12, 12)
        column.setSpacing(10)
        column.addLayout(self._row_of_modes())
        column.addWidget(parts, 1)
        column.addLayout(self._row_of_deeds())
        return right

    def _row_of_modes(self) -> QHBoxLayout:
        modes = QHBoxLayout()
        modes.setSpacing(6)
        for number, words in enumerate((self.tr("Side by &side"), self.tr("&Difference"))):
            button = QPushButton(words)
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._modes.addButton(button, number)
            modes.addWidget(button)
        self._modes.button(0).setChecked(True)
        self._modes.idToggled.connect(lambda _number, _on: self._show_mode())
        modes.addSpacing(10)
        modes.addWidget(self._advice, 1)
        return modes

    def _row_of_deeds(self) -> QHBoxLayout:
        deeds = QHBoxLayout()
        deeds.setSpacing(6)
        for name, words, deed in (
            ("bin", self.tr("Move to the &bin…"), self._wish_bin),
            ("apart", self.tr("&Not the same drawing"), self._wish_apart),
            ("reveal", self.tr("Show in &folder"), self._wish_reveal),
        ):
            button = self._buttons[name] = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(deed)
            deeds.addWidget(button)
        deeds.addStretch(1)
        return deeds

    def _current(self) -> StackRow | None:
        item = self.stacks.currentItem()
        row: StackRow | None = None if item is None else item.data(_STACK_ROLE)
        return row

    def _choose(self) -> None:
        row = self._current()
        if row is not None:
            self.view.fit()
            self.stack_chosen.emit(row)

    def _pair_up(self) -> None:
        """Compare the file that is best, or the first, with the one that is selected."""
        copies, selected = self.table.copies, self.table.selected
        self._enable()
        if len(copies) < 2 or not selected:
            return
        advice = keep_best(copies)
        best = advice.best if advice else 0
        if len(selected) >= 2:
            best, other = selected[0], selected[1]
        else:
            other = selected[0] if selected[0] != best else next(n for n in range(len(copies)) if n != best)
        if (copies[best], copies[other]) != self._pair or self._comparison is None:
            self._pair, self._comparison = (copies[best], copies[other]), None
            self.view.show_words(self.tr("Reading the pictures…"))  # never those of another stack
            self.pair_chosen.emit(*self._pair)

    def _show_mode(self) -> None:
        if self._comparison is None or self._pair is None:
            return
        found, names = self._comparison, tuple(printable(copy.path.name) for copy in self._pair)
        if self._modes.checkedId() == 1:
            words = self.tr("what differs is red: {0} of the picture").format(f"{found.share:.1%}")
            self.view.show_pictures((found.difference_HW3,), (words,))
        else:
            self.view.show_pictures((found.first_HW3, found.second_HW3), names)

    def _enable(self) -> None:
        chosen = [self.table.copies[row] for row in self.table.selected]
        there = [copy for copy in self.table.copies if not copy.missing]
        present = [copy for copy in chosen if not copy.missing]
        # one file always stays
        self._buttons["bin"].setEnabled(bool(present) and len(present) < len(there))
        apart = len({copy.artwork_id for copy in chosen}) == 1 and len({c.artwork_id for c in self.table.copies}) > 1
        self._buttons["apart"].setEnabled(apart)
        self._buttons["reveal"].setEnabled(bool(present))

    def _wish_bin(self) -> None:
        self.ask_bin([copy for row in self.table.selected if not (copy := self.table.copies[row]).missing])

    def _wish_apart(self) -> None:
        chosen = self.table.copies[self.table.selected[0]].artwork_id
        self.apart_requested.emit(chosen, sorted({copy.artwork_id for copy in self.table.copies} - {chosen}))

    def _wish_reveal(self) -> None:
        self.reveal_requested.emit(self.table.copies[self.table.selected[0]].path)

    def _fill_icons(self) -> None:
        """Give icons to the stacks that are seen; the others get theirs when they are scrolled to."""
        if not self.isVisible():
            return
        room = self.stacks.viewport().rect()
        for number in range(max(0, self.stacks.indexAt(QPoint(20, 4)).row()), self.stacks.count()):
            item = self.stacks.item(number)
            if self.stacks.visualItemRect(item).top() > room.bottom():
                return
            if not item.icon().isNull():
                continue
            row: StackRow = item.data(_STACK_ROLE)
            pixmap = self._loader.pixmap(row.face_hash, row.face.path, QSize(_ICON_PX, _ICON_PX))
            if pixmap is not None:
                icon = QIcon(pixmap)
                icon.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would tint it
                item.setIcon(icon)
