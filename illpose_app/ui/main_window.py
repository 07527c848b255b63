"""The frame: menus, the switch between studio and library, and what is dropped on it. It decides nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.ui.actions import ACTIONS, retheme_actions
from illpose_app.ui.board.board_page import BoardPage
from illpose_app.ui.drop_sign import DropSign
from illpose_app.ui.job_bar import JobBar
from illpose_app.ui.language import table_word
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.theme import Theme
from illpose_app.ui.welcome.welcome_strip import WelcomeStrip
from illpose_app.ui.window_state import WindowState

#: What the rail leads to, in its order.
PAGES: Final = ("studio", "library", "board")


class MainWindow(QMainWindow):
    """Holds the pages side by side and reports wishes."""

    paths_dropped = Signal(list)
    pixels_dropped = Signal(QImage)
    recent_requested = Signal(object)
    page_changed = Signal(str)
    closing = Signal()

    def __init__(
        self,
        *,
        actions: dict[str, QAction],
        studio: StudioPage,
        references: ReferencesPanel,
        library: LibraryPage,
        board: BoardPage,
        jobs: JobBar,
        welcome: WelcomeStrip,
        theme: Theme,
        state: WindowState,
    ) -> None:
        super().__init__()
        self._actions, self._state = actions, state
        self._library, self._references, self._jobs = library, references, jobs
        self._welcome = welcome
        self._board = board
        self.setWindowTitle("illpose")
        self.setWindowIcon(theme.program_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 480)
        work = _side_by_side(studio, references)
        self._pages = QStackedWidget()
        for page in (work, library, board):
            self._pages.addWidget(page)
        self._splitters = {"splitter": work, "studio": studio.splitter, "library": library.splitter}
        self._panels: dict[str, tuple[QWidget, ...]] = {
            "studio": (studio.canvas, studio.characters.characters, studio.characters.joints, references.view),
            "library": (library.grid, library.folders, library.filter),
            "board": (board.view, board.boards),
        }
        center = self._center()
        self.setCentralWidget(center)
        self.drop_sign = DropSign(center)
        self.statusBar().addWidget(jobs, 1)
        self.statusBar().setSizeGripEnabled(False)
        self._recent_menu = QMenu(self.tr("Open &recent"), self)
        self._recent_menu.aboutToShow.connect(self._fill_recent)
        self._fill_menus()
        for action in actions.values():
            self.addAction(action)
        for name in PAGES:
            actions[name].triggered.connect(lambda _checked=False, name=name: self.show_page(name))
        actions["references"].toggled.connect(references.setVisible)
        self._restore()

    def show_page(self, name: str) -> None:
        """Show the studio, the library or the board."""
        name = name if name in PAGES else "studio"
        self._pages.setCurrentIndex(PAGES.index(name))
        for page in PAGES:
            self._actions[page].setChecked(page == name)
        if name == "library":
            self._library.grid.setFocus()
        elif name == "board":
            self._board.view.setFocus()
        self.page_changed.emit(name)

    @property
    def page(self) -> str:
        """Which page is shown."""
        return PAGES[self._pages.currentIndex()]

    def focus_next_panel(self) -> None:
        """Give the keyboard to the next panel of the page, going round."""
        panels = [panel for panel in self._panels[self.page] if panel.isVisible() and panel.isEnabled()]
        here = next((i for i, panel in enumerate(panels) if panel.hasFocus()), -1)
        if panels:
            panels[(here + 1) % len(panels)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        retheme_actions(self._actions, theme)
        for part in (self._library, self._references, self._board, self._jobs, self._welcome):
            part.retheme(theme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, folders and pixels, for example from a browser; not what is dragged out of this window."""
        if event.source() is not None:
            return
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths or event.mimeData().hasImage():
            event.acceptProposedAction()
            self.drop_sign.say(self._fate_of(paths))

    def _fate_of(self, paths: list[Path]) -> str:
        """Say what will become of what is dragged here."""
        if any(path.is_dir() for path in paths):
            return self.tr("Let go to add the folder to the library")
        return self.tr("Let go to open the first one") if len(paths) > 1 else self.tr("Let go to open it")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing any more."""
        self.drop_sign.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Report what was dropped."""
        self.drop_sign.hide()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)
        elif event.mimeData().hasImage():
            event.acceptProposedAction()
            self.pixels_dropped.emit(QImage(event.mimeData().imageData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window was left."""
        self._state.keep_bytes("geometry", self.saveGeometry())
        for name, splitter in self._splitters.items():
            self._state.keep_bytes(f"split/{name}", splitter.saveState())
        self._library.keep(self._state)
        self._state.keep_text("page", self.page)
        self._state.keep_text("references", "shown" if self._actions["references"].isChecked() else "hidden")
        self._state.save()
        self.closing.emit()
        super().closeEvent(event)

    def _center(self) -> QWidget:
        center = QWidget()
        row = QHBoxLayout(center)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail())
        pages = QVBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self._welcome)
        pages.addWidget(self._pages, 1)
        row.addLayout(pages, 1)
        return center

    def _rail(self) -> QFrame:
        rail = QFrame()
        rail.setObjectName("rail")
        rail.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)  # a name cut short says nothing
        column = QVBoxLayout(rail)
        column.setContentsMargins(6, 8, 6, 8)
        column.setSpacing(4)
        group = QActionGroup(rail)
        for name in PAGES:
            button = QToolButton()
            button.setObjectName("mode")
            button.setDefaultAction(self._actions[name])
            button.setIconSize(QSize(22, 22))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            group.addAction(self._actions[name])
            column.addWidget(button)
        column.addStretch(1)
        for name in ("look", "shortcuts"):
            button = QToolButton()
            button.setDefaultAction(self._actions[name])
            button.setIconSize(QSize(20, 20))
            button.setAccessibleName(self._actions[name].iconText())
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return rail

    def _fill_menus(self) -> None:
        menus: dict[str, QMenu] = {}
        for row in ACTIONS:
            menu = menus.get(row.menu) or menus.setdefault(row.menu, self.menuBar().addMenu(table_word(row.menu)))
            if row.separated:
                menu.addSeparator()
            menu.addAction(self._actions[row.name])
            if row.name == "open":
                menu.addMenu(self._recent_menu)

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for path in self._state.recent:
            action = self._recent_menu.addAction(path.name, self._wish_for(path))
            action.setToolTip(str(path))
        self._recent_menu.addSeparator()
        self._recent_menu.addAction(self.tr("Forget these"), self._state.forget_recent)

    def _wish_for(self, path: Path) -> Callable[[], None]:
        return lambda: self.recent_requested.emit(path)

    def _restore(self) -> None:
        geometry: QByteArray = self._state.bytes_of("geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1440, 900)
        for name, splitter in self._splitters.items():
            kept = self._state.bytes_of(f"split/{name}")
            if not kept.isEmpty():
                splitter.restoreState(kept)
        self._library.restore(self._state)
        self._actions["references"].setChecked(self._state.text("references", "shown") == "shown")
        self.show_page(self._state.text("page", "studio"))


def _side_by_side(studio: StudioPage, references: ReferencesPanel) -> QSplitter:
    parts = QSplitter(Qt.Orientation.Horizontal)
    parts.addWidget(studio)
    parts.addWidget(references)
    parts.setSizes([900, 400])
    parts.setStretchFactor(0, 1)
    return parts
