"""The files of drawings: opening, saving, exporting, and what happens to an unsaved one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from illpose_app.core.artwork import Character
from illpose_app.core.drawing.drawing import Drawing
from illpose_app.core.progress import Work
from illpose_app.core.words import phrase
from illpose_app.storage.openraster import ReadDrawing
from illpose_app.ui.background import Background
from illpose_app.ui.language import spoken
from illpose_app.ui.studio.drawing.document import DrawingDocument
from illpose_app.ui.window_state import WindowState

_ORA_FILTER: Final = "OpenRaster (*.ora)"
_EXPORT_FILTER: Final = phrase("PNG (*.png);;JPEG (*.jpg *.jpeg);;Photoshop, flat (*.psd)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileServices:
    """What reads and writes drawings; each is called off the UI thread."""

    read: Callable[[Path], ReadDrawing]
    save: Callable[[Drawing, Path, tuple[Character, ...]], Work[tuple[Character, ...]]]
    export: Callable[[Drawing, Path], Work[None]]


class DrawingFiles(QObject):
    """Asks for names and runs the work; the document says what is open."""

    saved = Signal(object)  # Path

    def __init__(
        self,
        *,
        services: FileServices,
        background: Background,
        state: WindowState,
        document: Callable[[], DrawingDocument | None],
        characters: Callable[[], tuple[Character, ...]],
        settled: Callable[[Callable[[], None]], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settled = settled
        self._services, self._background, self._state = services, background, state
        self._document, self._characters, self._window = document, characters, window

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Write the drawing into its file; ask for a name where it has none."""
        document = self._document()
        if document is not None:
            if document.path is None:
                self.save_as(then)
            else:
                self._save(document, document.path, then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask for a name and write the drawing there."""
        document = self._document()
        if document is None:
            return
        start = Path(self._state.text("drawing folder", str(Path.home()))) / f"{Path(document.name).stem}.ora"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the drawing"), str(document.path or start), _ORA_FILTER
        )
        if name:
            path = Path(name)
            path = path if path.suffix.lower() == ".ora" else path.with_name(f"{path.name}.ora")
            self._state.keep_text("drawing folder", str(path.parent))
            self._save(document, path, then)

    def _save(self, document: DrawingDocument, path: Path, then: Callable[[], None] | None) -> None:
        self._settled(lambda: self._write(document, path, then))

    def _write(self, document: DrawingDocument, path: Path, then: Callable[[], None] | None) -> None:
        drawing, characters = document.drawing_now, self._characters()

        def done(_kept: object) -> None:
            document.path, document.name = path, path.name
            document.saved = drawing
            self.saved.emit(path)
            document.changed.emit()
            if then is not None:
                then()

        self._background.run(
            lambda: self._services.save(drawing, path, characters),
            title=self.tr("Saving {0}").format(path.name),
            succeeded=done,
        )

    def export(self) -> None:
        """Ask for a name and write the drawing flat."""
        document = self._document()
        if document is None:
            return
        start = Path(self._state.text("export folder", str(Path.home()))) / f"{Path(document.name).stem}.png"
        name, chosen = QFileDialog.getSaveFileName(
            self._window, self.tr("Export the drawing"), str(start), spoken(_EXPORT_FILTER)
        )
        if not name:
            return
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(
                {"J": ".jpg", "P": ".png"}.get(chosen[:1], ".png") if "psd" not in chosen else ".psd"
            )
        self._state.keep_text("export folder", str(path.parent))
        self._settled(lambda: self._export(document, path))

    def _export(self, document: DrawingDocument, path: Path) -> None:
        drawing = document.drawing_now
        self._background.run(
            lambda: self._services.export(drawing, path), title=self.tr("Exporting {0}").format(path.name)
        )

    def leave(self, then: Callable[[], None]) -> None:
        """Do something that takes the drawing's place; ask first when there are strokes that no file has."""
        self._settled(lambda: self._ask_to_leave(then))

    def _ask_to_leave(self, then: Callable[[], None]) -> None:
        document = self._document()
        if document is None or not document.is_unsaved:
            then()
            return
        question = QMessageBox(self._window)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(self.tr("Save the drawing “{0}”?").format(document.name))
        question.setInformativeText(self.tr("What was drawn since it was saved would be lost."))
        buttons = QMessageBox.StandardButton
        question.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        question.setDefaultButton(buttons.Save)

        def decide(button: int) -> None:
            if button == buttons.Save.value:
                self.save(then)
            elif button == buttons.Discard.value:
                then()

        question.finished.connect(decide)
        question.open()
