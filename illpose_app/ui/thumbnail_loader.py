"""Loads thumbnails off the UI thread: what is seen now comes first, what is no longer seen is dropped."""

import logging
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

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

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Request:
    path: Path
    number: int  # of the repaint that asked last


class ThumbnailLoader(QObject):
    """Pixmaps by content hash; `loaded` tells which have arrived, as a frozenset of content hashes."""

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
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._kept_bytes = 0
        self._most_bytes = kept_bytes
        self._waiting: OrderedDict[str, _Request] = OrderedDict()
        self._underway: set[str] = set()
        self._hopeless: set[str] = set()
        self._number = 0
        self._running = 0
        self._pause = QTimer(self)  # gathers what one repaint asks for
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._start)

    def pixmap(self, content_hash: str, path: Path) -> QPixmap | None:
        """Return a thumbnail at once, or None and ask for it; path is where it can be made from."""
        kept = self._kept.get(content_hash)
        if kept is not None:
            self._kept.move_to_end(content_hash)
            return kept
        if content_hash not in self._hopeless and content_hash not in self._underway:
            self._waiting[content_hash] = _Request(path=path, number=self._number)
            self._waiting.move_to_end(content_hash)
            if len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
            if not self._pause.isActive():
                self._pause.start(0)
        return None

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
            self._underway.update(name for name, _ in batch)

            def load(batch: list[tuple[str, Path]] = batch) -> list[tuple[str, QImage]]:
                return [(name, self._load(name, path)) for name, path in batch]

            self._background.call(load, succeeded=self._receive, lane=Lane.THUMBNAILS)

    def _next_batch(self) -> list[tuple[str, Path]]:
        """Take what the newest repaint asked for, from its top."""
        newest = self._waiting[next(reversed(self._waiting))].number
        names = [name for name, request in self._waiting.items() if request.number == newest][:BATCH]
        return [(name, self._waiting.pop(name).path) for name in names]

    def _receive(self, images: list[tuple[str, QImage]]) -> None:
        self._running -= 1
        for name, image in images:
            self._underway.discard(name)
            if image.isNull():
                self._hopeless.add(name)
            else:
                self._kept[name] = QPixmap.fromImage(image)
                self._kept_bytes += image.sizeInBytes()
        while self._kept_bytes > self._most_bytes and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._kept_bytes -= dropped.width() * dropped.height() * 4
        if self._waiting:
            self._pause.start(0)
        self.loaded.emit(frozenset(name for name, _ in images))

    def _load(self, content_hash: str, path: Path) -> QImage:
        """Read a thumbnail on a worker, making it anew when it is missing or damaged; null when that cannot be."""
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
        return image.convertToFormat(QImage.Format.Format_RGB32)
