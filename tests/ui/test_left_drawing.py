"""What the artist opens at the start wins over the drawing that the last session left unsaved, which stays kept."""

import pytest
from PySide6.QtWidgets import QMessageBox

from illpose_app.core.drawing.drawing import new_drawing
from illpose_app.storage.drawing_recovery import left_behind, new_recovery
from illpose_app.storage.places import find_places


@pytest.fixture(autouse=True)
def left(tmp_path):
    """Return the folder in which an earlier session left a drawing of 320 x 200 px."""
    folder = find_places(tmp_path / "home").data / "drawings"
    recovery = new_recovery(folder)
    drawing = new_drawing(320, 200, paper="Paper", first="Layer 1", paper_rgb=(255, 255, 255))
    recovery.keep(drawing, name="left.ora", path=None)
    recovery.close(forget=False)
    return folder


@pytest.fixture
def words(app):
    said = []
    app.drawing.said.connect(said.append)
    return said


def is_open(app, path):
    return app.studio.illustration is not None and app.studio.illustration.path == path


def test_an_unsaved_drawing_is_back_where_nothing_else_is_opened(app, words, qtbot):
    app.start([])
    qtbot.waitUntil(lambda: app.drawing.document is not None)
    assert app.drawing.document.name == "left.ora" and app.drawing.draws
    assert words == ["Your unsaved drawing is back."] and not app.actions["recover_drawing"].isEnabled()


@pytest.mark.parametrize("moment", ["at once", "while the drawing is read"])
def test_a_picture_opened_soon_after_the_start_stays_and_the_drawing_is_one_action_away(
    app, figure, words, qtbot, moment
):
    if moment == "while the drawing is read":  # it was found, and is not on the canvas yet
        app.left.changed.connect(lambda: None if words else app.program.open(figure))
    app.start([])
    if moment == "at once":
        app.program.open(figure)
    qtbot.waitUntil(lambda: is_open(app, figure) and bool(words))
    assert is_open(app, figure) and app.drawing.document is None and "figure.png" in app.window.windowTitle()
    assert words == ["Your unsaved drawing is kept: the File menu brings it back."]
    app.actions["recover_drawing"].trigger()
    qtbot.waitUntil(lambda: app.drawing.document is not None)
    assert app.drawing.document.name == "left.ora" and not app.actions["recover_drawing"].isEnabled()
    assert app.window.findChild(QMessageBox) is None, "a picture can be left without a question"


def test_a_drawing_that_was_not_brought_back_is_found_by_the_next_start(left, app, figure, words, qtbot):
    app.start([figure])
    qtbot.waitUntil(lambda: is_open(app, figure) and bool(words))
    app.window.close()
    (found,) = left_behind(left)
    assert found.kept().name == "left.ora"
    found.close(forget=True)


def test_what_was_open_last_yields_to_what_is_opened_now(left, app, figure, tmp_path, qtbot):
    for file in left.glob("*"):
        file.unlink()
    last = tmp_path / "last.png"
    last.write_bytes(figure.read_bytes())
    app.state.remember(last)
    shown = []
    app.studio.opened.connect(lambda illustration: shown.append(illustration.name))
    app.start([])
    app.program.open(figure)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == ["figure.png"]
