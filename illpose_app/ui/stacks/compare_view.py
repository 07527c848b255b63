"""Two pictures side by side, or their difference; zoomed and moved together."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QWidget

from illpose_app.ui.studio.picture import Picture, picture_of

_MARGIN_PX: Final = 12
_MOST_ZOOM: Final = 32.0


class CompareView(QWidget):
    """Shows; deciding is not its business."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: tuple[Picture, ...] = ()
        self._words: tuple[str, ...] = ()
        self._zoom, self._middle = 1.0, QPointF(0.5, 0.5)
        self._grabbed: QPointF | None = None
        self.setMinimumSize(360, 240)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Comparison"))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def show_pictures(self, pixels: tuple[NDArray[np.uint8], ...], words: tuple[str, ...]) -> None:
        """Show one picture or several beside one another, each with words above it; the zoom stays."""
        self._pictures, self._words = tuple(picture_of(one) for one in pixels), words
        self.update()

    def show_words(self, words: str) -> None:
        """Say why there is nothing to compare."""
        self._pictures, self._words = (), (words,)
        self.update()

    def fit(self) -> None:
        """Show the pictures whole."""
        self._zoom, self._middle = 1.0, QPointF(0.5, 0.5)
        self.update()

    def zoom(self, factor: float) -> None:
        """Zoom about the middle of what is seen."""
        self._zoom = min(max(self._zoom * factor, 1.0), _MOST_ZOOM)
        self._stay_inside()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom."""
        self.zoom(1.0015 ** event.angleDelta().y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of both pictures."""
        self._grabbed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move both."""
        if self._grabbed is not None and self._pictures:
            by, self._grabbed = event.position() - self._grabbed, event.position()
            size = self._target(self._pictures[0], self._rooms()[0]).size()
            self._middle -= QPointF(by.x() / max(size.width(), 1), by.y() / max(size.height(), 1))
            self._stay_inside()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grabbed = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is compared."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Dark))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        if not self._pictures:
            words = self._words[0] if self._words else ""
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
            return
        for picture, words, room in zip(self._pictures, self._words, self._rooms(), strict=True):
            painter.setClipping(False)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            head = QRectF(room.x(), room.y() - 24, room.width(), 20)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, int(head.width()))
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, shown)
            painter.setClipRect(room)
            target = self._target(picture, room)
            painter.fillRect(target, QColor("#ffffff"))
            picture.paint(painter, target, room, ratio=self.devicePixelRatioF())

    def _rooms(self) -> list[QRectF]:
        count = max(1, len(self._pictures))
        width = (self.width() - _MARGIN_PX * (count + 1)) / count
        height = self.height() - 2 * _MARGIN_PX - 20
        return [QRectF(_MARGIN_PX + n * (width + _MARGIN_PX), _MARGIN_PX + 20, width, height) for n in range(count)]

    def _target(self, picture: Picture, room: QRectF) -> QRectF:
        scale = min(room.width() / picture.width_px, room.height() / picture.height_px) * self._zoom
        width, height = picture.width_px * scale, picture.height_px * scale
        middle = room.center()
        return QRectF(middle.x() - width * self._middle.x(), middle.y() - height * self._middle.y(), width, height)

    def _stay_inside(self) -> None:
        far = 0.5 * (1 - 1 / self._zoom) if self._zoom > 1 else 0.0
        self._middle = QPointF(
            min(max(self._middle.x(), 0.5 - far), 0.5 + far), min(max(self._middle.y(), 0.5 - far), 0.5 + far)
        )
        self.update()
