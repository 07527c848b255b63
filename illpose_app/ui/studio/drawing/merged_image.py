"""What all layers together look like, in several sizes, kept up to date rectangle by rectangle."""

from collections.abc import Callable
from math import floor, log2
from typing import Final

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from illpose_app.core.drawing.compose import shown
from illpose_app.core.drawing.drawing import BlendMode, Drawing, Layer
from illpose_app.core.drawing.tiles import TILE_PX, Place, Rect, Tile, part_of, places_in
from illpose_app.core.view_aids import plain_ground
from illpose_app.ui.studio.view import View

TileOf = Callable[[Layer, Place], Tile | None]

_MODES: Final = {
    BlendMode.NORMAL: QPainter.CompositionMode.CompositionMode_SourceOver,
    BlendMode.MULTIPLY: QPainter.CompositionMode.CompositionMode_Multiply,
    BlendMode.SCREEN: QPainter.CompositionMode.CompositionMode_Screen,
    BlendMode.OVERLAY: QPainter.CompositionMode.CompositionMode_Overlay,
    BlendMode.DARKEN: QPainter.CompositionMode.CompositionMode_Darken,
    BlendMode.LIGHTEN: QPainter.CompositionMode.CompositionMode_Lighten,
}
_SMALLEST_PX: Final = 256
_EDGE: Final = QColor(0, 0, 0, 90)


def stored_tile(layer: Layer, place: Place) -> Tile | None:
    """Return a layer's tile as the drawing has it."""
    return layer.tiles.get(place)


class MergedImage:
    """Images of full, half, quarter ... size. `lay` may run on any thread while nobody else uses the object."""

    def __init__(self, width_px: int, height_px: int) -> None:
        self._rect = Rect(right=width_px, bottom=height_px)
        self._images = [_blank(width_px, height_px)]
        while min(self._images[-1].width(), self._images[-1].height()) > _SMALLEST_PX:
            last = self._images[-1]
            self._images.append(_blank((last.width() + 1) // 2, (last.height() + 1) // 2))
        self._checkers = _checkers()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the picture, px."""
        return self._rect.width, self._rect.height

    def lay(self, drawing: Drawing, rect: Rect, tile_of: TileOf = stored_tile) -> None:
        """Compose a rectangle anew; `tile_of` gives the layers' tiles, for example those of a stroke being drawn."""
        rect = rect.clipped(self._rect)
        if rect.is_empty:
            return
        layers = shown(drawing, guides=True)
        painter = QPainter(self._images[0])
        for place in places_in(rect):
            part, inside = part_of(place, rect)
            target = QPoint(part.left, part.top)
            source = QRect(inside.left, inside.top, inside.width, inside.height)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.setOpacity(1.0)
            painter.fillRect(QRect(target, source.size()), Qt.GlobalColor.transparent)
            for layer in layers:
                tile = tile_of(layer, place)
                if tile is not None:
                    painter.setCompositionMode(_MODES[layer.mode])
                    painter.setOpacity(layer.opacity)
                    painter.drawImage(target, tile_image(tile), source)
        painter.end()
        self._reduce(rect)

    def _reduce(self, rect: Rect) -> None:
        for number in range(1, len(self._images)):
            small, large = self._images[number], self._images[number - 1]
            rect = Rect(left=rect.left // 2, top=rect.top // 2, right=-(-rect.right // 2), bottom=-(-rect.bottom // 2))
            painter = QPainter(small)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(
                QRect(rect.left, rect.top, rect.width, rect.height),
                large,
                QRect(2 * rect.left, 2 * rect.top, 2 * rect.width, 2 * rect.height),
            )
            painter.end()

    def paint(
        self, painter: QPainter, view: View, exposed: QRectF, *, ratio: float, paper: QColor | None = None
    ) -> None:
        """Paint what is exposed of the canvas, in the size that fits the view, over checkers or over a plain paper."""
        whole = QRectF(0, 0, self._rect.right, self._rect.bottom)
        painter.save()
        painter.setTransform(view.to_screen(), True)
        edge = 1 / view.scale
        painter.fillRect(whole.adjusted(-edge, -edge, edge, edge), _EDGE)
        if paper is None:
            self._paint_checkers(painter, view, whole)
        else:
            painter.fillRect(whole, paper)
        scale = view.scale * ratio
        number = min(max(floor(log2(1 / scale)) if scale < 1 else 0, 0), len(self._images) - 1)
        image = self._images[number]
        fx, fy = image.width() / whole.width(), image.height() / whole.height()
        seen = view.to_screen().inverted()[0].mapRect(exposed)
        part = QRectF(seen.x() * fx, seen.y() * fy, seen.width() * fx, seen.height() * fy)
        part = QRectF(part.adjusted(-2, -2, 2, 2).toAlignedRect().intersected(image.rect()))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 4 and scale != 1)
        target = QRectF(part.x() / fx, part.y() / fy, part.width() / fx, part.height() / fy)
        painter.drawImage(target, image, part)
        painter.restore()

    def _paint_checkers(self, painter: QPainter, view: View, whole: QRectF) -> None:
        painter.save()
        painter.scale(1 / view.scale, 1 / view.scale)
        painter.fillRect(QRectF(0, 0, whole.width() * view.scale, whole.height() * view.scale), self._checkers)
        painter.restore()

    def ground(self) -> tuple[int, int, int] | None:
        """Return the one colour that goes round the picture, as far as there is one; what is transparent is white."""
        image = QImage(self._images[-1].size(), QImage.Format.Format_RGB888)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.drawImage(0, 0, self._images[-1])
        painter.end()
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        return plain_ground(rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3))

    def small(self, longest_px: int = 512) -> QImage:
        """Return the smallest image that is at least so long, a copy of its own."""
        fitting = [image for image in self._images if max(image.width(), image.height()) >= longest_px]
        return (fitting or self._images)[-1 if fitting else 0].copy()


def tile_image(tile: Tile) -> QImage:
    """Return an image that looks at a tile's own memory: valid as long as the tile."""
    return QImage(tile.data, TILE_PX, TILE_PX, 4 * TILE_PX, QImage.Format.Format_RGBA8888)


def _blank(width_px: int, height_px: int) -> QImage:
    image = QImage(QSize(width_px, height_px), QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise MemoryError
    image.fill(Qt.GlobalColor.transparent)
    return image


def _checkers() -> QPixmap:
    pixmap = QPixmap(16, 16)
    pixmap.fill(QColor(236, 236, 238))
    painter = QPainter(pixmap)
    painter.fillRect(0, 0, 8, 8, QColor(214, 214, 218))
    painter.fillRect(8, 8, 8, 8, QColor(214, 214, 218))
    painter.end()
    return pixmap
