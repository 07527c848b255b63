"""Everything that can be operated has a name for those who do not see it, and is reached by the keyboard.

The test walks the pages, panels and dialogs of the real program. What takes input is a button, field, list, slider or
tab, and every widget of illpose that the keyboard or the mouse works on.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from illpose_app.core.errors import IllposeError
from illpose_app.services.plan_session import SessionOrder
from illpose_app.ui.background import Job
from illpose_app.ui.error_dialog import ErrorDialog
from illpose_app.ui.gesture.session_dialog import SessionDialog
from illpose_app.ui.gesture.session_summary import SessionSummary
from illpose_app.ui.job_list import JobListDialog, ProblemDialog
from illpose_app.ui.references.sheet_dialog import SheetDialog
from illpose_app.ui.report_dialog import ReportDialog
from illpose_app.ui.settings_dialog import SettingsDialog
from illpose_app.ui.shortcuts.shortcut_sheet import ShortcutSheet
from illpose_app.ui.studio.drawing.new_drawing_dialog import NewDrawingDialog

_INPUTS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QKeySequenceEdit, QLineEdit,
    QPlainTextEdit, QTabBar, QTextEdit,
)  # fmt: skip
#: Parts that belong to another widget, which has the name and takes the keyboard for them.
_PARTS = (QHeaderView, QMenu, QMenuBar, QScrollBar, QSplitterHandle)
_HANDLERS = ("keyPressEvent", "mousePressEvent")


def takes_input(widget):
    if isinstance(widget, _PARTS) or widget.objectName().startswith("qt_"):
        return False
    parents = [widget.parentWidget(), widget.parentWidget() and widget.parentWidget().parentWidget()]
    if any(
        isinstance(parent, (QAbstractSpinBox, QComboBox, QKeySequenceEdit, QTabBar, QLineEdit)) for parent in parents
    ):
        return False  # the field inside, the button that clears it
    if isinstance(widget, QAbstractButton) and isinstance(widget.parentWidget(), QAbstractItemView):
        return False  # the corner of a table
    if isinstance(widget, QLabel):
        return False
    own = type(widget).__module__.startswith("illpose_app")
    return isinstance(widget, _INPUTS) or (own and any(name in vars(type(widget)) for name in _HANDLERS))


def name_of(widget):
    """Return what a screen reader would say."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton) and any(letter.isalnum() for letter in widget.text()):
        return widget.text()
    labels = widget.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is widget), widget.toolTip())


def reached(widget):
    """Tell whether Tab, a key or a menu leads to a widget."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        return True
    if isinstance(widget, QToolButton) and widget.defaultAction() is not None:
        action = widget.defaultAction()
        return bool(action.shortcuts()) or any(isinstance(place, QMenu) for place in action.associatedObjects())
    return isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty()


def where(widget):
    names, parent = [], widget
    while parent is not None:
        names.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(names[:4])


def faults(root):
    """Return a line for each widget in `root` that is silent or out of reach."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not takes_input(widget) or widget.window() is not root.window():
            continue
        if not name_of(widget):
            found.append(f"no name: {where(widget)}")
        if not reached(widget):
            found.append(f"out of reach: {where(widget)} ({name_of(widget)})")
    return found


@pytest.fixture
def app(app_with_figure):
    app_with_figure.welcome.begin(first_start=True)
    return app_with_figure


def test_everything_that_takes_input_has_a_name_and_is_reached_by_keys(app, qtbot, tmp_path):
    app.drawing.switch(draws=True)
    qtbot.waitUntil(lambda: app.drawing.draws)
    windows = (app.window, app.viewer, app.stacks.window)
    assert [line for window in windows for line in faults(window)] == []
    dialogs = [
        SettingsDialog(app.settings, app.window), ShortcutSheet(app.settings, app.window), ReportDialog(app.window),
        ErrorDialog(IllposeError("a.png: cannot be read"), app.window), NewDrawingDialog(app.window),
        SheetDialog("a", str(tmp_path), app.window), SessionDialog(SessionOrder(), app.window),
        SessionSummary("", [], app.window), JobListDialog(app.background.findChildren(Job), app.window),
        ProblemDialog("", ["a.png: odd"], app.window),
    ]  # fmt: skip
    assert [line for dialog in dialogs for line in faults(dialog)] == []


def test_what_is_silent_or_out_of_reach_is_noticed(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    silent, unreached = QToolButton(window), QLineEdit(window)
    unreached.setAccessibleName("Name")
    unreached.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    said = faults(window)
    assert len(said) == 2 and "no name: QToolButton" in said[0] and "out of reach: QLineEdit" in said[1]
    silent.setText("…")
    assert len(faults(window)) == 2, "dots are no name"
    silent.setToolTip("More")
    unreached.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert faults(window) == []
