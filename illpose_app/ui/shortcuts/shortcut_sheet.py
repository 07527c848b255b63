"""Every key on one sheet: searched, changed, and put back; a key that is wanted twice is asked about."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from illpose_app.ui.give_keys import native_key
from illpose_app.ui.live_settings import LiveSettings
from illpose_app.ui.shortcuts.clashes import holders, keys_of, without
from illpose_app.ui.shortcuts.key_caps import CAPS_ROLE, KeyCaps, spoken_keys
from illpose_app.ui.shortcuts.key_editor import KeyEditor
from illpose_app.ui.shortcuts.key_rows import KeyRow, key_rows

_ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 2


class ShortcutSheet(QDialog):
    """A searchable table by menu and place; below it the keys of the row that is chosen are changed."""

    def __init__(self, settings: LiveSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._rows = key_rows()
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 720)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search by words or keys…"))
        self.search.setAccessibleName(self.tr("Search the shortcuts"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._nothing = QLabel(self.tr("Nothing is called like this, and no key is."))
        self._nothing.setObjectName("quiet")
        self._nothing.hide()
        self.tree = self._make_tree()
        self.editor = KeyEditor()
        self.editor.keys_given.connect(self._give_pressed)
        self.editor.cleared.connect(lambda: self._give(self._row, ()))
        self.editor.reset.connect(lambda: self._give(self._row, self._row.keys if self._row is not None else ()))
        self._lay_out()
        for row in self._rows:
            self._show(row)
        settings.shortcuts_changed.connect(lambda _name: self._show_all())
        self._choose()

    def choose(self, name: str) -> None:
        """Select a row by its name in the table."""
        self.tree.setCurrentItem(self._items[name])

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("keys")
        tree.setAccessibleName(self.tr("Shortcuts"))
        tree.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setUniformRowHeights(True)
        tree.setTabKeyNavigation(False)
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setItemDelegate(KeyCaps(tree))
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        tree.header().resizeSection(0, 290)
        tree.header().setSectionsMovable(False)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._sections: dict[str, QTreeWidgetItem] = {}
        for row in self._rows:
            section = self._sections.get(row.section)
            if section is None:
                section = self._sections[row.section] = QTreeWidgetItem(tree, [row.section])
                section.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = QFont(tree.font())
                font.setBold(True)
                section.setFont(0, font)
                section.setFirstColumnSpanned(True)
            item = self._items[row.name] = QTreeWidgetItem(section, [row.text])
            item.setData(0, _ROW_ROLE, row)
        tree.expandAll()
        tree.setItemsExpandable(False)
        tree.currentItemChanged.connect(lambda _now, _before: self._choose())
        tree.itemActivated.connect(lambda _item, _column: self.editor.begin())
        return tree

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.reset_all = buttons.addButton(self.tr("All keys back"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset_all.setToolTip(self.tr("Give everything the keys that illpose has by itself"))
        self.reset_all.clicked.connect(self._ask_reset_all)
        for button in buttons.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return in the search is not "close"
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(self._nothing)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.editor)
        layout.addWidget(buttons)

    # showing

    @property
    def _row(self) -> KeyRow | None:
        item = self.tree.currentItem()
        return None if item is None else item.data(0, _ROW_ROLE)

    def _keys(self, row: KeyRow) -> tuple[str, ...]:
        return keys_of(row, self._settings.now.shortcuts)

    def _show(self, row: KeyRow) -> None:
        item, keys = self._items[row.name], self._keys(row)
        said = (*row.said, self.tr("fixed")) if row.fixed and keys else row.said
        item.setText(1, spoken_keys(keys, said))
        item.setData(1, CAPS_ROLE, (keys, said, row.name in self._settings.now.shortcuts))

    def _show_all(self) -> None:
        for row in self._rows:
            self._show(row)
        self._choose()

    def _choose(self) -> None:
        row, chosen = self._row, self._settings.now.shortcuts
        self.editor.show_row(row, self._keys(row) if row else (), changed=row is not None and row.name in chosen)
        self.reset_all.setEnabled(bool(chosen))

    def _filter(self, text: str) -> None:
        wanted, found = text.casefold().split(), False
        for title, section in self._sections.items():
            rows = [row for row in self._rows if row.section == title]
            fits = [all(word in self._words(row) for word in wanted) for row in rows]
            for row, one_fits in zip(rows, fits, strict=True):
                self._items[row.name].setHidden(not one_fits)
            section.setHidden(not any(fits))
            found = found or any(fits)
        self._nothing.setVisible(not found)

    def _words(self, row: KeyRow) -> str:
        """Return what the search looks in; keys as this platform and as others write them."""
        keys = self._keys(row)
        return " ".join([row.section, row.text, row.name, *keys, *map(native_key, keys), *row.said]).casefold()

    # changing

    def _give_pressed(self, pressed: str, adds: bool) -> None:
        row = self._row
        if row is not None:
            self._give(row, (*without(self._keys(row), pressed), pressed) if adds else (pressed,))

    def _give(self, row: KeyRow | None, keys: tuple[str, ...]) -> None:
        """Give a row keys; what holds one of them is asked about first."""
        if row is None or row.fixed:
            return
        chosen = self._settings.now.shortcuts
        taken = [(other, key) for key in keys for other in holders(self._rows, chosen, row, key)]
        fixed = [(other, key) for other, key in taken if other.fixed]
        if fixed:
            self._refuse(*fixed[0])
        elif taken:
            self._ask_for(row, keys, taken)
        else:
            self._take(row, keys)

    def _take(self, row: KeyRow, keys: tuple[str, ...]) -> None:
        self._settings.change_shortcut(row.name, None if keys == row.keys else keys)

    def _take_from(self, row: KeyRow, keys: tuple[str, ...], taken: Sequence[tuple[KeyRow, str]]) -> None:
        for other, key in taken:
            self._take(other, without(self._keys(other), key))
        self._take(row, keys)

    def _refuse(self, other: KeyRow, key: str) -> None:
        dialog = self._question(
            self.tr("“{0}” cannot be taken: it belongs to “{1}” ({2}), which cannot be changed.").format(
                native_key(key), other.text, other.section
            )
        )
        dialog.setObjectName("fixed key")
        dialog.addButton(QMessageBox.StandardButton.Ok)
        dialog.open()

    def _ask_for(self, row: KeyRow, keys: tuple[str, ...], taken: Sequence[tuple[KeyRow, str]]) -> None:
        lines = [
            self.tr("“{0}” belongs to “{1}” ({2}).").format(native_key(key), other.text, other.section)
            for other, key in taken
        ]
        dialog = self._question("\n".join(lines))
        dialog.setObjectName("key is taken")
        dialog.setInformativeText(self.tr("Shall “{0}” have it instead?").format(row.text))
        give = dialog.addButton(self.tr("Give it to “{0}”").format(row.text), QMessageBox.ButtonRole.AcceptRole)
        dialog.setDefaultButton(dialog.addButton(QMessageBox.StandardButton.Cancel))
        give.clicked.connect(lambda: self._take_from(row, keys, taken))
        dialog.open()

    def _ask_reset_all(self) -> None:
        dialog = self._question(self.tr("Put all keys back to those that illpose has by itself?"))
        dialog.setObjectName("all keys back")
        dialog.setInformativeText(self.tr("Keys that you changed: {0}").format(len(self._settings.now.shortcuts)))
        back = dialog.addButton(self.tr("All keys back"), QMessageBox.ButtonRole.DestructiveRole)
        dialog.setDefaultButton(dialog.addButton(QMessageBox.StandardButton.Cancel))
        back.clicked.connect(self._reset_all)
        dialog.open()

    def _reset_all(self) -> None:
        for name in list(self._settings.now.shortcuts):
            self._settings.change_shortcut(name, None)

    def _question(self, words: str) -> QMessageBox:
        dialog = QMessageBox(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setIcon(QMessageBox.Icon.Question)
        dialog.setWindowTitle(self.tr("Shortcuts"))
        dialog.setText(words)
        return dialog
