"""Puts reports together for the dialogs that offer one, and puts them on the clipboard."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from illpose_app.services.make_report import ReportOrder, make_report
from illpose_app.storage.artworks import FolderRow
from illpose_app.storage.places import Places, find_places


class Reporter:
    """Knows where the log lies and which folders are private; before `know` it knows the places of the system."""

    def __init__(self) -> None:
        self._places: Places | None = None
        self._folders: Sequence[Path] = ()

    def know(self, places: Places) -> None:
        """Take where illpose keeps things."""
        self._places = places

    def know_folders(self, folders: Sequence[FolderRow]) -> None:
        """Take the folders of the library."""
        self._folders = [folder.path for folder in folders]

    def report(self, happened: str = "", *, with_paths: bool = False) -> str:
        """Return a report about what happened."""
        screen = QGuiApplication.primaryScreen()
        facts = [f"Qt {qVersion()}, {QGuiApplication.platformName()}"]
        if screen is not None:
            size = screen.size()
            facts.append(f"screen {size.width()} x {size.height()} at {screen.devicePixelRatio():g}")
        return make_report(
            ReportOrder(
                happened=happened,
                places=self._places or find_places(),
                folders=self._folders,
                facts=facts,
                with_paths=with_paths,
            )
        )

    def copy(self, happened: str = "", *, with_paths: bool = False) -> None:
        """Put a report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report(happened, with_paths=with_paths))


#: The one of this program: errors are told from everywhere.
reporter = Reporter()
