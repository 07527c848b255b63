"""Draws one match: the thumbnail with box and skeleton over it, its name, and how near it is."""

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPalette,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from illpose_app.core.ranking import Match
from illpose_app.ui.overlay_painter import paint_box, paint_skeleton, thumbnail_style
from illpose_app.ui.stacks.stack_badge import paint_badge
from illpose_app.ui.thumbnail_loader import ThumbnailLoader

Index = QModelIndex | QPersistentModelIndex
MATCH_ROLE: Final = Qt.ItemDataRole.UserRole + 1
STACK_ROLE: Final = Qt.ItemDataRole.UserRole + 2
SMALLEST_PX: Final = 164
#: Half of all pairs of poses are farther apart: there is nothing in common any more.
UNLIKE: Final = 0.8
_WORDS_PX: Final = 50
#: Composed thumbnails in memory: a few screens full, about 30 MB.
_KEPT: Final = 200


class MatchDelegate(QStyledItemDelegate):
    """Draws matches in cells of one size."""

    def __init__(self, loader: ThumbnailLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self.shows_overlay = True
        self.width_px = SMALLEST_PX
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    @property
    def cell(self) -> QSize:
        """The size of every cell."""
        return QSize(self.width_px, round(self.width_px * 1.12) + _WORDS_PX)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a cell, the same for all."""
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card."""
        match: Match = index.data(MATCH_ROLE)
        card: QRect = option.rect.adjusted(4, 4, -4, -4)
        state: QStyle.StateFlag = option.state
        palette = QGuiApplication.palette()  # the style sheet changes the option's
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(palette.color(QPalette.ColorRole.Highlight) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Button if under or chosen else QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inside = self.inside(option.rect)
        self._paint_artwork(painter, match, inside, palette)
        if (stack := index.data(STACK_ROLE)) is not None:
            paint_badge(painter, inside, stack[0], opened=stack[1])
        words = QRect(inside.left() + 3, inside.bottom() + 8, inside.width() - 6, card.bottom() - inside.bottom() - 16)
        _paint_words(painter, match, words, palette, option.font)
        painter.restore()

    def inside(self, cell: QRect) -> QRect:
        """Return the room of the thumbnail in a cell."""
        return cell.adjusted(10, 10, -10, -_WORDS_PX - 4)

    def _paint_artwork(self, painter: QPainter, match: Match, inside: QRect, palette: QPalette) -> None:
        size = QSize(match.width_px, match.height_px).scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(0, 0, max(1, size.width()), max(1, size.height()))
        target.moveCenter(inside.center())
        thumbnail = self._loader.pixmap(match.content_hash, match.path, target.size())
        if thumbnail is None:
            path = QPainterPath()
            path.addRoundedRect(QRectF(target), 4, 4)
            painter.fillPath(path, palette.color(QPalette.ColorRole.Dark))
        else:
            painter.drawPixmap(
                target.topLeft(), self._composed(match, thumbnail, target.size(), painter.device().devicePixelRatio())
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(128, 128, 128, 60))
        painter.drawRoundedRect(QRectF(target).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if match.missing:
            _paint_badge(painter, self.tr("missing"), inside)

    def _composed(self, match: Match, thumbnail: QPixmap, size: QSize, ratio: float) -> QPixmap:
        """Return a thumbnail with rounded corners and what is drawn over it; kept, because a drag repaints it often."""
        key = (match.character_id, thumbnail.cacheKey(), size.toTuple(), ratio, hash(match.pose), match.missing,
               self.shows_overlay)  # fmt: skip
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        place = QRect(0, 0, size.width(), size.height())
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), 4, 4)
        painter.setClipPath(path)
        painter.setOpacity(0.35 if match.missing else 1.0)
        painter.drawPixmap(place, thumbnail, thumbnail.rect())
        if self.shows_overlay:
            scale = size.width() / match.width_px
            to_screen = QTransform.fromScale(scale, size.height() / match.height_px)
            paint_box(painter, match.box, to_screen, cased=False)
            paint_skeleton(painter, match.pose, to_screen, thumbnail_style(match.box.height * scale))
        painter.end()
        self._kept[key] = pixmap
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return pixmap


def _paint_badge(painter: QPainter, words: str, inside: QRect) -> None:
    font = QFont(painter.font())
    font.setPixelSize(11)
    painter.setFont(font)
    badge = QRect(inside.left() + 4, inside.top() + 4, QFontMetrics(font).horizontalAdvance(words) + 14, 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(166, 99, 0, 230))
    painter.drawRoundedRect(badge, 9, 9)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)


def _paint_words(painter: QPainter, match: Match, place: QRect, palette: QPalette, font: QFont) -> None:
    small = QFont(font)
    small.setPixelSize(12)
    painter.setFont(small)
    metrics = QFontMetrics(small)
    number = f"{match.distance:.2f}"
    width = metrics.horizontalAdvance(number)
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, number)
    where = match.attribution
    who = " · ".join(part for part in (where.artist, f"{where.site} {where.site_id}".strip()) if part)
    words = f"{match.path.stem} – {who}" if who else match.path.stem
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    name = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width() - width - 8)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
    bar = QRectF(place.x(), place.bottom() - 4, place.width(), 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Mid))
    painter.drawRoundedRect(bar, 2, 2)
    bar.setWidth(max(4.0, bar.width() * likeness(match.distance)))
    painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
    painter.drawRoundedRect(bar, 2, 2)


def likeness(distance: float) -> float:
    """Return how full the bar of a match is: 1 for the same pose, 0 from UNLIKE on."""
    return max(0.0, 1.0 - distance / UNLIKE)
