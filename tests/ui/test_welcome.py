"""The first steps, with the real program on a drawn figure."""

import pytest
from drawn_figure import save_figure
from PySide6.QtCore import Qt

from illpose_app.ui.welcome.welcome_strip import STEPS


@pytest.fixture
def start(make_app):
    def begin(*, first):
        app = make_app()
        app.window.show()
        app.welcome.begin(first_start=first)
        return app

    return begin


def test_it_is_there_from_the_first_start_until_it_is_closed_for_good_and_help_brings_it_back(start, qtbot):
    app = start(first=True)
    assert app.welcome_strip.isVisible() and app.actions["welcome"].isChecked()
    app.window.close()
    app = start(first=False)
    assert app.welcome_strip.isVisible(), "it was not closed yet"
    qtbot.mouseClick(app.welcome_strip.close_button, Qt.MouseButton.LeftButton)
    assert not app.welcome_strip.isVisible()
    app.window.close()
    app = start(first=False)
    assert not app.welcome_strip.isVisible()
    app.actions["welcome"].trigger()
    assert app.welcome_strip.isVisible()


def test_who_has_used_illpose_before_is_not_welcomed(start):
    assert not start(first=False).welcome_strip.isVisible()


def test_steps_tick_off_as_they_are_done_and_all_three_end_it(start, qtbot, tmp_path):
    art = tmp_path / "art"
    art.mkdir()
    save_figure(art / "figure.png")
    app = start(first=True)
    steps = app.welcome_strip.steps
    done = lambda: [name for name in STEPS if "done" in steps[name].accessibleName()]  # noqa: E731
    assert done() == []
    app.program.open(art / "figure.png")
    qtbot.waitUntil(lambda: app.studio.pose is not None)
    assert done() == ["sample"]
    app.library.add_folders([art])
    qtbot.waitUntil(lambda: done() == ["sample", "folder"])
    qtbot.mouseClick(steps["pose"], Qt.MouseButton.LeftButton)
    canvas = app.studio_page.canvas
    assert app.window.page == "studio" and canvas.selected_joint >= 0, "it shows what can be dragged"
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert done() == list(STEPS) and app.welcome_strip.isVisible(), "it does not vanish while one looks at it"
    app.window.close()
    assert not start(first=False).welcome_strip.isVisible()
