"""Every shortcut on one page, made from the table of actions."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from illpose_app.ui.actions import ACTIONS

#: What the canvas and the grids do by themselves.
_FIXED: Final = (
    ("Zoom", "Mouse wheel"),
    ("Pan", "Middle button, Space + drag, drag beside the figure"),
    ("Next / previous joint", "Tab / Shift+Tab"),
    ("Move the joint", "Drag, arrow keys (Shift: 10 px)"),
    ("Joint hidden or visible", "H"),
    ("Joint outside", "Del"),
    ("Let go of the joint", "Esc"),
    ("Open a reference large", "Enter, double-click"),
    ("Previous / next reference", "Left / Right"),
)


class ShortcutSheet(QDialog):
    """A searchable list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.resize(560, 640)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search…"))
        self._search.textChanged.connect(self._filter)
        rows = [(row.text.replace("&", "").removesuffix("…"), "  or  ".join(row.shortcuts)) for row in ACTIONS]
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        self._labels: list[tuple[str, QLabel, QLabel]] = []
        for number, (text, keys) in enumerate([r for r in rows if r[1]] + list(_FIXED)):
            action, shortcut = QLabel(self.tr(text)), QLabel(keys)
            shortcut.setObjectName("quiet")
            grid.addWidget(action, number, 0)
            grid.addWidget(shortcut, number, 1)
            self._labels.append((f"{text} {keys}".casefold(), action, shortcut))
        inner = QWidget()
        inner.setLayout(grid)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._search)
        column.addWidget(area, 1)
        column.addWidget(buttons)

    def _filter(self, text: str) -> None:
        for words, *labels in self._labels:
            for label in labels:
                label.setVisible(text.casefold() in words)
