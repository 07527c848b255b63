"""Looks at what is being drawn after a pause, in the background; the newest state wins."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from illpose_app.core.artwork import Character
from illpose_app.services.open_illustration import OpenIllustration
from illpose_app.ui.background import Background
from illpose_app.ui.studio.picture import Picture, picture_of

#: A pause in the stroke: shorter than a glance aside, longer than between two strokes of hatching.
PAUSE_MS: Final = 700
#: Pictures of characters in panels need no more than this, px.
_PICTURE_PX: Final = 2048


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Look:
    """What a look at a state has found."""

    number: int
    illustration: OpenIllustration
    picture: Picture
    characters: tuple[Character, ...]


class LiveLook(QObject):
    """Waits for the pause, then reads and analyses off the UI thread."""

    started = Signal()
    looked = Signal(object)  # Look
    failed = Signal(object)

    def __init__(
        self,
        background: Background,
        analyze: Callable[[OpenIllustration], tuple[Character, ...]],
        key: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._analyze, self._key = background, analyze, key
        self._read: Callable[[], Callable[[], OpenIllustration]] | None = None
        self._number = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.now)

    def follow(self, read: Callable[[], Callable[[], OpenIllustration]] | None) -> None:
        """Look at another thing; `read` gives, on the UI thread, what reads it off the UI thread. None: at nothing."""
        self._read = read
        self._number += 1
        self._timer.stop()
        self._background.forget(self._key)

    def touch(self) -> None:
        """Say that something changed: the pause begins anew."""
        if self._read is not None:
            self._timer.start()

    def now(self) -> None:
        """Look at once."""
        self._timer.stop()
        if self._read is None:
            return
        self._number += 1
        number, read, analyze = self._number, self._read(), self._analyze

        def look() -> Look:
            illustration = read()
            found = analyze(illustration)
            return Look(
                number=number, illustration=illustration, picture=_picture(illustration), characters=found
            )  # fmt: skip

        def take(result: Look) -> None:
            if result.number == self._number:
                self.looked.emit(result)

        self.started.emit()
        self._background.latest(self._key, look, succeeded=take, failed=self.failed.emit)


def _picture(illustration: OpenIllustration) -> Picture:
    pixels_HW3 = illustration.decoded.pixels_HW3
    height, width = pixels_HW3.shape[:2]
    step = -(-max(height, width) // _PICTURE_PX)
    small = picture_of(np.ascontiguousarray(pixels_HW3[::step, ::step]))
    return small if step == 1 else Picture(width_px=width, height_px=height, images=small.images)
