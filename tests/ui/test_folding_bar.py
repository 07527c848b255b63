import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from illpose_app.ui.studio.folding_bar import FoldingBar


@pytest.fixture
def bar(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(700, 60)
    made = FoldingBar(page)
    parts = []
    for number in range(6):
        action = QAction(f"Tool {number}", made)
        button = QToolButton()
        button.setDefaultAction(action)
        made.row.addWidget(button)
        parts.append((button, action))
    made.row.addWidget(made.more)
    made.row.addStretch(1)
    made.fold_in_order(parts[1:])
    made.parts = parts
    made.resize(600, 40)
    page.show()
    made.page = page
    return made


def test_with_room_everything_is_seen(bar):
    assert all(button.isVisible() for button, _action in bar.parts) and not bar.more.isVisible()


def test_without_room_tools_are_in_the_menu_and_come_back(bar, qtbot):
    for width in (300, 220, 160):
        bar.resize(width, 40)
        hidden = [action for button, action in bar.parts if not button.isVisible()]
        assert hidden and bar.more.isVisible()
        assert bar.more.menu().actions() == hidden == [action for _b, action in bar.parts[1 : 1 + len(hidden)]]
        right = max(button.geometry().right() for button, _action in bar.parts if button.isVisible())
        assert max(right, bar.more.geometry().right()) <= width
    assert bar.parts[0][0].isVisible(), "what may not fold stays"
    bar.resize(600, 40)
    assert all(button.isVisible() for button, _action in bar.parts) and not bar.more.isVisible()
