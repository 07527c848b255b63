"""The view aids in the whole program."""

import numpy as np
import pytest
from drawn_figure import draw_figure
from PIL import Image
from PySide6.QtWidgets import QApplication

from illpose_app.app import App
from illpose_app.core.view_aids import ViewAid
from illpose_app.storage.places import find_places


@pytest.fixture
def app(qtbot, tmp_path):
    made = App(QApplication.instance(), find_places(tmp_path / "home"))
    made.state.keep_text("started", "yes")
    qtbot.addWidget(made.window)
    path = tmp_path / "figure.png"
    Image.fromarray(draw_figure().pixels_HW3).save(path)
    made.start([path])
    qtbot.waitUntil(lambda: bool(made.studio.characters))
    yield made
    made.window.close()


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
