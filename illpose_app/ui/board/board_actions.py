"""The table of what can be done on a board: words, keys, icon; its buttons, menu and keys all come from it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from illpose_app.ui.give_keys import give_keys
from illpose_app.ui.language import plain, table_word
from illpose_app.ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardDeed:
    """One thing to do; button: whether the bar has one."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    button: bool = False
    separated: bool = False
    needs_selection: bool = False
    checkable: bool = False


BOARD_DEEDS: Final = (
    BoardDeed(name="undo", text="Undo", keys=("Ctrl+Z",), icon="undo", button=True),
    BoardDeed(name="redo", text="Redo", keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo", button=True),
    BoardDeed(name="add_files", text="Pin files…", keys=("Ctrl+Shift+B",), icon="open", button=True, separated=True),
    BoardDeed(name="paste", text="Pin what is in the clipboard", keys=("Ctrl+V",)),
    BoardDeed(name="select_all", text="Select all", keys=("Ctrl+A",)),
    BoardDeed(name="arrange", text="Arrange in rows", keys=("L",), icon="arrange", button=True, separated=True),
    BoardDeed(name="normalise", text="Make equally high", keys=("N",), icon="same-height", button=True),
    BoardDeed(name="flip", text="Flip left to right", keys=("H",), icon="flip", button=True, separated=True,
              needs_selection=True),
    BoardDeed(name="flip_down", text="Flip upside down", keys=("V",), icon="flip-down", button=True,
              needs_selection=True),
    BoardDeed(name="turn_right", text="Turn by 15°", keys=("R",), needs_selection=True),
    BoardDeed(name="turn_left", text="Turn back by 15°", keys=("Shift+R",), needs_selection=True),
    BoardDeed(name="larger", text="Larger", keys=("Ctrl+Up",), needs_selection=True),
    BoardDeed(name="smaller", text="Smaller", keys=("Ctrl+Down",), needs_selection=True),
    BoardDeed(name="grey", text="Grey or in colour", keys=("G",), icon="grey", button=True, needs_selection=True),
    BoardDeed(name="fainter", text="Fainter", keys=(",",), needs_selection=True),
    BoardDeed(name="stronger", text="Stronger", keys=(".",), needs_selection=True),
    BoardDeed(name="front", text="To the front", keys=("Home", "]"), icon="front", button=True, separated=True,
              needs_selection=True),
    BoardDeed(name="back", text="To the back", keys=("End", "["), icon="back", button=True, needs_selection=True),
    BoardDeed(name="duplicate", text="Pin it once more", keys=("Ctrl+D",), needs_selection=True),
    BoardDeed(name="plain", text="Upright, in colour, opaque", keys=("0",), needs_selection=True),
    BoardDeed(name="remove", text="Take off the board", keys=("Del", "Backspace"), icon="close", button=True,
              needs_selection=True),
    BoardDeed(name="fit", text="Fit", keys=("F", "Ctrl+0"), icon="fit", button=True, separated=True),
    BoardDeed(name="zoom_in", text="Zoom in", keys=("+", "=", "Ctrl++", "Ctrl+=")),
    BoardDeed(name="zoom_out", text="Zoom out", keys=("-", "Ctrl+-")),
    BoardDeed(name="open_studio", text="Open in the studio", keys=("Return",), separated=True, needs_selection=True),
    BoardDeed(name="reveal", text="Show in folder", keys=("Ctrl+Shift+E",), needs_selection=True),
    BoardDeed(name="export_picture", text="Export as a picture…", keys=("Ctrl+E",), icon="export", separated=True),
    BoardDeed(name="export_folder", text="Export as a folder with credits…"),
    BoardDeed(name="own_window", text="In a window of its own", keys=("W",), icon="own-window", button=True,
              separated=True, checkable=True),
    BoardDeed(name="on_top", text="Always on top", keys=("T",), icon="on-top", button=True, checkable=True),
    BoardDeed(name="frameless", text="Without frame (Alt and drag moves it)", keys=("Shift+W",), checkable=True),
)  # fmt: skip


def make_board_actions(theme: Theme, parent: QObject) -> dict[str, QAction]:
    """Return the actions of the table by name; their keys work while the board has the keyboard."""
    actions = {}
    for deed in BOARD_DEEDS:
        action = QAction(table_word(deed.text), parent)
        action.setObjectName(f"board {deed.name}")
        # the board's view claims and triggers them; on their own they would fight with the window's
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setCheckable(deed.checkable)
        action.setIconText(plain(action.text()))
        give_keys(action, deed.keys)
        actions[deed.name] = action
    retheme_board_actions(actions, theme)
    return actions


def retheme_board_actions(actions: dict[str, QAction], theme: Theme) -> None:
    """Give the actions icons in the colours of the look that is on."""
    for deed in BOARD_DEEDS:
        if deed.icon:
            actions[deed.name].setIcon(theme.icon(deed.icon))


def enable_board_actions(actions: dict[str, QAction], *, selection: bool) -> None:
    """Switch on what a selection is needed for, or off."""
    for deed in BOARD_DEEDS:
        if deed.needs_selection:
            actions[deed.name].setEnabled(selection)
