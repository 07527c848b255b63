"""The grid of matches: each with its box and skeleton over the thumbnail, and its distance."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette, QPixmap, QTransform
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from illpose_app.core.ranking import Match
from illpose_app.ui.overlay_painter import OverlayStyle, paint_box, paint_skeleton
from illpose_app.ui.thumbnail_loader import ThumbnailLoader

Index = QModelIndex | QPersistentModelIndex
MATCH_ROLE: Final = Qt.ItemDataRole.UserRole + 1
CELL: Final = QSize(176, 232)
#: At this distance and beyond a pose has nothing in common with the query any more.
UNLIKE: Final = 0.6


class MatchModel(QAbstractListModel):
    """The matches of the newest search, nearest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matches: tuple[Match, ...] = ()

    def show(self, matches: Sequence[Match]) -> None:
        """Show other matches; as many stay in place as can, so that re-ranking does not flicker."""
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

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many matches there are."""
        return 0 if parent.isValid() else len(self.matches)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the grid, a tool tip or a screen reader needs of a match."""
        if not index.isValid() or index.row() >= len(self.matches):
            return None
        match = self.matches[index.row()]
        if role == MATCH_ROLE:
            return match
        if role == Qt.ItemDataRole.DisplayRole:
            return match.path.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{match.path.name}, {self.tr('distance')} {match.distance:.2f}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return describe(match)
        return None


def describe(match: Match) -> str:
    """Return what is known of a match, a line each."""
    where_from = match.attribution
    lines = [str(match.path), f"{match.width_px} × {match.height_px} px · distance {match.distance:.3f}"]
    named = (("Artist", where_from.artist), ("Site", where_from.site), ("Id", where_from.site_id),
             ("Address", where_from.address), ("Licence", where_from.licence))  # fmt: skip
    lines += [f"{name}: {value}" for name, value in named if value]
    if match.missing:
        lines.append("The file is missing from its place.")
    return "\n".join(lines)


class MatchDelegate(QStyledItemDelegate):
    """Draws one match."""

    def __init__(self, loader: ThumbnailLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self.shows_overlay = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a cell, the same for all."""
        return CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint thumbnail, overlay, name and distance."""
        match: Match = index.data(MATCH_ROLE)
        rectangle: QRect = option.rect.adjusted(5, 5, -5, -5)
        state: QStyle.StateFlag = option.state
        palette = QGuiApplication.palette()  # the style sheet changes the option's
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QColor(palette.color(QPalette.ColorRole.Highlight)) if chosen else Qt.PenStyle.NoPen)
        card = QPalette.ColorRole.Button if under or chosen else QPalette.ColorRole.Base
        painter.setBrush(palette.color(card))
        painter.drawRoundedRect(QRectF(rectangle), 8, 8)
        inside = rectangle.adjusted(7, 7, -7, -46)
        self._paint_artwork(painter, match, inside, palette)
        self._paint_words(painter, match, rectangle.adjusted(9, rectangle.height() - 42, -9, -6), palette, option.font)
        painter.restore()

    def _paint_artwork(self, painter: QPainter, match: Match, inside: QRect, palette: QPalette) -> None:
        pixmap = self._loader.pixmap(match.content_hash, match.path)
        size = QSize(match.width_px, match.height_px).scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(0, 0, size.width(), size.height())
        target.moveCenter(inside.center())
        if pixmap is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Dark))
            painter.drawRect(target)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(0.35 if match.missing else 1.0)
        painter.drawPixmap(target, pixmap, QPixmap(pixmap).rect())
        if self.shows_overlay:
            to_screen = QTransform(target.width() / match.width_px, 0, 0, target.height() / match.height_px,
                                   target.x(), target.y())  # fmt: skip
            painter.setClipRect(target)
            paint_box(painter, match.box, to_screen)
            paint_skeleton(painter, match.pose, to_screen, OverlayStyle(limb_px=2.0, joint_px=2.4, opacity=0.92))
            painter.setClipping(False)
        painter.setOpacity(1.0)

    def _paint_words(self, painter: QPainter, match: Match, place: QRect, palette: QPalette, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        name = QFontMetrics(font).elidedText(match.path.stem, Qt.TextElideMode.ElideMiddle, place.width() - 38)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, f"{match.distance:.2f}")
        bar = QRectF(place.x(), place.bottom() - 7, place.width(), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Mid))
        painter.drawRoundedRect(bar, 2, 2)
        bar.setWidth(bar.width() * likeness(match.distance))
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(bar, 2, 2)


def likeness(distance: float) -> float:
    """Return how full the bar of a match is: 1 for the same pose, 0 from UNLIKE on."""
    return max(0.0, 1.0 - distance / UNLIKE)


class MatchView(QListView):
    """The grid itself."""

    opened = Signal(object)

    def __init__(self, loader: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grid")
        self.matches = MatchModel(self)
        self.setModel(self.matches)
        self.delegate = MatchDelegate(loader, self)
        self.setItemDelegate(self.delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("References with the same pose"))
        self.activated.connect(lambda index: self.opened.emit(index.data(MATCH_ROLE)))
        loader.loaded.connect(self._repaint)

    def current_match(self) -> Match | None:
        """Return the match that is selected."""
        index = self.currentIndex()
        return index.data(MATCH_ROLE) if index.isValid() else None

    def _repaint(self, _content_hash: str) -> None:
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
