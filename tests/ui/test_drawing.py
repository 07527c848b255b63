"""Drawing with mouse and pen on the real canvas; the networks are left out."""

import threading
from dataclasses import replace

import numpy as np
import pytest
from drawing_desk import dark, pixels, shown
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSlider, QWidget

from illpose_app.core.drawing.drawing import BlendMode, Layer
from illpose_app.core.drawing.tiles import Rect, bounds, read, tiles_of
from illpose_app.ui.background import Lane
from illpose_app.ui.studio.drawing.brush_bar import BrushBar
from illpose_app.ui.studio.drawing.tools import Tool, ToolState
from illpose_app.ui.studio.drawing.transform_box import Grip, TransformBox

# strokes


def test_a_stroke_of_the_mouse_is_drawn_shown_and_undone(drawing):
    drawing.drawing.take_tool(Tool.INK)
    drawing.stroke((100, 100), (200, 150), (300, 200))
    assert dark(drawing, 200, 150) and shown(drawing, 200, 150).value() < 140
    assert drawing.drawing.undo_text == "Ink stroke" and drawing.document.is_unsaved
    drawing.drawing.undo()
    assert not dark(drawing, 200, 150) and shown(drawing, 200, 150).value() == 255
    drawing.drawing.redo()
    assert dark(drawing, 200, 150)


@pytest.mark.parametrize(("turn", "flip"), [(0, True), (35, False), (-90, True)])
def test_strokes_land_under_the_pointer_in_a_turned_and_mirrored_view(drawing, turn, flip):
    drawing.drawing.take_tool(Tool.INK)
    drawing.canvas.turn(turn)
    if flip:
        drawing.canvas.flip()
    drawing.stroke((200, 200), (260, 230), (320, 260))
    assert dark(drawing, 260, 230) and shown(drawing, 260, 230).value() < 140


def pen(desk, kind, place, *, pressure, tilt=0.0, pointer=QPointingDevice.PointerType.Pen):
    device = QPointingDevice(
        "pen", 7, QPointingDevice.DeviceType.Stylus, pointer,
        QPointingDevice.Capability.Pressure, 1, 3,
    )  # fmt: skip
    spot = QPointF(desk.on_screen(*place))
    up = kind == QEvent.Type.TabletRelease
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletMove else Qt.MouseButton.LeftButton
    event = QTabletEvent(
        kind, device, spot, spot, pressure, tilt, 0.0, 0.0, 0.0, 0.0, Qt.KeyboardModifier.NoModifier, button,
        Qt.MouseButton.NoButton if up else Qt.MouseButton.LeftButton,
    )  # fmt: skip
    QApplication.sendEvent(desk.canvas, event)
    return event.isAccepted()


def pen_stroke(desk, start, end, **options):
    assert pen(desk, QEvent.Type.TabletPress, start, **options)
    for t in np.linspace(0, 1, 12)[1:]:
        place = tuple(np.asarray(start) + (np.asarray(end) - start) * t)
        assert pen(desk, QEvent.Type.TabletMove, place, **options)
    assert pen(desk, QEvent.Type.TabletRelease, end, **options)


def width_at(desk, x, rows):
    return float((255 - pixels(desk)[rows, x, 0].astype(int)).sum() / 255)


def test_the_pens_pressure_makes_the_line_wider_unless_it_shall_not_count(drawing):
    drawing.drawing.take_tool(Tool.INK)
    drawing.drawing.easel.take_tools(drawing.drawing.easel.tools.with_brush(size_px=20))
    pen_stroke(drawing, (100, 100), (400, 100), pressure=0.25)
    pen_stroke(drawing, (100, 200), (400, 200), pressure=1.0)
    assert width_at(drawing, 250, slice(60, 140)) < 0.5 * width_at(drawing, 250, slice(160, 240))
    drawing.drawing.easel.take_tools(replace(drawing.drawing.easel.tools, presses=False))
    pen_stroke(drawing, (100, 300), (400, 300), pressure=0.25)
    assert width_at(drawing, 250, slice(260, 340)) == pytest.approx(width_at(drawing, 250, slice(160, 240)), rel=0.1)


def test_the_pens_other_end_erases(drawing):
    drawing.drawing.take_tool(Tool.INK)
    drawing.stroke((100, 100), (400, 100))
    pen_stroke(drawing, (250, 60), (250, 140), pressure=1.0, pointer=QPointingDevice.PointerType.Eraser)
    assert not dark(drawing, 250, 100) and dark(drawing, 150, 100)
    assert drawing.drawing.undo_text == "Erasing"


def test_space_pans_and_the_middle_button_too_without_drawing(drawing):
    before, view = drawing.document.drawing, drawing.canvas.view
    QTest.keyPress(drawing.canvas, Qt.Key.Key_Space)
    drawing.stroke((100, 100), (200, 150))
    QTest.keyRelease(drawing.canvas, Qt.Key.Key_Space)
    assert drawing.document.drawing is before and drawing.canvas.view != view


def test_locked_and_hidden_layers_are_not_drawn_on_and_that_is_said(drawing):
    layer = drawing.document.drawing.active_layer
    for changed, word in ((replace(layer, locked=True), "locked"), (replace(layer, visible=False), "hidden")):
        drawing.drawing.deeds.change("", changed)
        before = drawing.document.drawing
        drawing.stroke((100, 100), (200, 150))
        assert drawing.document.drawing is before and word in drawing.said[-1]


def test_keys_and_sliders_set_the_brush(drawing):
    easel = drawing.drawing.easel
    size = easel.tools.brush.size_px
    easel.take_tools(easel.tools.stepped(3))
    assert easel.tools.brush.size_px > size * 1.3
    easel.take_tools(easel.tools.stepped(-60))
    assert easel.tools.brush.size_px == 1
    sliders = {slider.accessibleName(): slider for slider in drawing.drawing.bar.findChildren(QSlider)}
    sliders["Opacity of a stroke"].setValue(40)
    sliders["How much the line is steadied"].setValue(80)
    assert easel.tools.brush.opacity == 0.4 and easel.tools.steadying == 0.8
    drawing.drawing.take_tool(Tool.ERASER)
    assert easel.tools.brush.opacity == 1.0, "each brush has its own"


# other tools


def test_the_picker_and_alt_take_the_colour_that_is_seen(drawing):
    patch = np.full((50, 50, 4), (200, 40, 60, 255), np.uint8)
    drawing.document.put("", drawing.document.drawing.with_tiles(2, tiles_of(patch, left=100, top=100)))
    drawing.drawing.take_tool(Tool.PICKER)
    drawing.stroke((120, 120), (121, 121))
    assert drawing.drawing.easel.tools.color == (200, 40, 60)
    drawing.drawing.take_tool(Tool.INK)
    QTest.mouseClick(drawing.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier,
                     drawing.on_screen(400, 400))  # fmt: skip
    assert drawing.drawing.easel.tools.color == (255, 255, 255) and not drawing.drawing.undo_text.startswith("Ink")


def test_a_fill_fills_in_the_background_and_is_one_step(drawing, qtbot):
    drawing.drawing.easel.take_tools(replace(drawing.drawing.easel.tools, tool=Tool.FILL, color=(10, 120, 200)))
    drawing.stroke((300, 300), (300, 300))
    qtbot.waitUntil(lambda: drawing.drawing.undo_text == "Flat fill")
    assert tuple(pixels(drawing)[10, 10]) == (10, 120, 200, 255)


def test_deeds_that_take_long_are_done_one_after_another_and_none_is_lost(drawing, qtbot):
    blocked = threading.Event()
    drawing.background.call(lambda: blocked.wait(10), lane=Lane.STORE)
    tools = replace(drawing.drawing.easel.tools, color=(10, 120, 200))
    drawing.drawing.deeds.fill(300, 300, tools)
    drawing.drawing.deeds.fill(300, 300, replace(tools, color=(200, 10, 20)))
    blocked.set()
    qtbot.waitUntil(lambda: drawing.document.history.step_count == 2)
    assert tuple(pixels(drawing)[10, 10]) == (200, 10, 20, 255)
    drawing.drawing.undo()
    assert tuple(pixels(drawing)[10, 10]) == (10, 120, 200, 255)


def test_a_fill_that_was_overtaken_by_a_stroke_is_dropped_and_that_is_said(drawing, qtbot):
    blocked = threading.Event()
    drawing.background.call(lambda: blocked.wait(10), lane=Lane.STORE)
    drawing.drawing.deeds.fill(300, 300, drawing.drawing.easel.tools)
    drawing.drawing.take_tool(Tool.INK)
    drawing.stroke((100, 100), (300, 200))
    after = drawing.document.drawing
    blocked.set()
    qtbot.waitUntil(lambda: any("meanwhile" in words for words in drawing.said))
    assert drawing.document.drawing is after


def test_a_fill_waits_for_no_network_and_another_layer_may_be_chosen_meanwhile(drawing, qtbot):
    looking, blocked = threading.Event(), threading.Event()
    for _ in range(2):
        drawing.background.call(lambda: looking.wait(30))  # as an analysis and a search do
    drawing.background.call(lambda: blocked.wait(10), lane=Lane.STORE)
    drawing.drawing.deeds.fill(300, 300, drawing.drawing.easel.tools)
    drawing.drawing.layers.list.setCurrentRow(1)
    blocked.set()
    qtbot.waitUntil(lambda: drawing.drawing.undo_text == "Flat fill")
    looking.set()
    assert drawing.document.drawing.layer(2).tiles and drawing.document.drawing.active == 1


def test_the_bar_leaves_words_out_where_there_is_no_room(qtbot):
    room = QWidget()
    qtbot.addWidget(room)
    bar = BrushBar(room)
    bar.show_tools(ToolState(), "Pencil", "")
    room.show()
    for width, names, numbers in ((600, True, True), (400, False, True), (300, False, False), (600, True, True)):
        bar.resize(width, 30)
        knobs = bar._knobs[:3]
        assert [knob.label.isVisible() for knob in knobs] == [names] * 3, width
        assert [knob.value.isVisible() for knob in knobs] == [numbers] * 3, width
        assert all(knob.slider.isVisible() for knob in knobs)


def test_the_layer_is_dragged_and_put_down_with_enter(drawing, qtbot):
    patch = np.full((60, 80, 4), (200, 40, 60, 255), np.uint8)
    drawing.document.put("", drawing.document.drawing.with_tiles(2, tiles_of(patch, left=100, top=100)))
    drawing.drawing.take_tool(Tool.MOVE)
    drawing.stroke((140, 130), (200, 180), (240, 230))
    assert shown(drawing, 240, 230).red() > 150, "what it will be is shown"
    QTest.keyClick(drawing.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: drawing.drawing.undo_text == "Move layer")
    moved = bounds(drawing.document.drawing.layer(2).tiles)
    assert (moved.left, moved.top) == pytest.approx((200, 200), abs=2) and (moved.width, moved.height) == (80, 60)
    drawing.stroke((240, 230), (300, 300))
    QTest.keyClick(drawing.canvas, Qt.Key.Key_Escape)
    drawing.drawing.take_tool(Tool.INK)
    qtbot.wait(30)
    assert bounds(drawing.document.drawing.layer(2).tiles) == moved, "Esc puts it back"


def test_a_corner_scales_about_the_other_and_outside_of_it_turns():
    box = TransformBox(rect=Rect(left=100, top=100, right=200, bottom=180))
    assert box.grip_at(150, 140, scale=1) is Grip.INSIDE and box.grip_at(202, 181, scale=1) is Grip.BOTTOM_RIGHT
    assert box.grip_at(215, 195, scale=1) is Grip.TURN and box.grip_at(400, 400, scale=1) is None
    larger = box.dragged(Grip.BOTTOM_RIGHT, (200, 180), (300, 260), shift=False)
    assert larger.affine.map(100, 100) == pytest.approx((100, 100)) and larger.scale_x == pytest.approx(2)
    wider = box.dragged(Grip.RIGHT, (200, 140), (250, 150), shift=False)
    assert (wider.scale_x, wider.scale_y) == pytest.approx((1.5, 1)) and wider.place_of(Grip.LEFT)[0] == 100
    turned = box.dragged(Grip.TURN, (250, 140), (150, 240), shift=False)
    assert turned.angle_deg == pytest.approx(90)
    mixed = turned.dragged(Grip.BOTTOM_RIGHT, turned.place_of(Grip.BOTTOM_RIGHT), (90, 220), shift=True)
    assert mixed.place_of(Grip.TOP_LEFT) == pytest.approx(turned.place_of(Grip.TOP_LEFT))
    assert mixed.place_of(Grip.BOTTOM_RIGHT) == pytest.approx((90, 220))


# layers


def test_the_panel_shows_the_layers_and_changes_them(drawing, qtbot):
    panel, deeds = drawing.drawing.layers, drawing.drawing.deeds
    deeds.add()
    names = lambda: [panel.list.item(row).text() for row in range(panel.list.count())]  # noqa: E731
    assert names() == ["Layer 2", "Layer 1", "Paper"] and panel.list.currentRow() == 0
    panel.list.setCurrentRow(1)
    assert drawing.document.drawing.active_layer.name == "Layer 1"
    panel.list.item(1).setText("Lines")
    assert drawing.document.drawing.active_layer.name == "Lines" and drawing.drawing.undo_text == "Rename layer"
    panel._opacity.setValue(60)
    panel._opacity.setValue(30)
    assert drawing.document.drawing.active_layer.opacity == 0.3
    drawing.drawing.undo()
    assert drawing.document.drawing.active_layer.opacity == 1.0, "one slider, one step"
    panel._mode.setCurrentIndex(panel._mode.findData(BlendMode.MULTIPLY))
    panel._mode.activated.emit(panel._mode.currentIndex())
    assert drawing.document.drawing.active_layer.mode is BlendMode.MULTIPLY
    row = panel.list.visualItemRect(panel.list.item(1))
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPointF(20, 22).toPoint())
    assert not drawing.document.drawing.layer(2).visible
    panel.ordered.emit([1, 3, 2])
    assert names() == ["Lines", "Layer 2", "Paper"]
    deeds.remove()
    assert names() == ["Layer 2", "Paper"]


def test_rows_that_were_dragged_become_the_order_of_layers(drawing, qtbot):
    drawing.drawing.deeds.add()
    model = drawing.drawing.layers.list.model()
    assert model.moveRow(model.index(-1, -1), 0, model.index(-1, -1), 2)
    qtbot.waitUntil(lambda: [layer.key for layer in drawing.document.drawing.layers] == [1, 3, 2])


def test_what_cannot_be_merged_or_removed_is_said(drawing, qtbot):
    drawing.drawing.deeds.merge_down()
    qtbot.waitUntil(lambda: bool(drawing.said))
    assert "locked" in drawing.said[-1] and not drawing.errors
    drawing.drawing.deeds.remove()
    drawing.drawing.deeds.remove()
    assert "at least one" in drawing.said[-1]


def test_a_faint_layer_is_seen_below_but_is_not_in_the_picture(drawing, qtbot):
    picture = np.full((250, 300, 4), (255, 0, 0, 255), np.uint8)
    drawing.drawing.deeds.add_picture(picture, "Reference", faint=True)
    qtbot.waitUntil(lambda: len(drawing.document.drawing.layers) == 3)
    layer = drawing.document.drawing.layers[1]
    assert (layer.name, layer.guide, layer.locked) == ("Reference", True, True)
    assert drawing.document.drawing.active_layer.name == "Layer 1"
    assert tuple(pixels(drawing)[250, 300, :3]) == (255, 255, 255)
    seen = shown(drawing, 300, 250)
    assert seen.red() == 255 and 150 < seen.green() < 185
    assert bounds(layer.tiles).width == 600, "as large as fits"


def test_hiding_a_large_layer_is_composed_in_slices_and_comes_out_right(desk, qtbot):
    desk.begin(qtbot, 2000, 2000)
    drawing = desk.document.drawing
    red = Layer(key=9, name="Red", tiles=tiles_of(np.full((2000, 2000, 4), (255, 0, 0, 255), np.uint8)))
    desk.document.put("Red", drawing.added(red, above=2))
    for x, y in ((10, 10), (1990, 1990), (10, 1990), (1000, 1000)):
        qtbot.waitUntil(lambda x=x, y=y: shown(desk, x, y).green() < 10)
    desk.drawing.undo()
    for x, y in ((10, 10), (1990, 1990), (10, 1990), (1000, 1000)):
        qtbot.waitUntil(lambda x=x, y=y: shown(desk, x, y).green() == 255)


def test_pixels_below_the_brush_only_are_read_again(drawing):
    painted = []
    drawing.document.painted.connect(painted.append)
    drawing.drawing.take_tool(Tool.INK)
    drawing.stroke((100, 100), (110, 102), (120, 104), (130, 106))
    assert painted and max(rect.width for rect in painted) < 80
    assert not read(drawing.document.drawing.layer(2).tiles, Rect(left=300, top=300, right=600, bottom=500)).any()


def test_the_right_button_on_a_layer_selects_it_and_offers_what_can_be_done(drawing):
    layers = drawing.drawing.layers
    menu = layers.menu_for(1)
    assert drawing.drawing.document.drawing.active_layer.name == layers.list.item(1).text()
    words = [action.text() for action in menu.actions()]
    assert words[0] == "Rename" and drawing.actions["layer_duplicate"].text() in words
    hide = next(action for action in menu.actions() if action.text() == "Hide layer")
    hide.trigger()
    assert not drawing.drawing.document.drawing.active_layer.visible
    assert "Show layer" in [action.text() for action in layers.menu_for(1).actions()]
    drawing.drawing.undo()
    assert drawing.drawing.document.drawing.active_layer.visible
    assert layers.menu_for(-1) is None
