"""The artwork under the overlay, kept as drawn for the view, so that dragging a joint does not draw it again."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from illpose_app.ui.studio.picture import Picture
from illpose_app.ui.studio.view import View

_EDGE = QColor(0, 0, 0, 90)


class Backdrop:
    """One pixmap of the size of the canvas; drawn anew when picture, view, size or ground differ."""

    def __init__(self) -> None:
        self._key: tuple[int, View, int, int, float, int] | None = None
        self._pixmap = QPixmap()

    def pixmap(self, picture: Picture, view: View, *, size: QSize, ratio: float, ground: QColor) -> QPixmap:
        """Return the canvas without overlay; size in px of the screen, ratio the device's px for one of them."""
        key = (id(picture), view, size.width(), size.height(), ratio, ground.rgba())
        if key != self._key:
            self._pixmap = self._drawn(picture, view, size, ratio, ground)
            self._key = key
        return self._pixmap

    def forget(self) -> None:
        """Draw anew next time, whatever the picture."""
        self._key = None

    def _drawn(self, picture: Picture, view: View, size: QSize, ratio: float, ground: QColor) -> QPixmap:
        fits = self._pixmap.size() == size * ratio and self._pixmap.devicePixelRatio() == ratio
        pixmap = self._pixmap if fits else QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(ground)
        painter = QPainter(pixmap)
        shown = QRectF(0, 0, size.width(), size.height())
        target = QRectF(0, 0, picture.width_px * view.scale, picture.height_px * view.scale)
        painter.setTransform(view.unscaled(), True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(target.adjusted(-1, -1, 1, 1), _EDGE)
        picture.paint(painter, target, view.unscaled().inverted()[0].mapRect(shown), ratio=ratio)
        painter.end()
        return pixmap
