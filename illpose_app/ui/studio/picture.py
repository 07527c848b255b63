"""A picture in several sizes, so that a large one can be drawn small without waiting."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """An artwork's pixels as images of half, quarter ... size; made off the UI thread."""

    width_px: int
    height_px: int
    images: tuple[QImage, ...]

    def paint(self, painter: QPainter, target: QRectF, visible: QRectF) -> None:
        """Paint the part of the picture that shows: target and visible are in px of the screen."""
        part = target.intersected(visible)
        if part.isEmpty():
            return
        scale = target.width() / self.width_px
        level = 0
        while level + 1 < len(self.images) and self.images[level + 1].width() >= target.width():
            level += 1
        image = self.images[level]
        factor = image.width() / target.width()
        source = QRectF((part.x() - target.x()) * factor, (part.y() - target.y()) * factor,
                        part.width() * factor, part.height() * factor)  # fmt: skip
        # single pixels stay sharp when they are looked at closely
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 4)
        painter.drawImage(part, image, source)


def picture_of(pixels_HW3: NDArray[np.uint8]) -> Picture:
    """Return the picture of RGB pixels."""
    height, width = pixels_HW3.shape[:2]
    pixels = np.ascontiguousarray(pixels_HW3)
    first = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).convertToFormat(
        QImage.Format.Format_RGB32
    )
    images = [first]
    while min(images[-1].width(), images[-1].height()) > 256:
        last = images[-1]
        images.append(
            last.scaled(
                max(1, last.width() // 2),
                max(1, last.height() // 2),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
    return Picture(width_px=width, height_px=height, images=tuple(images))
