"""One pinned picture on the board's scene."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from illpose_app.core.board import Pin
from illpose_app.ui.board.board_images import BoardImages

_MISSING_OPACITY: Final = 0.45


class PinItem(QGraphicsItem):
    """Shows a pin; it can be moved, and reports nothing: the view looks where it has come to lie."""

    def __init__(self, pin: Pin, images: BoardImages) -> None:
        super().__init__()
        self._images = images
        self.pin = pin
        self.setFlags(QGraphicsItem.GraphicsItemFlag.ItemIsMovable | QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.show_pin(pin)

    def show_pin(self, pin: Pin) -> None:
        """Show the pin as it is now."""
        if pin.width_px != self.pin.width_px or pin.height_px != self.pin.height_px:
            self.prepareGeometryChange()
        self.pin = pin
        self.setPos(pin.x, pin.y)
        self.setTransform(transform_of(pin))
        self.setOpacity(pin.opacity)
        self.setToolTip(pin.path.name)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the picture's own rectangle about its middle, px of the picture."""
        return QRectF(-self.pin.width_px / 2, -self.pin.height_px / 2, self.pin.width_px, self.pin.height_px)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the picture at the resolution of the screen; an empty card while it is read."""
        to_screen = painter.worldTransform()
        detail = QStyleOptionGraphicsItem.levelOfDetailFromTransform(to_screen) * painter.device().devicePixelRatio()
        place = self.boundingRect()
        shown = self._images.shown(self.pin, max(place.width(), place.height()) * detail)
        if shown is None or shown.image.isNull():
            painter.fillRect(place, QColor(128, 128, 128, 70))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, detail < 4)
            painter.setOpacity(painter.opacity() * (_MISSING_OPACITY if shown.missing else 1.0))
            painter.drawImage(place, shown.image)
        if shown is not None and shown.missing:
            _paint_missing(painter, place.center())


def transform_of(pin: Pin) -> QTransform:
    """Return how a picture about its middle becomes what lies on the board about the pin's place."""
    turn = QTransform().rotate(pin.rotation_deg)
    return turn.scale(pin.scale * (-1 if pin.flipped_x else 1), pin.scale * (-1 if pin.flipped_y else 1))


def _paint_missing(painter: QPainter, middle: QPointF) -> None:
    """Say in letters of one size, upright, that the file is missing."""
    place = painter.worldTransform().map(middle)
    painter.save()
    painter.setWorldTransform(QTransform())
    painter.setOpacity(1.0)
    words = "missing"
    room = painter.fontMetrics().boundingRect(words).adjusted(-9, -4, 9, 4)
    room.moveCenter(place.toPoint())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(166, 99, 0, 230))
    painter.drawRoundedRect(room, 9, 9)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
