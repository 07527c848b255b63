"""Shows the report that may be handed on, before it is copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from illpose_app.ui.reporter import reporter


class ReportDialog(QDialog):
    """The text as it would be copied; paths only where they are wished for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 560)
        words = QLabel(
            self.tr(
                "This says which illpose runs here and what it noted last. Nothing is sent: copy it, read it, and "
                "paste it where you ask for help."
            )
        )
        words.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("The report"))
        self.with_paths = QCheckBox(self.tr("With the &paths of my files"))
        self.with_paths.toggled.connect(self._show)
        self._copied = QLabel(self.tr("It is on the clipboard."))
        self._copied.setObjectName("quiet")
        self._copied.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(self.tr("&Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setObjectName("primary")
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for part in (words, self.text, self.with_paths, self._copied, buttons):
            layout.addWidget(part, 1 if part is self.text else 0)
        self._show()

    def _show(self) -> None:
        self.text.setPlainText(reporter.report(with_paths=self.with_paths.isChecked()))
        self._copied.hide()

    def _copy(self) -> None:
        reporter.copy(with_paths=self.with_paths.isChecked())
        self._copied.show()
