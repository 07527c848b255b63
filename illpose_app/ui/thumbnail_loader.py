"""Loads thumbnails off the UI thread: what is seen first comes first, what is no longer seen is dropped."""

from collections import OrderedDict
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
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

Key = tuple[str, int, int]


class ThumbnailLoader(QObject):
    """Pixmaps by content hash and size; `loaded` tells when some have arrived."""

    loaded = Signal()

    def __init__(self, thumbnails: ThumbnailCache, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._background = background
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._waiting: OrderedDict[Key, Path] = OrderedDict()
        self._hopeless: set[str] = set()
        self._running = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)

    def pixmap(self, content_hash: str, path: Path, inside: QSize) -> QPixmap | None:
        """Return a thumbnail that fits inside a size (px) at once, or None and ask for it.

        path: where it can be made from. Scaling is done by the workers, so that painting only copies.
        """
        key = content_hash, inside.width(), inside.height()
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if content_hash not in self._hopeless:
            self._waiting[key] = path
            self._waiting.move_to_end(key)
            while len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
            if not self._timer.isActive():
                self._timer.start(0)
        return None

    def _start(self) -> None:
        while self._waiting and self._running < 2:
            batch = [self._waiting.popitem(last=True) for _ in range(min(BATCH, len(self._waiting)))]
            self._running += 1

            def load(batch: list[tuple[Key, Path]] = batch) -> list[tuple[Key, QImage]]:
                return [(key, self._load(key, path)) for key, path in batch]

            self._background.call(load, succeeded=self._receive, failed=lambda _error: self._receive([]))

    def _receive(self, images: list[tuple[Key, QImage]]) -> None:
        self._running -= 1
        for key, image in images:
            if image.isNull():
                self._hopeless.add(key[0])
            else:
                self._kept[key] = QPixmap.fromImage(image)
        if images:
            self.loaded.emit()
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if self._waiting:
            self._timer.start(0)

    def _load(self, key: Key, path: Path) -> QImage:
        """Read a thumbnail on a worker, making it anew when it is missing or damaged."""
        content_hash, width, height = key
        place = self._thumbnails.path(content_hash)
        image = QImage(str(place)) if place is not None else QImage()
        if image.isNull():
            if place is not None:
                place.unlink(missing_ok=True)  # whole by its ends, and yet no picture
            try:
                image = QImage(str(make_thumbnail(content_hash, path, thumbnails=self._thumbnails)))
            except IllposeError:
                return QImage()  # the artwork is gone: the grid shows a place-holder
        return image.scaled(
            width, height, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        ).convertToFormat(QImage.Format.Format_RGB32)
