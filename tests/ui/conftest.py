"""A crowded machine may stand still for seconds: what is waited for is waited for with patience."""

import functools

import pytest

PATIENCE_MS = 60_000


@pytest.fixture
def qtbot(qtbot, monkeypatch):
    """Return pytest-qt's robot with a `waitUntil` that fails after a minute where no other time is given."""
    monkeypatch.setattr(qtbot, "waitUntil", functools.partial(qtbot.waitUntil, timeout=PATIENCE_MS))
    return qtbot
