"""A crowded machine may stand still for seconds: what is waited for is waited for with patience."""

import functools

import pytest
from drawing_desk import Desk
from drawn_figure import save_figure
from PySide6.QtCore import QCoreApplication, QEvent

from illpose_app.app import App
from illpose_app.storage.places import find_places

PATIENCE_MS = 60_000


@pytest.fixture
def qtbot(qtbot, monkeypatch):
    """Return pytest-qt's robot with a `waitUntil` that fails after a minute where no other time is given."""
    monkeypatch.setattr(qtbot, "waitUntil", functools.partial(qtbot.waitUntil, timeout=PATIENCE_MS))
    yield qtbot
    # windows that are only closed would be styled anew with those of the next test: longer than it takes to make one
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def make_app(qapp, qtbot, tmp_path):
    """Return what makes the whole program, as at a second start: the first takes its time for the starter library."""
    apps = []

    def make(places=None):
        app = App(qapp, places or find_places(tmp_path / "home"))
        apps.append(app)
        app.state.keep_text("started", "yes")
        qtbot.addWidget(app.window)
        return app

    yield make
    for app in apps:
        app.window.close()


@pytest.fixture
def app(make_app):
    """Return the whole program, put together and not started."""
    return make_app()


@pytest.fixture
def figure(tmp_path):
    """Return a file in which the networks find one figure."""
    path = tmp_path / "figure.png"
    save_figure(path)
    return path


@pytest.fixture
def app_with_figure(app, figure, qtbot):
    """Return the whole program with the figure found in the studio."""
    app.start([figure])
    qtbot.waitUntil(lambda: bool(app.studio.characters))
    return app


@pytest.fixture
def desk(qapp, qtbot, tmp_path, database):
    made = Desk(qapp, tmp_path, database)
    qtbot.addWidget(made.page)
    yield made
    made.close()


@pytest.fixture
def drawing(desk, qtbot):
    desk.begin(qtbot)
    return desk
