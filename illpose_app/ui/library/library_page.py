"""The library: its folders, and the grid of all artworks."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelection, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.errors import printable
from illpose_app.core.labels import RatingLimit
from illpose_app.core.query import QueryError, parse_query
from illpose_app.core.words import counted
from illpose_app.storage.artworks import ArtworkRow, FolderRow
from illpose_app.ui.give_keys import give_keys
from illpose_app.ui.language import spoken, table_word
from illpose_app.ui.library.artwork_grid import ArtworkGrid
from illpose_app.ui.library.artwork_list_model import ArtworkListModel, Shown
from illpose_app.ui.library.blank_page import BlankPage
from illpose_app.ui.library.details_panel import DetailsPanel
from illpose_app.ui.library.folder_list import FolderList, folder_of
from illpose_app.ui.library.library_bar import LibraryBar
from illpose_app.ui.library.library_keys import LIBRARY_KEYS
from illpose_app.ui.shortcuts.claimed_keys import ClaimedKeys
from illpose_app.ui.theme import Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader
from illpose_app.ui.window_state import WindowState

#: With one artwork selected so many before and behind it are looked at, too.
_AROUND: Final = 100


class LibraryPage(QFrame):
    """Shows the library and reports wishes."""

    open_requested = Signal(object)  # ArtworkRow
    like_requested = Signal(object)  # ArtworkRow
    reveal_requested = Signal(object)  # Path
    pin_requested = Signal(list)  # ArtworkRows
    copy_requested = Signal(object)  # ArtworkRow
    look_requested = Signal(list, int, bool)  # ids of artworks, of the one to begin with; are they all there are
    stack_requested = Signal(int)  # the artwork whose stack is to be compared
    credits_requested = Signal()
    add_folder_requested = Signal()
    settings_requested = Signal()
    rescan_requested = Signal()
    rescan_folder_requested = Signal(object)  # Path
    problems_requested = Signal(object)  # FolderRow
    forget_requested = Signal(object)  # Path
    folders_shown = Signal(list)  # FolderRows: those that the library has now

    def __init__(
        self, model: ArtworkListModel, loader: ThumbnailLoader, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._model = model
        self._loader = loader
        self._start_over = False
        self._limit = RatingLimit()
        self.grid = ArtworkGrid(model, loader, self)
        self.grid.opened.connect(self.open_requested)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._show_menu)
        self._buttons: dict[str, QToolButton] = {}
        self.folders = FolderList()
        self.folders.folder_chosen.connect(self._ask)
        self.folders.forget_requested.connect(self.ask_forget)
        self.folders.customContextMenuRequested.connect(self._show_folder_menu)
        self.bar = LibraryBar(theme)
        self.filter = self.bar.filter
        self.bar.narrowed.connect(self._ask)
        self.bar.side_changed.connect(self.grid.set_side)
        self.bar.skeletons_toggled.connect(lambda on: self.grid.show_skeletons(on=on))
        self.bar.grid_wanted.connect(self._enter_grid)
        self.details = DetailsPanel(theme)
        self.bar.details.toggled.connect(self._show_details)
        self._empty = BlankPage(
            title=self.tr("Your library is empty"),
            words=self.tr(
                "Add a folder of your art, or drop one here. Nothing is copied, moved or renamed:\n"
                "illpose looks at it where it is."
            ),
            wish=self.tr("Add a folder…"),
        )
        self._empty.wished.connect(self.add_folder_requested)
        self._nothing = BlankPage(title=self.tr("No artwork to show"), words="", wish=self.tr("Show all artworks"))
        self._nothing.wished.connect(self._go_on)
        self._pages = QStackedWidget()
        for page in (self.grid, self._empty, self._nothing):
            self._pages.addWidget(page)
        self._lay_out(theme)
        #: by the names of LIBRARY_KEYS
        self.actions_by_name = self._make_actions()
        model.loaded.connect(self._show_what_there_is)

    def _make_actions(self) -> dict[str, QAction]:
        """Return what the page's own keys do, by name."""
        deeds = {"find": self._enter_filter, "look": self.look, "details": self.bar.details.toggle}
        actions = {}
        for row in LIBRARY_KEYS:
            action = QAction(table_word(row.text), self)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the page's widgets claim them
            give_keys(action, row.keys)
            action.triggered.connect(lambda _checked=False, deed=deeds[row.name]: deed())
            actions[row.name] = action
        # in the filter letters are typed: there the page's own way of finding keys works
        actions["find"].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(actions["find"])
        for widget in (self.grid, self.folders):
            ClaimedKeys(widget, list(actions.values()))
        return actions

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        self.bar.retheme(theme)
        self.details.retheme(theme)
        for name, button in self._buttons.items():
            button.setIcon(theme.icon(name))

    def limit_ratings(self, limit: RatingLimit) -> None:
        """Show artworks up to a rating only."""
        self._limit = limit
        self._ask()

    def ask_again(self) -> None:
        """List the artworks again where what is said of them decides which ones are shown."""
        if self._model.shown.query.terms or self._limit.hidden:
            self._model.refresh()

    def show_folders(self, folders: Sequence[FolderRow]) -> None:
        """Show the folders of the library with their counts."""
        self.folders.show_folders(folders)
        self.folders_shown.emit(list(folders))

    def try_again(self) -> None:
        """Look again for thumbnails that could not be made."""
        self._loader.try_again()

    def keep(self, state: WindowState) -> None:
        """Remember how the page was left."""
        self.bar.keep(state)

    def restore(self, state: WindowState) -> None:
        """Show the page as it was left."""
        self.bar.restore(state)

    def ask_forget(self, folder: FolderRow) -> None:
        """Ask whether a folder shall be taken out of the library, and report the wish."""
        name = self.tr("the starter library") if folder.starter else printable(folder.path)
        dialog = QMessageBox(self)
        dialog.setObjectName("forget")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setIcon(QMessageBox.Icon.Question)
        dialog.setWindowTitle(self.tr("Take out of the library"))
        dialog.setText(self.tr("Take {0} out of the library?").format(name))
        dialog.setInformativeText(
            self.tr("The files stay where they are. Poses that you have put right come back with their artworks.")
        )
        take_out = dialog.addButton(self.tr("Take out"), QMessageBox.ButtonRole.AcceptRole)
        dialog.setDefaultButton(dialog.addButton(QMessageBox.StandardButton.Cancel))
        take_out.clicked.connect(lambda: self.forget_requested.emit(folder.path))
        dialog.open()

    def _lay_out(self, theme: Theme) -> None:
        side = QFrame()
        side.setObjectName("rail")
        heading = QLabel(self.tr("Folders"))
        heading.setObjectName("heading")
        head = QHBoxLayout()
        head.setContentsMargins(14, 7, 8, 7)
        head.addWidget(heading, 1)
        head.addWidget(self._button(theme, "refresh", self.tr("Rescan the library"), self.rescan_requested))
        head.addWidget(self._button(theme, "folder-add", self.tr("Add a folder"), self.add_folder_requested))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.folders, 1)
        main = QWidget()
        stack = QVBoxLayout(main)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.bar)
        stack.addWidget(self._pages, 1)
        self.splitter = QSplitter()
        self.splitter.addWidget(side)
        self.splitter.addWidget(main)
        self.splitter.addWidget(self.details)
        self.splitter.setSizes([230, 900, 280])
        for number in (0, 2):
            self.splitter.setCollapsible(number, False)
        self.splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _button(self, theme: Theme, icon: str, tip: str, wish: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(wish)
        self._buttons[icon] = button
        return button

    def _ask(self, _what: object = None) -> None:
        folder = self.folders.folder
        try:
            query = parse_query(self.bar.text)
        except QueryError as error:
            self.bar.explain(spoken(str(error)))
            return
        shown = Shown(
            order=self.bar.chosen_order,
            query=query,
            limit=self._limit,
            folder_id=None if folder is None else folder.folder_id,
            stacked=self.bar.stacked.isChecked(),
            opened=self._model.shown.opened,
        )
        self._start_over = self._start_over or shown != self._model.shown
        self._model.show(shown)

    def _show_what_there_is(self) -> None:
        count, shown = self._model.rowCount(), self._model.shown
        listed = self._model.listed
        self.bar.show_count(count, hidden=listed.hidden_count, notes=listed.notes)
        if self._start_over:
            self.grid.scrollToTop()
            self._start_over = False
        narrowed = bool(shown.query.terms) or shown.folder_id is not None or bool(listed.hidden_count)
        if listed.hidden_count:
            words = spoken(
                counted(
                    "{count} artwork is hidden for its rating; the settings say which are.",
                    "{count} artworks are hidden for their rating; the settings say which are.",
                    count=listed.hidden_count,
                )
            )
        elif shown.query.terms:
            words = "\n".join([self.tr("No artwork here is “{0}”.").format(shown.query), *map(spoken, listed.notes)])
        else:
            words = self.tr("No artwork of this folder could be read so far.")
        self._nothing.words.setText(words)
        hidden = bool(listed.hidden_count)
        self._nothing.button.setText(self.tr("Open the settings…") if hidden else self.tr("Show all artworks"))
        self._pages.setCurrentWidget(self.grid if count else self._nothing if narrowed else self._empty)

    def _go_on(self) -> None:
        """Lead to where what is hidden is shown again: the settings for ratings, else the whole library."""
        if self._model.listed.hidden_count:
            self.settings_requested.emit()
        else:
            self._show_all()

    def _show_all(self) -> None:
        self.filter.clear()
        self.folders.setCurrentRow(0)
        self._ask()

    def _show_details(self, on: bool) -> None:
        self.details.setVisible(on)
        if on:
            self.grid.selectionModel().selectionChanged.emit(QItemSelection(), QItemSelection())  # describe it now

    def look(self) -> None:
        """Report the wish to look at what is selected; with one artwork selected, at those around it, too."""
        number, chosen = self.grid.currentIndex().row(), self.grid.selected_ids()
        if number < 0:
            return
        ids = chosen if len(chosen) > 1 else self._model.ids_between(max(0, number - _AROUND), number + _AROUND)
        whole = len(chosen) > 1 or len(ids) == self._model.rowCount()
        self.look_requested.emit(ids, self._model.ids_between(number, number)[0], whole)

    def _enter_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _enter_grid(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.grid.currentIndex().isValid() and self._model.rowCount():
            self.grid.setCurrentIndex(self._model.index(0))

    def _show_menu(self, place: QPoint) -> None:
        index, row = self.grid.currentIndex(), self.grid.current_row()
        if row is None or not self.grid.selectionModel().isSelected(index):
            return
        cell = self.grid.visualRect(index)
        if not cell.contains(place):
            place = cell.center()  # asked for by a key
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_menu(menu, row)
        menu.popup(self.grid.viewport().mapToGlobal(place))

    def _fill_menu(self, menu: QMenu, row: ArtworkRow) -> None:
        look = menu.addAction(self.tr("Open and find references like this"), lambda: self.open_requested.emit(row))
        menu.addAction(self.tr("Look at it large"), self.look).setEnabled(not row.missing)
        menu.addAction(self.tr("More like this"), lambda: self.like_requested.emit(row))
        show = menu.addAction(self.tr("Show in folder"), lambda: self.reveal_requested.emit(row.path))
        menu.addAction(self.tr("Pin to the board"), lambda: self.pin_requested.emit(self.grid.selected_rows()))
        menu.setDefaultAction(look)
        for action in (look, show):
            action.setEnabled(not row.missing)
        mark = self._model.stack_at(self.grid.currentIndex().row())
        if mark is not None:
            opened = self._model.is_open(mark)
            words = self.tr("Close the stack") if opened else self.tr("Show all {0} of the stack").format(mark.count)
            menu.addSeparator()
            menu.addAction(words, lambda: self._model.toggle(mark)).setEnabled(self._model.shown.stacked)
            menu.addAction(self.tr("Compare copies and variations…"), lambda: self.stack_requested.emit(row.artwork_id))
        menu.addSeparator()
        menu.addAction(self.tr("Credit sheet…"), self.credits_requested.emit)
        copy = menu.addAction(self.tr("Copy the picture"), lambda: self.copy_requested.emit(row))
        copy.setEnabled(not row.missing)
        menu.addAction(self.tr("Copy path"), lambda: QGuiApplication.clipboard().setText(printable(row.path)))

    def _show_folder_menu(self, place: QPoint) -> None:
        item = self.folders.itemAt(place)
        folder = folder_of(item) if item is not None else None
        if folder is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show folder"), lambda: self.reveal_requested.emit(folder.path))
        again = menu.addAction(self.tr("Look again"), lambda: self.rescan_folder_requested.emit(folder.path))
        again.setEnabled(not folder.starter)
        if folder.problem_count:
            menu.addAction(self.tr("What was left out…"), lambda: self.problems_requested.emit(folder))
        menu.addSeparator()
        menu.addAction(self.tr("Take out of the library…"), lambda: self.ask_forget(folder))
        menu.popup(self.folders.viewport().mapToGlobal(place))
