"""Shows artworks of the library large, one after another, without leaving the library."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from illpose_app.core.ranking import Match
from illpose_app.ui.background import Background
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.references.reference_viewer import ReferenceViewer

Look = Callable[[Sequence[int]], tuple[Match, ...]]


class LargeLook(QObject):
    """Joins the library's grid and the large view."""

    def __init__(self, look: Look, page: LibraryPage, viewer: ReferenceViewer, background: Background) -> None:
        super().__init__(page)
        self._look, self._viewer, self._background = look, viewer, background
        page.look_requested.connect(self.show)

    def show(self, artwork_ids: Sequence[int], artwork_id: int, all_there_are: bool) -> None:
        """Show one of several artworks; the arrow keys lead to the others."""

        def take(matches: tuple[Match, ...]) -> None:
            first = next((n for n, match in enumerate(matches) if match.artwork_id == artwork_id), 0)
            if matches:
                self._viewer.show_matches(matches, first, counted=all_there_are)

        self._background.latest("large look", lambda: self._look(artwork_ids), succeeded=take)
