"""Lets Python collect garbage on the UI thread only, while workers run.

Python collects garbage in whichever thread happens to allocate. Garbage may hold Qt objects (a closed dialog in a
cycle with its own handlers), and Qt objects may only be destroyed by their own thread: a collection on a worker
crashes the program, seldom and anywhere.
"""

import gc
import time
from typing import ClassVar, Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 200
#: Looking at everything takes some 20 ms of the UI thread.
_ALL_EVERY_S: Final = 30.0


class Collector(QObject):
    """Switches automatic collection off while at least one collector is open, and looks now and then instead."""

    _open: ClassVar[set[int]] = set()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if not Collector._open:
            gc.disable()
        Collector._open.add(id(self))
        self._all_collected_s = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect each generation that has outgrown its threshold, as Python itself would."""
        for generation in (2, 1, 0):
            if generation == 2 and time.monotonic() - self._all_collected_s < _ALL_EVERY_S:
                continue
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                if generation == 2:
                    self._all_collected_s = time.monotonic()
                gc.collect(generation)
                return

    def close(self) -> None:
        """Leave collecting to Python again, once no worker runs any more."""
        self._timer.stop()
        Collector._open.discard(id(self))
        if not Collector._open:
            gc.enable()
