"""The panel of references beside the studio: what was asked, the grid, and what to do when it is empty."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from illpose_app.core.pose import Pose
from illpose_app.core.ranking import Match
from illpose_app.ui.references.match_list import MatchView
from illpose_app.ui.references.query_panel import QueryPanel
from illpose_app.ui.references.way_on import WayOn
from illpose_app.ui.stacks.stack_marks import StackMarks
from illpose_app.ui.theme import Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader


class ReferencesPanel(QFrame):
    """Shows matches and reports wishes."""

    #: all matches, which of them, and the pose that they were found by
    match_opened = Signal(object, int, object)
    like_requested = Signal(object)  # Match
    studio_requested = Signal(object)
    reveal_requested = Signal(object)
    page_requested = Signal(object)  # Match
    pin_requested = Signal(object)
    copy_requested = Signal(object)
    stack_requested = Signal(int)  # the artwork whose stack is to be compared
    add_folder_requested = Signal()
    open_requested = Signal()
    box_requested = Signal()  # a character is to be added by its box

    def __init__(
        self,
        loader: ThumbnailLoader,
        theme: Theme,
        sheet: QAction | None = None,
        marks: StackMarks | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.setObjectName("panel")
        self.view = MatchView(loader, marks, self)
        self.view.opened.connect(self._open)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self._heading = QLabel(self.tr("References"))
        self._heading.setObjectName("heading")
        self._count = QLabel()
        self._count.setObjectName("quiet")
        self.overlay_button = QToolButton()
        self.overlay_button.setIcon(theme.icon("skeleton"))
        self.overlay_button.setCheckable(True)
        self.overlay_button.setChecked(True)
        self.overlay_button.setToolTip(self.tr("Draw skeletons over the references"))
        self.overlay_button.setAccessibleName(self.tr("Draw skeletons over the references"))
        self.overlay_button.toggled.connect(self._set_overlay)
        self.query = QueryPanel()
        self.asked_pose: Pose | None = None  # of the matches that are shown
        self.query_button = QToolButton()
        self.query_button.setIcon(theme.icon("query"))
        self.query_button.setCheckable(True)
        self.query_button.setChecked(True)
        self.query_button.setToolTip(self.tr("What is asked for: joints, sides, tags"))
        self.query_button.setAccessibleName(self.tr("What is asked for"))
        self.query_button.toggled.connect(self.query.setVisible)
        self._message, self._empty = self._empty_page()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        self._lay_out()
        self.explain(self.tr("Open an illustration to see references with the same pose."), WayOn.OPEN)

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        self.overlay_button.setIcon(theme.icon("skeleton"))
        self.query_button.setIcon(theme.icon("query"))

    def show_matches(self, matches: Sequence[Match], asked: Pose, *, folds: bool = True) -> None:
        """Show the answers of a search for a pose; folds: of variations only the nearest."""
        self.asked_pose = asked
        if not matches:
            self.explain(
                self.tr("Your library holds no reference yet.\nAdd a folder of your art to search it by pose."),
                WayOn.FOLDER,
            )
            return
        self.view.matches.show(matches, folds=folds)
        self._count.setText(self.tr("{0} nearest").format(len(matches)))
        self._pages.setCurrentIndex(0)

    def explain(self, message: str, way_on: WayOn) -> None:
        """Say why there is nothing to show, and offer what can be done about it."""
        self._count.clear()
        self._message.setText(message)
        self.way_on = way_on
        self.way_button.setVisible(way_on is not WayOn.NONE)
        self.way_button.setText(
            {
                WayOn.NONE: "",
                WayOn.OPEN: self.tr("Open an illustration…"),
                WayOn.BOX: self.tr("Add a character by its box"),
                WayOn.WIDEN: self.tr("Ask without these choices"),
                WayOn.FOLDER: self.tr("Add a folder…"),
            }[way_on]
        )
        self._pages.setCurrentIndex(1)

    def _go_on(self) -> None:
        deeds = {
            WayOn.OPEN: self.open_requested.emit,
            WayOn.BOX: self.box_requested.emit,
            WayOn.WIDEN: self.query.widen,
            WayOn.FOLDER: self.add_folder_requested.emit,
        }
        deeds[self.way_on]()

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 7, 8, 7)
        row.setSpacing(8)
        row.addWidget(self._heading)
        row.addWidget(self._count, 1)
        if self._sheet is not None:
            button = QToolButton()
            button.setDefaultAction(self._sheet)
            button.setAccessibleName(self._sheet.iconText())
            row.addWidget(button)
        row.addWidget(self.query_button)
        row.addWidget(self.overlay_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.query)
        layout.addWidget(self._pages, 1)

    def _empty_page(self) -> tuple[QLabel, QWidget]:
        message = QLabel()
        message.setObjectName("quiet")
        message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        message.setWordWrap(True)
        self.way_button = QPushButton()
        self.way_button.clicked.connect(self._go_on)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 32, 32, 32)
        column.addStretch(2)
        column.addWidget(message)
        column.addSpacing(12)
        column.addWidget(self.way_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return message, page

    def _set_overlay(self, on: bool) -> None:
        self.view.delegate.shows_overlay = on
        self.view.viewport().update()

    def _open(self, match: Match) -> None:
        matches = self.view.matches.matches
        self.match_opened.emit(matches, matches.index(match), self.asked_pose)

    def _show_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            return
        self.view.setCurrentIndex(index)
        match = self.view.current_match()
        menu = QMenu(self)
        menu.addAction(self.tr("Open large"), lambda: self._open(match) if match else None)
        menu.addAction(self.tr("Open in the studio"), lambda: self.studio_requested.emit(match))
        menu.addAction(self.tr("Pin to the board"), lambda: self.pin_requested.emit(match))
        menu.addAction(self.tr("More like this"), lambda: self.like_requested.emit(match))
        menu.addAction(self.tr("Copy the picture"), lambda: self.copy_requested.emit(match))
        menu.addAction(self.tr("Show in folder"), lambda: self.reveal_requested.emit(match))
        page = menu.addAction(self.tr("Open its page in the browser"), lambda: self.page_requested.emit(match))
        page.setEnabled(match is not None and bool(match.attribution.address))
        mark = self.view.matches.stack_at(index.row())
        if mark is not None:
            opened = self.view.matches.is_open(mark)
            words = self.tr("Close the stack") if opened else self.tr("Show all {0} of the stack").format(mark.count)
            menu.addSeparator()
            menu.addAction(words, lambda: self.view.matches.toggle(mark))
            menu.addAction(
                self.tr("Compare copies and variations…"),
                lambda: self.stack_requested.emit(match.artwork_id) if match else None,
            )
        if self._sheet is not None:
            menu.addSeparator()
            menu.addAction(self._sheet)
        menu.popup(self.view.viewport().mapToGlobal(place))
