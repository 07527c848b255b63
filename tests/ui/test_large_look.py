"""Artworks are looked at large from the library's grid, in the real program."""

import pytest
from library_helpers import draw, pose_from_pixels, take_in
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from illpose_app.app import App
from illpose_app.services.look_at_artworks import look_at_artworks
from illpose_app.storage.artworks import ArtworkRepository, Order
from illpose_app.storage.places import find_places


@pytest.fixture
def app(qtbot, tmp_path):
    for seed in range(4):
        draw(tmp_path / "art" / f"{seed}.png", seed)
    made = App(QApplication.instance(), find_places(tmp_path / "home"))
    made.state.keep_text("started", "yes")
    qtbot.addWidget(made.window)
    take_in(tmp_path / "art", database=made.database, cache=tmp_path / "cache")
    made.window.show()
    made.window.show_page("library")
    made.library.refresh()
    grid = made.library_page.grid
    qtbot.waitUntil(lambda: grid.model().rowCount() == 4)
    yield made
    made.window.close()


def shown(app):
    return [match.path.name for match in app.viewer._matches]


def test_space_shows_the_artwork_large_and_arrows_lead_to_its_neighbours(app, qtbot):
    grid, viewer = app.library_page.grid, app.viewer
    grid.setCurrentIndex(grid.model().index(1, 0))
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    qtbot.waitUntil(viewer.isVisible)
    order = [ArtworkRepository(app.database).by_id(i).path.name for i in grid.model().ids_between(0, 3)]
    assert shown(app) == order and viewer.match.path.name == order[1]
    assert "distance" not in viewer._facts.text(), "nothing was searched for"
    assert viewer._place.isVisible() and viewer._place.text() == "2 / 4"
    viewer.step(1)
    assert viewer.match.path.name == order[2]
    viewer.hide()


def test_of_a_part_of_a_large_library_no_number_is_said(app, qtbot, monkeypatch):
    monkeypatch.setattr("illpose_app.ui.library.library_page._AROUND", 1)
    grid = app.library_page.grid
    grid.setCurrentIndex(grid.model().index(0, 0))
    app.library_page.look()
    qtbot.waitUntil(app.viewer.isVisible)
    assert len(shown(app)) == 2 and not app.viewer._place.isVisible()
    app.viewer.hide()


def test_of_several_that_are_selected_only_these_are_shown(app, qtbot):
    grid = app.library_page.grid
    for number in (0, 2):
        grid.selectionModel().setCurrentIndex(grid.model().index(number, 0), QItemSelectionModel.SelectionFlag.Select)
    app.library_page.look()
    qtbot.waitUntil(app.viewer.isVisible)
    assert len(shown(app)) == 2
    app.viewer.hide()


def test_an_artwork_without_a_character_can_be_looked_at_too(tmp_path, database):
    draw(tmp_path / "art" / "plain.png", 1)
    draw(tmp_path / "other" / "figure.png", 2)
    take_in(tmp_path / "art", database=database, cache=tmp_path / "cache", analyze=lambda _decoded: ())
    take_in(tmp_path / "other", database=database, cache=tmp_path / "cache", analyze=pose_from_pixels)
    plain, figure = sorted(
        look_at_artworks(ArtworkRepository(database).ids(Order.NAME), database=database),
        key=lambda match: match.path.name, reverse=True,
    )  # fmt: skip
    assert not plain.pose.known_K.any() and (plain.box.width, plain.box.height) == (60, 80)
    assert figure.pose.known_K.all() and not figure.missing
    assert look_at_artworks([12345], database=database) == ()
