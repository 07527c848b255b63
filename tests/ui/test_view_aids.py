"""The view aids in the whole program."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from illpose_app.core.drawing.tiles import tiles_of
from illpose_app.core.skeleton import LEFT_WRIST
from illpose_app.core.view_aids import ViewAid
from illpose_app.ui.studio.drawing.tools import Tool


@pytest.fixture
def app(app_with_figure):
    return app_with_figure


def shown(app):
    first = app.studio_page.canvas._picture.images[0]
    image = first.convertToFormat(first.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def test_one_aid_at_a_time_and_off_again_as_it_was(app, qtbot):
    before, view = shown(app).copy(), app.studio_page.canvas.view
    app.actions["aid_grayscale"].trigger()
    qtbot.waitUntil(lambda: bool((shown(app)[..., 0] == shown(app)[..., 1]).all()))
    app.actions["aid_values"].trigger()
    qtbot.waitUntil(lambda: len(np.unique(shown(app))) <= 4)
    assert not app.actions["aid_grayscale"].isChecked() and app.aids.aid is ViewAid.VALUES
    app.actions["aid_values"].trigger()
    qtbot.waitUntil(lambda: bool((shown(app) == before).all()))
    assert app.studio_page.canvas.view == view and app.studio.characters


def test_an_onion_skin_without_a_reference_says_what_to_do(app):
    said = []
    app.aids.said.connect(said.append)
    app.actions["aid_onion"].trigger()
    assert said == ["Select a reference at the right first."]
    assert not app.actions["aid_onion"].isChecked() and app.aids.aid is None


def test_a_silhouette_follows_the_mask(app, qtbot):
    if all(character.mask is None for character in app.studio.characters):
        pytest.skip("this network finds no mask in the drawn figure")
    app.actions["aid_silhouette"].trigger()
    qtbot.waitUntil(lambda: set(np.unique(shown(app)).tolist()) == {0, 255})
    canvas = app.studio_page.canvas
    x, y = canvas.pose.joints_K2[LEFT_WRIST]
    assert canvas.is_bare and canvas.joint_under(x, y) == -1, "a shape is judged alone"
    app.actions["aid_silhouette"].trigger()
    assert not canvas.is_bare and canvas.joint_under(x, y) == LEFT_WRIST


def test_an_aid_stays_on_when_another_program_saves_the_watched_file(app, qtbot, tmp_path):
    app.actions["aid_grayscale"].trigger()
    app.actions["watch_file"].trigger()
    Image.new("RGB", (400, 500), (200, 30, 30)).save(tmp_path / "figure.png")
    qtbot.waitUntil(lambda: app.studio.illustration.decoded.pixels_HW3.shape[:2] == (500, 400))
    qtbot.waitUntil(lambda: shown(app).shape[:2] == (500, 400) and len(np.unique(shown(app))) == 1)
    assert app.actions["aid_grayscale"].isChecked()


# over a drawing


@pytest.fixture
def drawn(app, qtbot):
    """The program with a drawing open: a red patch on paper."""
    app.drawing.begin(600, 400)
    qtbot.waitUntil(lambda: app.drawing.draws)
    patch = np.full((200, 200, 4), (210, 60, 40, 255), np.uint8)
    document = app.drawing.document
    document.put("", document.drawing.with_tiles(2, tiles_of(patch, left=100, top=100)))
    return app


def seen(app, x, y):
    canvas = app.studio_page.canvas
    place = canvas.view.to_screen().map(QPointF(x, y)).toPoint()
    color = QColor(canvas.grab().toImage().pixel(place))
    return color.red(), color.green(), color.blue()


def stroke(app, *places):
    canvas = app.studio_page.canvas
    points = [canvas.view.to_screen().map(QPointF(*place)).toPoint() for place in places]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])


def test_strokes_are_seen_in_grey_and_in_values_while_they_are_drawn(drawn):
    drawn.drawing.easel.take_tools(replace(drawn.drawing.easel.tools, tool=Tool.INK, color=(0, 0, 255)))
    drawn.drawing.easel.take_tools(drawn.drawing.easel.tools.with_brush(size_px=30))
    drawn.actions["aid_grayscale"].trigger()
    grey = seen(drawn, 200, 200)
    assert grey[0] == grey[1] == grey[2] == pytest.approx(102, abs=2)
    stroke(drawn, (350, 200), (420, 210), (500, 220))
    assert seen(drawn, 420, 210) == pytest.approx((29, 29, 29), abs=2)
    drawn.actions["aid_values"].trigger()
    assert seen(drawn, 420, 210) == (0, 0, 0) and seen(drawn, 200, 200) == (85, 85, 85)
    assert seen(drawn, 50, 50) == (255, 255, 255)
    drawn.actions["aid_values"].trigger()
    assert seen(drawn, 420, 210) == pytest.approx((0, 0, 255), abs=2)
    assert drawn.drawing.document.history.step_count == 2, "nothing of the drawing was changed"


def test_what_is_drawn_on_plain_paper_is_a_silhouette_at_once(drawn):
    drawn.actions["aid_silhouette"].trigger()
    assert seen(drawn, 200, 200) == (0, 0, 0) and seen(drawn, 50, 50) == (255, 255, 255)
    drawn.drawing.take_tool(Tool.INK)
    stroke(drawn, (350, 200), (420, 210), (500, 220))
    assert max(seen(drawn, 420, 210)) < 60
    drawn.actions["aid_cutout"].trigger()
    assert seen(drawn, 200, 200) == pytest.approx((210, 60, 40), abs=1)


def test_skeletons_alone_leave_nothing_of_the_drawing(drawn):
    drawn.actions["aid_skeleton"].setChecked(True)  # by hand once a pose is known
    assert seen(drawn, 200, 200) == seen(drawn, 550, 50)


def test_an_aid_stays_on_when_the_drawing_is_saved_and_goes_with_it(drawn, qtbot, tmp_path):
    drawn.actions["aid_grayscale"].trigger()
    drawn.drawing.document.path = tmp_path / "a.ora"
    drawn.drawing.files.save()
    qtbot.waitUntil(lambda: not drawn.drawing.document.is_unsaved)
    assert drawn.actions["aid_grayscale"].isChecked() and drawn.drawing.easel.aided is not None
    drawn.program.open(tmp_path / "figure.png")
    qtbot.waitUntil(lambda: drawn.drawing.document is None)
    qtbot.waitUntil(lambda: not drawn.actions["aid_grayscale"].isChecked())
    assert drawn.drawing.easel.aided is None


def test_an_aid_goes_on_when_a_drawing_is_begun_over_the_illustration(app, qtbot):
    app.actions["aid_grayscale"].trigger()
    app.actions["draw"].trigger()
    qtbot.waitUntil(lambda: app.drawing.draws)
    assert app.drawing.easel.aided is not None and app.drawing.easel.aided.aid is ViewAid.GRAYSCALE
    app.actions["aid_grayscale"].trigger()
    assert app.drawing.easel.aided is None
