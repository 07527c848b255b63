"""Asks what a result sheet shall show and where it is written."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.result_sheet import SheetChoice

_FILTER: Final = "PDF (*.pdf);;PNG (*.png)"
_MOST: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWish:
    """What the artist asked for; table is None where none is wanted."""

    choice: SheetChoice
    sheet: Path
    table: Path | None


class SheetDialog(QDialog):
    """Reports the wish; writing is not its business."""

    wished = Signal(object)

    def __init__(self, name: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Result sheet"))
        self._start = str(Path(folder) / self.tr("{0} references.pdf").format(name))
        words = QLabel(
            self.tr("A printed plate: the query and its nearest references, each with id, distance, box and skeleton.")
        )
        words.setObjectName("quiet")
        words.setWordWrap(True)
        self.count = QSpinBox()
        self.count.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet has no room at the left of numbers
        self.count.setRange(1, _MOST)
        self.count.setValue(SheetChoice().count)
        self.copies = QCheckBox(self.tr("Leave out copies and variations"))
        self.copies.setChecked(True)
        self.unsafe = QCheckBox(self.tr("Leave out what is not safe for work"))
        self.unsafe.setChecked(True)
        self.table = QComboBox()
        tables = ((self.tr("CSV, beside the sheet"), ".csv"), (self.tr("Markdown, beside the sheet"), ".md"))
        for title, suffix in (*tables, (self.tr("Only on the sheet"), "")):
            self.table.addItem(title, suffix)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("&References"), self.count)
        form.addRow(self.tr("&Table of sources"), self.table)
        form.addRow("", self.copies)
        form.addRow("", self.unsafe)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(self.tr("Save as…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setObjectName("primary")
        save.setDefault(True)
        buttons.accepted.connect(self._ask_place)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 16)
        layout.setSpacing(16)
        layout.addWidget(words)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.setMinimumWidth(430)

    def wish_for(self, sheet: Path) -> SheetWish:
        """Return the wish as it stands, for a place."""
        suffix = self.table.currentData()
        return SheetWish(
            choice=SheetChoice(
                count=self.count.value(),
                with_copies=not self.copies.isChecked(),
                with_unsafe=not self.unsafe.isChecked(),
            ),
            sheet=sheet,
            table=sheet.with_suffix(suffix) if suffix else None,
        )

    def _ask_place(self) -> None:
        name, chosen = QFileDialog.getSaveFileName(self, self.tr("Save the result sheet"), self._start, _FILTER)
        if name:
            place = Path(name)
            if place.suffix.lower() not in (".pdf", ".png"):
                place = place.with_name(place.name + (".png" if "png" in chosen else ".pdf"))
            self.wished.emit(self.wish_for(place))
            self.accept()
