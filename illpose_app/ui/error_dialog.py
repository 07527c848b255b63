"""Tells of an error once, in one clear line."""

import traceback

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from illpose_app.core.errors import IllposeError


def show_error(error: Exception, parent: QWidget) -> None:
    """Show what failed, which file and what to do; while one such dialog is open further ones are not stacked up."""
    if parent.findChild(QMessageBox, "error") is not None:
        return
    dialog = QMessageBox(parent)
    dialog.setObjectName("error")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setIcon(QMessageBox.Icon.Warning)
    dialog.setWindowTitle("illpose")
    if isinstance(error, IllposeError):
        dialog.setText(str(error))
    else:
        dialog.setText(dialog.tr("Something in illpose went wrong: {0}").format(error))
        dialog.setInformativeText(dialog.tr("Your artworks are untouched. The details help whoever mends it."))
        dialog.setDetailedText("".join(traceback.format_exception(error)))
    dialog.open()
