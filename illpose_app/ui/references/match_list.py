"""The grid of matches: each with its box and skeleton over the thumbnail, and its distance."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QMimeData, QModelIndex, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from illpose_app.core.ranking import Match
from illpose_app.core.stacks import StackMark, fold
from illpose_app.core.words import phrase
from illpose_app.ui.grid_fit import cell_width, room_of
from illpose_app.ui.language import spoken
from illpose_app.ui.references.match_delegate import MATCH_ROLE, SMALLEST_PX, STACK_ROLE, Index, MatchDelegate
from illpose_app.ui.stacks.stack_badge import badge_rect
from illpose_app.ui.stacks.stack_marks import StackMarks
from illpose_app.ui.thumbnail_loader import ThumbnailLoader


class MatchModel(QAbstractListModel):
    """The matches of the newest search, nearest first."""

    members_wanted = Signal(list)  # ids of artworks: the rest of a stack that was opened

    def __init__(self, marks: StackMarks | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matches: tuple[Match, ...] = ()
        self._all: tuple[Match, ...] = ()
        self._marks = marks
        self.folds = True
        self._opened: set[int] = set()
        self._members: dict[int, Match] = {}  # of opened stacks, by artwork: a search may have kept only one of each
        if marks is not None:
            marks.changed.connect(self._fold)

    def show(self, matches: Sequence[Match], *, folds: bool = True) -> None:
        """Show other matches; folds: one of each stack."""
        self._all, self.folds = tuple(matches), folds
        self._opened.clear()
        self._members.clear()
        self._fold()

    def stack_at(self, number: int) -> StackMark | None:
        """Return the stack of a match; None where it belongs to none."""
        return None if self._marks is None else self._marks.of(self.matches[number].artwork_id)

    def is_open(self, mark: StackMark) -> bool:
        """Tell whether all of a stack are shown."""
        return mark.stack_id in self._opened

    def toggle(self, mark: StackMark) -> None:
        """Show all of a stack, or only its nearest again."""
        self._opened ^= {mark.stack_id}
        self._fold()
        there = {match.artwork_id for match in self._all} | set(self._members)
        marks = {} if self._marks is None else self._marks.marks
        members = {artwork_id for artwork_id, other in marks.items() if other.stack_id == mark.stack_id}
        if mark.stack_id in self._opened and members - there:
            self.members_wanted.emit(sorted(members - there))

    def take_members(self, matches: Sequence[Match]) -> None:
        """Take what a search says of the other artworks of opened stacks."""
        self._members |= {match.artwork_id: match for match in matches}
        self._fold()

    def _fold(self) -> None:
        marks = self._marks.marks if self._marks is not None and self.folds else {}
        shown: list[Match] = []
        for match in fold(self._all, marks, opened=self._opened):
            shown.append(match)
            mark = marks.get(match.artwork_id)
            if mark is not None and mark.stack_id in self._opened:
                there = {other.artwork_id for other in (*self._all, *shown)}
                shown += [
                    other
                    for artwork_id, other in self._members.items()
                    if artwork_id not in there and marks.get(artwork_id) == mark
                ]
        self._show(tuple(shown))

    def _show(self, matches: tuple[Match, ...]) -> None:
        """Show matches; as many stay in place as can, so that re-ranking does not flicker."""
        old, new = len(self.matches), len(matches)
        if new > old:
            self.beginInsertRows(QModelIndex(), old, new - 1)
            self.matches = tuple(matches)
            self.endInsertRows()
        elif new < old:
            self.beginRemoveRows(QModelIndex(), new, old - 1)
            self.matches = tuple(matches)
            self.endRemoveRows()
        else:
            self.matches = tuple(matches)
        if new:
            self.dataChanged.emit(self.index(0), self.index(new - 1))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let references be dragged: onto the board in its own window, or into a paint program."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the files of references."""
        data = QMimeData()
        there = (self.matches[index.row()] for index in indexes)
        data.setUrls([QUrl.fromLocalFile(str(match.path)) for match in there if not match.missing])
        return data

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many matches there are."""
        return 0 if parent.isValid() else len(self.matches)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the grid, a tool tip or a screen reader needs of a match."""
        if not index.isValid() or index.row() >= len(self.matches):
            return None
        match = self.matches[index.row()]
        if role in (MATCH_ROLE, STACK_ROLE):
            mark = self.stack_at(index.row()) if role == STACK_ROLE and self.folds else None
            return match if role == MATCH_ROLE else mark and (mark.count, self.is_open(mark))
        if role == Qt.ItemDataRole.DisplayRole:
            return match.path.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{0}, distance {1}").format(match.path.name, f"{match.distance:.2f}")
        if role == Qt.ItemDataRole.ToolTipRole:
            return describe(match)
        return None


def describe(match: Match) -> str:
    """Return what is known of a match, a line each."""
    where_from = match.attribution
    distance = spoken(phrase("distance {number}", number=f"{match.distance:.3f}"))
    lines = [str(match.path), f"{match.width_px} × {match.height_px} px · {distance}"]
    named = (
        (where_from.artist, phrase("Artist: {value}", value=where_from.artist)),
        (where_from.site, phrase("Site: {value}", value=where_from.site)),
        (where_from.site_id, phrase("Id: {value}", value=where_from.site_id)),
        (where_from.address, phrase("Address: {value}", value=where_from.address)),
        (where_from.licence, phrase("Licence: {value}", value=where_from.licence)),
    )
    lines += [spoken(words) for value, words in named if value]
    if match.missing:
        lines.append(spoken(phrase("The file is missing from its place.")))
    return "\n".join(lines)


class MatchView(QListView):
    """The grid itself."""

    opened = Signal(object)

    def __init__(self, loader: ThumbnailLoader, marks: StackMarks | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grid")
        self.matches = MatchModel(marks, self)
        self.setModel(self.matches)
        self.delegate = MatchDelegate(loader, self)
        self.setItemDelegate(self.delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("References with the same pose"))
        self.activated.connect(lambda index: self.opened.emit(index.data(MATCH_ROLE)))
        loader.loaded.connect(self._repaint)

    def current_match(self) -> Match | None:
        """Return the match that is selected."""
        index = self.currentIndex()
        return index.data(MATCH_ROLE) if index.isValid() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close a stack whose badge is clicked."""
        index = self.indexAt(event.position().toPoint())
        mark = self.matches.stack_at(index.row()) if index.isValid() else None
        if mark is not None and self.matches.folds:
            inside = self.delegate.inside(self.visualRect(index))
            if badge_rect(inside, mark.count).contains(event.position().toPoint()):
                self.matches.toggle(mark)
                return
        super().mousePressEvent(event)

    def _repaint(self) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stretch the cells so that they fill the width."""
        super().resizeEvent(event)
        width = cell_width(room_of(self), SMALLEST_PX)
        if width != self.delegate.width_px or self.gridSize().isEmpty():
            self.delegate.width_px = width
            self.setGridSize(self.delegate.cell)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
