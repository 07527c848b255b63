"""Exports the poses of what is open, and the artist's corrections."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from illpose_app.core.errors import printable
from illpose_app.services.export_pose import FORMATS, PosedArtwork, PoseFormat, export_pose
from illpose_app.storage.whole_file import write_whole_file
from illpose_app.ui.background import Background, Lane
from illpose_app.ui.language import table_word
from illpose_app.ui.limb_palette import limb_palette
from illpose_app.ui.studio.studio_controller import StudioController
from illpose_app.ui.window_state import WindowState


class PoseExport(QObject):
    """Asks where, then writes off the UI thread."""

    def __init__(
        self,
        corrections: Callable[[], dict[str, Any]],
        studio: StudioController,
        background: Background,
        state: WindowState,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._corrections, self._studio, self._background = corrections, studio, background
        self._state, self._window = state, window

    def ask(self) -> None:
        """Ask for a file and its format, and write the poses of all characters that are open."""
        illustration = self._studio.illustration
        if illustration is None or self._studio.pose is None:
            return
        filters = {f"{table_word(form.title)} (*{form.ending})": form for form in FORMATS}
        kept = self._state.text("export format", FORMATS[0].name)
        chosen = next((words for words, form in filters.items() if form.name == kept), next(iter(filters)))
        folder = Path(self._state.text("export folder", str(Path.home())))
        start = str(folder / f"{Path(illustration.name).stem}-pose")
        name, words = QFileDialog.getSaveFileName(
            self._window, self.tr("Export the poses"), start, ";;".join(filters), chosen
        )
        if name:
            self.export(Path(name), filters.get(words, filters[chosen]))

    def export(self, target: Path, form: PoseFormat) -> None:
        """Write the poses of what is open to a file; the format's ending is added where none is named."""
        illustration = self._studio.illustration
        if illustration is None:
            return
        if not target.suffix:
            target = target.with_name(target.name + form.ending)
        self._state.keep_text("export format", form.name)
        self._state.keep_text("export folder", str(target.parent))
        artwork = PosedArtwork(
            name=printable(illustration.name),
            pixels_HW3=illustration.decoded.pixels_HW3,
            characters=self._studio.characters,
            colors=limb_palette.colors,
        )
        self._background.call(lambda: export_pose(artwork, target, form), succeeded=lambda _none: self._tell(target))

    def ask_corrections(self) -> None:
        """Ask for a file, and write all corrections of the library as COCO."""
        folder = Path(self._state.text("export folder", str(Path.home())))
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export my corrections"), str(folder / "corrections.json"), "COCO (*.json)"
        )
        if name:
            self.export_corrections(Path(name))

    def export_corrections(self, target: Path) -> None:
        """Write all corrections of the library as COCO."""

        def write() -> None:
            text = json.dumps(self._corrections(), ensure_ascii=False, separators=(",", ":"))
            write_whole_file(target, (text + "\n").encode())

        # behind the corrections that are still being stored
        self._background.call(write, succeeded=lambda _none: self._tell(target), lane=Lane.STORE)

    def _tell(self, target: Path) -> None:
        self._window.statusBar().showMessage(self.tr("Written: {0}").format(printable(target)), 8000)
