"""Joins the board with the rest of the window: what can be pinned, what opens, and what is told."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from illpose_app.core.board import NewPin
from illpose_app.core.ranking import Match
from illpose_app.core.words import counted
from illpose_app.storage.artworks import ArtworkRow
from illpose_app.ui.board.board_controller import BoardController
from illpose_app.ui.language import spoken
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.main_window import MainWindow
from illpose_app.ui.references.reference_viewer import ReferenceViewer
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.studio.studio_controller import StudioController

_TOLD_MS = 4000


class BoardWishes(QObject):
    """Pins what the artist points at, wherever that is."""

    def __init__(
        self,
        *,
        board: BoardController,
        window: MainWindow,
        actions: dict[str, QAction],
        references: ReferencesPanel,
        viewer: ReferenceViewer,
        library_page: LibraryPage,
        studio: StudioController,
    ) -> None:
        super().__init__(window)
        self._board, self._window = board, window
        self._references, self._viewer, self._library, self._studio = references, viewer, library_page, studio
        actions["pin"].triggered.connect(lambda _checked=False: self.pin())
        references.pin_requested.connect(self.pin_match)
        viewer.pin_requested.connect(self.pin_match)
        library_page.pin_requested.connect(self.pin_rows)
        board.pinned.connect(self._tell)

    def pin(self) -> None:
        """Pin what is selected: artworks of the library, the reference, or what is open in the studio."""
        if self._window.page == "library":
            self.pin_rows(self._library.grid.selected_rows())
            return
        match = self._references.view.current_match()
        if match is not None and self._references.view.hasFocus():
            self.pin_match(match)
        elif self._studio.illustration is not None and self._studio.illustration.path is not None:
            self._board.add_files([self._studio.illustration.path])

    def pin_match(self, match: Match) -> None:
        """Pin a reference."""
        new = NewPin(
            content_hash=match.content_hash, path=match.path, width_px=match.width_px, height_px=match.height_px
        )
        self._board.pin([new])

    def pin_rows(self, rows: Sequence[ArtworkRow]) -> None:
        """Pin artworks of the library."""
        self._board.pin(
            [
                NewPin(content_hash=row.content_hash, path=row.path, width_px=row.width_px, height_px=row.height_px)
                for row in rows
            ]
        )

    def _tell(self, count: int, name: str) -> None:
        words = counted(
            "{count} picture pinned to “{board}”", "{count} pictures pinned to “{board}”", count=count, board=name
        )
        self._window.statusBar().showMessage(spoken(words), _TOLD_MS)
