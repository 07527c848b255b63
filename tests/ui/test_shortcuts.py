"""The sheet of keys, on real actions and a real file of settings."""

import itertools

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QListWidget, QMessageBox, QVBoxLayout, QWidget

from illpose_app.storage.settings_file import read_settings
from illpose_app.storage.shipped import resources_dir
from illpose_app.ui.actions import ACTIONS, make_actions
from illpose_app.ui.board.board_actions import BOARD_DEEDS, make_board_actions
from illpose_app.ui.live_settings import LiveSettings
from illpose_app.ui.shortcuts.claimed_keys import ClaimedKeys
from illpose_app.ui.shortcuts.key_rows import clash, key_rows
from illpose_app.ui.shortcuts.shortcut_book import ShortcutBook
from illpose_app.ui.shortcuts.shortcut_sheet import ShortcutSheet
from illpose_app.ui.theme import Theme


class Desk:
    """Actions with a book of their keys, as they are at a start of the program."""

    def __init__(self, file):
        self.settings = LiveSettings(file)
        self.parent = parent = QObject()
        theme = Theme(resources_dir())
        self.actions = make_actions(theme, parent)
        self.board = make_board_actions(theme, parent)
        self.book = ShortcutBook(self.settings)
        self.book.bind(self.actions)
        self.book.bind(self.board, prefix="board.", same_as=self.actions)

    def keys(self, name, actions=None):
        return [keys.toString() for keys in (actions or self.actions)[name].shortcuts()]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.toml"


@pytest.fixture
def desk(qapp, file):
    return Desk(file)


@pytest.fixture
def sheet(qtbot, desk):
    made = ShortcutSheet(desk.settings)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def give(sheet, name, keys, *, adds=False):
    sheet.choose(name)
    sheet.editor.edit.setKeySequence(QKeySequence(keys))
    (sheet.editor.add_button if adds else sheet.editor.set_button).click()


def asked(sheet):
    return next((box for box in sheet.findChildren(QMessageBox) if box.isVisible()), None)


def test_the_table_holds_every_action_and_board_deed_by_a_name_of_its_own():
    rows = key_rows()
    names = [row.name for row in rows]
    assert len(set(names)) == len(names)
    assert {row.name for row in ACTIONS} <= set(names)
    shared = {row.name for row in ACTIONS}
    assert {f"board.{deed.name}" for deed in BOARD_DEEDS if deed.name not in shared} <= set(names)


def test_no_key_is_wanted_twice_as_illpose_has_them():
    for one, other in itertools.combinations(key_rows(), 2):
        if clash(one.where, other.where):
            assert not set(one.keys) & set(other.keys), (one.name, other.name)


def test_keys_of_the_table_are_keys_that_qt_knows():
    for row in key_rows():
        for key in row.keys:
            assert QKeySequence(key).toString() == key and QKeySequence(key).count() == 1, (row.name, key)


def test_new_keys_hold_at_once_and_at_the_next_start_and_are_said_in_the_tool_tip(sheet, desk, file):
    give(sheet, "paste", "Shift+Ins")
    assert desk.keys("paste") == ["Shift+Ins"] and "Shift+Ins" in desk.actions["paste"].toolTip()
    give(sheet, "paste", "Ctrl+Alt+V", adds=True)
    assert desk.keys("paste") == ["Shift+Ins", "Ctrl+Alt+V"]
    assert Desk(file).keys("paste") == ["Shift+Ins", "Ctrl+Alt+V"]
    sheet.editor.clear_button.click()
    assert desk.keys("paste") == [] and Desk(file).keys("paste") == []
    sheet.editor.reset_button.click()
    assert desk.keys("paste") == ["Ctrl+V"] and not read_settings(file).settings.shortcuts


def test_keys_that_something_else_has_are_asked_for_by_name(sheet, desk):
    give(sheet, "look", "Ctrl+O")
    assert "Ctrl+O" in asked(sheet).text() and "Open" in asked(sheet).text()
    asked(sheet).button(QMessageBox.StandardButton.Cancel).click()
    assert desk.keys("open") == ["Ctrl+O"] and desk.keys("look") == ["Ctrl+Shift+D"]
    give(sheet, "look", "Ctrl+O")
    next(button for button in asked(sheet).buttons() if "Give" in button.text()).click()
    assert desk.keys("open") == [] and desk.keys("look") == ["Ctrl+O"]
    sheet.choose("open")
    sheet.editor.reset_button.click()
    assert "Dark or light" in asked(sheet).text(), "putting back takes nothing without asking either"
    next(button for button in asked(sheet).buttons() if "Give" in button.text()).click()
    assert desk.keys("open") == ["Ctrl+O"] and desk.keys("look") == []


def test_keys_of_the_canvas_are_shown_and_stay(sheet, desk):
    fixed = next(row for row in key_rows() if row.fixed and row.keys == ("H",))
    sheet.choose(fixed.name)
    assert not sheet.editor.edit.isEnabled() and not sheet.editor.clear_button.isEnabled()
    give(sheet, "mask", "H")
    assert "Joint hidden" in asked(sheet).text() and len(asked(sheet).buttons()) == 1
    asked(sheet).buttons()[0].click()
    assert desk.keys("mask") == ["M"]


def test_the_board_may_use_a_key_of_the_window_but_not_one_of_its_own_twice(sheet, desk):
    give(sheet, "board.grey", "X")
    assert asked(sheet) is None and desk.keys("grey", desk.board) == ["X"]
    give(sheet, "board.grey", "L")
    assert "Arrange in rows" in asked(sheet).text()


def test_what_is_called_the_same_has_the_same_keys_on_the_board(sheet, desk):
    give(sheet, "undo", "Ctrl+Alt+Z")
    assert desk.keys("undo") == desk.keys("undo", desk.board) == ["Ctrl+Alt+Z"]


def test_all_keys_come_back_after_asking(sheet, desk):
    assert not sheet.reset_all.isEnabled()
    give(sheet, "paste", "Shift+Ins")
    give(sheet, "board.grey", "X")
    sheet.reset_all.click()
    next(button for button in asked(sheet).buttons() if "back" in button.text()).click()
    assert desk.keys("paste") == ["Ctrl+V"] and desk.keys("grey", desk.board) == ["G"]
    assert not sheet.reset_all.isEnabled()


def test_the_search_finds_words_and_keys(sheet):
    shown = lambda: [row.name for row in key_rows() if not sheet._items[row.name].isHidden()]  # noqa: E731
    sheet.search.setText("ctrl+shift+z")
    assert shown() == ["redo"]
    sheet.search.setText("PIN board")
    assert "pin" in shown() and "open" not in shown()
    sheet.search.setText("no such thing")
    assert shown() == [] and sheet._nothing.isVisible()
    sheet.search.clear()
    assert len(shown()) == len(key_rows())


def test_a_key_of_the_place_comes_before_the_same_key_of_the_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    grid = QListWidget()
    QVBoxLayout(window).addWidget(grid)
    done = []
    everywhere, here = QAction("everywhere", window, shortcut="I"), QAction("here", window, shortcut="I")
    here.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    everywhere.triggered.connect(lambda: done.append("everywhere"))
    here.triggered.connect(lambda: done.append("here"))
    window.addAction(everywhere)
    ClaimedKeys(grid, [here])
    window.show()
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_I)
    assert done == ["here"]


def test_keys_of_the_wrong_kind_in_the_file_are_one_line_each_and_a_newer_illpose_keeps_its_own(file, qapp):
    file.write_text('[shortcuts]\nopen = ["Ctrl+P"]\npaste = "Ctrl+V"\nfrom_the_future = ["F9"]\n', encoding="utf-8")
    desk = Desk(file)
    assert desk.keys("open") == ["Ctrl+P"] and desk.keys("paste") == ["Ctrl+V"]
    (line,) = desk.settings.problems
    assert "paste" in line and str(file) in line
    desk.settings.change_shortcut("look", ("F8",))
    assert read_settings(file).settings.shortcuts["from_the_future"] == ("F9",)
