"""Boxes and characters on the canvas, in the whole program with the real network on a drawn figure."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from illpose_app.core.geometry import Box
from illpose_app.core.limb_motion import CHAINS
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.ui.studio.box_handles import box_between, box_with_handle, handle_at


def stored(app):
    known = ArtworkRepository(app.database).analysis_of(app.studio.illustration.content_hash)
    return ArtworkRepository(app.database).characters_of(known.artwork_id)


@pytest.fixture
def app(app_with_figure):
    return app_with_figure


def drag(qtbot, app, start, end):
    canvas, to_screen = app.studio_page.canvas, app.studio_page.canvas.view.to_screen()
    first, last = (QPoint(*map(round, to_screen.map(QPointF(*place)).toTuple())) for place in (start, end))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=first)
    for step in range(1, 5):
        qtbot.mouseMove(canvas, first + (last - first) * (step / 4))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=last)


def test_corners_win_over_sides_and_sides_never_pass_one_another():
    box = Box(x=10, y=20, width=100, height=200)
    assert handle_at(box, 11, 19, scale=1) == (-1, -1)
    assert handle_at(box, 111, 120, scale=1) == (1, 0)
    assert handle_at(box, 60, 120, scale=1) is None and handle_at(box, 130, 120, scale=1) is None
    pulled = box_with_handle(box, (-1, 0), 500, 0)
    assert pulled.right == 110 and pulled.width == 8
    assert box_between((0, 0), (3, 90), width_px=100, height_px=100) is None
    assert box_between((90, 80), (-20, 10), width_px=100, height_px=100) == Box(x=0, y=10, width=90, height=70)


def test_while_a_box_is_to_be_drawn_the_canvas_says_how(app):
    toast = app.editing.toast
    app.actions["add_character"].trigger()
    assert toast.isVisibleTo(app.studio_page.canvas) and "Drag a box" in toast.text()
    app.actions["add_character"].trigger()
    assert not toast.isVisibleTo(app.studio_page.canvas)


def test_a_character_is_added_by_a_box_and_undone_and_redone(app, qtbot):
    before = app.studio.characters
    app.actions["add_character"].trigger()
    drag(qtbot, app, (90, 40), (270, 420))
    qtbot.waitUntil(lambda: len(app.studio.characters) == len(before) + 1)
    added = app.studio.characters[-1]
    assert added.added and added.pose.known_K.sum() >= 8, "its pose is predicted inside"
    assert not app.actions["add_character"].isChecked()
    assert app.studio.selected == len(before)
    qtbot.waitUntil(lambda: len(stored(app)) == len(before) + 1)
    app.actions["undo"].trigger()
    assert app.studio.characters == before
    qtbot.waitUntil(lambda: len(stored(app)) == len(before))
    app.actions["redo"].trigger()
    qtbot.waitUntil(lambda: len(stored(app)) == len(before) + 1)
    assert stored(app)[-1] == added


def test_escape_ends_drawing_a_box(app, qtbot):
    app.actions["add_character"].trigger()
    qtbot.keyClick(app.studio_page.canvas, Qt.Key.Key_Escape)
    assert not app.actions["add_character"].isChecked()
    before = app.studio.characters
    drag(qtbot, app, (2, 2), (60, 20))
    assert app.studio.characters == before


def test_a_removed_character_stays_removed_when_the_file_is_opened_again(app, qtbot, figure):
    before = app.studio.characters
    while app.studio.characters:
        app.actions["remove_character"].trigger()
    qtbot.waitUntil(lambda: stored(app) == ())
    app.actions["undo"].trigger()
    qtbot.waitUntil(lambda: len(stored(app)) == 1)
    app.actions["redo"].trigger()
    qtbot.waitUntil(lambda: stored(app) == ())
    app.program.open(figure)
    words = app.studio_page.characters.characters
    qtbot.waitUntil(lambda: words.item(0).text() == "No character was found")
    assert app.studio.characters == () and before


def test_a_box_pulled_by_its_handle_is_looked_into_again_and_undone(app, qtbot):
    before = app.studio.characters[0]
    box = before.box
    drag(qtbot, app, (box.right, box.center[1]), (box.right + 25, box.center[1]))
    qtbot.waitUntil(lambda: app.studio.characters[0].box_redrawn)
    after = app.studio.characters[0]
    assert after.box.right == pytest.approx(box.right + 25, abs=1.5) and after.box.x == box.x
    qtbot.waitUntil(lambda: stored(app)[0] == after)
    app.actions["undo"].trigger()
    assert app.studio.characters[0] == before
    qtbot.waitUntil(lambda: not stored(app)[0].box_redrawn)


def test_flipping_twice_is_nothing_and_kept_lengths_are_kept(app, qtbot):
    pose = app.studio.pose
    app.actions["flip_pose"].trigger()
    assert app.studio.pose != pose
    app.actions["flip_pose"].trigger()
    assert np.allclose(app.studio.pose.joints_K2, pose.joints_K2, atol=0.01)
    chain = next(chain for chain in CHAINS if app.studio.pose.known_K[list(chain)].all())
    app.actions["keep_lengths"].trigger()
    before = app.studio.pose.joints_K2
    end = tuple(map(float, before[chain[2]]))
    drag(qtbot, app, end, (end[0] + 40, end[1] - 30))
    after = app.studio.pose.joints_K2
    assert np.linalg.norm(after[chain[2]] - before[chain[2]]) > 10
    for first, second in ((chain[0], chain[1]), (chain[1], chain[2])):
        assert np.linalg.norm(after[first] - after[second]) == pytest.approx(
            np.linalg.norm(before[first] - before[second]), abs=0.1
        )
