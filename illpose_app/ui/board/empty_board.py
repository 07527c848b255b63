"""What lies over a board without pictures: what a board is for, and how pictures come onto it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_NATIVE = QKeySequence.SequenceFormat.NativeText


class EmptyBoard(QWidget):
    """Two ways on, in the middle of the view; what is dropped on it falls through to the board."""

    files_wanted = Signal()
    library_wanted = Signal()

    def __init__(self, over: QWidget, pin: QAction) -> None:
        super().__init__(over)
        self._over, self._pin = over, pin
        title = QLabel(self.tr("Nothing is pinned yet"))
        title.setObjectName("title")
        self._words = QLabel()
        self._words.setObjectName("quiet")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.files_button = QPushButton(self.tr("Pin files…"))
        self.files_button.setObjectName("primary")
        self.files_button.clicked.connect(self.files_wanted)
        self.library_button = QPushButton(self.tr("Choose in the library"))
        self.library_button.clicked.connect(self.library_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.files_button)
        buttons.addWidget(self.library_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for label in (title, self._words):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        over.installEventFilter(self)
        pin.changed.connect(self._say)  # its keys may be others
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        keys = self._pin.shortcut().toString(_NATIVE)
        self._words.setText(
            self.tr(
                "Drop pictures here, or pin references and artworks with {0}.\nTheir files are never changed."
            ).format(keys)
            if keys
            else self.tr("Drop pictures here, or pin references and artworks.\nTheir files are never changed.")
        )
        self._place()

    def _place(self) -> None:
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, (self._over.height() - self.height()) * 2 // 5)
