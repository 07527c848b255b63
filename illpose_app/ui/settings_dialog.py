"""All settings in one dialog, built from their table; each change holds at once."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.settings import SETTINGS, Setting, Value
from illpose_app.ui.language import table_word
from illpose_app.ui.live_settings import LiveSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    setting: Setting
    words: str  # what the search looks in
    widget: QWidget
    editor: QWidget
    show: Callable[[Value], None]


class SettingsDialog(QDialog):
    """A searchable page of settings, by section."""

    def __init__(self, settings: LiveSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 560)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the settings…"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._nothing = QLabel(self.tr("No setting is called like this."))
        self._nothing.setObjectName("quiet")
        self._nothing.hide()
        self._sections: dict[str, tuple[QLabel, list[_Row]]] = {}
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(14)
        for setting in SETTINGS:
            self._add(setting)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        defaults = buttons.addButton(self.tr("Back to the defaults"), QDialogButtonBox.ButtonRole.ResetRole)
        for button in buttons.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return in the search is not "close"
        defaults.clicked.connect(self._take_defaults)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(14)
        layout.addWidget(self.search)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        settings.changed.connect(self._show_value)

    def editor(self, name: str) -> QWidget:
        """Return the widget in which a setting is changed."""
        return next(row.editor for row in self._rows() if row.setting.name == name)

    def _rows(self) -> list[_Row]:
        return [row for _, rows in self._sections.values() for row in rows]

    def _add(self, setting: Setting) -> None:
        if setting.section not in self._sections:
            heading = QLabel(table_word(setting.section))
            heading.setObjectName("heading")
            heading.setContentsMargins(0, 10 if self._sections else 0, 0, 0)
            self._column.addWidget(heading)
            self._sections[setting.section] = (heading, [])
        row = self._row(setting)
        row.show(self._settings.now.value(setting.name))
        self._sections[setting.section][1].append(row)
        self._column.addWidget(row.widget)

    def _row(self, setting: Setting) -> _Row:
        text, hint = QLabel(table_word(setting.text)), QLabel(table_word(setting.hint))
        text.setWordWrap(True)
        hint.setWordWrap(True)
        hint.setObjectName("caption")
        editor, show = self._editor(setting)
        editor.setAccessibleName(table_word(setting.text))
        editor.setAccessibleDescription(table_word(setting.hint))
        editor.setToolTip(table_word(setting.hint))
        text.setBuddy(editor)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text)
        words.addWidget(hint)
        widget = QFrame()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(18)
        line.addLayout(words, 1)
        line.addWidget(editor, 0, Qt.AlignmentFlag.AlignTop)
        said = " ".join(table_word(word) for word in (setting.section, setting.text, setting.hint))
        choices = " ".join(table_word(choice.text) for choice in setting.choices)
        found_by = f"{said} {choices} {setting.name}".casefold()
        return _Row(setting=setting, words=found_by, widget=widget, editor=editor, show=show)

    def _editor(self, setting: Setting) -> tuple[QWidget, Callable[[Value], None]]:
        """Return the widget for a setting's type, and what shows a value in it."""
        name, default = setting.name, setting.default
        if isinstance(default, bool):
            switch = QCheckBox()
            switch.toggled.connect(lambda on: self._settings.change(name, on))
            return switch, lambda value: switch.setChecked(bool(value))
        if isinstance(default, str) and setting.choices:
            choice = QComboBox()
            for one in setting.choices:
                choice.addItem(table_word(one.text), one.value)
            choice.activated.connect(lambda _index: self._settings.change(name, str(choice.currentData())))
            return choice, lambda value: choice.setCurrentIndex(choice.findData(value))
        if isinstance(default, str):
            text = QLineEdit()
            text.setMinimumWidth(200)
            text.editingFinished.connect(lambda: self._settings.change(name, text.text()))
            return text, lambda value: text.setText(str(value))
        number = _spin_box(setting)
        number.valueChanged.connect(lambda value: self._settings.change(name, value))
        return number, lambda value: number.setValue(value)  # noqa: PLW0108

    def _show_value(self, name: str) -> None:
        for row in self._rows():
            if row.setting.name == name:
                row.show(self._settings.now.value(name))

    def _take_defaults(self) -> None:
        for setting in SETTINGS:
            self._settings.change(setting.name, setting.default)

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        found = False
        for heading, rows in self._sections.values():
            fitting = [all(word in row.words for word in wanted) for row in rows]
            for row, fits in zip(rows, fitting, strict=True):
                row.widget.setVisible(fits)
            heading.setVisible(any(fitting))
            found = found or any(fitting)
        self._nothing.setVisible(not found)


def _spin_box(setting: Setting) -> QSpinBox | QDoubleSpinBox:
    box: QSpinBox | QDoubleSpinBox
    if isinstance(setting.default, int):
        box = QSpinBox()
        box.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet has no room at the left of numbers
        box.setRange(int(setting.lowest), int(setting.highest))
    else:
        box = QDoubleSpinBox()
        box.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet has no room at the left of numbers
        box.setRange(setting.lowest, setting.highest)
        box.setSingleStep((setting.highest - setting.lowest) / 20)
    box.setSuffix(f" {table_word(setting.unit)}" if setting.unit else "")
    box.setKeyboardTracking(False)
    return box
