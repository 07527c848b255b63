"""What an artist said of artworks, step by step, to be taken back."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from illpose_app.storage.person_rows import LabelStep


class LabelCommand(QUndoCommand):
    """One step, of one artwork or of a whole selection; it has been done when it is pushed."""

    def __init__(
        self, text: str, step: LabelStep, *, undo: Callable[[LabelStep], None], redo: Callable[[LabelStep], None]
    ) -> None:
        super().__init__(text)
        self._step, self._undo, self._redo = step, undo, redo
        self._is_new = True

    def undo(self) -> None:
        """Say what was said before."""
        self._undo(self._step)

    def redo(self) -> None:
        """Say it again."""
        if not self._is_new:
            self._redo(self._step)
        self._is_new = False
