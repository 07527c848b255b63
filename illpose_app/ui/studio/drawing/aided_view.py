"""The view aids over a drawing: made while it is painted, of what is on the screen, so that strokes show at once."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

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
        whole = QRectF(0, 0, *merged.size)
        if self.aid is ViewAid.SKELETON:
            painter.save()
            painter.setTransform(view.to_screen(), True)
            painter.fillRect(whole, QColor(EMPTY, EMPTY, EMPTY))
            painter.restore()
        elif self.aid is ViewAid.ONION:
            merged.paint(painter, view, exposed, ratio=ratio)
            if self.layer is not None:
                painter.save()
                painter.setTransform(view.to_screen(), True)
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(whole, self.layer)
                painter.restore()
        else:
            area = QRectF(exposed.toAlignedRect())
            painter.drawImage(area, self._converted(merged, view, area, ratio))

    def _converted(self, merged: MergedImage, view: View, area: QRectF, ratio: float) -> QImage:
        """Return the picture's part in an area of the screen as the aid shows it; clear where there is no picture."""
        image = _blank(area, ratio)
        painter = _painter(image, area, ratio)
        merged.paint(painter, view, area, ratio=ratio, paper=_WHITE)
        painter.end()
        pixels_HW4 = _pixels(image)
        colors_HW3 = pixels_HW4[..., 2::-1]  # blue comes first in memory
        inside_HW = pixels_HW4[..., 3] == 255
        if self.aid in (ViewAid.GRAYSCALE, ViewAid.VALUES):
            grey_HW = luminance(colors_HW3)
            if self.aid is ViewAid.VALUES:
                grey_HW = value_steps(grey_HW, VALUE_STEPS)
            colors_HW3[inside_HW] = grey_HW[inside_HW, None]
        else:
            figure_HW1 = self._figure(merged, colors_HW3, view, area, ratio)[..., None]
            kept_HW3 = colors_HW3 * figure_HW1 if self.aid is ViewAid.CUTOUT else np.float32(0)
            colors_HW3[inside_HW] = (kept_HW3 + 255 * (1 - figure_HW1) + np.float32(0.5))[inside_HW]
        return image

    def _figure(
        self, merged: MergedImage, colors_HW3: NDArray[np.uint8], view: View, area: QRectF, ratio: float
    ) -> NDArray[np.float32]:
        """Return how surely each pixel is of a figure, 0..1: by the masks, and by what a plain ground gives away."""
        image = _blank(area, ratio)
        painter = _painter(image, area, ratio)
        painter.setTransform(view.to_screen(), True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for mask in self.masks:
            painter.drawImage(QRectF(0, 0, *merged.size), mask)
        painter.end()
        figure_HW = _pixels(image)[..., 3] * np.float32(1 / 255)
        ground = merged.ground()
        return figure_HW if ground is None else np.maximum(figure_HW, apart_from_ground(colors_HW3, ground))


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
