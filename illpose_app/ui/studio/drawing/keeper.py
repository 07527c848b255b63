"""Keeps the open drawing safe every few seconds, beside the library; never in the artist's own file."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from illpose_app.core.drawing.drawing import Drawing
from illpose_app.core.drawing.history import packed
from illpose_app.storage.drawing_recovery import DrawingRecovery, KeptDrawing, left_behind, new_recovery
from illpose_app.ui.background import Background, Lane
from illpose_app.ui.studio.drawing.document import DrawingDocument

#: A crash costs at most this, and the time that keeping takes.
EVERY_MS: Final = 3000
_log = logging.getLogger(__name__)


class DrawingKeeper(QObject):
    """Writes what has changed on the lane of storing, in order; also packs the older steps of the history."""

    failed = Signal(object)

    def __init__(self, background: Background, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background, self._folder = background, folder
        self._document: DrawingDocument | None = None
        self._recovery: DrawingRecovery | None = None
        self._kept: Drawing | None = None
        self._busy = self._packing = self._complained = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._tick)

    def watch(self, document: DrawingDocument, recovery: DrawingRecovery | None = None) -> None:
        """Keep a drawing from now on; recovery: the file that it came back from."""
        self.end(forget=True)
        self._document, self._recovery = document, recovery
        self._kept = document.drawing if recovery is not None or not document.is_unsaved else None
        self._busy = self._complained = False
        self._timer.start()

    def end(self, *, forget: bool) -> None:
        """Keep it no longer; forget what was kept, because the artist's own file has it or nobody wants it."""
        self._timer.stop()
        self._document = self._kept = None
        recovery, self._recovery = self._recovery, None
        if recovery is not None:
            self._background.call(lambda: recovery.close(forget=forget), lane=Lane.STORE)

    def end_now(self) -> None:
        """Keep the last state, if it is nowhere else, once the workers have ended; the program is about to end."""
        document, self._document = self._document, None
        self._timer.stop()
        if document is None:
            return
        if not document.is_unsaved:
            if self._recovery is not None:
                self._recovery.close(forget=True)
            return
        try:
            self._recovery = self._recovery or new_recovery(self._folder)
            self._recovery.keep(document.drawing_now, name=document.name, path=document.path)
            self._recovery.close(forget=False)
        except Exception as error:  # the window is gone: nobody can be told any more
            _log.exception("the drawing could not be kept", exc_info=error)

    def find_left_behind(self, found: Callable[[DrawingRecovery | None, KeptDrawing | None], None]) -> None:
        """Look for the newest drawing that a program left unsaved, and hand it over with its file."""
        folder = self._folder

        def look() -> tuple[DrawingRecovery | None, KeptDrawing | None]:
            for recovery in left_behind(folder):
                kept = recovery.kept()
                if kept is not None:
                    return recovery, kept
                recovery.close(forget=False)
            return None, None

        self._background.call(look, succeeded=lambda result: found(*result), lane=Lane.STORE)

    def _tick(self) -> None:
        self._keep()
        self._pack()

    def _keep(self) -> None:
        document = self._document
        if document is None or self._busy or not document.is_unsaved:
            return
        if not document.is_stroking and document.drawing is self._kept:
            return
        drawing, name, path = document.drawing_now, document.name, document.path
        folder, recovery = self._folder, self._recovery
        self._busy = True

        def keep() -> DrawingRecovery:
            file = recovery or new_recovery(folder)
            file.keep(drawing, name=name, path=path)
            return file

        def kept(file: DrawingRecovery) -> None:
            self._busy = False
            if self._document is document:
                self._recovery, self._kept = file, drawing
            elif recovery is None:  # another drawing was opened meanwhile
                self._background.call(lambda: file.close(forget=True), lane=Lane.STORE)

        self._background.call(keep, succeeded=kept, failed=self._fail, lane=Lane.STORE)

    def _fail(self, error: Exception) -> None:
        self._busy = False
        if not self._complained:  # once: it may fail every few seconds
            self._complained = True
            self.failed.emit(error)

    def _pack(self) -> None:
        document = self._document
        step = None if document is None else document.history.unpacked_step()
        if document is None or step is None or self._packing or document.is_stroking:
            return
        self._packing = True

        def take(smaller: object) -> None:
            self._packing = False
            document.history.put_packed(step, smaller)  # type: ignore[arg-type]
            self._pack()

        def fail(error: Exception) -> None:
            self._packing = False
            _log.warning("a step could not be packed", exc_info=error)

        self._background.call(lambda: packed(step), succeeded=take, failed=fail)
