"""The grid of the library's artworks: it opens at once and scrolls smoothly however many there are."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QCursor, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem, QWidget

from illpose_app.storage.artworks import ArtworkRow
from illpose_app.ui.library.artwork_delegate import WORDS_PX, ArtworkDelegate
from illpose_app.ui.library.artwork_list_model import ROW_ROLE, ArtworkListModel, Index
from illpose_app.ui.library.cell_layout import CellLayout
from illpose_app.ui.stacks.stack_badge import badge_rect
from illpose_app.ui.thumbnail_loader import ThumbnailLoader

SMALLEST: Final = 96
LARGEST: Final = 300
USUAL: Final = 164

_Step = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint


class ArtworkGrid(QAbstractItemView):
    """Cells of one size.

    QListView lays every cell out anew whenever one comes in, and loses its place while it does: with 100,000 artworks
    it cannot follow an import. Here a place is arithmetic, and the artwork at the top stays where it is.
    """

    opened = Signal(object)

    def __init__(self, model: ArtworkListModel, loader: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grid")
        self._artworks = model
        self._side = USUAL
        self._layout = CellLayout(count=0, width_px=1, smallest_px=USUAL, words_px=WORDS_PX)
        self._anchor = QPersistentModelIndex()
        self._anchor_offset_px = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # always there, so that the cells do not change their width when it comes
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(self.tr("Artworks of the library"))
        self._delegate = ArtworkDelegate(loader, self)
        self.setItemDelegate(self._delegate)
        model.rowsAboutToBeInserted.connect(self._keep_place)
        model.layoutAboutToBeChanged.connect(self._keep_place)
        self.setModel(model)
        self.activated.connect(self._open)
        loader.loaded.connect(self._repaint_thumbnails)

    def set_side(self, side: int) -> None:
        """Draw the thumbnails larger or smaller, px."""
        self._keep_place()
        self._side = min(max(side, SMALLEST), LARGEST)
        self.doItemsLayout()

    def show_skeletons(self, *, on: bool) -> None:
        """Draw skeletons over the thumbnails, or not."""
        self._delegate.shows_skeletons = on
        self._artworks.show_poses(on=on)
        self.viewport().update()

    def current_row(self) -> ArtworkRow | None:
        """Return the artwork that is selected."""
        index = self.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def selected_rows(self) -> list[ArtworkRow]:
        """Return the artworks that are selected and have been read, in the order of the grid."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        rows = (self._artworks.row_at(number) for number in numbers)
        return [row for row in rows if row is not None]

    def selected_ids(self) -> list[int]:
        """Return the artworks that are selected, read or not, in the order of the grid."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.size())]
        ranges = sorted((part.top(), part.bottom()) for part in parts)
        return [artwork_id for top, bottom in ranges for artwork_id in self._artworks.ids_between(top, bottom)]

    # how QAbstractItemView asks where things are

    def visualRect(self, index: Index) -> QRect:
        """Return where a cell shows in the viewport."""
        if not index.isValid():
            return QRect()
        x, y = self._layout.place(index.row())
        return QRect(x, y - self.verticalOffset(), self._layout.cell_width_px, self._layout.cell_height_px)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the cell at a place of the viewport."""
        number = self._layout.number_at(point.x(), point.y() + self.verticalOffset())
        return self.model().index(number, 0) if number >= 0 else QModelIndex()

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """Scroll as little as shows a cell whole, or put it where the hint wants it."""
        if not index.isValid():
            return
        rect, room, bar = self.visualRect(index), self.viewport().height(), self.verticalScrollBar()
        if hint == _Hint.PositionAtTop or (rect.top() < 0 and hint == _Hint.EnsureVisible):
            bar.setValue(bar.value() + rect.top())
        elif hint == _Hint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - room // 2)
        elif hint == _Hint.PositionAtBottom or rect.bottom() > room:
            bar.setValue(bar.value() + rect.bottom() + 1 - room)

    def horizontalOffset(self) -> int:
        """Return 0: the rows fill the width."""
        return 0

    def verticalOffset(self) -> int:
        """Return how far the grid is scrolled, px."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        """Return False: no cell is hidden."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select from the cell at the rectangle's first corner to the one at its other, in reading order."""
        ends = [
            self._layout.nearest(corner.x(), corner.y() + self.verticalOffset())
            for corner in (rect.topLeft(), rect.bottomRight())
        ]
        if min(ends) < 0:
            return
        model = self.model()
        self.selectionModel().select(QItemSelection(model.index(min(ends), 0), model.index(max(ends), 0)), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return the whole viewport: repainting it costs less than looking which cells it shows."""
        return QRegion(self.viewport().rect())

    def moveCursor(self, step: _Step, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the cell that a key leads to."""
        last, columns = self._layout.count - 1, self._layout.columns
        if last < 0:
            return QModelIndex()
        current = self.currentIndex()
        if not current.isValid():
            first = self._layout.between(self.verticalOffset() + self._layout.cell_height_px // 2, 0).start
            return self.model().index(min(first, last), 0)
        page = max(1, self.viewport().height() // self._layout.cell_height_px) * columns
        now = current.row()
        by = {_Step.MoveLeft: -1, _Step.MovePrevious: -1, _Step.MoveRight: 1, _Step.MoveNext: 1,
              _Step.MoveUp: -columns, _Step.MoveDown: columns, _Step.MovePageUp: -page, _Step.MovePageDown: page,
              _Step.MoveHome: -now, _Step.MoveEnd: last - now}[step]  # fmt: skip
        then = now + by
        if step in (_Step.MoveUp, _Step.MovePageUp) and then < 0:
            then = now % columns
        return self.model().index(min(max(then, 0), last), 0)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: looking at a hundred thousand names would read them all; the filter finds names."""

    # how the grid follows its model and its size

    def doItemsLayout(self) -> None:
        """Count the cells anew."""
        self._lay_out()
        super().doItemsLayout()

    def updateGeometries(self) -> None:
        """Give the scroll bar its range, and keep the artwork at the top in its place."""
        self._lay_out()
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._layout.height_px - room))
        bar.setPageStep(room)
        bar.setSingleStep(max(1, self._layout.cell_height_px // 3))
        if self._anchor.isValid():
            bar.setValue(self._layout.place(self._anchor.row())[1] + self._anchor_offset_px)
        self._anchor = QPersistentModelIndex()
        super().updateGeometries()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Make room for new artworks."""
        super().rowsInserted(parent, start, end)
        self.doItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Repaint; Qt's own way asks for the place of every cell between the two."""
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close a stack whose badge is clicked."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        mark = self._artworks.stack_at(index.row()) if index.isValid() else None
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            inside = self._delegate.inside(self.visualRect(index))
            if badge_rect(inside, mark.count).contains(place):
                self._artworks.toggle(mark)
                return
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new width."""
        if event.oldSize().width() != event.size().width():
            self._keep_place()
        super().resizeEvent(event)
        self.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted, so that only new rows are painted."""
        self.scrollDirtyRegion(dx, dy)
        self.viewport().scroll(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that need it."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        base = option.state & ~QStyle.StateFlag.State_HasFocus
        model, selection = self.model(), self.selectionModel()
        current = self.currentIndex().row() if self.hasFocus() else -1
        under = self.viewport().mapFromGlobal(QCursor.pos()) if self.viewport().underMouse() else QPoint(-1, -1)
        dirty, offset = event.rect(), self.verticalOffset()
        size = QSize(self._layout.cell_width_px, self._layout.cell_height_px)
        for number in self._layout.between(dirty.top() + offset, dirty.bottom() + offset):
            x, y = self._layout.place(number)
            rect = QRect(QPoint(x, y - offset), size)
            if not rect.intersects(dirty):
                continue
            index = model.index(number, 0)
            option.rect = rect
            option.state = base
            if selection.isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if number == current:
                option.state |= QStyle.StateFlag.State_HasFocus
            if rect.contains(under):
                option.state |= QStyle.StateFlag.State_MouseOver
            self._delegate.paint(painter, option, index)
        painter.end()

    def _lay_out(self) -> None:
        count = self._artworks.rowCount()
        self._layout = CellLayout(
            count=count, width_px=self.viewport().width(), smallest_px=self._side + 12, words_px=WORDS_PX
        )

    def _keep_place(self, *_what: object) -> None:
        """Remember the artwork at the top; at the very top of the grid new artworks may show themselves."""
        offset = self.verticalOffset()
        if offset > 0 and self._layout.count:
            first = self._layout.between(offset, offset).start
            self._anchor = QPersistentModelIndex(self._artworks.index(first))
            self._anchor_offset_px = offset - self._layout.place(first)[1]

    def _repaint_thumbnails(self, names: frozenset[str]) -> None:
        offset = self.verticalOffset()
        for number in self._layout.between(offset, offset + self.viewport().height()):
            row = self._artworks.row_at(number) if number < self._artworks.rowCount() else None
            if row is not None and row.content_hash in names:
                self.viewport().update(self.visualRect(self._artworks.index(number)))

    def _open(self, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.opened.emit(row)
