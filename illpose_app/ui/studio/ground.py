"""What can lie on the canvas in place of a picture."""

from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from illpose_app.ui.studio.view import View


class Ground(Protocol):
    """Paints itself below and above the skeletons."""

    def paint(self, painter: QPainter, view: View, exposed: QRectF, *, ratio: float) -> None:
        """Paint what is exposed, px of the canvas; ratio: the device's px for one of them."""

    def paint_over(self, painter: QPainter, view: View) -> None:
        """Paint what lies above the skeletons."""
