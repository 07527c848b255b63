"""A line for the artist, at the foot of the canvas for a few seconds: where the eyes are."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

_SHOWN_MS: Final = 5000
_GAP_PX: Final = 20


class Toast(QLabel):
    """Lies over a widget, lets the pointer through, and goes by itself."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()
        self._over = over
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)

    def say(self, words: str) -> None:
        """Show a line."""
        self.setText(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the widget below changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        most = max(120, self._over.width() - 2 * _GAP_PX)
        wanted = self.fontMetrics().horizontalAdvance(self.text()) + 40
        width = min(most, wanted)
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))
        self.move((self._over.width() - self.width()) // 2, self._over.height() - self.height() - _GAP_PX)
