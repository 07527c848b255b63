"""The query line of the library: what is typed is completed with what the library knows."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from illpose_app.core.suggestions import Completion, Vocabulary, complete_query

Complete = Callable[[str, int, Vocabulary], Completion]


class CompletedLine(QLineEdit):
    """A line in which the word at the cursor is completed; which words there are, a pure function says."""

    left = Signal()  # the line has said enough: on to what it is about

    def __init__(self, complete: Complete = complete_query, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.vocabulary = Vocabulary()
        self._complete = complete
        self._completion = Completion()
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        popup = self._completer.popup()
        assert popup is not None  # the mode has one
        popup.setObjectName("completions")
        self._popup = popup
        self._completer.activated[str].connect(self._take)  # type: ignore[index]
        self.textEdited.connect(lambda _text: self._offer())

    @property
    def offered(self) -> tuple[str, ...]:
        """The words that are offered just now."""
        return tuple(self._words.stringList()) if self._popup.isVisible() else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose among the words that are offered; lead on with Return, Down and Escape where none are."""
        popup = self._popup
        if popup.isVisible() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            index = popup.currentIndex()
            popup.hide()
            if index.isValid():
                self._take(str(index.data()))
                return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            super().keyPressEvent(event)
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the offered words away with the focus."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._popup.hide()

    def _offer(self) -> None:
        self._completion = self._complete(self.text(), self.cursorPosition(), self.vocabulary)
        self._words.setStringList(list(self._completion.words))
        if self._completion.words and self.hasFocus():
            self._completer.complete()
        else:
            self._popup.hide()

    def _take(self, word: str) -> None:
        text, cursor = self._completion.applied(self.text(), word)
        self.setText(text)
        self.setCursorPosition(cursor)
