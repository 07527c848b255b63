"""About illpose: version, the licences of everything inside, and what the networks were made from."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from illpose_app import __version__
from illpose_app.ui.theme import Theme

_ICON_PX = 56


class AboutDialog(QDialog):
    """Shows texts that are given once they are read: the licences are long."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About illpose"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 620)
        self.sources = QTextBrowser()
        self.sources.setAccessibleName(self.tr("What the networks were made from"))
        self.sources.setTabChangesFocus(True)
        self.licences = QPlainTextEdit()
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName(self.tr("Licences of everything inside"))
        self.licences.setPlainText(self.tr("One moment…"))
        self.tabs, pages = QTabBar(), QStackedWidget()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What to read"))
        for title, page in ((self.tr("Networks"), self.sources), (self.tr("Licences"), self.licences)):
            self.tabs.addTab(title)
            pages.addWidget(page)
        self.tabs.currentChanged.connect(pages.setCurrentIndex)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for button in buttons.findChildren(QPushButton):
            button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        column.addLayout(self._head(theme))
        column.addSpacing(6)
        column.addWidget(self.tabs)
        column.addWidget(pages, 1)
        column.addSpacing(4)
        column.addWidget(buttons)

    def show_texts(self, texts: tuple[str, str]) -> None:
        """Show the sources of the networks (Markdown) and the licences."""
        self.sources.setMarkdown(texts[0])
        self.licences.setPlainText(texts[1])

    def _head(self, theme: Theme) -> QHBoxLayout:
        icon, name = QLabel(), QLabel(f"illpose {__version__}")
        icon.setPixmap(theme.program_icon().pixmap(QSize(_ICON_PX, _ICON_PX), self.devicePixelRatioF()))
        name.setObjectName("title")
        words = QLabel(
            self.tr(
                "Pose references from your own art library. "
                "Everything runs on this machine; nothing is sent anywhere.\n"
                "illpose is free software under the Apache-2.0 licence."
            )
        )
        words.setObjectName("quiet")
        words.setWordWrap(True)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(name)
        lines.addWidget(words)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(lines, 1)
        return head
