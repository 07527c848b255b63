"""Every shortcut on one page, made from the table of actions."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from illpose_app.ui.actions import ACTIONS
from illpose_app.ui.board.board_actions import BOARD_DEEDS

#: What the canvas and the grids do by themselves: (what, keys).
_CANVAS: Final = (
    ("Zoom", ("Mouse wheel", "Pinch")),
    ("Pan", ("Space + drag", "Middle button", "Drag beside the figure")),
    ("Next or previous joint", ("Tab", "Shift+Tab")),
    ("Move the joint", ("Drag", "Arrow keys", "Shift: 10 px")),
    ("Joint hidden or visible", ("H",)),
    ("Joint outside", ("Del",)),
    ("Let go of the joint", ("Esc",)),
)
_REFERENCES: Final = (
    ("Open a reference large", ("Enter", "Double-click")),
    ("Previous or next reference", ("Left", "Right")),
    ("Large: show the skeleton", ("S",)),
    ("Large: fit, zoom", ("F", "+", "-")),
)
_BOARD: Final = (
    ("Zoom", ("Mouse wheel",)),
    ("Pan", ("Space + drag", "Middle button")),
    ("Move what is selected", ("Drag", "Arrow keys", "Shift: 10 px")),
    ("Turn by hand in steps", ("Shift + drag",)),
    ("Next or previous picture", ("Tab", "Shift+Tab")),
    ("Own window: move it", ("Alt + drag",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    words: str
    widgets: tuple[QWidget, ...]


class ShortcutSheet(QDialog):
    """A searchable list, by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(600, 680)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search…"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._sections: list[tuple[QLabel, list[_Row]]] = []
        for title, rows in sections():
            self._add_section(title, rows)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)

    def _add_section(self, title: str, rows: list[tuple[str, tuple[str, ...]]]) -> None:
        heading = QLabel(self.tr(title))
        heading.setObjectName("heading")
        heading.setContentsMargins(0, 8 if self._sections else 0, 0, 0)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        section: list[_Row] = []
        for text, keys in rows:
            number = self._grid.rowCount()
            words, caps = QLabel(self.tr(text)), _caps(keys)
            self._grid.addWidget(words, number, 0)
            self._grid.addWidget(caps, number, 1)
            section.append(_Row(words=f"{text} {' '.join(keys)}".casefold(), widgets=(words, caps)))
        self._sections.append((heading, section))

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        for heading, rows in self._sections:
            for row in rows:
                for widget in row.widgets:
                    widget.setVisible(wanted in row.words)
            heading.setVisible(any(wanted in row.words for row in rows))


def sections() -> list[tuple[str, list[tuple[str, tuple[str, ...]]]]]:
    """Return the sheet: headings, and under each what can be done and by which keys."""
    menus: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for row in ACTIONS:
        if row.shortcuts:
            words = row.text.replace("&", "").removesuffix("…")
            menus.setdefault(row.menu.replace("&", ""), []).append((words, row.shortcuts))
    known = {row.name for row in ACTIONS}  # what has the same name has the same keys everywhere
    board = [(d.text.removesuffix("…"), d.keys) for d in BOARD_DEEDS if d.keys and d.name not in known]
    return [
        *menus.items(),
        ("Canvas", list(_CANVAS)),
        ("References", list(_REFERENCES)),
        ("Board", [*_BOARD, *board]),
    ]


def _caps(keys: tuple[str, ...]) -> QWidget:
    """Return keys as they look on a keyboard, beside one another."""
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for key in keys:
        cap = QLabel(key)
        cap.setObjectName("key")
        row.addWidget(cap)
    row.addStretch(1)
    return widget
