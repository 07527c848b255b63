"""Two promises of drawing: looking never delays the pen, and a killed program loses seconds at most."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from drawing_desk import Desk
from drawn_figure import draw_figure
from heartbeat import Heartbeat

from illpose_app.core.drawing.compose import flattened
from illpose_app.core.drawing.tiles import tiles_of
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.storage.drawing_recovery import left_behind
from illpose_app.storage.shipped import models_dir
from illpose_app.ui.studio.drawing.tools import Tool

CHECKOUT = Path(__file__).resolve().parents[2]
PROMISE_S = 0.050
MOST_LOST_S = 10.0


def strokes_while_looking(desk, qtbot):
    """Draw until the networks have looked at the drawing; return the longest time the pen had to wait."""
    before, number = len(desk.studio.characters), 0
    looked = []
    desk.drawing.live.looked.connect(looked.append)
    heartbeat = Heartbeat()
    heartbeat.start()
    desk.drawing.live.now()
    while not looked:
        number += 1
        desk.stroke((20 + number % 500, 950), (60 + number % 500, 960), (100 + number % 500, 940))
        qtbot.wait(8)
    heartbeat.stop()
    desk.drawing.live.looked.disconnect(looked.append)
    assert number > 3 and before >= 0
    return heartbeat.longest_gap_s


def test_the_pen_never_waits_while_the_networks_look_at_the_drawing(qapp, qtbot, tmp_path, database):
    analyzer = Analyzer(models_dir())

    def analyze(illustration):
        decoded = illustration.decoded
        return analyze_artwork(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer)

    desk = Desk(qapp, tmp_path, database, analyze=analyze)
    qtbot.addWidget(desk.page)
    desk.begin(qtbot, 1000, 1000)
    figure = draw_figure(scale=2.0, size=(640, 880), at=(300, 100))
    pixels = np.dstack([figure.pixels_HW3, figure.alpha_HW])
    desk.document.put("Figure", desk.document.drawing.with_tiles(2, tiles_of(pixels, left=100, top=40)))
    desk.drawing.take_tool(Tool.INK)
    desk.drawing.live.now()  # once: loading the networks holds the interpreter
    qtbot.waitUntil(lambda: bool(desk.studio.characters))
    longest_s = []
    while len(longest_s) < 3 and min(longest_s, default=PROMISE_S) >= PROMISE_S:  # a crowded machine: as in heartbeat
        longest_s.append(strokes_while_looking(desk, qtbot))
    assert min(longest_s) < PROMISE_S
    assert desk.studio.characters, "the figure is found while it is drawn over"
    desk.close()


_DRAWS_ON = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from illpose_app.app import App
from illpose_app.storage.places import find_places
from illpose_app.ui.studio.drawing.tools import Tool

application = QApplication([])
app = App(application, find_places(Path(sys.argv[1])))
app.state.keep_text("started", "yes")
app.start([])
app.drawing.begin(1200, 400)
while not app.drawing.draws:
    QTest.qWait(10)
app.drawing.take_tool(Tool.INK)
canvas = app.studio_page.canvas
for number in range(1, 2000):
    x = 10 + (number * 4) % 1180
    y = 60 + 60 * (number * 4 // 1180)
    points = [canvas.view.to_screen().map(QPointF(x, y + step)).toPoint() for step in (0, 15, 30)]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
    QTest.mouseMove(canvas, points[1])
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[2])
    print(number, app.drawing.document.history.step_count, flush=True)
    QTest.qWait(40)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_program_that_is_killed_while_drawing_loses_ten_seconds_at_most(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", _DRAWS_ON, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    drawn_s = {}
    began_s = None
    while began_s is None or time.monotonic() < began_s + 5:
        number = int(process.stdout.readline().split()[0])
        drawn_s[number] = time.monotonic()
        began_s = began_s or drawn_s[number]
    process.kill()
    killed_s = time.monotonic()
    process.wait(30)
    (found,) = left_behind(tmp_path / "data" / "drawings")
    kept = flattened(found.kept().drawing)
    last = max(number for number in drawn_s if is_drawn(kept, number))
    assert killed_s - drawn_s[last] < MOST_LOST_S
    assert all(is_drawn(kept, number) for number in range(1, last + 1)), "all of it up to there"
    found.close(forget=True)


def is_drawn(picture, number):
    x, y = 10 + (number * 4) % 1180, 60 + 60 * (number * 4 // 1180)
    return int(picture[y + 15, x - 2 : x + 3, :3].max(axis=1).min()) < 200
