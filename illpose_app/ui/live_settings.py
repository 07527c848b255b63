"""The settings while the program runs: who shows them hears when one changes."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from illpose_app.core.errors import IllposeError
from illpose_app.core.settings import Settings, Value
from illpose_app.storage.settings_file import read_settings, write_settings


class LiveSettings(QObject):
    """Holds the newest settings and writes each change to the file at once."""

    changed = Signal(str)  # the setting's name
    shortcuts_changed = Signal(str)  # the action's name
    failed = Signal(object)  # the file cannot be written; the change holds until the program ends

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        read = read_settings(file)
        self._now = read.settings
        self.problems = read.problems

    @property
    def now(self) -> Settings:
        """The settings as they are: a value that any thread may keep."""
        return self._now

    def change(self, name: str, value: Value) -> None:
        """Give a setting another value."""
        if value == self._now.value(name):
            return
        self._keep(self._now.replaced(name, value))
        self.changed.emit(name)

    def change_shortcut(self, name: str, keys: tuple[str, ...] | None) -> None:
        """Give an action other keys; None for its own ones."""
        if keys != self._now.shortcuts.get(name):
            self._keep(self._now.with_shortcut(name, keys))
            self.shortcuts_changed.emit(name)

    def _keep(self, settings: Settings) -> None:
        self._now = settings
        try:
            write_settings(self._file, settings)
        except IllposeError as error:
            self.failed.emit(error)
