"""Every shortcut on one page, made from the table of actions."""

from collections.abc import Sequence
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

from illpose_app.core.words import phrase
from illpose_app.ui.actions import ACTIONS
from illpose_app.ui.board.board_actions import BOARD_DEEDS
from illpose_app.ui.language import plain, spoken, table_word

#: What the canvas and the grids do by themselves: (what, keys).
_CANVAS: Final = (
    (phrase("Zoom"), (phrase("Mouse wheel"), phrase("Pinch"))),
    (phrase("Pan"), (phrase("Space + drag"), phrase("Middle button"), phrase("Drag beside the figure"))),
    (phrase("Next or previous joint"), ("Tab", "Shift+Tab")),
    (phrase("Move the joint"), (phrase("Drag"), phrase("Arrow keys"), phrase("Shift: 10 px"))),
    (phrase("Joint hidden or visible"), ("H",)),
    (phrase("Joint outside"), ("Del",)),
    (phrase("Let go of the joint"), ("Esc",)),
)
_REFERENCES: Final = (
    (phrase("Open a reference large"), ("Enter", phrase("Double-click"))),
    (phrase("Previous or next reference"), ("Left", "Right")),
    (phrase("Large: show the skeleton"), ("S",)),
    (phrase("Large: fit, zoom"), ("F", "+", "-")),
)
_BOARD: Final = (
    (phrase("Zoom"), (phrase("Mouse wheel"),)),
    (phrase("Pan"), (phrase("Space + drag"), phrase("Middle button"))),
    (phrase("Move what is selected"), (phrase("Drag"), phrase("Arrow keys"), phrase("Shift: 10 px"))),
    (phrase("Turn by hand in steps"), (phrase("Shift + drag"),)),
    (phrase("Next or previous picture"), ("Tab", "Shift+Tab")),
    (phrase("Own window: move it"), (phrase("Alt + drag"),)),
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
        heading = QLabel(title)
        heading.setObjectName("heading")
        heading.setContentsMargins(0, 8 if self._sections else 0, 0, 0)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        section: list[_Row] = []
        for text, keys in rows:
            number = self._grid.rowCount()
            words, caps = QLabel(text), _caps(keys)
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
            menu = menus.setdefault(plain(table_word(row.menu)), [])
            menu.append((plain(table_word(row.text)), row.shortcuts))
    known = {row.name for row in ACTIONS}  # what has the same name has the same keys everywhere
    board = [(plain(table_word(d.text)), d.keys) for d in BOARD_DEEDS if d.keys and d.name not in known]
    return [
        *menus.items(),
        (spoken(phrase("Canvas")), _said(_CANVAS)),
        (spoken(phrase("References")), _said(_REFERENCES)),
        (spoken(phrase("Board")), [*_said(_BOARD), *board]),
    ]


def _said(rows: Sequence[tuple[str, tuple[str, ...]]]) -> list[tuple[str, tuple[str, ...]]]:
    return [(spoken(words), tuple(spoken(key) for key in keys)) for words, keys in rows]


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
