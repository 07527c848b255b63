"""Says over the window what happens when something that is dragged over it is let go."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget


class DropSign(QFrame):
    """A frame and a line over a widget, through which the pointer goes."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("dropsign")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = QLabel()
        self._words.setObjectName("toast")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignCenter)
        self._over = over
        over.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while it is away."""
        return self._words.text() if self.isVisible() else ""

    def say(self, words: str) -> None:
        """Show what will happen."""
        self._words.setText(words)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the widget whatever its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)
