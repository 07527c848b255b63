"""Gives actions their keys: those that the artist chose, else their own; a change holds at once."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from illpose_app.ui.give_keys import give_keys
from illpose_app.ui.live_settings import LiveSettings

_PORTABLE = QKeySequence.SequenceFormat.PortableText


class ShortcutBook(QObject):
    """Knows the actions by the names of the table of keys."""

    def __init__(self, settings: LiveSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._bound: dict[str, list[tuple[QAction, tuple[str, ...]]]] = {}
        settings.shortcuts_changed.connect(self._take)

    def bind(
        self, actions: Mapping[str, QAction], *, prefix: str = "", same_as: Mapping[str, QAction] | None = None
    ) -> None:
        """Look after the keys of actions, which have their own ones now.

        prefix: what stands before their names in the table. same_as: actions whose names mean the same keys here.
        """
        for name, action in actions.items():
            known = name if same_as is not None and name in same_as else f"{prefix}{name}"
            own = tuple(keys.toString(_PORTABLE) for keys in action.shortcuts())
            self._bound.setdefault(known, []).append((action, own))
            if known in self._settings.now.shortcuts:
                self._take(known)

    def _take(self, name: str) -> None:
        chosen = self._settings.now.shortcuts.get(name)
        for action, own in self._bound.get(name, ()):
            give_keys(action, own if chosen is None else chosen)
