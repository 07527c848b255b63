"""Pictures of pins at the resolution that is shown, read off the UI thread."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from illpose_app.core.board import Pin
from illpose_app.services.board_picture import BoardPicture
from illpose_app.ui.background import Background, Lane

#: Sides at which pictures are read, px; between them the painter scales.
LEVELS: Final = (256, 512, 1024, 2048, 4096, 8192, 16384)
#: How much memory all pictures may take, bytes.
KEPT_BYTES: Final = 512 << 20


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shown:
    """A picture that is ready; null where nothing of it is left. missing: its file is gone."""

    image: QImage
    missing: bool


Key = tuple[str, bool, int]


class BoardImages(QObject):
    """Asks for what is seen; `loaded` tells that something has arrived."""

    loaded = Signal()

    def __init__(
        self, read: Callable[[Pin, int], BoardPicture], background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read, self._background = read, background
        self._kept: OrderedDict[Key, Shown] = OrderedDict()
        self._bytes = 0
        self._underway: set[Key] = set()

    def shown(self, pin: Pin, side_px: float) -> Shown | None:
        """Return a picture for a side of so many px of the screen: the right one, else another for the time being."""
        longest = max(pin.width_px, pin.height_px)
        number = next((n for n, side in enumerate(LEVELS) if side >= min(side_px, longest)), len(LEVELS) - 1)
        key = pin.content_hash, pin.greyscale, number
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        self._ask(key, pin)
        others = [k for k in self._kept if k[:2] == key[:2]]
        return self._kept[max(others, key=lambda k: (k[2] > number, -abs(k[2] - number)))] if others else None

    def forget_missing(self) -> None:
        """Read again what was missing: drives come back."""
        for key in [key for key, shown in self._kept.items() if shown.missing]:
            self._bytes -= self._kept.pop(key).image.sizeInBytes()

    def _ask(self, key: Key, pin: Pin) -> None:
        if key in self._underway:
            return
        self._underway.add(key)

        def take(shown: Shown) -> None:
            self._underway.discard(key)
            self._kept[key] = shown
            self._bytes += shown.image.sizeInBytes()
            while self._bytes > KEPT_BYTES and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1].image.sizeInBytes()
            self.loaded.emit()

        def lose(error: Exception) -> None:
            self._underway.discard(key)
            take(Shown(image=QImage(), missing=True))
            self._background.failed.emit(error)

        self._background.call(
            lambda: _image(self._read(pin, LEVELS[key[2]]), greyscale=pin.greyscale),
            succeeded=take,
            failed=lose,
            lane=Lane.THUMBNAILS,
        )


def _image(picture: BoardPicture, *, greyscale: bool) -> Shown:
    if picture.pixels_HW3 is None:
        return Shown(image=QImage(), missing=True)
    height, width = picture.pixels_HW3.shape[:2]
    if picture.alpha_HW is not None:
        pixels = np.ascontiguousarray(np.dstack([picture.pixels_HW3, picture.alpha_HW]))
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
    else:
        pixels = np.ascontiguousarray(picture.pixels_HW3)
        image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    if greyscale or picture.missing:
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_ARGB32)
        if picture.alpha_HW is not None:
            grey.setAlphaChannel(image.convertToFormat(QImage.Format.Format_Alpha8))
        image = grey
    kind = QImage.Format.Format_ARGB32_Premultiplied if picture.alpha_HW is not None else QImage.Format.Format_RGB32
    return Shown(image=image.convertToFormat(kind), missing=picture.missing)
