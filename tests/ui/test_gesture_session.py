"""A gesture session, from the question to the look back."""

from contextlib import closing

import pytest
from library_helpers import draw, take_in
from PySide6.QtCore import Qt

from illpose_app.core.gesture_session import SessionOrder
from illpose_app.storage.database import Database
from illpose_app.storage.places import find_places
from illpose_app.ui.gesture.session_summary import looked_back
from illpose_app.ui.studio.check_controller import PAGE

WAIT_MS = 60_000


@pytest.fixture
def app(make_app, tmp_path):
    """The program with four artworks in its library, each with a pose."""
    places = find_places(tmp_path / "home")
    for seed in range(4):
        draw(tmp_path / "art" / f"sitting_{seed}.png", seed)
    with closing(Database.open(places.database)) as database:
        take_in(tmp_path / "art", database=database, cache=places.thumbnails)
    return make_app(places)


def test_a_session_shows_references_keeps_its_history_and_looks_back(app, qtbot):
    app.gestures.begin(SessionOrder(count=3, seconds=1.0))
    qtbot.waitUntil(lambda: app.gestures.session is not None, timeout=WAIT_MS)
    session = app.gestures.session
    qtbot.waitUntil(lambda: session.clock.position == 1, timeout=WAIT_MS)
    qtbot.keyClick(session, Qt.Key.Key_Space)
    assert not session.clock.running
    qtbot.keyClick(session, Qt.Key.Key_M)
    qtbot.keyClick(session, Qt.Key.Key_Left)
    assert session.clock.position == 0
    qtbot.keyClick(session, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: app.gestures.summary is not None, timeout=WAIT_MS)
    summary = app.gestures.summary
    assert summary.list.count() == 3 and summary.reference is not None
    history = app.gestures._services.history
    assert history.totals()[0] >= 3 and len(history.last_seen()) == 3
    summary.close()


def test_a_session_is_looked_back_at_to_the_second():
    assert (
        looked_back(1, 3.4, in_all=(1, 3.4)) == "1 reference, 0:03 minutes; in all sessions: 1 reference, 0:03 minutes"
    )
    assert looked_back(20, 601, in_all=(42, 4510)).endswith("in all sessions: 42 references, 75:10 minutes")


def test_references_that_were_not_seen_lately_come_first(app, qtbot):
    plan = app.gestures._services.plan
    for _ in range(2):
        first = plan(SessionOrder(count=2, line="name:sitting*"))
        assert len(first.references) == 2 and first.fitting == 4
    app.gestures.begin(SessionOrder(count=2, seconds=0.2))
    qtbot.waitUntil(lambda: app.gestures.summary is not None, timeout=WAIT_MS)
    app.gestures.summary.close()
    seen = set(app.gestures._services.history.last_seen())
    assert not seen & {row.artwork_id for row in plan(SessionOrder(count=2)).references}


def test_the_question_says_how_many_fit_and_what_is_wrong_with_the_line(app, qtbot):
    dialog = app.gestures.ask()
    qtbot.waitUntil(lambda: dialog.fitting.text().startswith("4 artworks"), timeout=WAIT_MS)
    dialog.line.setText('"half')
    qtbot.waitUntil(lambda: not dialog.begin.isEnabled(), timeout=WAIT_MS)
    assert "\n" not in dialog.fitting.text() and dialog.fitting.text()
    dialog.line.setText("name:nobody*")
    qtbot.waitUntil(lambda: dialog.fitting.text().startswith("0 artworks"), timeout=WAIT_MS)
    assert not dialog.begin.isEnabled()
    dialog.reject()


def test_a_drawing_is_held_against_a_reference_of_the_session(app, tmp_path, qtbot):
    plan = app.gestures._services.plan(SessionOrder(count=1))
    drawing = draw(tmp_path / "mine.png", 40)
    app.gestures.compare(drawing, plan.references[0])
    qtbot.waitUntil(lambda: app.studio_page.side.page == PAGE and app.check.against is not None, timeout=WAIT_MS)


def test_a_session_asked_for_in_the_library_begins_with_what_is_looked_for_there(app):
    app.window.show_page("library")
    app.library_page.filter.setText("sitting")
    dialog = app.gestures.ask()
    assert dialog.order.line == "sitting"
    dialog.reject()
    app.window.show_page("studio")
    dialog = app.gestures.ask()
    assert dialog.order.line == ""
    dialog.reject()
