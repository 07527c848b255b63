"""Tells of an error once, in one clear line; what follows while it is read is added, not stacked up."""

import traceback

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

from illpose_app.core.errors import IllposeError
from illpose_app.core.words import counted
from illpose_app.ui.language import spoken
from illpose_app.ui.reporter import reporter


def show_error(error: Exception, parent: QWidget) -> None:
    """Show what failed, which file and what to do; while one such dialog is open, further errors go into it."""
    dialog = next((child for child in parent.findChildren(ErrorDialog) if child.isVisible()), None)
    if dialog is None:
        dialog = ErrorDialog(error, parent)
        dialog.open()
    else:
        dialog.add(error)


class ErrorDialog(QMessageBox):
    """One error; others that happened while it was open stand in its details."""

    def __init__(self, error: Exception, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle("illpose")
        self.setTextFormat(Qt.TextFormat.PlainText)  # a file name may look like HTML
        self._lines = [_line(error)]
        self._details = [_details(error)]
        self._reported = [_reported(error)]
        self._known = isinstance(error, IllposeError)
        if self._known:
            self.setText(spoken(str(error)))
        else:
            self.setText(self.tr("Something in illpose went wrong: {0}").format(_line(error)))
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Close))
        self.with_paths = QCheckBox(self.tr("With the paths of my files"))
        self.with_paths.setToolTip(self.tr("Unless you tick this, a report names no folder and no file of yours."))
        self.setCheckBox(self.with_paths)
        self.copy_button = self.addButton(self.tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
        self.copy_button.setToolTip(self.tr("What happened, which illpose runs here, and what it noted last"))
        self.copy_button.clicked.disconnect()  # else it would close the dialog
        self.copy_button.clicked.connect(self._copy)
        self._show()

    def add(self, error: Exception) -> None:
        """Add an error that happened while this one was open; the same one only once."""
        if _line(error) not in self._lines:
            self._lines.append(_line(error))
            self._details.append(_details(error))
            self._reported.append(_reported(error))
            self._show()

    def _copy(self) -> None:
        reporter.copy("\n\n".join(self._reported), with_paths=self.with_paths.isChecked())
        self.copy_button.setText(self.tr("Copied"))

    def _show(self) -> None:
        others = len(self._lines) - 1
        words = "" if self._known else self.tr("Your artworks are untouched. The details help whoever mends it.")
        if others:
            more = spoken(counted("{count} more error since.", "{count} more errors since.", count=others))
            words = f"{words}\n{more}".strip()
        self.setInformativeText(words)
        if others or not self._known:
            self.setDetailedText("\n\n".join(self._details))


def _line(error: Exception) -> str:
    return " ".join(spoken(str(error)).split()) or type(error).__name__


def _details(error: Exception) -> str:
    return spoken(str(error)) if isinstance(error, IllposeError) else _reported(error)


def _reported(error: Exception) -> str:
    """Return what a report says, in English: whoever mends it may not read the artist's language."""
    return str(error) if isinstance(error, IllposeError) else "".join(traceback.format_exception(error)).strip()
