"""Shows one reference after the other on the whole screen, each for its time."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from illpose_app.core.gesture_session import SessionClock
from illpose_app.services.plan_session import SessionPlan

_TICK_MS: Final = 100
_GROUND: Final = QColor(24, 24, 26)
_INK: Final = QColor(235, 235, 238)
_QUIET: Final = QColor(150, 150, 158)
_ACCENT: Final = QColor(91, 140, 255)
_LATE: Final = QColor(255, 138, 92)


class SessionWindow(QWidget):
    """A session that runs. Space pauses, Right and Left move, M mirrors, G shows grey values, Escape ends."""

    image_wanted = Signal(int)  # a position whose reference is to be read
    view_ended = Signal(int, float)  # a position, and how long its reference was shown, s
    ended = Signal()

    def __init__(self, plan: SessionPlan) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Gesture session"))
        self.setAccessibleName(self.tr("Reference to draw from"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(1000, 800)
        self.plan = plan
        self.clock = SessionClock.begin(count=len(plan.references), seconds=plan.order.seconds)
        self._images: dict[int, QImage] = {}
        self._problems: dict[int, str] = {}
        self._mirrored, self._grey = False, False
        self._shown_s = 0.0
        self._elapsed = QElapsedTimer()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """Show the first reference; its time runs once it is there."""
        self._want_images()
        self._elapsed.start()
        self._timer.start()

    def take_image(self, position: int, image: QImage) -> None:
        """Take a reference that was read."""
        self._images[position] = image
        if position == self.clock.position:
            self._elapsed.restart()
        self.update()

    def take_problem(self, position: int, line: str) -> None:
        """Say why a reference cannot be shown; its time passes all the same."""
        self._problems[position] = line
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pause, move, mirror, or end."""
        deeds: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Space: lambda: self._set(self.clock.paused(self.clock.running)),
            Qt.Key.Key_Right: lambda: self._move(1),
            Qt.Key.Key_Left: lambda: self._move(-1),
            Qt.Key.Key_M: self._mirror,
            Qt.Key.Key_G: self._turn_grey,
            Qt.Key.Key_F: self._change_full_screen,
            Qt.Key.Key_Escape: self._leave,
        }
        deed = deeds.get(event.key())
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change between window and whole screen."""
        self._change_full_screen()

    def closeEvent(self, event: object) -> None:
        """End the session; what was shown until now counts."""
        if self._timer.isActive():
            self._timer.stop()
            self._end_view()
            self.ended.emit()
        super().closeEvent(event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the reference, the time that is left, and what the keys do."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), _GROUND)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = self.rect().adjusted(24, 24, -24, -72)
        image = self._images.get(self.clock.position)
        if image is not None:
            self._paint_image(painter, image, picture)
        else:
            painter.setPen(_QUIET)
            words = self._problems.get(self.clock.position, self.tr("A moment…"))
            painter.drawText(picture, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)
        self._paint_foot(painter, QRect(24, self.height() - 60, self.width() - 48, 48))

    def _paint_image(self, painter: QPainter, image: QImage, room: QRect) -> None:
        size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(room).center())
        flip = self._mirrored != (self.plan.order.mirrored and self.clock.position % 2 == 1)
        shown = image.convertToFormat(QImage.Format.Format_Grayscale8) if self._grey else image
        painter.drawImage(place, shown.transformed(QTransform.fromScale(-1, 1)) if flip else shown)

    def _paint_foot(self, painter: QPainter, room: QRect) -> None:
        bar = QRectF(room.left(), room.top(), room.width(), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(60, 60, 66))
        painter.drawRoundedRect(bar, 2, 2)
        late = self.clock.left_s <= 5.0
        painter.setBrush(_LATE if late else _ACCENT)
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * self.clock.share_left, 4), 2, 2)
        row = room.adjusted(0, 12, 0, 0)
        large = QFont(painter.font())
        large.setPixelSize(22)
        painter.setFont(large)
        painter.setPen(_LATE if late else _INK)
        left = max(0, round(self.clock.left_s))
        clock = f"{left // 60}:{left % 60:02}"
        clock = clock if self.clock.running else self.tr("{0}  paused").format(clock)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, clock)
        small = QFont(painter.font())
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(_QUIET)
        number = self.tr("{0} of {1}").format(min(self.clock.position + 1, self.clock.count), self.clock.count)
        keys = self.tr("Space pause   ← → move   M mirror   G grey   F full screen   Esc end")
        painter.drawText(row, int(Qt.AlignmentFlag.AlignRight), f"{number}     {keys}")

    def _tick(self) -> None:
        passed_s = self._elapsed.restart() / 1000.0
        waits = self.clock.position not in self._images and self.clock.position not in self._problems
        if waits or not self.clock.running:
            return
        self._shown_s += passed_s
        self._set(self.clock.after(passed_s))

    def _move(self, by: int) -> None:
        self._set(self.clock.moved(by))

    def _set(self, clock: SessionClock) -> None:
        if clock.position != self.clock.position:
            self._end_view()
        self.clock = clock
        if clock.is_over:
            self.close()
            return
        self._want_images()
        self.update()

    def _end_view(self) -> None:
        if self._shown_s > 0 and not self.clock.is_over:
            self.view_ended.emit(self.clock.position, self._shown_s)
        self._shown_s = 0.0

    def _want_images(self) -> None:
        """Ask for this reference and the next one, and let go of those that lie behind."""
        here = self.clock.position
        for position in [p for p in self._images if p not in (here - 1, here, here + 1)]:
            del self._images[position]
        for position in (here, here + 1):
            if position < self.clock.count and position not in self._images and position not in self._problems:
                self.image_wanted.emit(position)

    def _leave(self) -> None:
        self.close()

    def _mirror(self) -> None:
        self._mirrored = not self._mirrored
        self.update()

    def _turn_grey(self) -> None:
        self._grey = not self._grey
        self.update()

    def _change_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
