"""The view aids over a drawing: made while it is painted, of what is on the screen, so that strokes show at once."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF

from illpose_app.core.view_aids import EMPTY, VALUE_STEPS, ViewAid, apart_from_ground, luminance, value_steps
from illpose_app.ui.studio.drawing.merged_image import MergedImage
from illpose_app.ui.studio.view import View

_WHITE: Final = QColor(255, 255, 255)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AidedView:
    """How a drawing is looked at.

    masks: of the characters, each filling the picture, opaque where they are; layer: the reference, filling it, too.
    """

    aid: ViewAid
    masks: tuple[QImage, ...] = ()
    layer: QImage | None = None

    def paint(self, painter: QPainter, merged: MergedImage, view: View, exposed: QRectF, *, ratio: float) -> None:
        """Paint what is exposed of the canvas, px of the screen; ratio: the device's px for one of them."""
        if self.aid is ViewAid.SKELETON:
            self._paint_whole(painter, merged, view, QColor(EMPTY, EMPTY, EMPTY))
        elif self.aid is ViewAid.ONION:
            merged.paint(painter, view, exposed, ratio=ratio)
            if self.layer is not None:
                self._paint_whole(painter, merged, view, self.layer)
        else:
            self._paint_converted(painter, merged, view, QRectF(exposed.toAlignedRect()), ratio)

    def _paint_whole(self, painter: QPainter, merged: MergedImage, view: View, what: QColor | QImage) -> None:
        """Paint a colour or an image as large as the picture."""
        whole = QRectF(0, 0, *merged.size)
        painter.save()
        painter.setTransform(view.to_screen(), True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if isinstance(what, QColor):
            painter.fillRect(whole, what)
        else:
            painter.drawImage(whole, what)
        painter.restore()

    def _paint_converted(
        self, painter: QPainter, merged: MergedImage, view: View, area: QRectF, ratio: float
    ) -> None:  # fmt: skip
        image = _blank(area, ratio)
        beside = _painter(image, area, ratio)
        merged.paint(beside, view, area, ratio=ratio, paper=_WHITE)
        beside.end()
        colors_HW3 = _pixels(image)[..., 2::-1]  # blue comes first in memory
        if self.aid in (ViewAid.GRAYSCALE, ViewAid.VALUES):
            grey_HW = luminance(colors_HW3)
            if self.aid is ViewAid.VALUES:
                grey_HW = value_steps(grey_HW, VALUE_STEPS)
            image = _grey(grey_HW)
        else:
            around_HW = 255 - self._figure(merged, colors_HW3, view, area, ratio)
            if self.aid is ViewAid.SILHOUETTE:
                image = _grey(around_HW)
            else:
                painter.drawImage(area, image)
                image = _white(around_HW)
        painter.save()
        painter.setClipPath(_outline(merged, view), Qt.ClipOperation.IntersectClip)
        painter.drawImage(area, image)
        painter.restore()

    def _figure(
        self, merged: MergedImage, colors_HW3: NDArray[np.uint8], view: View, area: QRectF, ratio: float
    ) -> NDArray[np.uint8]:
        """Return how surely each pixel is of a figure, 0..255: by the masks, and by what a plain ground gives away."""
        image = _blank(area, ratio)
        painter = _painter(image, area, ratio)
        for mask in self.masks:
            self._paint_whole(painter, merged, view, mask)
        painter.end()
        figure_HW = _pixels(image)[..., 3]
        ground = merged.ground()
        return figure_HW if ground is None else np.maximum(figure_HW, apart_from_ground(colors_HW3, ground))


def _outline(merged: MergedImage, view: View) -> QPainterPath:
    width, height = merged.size
    path = QPainterPath()
    path.addPolygon(view.to_screen().map(QPolygonF(QRectF(0, 0, width, height))))
    return path


def _grey(grey_HW: NDArray[np.uint8]) -> QImage:
    height, width = grey_HW.shape
    return QImage(grey_HW.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()


def _white(alpha_HW: NDArray[np.uint8]) -> QImage:
    """Return white that covers as much as is told."""
    height, width = alpha_HW.shape
    pixels_HW = alpha_HW.astype(np.uint32) * np.uint32(0x01010101)
    return QImage(pixels_HW.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()


def _blank(area: QRectF, ratio: float) -> QImage:
    image = QImage((area.size() * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _painter(image: QImage, area: QRectF, ratio: float) -> QPainter:
    """Return a painter for which a place of the screen lies where the area puts it."""
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    painter.translate(-area.topLeft())
    return painter


def _pixels(image: QImage) -> NDArray[np.uint8]:
    """Return the image's own memory: blue, green, red, alpha."""
    rows = np.frombuffer(image.bits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)
