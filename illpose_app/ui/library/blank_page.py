"""What stands where artworks would be: why there are none, and what to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class BlankPage(QWidget):
    """A title, a line or two, and one wish."""

    wished = Signal()

    def __init__(self, *, title: str, words: str, wish: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("blank")
        heading = QLabel(title)
        heading.setObjectName("title")
        self.words = QLabel(words)
        self.words.setObjectName("quiet")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(wish)
        self.button.setObjectName("primary")
        self.button.clicked.connect(self.wished)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for widget in (heading, self.words, self.button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
