"""Shows a file in the platform's file manager, selected where the platform can do that."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def show_in_folder(path: Path) -> bool:
    """Show a file selected in its folder, or a folder; return whether some file manager took it."""
    if path.is_dir():
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    command = _command(path)
    if command is not None and QProcess.startDetached(command[0], command[1:])[0]:
        return True
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _command(path: Path) -> list[str] | None:
    if sys.platform == "win32":
        return ["explorer", "/select,", str(path)]
    if sys.platform == "darwin":
        return ["open", "-R", str(path)]
    return None
