"""Asks how large a new drawing shall be."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.drawing.drawing import LARGEST_PIXELS, LARGEST_SIDE_PX
from illpose_app.core.drawing.stroke import Rgb
from illpose_app.core.words import phrase
from illpose_app.ui.language import spoken
from illpose_app.ui.studio.drawing.tool_strip import ColorButton

#: Name, width, height.
PRESETS: Final[tuple[tuple[str, int, int], ...]] = (
    (phrase("Sketch"), 1600, 2000),
    (phrase("Sketch, wide"), 2000, 1600),
    (phrase("Square"), 2048, 2048),
    (phrase("A4, 300 dpi"), 2480, 3508),
    (phrase("A5, 300 dpi"), 1748, 2480),
    (phrase("Screen, full HD"), 1920, 1080),
    (phrase("Character sheet"), 4000, 2600),
    (phrase("Large square"), 4000, 4000),
)
WHITE: Final[Rgb] = (255, 255, 255)


class NewDrawingDialog(QDialog):
    """Reports the size and the colour of the paper."""

    chosen = Signal(int, int, object)  # width, height, px; Rgb

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New drawing"))
        self._paper: Rgb = WHITE
        self.preset = QComboBox()
        for name, width, height in PRESETS:
            self.preset.addItem(f"{spoken(name)}   {width} × {height}", (width, height))
        self.preset.addItem(self.tr("Another size"), None)
        self.width_px, self.height_px = self._side(self.tr("Width")), self._side(self.tr("Height"))
        self._color = ColorButton()
        self._color.show_color(WHITE)
        self._color.setAccessibleName(self.tr("Colour of the paper"))
        self._color.clicked.connect(self._ask_color)
        self._words = QLabel()
        self._words.setObjectName("caption")
        sides = QHBoxLayout()
        sides.addWidget(self.width_px)
        sides.addWidget(QLabel("×"))
        sides.addWidget(self.height_px)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Preset"), self.preset)
        form.addRow(self.tr("Size"), sides)
        form.addRow(self.tr("Paper"), self._color)
        form.addRow("", self._words)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )  # fmt: skip
        create = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        create.setText(self.tr("Create"))
        create.setObjectName("primary")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self._buttons)
        self.preset.currentIndexChanged.connect(self._take_preset)
        for side in (self.width_px, self.height_px):
            side.valueChanged.connect(self._take_sides)
        self._take_preset(0)

    def accept(self) -> None:
        """Report what was chosen."""
        self.chosen.emit(self.width_px.value(), self.height_px.value(), self._paper)
        super().accept()

    def _side(self, name: str) -> QSpinBox:
        side = QSpinBox()
        side.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet has no room at the left of numbers
        side.setRange(16, LARGEST_SIDE_PX)
        side.setSuffix(" px")
        side.setMinimumWidth(104)
        side.setAccessibleName(name)
        return side

    def _take_preset(self, number: int) -> None:
        size = self.preset.itemData(number)
        if size is not None:
            self.width_px.setValue(size[0])
            self.height_px.setValue(size[1])
        self._say()

    def _take_sides(self) -> None:
        size = self.width_px.value(), self.height_px.value()
        kept = self.preset.currentData()
        if kept is not None and tuple(kept) != size and not self._is_filling(kept):
            self.preset.setCurrentIndex(self.preset.count() - 1)
        self._say()

    def _is_filling(self, size: tuple[int, int]) -> bool:
        """Tell whether a preset has set its width and is about to set its height."""
        return not self.width_px.hasFocus() and not self.height_px.hasFocus() and self.width_px.value() == size[0]

    def _say(self) -> None:
        pixels = self.width_px.value() * self.height_px.value()
        fits = pixels <= LARGEST_PIXELS
        self._words.setText(
            self.tr("{0:.1f} megapixels").format(pixels / 1e6)
            if fits
            else self.tr("Too large: at most {0} megapixels").format(LARGEST_PIXELS // 1_000_000)
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(fits)

    def _ask_color(self) -> None:
        color = QColorDialog.getColor(QColor(*self._paper), self, self.tr("Colour of the paper"))
        if color.isValid():
            self._paper = (color.red(), color.green(), color.blue())
            self._color.show_color(self._paper)
