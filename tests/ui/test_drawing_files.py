"""Drawing over illustrations, saving, keeping and recovering drawings; the networks are left out."""

import pytest
from drawing_desk import Desk, dark, pixels, shown
from drawn_characters import character
from PIL import Image
from PySide6.QtWidgets import QFileDialog, QMessageBox

from illpose_app.core.drawing.compose import flattened
from illpose_app.storage.drawing_recovery import left_behind
from illpose_app.storage.openraster import read_openraster
from illpose_app.ui.action_row import Need
from illpose_app.ui.studio.drawing.tools import Tool

# over an illustration, and looking while drawing


@pytest.fixture
def illustration(tmp_path):
    path = tmp_path / "art.png"
    Image.new("RGB", (400, 300), (240, 230, 220)).save(path)
    return path


def test_drawing_over_the_open_illustration_never_touches_its_file(desk, illustration, qtbot):
    before = illustration.read_bytes()
    desk.studio.open_path(illustration)
    qtbot.waitUntil(lambda: desk.studio.illustration is not None)
    assert not desk.drawing.needs_met
    desk.drawing.switch(draws=True)
    qtbot.waitUntil(lambda: desk.drawing.draws)
    assert desk.drawing.needs_met == {Need.DRAWING, Need.PEN} and not desk.document.is_unsaved
    assert [layer.name for layer in desk.document.drawing.layers] == ["art.png", "Layer 1"]
    assert desk.document.path is None
    desk.drawing.take_tool(Tool.INK)
    desk.stroke((100, 100), (200, 150))
    assert dark(desk, 150, 125) and tuple(pixels(desk)[290, 390, :3]) == (240, 230, 220)
    assert illustration.read_bytes() == before
    desk.drawing.switch(draws=False)
    assert desk.drawing.needs_met == {Need.DRAWING} and desk.page.side.page == "characters"
    assert shown(desk, 150, 125).value() < 140, "the drawing stays on the canvas"


def test_after_a_pause_the_drawing_is_looked_at_and_corrections_stay(qapp, qtbot, tmp_path, database):
    found = [character(at=(10, 10))]
    desk = Desk(qapp, tmp_path, database, analyze=lambda illustration: tuple(found))
    qtbot.addWidget(desk.page)
    desk.begin(qtbot)
    desk.drawing.take_tool(Tool.INK)
    for step in range(4):
        desk.stroke((100, 100 + 30 * step), (300, 110 + 30 * step))
    qtbot.waitUntil(lambda: desk.studio.characters == (found[0],))
    assert len(desk.looks) == 1, "four strokes, one pause, one look"
    assert desk.looks[-1].decoded.pixels_HW3[104, 200].max() < 140
    before = desk.studio.pose
    desk.studio.edit_pose("Move", before, before.with_joint(9, 50, 60))
    corrected = desk.studio.pose
    found[:] = [character(at=(14, 12)), character(at=(300, 200), score=0.3)]
    view = desk.canvas.view
    desk.stroke((100, 400), (300, 410))
    qtbot.waitUntil(lambda: len(desk.studio.characters) == 2)
    assert desk.studio.pose == corrected and desk.studio.characters[0].corrected
    assert desk.studio.characters[1].box == found[1].box
    assert desk.canvas.view == view, "the view stays where it is"
    desk.close()


# files


def test_a_drawing_is_saved_opened_again_and_asked_for_before_it_is_left(drawing, qtbot, tmp_path, monkeypatch):
    drawing.drawing.take_tool(Tool.INK)
    drawing.stroke((100, 100), (200, 150))
    before, path = pixels(drawing), tmp_path / "sketch"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    drawing.drawing.files.save()
    qtbot.waitUntil(lambda: not drawing.document.is_unsaved)
    saved = tmp_path / "sketch.ora"
    assert drawing.document.path == saved and (flattened(read_openraster(saved).drawing) == before).all()
    assert drawing.studio.illustration.path == saved
    left = []
    drawing.drawing.files.leave(lambda: left.append("at once"))
    drawing.stroke((100, 300), (200, 350))
    drawing.drawing.files.leave(lambda: left.append("after asking"))
    assert left == ["at once"]
    box = drawing.page.findChild(QMessageBox)
    box.button(QMessageBox.StandardButton.Save).click()
    qtbot.waitUntil(lambda: left == ["at once", "after asking"])
    assert not drawing.document.is_unsaved
    last = pixels(drawing)
    drawing.drawing.open_file(saved)
    old = drawing.document
    qtbot.waitUntil(lambda: drawing.document is not old)
    assert (pixels(drawing) == last).all() and drawing.document.drawing.active_layer.name == "Layer 1"


def test_what_is_drawn_is_kept_beside_the_library_and_forgotten_once_saved(drawing, qtbot, tmp_path):
    drawing.drawing.take_tool(Tool.INK)
    drawing.stroke((100, 100), (200, 150))
    drawing.drawing.keeper._timer.setInterval(20)
    qtbot.waitUntil(lambda: len(list(drawing.folder.glob("*"))) >= 1)
    qtbot.waitUntil(lambda: drawing.drawing.keeper._kept is drawing.document.drawing)
    assert list(left_behind(drawing.folder)) == [], "it is locked while the drawing is open"
    drawing.drawing.files._save(drawing.document, tmp_path / "a.ora", None)
    qtbot.waitUntil(lambda: not drawing.document.is_unsaved)
    drawing.close()
    assert list(drawing.folder.glob("*")) == []


def test_an_unsaved_drawing_comes_back_after_the_window_was_closed(drawing, qapp, qtbot, tmp_path, database):
    drawing.drawing.take_tool(Tool.INK)
    drawing.stroke((100, 100), (200, 150))
    before = pixels(drawing)
    drawing.close()
    again = Desk(qapp, tmp_path, database)
    qtbot.addWidget(again.page)
    again.drawing.keeper.find_left_behind(again.drawing.recover)
    qtbot.waitUntil(lambda: again.document is not None)
    assert (pixels(again) == before).all() and again.document.is_unsaved and again.drawing.draws
    assert "back" in again.said[-1]
    qtbot.waitUntil(lambda: len(again.looks) == 1)
    again.stroke((100, 300), (200, 350))
    again.close()
    (found,) = left_behind(again.folder)
    assert int(flattened(found.kept().drawing)[325, 150, :3].max()) < 140
    found.close(forget=True)


def test_a_disk_that_is_full_is_said_once_and_the_drawing_goes_on(drawing, qtbot, monkeypatch):
    monkeypatch.setattr(
        "illpose_app.ui.studio.drawing.keeper.new_recovery", lambda folder: (_ for _ in ()).throw(OSError(28, "full"))
    )
    drawing.drawing.keeper._timer.setInterval(10)
    drawing.drawing.take_tool(Tool.INK)
    drawing.stroke((100, 100), (200, 150))
    qtbot.waitUntil(lambda: bool(drawing.errors))
    qtbot.wait(100)
    assert len(drawing.errors) == 1
    drawing.stroke((100, 300), (200, 350))
    assert dark(drawing, 150, 325)
