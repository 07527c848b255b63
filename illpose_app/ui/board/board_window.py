"""The board in a window of its own: in front of a paint program, with or without a frame."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QSizeGrip, QVBoxLayout, QWidget

_GRIP_PX = 16


class BoardWindow(QWidget):
    """Holds what the page lends it."""

    closed = Signal()

    def __init__(self, body: QWidget, bar: QWidget) -> None:
        super().__init__()
        self._bar = bar
        self._body = body
        self.setObjectName("panel")
        self.setWindowTitle(self.tr("Board – illpose"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(body)
        self._grip = QSizeGrip(self)
        self.resize(900, 700)

    def take_shape(self, *, on_top: bool, frameless: bool) -> None:
        """Stay above other windows or not, with the frame and the bar or without."""
        shown, geometry = self.isVisible(), self.geometry()
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on_top)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, frameless)
        self._bar.setVisible(not frameless)
        self._grip.setVisible(frameless)
        if shown:
            self.setGeometry(geometry)
        self.show()  # Qt hides a window whose flags change
        self._body.show()
        self._place_grip()

    def move_by_hand(self) -> None:
        """Let the mouse that is pressed carry the window."""
        handle = self.windowHandle()
        if handle is not None:
            handle.startSystemMove()

    def resizeEvent(self, event: object) -> None:
        """Keep the grip in its corner."""
        self._place_grip()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the body wants to go home."""
        super().closeEvent(event)
        self.closed.emit()

    def _place_grip(self) -> None:
        self._grip.resize(_GRIP_PX, _GRIP_PX)
        self._grip.move(self.width() - _GRIP_PX, self.height() - _GRIP_PX)
        self._grip.raise_()
