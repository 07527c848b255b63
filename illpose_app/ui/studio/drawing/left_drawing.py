"""The drawing that an earlier session left unsaved: back at the start, unless the artist opens something else first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from illpose_app.storage.drawing_recovery import DrawingRecovery, KeptDrawing
from illpose_app.ui.action_row import Need
from illpose_app.ui.studio.drawing.drawing_controller import DrawingController
from illpose_app.ui.studio.studio_controller import StudioController


class LeftDrawing(QObject):
    """Keeps it at hand until it is on the canvas; what the artist opens meanwhile stays open."""

    changed = Signal()

    def __init__(self, *, drawing: DrawingController, studio: StudioController) -> None:
        super().__init__(drawing)
        self._drawing, self._studio = drawing, studio
        self._left: tuple[DrawingRecovery, KeptDrawing] | None = None
        self._told = False
        studio.opened.connect(lambda _illustration: self._tell())

    @property
    def needs_met(self) -> set[Need]:
        """What there is for actions to work on."""
        return set() if self._left is None else {Need.LEFT_DRAWING}

    def look(self, otherwise: Callable[[], None]) -> None:
        """Look for a drawing and bring it back; otherwise, and where nothing else was opened, do something."""

        def take(recovery: DrawingRecovery | None, kept: KeptDrawing | None) -> None:
            taken = self._studio.is_taken
            if recovery is not None and kept is not None:
                self._left = recovery, kept
                if taken:
                    self._tell()
                else:
                    self.bring_back()
                self.changed.emit()
            elif not taken:
                otherwise()

        self._drawing.keeper.find_left_behind(take)

    def bring_back(self) -> None:
        """Put the drawing on the canvas; whoever calls has asked what becomes of the one that is there."""
        if self._left is not None:
            self._drawing.recover(*self._left, shown=self._back)

    def close(self) -> None:
        """Let go of the drawing; the next start finds it."""
        if self._left is not None:
            self._left[0].close(forget=False)
            self._left = None

    def _back(self) -> None:
        self._left = None
        self.changed.emit()

    def _tell(self) -> None:
        """Say once that the drawing is there, when something else is on the canvas."""
        if self._left is not None and not self._told:
            self._told = True
            self._drawing.said.emit(self.tr("Your unsaved drawing is kept: the File menu brings it back."))
