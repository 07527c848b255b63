"""Which artworks belong to stacks, at hand for every list; read off the UI thread."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from illpose_app.core.stacks import StackMark
from illpose_app.ui.background import Background


class StackMarks(QObject):
    """`changed` tells that lists have to be folded anew."""

    changed = Signal()

    def __init__(
        self, read: Callable[[], Mapping[int, StackMark]], background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read, self._background = read, background
        self.marks: Mapping[int, StackMark] = {}

    def refresh(self) -> None:
        """Read the marks of the library as it is now."""
        self._background.latest("stack marks", self._read, succeeded=self._take)

    def of(self, artwork_id: int) -> StackMark | None:
        """Return the stack of an artwork; None where it belongs to none."""
        return self.marks.get(artwork_id)

    def _take(self, marks: Mapping[int, StackMark]) -> None:
        if marks != self.marks:
            self.marks = marks
            self.changed.emit()
