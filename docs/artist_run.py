"""Go through illpose as an artist would, with mouse and pen on a real window, and keep a picture of every step.

xvfb-run -a -s "-screen 0 1440x900x24" python docs/artist_run.py [--out FOLDER] [--size 1440x900]

New canvas, draw a figure with mouse and pen, its skeleton appears, move an arm that was selected freehand, look at
values, drag a wrist, references rank anew, why this match, check the pose, pin a reference, save .ora, close, open
again: all there. It ends with an error where a step does not do what it should.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from illpose_app.app import App
from illpose_app.core.drawing.compose import flattened
from illpose_app.core.skeleton import RIGHT_WRIST
from illpose_app.storage.places import find_places

SKIN, SHIRT, JEANS, HAIR, DARK = (238, 196, 166), (70, 110, 180), (50, 54, 80), (70, 40, 30), (30, 30, 40)
Places = Sequence[tuple[float, float]]
#: Colour, size of the brush, and the places of each stroke of the figure, px of a drawing of 1600 x 2000.
FIGURE: Sequence[tuple[tuple[int, int, int], int, Places]] = (
    (SHIRT, 230, ((800, 640), (800, 800), (800, 1040))),
    (JEANS, 120, ((745, 1090), (715, 1300), (700, 1420), (660, 1760))),
    (JEANS, 120, ((855, 1090), (890, 1300), (910, 1420), (930, 1760))),
    (DARK, 70, ((650, 1800), (590, 1815))),
    (DARK, 70, ((935, 1800), (995, 1815))),
    (SHIRT, 100, ((700, 610), (610, 780), (540, 900))),
    (SKIN, 72, ((535, 905), (500, 800), (480, 690))),
    (SHIRT, 100, ((900, 610), (1000, 760), (1050, 880))),
    (SKIN, 72, ((1055, 885), (1100, 980), (1150, 1060))),
    (SKIN, 90, ((800, 480), (800, 560))),
    (SKIN, 210, ((800, 370), (800, 430))),
    (HAIR, 80, ((720, 330), (800, 270), (880, 330))),
    (DARK, 18, ((760, 395), (764, 405))),
    (DARK, 18, ((840, 395), (836, 405))),
    (DARK, 10, ((780, 470), (800, 476), (820, 470))),
)
#: A lock of hair, drawn with the pen: pressed in its middle, and let go towards its end.
LOCK: Places = ((700, 300), (690, 340), (684, 380), (682, 420), (686, 460))
PRESSURES = (0.3, 0.7, 1.0, 0.6, 0.15)
#: Round the forearm that hangs down.
FOREARM: Places = ((1010, 880), (1110, 860), (1230, 1060), (1180, 1130), (1090, 1100))


def main() -> int:
    """Go through all steps; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("artist-run"))
    parser.add_argument("--size", default="1440x900", help="of the window, px")
    arguments = parser.parse_args()
    width, height = (int(side) for side in arguments.size.split("x"))
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        run = _Run(QApplication([]), Path(home), arguments.out, width, height)
        run.draw_and_save()
        run.open_again()
    sys.stdout.write(f"all there: {len(run.taken)} pictures in {arguments.out}\n")
    return 0


class _Run:
    """Drives one program after another in the same home."""

    def __init__(self, qt: QApplication, home: Path, out: Path, width: int, height: int) -> None:
        self._qt, self._home, self._out, self._size = qt, home, out, (width, height)
        self._file = home / "art" / "figure.ora"
        self.taken: list[str] = []
        self._app = self._start()

    def _start(self) -> App:
        app = App(self._qt, find_places(self._home))
        app.window.resize(*self._size)
        app.start([])
        return app

    # the steps

    def draw_and_save(self) -> None:
        app = self._app
        self._until(lambda: app.library_page.grid.model().rowCount() > 100, "the starter library comes in")
        app.drawing.begin(1600, 2000)
        self._until(lambda: app.drawing.draws, "a new canvas")
        self._take("1-new-canvas")
        app.actions["tool_ink"].trigger()
        for color, size, places in FIGURE:
            tools = replace(app.drawing.easel.tools, color=color)
            app.drawing.easel.take_tools(tools.with_brush(size_px=size))
            self._drag([self._on_canvas(*place) for place in places])
        self._draw_with_the_pen()
        self._until(lambda: bool(app.studio.characters), "the skeleton appears")
        self._until(lambda: bool(app.references.view.matches.matches), "references appear")
        self._take("2-skeleton-appears")
        self._move_what_is_selected()
        app.actions["draw"].trigger()
        before = [match.character_id for match in app.references.view.matches.matches]
        wrist = app.studio.pose.joints_K2[RIGHT_WRIST]
        start, end = self._on_canvas(*wrist), self._on_canvas(wrist[0] - 60, wrist[1] + 260)
        self._drag([start, (start + end) / 2, end])
        moved = app.studio.pose.joints_K2[RIGHT_WRIST] - wrist
        self._until(lambda: bool(np.abs(moved - (-60, 260)).max() < 8), "a wrist is dragged")
        self._until(
            lambda: [match.character_id for match in app.references.view.matches.matches] != before,
            "references rank anew",
        )
        self._take("6-wrist-dragged")
        app.viewer.show_matches(app.references.view.matches.matches, 0, app.references.asked_pose)
        self._take("7-why-this-match", app.viewer)
        app.viewer.hide()
        app.studio_page.side.show_page("check")
        self._take("8-pose-checked")
        app.references.pin_requested.emit(app.references.view.matches.matches[0])
        self._until(lambda: len(app.board.pins) == 1, "a reference is pinned")
        app.actions["board"].trigger()
        self._take("9-pinned")
        app.actions["studio"].trigger()
        QFileDialog.getSaveFileName = lambda *_: (str(self._file), "")  # the only dialog of the system's own
        app.actions["save_drawing"].trigger()
        self._until(lambda: self._file.exists() and not app.drawing.document.is_unsaved, "the drawing is saved")
        self._take("10-saved")
        self._pose, self._pixels = app.studio.pose, flattened(app.drawing.document.drawing)
        app.window.close()

    def _draw_with_the_pen(self) -> None:
        """Draw a lock of hair with a tablet's pen: it is as wide as the pen is pressed."""
        drawing = self._app.drawing
        tools = replace(drawing.easel.tools, color=HAIR)
        drawing.easel.take_tools(tools.with_brush(size_px=36))
        before = flattened(drawing.document.drawing)
        places = [self._on_canvas(*place) for place in LOCK]
        self._pen(QEvent.Type.TabletPress, places[0], PRESSURES[0])
        for place, pressure in zip(places[1:], PRESSURES[1:], strict=True):
            self._pen(QEvent.Type.TabletMove, place, pressure)
        self._pen(QEvent.Type.TabletRelease, places[-1], 0.0)
        drawn_HW = (flattened(drawing.document.drawing) != before).any(axis=2)
        widths = [int(drawn_HW[y, 600:700].sum()) for _, y in (LOCK[2], LOCK[4])]
        self._until(lambda: widths[0] > 1.5 * widths[1] > 0, "a stroke is as wide as the pen is pressed")

    def _pen(self, kind: QEvent.Type, place: QPointF, pressure: float) -> None:
        """Send what a tablet sends."""
        canvas, left, none = self._app.studio_page.canvas, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        can = QInputDevice.Capability
        device = QPointingDevice(
            "pen", 7, QPointingDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen, can.Position | can.Pressure,
            1, 1,
        )  # fmt: skip
        event = QTabletEvent(
            kind, device, place, QPointF(canvas.mapToGlobal(place)), pressure, 0.0, 0.0, 0.0, 0.0, 0.0,
            Qt.KeyboardModifier.NoModifier, none if kind == QEvent.Type.TabletMove else left,
            none if kind == QEvent.Type.TabletRelease else left,
        )  # fmt: skip
        QApplication.sendEvent(canvas, event)
        QTest.qWait(4)

    def _move_what_is_selected(self) -> None:
        """Select a forearm freehand, turn it outwards, look at the values, and take all of it back."""
        app = self._app
        drawing = app.drawing
        before = flattened(drawing.document.drawing)
        app.actions["tool_select_free"].trigger()
        self._drag([self._on_canvas(*place) for place in FOREARM])
        self._until(lambda: drawing.document.drawing.selection is not None, "a forearm is selected")
        self._take("3-selected")
        app.actions["tool_move"].trigger()
        self._until(lambda: drawing.easel.moving.box is not None, "its pixels are in hand")
        box = drawing.easel.moving.box.rect
        corner = (box.right + 40, box.bottom + 40)
        self._drag([self._on_canvas(*corner), self._on_canvas(box.right + 160, box.bottom - 120)])
        self._drag([self._on_canvas(*drawing.easel.moving.box.middle), self._on_canvas(1170, 950)])
        self._take("4-forearm-in-hand")
        QTest.keyClick(app.studio_page.canvas, Qt.Key.Key_Return)
        self._until(lambda: drawing.undo_text == "Transform selection", "the forearm is put down")
        app.actions["aid_values"].trigger()
        self._take("5-values")
        app.actions["aid_values"].trigger()
        looks: list[object] = []
        drawing.live.looked.connect(looks.append)
        drawing.undo()
        drawing.undo()
        same = bool((flattened(drawing.document.drawing) == before).all())
        self._until(lambda: same and drawing.document.drawing.selection is None, "all of it is taken back")
        self._until(lambda: bool(looks), "the drawing is looked at again")

    def open_again(self) -> None:
        self._app = app = self._start()
        self._until(lambda: app.drawing.document is not None, "what was open last opens")
        self._until(lambda: bool(app.studio.characters), "its characters are known")
        self._until(lambda: app.studio.pose == self._pose, "the corrected wrist is where it was put")
        same = bool((flattened(app.drawing.document.drawing) == self._pixels).all())
        self._until(lambda: same, "every pixel is there")
        self._until(lambda: len(app.board.pins) == 1, "the pinned reference is there")
        self._until(lambda: bool(app.references.view.matches.matches), "references are there")
        self._take("11-opened-again")
        app.window.close()

    # hands and eyes

    def _on_canvas(self, x: float, y: float) -> QPointF:
        return self._app.studio_page.canvas.view.to_screen().map(QPointF(float(x), float(y)))

    def _drag(self, places: Sequence[QPointF]) -> None:
        """Press, go through the places in small steps, and let go."""
        canvas, left = self._app.studio_page.canvas, Qt.MouseButton.LeftButton
        QTest.mousePress(canvas, left, pos=_px(places[0]))
        for first, second in pairwise(places):
            for step in range(1, 9):
                QTest.mouseMove(canvas, _px(first + (second - first) * (step / 8)), 4)
        QTest.mouseRelease(canvas, left, pos=_px(places[-1]))

    def _take(self, name: str, widget: QWidget | None = None) -> None:
        QTest.qWait(1500)  # thumbnails arrive
        (widget or self._app.window).grab().save(str(self._out / f"{name}.png"))
        self.taken.append(name)

    def _until(self, ready: Callable[[], bool], what: str, *, limit_s: float = 240.0) -> None:
        end = time.monotonic() + limit_s
        while not ready():
            if time.monotonic() > end:
                raise SystemExit(f"this did not happen: {what}")
            QTest.qWait(20)
        sys.stdout.write(f"{what}\n")


def _px(place: QPointF) -> QPoint:
    return QPoint(round(place.x()), round(place.y()))


if __name__ == "__main__":
    raise SystemExit(main())
