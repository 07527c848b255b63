"""Take the screenshots of the documentation from the real program, on the starter library and the sample.

python docs/make_screenshots.py [--out docs/screenshots] [--size 1440x900] [--platform offscreen|xcb]

It starts illpose as at its first start, in a home of its own that is thrown away. Wants fonts (fonts-noto-core).
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
#: A picture of the documentation should not be heavier than this.
LARGEST_BYTES = 250_000


def main() -> int:
    """Take all pictures; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=CHECKOUT / "docs" / "screenshots")
    parser.add_argument("--size", default="1440x900", help="of the window, px")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform: offscreen, or xcb with a display")
    parser.add_argument("--illustration", type=Path, help="open this one instead of the sample")
    arguments = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = arguments.platform
    sys.path.insert(0, str(CHECKOUT))
    width, height = (int(side) for side in arguments.size.split("x"))
    with tempfile.TemporaryDirectory() as home:
        _Photographer(Path(home), arguments.out, width, height).take_all(arguments.illustration)
    return 0


class _Photographer:
    """Runs the program, waits until what is to be seen is there, and keeps pictures of it."""

    def __init__(self, home: Path, out: Path, width: int, height: int) -> None:
        from PySide6.QtWidgets import QApplication

        from illpose_app.app import App
        from illpose_app.storage.places import find_places

        self._qt = QApplication([])
        self._app = App(self._qt, find_places(home))
        self._app.window.resize(width, height)
        self._out = out
        out.mkdir(parents=True, exist_ok=True)

    def take_all(self, illustration: Path | None) -> None:
        app = self._app
        app.start([] if illustration is None else [illustration])
        self._until(lambda: bool(app.studio.characters))
        self._until(lambda: app.library_page.grid.model().rowCount() > 0)
        jobs = app.background.findChildren(_job_class())
        self._until(lambda: all(job.is_over for job in jobs))
        self._until(lambda: bool(app.references.view.matches.matches))
        self._wait(8)  # until the last job's end has faded from the status bar
        self._take(app.window, "welcome-dark")
        app.actions["welcome"].setChecked(False)
        for look in ("dark", "light"):
            if app.theme.name != look:
                app.actions["look"].trigger()
            self._take_look(look)
        app.actions["look"].trigger()
        self._take_rest()
        app.window.close()

    def _take_look(self, look: str) -> None:
        app = self._app
        app.actions["studio"].trigger()
        self._take(app.window, f"studio-{look}")
        app.viewer.show_matches(app.references.view.matches.matches, 0, app.references.asked_pose)
        self._take(app.viewer, f"reference-{look}")
        app.viewer.hide()
        app.actions["library"].trigger()
        app.library_page.grid.setCurrentIndex(app.library_page.grid.model().index(4, 0))
        self._take(app.window, f"library-{look}")

    def _take_rest(self) -> None:
        """The pose check, a board, and drawing, in the look that is on."""
        app = self._app
        app.actions["studio"].trigger()
        app.studio_page.side.show_page("check")
        self._wait(2)
        app.check.panel.table.setCurrentCell(0, 0)
        self._take(app.window, "check-dark")
        for match in app.references.view.matches.matches[:7]:
            app.references.pin_requested.emit(match)
        self._until(lambda: len(app.board.pins) == 7)
        app.actions["board"].trigger()
        deeds = app.board_page.actions_by_name
        for name in ("select_all", "arrange", "fit"):
            deeds[name].trigger()
        self._take(app.window, "board-dark")
        app.actions["studio"].trigger()
        app.actions["draw"].trigger()
        self._until(lambda: app.drawing.draws)
        self._take(app.window, "drawing-dark")

    def _take(self, widget: object, name: str) -> None:
        from PySide6.QtWidgets import QWidget

        assert isinstance(widget, QWidget)
        self._wait(1.5)  # thumbnails arrive
        path = self._out / f"{name}.png"
        widget.grab().save(str(path))
        _compress(path)

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self._until(lambda: time.monotonic() > end)

    def _until(self, ready: Callable[[], bool], *, limit_s: float = 180.0) -> None:
        end = time.monotonic() + limit_s
        while not ready():
            if time.monotonic() > end:
                raise SystemExit("the program did not get where the picture is to be taken")
            self._qt.processEvents()
            time.sleep(0.005)


def _job_class() -> type:
    from illpose_app.ui.background import Job

    return Job


def _compress(path: Path) -> None:
    """Make a picture of the screen small: all its colours where they are light enough, else 256 and fewer."""
    from PIL import Image

    shot = Image.open(path).convert("RGB")
    shot.save(path, optimize=True)
    for colors in (256, 128, 64):
        if path.stat().st_size <= LARGEST_BYTES:
            return
        # by the span of colours, then refined: the few px of a limb keep their colour beside a large sky
        palette = shot.quantize(colors, method=Image.Quantize.MAXCOVERAGE, kmeans=1)
        shot.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG).save(path, optimize=True)


if __name__ == "__main__":
    raise SystemExit(main())
