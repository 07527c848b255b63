"""How the window was left: geometry, what was open and which files were recent."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings

RECENT_COUNT: Final = 12


class WindowState:
    """Small things to remember, in an ini file; losing it loses nothing that an artist made."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def bytes_of(self, name: str) -> QByteArray:
        """Return a geometry or a splitter's state; empty when none was kept."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        """Keep a geometry or a splitter's state."""
        self._settings.setValue(name, value)

    def text(self, name: str, default: str = "") -> str:
        """Return a word that was kept."""
        return str(self._settings.value(name, default))

    def keep_text(self, name: str, value: str) -> None:
        """Keep a word."""
        self._settings.setValue(name, value)

    @property
    def recent(self) -> list[Path]:
        """The files that were open last, the newest first; some may be gone, which opening them says."""
        value = self._settings.value("recent", [])
        names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [Path(str(name)) for name in names]

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        recent = [path, *(other for other in self.recent if other != path)]
        self._settings.setValue("recent", [str(file) for file in recent[:RECENT_COUNT]])

    def forget_recent(self) -> None:
        """Forget which files were open."""
        self._settings.setValue("recent", [])

    def save(self) -> None:
        """Write everything to the file now."""
        self._settings.sync()
