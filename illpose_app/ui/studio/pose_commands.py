"""Edits of a pose that can be undone."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from illpose_app.core.pose import Pose

_NUDGE_ID = 1


class EditPose(QUndoCommand):
    """One edit of the pose of one character; nudges of the same joint in a row are one."""

    def __init__(
        self,
        text: str,
        *,
        character: int,
        before: Pose,
        after: Pose,
        was_corrected: bool,
        merges: bool = False,
        put: Callable[[int, Pose, bool], None],
    ) -> None:
        super().__init__(text)
        self._character = character
        self._before = before
        self._after = after
        self._was_corrected = was_corrected
        self._put = put
        self._merges = merges

    def redo(self) -> None:
        """Put the pose as it is after the edit."""
        self._put(self._character, self._after, True)

    def undo(self) -> None:
        """Put the pose back as it was; the predicted one is no correction."""
        self._put(self._character, self._before, self._was_corrected)

    def id(self) -> int:
        """Return which edits may become one."""
        return _NUDGE_ID if self._merges else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in a further nudge of the same joint."""
        if not isinstance(other, EditPose) or other.text() != self.text() or other._character != self._character:
            return False
        self._after = other._after
        return True
