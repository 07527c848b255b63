"""One window for each library: opens another library in a window of its own, and keeps two windows from one library."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QProcess, QProcessEnvironment
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from illpose_app.core.errors import IllposeError, LibraryError, printable, reason_of
from illpose_app.core.words import phrase
from illpose_app.storage.places import LIBRARY_FOLDER, LIBRARY_VARIABLE
from illpose_app.ui.error_dialog import show_error


def lock_library(folder: Path) -> QLockFile:
    """Return the lock of a library's folder, held until `unlock`; raises LibraryError when another window has it.

    A lock that a killed program left behind is taken over.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            phrase("{file}: cannot be made: {reason}", file=printable(folder), reason=reason_of(error))
        ) from None
    lock = QLockFile(str(folder / "window.lock"))
    lock.setStaleLockTime(0)  # only a program that is gone leaves a stale one
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        owner = lock.getLockInfo()
        window = (
            phrase("another illpose window (process {number})", number=owner[0])
            if isinstance(owner, tuple) and owner[0]
            else phrase("another illpose window")
        )
        raise LibraryError(
            phrase(
                "{file}: {window} has this library open (use that window, or open another library with "
                "--library FOLDER)",
                file=printable(folder),
                window=window,
            )
        )
    return lock


class LibrarySwitch(QObject):
    """Asks for a folder and opens its library in another window."""

    def __init__(self, actions: dict[str, QAction], window: QWidget, *, here: Path | None) -> None:
        super().__init__(window)
        self._window, self._here = window, here
        actions["open_library"].triggered.connect(self.ask)
        actions["own_library"].triggered.connect(lambda: self.open(None))
        actions["own_library"].setEnabled(here is not None)
        if here is not None:
            window.setWindowTitle(f"{printable(here.name)} – illpose")

    def ask(self) -> None:
        """Ask for a folder; a folder without a library becomes one."""
        title = self.tr("Open or begin a library that lies in a folder")
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(self._here or Path.home()))
        if chosen:
            self.open(Path(chosen))

    def open(self, folder: Path | None) -> None:
        """Open a folder's library (None: the user's own) in a window of its own."""
        if folder is not None and folder.name == LIBRARY_FOLDER:
            folder = folder.parent
        try:
            if folder is not None and not os.access(folder, os.W_OK):
                raise LibraryError(
                    phrase("{file}: nothing can be written there (choose another folder)", file=printable(folder))
                )
            process = QProcess(self)
            environment = QProcessEnvironment()
            for name, value in os.environ.items():
                if name != LIBRARY_VARIABLE:
                    environment.insert(name, value)
            process.setProcessEnvironment(environment)
            process.setProgram(sys.executable)
            process.setArguments([*program_words(), *(["--library", str(folder)] if folder is not None else [])])
            if not process.startDetached()[0]:
                raise LibraryError(
                    phrase("{file}: another window could not be started", file=printable(sys.executable))
                )
        except IllposeError as error:
            show_error(error, self._window)


def program_words() -> list[str]:
    """Return what stands between the executable and the arguments of illpose: nothing in a bundle."""
    frozen = getattr(sys, "frozen", False)
    return [] if frozen else ["-m", "illpose_app"]
