"""Edits of a board that can be undone."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from illpose_app.core.board import Pins

_MERGING_ID = 7


class EditBoard(QUndoCommand):
    """One edit: all pins before and after; edits of the same kind in a row that say so become one."""

    def __init__(self, text: str, *, before: Pins, after: Pins, put: Callable[[Pins], None], merging: str = "") -> None:
        super().__init__(text)
        self._before, self._after, self._put, self._merging = before, after, put, merging

    def redo(self) -> None:
        """Put the board as it is after the edit."""
        self._put(self._after)

    def undo(self) -> None:
        """Put the board back as it was."""
        self._put(self._before)

    def id(self) -> int:
        """Return which edits may become one."""
        return _MERGING_ID if self._merging else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in a further edit of the same kind."""
        if not isinstance(other, EditBoard) or other._merging != self._merging:
            return False
        self._after = other._after
        return True
