"""A picture in several sizes, so that a large one can be drawn small without waiting."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from illpose_app.core.geometry import Box


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """An artwork's pixels as images of half, quarter ... size; made off the UI thread."""

    width_px: int
    height_px: int
    images: tuple[QImage, ...]

    def paint(self, painter: QPainter, target: QRectF, visible: QRectF, *, ratio: float = 1.0) -> None:
        """Paint the part of the picture that shows: target and visible in px of the screen, ratio device px in one."""
        part = target.intersected(visible)
        if part.isEmpty():
            return
        scale = target.width() * ratio / self.width_px
        image = self.smallest_from(target.width() * ratio)
        factor = image.width() / target.width()
        source = QRectF((part.x() - target.x()) * factor, (part.y() - target.y()) * factor,
                        part.width() * factor, part.height() * factor)  # fmt: skip
        # single pixels stay sharp when they are looked at closely
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 4)
        painter.drawImage(part, image, source)

    def smallest_from(self, width_px: float) -> QImage:
        """Return the smallest image that is at least so wide, else the largest."""
        return next((image for image in reversed(self.images) if image.width() >= width_px), self.images[0])

    def part(self, box: Box, side_px: int) -> QImage:
        """Return the part of the picture in a box, its longer side about so many px."""
        box = box.clipped(self.width_px, self.height_px)
        longer = max(box.width, box.height, 1.0)
        image = self.smallest_from(self.width_px * min(1.0, side_px / longer))
        factor = image.width() / self.width_px
        rectangle = QRectF(box.x * factor, box.y * factor, box.width * factor, box.height * factor).toAlignedRect()
        return image.copy(rectangle.intersected(image.rect())).scaled(
            side_px, side_px, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )


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
