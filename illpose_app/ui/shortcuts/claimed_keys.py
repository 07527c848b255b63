"""Lets a widget's own keys come before those of the window, while it has the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class ClaimedKeys(QObject):
    """Two actions with one key would both be silent otherwise: Qt calls that ambiguous."""

    def __init__(self, widget: QWidget, actions: Sequence[QAction]) -> None:
        super().__init__(widget)
        self._actions = tuple(actions)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the keys, then do what they mean."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        keys = QKeySequence(event.keyCombination())
        action = next((action for action in self._actions if keys in action.shortcuts() and action.isEnabled()), None)
        if action is None:
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            action.trigger()
        return True
