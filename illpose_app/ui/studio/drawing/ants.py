"""The walking line about what is selected: found once for each view, and then only its colours walk."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QRegion

from illpose_app.core.drawing.selection import Cover, Selection
from illpose_app.core.drawing.tiles import Rect
from illpose_app.ui.studio.view import View

#: One dark and one light piece of the line, px of the screen together.
_PERIOD: Final = 8
_DARK, _LIGHT, _CLEAR = 0xFF101216, 0xFFFFFFFF, 0x00000000
#: The line is painted again in cells of so many px of the screen: few, and only where it is.
_CELL_PX: Final = 64


class Ants:
    """Keeps the line for one selection and one view; `step` lets it walk."""

    def __init__(self) -> None:
        self._selection: Selection | None = None
        self._pixels_HW: Cover | None = None
        self._key: tuple[int, View, int, int, float] | None = None
        self._image = QImage()
        self._region = QRegion()
        self._phase = 0

    def show(self, selection: Selection | None, picture: Rect) -> bool:
        """Take another selection; return whether it is another."""
        if selection is self._selection:
            return False
        self._selection, self._key = selection, None
        self._pixels_HW = None if selection is None else selection.pixels_HW(picture)
        return True

    def step(self) -> None:
        """Let the line walk by a px."""
        self._phase = (self._phase + 1) % _PERIOD
        if not self._image.isNull():
            self._image.setColorTable(_colors(self._phase))

    @property
    def region(self) -> QRegion:
        """Where the line was painted last, px of the screen."""
        return self._region

    def paint(self, painter: QPainter, view: View, *, size: QSize, ratio: float) -> None:
        """Paint the line over a canvas of a size, px of the screen; ratio: the device's px for one of them."""
        if self._selection is None or self._pixels_HW is None:
            self._region = QRegion()
            return
        key = (id(self._selection), view, size.width(), size.height(), ratio)
        if key != self._key:
            self._key = key
            edge_HW = _edge(self._seen(view, size, ratio))
            self._image = _walking(edge_HW)
            self._image.setColorTable(_colors(self._phase))
            self._region = _cells(edge_HW, ratio)
        painter.drawImage(QRectF(0, 0, self._image.width() / ratio, self._image.height() / ratio), self._image)

    def _seen(self, view: View, size: QSize, ratio: float) -> NDArray[np.bool_]:
        """Return what of the canvas is selected, in px of the device."""
        pixels_HW = self._pixels_HW
        assert pixels_HW is not None
        height, width = pixels_HW.shape
        whole = QImage(pixels_HW.data, width, height, width, QImage.Format.Format_Grayscale8)
        seen = QImage(size * ratio, QImage.Format.Format_Grayscale8)
        seen.fill(0)
        painter = QPainter(seen)
        painter.scale(ratio, ratio)
        painter.setTransform(view.to_screen(), True)
        painter.drawImage(0, 0, whole)
        painter.end()
        rows_HS = np.frombuffer(seen.constBits(), np.uint8).reshape(seen.height(), seen.bytesPerLine())
        selected_HW: NDArray[np.bool_] = rows_HS[:, : seen.width()] > 127
        return selected_HW


def _edge(selected_HW: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the selected pixels beside which one is not; what leaves the canvas has no edge there."""
    inside_HW = selected_HW.copy()
    inside_HW[1:] &= selected_HW[:-1]
    inside_HW[:-1] &= selected_HW[1:]
    inside_HW[:, 1:] &= selected_HW[:, :-1]
    inside_HW[:, :-1] &= selected_HW[:, 1:]
    edge_HW: NDArray[np.bool_] = selected_HW & ~inside_HW
    return edge_HW


def _walking(edge_HW: NDArray[np.bool_]) -> QImage:
    """Return an image whose pixels on the edge are numbered along diagonals: other colours let them walk."""
    height, width = edge_HW.shape
    place_HW = (np.arange(height, dtype=np.uint8)[:, None] + np.arange(width, dtype=np.uint8)) % _PERIOD
    number_HW = np.where(edge_HW, place_HW, np.uint8(_PERIOD))
    return QImage(number_HW.tobytes(), width, height, width, QImage.Format.Format_Indexed8).copy()


def _colors(phase: int) -> list[int]:
    walking = [_DARK if (place + phase) % _PERIOD < _PERIOD // 2 else _LIGHT for place in range(_PERIOD)]
    return [*walking, _CLEAR]


def _cells(edge_HW: NDArray[np.bool_], ratio: float) -> QRegion:
    """Return the cells of the screen that the edge goes through."""
    cell = round(_CELL_PX * ratio)
    height, width = edge_HW.shape
    rows, columns = -(-height // cell), -(-width // cell)
    padded_HW = np.zeros((rows * cell, columns * cell), bool)
    padded_HW[:height, :width] = edge_HW
    region = QRegion()
    for row, column in np.argwhere(padded_HW.reshape(rows, cell, columns, cell).any(axis=(1, 3))):
        region += QRect(int(column) * _CELL_PX, int(row) * _CELL_PX, _CELL_PX, _CELL_PX)
    return region
