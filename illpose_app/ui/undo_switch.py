"""Undo and redo: strokes while the pen draws, else the steps of the page that is shown."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QUndoGroup, QUndoStack

from illpose_app.ui.studio.drawing.drawing_controller import DrawingController


class UndoSwitch(QObject):
    """Lets the two actions act on the right steps, and say what they would do."""

    def __init__(
        self, actions: dict[str, QAction], steps: QUndoGroup, poses: QUndoStack, drawing: DrawingController
    ) -> None:
        super().__init__(drawing)
        self._undo, self._redo = actions["undo"], actions["redo"]
        self._steps, self._poses, self._drawing = steps, poses, drawing
        for changed in (steps.indexChanged, steps.undoTextChanged, steps.redoTextChanged, steps.activeStackChanged):
            changed.connect(self._tell)
        drawing.changed.connect(self._tell)
        self._tell()

    @property
    def _pen_has_it(self) -> bool:
        return self._drawing.draws and self._steps.activeStack() is self._poses

    def undo(self) -> None:
        """Take the last step back."""
        if self._pen_has_it:
            self._drawing.undo()
        else:
            self._steps.undo()

    def redo(self) -> None:
        """Do again what was undone."""
        if self._pen_has_it:
            self._drawing.redo()
        else:
            self._steps.redo()

    def _tell(self) -> None:
        if self._pen_has_it:
            words = self._drawing.undo_text, self._drawing.redo_text
            can = bool(words[0]), bool(words[1])
        else:
            words = self._steps.undoText(), self._steps.redoText()
            can = self._steps.canUndo(), self._steps.canRedo()
        what = [f"{text[:1].lower()}{text[1:]}" for text in words]
        self._undo.setText(self.tr("&Undo {0}").format(what[0]) if what[0] else self.tr("&Undo"))
        self._redo.setText(self.tr("&Redo {0}").format(what[1]) if what[1] else self.tr("&Redo"))
        self._undo.setEnabled(can[0])
        self._redo.setEnabled(can[1])
