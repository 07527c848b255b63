"""Loads thumbnails off the UI thread: what is seen first comes first, what is no longer seen is dropped."""

from collections import OrderedDict
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from illpose_app.core.errors import IllposeError
from illpose_app.services.make_thumbnail import make_thumbnail
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Background

#: How many thumbnails are kept in memory: about 150 MB at most.
KEPT: Final = 500
#: How many may wait; older requests were scrolled away.
WAITING: Final = 160
BATCH: Final = 8


class ThumbnailLoader(QObject):
    """Pixmaps by content hash; `loaded` tells of each one that has arrived."""

    loaded = Signal(str)

    def __init__(self, thumbnails: ThumbnailCache, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._background = background
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._waiting: OrderedDict[str, Path] = OrderedDict()
        self._hopeless: set[str] = set()
        self._running = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)

    def pixmap(self, content_hash: str, path: Path) -> QPixmap | None:
        """Return a thumbnail at once, or None and ask for it; path is where it can be made from."""
        if content_hash in self._kept:
            self._kept.move_to_end(content_hash)
            return self._kept[content_hash]
        if content_hash not in self._hopeless:
            self._waiting[content_hash] = path
            self._waiting.move_to_end(content_hash)
            while len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
            if not self._timer.isActive():
                self._timer.start(0)
        return None

    def _start(self) -> None:
        while self._waiting and self._running < 2:
            batch = [self._waiting.popitem(last=True) for _ in range(min(BATCH, len(self._waiting)))]
            self._running += 1

            def load(batch: list[tuple[str, Path]] = batch) -> list[tuple[str, QImage]]:
                return [(name, self._load(name, path)) for name, path in batch]

            self._background.call(load, succeeded=self._receive, failed=lambda _error: self._receive([]))

    def _receive(self, images: list[tuple[str, QImage]]) -> None:
        self._running -= 1
        for name, image in images:
            if image.isNull():
                self._hopeless.add(name)
            else:
                self._kept[name] = QPixmap.fromImage(image)
            self.loaded.emit(name)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if self._waiting:
            self._timer.start(0)

    def _load(self, content_hash: str, path: Path) -> QImage:
        """Read a thumbnail on a worker, making it anew when it is missing or damaged."""
        place = self._thumbnails.path(content_hash)
        image = QImage(str(place)) if place is not None else QImage()
        if image.isNull():
            if place is not None:
                place.unlink(missing_ok=True)  # whole by its ends, and yet no picture
            try:
                image = QImage(str(make_thumbnail(content_hash, path, thumbnails=self._thumbnails)))
            except IllposeError:
                return QImage()  # the artwork is gone: the grid shows a place-holder
        return image.convertToFormat(QImage.Format.Format_RGB32)
