"""Waits until nothing is under way off the UI thread; a pause of fixed length is too short or too long."""

import threading

from illpose_app.ui.background import Background, Lane

#: How many workers each lane of short work has.
_WORKERS = {Lane.QUICK: 2, Lane.THUMBNAILS: 2, Lane.STORE: 1}


def wait_until_still(background: Background, qtbot) -> None:
    """Wait until all that was begun is done and shown, then what that began, and what that began in turn."""
    for _ in range(3):
        met = []
        for lane, workers in _WORKERS.items():
            # they meet when each worker of the lane has ended what came before, whose answers arrive before theirs
            meeting = threading.Barrier(workers, timeout=60)
            for _ in range(workers):
                background.call(meeting.wait, succeeded=met.append, failed=met.append, lane=lane)
        qtbot.waitUntil(lambda met=met: len(met) == sum(_WORKERS.values()))
        assert not any(isinstance(answer, Exception) for answer in met), met
