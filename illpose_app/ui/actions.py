"""The table of actions: text, shortcut, icon and menu of everything that the window can do."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from illpose_app.ui.action_row import ActionRow, Need
from illpose_app.ui.give_keys import give_keys
from illpose_app.ui.language import plain, table_word
from illpose_app.ui.studio.drawing.drawing_actions import DRAWING_ACTIONS, DRAWING_FILE_ACTIONS
from illpose_app.ui.theme import Theme

__all__ = ["ACTIONS", "ActionRow", "Need", "enable_actions", "make_actions", "retheme_actions"]


ACTIONS: Final[tuple[ActionRow, ...]] = (
    ActionRow(name="open", text="&Open…", menu="&File", shortcuts=("Ctrl+O",), icon="open"),
    ActionRow(name="paste", text="&Paste illustration", menu="&File", shortcuts=("Ctrl+V",), icon="paste"),
    ActionRow(name="sample", text="Open the &sample", menu="&File"),
    *DRAWING_FILE_ACTIONS,
    ActionRow(name="add_folder", text="&Add folder to the library…", menu="&File", shortcuts=("Ctrl+Shift+O",),
              icon="folder-add", separated=True),
    ActionRow(name="rescan", text="&Rescan the library", menu="&File", shortcuts=("Ctrl+F5",), icon="refresh"),
    ActionRow(name="open_library", text="Open another li&brary…", menu="&File"),
    ActionRow(name="own_library", text="Open your o&wn library", menu="&File"),
    ActionRow(name="stacks", text="&Copies and variations…", menu="&File", shortcuts=("Ctrl+Shift+K",), icon="stack"),
    ActionRow(name="reveal", text="Show in &folder", menu="&File", shortcuts=("Ctrl+Shift+E",), icon="reveal",
              separated=True, needs=Need.FILE),
    ActionRow(name="sheet", text="Result s&heet…", menu="&File", shortcuts=("Ctrl+Shift+P",), icon="sheet",
              needs=Need.POSE),
    ActionRow(name="export_pose", text="E&xport the poses…", menu="&File", shortcuts=("Ctrl+Alt+E",), needs=Need.POSE),
    ActionRow(name="export_corrections", text="Export my &corrections…", menu="&File"),
    ActionRow(name="quit", text="&Quit", menu="&File", shortcuts=("Ctrl+Q",), separated=True),
    ActionRow(name="undo", text="&Undo", menu="&Edit", shortcuts=("Ctrl+Z",), icon="undo"),
    ActionRow(name="redo", text="&Redo", menu="&Edit", shortcuts=("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo"),
    ActionRow(name="swap_sides", text="&Swap left and right", menu="&Edit", shortcuts=("X",), icon="swap",
              separated=True, needs=Need.POSE),
    ActionRow(name="flip_pose", text="Flip the p&ose", menu="&Edit", shortcuts=("Shift+X",), needs=Need.POSE),
    ActionRow(name="keep_lengths", text="&Keep limb lengths", menu="&Edit", shortcuts=("Shift+K",), icon="lengths",
              checkable=True),
    ActionRow(name="add_character", text="&Add a character by its box", menu="&Edit", shortcuts=("A",),
              icon="add-character", checkable=True, needs=Need.ARTWORK),
    ActionRow(name="remove_character", text="Re&move the character", menu="&Edit", shortcuts=("Shift+Del",),
              needs=Need.POSE),
    ActionRow(name="reset_pose", text="&Back to the predicted pose", menu="&Edit",
              needs=Need.CORRECTION),
    ActionRow(name="learn", text="&Learn from my corrections…", menu="&Edit"),
    ActionRow(name="analyze", text="&Analyse again", menu="&Edit", shortcuts=("F5",), icon="analyze",
              needs=Need.ARTWORK),
    ActionRow(name="pin", text="&Pin to the board", menu="&Edit", shortcuts=("Ctrl+B",), icon="pin", separated=True),
    ActionRow(name="next_character", text="&Next character", menu="&Edit", shortcuts=("Ctrl+Tab", "N"),
              separated=True, needs=Need.POSE),
    ActionRow(name="settings", text="S&ettings…", menu="&Edit", shortcuts=("Ctrl+,",), icon="settings", separated=True),
    *DRAWING_ACTIONS,
    ActionRow(name="studio", text="&Studio", menu="&View", shortcuts=("Ctrl+1",), icon="studio", checkable=True,
              checked=True),
    ActionRow(name="library", text="&Library", menu="&View", shortcuts=("Ctrl+2",), icon="library", checkable=True),
    ActionRow(name="board", text="B&oard", menu="&View", shortcuts=("Ctrl+3",), icon="board", checkable=True),
    ActionRow(name="fit", text="&Fit", menu="&View", shortcuts=("F", "Ctrl+0"), icon="fit", separated=True,
              needs=Need.ARTWORK),
    ActionRow(name="actual_size", text="&100 %", menu="&View", shortcuts=("Ctrl+Alt+0",), needs=Need.ARTWORK),
    ActionRow(name="zoom_in", text="Zoom &in", menu="&View", shortcuts=("Ctrl++", "Ctrl+="), icon="zoom-in",
              needs=Need.ARTWORK),
    ActionRow(name="zoom_out", text="Zoom &out", menu="&View", shortcuts=("Ctrl+-",), icon="zoom-out",
              needs=Need.ARTWORK),
    ActionRow(name="turn_left", text="Turn the view &left", menu="&View", shortcuts=("4",), separated=True,
              needs=Need.ARTWORK),
    ActionRow(name="turn_right", text="Turn the view &right", menu="&View", shortcuts=("6",), needs=Need.ARTWORK),
    ActionRow(name="upright", text="&Upright view", menu="&View", shortcuts=("5",), needs=Need.ARTWORK),
    ActionRow(name="mirror", text="M&irror the view", menu="&View", shortcuts=("Shift+M",), icon="mirror",
              needs=Need.ARTWORK),
    ActionRow(name="skeleton", text="S&keletons", menu="&View", shortcuts=("S",), icon="skeleton", checkable=True,
              checked=True, separated=True),
    ActionRow(name="boxes", text="&Boxes", menu="&View", shortcuts=("B",), icon="box", checkable=True, checked=True),
    ActionRow(name="mask", text="&Mask", menu="&View", shortcuts=("M",), icon="mask", checkable=True),
    ActionRow(name="aid_grayscale", text="&Grayscale", menu="&Aids", shortcuts=("Shift+1",), checkable=True,
              needs=Need.ARTWORK),
    ActionRow(name="aid_values", text="&Values in four steps", menu="&Aids", shortcuts=("Shift+2",), checkable=True,
              needs=Need.ARTWORK),
    ActionRow(name="aid_silhouette", text="&Silhouette", menu="&Aids", shortcuts=("Shift+3",), checkable=True,
              needs=Need.ARTWORK),
    ActionRow(name="aid_cutout", text="Without the &background", menu="&Aids", shortcuts=("Shift+4",), checkable=True,
              needs=Need.ARTWORK),
    ActionRow(name="aid_skeleton", text="Skeletons &only", menu="&Aids", shortcuts=("Shift+5",), checkable=True,
              needs=Need.POSE),
    ActionRow(name="aid_onion", text="&Reference over it", menu="&Aids", shortcuts=("Shift+6",), checkable=True,
              needs=Need.POSE),
    ActionRow(name="references", text="&References", menu="&View", shortcuts=("Ctrl+R",), icon="find", checkable=True,
              checked=True, separated=True),
    ActionRow(name="gesture_session", text="&Gesture session…", menu="&View", shortcuts=("Ctrl+G",), separated=True),
    ActionRow(name="look", text="&Dark or light", menu="&View", shortcuts=("Ctrl+Shift+D",), icon="theme",
              separated=True),
    ActionRow(name="system_look", text="As the s&ystem: dark or light", menu="&View", checkable=True),
    ActionRow(name="next_panel", text="Next &panel", menu="&View", shortcuts=("F6",), separated=True),
    ActionRow(name="welcome", text="&Welcome", menu="&Help", checkable=True),
    ActionRow(name="shortcuts", text="&Shortcuts", menu="&Help", shortcuts=("F1",), icon="keyboard"),
    ActionRow(name="copy_report", text="Copy &report…", menu="&Help", separated=True),
    ActionRow(name="about", text="&About illpose", menu="&Help"),
)  # fmt: skip


def make_actions(theme: Theme, parent: QObject) -> dict[str, QAction]:
    """Return the actions of the table by name."""
    actions = {}
    for row in ACTIONS:
        action = QAction(table_word(row.text), parent)
        action.setObjectName(row.name)
        action.setCheckable(row.checkable)
        action.setChecked(row.checked)
        action.setIconText(plain(action.text()))
        give_keys(action, row.shortcuts)
        actions[row.name] = action
    retheme_actions(actions, theme)
    return actions


def enable_actions(actions: dict[str, QAction], there: Collection[Need]) -> None:
    """Switch on the actions whose needs are met, and the others off."""
    for row in ACTIONS:
        if row.needs is not Need.NOTHING:
            actions[row.name].setEnabled(row.needs in there)


def retheme_actions(actions: dict[str, QAction], theme: Theme) -> None:
    """Give the actions icons in the colours of the look that is on."""
    for row in ACTIONS:
        if row.icon:
            actions[row.name].setIcon(theme.icon(row.icon))
