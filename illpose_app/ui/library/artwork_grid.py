"""The grid of the library's artworks."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from illpose_app.storage.artworks import ArtworkRow
from illpose_app.ui.grid_fit import cell_width, room_of
from illpose_app.ui.library.artwork_list_model import ROW_ROLE, ArtworkListModel, Index
from illpose_app.ui.thumbnail_loader import ThumbnailLoader

SMALLEST: Final = 96
LARGEST: Final = 300
USUAL: Final = 164


class ArtworkDelegate(QStyledItemDelegate):
    """Draws one artwork: thumbnail, name, and how many characters were found."""

    def __init__(self, loader: ThumbnailLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self.side = USUAL
        self.width_px = USUAL + 12

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a cell, the same for all."""
        return QSize(self.width_px, self.side + 34)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell; a place-holder while the artwork is being read."""
        row: ArtworkRow | None = index.data(ROW_ROLE)
        palette = QGuiApplication.palette()  # the style sheet changes the option's
        card: QRect = option.rect.adjusted(4, 4, -4, -4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(palette.color(QPalette.ColorRole.Highlight) if chosen else Qt.PenStyle.NoPen)
        role = QPalette.ColorRole.Button if under or chosen else QPalette.ColorRole.Base
        painter.setBrush(palette.color(role))
        painter.drawRoundedRect(QRectF(card), 7, 7)
        if row is not None:
            self._paint_artwork(painter, row, card.adjusted(5, 5, -5, -26))
            self._paint_words(painter, row, QRect(card.left() + 8, card.bottom() - 23, card.width() - 16, 18), option)
        painter.restore()

    def _paint_artwork(self, painter: QPainter, row: ArtworkRow, inside: QRect) -> None:
        pixmap = self._loader.pixmap(row.content_hash, row.path, inside.size())
        if pixmap is None:
            return
        target = pixmap.rect()
        target.moveCenter(inside.center())
        painter.setOpacity(0.35 if row.missing else 1.0)
        painter.drawPixmap(target.topLeft(), pixmap)
        painter.setOpacity(1.0)

    def _paint_words(self, painter: QPainter, row: ArtworkRow, place: QRect, option: QStyleOptionViewItem) -> None:
        palette = QGuiApplication.palette()  # the style sheet changes the option's
        metrics: QFontMetrics = option.fontMetrics
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText if row.missing else QPalette.ColorRole.Text))
        count = f"{row.character_count}" if row.character_count != 1 else ""
        name = metrics.elidedText(row.path.name, Qt.TextElideMode.ElideMiddle, place.width() - (22 if count else 0))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        if count:
            badge = QRect(place.right() - 17, place.top() + 1, 18, 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Mid))
            painter.drawRoundedRect(badge, 8, 8)
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, count)


class ArtworkGrid(QListView):
    """A grid that opens at once and scrolls smoothly however many artworks there are."""

    opened = Signal(object)

    def __init__(self, model: ArtworkListModel, loader: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grid")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(2000)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Artworks of the library"))
        self._delegate = ArtworkDelegate(loader, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.activated.connect(self._open)
        loader.loaded.connect(self.viewport().update)
        self._size_cells()

    def set_side(self, side: int) -> None:
        """Draw the thumbnails larger or smaller, px."""
        self._delegate.side = min(max(side, SMALLEST), LARGEST)
        self._size_cells()

    def current_row(self) -> ArtworkRow | None:
        """Return the artwork that is selected."""
        index = self.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stretch the cells so that they fill the width."""
        super().resizeEvent(event)
        self._size_cells()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _size_cells(self) -> None:
        side = self._delegate.side
        self._delegate.width_px = cell_width(room_of(self), side + 12)
        size = QSize(self._delegate.width_px, side + 34)
        if size != self.gridSize():
            self.setGridSize(size)
            self.verticalScrollBar().setSingleStep(side // 2)

    def _open(self, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.opened.emit(row)
