"""Copies a picture to the clipboard: its pixels for paint programs, its file for everything else."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QImage

from illpose_app.core.errors import printable
from illpose_app.services.open_illustration import open_file
from illpose_app.ui.background import Background
from illpose_app.ui.studio.picture import picture_of


class PictureCopier(QObject):
    """Reads a file off the window's thread and puts it on the clipboard; the file is never changed."""

    copied = Signal(str)  # a line that says so

    def __init__(self, background: Background, failed: Callable[[Exception], None], parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._failed = background, failed

    def copy(self, path: Path) -> None:
        """Copy a picture; a later wish takes the place of one that is still being read."""

        def read() -> QImage:
            return picture_of(open_file(path).decoded.pixels_HW3).images[0]

        def put(image: QImage) -> None:
            data = QMimeData()
            data.setImageData(image)
            data.setUrls([QUrl.fromLocalFile(str(path))])
            QGuiApplication.clipboard().setMimeData(data)
            self.copied.emit(self.tr("{0} is on the clipboard.").format(printable(path.name)))

        self._background.latest("copy picture", read, succeeded=put, failed=self._failed)
