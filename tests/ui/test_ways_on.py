"""Where nothing is to be seen a button leads on, in the real program."""

import pytest
from drawn_figure import save_figure
from PIL import Image

from illpose_app.ui.references.way_on import WayOn
from illpose_app.ui.settings_dialog import SettingsDialog


@pytest.fixture
def app(app):
    app.start([])
    return app


def test_without_an_illustration_one_can_be_opened(app, figure, qtbot, monkeypatch):
    monkeypatch.setattr("illpose_app.ui.program.QFileDialog.getOpenFileName", lambda *_: (str(figure), ""))
    assert app.references.way_on is WayOn.OPEN
    app.references.way_button.click()
    qtbot.waitUntil(lambda: bool(app.studio.characters))
    qtbot.waitUntil(lambda: app.references.way_on is WayOn.FOLDER)
    assert not app.studio_page.characters.box_button.isVisible()


def test_without_a_character_one_can_be_added(app, qtbot, tmp_path):
    plain = tmp_path / "plain.png"
    Image.new("RGB", (200, 200), "white").save(plain)
    app.program.open(plain)
    panel = app.studio_page.characters
    qtbot.waitUntil(lambda: panel.box_button.isVisible() and app.references.way_on is WayOn.BOX)
    panel.box_button.click()
    assert app.actions["add_character"].isChecked(), "the next drag on the canvas draws its box"
    app.actions["add_character"].trigger()
    app.references.way_button.click()
    assert app.actions["add_character"].isChecked()


def test_choices_that_leave_nothing_can_be_taken_back(app, qtbot, tmp_path):
    art = tmp_path / "art"
    art.mkdir()
    save_figure(art / "figure.png")
    other = tmp_path / "other.png"
    save_figure(other, scale=0.8)
    job = app.library.add_folders([art])
    qtbot.waitUntil(lambda: job.is_over)
    app.program.open(other)
    view = app.references.view
    qtbot.waitUntil(lambda: bool(view.matches.matches))
    app.references.query.line.setText("no_such_tag")
    qtbot.waitUntil(lambda: app.references.way_on is WayOn.WIDEN)
    app.references.way_button.click()
    qtbot.waitUntil(view.isVisible)
    assert app.references.query.line.text() == "" and len(view.matches.matches) == 1


def test_an_empty_board_leads_to_files_and_to_the_library(app, qtbot, tmp_path):
    app.actions["board"].trigger()
    empty = app.board_page.empty
    qtbot.waitUntil(empty.isVisible)
    empty.library_button.click()
    assert app.window.page == "library"
    picture = tmp_path / "pin.png"
    Image.new("RGB", (30, 30), "red").save(picture)
    app.actions["board"].trigger()
    app.board.add_files([picture])
    qtbot.waitUntil(lambda: not empty.isVisible())


def test_artworks_that_are_hidden_for_their_rating_lead_to_the_settings(app, qtbot, tmp_path):
    art = tmp_path / "art"
    art.mkdir()
    save_figure(art / "figure.png")
    job = app.library.add_folders([art])
    qtbot.waitUntil(lambda: job.is_over)
    app.actions["library"].trigger()
    app.settings.change("library.unrated_counts_as", "explicit")
    blank = app.library_page._nothing
    qtbot.waitUntil(blank.isVisible)
    blank.button.click()
    (dialog,) = app.window.findChildren(SettingsDialog)
    assert dialog.isVisible()
    dialog.close()
    app.settings.change("library.unrated_counts_as", "safe")
    qtbot.waitUntil(app.library_page.grid.isVisible)
