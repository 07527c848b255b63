"""Draws one match: the thumbnail with box and skeleton over it, its name, and how near it is."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPainterPath, QPalette, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from illpose_app.core.ranking import Match
from illpose_app.ui.overlay_painter import paint_box, paint_skeleton, thumbnail_style
from illpose_app.ui.thumbnail_loader import ThumbnailLoader

Index = QModelIndex | QPersistentModelIndex
MATCH_ROLE: Final = Qt.ItemDataRole.UserRole + 1
SMALLEST_PX: Final = 164
#: At this distance and beyond a pose has nothing in common with the query any more.
UNLIKE: Final = 0.6
_WORDS_PX: Final = 50


class MatchDelegate(QStyledItemDelegate):
    """Draws matches in cells of one size."""

    def __init__(self, loader: ThumbnailLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self.shows_overlay = True
        self.width_px = SMALLEST_PX

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
        inside = card.adjusted(6, 6, -6, -_WORDS_PX)
        self._paint_artwork(painter, match, inside, palette)
        words = QRect(inside.left() + 3, inside.bottom() + 8, inside.width() - 6, card.bottom() - inside.bottom() - 16)
        _paint_words(painter, match, words, palette, option.font)
        painter.restore()

    def _paint_artwork(self, painter: QPainter, match: Match, inside: QRect, palette: QPalette) -> None:
        size = QSize(match.width_px, match.height_px).scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(0, 0, max(1, size.width()), max(1, size.height()))
        target.moveCenter(inside.center())
        path = QPainterPath()
        path.addRoundedRect(QRectF(target), 4, 4)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(target, palette.color(QPalette.ColorRole.Dark))
        pixmap = self._loader.pixmap(match.content_hash, match.path, target.size())
        if pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(0.35 if match.missing else 1.0)
            painter.drawPixmap(target, pixmap, pixmap.rect())
            if self.shows_overlay:
                scale = target.width() / match.width_px
                to_screen = QTransform(scale, 0, 0, target.height() / match.height_px, target.x(), target.y())
                paint_box(painter, match.box, to_screen, cased=False)
                paint_skeleton(painter, match.pose, to_screen, thumbnail_style(match.box.height * scale))
            painter.setOpacity(1.0)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(128, 128, 128, 60))
        painter.drawRoundedRect(QRectF(target).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if match.missing:
            _paint_badge(painter, self.tr("missing"), inside)


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
    artist = match.attribution.artist
    words = f"{match.path.stem} – {artist}" if artist else match.path.stem
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
