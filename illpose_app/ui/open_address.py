"""Opens the page of an artwork in the browser, after a question where it may not be safe for work."""

from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from illpose_app.core.errors import IllposeError
from illpose_app.core.labels import Rating
from illpose_app.core.words import phrase
from illpose_app.services.find_artworks import limit_of
from illpose_app.ui.language import spoken
from illpose_app.ui.live_settings import LiveSettings

_QUESTIONS: Final = {
    Rating.UNRATED: phrase("This artwork is not rated. Open its page in the browser?"),
    Rating.SAFE: phrase("This artwork is rated safe. Open its page in the browser?"),
    Rating.QUESTIONABLE: phrase("This artwork is rated questionable. Open its page in the browser?"),
    Rating.EXPLICIT: phrase("This artwork is rated explicit. Open its page in the browser?"),
}


class AddressError(IllposeError):
    """An address that no browser should be given."""


def open_address(address: str, rating: Rating, *, settings: LiveSettings, parent: QWidget) -> QMessageBox | None:
    """Open an address; ask before where the artwork is not rated safe. Raises AddressError for one that is no page."""
    url = QUrl(address.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
        raise AddressError(
            phrase("“{address}” is no address of a web page (it begins with https://)", address=address.strip())
        )
    safe = limit_of(settings.now).is_safe(rating)
    if safe or not settings.now.flag("library.warn_of_addresses"):
        QDesktopServices.openUrl(url)
        return None
    dialog = QMessageBox(parent)
    dialog.setObjectName("address")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setIcon(QMessageBox.Icon.Warning)
    dialog.setWindowTitle("illpose")
    dialog.setTextFormat(Qt.TextFormat.PlainText)
    dialog.setText(spoken(_QUESTIONS[rating]))
    dialog.setInformativeText(url.toDisplayString())
    go = dialog.addButton(spoken(phrase("Open")), QMessageBox.ButtonRole.AcceptRole)
    dialog.setDefaultButton(dialog.addButton(QMessageBox.StandardButton.Cancel))
    go.clicked.connect(lambda: QDesktopServices.openUrl(url))
    dialog.open()
    return dialog
