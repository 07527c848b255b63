"""The reference board in the whole program: pin, handle, undo, keep, and in a window of its own."""

from pathlib import Path

import pytest
from library_helpers import draw
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QKeySequence
from stillness import wait_until_still

from illpose_app.ui.board.board_actions import BOARD_DEEDS
from illpose_app.ui.board.handles import Grip, handle_at, handles_of


@pytest.fixture
def start(make_app, qtbot):
    def begin():
        app = make_app()
        app.start([])
        qtbot.waitUntil(lambda: app.board.board_id > 0)
        return app

    return begin


@pytest.fixture
def app(start):
    app = start()
    app.window.show_page("board")
    return app


@pytest.fixture
def filled(app, qtbot, tmp_path):
    app.board.add_files([draw(tmp_path / f"{n}.png", n, size=(120, 160)) for n in range(3)])
    qtbot.waitUntil(lambda: len(app.board.pins) == 3)
    app.board_page.view.fit()
    return app


def press(qtbot, app, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(app.board_page.view, key, modifier)


def drag(qtbot, view, start, by):
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 5):
        qtbot.mouseMove(view.viewport(), start + by * (step / 4))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + by)


def test_what_was_pinned_is_there_at_the_next_start(filled, start, qtbot):
    filled.board_page.view.select({filled.board.pins[1].key})
    press(qtbot, filled, Qt.Key.Key_R)
    press(qtbot, filled, Qt.Key.Key_G)
    left = filled.board.pins
    assert left[1].rotation_deg == 15 and left[1].greyscale
    filled.window.close()
    again = start()
    qtbot.waitUntil(lambda: again.board.pins == left)


def test_a_picture_is_moved_by_hand_as_one_step(filled, qtbot):
    view, pin = filled.board_page.view, filled.board.pins[0]
    start = view.mapFromScene(QPointF(pin.x, pin.y))
    steps = filled.board.undo_stack.count()
    drag(qtbot, view, start, QPoint(40, -30))
    moved = filled.board.pins[0]
    scale = view.transform().m11()
    assert (moved.x - pin.x, moved.y - pin.y) == (pytest.approx(40 / scale, abs=2), pytest.approx(-30 / scale, abs=2))
    assert filled.board.undo_stack.count() == steps + 1
    filled.actions["undo"].trigger()
    assert filled.board.pins[0] == pin


def test_handles_scale_and_turn(filled, qtbot):
    view, pin = filled.board_page.view, filled.board.pins[0]
    view.select({pin.key})
    corner = next(h for h in view._handles() if h.grip is Grip.SCALE and h.place == view._frame().bottomRight())
    drag(qtbot, view, corner.place.toPoint(), QPoint(30, 40))
    larger = filled.board.pins[0]
    assert larger.scale > pin.scale * 1.05
    top = next(h for h in view._handles() if h.grip is Grip.TURN)
    drag(qtbot, view, top.place.toPoint(), QPoint(60, 20))
    assert filled.board.pins[0].rotation_deg > 10 and filled.board.pins[0].scale == larger.scale


def test_zooming_keeps_the_place_under_the_pointer(filled):
    view, place = filled.board_page.view, QPointF(210, 140)
    before = view.mapToScene(place.toPoint())
    view.zoom(2.0, place)
    after = view.mapToScene(place.toPoint())
    assert abs(after.x() - before.x()) < 2 and abs(after.y() - before.y()) < 2
    filled.board_page.view.fit()
    assert view.transform().m11() <= 2.0


def test_handles_are_found_only_near_them():
    handles = handles_of(QRectF(100, 100, 200, 150))
    assert handle_at(handles, QPointF(104, 97)).grip is Grip.SCALE
    assert handle_at(handles, QPointF(200, 72)).grip is Grip.TURN
    assert handle_at(handles, QPointF(200, 170)) is None and handle_at((), QPointF(0, 0)) is None


def test_every_deed_of_the_table_is_wired_and_keys_are_not_given_twice(app):
    keys = [QKeySequence(k).toString() for deed in BOARD_DEEDS for k in deed.keys]
    assert len(set(keys)) == len(keys)
    for deed in BOARD_DEEDS:
        action = app.board_page.actions_by_name[deed.name]
        assert action.receivers("2triggered(bool)") + action.receivers("2toggled(bool)") > 0, deed.name
        assert not deed.icon or not action.icon().isNull(), deed.name


def test_opacity_that_is_dragged_is_one_step_and_keys_of_the_window_are_not_taken(filled, qtbot):
    boxes = filled.actions["boxes"].isChecked()
    filled.board_page.view.select({filled.board.pins[2].key})
    steps = filled.board.undo_stack.count()
    for value in (80, 60, 40):
        filled.board_page.opacity.setValue(value)
    assert filled.board.pins[2].opacity == 0.4 and filled.board.undo_stack.count() == steps + 1
    press(qtbot, filled, Qt.Key.Key_H)
    press(qtbot, filled, Qt.Key.Key_Delete)
    assert len(filled.board.pins) == 2 and filled.actions["boxes"].isChecked() == boxes


def test_dropped_files_and_pixels_are_pinned_where_they_fall(app, qtbot, tmp_path):
    view, data = app.board_page.view, QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(draw(tmp_path / "dropped.png")))])
    place = QPointF(120, 90)
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)  # fmt: skip
    there = view.mapToScene(place.toPoint())
    view.dropEvent(event)
    qtbot.waitUntil(lambda: len(app.board.pins) == 1)
    assert (app.board.pins[0].x, app.board.pins[0].y) == (there.x(), there.y())
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    app.board.add_pixels(image)
    qtbot.waitUntil(lambda: len(app.board.pins) == 2)
    assert app.board.pins[1].path.parent == tmp_path / "home" / "data" / "pasted"


def test_artworks_of_the_library_are_pinned_by_a_key(app, qtbot, tmp_path):
    for seed in range(3):
        draw(tmp_path / "art" / f"{seed}.png", seed)
    job = app.library.add_folders([tmp_path / "art"])
    qtbot.waitUntil(lambda: job.is_over)
    app.window.show_page("library")
    grid = app.library_page.grid
    qtbot.waitUntil(lambda: grid.model().rowCount() == 3 and grid.model().row_at(0) is not None)
    grid.selectAll()
    app.actions["pin"].trigger()
    qtbot.waitUntil(lambda: len(app.board.pins) == 3)
    assert "3 pictures" in app.window.statusBar().currentMessage()


def test_there_may_be_several_boards(filled, qtbot):
    first = filled.board.board_id
    filled.board.make_board("Second")
    qtbot.waitUntil(lambda: filled.board.board_id != first and filled.board_page.boards.count() == 2)
    assert filled.board.pins == () and not filled.board.undo_stack.canUndo()
    filled.board.open_board(first)
    qtbot.waitUntil(lambda: len(filled.board.pins) == 3)
    filled.board_page.delete_requested.emit(first)
    qtbot.waitUntil(lambda: filled.board_page.boards.count() == 1 and filled.board.pins == ())


def test_the_board_goes_into_a_window_of_its_own_and_comes_back(filled, qtbot):
    actions, place = filled.board_page.actions_by_name, filled.board_place
    actions["own_window"].trigger()
    flags = place.window.windowFlags()
    assert not place.window.windowIcon().isNull()
    assert flags & Qt.WindowType.WindowStaysOnTopHint and not flags & Qt.WindowType.FramelessWindowHint
    actions["frameless"].trigger()
    assert place.window.windowFlags() & Qt.WindowType.FramelessWindowHint and not filled.board_page.bar.isVisible()
    place.window.close()
    assert place.window is None and filled.board_page.view.isVisibleTo(filled.board_page)
    assert filled.board_page.bar.isVisibleTo(filled.board_page)


def test_a_missing_file_stays_on_the_board(filled, qtbot):
    images, pin = filled.board_images, filled.board.pins[0]
    qtbot.waitUntil(lambda: images.shown(pin, 200) is not None)
    wait_until_still(filled.background, qtbot)  # no reading of it is under way any more
    Path(pin.path).unlink()
    images._kept.clear()
    qtbot.waitUntil(lambda: (shown := images.shown(pin, 200)) is not None and shown.missing)
    assert not images.shown(pin, 200).image.isNull(), "its thumbnail stands for it"


def test_the_boards_menu_holds_only_what_can_be_done(filled):
    filled.board_page.view.select(())
    texts = [action.text() for action in filled.board_page.menu().actions()]
    assert "Flip upside down" not in texts and "Fit" in texts
    filled.board_page.actions_by_name["select_all"].trigger()
    assert "Flip upside down" in [action.text() for action in filled.board_page.menu().actions()]
