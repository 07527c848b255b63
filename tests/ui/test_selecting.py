"""Selecting with the mouse on the real canvas, and acting on what is selected."""

from dataclasses import replace

import numpy as np
import pytest
from drawing_desk import pixels, shown
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from illpose_app.core.drawing.drawing import Layer
from illpose_app.core.drawing.tiles import Rect, bounds, read, tiles_of
from illpose_app.storage.openraster import read_openraster
from illpose_app.ui.studio.drawing.brush_bar import BrushBar
from illpose_app.ui.studio.drawing.tools import Tool, ToolState

RED = (200, 40, 60)


@pytest.fixture
def desk(drawing):
    return drawing


def patch(desk, color=RED):
    rect = Rect(left=100, top=100, right=300, bottom=300)
    tiles = tiles_of(np.full((rect.height, rect.width, 4), (*color, 255), np.uint8), left=rect.left, top=rect.top)
    desk.document.put("patch", desk.document.drawing.with_tiles(desk.document.drawing.active, tiles))


def drag(desk, *places, modifier=Qt.KeyboardModifier.NoModifier):
    points = [desk.on_screen(*place) for place in places]
    QTest.mousePress(desk.canvas, Qt.MouseButton.LeftButton, modifier, points[0])
    for point in points[1:]:
        QTest.mouseMove(desk.canvas, point)
    QTest.mouseRelease(desk.canvas, Qt.MouseButton.LeftButton, modifier, points[-1])


def box(desk, *corners, modifier=Qt.KeyboardModifier.NoModifier):
    desk.drawing.take_tool(Tool.SELECT_BOX)
    drag(desk, corners[:2], corners[2:], modifier=modifier)


def selected(desk):
    selection = desk.document.drawing.selection
    return None if selection is None else selection.pixels_HW(desk.document.drawing.rect) > 127


def layer(desk):
    return read(desk.document.drawing.active_layer.tiles, desk.document.drawing.rect)


def clipboard_image():
    return QGuiApplication.clipboard().image()


def test_a_rectangle_is_selected_added_to_taken_from_and_undone(desk):
    box(desk, 100, 100, 300, 250)
    chosen = selected(desk)
    assert chosen[175, 200] and not chosen[50, 50] and chosen.sum() == pytest.approx(200 * 150, rel=0.05)
    box(desk, 350, 100, 400, 250, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert selected(desk)[175, 200] and selected(desk)[175, 375]
    box(desk, 80, 80, 320, 150, modifier=Qt.KeyboardModifier.AltModifier)
    assert not selected(desk)[120, 200] and selected(desk)[175, 200]
    assert desk.drawing.undo_text == "Select"
    for _ in range(3):
        desk.drawing.undo()
    assert selected(desk) is None


def test_selecting_is_nothing_to_save_and_nothing_to_look_at(desk, qtbot, tmp_path):
    saved = tmp_path / "a.ora"
    desk.document.path = saved
    desk.drawing.files.save()
    qtbot.waitUntil(saved.exists)
    edits = []
    desk.document.edited.connect(lambda: edits.append(1))
    box(desk, 100, 100, 300, 250)
    desk.drawing.selecting.invert()
    desk.drawing.undo()
    desk.drawing.selecting.select_none()
    assert not desk.document.is_unsaved and not edits
    assert read_openraster(saved).drawing.selection is None


def test_a_freehand_line_is_selected_and_a_click_selects_nothing(desk, qtbot):
    desk.drawing.take_tool(Tool.SELECT_FREE)
    drag(desk, (100, 100), (400, 100), (400, 300), (250, 180), (100, 300))
    qtbot.waitUntil(lambda: selected(desk) is not None)
    chosen = selected(desk)
    assert chosen[150, 120] and chosen[150, 380] and not chosen[280, 250]
    drag(desk, (500, 400), (500, 400))
    assert selected(desk) is None


def test_a_click_by_colour_takes_what_is_connected_or_all_that_is_alike(desk, qtbot):
    patch(desk)
    desk.drawing.take_tool(Tool.SELECT_COLOR)
    drag(desk, (200, 200), (200, 200))
    qtbot.waitUntil(lambda: selected(desk) is not None)
    assert selected(desk).sum() == 200 * 200
    bar = desk.page.findChild(BrushBar)
    assert bar._connected.isVisible() and bar._layer_only.isVisible()
    bar._connected.click()
    drag(desk, (50, 50), (50, 50))
    qtbot.waitUntil(lambda: selected(desk)[50, 50])
    assert selected(desk).sum() == 600 * 500 - 200 * 200


def test_strokes_and_eraser_stay_inside_and_one_that_misses_says_so(desk):
    patch(desk)
    box(desk, 100, 100, 200, 300)
    left, right = desk.document.drawing.selection.bounds().left, desk.document.drawing.selection.bounds().right
    desk.drawing.take_tool(Tool.ERASER)
    desk.stroke((60, 200), (280, 200))
    alpha = layer(desk)[200, :, 3]
    assert not alpha[left + 2 : right - 2].any() and (alpha[right:300] == 255).all()
    steps = desk.document.history.step_count
    desk.drawing.take_tool(Tool.INK)
    desk.stroke((400, 400), (500, 420))
    assert desk.said[-1] == "Strokes are drawn inside of the selection only."
    assert desk.document.history.step_count == steps


def test_the_line_about_the_selection_walks_but_not_during_a_stroke(desk, qtbot):
    box(desk, 100, 100, 300, 250)
    desk.drawing.take_tool(Tool.INK)
    left, right, top = desk.on_screen(140, 0).x(), desk.on_screen(260, 0).x(), desk.on_screen(0, 100).y()

    def line():
        image = desk.canvas.grab().toImage()
        rows = [[QColor(image.pixel(x, y)).value() for x in range(left, right)] for y in range(top - 2, top + 3)]
        return min(rows, key=sum)

    first = line()
    assert min(first) < 60 and max(first) > 200
    qtbot.waitUntil(lambda: line() != first)
    QTest.mousePress(desk.canvas, Qt.MouseButton.LeftButton, pos=desk.on_screen(200, 200))
    held = line()
    qtbot.wait(400)
    assert line() == held
    QTest.mouseRelease(desk.canvas, Qt.MouseButton.LeftButton, pos=desk.on_screen(200, 200))
    desk.drawing.switch(draws=False)
    assert min(line()) > 200, "poses are looked at without it"


def test_all_inverse_and_none(desk):
    desk.drawing.selecting.select_all()
    assert selected(desk).all()
    box(desk, 100, 100, 300, 250)
    desk.drawing.selecting.invert()
    assert not selected(desk)[175, 200] and selected(desk)[10, 10]
    desk.drawing.selecting.select_none()
    assert selected(desk) is None


def test_the_selected_pixels_are_dragged_as_a_piece_and_put_down(desk, qtbot):
    patch(desk)
    box(desk, 100, 100, 200, 300)
    desk.drawing.take_tool(Tool.MOVE)
    drag(desk, (150, 200), (350, 300), (450, 330))
    assert shown(desk, 450, 330).red() == RED[0] and shown(desk, 140, 200).value() == 255, "lifted off"
    assert shown(desk, 250, 200).red() == RED[0], "the rest stays"
    assert layer(desk)[200, 150, 3] == 255, "nothing is done yet"
    QTest.keyClick(desk.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.drawing.undo_text == "Move selection")
    assert not layer(desk)[200, 150, 3] and layer(desk)[330, 450, 3] == 255 and layer(desk)[200, 250, 3] == 255
    assert selected(desk)[330, 450] and not selected(desk)[200, 150]
    desk.drawing.undo()
    assert layer(desk)[200, 150, 3] == 255 and selected(desk)[200, 150]
    assert shown(desk, 140, 200).red() == RED[0]


def test_escape_puts_the_piece_back_and_another_tool_puts_it_down(desk, qtbot):
    patch(desk)
    box(desk, 100, 100, 200, 300)
    desk.drawing.take_tool(Tool.MOVE)
    drag(desk, (150, 200), (350, 300), (450, 330))
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    assert shown(desk, 140, 200).red() == RED[0] and shown(desk, 450, 330).value() == 255
    drag(desk, (150, 200), (350, 300), (450, 330))
    desk.drawing.take_tool(Tool.INK)
    assert shown(desk, 450, 330).red() == RED[0], "seen until it is done"
    qtbot.waitUntil(lambda: desk.drawing.undo_text == "Move selection")
    qtbot.waitUntil(lambda: not desk.drawing.easel.moving.is_settling)
    assert layer(desk)[330, 450, 3] == 255


def test_another_layer_puts_the_piece_down_on_the_one_it_came_from(desk, qtbot):
    patch(desk)
    drawing = desk.document.drawing
    desk.document.put("", drawing.added(Layer(key=9, name="upper"), above=2))
    desk.document.activate(2)
    desk.drawing.take_tool(Tool.MOVE)
    drag(desk, (150, 200), (250, 260), (350, 300))
    desk.drawing.layers.activated.emit(9)
    qtbot.waitUntil(lambda: desk.drawing.undo_text == "Move layer")
    assert desk.document.drawing.active == 9
    assert bounds(desk.document.drawing.layer(2).tiles).left == pytest.approx(300, abs=3)


def test_flips_and_quarters_act_on_the_selection_to_the_pixel(desk, qtbot):
    random = np.random.default_rng(2).integers(0, 256, (60, 40, 4), np.uint8)
    random[:, :, 3] = 255
    desk.document.put("", desk.document.drawing.with_tiles(2, tiles_of(random, left=200, top=200)))
    desk.drawing.take_tool(Tool.INK)
    desk.drawing.turn(lambda box: box.flipped(across=True), "Flip left to right")
    qtbot.waitUntil(lambda: desk.drawing.undo_text == "Flip left to right")
    assert (layer(desk)[200:260, 200:240] == random[:, ::-1]).all()
    desk.drawing.turn(lambda box: box.turned(90.0), "Turn by a quarter")
    qtbot.waitUntil(lambda: desk.drawing.undo_text == "Turn by a quarter")
    assert (layer(desk)[210:250, 190:250] == np.rot90(random[:, ::-1], -1)).all()
    desk.drawing.take_tool(Tool.MOVE)
    desk.drawing.turn(lambda box: box.flipped(across=False), "")
    assert desk.drawing.easel.moving.box.scale_y == -1, "in hand the box is flipped"


def test_delete_takes_off_what_is_selected_and_a_colour_fills_it(desk, qtbot):
    patch(desk)
    box(desk, 100, 100, 200, 300)
    QTest.keyClick(desk.canvas, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: desk.drawing.undo_text == "Clear the selection")
    assert not layer(desk)[200, 150].any() and layer(desk)[200, 250, 3] == 255
    desk.drawing.selecting.fill((10, 20, 30))
    qtbot.waitUntil(lambda: desk.drawing.undo_text == "Fill the selection")
    assert (layer(desk)[200, 150] == (10, 20, 30, 255)).all() and (layer(desk)[200, 250, :3] == RED).all()


def test_pixels_are_cut_and_pasted_as_a_layer_where_they_were(desk, qtbot):
    QGuiApplication.clipboard().clear()
    patch(desk)
    box(desk, 100, 100, 200, 300)
    before = pixels(desk)
    desk.drawing.selecting.cut()
    qtbot.waitUntil(lambda: desk.drawing.undo_text == "Clear the selection" and not clipboard_image().isNull())
    assert not layer(desk)[200, 150].any() and layer(desk)[200, 250].any()
    desk.drawing.selecting.paste(clipboard_image())
    qtbot.waitUntil(lambda: len(desk.document.drawing.layers) == 3)
    assert desk.document.drawing.active_layer.name == "Pasted" and selected(desk) is None
    assert (pixels(desk) == before).all()


def test_pixels_of_another_program_are_pasted_into_the_middle(desk, qtbot):
    image = QImage(100, 50, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 200, 30))
    desk.drawing.selecting.paste(image)
    qtbot.waitUntil(lambda: len(desk.document.drawing.layers) == 3)
    assert bounds(desk.document.drawing.active_layer.tiles) == Rect(left=250, top=225, right=350, bottom=275)


def test_all_layers_are_copied_as_they_are_seen(desk, qtbot):
    QGuiApplication.clipboard().clear()
    patch(desk)
    box(desk, 50, 50, 200, 300)
    desk.drawing.selecting.copy(merged=True)
    qtbot.waitUntil(lambda: not clipboard_image().isNull())
    copied = clipboard_image()
    assert QColor(copied.pixel(10, 10)).value() == 255 and QColor(copied.pixel(100, 100)).red() == RED[0]


def test_an_empty_layer_has_nothing_to_copy_and_a_locked_one_is_not_changed(desk, qtbot):
    desk.drawing.selecting.copy()
    qtbot.waitUntil(lambda: desk.said[-1:] == ["There is nothing to copy on this layer."])
    desk.document.activate(1)
    for deed in (desk.drawing.selecting.cut, desk.drawing.selecting.clear, lambda: desk.drawing.selecting.fill(RED)):
        desk.said.clear()
        deed()
        assert desk.said == ["The layer “Paper” is locked."]


def test_a_fill_closes_gaps_as_the_bar_says(desk, qtbot):
    desk.drawing.take_tool(Tool.INK)
    desk.drawing.easel.take_tools(desk.drawing.easel.tools.with_brush(size_px=6))
    desk.stroke((100, 100), (300, 100), (300, 300), (100, 300), (100, 112))
    desk.drawing.take_tool(Tool.FILL)
    gaps = next(knob for knob in desk.drawing.bar._knobs if knob.slider.toolTip().startswith("How wide a gap"))
    gaps.slider.setValue(20)
    desk.drawing.easel.take_tools(desk.drawing.easel.tools)
    desk.stroke((200, 200), (200, 200))
    qtbot.waitUntil(lambda: desk.drawing.undo_text == "Flat fill")
    assert layer(desk)[200, 200, 3] == 255 and not layer(desk)[400, 400].any() and not layer(desk)[90, 50].any()


def test_the_bar_shows_its_boxes_whole_where_there_is_no_room_for_the_tools_name(qtbot):
    room = QWidget()
    qtbot.addWidget(room)
    bar = BrushBar(room)
    bar.show_tools(replace(ToolState(), tool=Tool.SELECT_COLOR), "Select by colour", "Click a colour")
    room.show()
    bar.resize(900, 30)
    assert bar._title.isVisible() and bar._hint.isVisible()
    bar.resize(290, 30)
    assert not bar._title.isVisible() and not bar._hint.isVisible() and bar._connected.isVisible()


def test_saving_puts_down_what_is_in_hand_first(desk, qtbot, tmp_path):
    patch(desk)
    desk.document.path = tmp_path / "a.ora"
    desk.drawing.take_tool(Tool.MOVE)
    drag(desk, (150, 200), (250, 260), (350, 300))
    desk.drawing.files.save()
    qtbot.waitUntil((tmp_path / "a.ora").exists)
    assert bounds(read_openraster(tmp_path / "a.ora").drawing.layers[-1].tiles).left == pytest.approx(300, abs=3)
    qtbot.waitUntil(lambda: not desk.document.is_unsaved)
