"""The left panel of the studio: pages behind tabs; with one page there are no tabs."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget


class SidePanel(QFrame):
    """Shows one of its pages; pages are known by a name that is not shown."""

    page_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._names: list[str] = []
        self._bar = _Tabs()
        self._bar.setExpanding(False)
        self._bar.setDrawBase(False)
        self._bar.setUsesScrollButtons(False)  # they hid the first page; where there is no room, words are cut
        self._bar.setElideMode(Qt.TextElideMode.ElideRight)
        self._bar.setAccessibleName(self.tr("Pages of the panel"))
        self._pages = QStackedWidget()
        self._bar.currentChanged.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._pages, 1)
        self._bar.hide()

    def add_page(self, name: str, title: str, page: QWidget) -> None:
        """Add a page behind a tab of its own, at the end."""
        self._names.append(name)
        self._pages.addWidget(page)
        self._bar.addTab(title)
        self._show_bar()

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self._bar.setCurrentIndex(self._names.index(name))

    @property
    def page(self) -> str:
        """The name of the page in front."""
        return self._names[self._bar.currentIndex()]

    def set_page_available(self, name: str, *, available: bool) -> None:
        """Show or hide a page's tab; when its page was in front, the first one comes."""
        number = self._names.index(name)
        if not available and self._bar.currentIndex() == number:
            self._bar.setCurrentIndex(0)
        self._bar.setTabVisible(number, available)
        self._show_bar()

    def _show_bar(self) -> None:
        self._bar.setVisible(sum(self._bar.isTabVisible(number) for number in range(self._bar.count())) > 1)

    def _show(self, number: int) -> None:
        if 0 <= number < self._pages.count():
            self._pages.setCurrentIndex(number)
            self.page_shown.emit(self._names[number])


class _Tabs(QTabBar):
    """Tabs that are never narrower than their words: the panel gives them room in every language."""

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
