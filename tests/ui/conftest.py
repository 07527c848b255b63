"""A crowded machine may stand still for seconds: what is waited for is waited for with patience."""

import functools

import pytest
from drawing_desk import Desk

PATIENCE_MS = 60_000


@pytest.fixture
def qtbot(qtbot, monkeypatch):
    """Return pytest-qt's robot with a `waitUntil` that fails after a minute where no other time is given."""
    monkeypatch.setattr(qtbot, "waitUntil", functools.partial(qtbot.waitUntil, timeout=PATIENCE_MS))
    return qtbot


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
