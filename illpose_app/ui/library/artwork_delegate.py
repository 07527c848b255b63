"""Draws one artwork of the library: thumbnail, name, how many characters, and their skeletons where asked for."""

from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from illpose_app.core.errors import printable
from illpose_app.storage.artworks import ArtworkRow
from illpose_app.ui.library.artwork_list_model import ROW_ROLE, STACK_ROLE, Index
from illpose_app.ui.overlay_painter import paint_skeleton, thumbnail_style
from illpose_app.ui.stacks.stack_badge import paint_badge
from illpose_app.ui.thumbnail_loader import ThumbnailLoader

#: The room for the name below the square of the thumbnail, px.
WORDS_PX: Final = 20
_SMALL_PX: Final = 11
_MISSING_OPACITY: Final = 0.35


class ArtworkDelegate(QStyledItemDelegate):
    """Draws cells of one size."""

    def __init__(self, loader: ThumbnailLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._small = QFont()
        self.shows_skeletons = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell; an empty card while the artwork is being read."""
        row: ArtworkRow | None = index.data(ROW_ROLE)
        palette = QGuiApplication.palette()  # the style sheet changes the option's
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        card = QRectF(option.rect).adjusted(3.5, 3.5, -3.5, -3.5)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(palette.color(QPalette.ColorRole.Highlight) if chosen else Qt.PenStyle.NoPen)
        role = QPalette.ColorRole.Button if under or chosen else QPalette.ColorRole.Base
        painter.setBrush(palette.color(role))
        painter.drawRoundedRect(card, 7, 7)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 6, 6)
        if row is not None:
            inside = self.inside(option.rect)
            self._paint_artwork(painter, row, inside, palette)
            if (stack := index.data(STACK_ROLE)) is not None:
                paint_badge(painter, inside, stack[0], opened=stack[1])
            words = QRect(inside.left() + 2, inside.bottom() + 5, inside.width() - 4, WORDS_PX - 3)
            self._paint_words(painter, row, words, palette, option.font)
        painter.restore()

    def inside(self, cell: QRect) -> QRect:
        """Return the room of the thumbnail in a cell."""
        return QRectF(cell).adjusted(3.5, 3.5, -3.5, -3.5).toRect().adjusted(5, 5, -5, -WORDS_PX - 6)

    def _paint_artwork(self, painter: QPainter, row: ArtworkRow, inside: QRect, palette: QPalette) -> None:
        size = QSize(row.width_px, row.height_px).scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(0, 0, max(1, size.width()), max(1, size.height()))
        target.moveCenter(inside.center())
        pixmap = self._loader.pixmap(row.content_hash, row.path, inside.size())
        if pixmap is None:
            painter.fillRect(target, palette.color(QPalette.ColorRole.Dark))
        else:
            painter.setOpacity(_MISSING_OPACITY if row.missing else 1.0)
            if abs(pixmap.width() - target.width()) <= 1 and abs(pixmap.height() - target.height()) <= 1:
                painter.drawPixmap(target.topLeft(), pixmap)  # rounding apart it fits: copying is quicker
            else:
                painter.drawPixmap(target, pixmap)
        if self.shows_skeletons and row.poses:
            scale = target.width() / row.width_px
            to_screen = QTransform.fromTranslate(target.x(), target.y()).scale(scale, scale)
            painter.setClipRect(target)
            for pose in row.poses:
                heights_K = pose.joints_K2[pose.known_K, 1]
                if heights_K.size:
                    paint_skeleton(painter, pose, to_screen, thumbnail_style(float(np.ptp(heights_K)) * scale))
            painter.setClipping(False)
        painter.setOpacity(1.0)
        if row.missing:
            self._paint_missing(painter, inside)

    def _paint_missing(self, painter: QPainter, inside: QRect) -> None:
        words = self.tr("missing")
        self._small.setPixelSize(_SMALL_PX)
        painter.setFont(self._small)
        badge = QRect(inside.left() + 3, inside.top() + 3, QFontMetrics(self._small).horizontalAdvance(words) + 14, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(166, 99, 0, 230))
        painter.drawRoundedRect(badge, 9, 9)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_words(self, painter: QPainter, row: ArtworkRow, place: QRect, palette: QPalette, font: QFont) -> None:
        """Paint the name, and how many characters there are where it is not the usual one."""
        count = "" if row.character_count == 1 else str(row.character_count)
        self._small.setFamily(font.family())
        self._small.setPixelSize(_SMALL_PX)
        painter.setFont(self._small)
        metrics = QFontMetrics(self._small)
        if count:
            width = max(16, metrics.horizontalAdvance(count) + 9)
            badge = QRect(place.right() - width + 1, place.top() + 1, width, 15)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Mid))
            painter.drawRoundedRect(badge, 7, 7)
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, count)
            place = place.adjusted(0, 0, -width - 4, 0)
        role = QPalette.ColorRole.PlaceholderText if row.missing else QPalette.ColorRole.Text
        painter.setPen(palette.color(role))
        name = metrics.elidedText(printable(row.path.name), Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
