"""The program itself, on a real X server (make test starts one): it opens an artwork, and ends when it is closed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

#: The whole program with a watcher in its event loop, which closes the window once the job is done.
_WATCHED = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

def watched_exec(*_):
    application, started = QApplication.instance(), time.monotonic()

    def look():
        (window,) = [w for w in application.topLevelWidgets() if type(w).__name__ == "MainWindow"]
        ready = window.windowHandle().isExposed() and sys.argv[1] in window.windowTitle()
        if ready or time.monotonic() - started > 60:
            print(application.platformName(), window.windowTitle() if ready else "too late", flush=True)
            window.grab().save(sys.argv[2])
            timer.stop()
            window.close()

    timer = QTimer(interval=50, timeout=look)
    timer.start()
    return run()

run = QApplication.exec
QApplication.exec = watched_exec
from illpose_app.__main__ import main
raise SystemExit(main(sys.argv[3:]))
"""


@pytest.mark.real_window
def test_the_program_opens_an_artwork_in_a_real_window_and_ends_when_it_is_closed(drawings, home, tmp_path):
    assert os.environ.get("DISPLAY"), "run by `make test`, which starts an X server for it"
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(CHECKOUT)}
    picture = tmp_path / "window.png"
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, "large.png", picture, str(drawings / "large.png")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("xcb large.png")
    assert picture.stat().st_size > 10_000
    assert (home / "state" / "window.ini").is_file(), "how the window was left is remembered"
