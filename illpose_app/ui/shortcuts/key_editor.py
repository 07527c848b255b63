"""Where the keys of one row are changed: press them, then let them stand alone or beside the others."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QKeySequenceEdit, QLabel, QLineEdit, QPushButton, QVBoxLayout

from illpose_app.ui.shortcuts.key_rows import KeyRow


class KeyEditor(QFrame):
    """Shows which row is chosen and reports wishes."""

    keys_given = Signal(str, bool)  # the keys as any platform writes them, and whether the others stay
    cleared = Signal()
    reset = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._name, self._hint = QLabel(), QLabel()
        self._name.setObjectName("heading")
        self._hint.setObjectName("caption")
        self._hint.setWordWrap(True)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("New keys"))
        self.edit.setToolTip(self.tr("Click here and press the new keys"))
        line = self.edit.findChild(QLineEdit)
        if line is not None:
            line.setPlaceholderText(self.tr("Press the new keys"))
            line.setAccessibleName(self.tr("New keys"))
        self.edit.keySequenceChanged.connect(lambda _keys: self._enable())
        self.set_button = QPushButton(self.tr("&Use these"))
        self.set_button.setObjectName("primary")
        self.set_button.clicked.connect(lambda: self._give(adds=False))
        self.add_button = QPushButton(self.tr("Use these &too"))
        self.add_button.clicked.connect(lambda: self._give(adds=True))
        self.clear_button = QPushButton(self.tr("&No keys"))
        self.clear_button.clicked.connect(self.cleared)
        self.reset_button = QPushButton(self.tr("Keys &back"))
        self.reset_button.setToolTip(self.tr("The keys that illpose has for this by itself"))
        self.reset_button.clicked.connect(self.reset)
        self._row: KeyRow | None = None
        self._changed = False
        self._lay_out()

    def show_row(self, row: KeyRow | None, keys: Sequence[str], *, changed: bool) -> None:
        """Show whose keys are changed here."""
        self._row, self._changed, self._has_keys = row, changed, bool(keys)
        self.edit.clear()
        self._name.setText(row.text if row is not None else self.tr("Choose a row to change its keys"))
        if row is None:
            self._hint.setText("")
        elif row.fixed:
            self._hint.setText(self.tr("This is part of what it works on, and cannot be changed."))
        elif changed:
            self._hint.setText(self.tr("Changed by you."))
        else:
            self._hint.setText(self.tr("As illpose has it."))
        self._enable()

    def begin(self) -> None:
        """Take the keyboard, so that keys can be pressed at once."""
        if self.edit.isEnabled():
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enable(self) -> None:
        free = self._row is not None and not self._row.fixed
        pressed = free and not self.edit.keySequence().isEmpty()
        self.edit.setEnabled(free)
        self.set_button.setEnabled(pressed)
        self.add_button.setEnabled(pressed and self._has_keys)
        self.clear_button.setEnabled(free and self._has_keys)
        self.reset_button.setEnabled(free and self._changed)

    def _give(self, *, adds: bool) -> None:
        keys = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if keys:
            self.keys_given.emit(keys, adds)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._hint)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        for button in (self.set_button, self.add_button, self.clear_button, self.reset_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(row)
