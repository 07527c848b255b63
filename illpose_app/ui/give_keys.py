"""Gives an action its keys, and says the first of them in its tool tip."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence

from illpose_app.ui.language import plain


def give_keys(action: QAction, keys: Sequence[str]) -> None:
    """Let an action be triggered by keys, written as any platform writes them, and by no others."""
    action.setShortcuts([QKeySequence(key) for key in keys])
    words = plain(action.text())
    action.setToolTip(f"{words} ({native_key(keys[0])})" if keys else words)


def native_key(key: str) -> str:
    """Return a key as this platform writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
