"""Copies and variations in the whole program: folded in lists, compared, binned, set apart."""

import sys
from pathlib import Path

import pytest
from drawn_figure import draw_figure
from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from stillness import wait_until_still

from illpose_app.services.compare_pictures import compare_pictures
from illpose_app.ui.stacks.stack_badge import badge_rect


@pytest.fixture
def app(app, qtbot, tmp_path):
    """A library of four drawings: one of them also half as large, and once more as the same bytes."""
    art = tmp_path / "art"
    art.mkdir()
    figure = Image.fromarray(draw_figure(size=(300, 420)).pixels_HW3)
    figure.save(art / "figure.png")
    figure.resize((150, 210), Image.Resampling.LANCZOS).save(art / "small.jpg")
    (art / "twin.png").write_bytes((art / "figure.png").read_bytes())
    for number, color in enumerate(("#c04040", "#4060c0", "#40a050")):
        image = Image.new("RGB", (200 + 60 * number, 260), "white")
        ImageDraw.Draw(image).rectangle((40 + 50 * number, 30, 120 + 40 * number, 90 + 60 * number), fill=color)
        image.save(art / f"other {number}.png")
    app.start([])
    app.window.show_page("library")
    job = app.library.add_folders([art])
    qtbot.waitUntil(lambda: job.is_over)
    qtbot.waitUntil(lambda: len(app.stack_marks.marks) == 2)
    qtbot.waitUntil(lambda: app.library_page.grid.model().rowCount() == 4)
    yield app
    app.stacks.window.close()


def names(app):
    model = app.library_page.grid.model()
    return {model.index(n).data() for n in range(model.rowCount())}


def test_the_library_shows_the_best_of_a_stack_until_its_badge_is_clicked(app, qtbot):
    grid = app.library_page.grid
    model = grid.model()
    qtbot.waitUntil(lambda: None not in names(app))
    assert "small.jpg" not in names(app) and {"figure.png", "twin.png"} & names(app)
    number = next(n for n in range(4) if model.stack_at(n))
    mark = model.stack_at(number)
    inside = grid._delegate.inside(grid.visualRect(model.index(number)))
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=badge_rect(inside, 2).center())
    qtbot.waitUntil(lambda: model.rowCount() == 5)
    model.toggle(mark)
    qtbot.waitUntil(lambda: model.rowCount() == 4)
    app.library_page.bar.stacked.setChecked(False)
    qtbot.waitUntil(lambda: model.rowCount() == 5)


def test_following_an_import_brings_nothing_back_that_is_folded(app, qtbot, tmp_path):
    model = app.library_page.grid.model()
    model.follow()
    wait_until_still(app.background, qtbot)
    assert model.rowCount() == 4
    Image.new("RGB", (90, 200), "#884422").save(tmp_path / "art" / "new.png")
    job = app.library.add_folders([tmp_path / "art"])
    qtbot.waitUntil(lambda: job.is_over and model.rowCount() == 5)
    model.follow()
    wait_until_still(app.background, qtbot)
    assert model.rowCount() == 5 and len(set(model._ids)) == 5


def test_references_show_one_of_each_stack(app, qtbot, tmp_path):
    from illpose_app.core.ranking import Match
    from illpose_app.storage.artworks import ArtworkRepository

    repository, matches = ArtworkRepository(app.database), []
    for distance, artwork_id in enumerate(sorted(app.stack_marks.marks)):
        artwork, (character, *_) = repository.by_id(artwork_id), repository.characters_of(artwork_id)
        matches.append(Match(
            artwork_id=artwork_id, character_id=character.character_id, content_hash=artwork.content_hash,
            distance=0.1 * distance, path=artwork.path, width_px=artwork.width_px, height_px=artwork.height_px,
            box=character.box, pose=character.pose, missing=False, attribution=artwork.attribution,
        ))  # fmt: skip
    model = app.references.view.matches
    app.references.show_matches(matches, matches[0].pose)
    assert len(model.matches) == 1 and model.stack_at(0).count == 2
    assert [Path(url.toLocalFile()) for url in model.mimeData([model.index(0)]).urls()] == [matches[0].path]
    model.toggle(model.stack_at(0))
    assert [match.distance for match in model.matches] == [0.0, 0.1]
    wanted = []
    model.members_wanted.connect(wanted.append)
    model.show(matches[1:])  # of a search that keeps one of each
    model.toggle(model.stack_at(0))
    assert wanted == [[matches[0].artwork_id]]
    model.take_members(matches[:1])
    assert [match.artwork_id for match in model.matches] == [matches[1].artwork_id, matches[0].artwork_id]


def test_the_window_compares_and_says_which_file_to_keep(app, qtbot):
    app.actions["stacks"].trigger()
    window = app.stacks.window
    qtbot.waitUntil(lambda: window.table.rowCount() == 3)
    qtbot.waitUntil(lambda: window._comparison is not None)
    keep = [copy.path.name for copy in window.table.copies][
        next(row for row in range(3) if window.table.item(row, 0).text() == "keep")
    ]
    assert keep in ("figure.png", "twin.png") and f"Keep {keep}" in window._advice.text()
    window._modes.button(1).setChecked(True)
    assert len(window.view._pictures) == 1
    window.table.selectAll()
    assert not window._buttons["bin"].isEnabled(), "one file always stays"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bin would be this machine's own")
def test_a_file_goes_to_the_bin_only_when_the_artist_says_so(app, qtbot, tmp_path, monkeypatch):
    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(data))  # where Linux keeps the bin
    binned = data / "Trash" / "files"
    app.stacks.open()
    window = app.stacks.window
    qtbot.waitUntil(lambda: window.table.rowCount() == 3)
    small = next(n for n, copy in enumerate(window.table.copies) if copy.path.name == "small.jpg")
    window.table.selectRow(small)
    window._buttons["bin"].click()
    dialog = window.findChild(QMessageBox, "bin")
    assert "small.jpg" in dialog.informativeText() and not binned.exists()
    next(b for b in dialog.buttons() if dialog.buttonRole(b) is QMessageBox.ButtonRole.AcceptRole).click()
    qtbot.waitUntil(lambda: window.table.rowCount() == 2)
    assert [path.name for path in binned.iterdir()] == ["small.jpg"]
    assert {path.name for path in (tmp_path / "art").iterdir()} >= {"figure.png", "twin.png"}
    qtbot.waitUntil(lambda: not app.stack_marks.marks)


def test_a_file_that_cannot_be_binned_stays_in_the_library(app, qtbot):
    told = []
    app.background.failed.disconnect()
    app.background.failed.connect(told.append)
    copies = app.stacks._services.stacks.copies(sorted(app.stack_marks.marks))
    copies[0].path.unlink()
    app.stacks.move_to_bin(copies[:1])
    qtbot.waitUntil(lambda: bool(told))
    assert "cannot be moved to the bin" in str(told[0])
    assert app.stacks._services.stacks.copies(sorted(app.stack_marks.marks)) == copies


def test_what_is_set_apart_shows_on_its_own_again(app, qtbot):
    app.stacks.open()
    window = app.stacks.window
    qtbot.waitUntil(lambda: window.table.rowCount() == 3)
    small = next(n for n, copy in enumerate(window.table.copies) if copy.path.name == "small.jpg")
    window.table.selectRow(small)
    window._buttons["apart"].click()
    qtbot.waitUntil(lambda: app.library_page.grid.model().rowCount() == 5)
    done = app.library.find_stacks()
    qtbot.waitUntil(lambda: done.is_over)
    assert app.stacks._services.stacks.marks() == {}


def test_the_difference_shows_where_pictures_differ(tmp_path):
    plain = Image.new("RGB", (200, 100), "white")
    plain.save(tmp_path / "a.png")
    ImageDraw.Draw(plain).rectangle((0, 0, 49, 99), fill="black")
    plain.resize((400, 200)).save(tmp_path / "b.png")
    found = compare_pictures(tmp_path / "a.png", tmp_path / "b.png")
    assert found.share == pytest.approx(0.25, abs=0.02)
    red = found.difference_HW3[50, 20].astype(int)
    assert red[0] - red[2] > 80 and found.difference_HW3[50, 150].tolist() == [255, 255, 255]
