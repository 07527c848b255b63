"""Lets the artist draw a rectangle over a screen, and looks at what is inside of it."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QScreen,
)  # fmt: skip
from PySide6.QtWidgets import QWidget

_SMALLEST_PX = 48
#: A change of less than this (of 255, of some pixel of the small copy) is a blinking cursor, not a drawing.
_CHANGE = 6
_SIDE_PX = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A rectangle of a screen, px of the screen."""

    screen_name: str
    rect: QRect

    def grab(self) -> QImage:
        """Return what is seen there; a null image where the platform does not allow it, or the screen is gone."""
        screen = next((one for one in QGuiApplication.screens() if one.name() == self.screen_name), None)
        if screen is None:
            return QImage()
        rect = self.rect
        return screen.grabWindow(0, rect.x(), rect.y(), rect.width(), rect.height()).toImage()


def why_not() -> str:
    """Return why a region of the screen cannot be watched here; empty when it can."""
    if QGuiApplication.platformName().startswith("wayland"):
        return QGuiApplication.translate(
            "region_picker",
            "Wayland does not let programs look at the screen. Watch the file instead, or start illpose with "
            "QT_QPA_PLATFORM=xcb (it then sees programs that run under X11 only).",
        )
    return ""


def small_copy(image: QImage) -> bytes:
    """Return a small gray copy, by which two looks are compared."""
    small = image.scaled(
        _SIDE_PX, _SIDE_PX, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation
    )
    gray = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(gray.constBits())


def differs(one: bytes, other: bytes) -> bool:
    """Tell whether two small copies are of different pictures."""
    return len(one) != len(other) or any(abs(a - b) > _CHANGE for a, b in zip(one, other, strict=True))


class RegionPicker(QWidget):
    """Darkens one screen and lets a rectangle be dragged; Escape gives up."""

    picked = Signal(object)  # Region
    given_up = Signal()

    def __init__(self, screen: QScreen) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Drag a rectangle about the drawing"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._screen = screen
        self._from: QPoint | None = None
        self._to = QPoint()
        self.setGeometry(screen.geometry())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin the rectangle."""
        self._from = self._to = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        if self._from is not None:
            self._to = event.position().toPoint()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it; one that is too small is begun again."""
        rect, self._from = self._rect(), None
        if min(rect.width(), rect.height()) < _SMALLEST_PX:
            self.update()
            return
        self.close()
        self.picked.emit(Region(screen_name=self._screen.name(), rect=rect))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            self.given_up.emit()

    def _rect(self) -> QRect:
        return QRect() if self._from is None else QRect(self._from, self._to).normalized()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken everything but the rectangle."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(10, 12, 16, 120))
        rect = self._rect()
        if not rect.isEmpty():
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
            painter.fillRect(rect, Qt.GlobalColor.transparent)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setPen(QPen(QColor(91, 140, 255), 2))
            painter.drawRect(rect)
        painter.setPen(QColor(255, 255, 255))
        words = self.tr("Drag a rectangle about the drawing; Esc gives up")
        painter.drawText(
            self.rect().adjusted(0, 40, 0, 0), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words
        )
