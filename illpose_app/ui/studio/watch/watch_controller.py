"""Watches what is drawn in another program: a file, the clipboard, or a region of the screen."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from illpose_app.core.artwork import Character
from illpose_app.core.errors import ArtworkError
from illpose_app.services.open_illustration import OpenIllustration, open_bytes, open_file
from illpose_app.ui.background import Background
from illpose_app.ui.studio.drawing.drawing_controller import DrawingController
from illpose_app.ui.studio.drawing.live_look import LiveLook, Look
from illpose_app.ui.studio.studio_controller import StudioController, as_png
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.studio.watch.file_stamp import Rest, Stamp, stamp_of
from illpose_app.ui.studio.watch.region_picker import Region, RegionPicker, differs, small_copy, why_not

#: How often a file, or the screen, is asked whether it is another one.
EVERY_MS: Final = 600
#: A program may write for a while: so often a file that cannot be read yet is tried again.
_TRIES: Final = 8


class WatchController(QObject):
    """Watches one thing at a time; each new state is analysed, and the references follow."""

    said = Signal(str)

    def __init__(
        self,
        *,
        studio: StudioController,
        page: StudioPage,
        background: Background,
        actions: dict[str, QAction],
        analyze: Callable[[OpenIllustration], tuple[Character, ...]],
        drawing: DrawingController,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._studio, self._page, self._background, self._window = studio, page, background, window
        self._actions, self._drawing = actions, drawing
        self._watched: str | None = None  # the name of the action that is on
        self._first = self._ours = False
        self._tries = 0
        self._rest = Rest(looked_at=None)
        self._path: Path | None = None
        self._region: Region | None = None
        self._image = QImage()
        self._looked_copy = self._last_copy = b""
        self._picker: RegionPicker | None = None
        self.live = LiveLook(background, analyze, "live watch", self)
        self.live.started.connect(lambda: page.show_busy(self.tr("Looking for characters…")))
        self.live.looked.connect(self._take)
        self.live.failed.connect(self._failed)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._tick)
        QGuiApplication.clipboard().dataChanged.connect(self._clipboard_changed)
        studio.opened.connect(self._other_opened)
        for name, begin in (
            ("watch_file", self._watch_open_file), ("watch_clipboard", self.watch_clipboard),
            ("watch_region", self.pick_region),
        ):  # fmt: skip
            actions[name].triggered.connect(lambda on, begin=begin: self._switch(begin, on=on))
        page.watching.clicked.connect(self.stop)
        drawing.changed.connect(self._drawing_changed)
        action = actions["watch_file"]
        action.changed.connect(lambda: page.watching.setIcon(action.icon()))  # it follows the look
        page.watching.setIcon(action.icon())

    def _switch(self, begin: Callable[[], None], *, on: bool) -> None:
        if on:
            self._drawing.files.leave(begin)
            self._show()  # until it has begun, and when it does not
        else:
            self.stop()

    # beginning and ending

    def _watch_open_file(self) -> None:
        illustration = self._studio.illustration
        if illustration is not None and illustration.path is not None:
            self.watch_file(illustration.path)

    def watch_file(self, path: Path) -> None:
        """Analyse a file again at every save by another program."""
        self._drawing.close_document()
        self._begin("watch_file", self.tr("Watching {0}").format(path.name))
        illustration = self._studio.illustration
        self._first = illustration is None or illustration.path != path
        self._path = path
        self._rest = Rest(looked_at=None if self._first else stamp_of(path))
        self.live.follow(lambda: lambda: open_file(path))
        self._timer.start()

    def watch_clipboard(self) -> None:
        """Analyse whatever picture comes into the clipboard."""
        self._drawing.close_document()
        self._begin("watch_clipboard", self.tr("Watching the clipboard"))
        name = self.tr("Clipboard")
        self.live.follow(lambda: partial(_from_image, self._image, name))
        self._clipboard_changed()

    def pick_region(self) -> None:
        """Ask for a region of the screen, and watch it."""
        if problem := why_not():
            self._show()
            self.said.emit(problem)
            return
        screen = self._window.screen()
        self._picker = RegionPicker(screen)
        self._picker.picked.connect(self.watch_region)
        self._picker.given_up.connect(self._show)
        self._picker.show()
        self._picker.activateWindow()

    def watch_region(self, region: Region) -> None:
        """Analyse what is seen in a region of the screen whenever it has changed and come to rest."""
        self._picker = None
        self._drawing.close_document()
        self._begin("watch_region", self.tr("Watching the screen"))
        self._region, name = region, self.tr("Screen")
        self._looked_copy = self._last_copy = b""
        self.live.follow(lambda: partial(_from_image, self._image, name))
        self._timer.start()

    def stop(self) -> None:
        """Watch nothing any more; what is shown stays."""
        self._timer.stop()
        self.live.follow(None)
        if self._watched is not None:
            self._page.show_busy("")
        self._watched, self._path, self._region = None, None, None
        self._show()

    def _begin(self, name: str, words: str) -> None:
        self.stop()
        self._watched, self._first, self._tries = name, True, 0
        self._page.watching.setText(words)
        self._show()

    def _show(self) -> None:
        for name in ("watch_file", "watch_clipboard", "watch_region"):
            self._actions[name].setChecked(name == self._watched)
        self._page.watching.setVisible(self._watched is not None)
        self._page.watching.setToolTip(self.tr("Click to end it"))

    # looking

    def _tick(self) -> None:
        if self._path is not None:
            path = self._path
            self._background.latest("stamp", lambda: stamp_of(path), succeeded=partial(self._take_stamp, path))
        elif self._region is not None:
            self._look_at_screen(self._region)

    def _take_stamp(self, path: Path, stamp: Stamp | None) -> None:
        if path == self._path:
            self._rest = self._rest.seen(stamp)
            if self._rest.is_due:
                self._tries = 0
                self.live.now()

    def _look_at_screen(self, region: Region) -> None:
        image = region.grab()
        if image.isNull():
            self.stop()
            self.said.emit(self.tr("The system does not let illpose look at the screen; allow it in its settings."))
            return
        copy = small_copy(image)
        rests, self._last_copy = not differs(copy, self._last_copy), copy
        if rests and differs(copy, self._looked_copy):
            self._looked_copy, self._image = copy, image
            self.live.now()

    def _clipboard_changed(self) -> None:
        if self._watched == "watch_clipboard":
            data = QGuiApplication.clipboard().mimeData()
            if data is not None and data.hasImage():
                self._image = QGuiApplication.clipboard().image()
                self.live.touch()

    def _take(self, look: Look) -> None:
        if self._watched is None:
            return
        if self._first:
            self._first, self._ours = False, True
            self._studio.show(look.illustration, look.picture, looks=False)
            self._ours = False
        self._studio.take_live(look.illustration, look.picture, look.characters)

    def _failed(self, error: Exception) -> None:
        self._page.show_busy("")
        if self._path is not None and isinstance(error, ArtworkError) and self._tries < _TRIES:
            self._tries += 1
            QTimer.singleShot(EVERY_MS, self._try_again)
            return
        self.stop()
        self._background.failed.emit(error)

    def _try_again(self) -> None:
        if self._path is not None:
            self.live.now()

    def _other_opened(self, illustration: OpenIllustration) -> None:
        """End watching when something else is opened."""
        other = self._path is None or illustration.path != self._path
        if not self._ours and self._watched is not None and other:
            self.stop()

    def _drawing_changed(self) -> None:
        """End watching when a drawing is begun, also over what is watched."""
        if self._watched is not None and self._drawing.document is not None:
            self.stop()


def _from_image(image: QImage, name: str) -> OpenIllustration:
    return replace(open_bytes(as_png(image), name=name), content_hash="")
