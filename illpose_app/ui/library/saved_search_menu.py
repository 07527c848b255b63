"""The star beside the query line: searches that the artist keeps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton, QWidget

from illpose_app.storage.saved_searches import SavedSearch


class SavedSearchButton(QToolButton):
    """Shows the saved searches in a menu, and reports wishes."""

    chosen = Signal(str)  # a query line
    keep_requested = Signal(object)  # SavedSearch
    forget_requested = Signal(str)  # a name

    def __init__(self, line: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._searches: tuple[SavedSearch, ...] = ()
        self.setToolTip(self.tr("Saved searches"))
        self.setAccessibleName(self.toolTip())
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.setMenu(self._menu)
        self._fill()
        self._menu.aboutToShow.connect(self._fill)

    def show_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Show what is saved."""
        self._searches = tuple(searches)
        self._fill()

    def ask_name(self) -> None:
        """Ask how the search of the query line shall be called, and report the wish."""
        line = self._line()
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Save the search"))
        dialog.setLabelText(self.tr("“{0}” shall be called").format(line))
        dialog.setTextValue(line)
        dialog.textValueSelected.connect(
            lambda name: self.keep_requested.emit(SavedSearch(name=name.strip() or line, line=line))
        )
        dialog.open()

    def _fill(self) -> None:
        self._menu.clear()
        for search in self._searches:
            action = self._menu.addAction(search.name.replace("&", "&&"), self._wish(self.chosen, search.line))
            action.setToolTip(search.line)
        if self._searches:
            self._menu.addSeparator()
        save = self._menu.addAction(self.tr("Save this search…"), self.ask_name)
        save.setEnabled(bool(self._line()))
        if self._searches:
            forget = self._menu.addMenu(self.tr("Forget"))
            for search in self._searches:
                forget.addAction(search.name.replace("&", "&&"), self._wish(self.forget_requested, search.name))

    def _wish(self, signal: object, value: str) -> Callable[[], None]:
        return lambda: signal.emit(value)  # type: ignore[attr-defined]
