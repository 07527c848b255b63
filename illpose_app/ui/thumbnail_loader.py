"""Loads thumbnails off the UI thread: what is seen now comes first, what is no longer seen is dropped."""

import logging
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPixmap

from illpose_app.core.errors import IllposeError
from illpose_app.services.make_thumbnail import make_thumbnail
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Background, Lane

#: How much memory the thumbnails may take, bytes: enough for a screen of 8 megapixels full of the smallest ones.
KEPT_BYTES: Final = 256 << 20
#: How many may wait; older requests were scrolled away.
WAITING: Final = 1000
#: A batch is small, so that what is scrolled into sight next waits for little.
BATCH: Final = 6

Key = tuple[str, int, int]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Request:
    path: Path
    number: int  # of the repaint that asked last


class ThumbnailLoader(QObject):
    """Pixmaps by content hash and size; `loaded` tells which have arrived, as a frozenset of content hashes.

    The workers scale, so that painting only copies.
    """

    loaded = Signal(object)

    def __init__(
        self,
        thumbnails: ThumbnailCache,
        background: Background,
        parent: QObject | None = None,
        *,
        kept_bytes: int = KEPT_BYTES,
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._background = background
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._other_size: dict[str, Key] = {}  # shown, scaled, while the right size is on its way
        self._kept_bytes = 0
        self._most_bytes = kept_bytes
        self._waiting: OrderedDict[Key, _Request] = OrderedDict()
        self._underway: set[Key] = set()
        self._hopeless: set[str] = set()
        self._number = 0
        self._running = 0
        self._pause = QTimer(self)  # gathers what one repaint asks for
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._start)

    def pixmap(self, content_hash: str, path: Path, inside: QSize) -> QPixmap | None:
        """Return a thumbnail that fits inside a size (px of the window) at once, or None; what lacks is asked for.

        While the right size is on its way, another that is there is returned. path: where it can be made from.
        """
        ratio = _pixels_per_px()
        key = content_hash, round(inside.width() * ratio), round(inside.height() * ratio)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        if content_hash not in self._hopeless and key not in self._underway:
            self._waiting[key] = _Request(path=path, number=self._number)
            self._waiting.move_to_end(key)
            if len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
            if not self._pause.isActive():
                self._pause.start(0)
        return self._kept.get(self._other_size.get(content_hash, key))

    def try_again(self) -> None:
        """Ask again for thumbnails that could not be made: their files may be back."""
        self._hopeless.clear()

    @property
    def bytes_kept(self) -> int:
        """How much memory the thumbnails take."""
        return self._kept_bytes

    def _start(self) -> None:
        self._number += 1
        while self._waiting and self._running < 2:
            self._running += 1
            batch = self._next_batch()
            self._underway.update(key for key, _ in batch)

            def load(batch: list[tuple[Key, Path]] = batch) -> list[tuple[Key, QImage]]:
                return [(key, self._load(key, path)) for key, path in batch]

            self._background.call(load, succeeded=self._receive, lane=Lane.THUMBNAILS)

    def _next_batch(self) -> list[tuple[Key, Path]]:
        """Take what the newest repaint asked for, from its top."""
        newest = self._waiting[next(reversed(self._waiting))].number
        keys = [key for key, request in self._waiting.items() if request.number == newest][:BATCH]
        return [(key, self._waiting.pop(key).path) for key in keys]

    def _receive(self, images: list[tuple[Key, QImage]]) -> None:
        self._running -= 1
        for key, image in images:
            self._underway.discard(key)
            if image.isNull():
                self._hopeless.add(key[0])
            elif key not in self._kept:
                self._kept[key] = QPixmap.fromImage(image)
                self._other_size[key[0]] = key
                self._kept_bytes += image.sizeInBytes()
        while self._kept_bytes > self._most_bytes and len(self._kept) > 1:
            self._drop_oldest()
        if self._waiting:
            self._pause.start(0)
        self.loaded.emit(frozenset(key[0] for key, _ in images))

    def _drop_oldest(self) -> None:
        key, pixmap = self._kept.popitem(last=False)
        self._kept_bytes -= pixmap.width() * pixmap.height() * 4
        if self._other_size.get(key[0]) == key:
            del self._other_size[key[0]]

    def _load(self, key: Key, path: Path) -> QImage:
        """Read a thumbnail on a worker, making it anew when it is missing or damaged; null when that cannot be."""
        content_hash, width, height = key
        try:
            place = self._thumbnails.path(content_hash)
            image = QImage(str(place)) if place is not None else QImage()
            if image.isNull():
                if place is not None:
                    place.unlink(missing_ok=True)  # whole by its ends, and yet no picture
                image = QImage(str(make_thumbnail(content_hash, path, thumbnails=self._thumbnails)))
        except IllposeError:
            return QImage()  # the artwork is gone: the grid shows an empty place
        except Exception:
            _log.exception("no thumbnail of %r", path)
            return QImage()
        if image.width() > width or image.height() > height:
            fit, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            image = image.scaled(width, height, fit, smooth)
        return image.convertToFormat(QImage.Format.Format_RGB32)


def _pixels_per_px() -> float:
    """Return how many of the screen's pixels a px of the window has, on the finest screen."""
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
