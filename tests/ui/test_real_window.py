"""The program on a real X server (make test starts one): a real pointer drags a joint, and undo puts it back."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from drawn_figure import save_figure

CHECKOUT = Path(__file__).resolve().parents[2]

_DRIVEN = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from illpose_app.app import App
from illpose_app.storage.places import find_places

application = QApplication([])
app = App(application, find_places(Path(sys.argv[1])))
app.state.keep_text("started", "yes")
app.start([Path(sys.argv[2])])

def until(ready):
    end = time.monotonic() + 90
    while not ready() and time.monotonic() < end:
        QTest.qWait(10)
    assert ready()

until(lambda: app.window.windowHandle().isExposed())
until(lambda: bool(app.studio.characters))
canvas, before = app.studio_page.canvas, app.studio.pose
joint = int(before.known_K.nonzero()[0][5])
x, y = map(float, before.joints_K2[joint])
start = QPoint(*(round(side) for side in canvas.view.to_screen().map(x, y)))
QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
for step in range(1, 11):
    QTest.mouseMove(canvas, start + QPoint(4, 2) * step, 10)
QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 20))
moved = app.studio.pose.joints_K2[joint] - before.joints_K2[joint]
assert abs(moved * canvas.view.scale - (40, 20)).max() < 2, moved
app.window.activateWindow()
until(app.window.isActiveWindow)
QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
until(lambda: app.studio.pose == before)
screen = app.window.screen().grabWindow(app.window.winId()).toImage()
colors = {screen.pixel(x, y) for x in range(0, screen.width(), 9) for y in range(0, screen.height(), 9)}
app.window.close()
print(application.platformName(), len(colors) > 20)
"""


@pytest.mark.real_window
def test_a_joint_is_dragged_and_put_back_in_a_real_window(tmp_path):
    assert os.environ.get("DISPLAY"), "run by `make test`, which starts an X server for it"
    save_figure(tmp_path / "figure.png")
    done = subprocess.run(
        [sys.executable, "-c", _DRIVEN, tmp_path / "home", tmp_path / "figure.png"],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["xcb", "True"]
