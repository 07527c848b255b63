"""Tags, attribution, ratings and the query line in the whole window, offscreen, with a real library."""

import pytest
from library_helpers import draw, take_in
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from illpose_app.core.artwork import Attribution
from illpose_app.core.labels import Fact, Labels, Origin, Rating
from illpose_app.core.tags import ScoredTag, Tag
from illpose_app.services.store_network_tags import store_network_tags
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.label_writer import LabelWriter
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.places import find_places
from illpose_app.storage.saved_searches import SavedSearch
from illpose_app.ui.library.tag_chip import TagChip

SITTING = Tag("", "sitting")
PAGE = "https://danbooru.donmai.us/posts/7"


@pytest.fixture
def places(tmp_path):
    """Five artworks; the newest two are rated, the oldest was tagged by a network."""
    places = find_places(tmp_path / "home")
    database = Database.open(places.database)
    for number in range(5):
        draw(tmp_path / "art" / f"study {number}.png", number)
    take_in(tmp_path / "art", database=database, cache=places.thumbnails)
    newest, second, *_, oldest = ArtworkRepository(database).ids()
    writer = LabelWriter(database)
    writer.put_sidecar(newest, Labels(tags=(SITTING,), rating=Rating.EXPLICIT))
    writer.put_sidecar(second, Labels(attribution=Attribution(artist="kemble", address=PAGE), rating=Rating.SAFE))
    store_network_tags(oldest, [ScoredTag(tag=SITTING, score=0.8)], database=database)
    database.close()
    return places


@pytest.fixture
def app(make_app, qtbot, places):
    made = make_app(places)
    for name in ("library.resume_imports", "library.watch", "tagging.on_import"):
        made.settings.change(name, False)
    made.start([])
    made.window.show_page("library")
    qtbot.waitUntil(lambda: made.library_page.grid.model().rowCount() == 4)
    return made


def select(app, *rows):
    selection, model = app.library_page.grid.selectionModel(), app.library_page.grid.model()
    selection.clearSelection()
    for row in rows:
        selection.select(model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)


def chips(app):
    return {str(c.shared.tag): c for c in app.library_page.details.chips.findChildren(TagChip) if c.isVisible()}


def search(app, qtbot, line, count):
    app.library_page.filter.setText(line)
    qtbot.waitUntil(lambda: app.library_page.grid.model().rowCount() == count)


def test_what_is_rated_above_the_settings_is_hidden_counted_and_shown_when_asked_for(app, qtbot):
    assert "1 hidden" in app.library_page.bar._count.text()
    app.settings.change("library.shown_up_to", "explicit")
    qtbot.waitUntil(lambda: app.library_page.grid.model().rowCount() == 5)
    assert "hidden" not in app.library_page.bar._count.text()
    app.settings.change("library.shown_up_to", "safe")
    app.settings.change("library.unrated_counts_as", "explicit")
    qtbot.waitUntil(lambda: app.library_page.grid.model().rowCount() == 1)


def test_the_query_line_finds_tags_and_names_and_says_what_it_does_not_understand(app, qtbot):
    search(app, qtbot, "sitting", 1)
    search(app, qtbot, "study", 4)
    assert "study is no tag here: file names were searched for it" in app.library_page.bar._count.text()
    search(app, qtbot, "artist:kemble", 1)
    app.library_page.filter.setText('artist:kemble "sit')
    qtbot.waitUntil(lambda: "is not closed" in app.library_page.bar._count.text())
    assert app.library_page.grid.model().rowCount() == 1, "what was shown stays"
    search(app, qtbot, "", 4)


def test_what_is_typed_is_completed_with_what_the_library_knows(app, qtbot):
    line = app.library_page.filter
    qtbot.waitUntil(lambda: "sitting" in line.vocabulary.tags)
    assert "sitting" in app.references.query.line.vocabulary.tags
    line.setFocus()
    qtbot.keyClicks(line, "-sit")
    assert line._completion.words == ("-sitting", "-site:")
    line._take("-sitting")
    assert line.text() == "-sitting "
    qtbot.waitUntil(lambda: app.library_page.grid.model().rowCount() == 3)


def test_a_search_is_saved_chosen_and_forgotten(app, qtbot):
    saved, line = app.library_page.bar.saved, app.library_page.filter
    saved.keep_requested.emit(SavedSearch(name="Sitting ones", line="sitting"))
    qtbot.waitUntil(lambda: [a.text() for a in saved.menu().actions()][:1] == ["Sitting ones"])
    saved.menu().actions()[0].trigger()
    assert line.text() == "sitting"
    saved.forget_requested.emit("Sitting ones")
    qtbot.waitUntil(lambda: [a.text() for a in saved.menu().actions()] == ["Save this search…"])


def test_tags_are_given_to_all_that_are_selected_confirmed_and_taken_away(app, qtbot):
    details, ids = app.library_page.details, app.library_page.grid.model().ids_between(0, 3)
    assert details._nothing.isVisibleTo(details)
    select(app, 3)
    qtbot.waitUntil(lambda: "sitting" in chips(app))
    assert chips(app)["sitting"].property("automatic") is True
    details.tag_confirmed.emit(SITTING)
    qtbot.waitUntil(lambda: "sitting" in chips(app) and chips(app)["sitting"].property("automatic") is False)
    select(app, 2, 3)
    qtbot.waitUntil(lambda: details.described is not None and len(details.described.artwork_ids) == 2)
    details.entry.setText("Arms Up, mood:calm")
    qtbot.keyClick(details.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: {"arms_up", "mood:calm", "sitting"} == set(chips(app)))
    details.tag_taken.emit(Tag("", "arms_up"))
    qtbot.waitUntil(lambda: {"mood:calm", "sitting"} == set(chips(app)))
    labels = LabelReader(app.database).of(ids[2:])
    assert [{str(link.tag): link.origin for link in one.tags} for one in labels] == [
        {"mood:calm": Origin.PERSON},
        {"mood:calm": Origin.PERSON, "sitting": Origin.PERSON},
    ]


def test_attribution_and_rating_are_entered_and_show_at_once(app, qtbot):
    details = app.library_page.details
    select(app, 0, 1)
    qtbot.waitUntil(lambda: details.described is not None)
    artist = details.lines[Fact.ARTIST]
    assert artist.placeholderText() == "different"
    artist.setFocus()
    qtbot.keyClicks(artist, "me")
    qtbot.keyClick(artist, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: details.described.facts[Fact.ARTIST].value == "me")
    details.rating.setCurrentIndex(details.rating.findData("explicit"))
    details.rating.activated.emit(details.rating.currentIndex())
    qtbot.waitUntil(lambda: app.library_page.grid.model().rowCount() == 2)  # they are hidden from now on


def test_a_page_that_may_not_be_safe_is_opened_only_after_a_question(app, qtbot, monkeypatch):
    opened, details = [], app.library_page.details
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    select(app, 0)
    qtbot.waitUntil(lambda: details.described is not None and details.lines[Fact.ADDRESS].text() == PAGE)
    details._open.click()
    assert opened == [PAGE], "it is rated safe"
    app.settings.change("library.unrated_counts_as", "questionable")
    app.settings.change("library.shown_up_to", "questionable")
    select(app, 1)
    qtbot.waitUntil(lambda: details.lines[Fact.ADDRESS].text() == "")
    details.address_opened.emit("https://example.org/2")
    (question,) = app.window.findChildren(QMessageBox, "address")
    assert len(opened) == 1 and "not rated" in question.text()
    next(b for b in question.buttons() if "Open" in b.text()).click()
    assert opened[1:] == ["https://example.org/2"]
    told = []
    app.background.failed.connect(told.append)
    details.address_opened.emit("javascript:alert(1)")
    assert "no address of a web page" in str(told[0]) and len(opened) == 2
    app.window.findChild(QMessageBox, "error").close()


def test_a_credit_sheet_of_the_selection_is_written(app, qtbot, tmp_path):
    select(app, 0, 1)
    sheet = tmp_path / "credits.md"
    app.labels.write_credits(sheet)
    qtbot.waitUntil(sheet.exists)
    assert "kemble" in sheet.read_text() and sheet.read_text().count("study") == 2


def test_sidecars_of_what_was_entered_are_written(app, qtbot, tmp_path):
    select(app, 0, 1)
    app.labels.give("sitting")
    qtbot.waitUntil(lambda: "sitting" in chips(app))
    app.labels.write_sidecars()
    qtbot.waitUntil(lambda: len(list((tmp_path / "art").glob("*.illpose.json"))) == 2)


def test_tags_of_a_whole_selection_are_taken_back_and_given_again_in_one_step(app, qtbot):
    select(app, 0, 1, 2)
    app.library_page.details.tags_given.emit("drapery")
    search(app, qtbot, "drapery", 3)
    undo, redo = app.actions["undo"], app.actions["redo"]
    qtbot.waitUntil(undo.isEnabled)
    assert undo.text() == "&Undo give tags"
    undo.trigger()
    qtbot.waitUntil(lambda: app.library_page.grid.model().rowCount() == 0)
    assert not undo.isEnabled() and redo.text() == "&Redo give tags"
    redo.trigger()
    qtbot.waitUntil(lambda: app.library_page.grid.model().rowCount() == 3)
    app.window.show_page("studio")
    assert not undo.isEnabled(), "the studio has steps of its own"
