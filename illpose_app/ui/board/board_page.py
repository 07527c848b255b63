"""The page of the reference board: which board, what can be done, and the board itself."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QMenu,
    QMessageBox,
    QSlider,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.board import FAINTEST
from illpose_app.storage.boards import BoardRow
from illpose_app.ui.board.board_actions import BOARD_DEEDS, make_board_actions, retheme_board_actions
from illpose_app.ui.board.board_images import BoardImages
from illpose_app.ui.board.board_view import BoardView
from illpose_app.ui.board.empty_board import EmptyBoard
from illpose_app.ui.library.blank_page import BlankPage
from illpose_app.ui.theme import Theme


class BoardPage(QFrame):
    """Shows one board and reports wishes; the body (bar and board) may be lent to a window of its own."""

    board_chosen = Signal(int)
    board_wanted = Signal(str)
    rename_requested = Signal(int, str)
    delete_requested = Signal(int)
    opacity_moved = Signal(float)
    back_requested = Signal()
    library_requested = Signal()

    def __init__(self, images: BoardImages, theme: Theme, pin: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.actions_by_name: dict[str, QAction] = make_board_actions(theme, self)
        self.view = BoardView(images)
        self.view.add_keys(self.actions_by_name.values())
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.empty = EmptyBoard(self.view, pin)
        self.empty.files_wanted.connect(self.actions_by_name["add_files"].trigger)
        self.empty.library_wanted.connect(self.library_requested)
        self.view.emptied.connect(self.empty.setVisible)
        self.boards = QComboBox()
        self.boards.setAccessibleName(self.tr("Board"))
        self.boards.setMinimumWidth(150)
        self.boards.activated.connect(lambda _row: self.board_chosen.emit(self.board_id))
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(round(FAINTEST * 100), 100)
        self.opacity.setValue(100)
        self.opacity.setFixedWidth(90)
        self.opacity.setToolTip(self.tr("Opacity of what is selected (, and .)"))
        self.opacity.setAccessibleName(self.tr("Opacity"))
        self.opacity.valueChanged.connect(lambda value: self.opacity_moved.emit(value / 100))
        self._menu_button = QToolButton()
        self._export_button = QToolButton()
        self.body = QWidget()
        self.bar = self._bar()
        self._menu_button.setIcon(theme.icon("more"))
        self._lay_out_body()
        self._elsewhere = BlankPage(
            title=self.tr("The board is in a window of its own"), words="", wish=self.tr("Bring it back here")
        )
        self._elsewhere.wished.connect(self.back_requested)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.body)
        self._stack.addWidget(self._elsewhere)

    def lend_body(self) -> QWidget:
        """Return the body for a window of its own."""
        self._stack.removeWidget(self.body)
        self._stack.setCurrentWidget(self._elsewhere)
        return self.body

    def take_body_back(self) -> None:
        """Show the body here again."""
        self.bar.show()
        self._stack.insertWidget(0, self.body)
        self._stack.setCurrentWidget(self.body)

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        retheme_board_actions(self.actions_by_name, theme)
        self._export_button.setIcon(theme.icon("export"))
        self._menu_button.setIcon(theme.icon("more"))

    def show_boards(self, boards: Sequence[BoardRow], board_id: int) -> None:
        """Show which boards there are."""
        self.boards.clear()
        for row in boards:
            self.boards.addItem(row.name, row.board_id)
        self.boards.setCurrentIndex(max(0, self.boards.findData(board_id)))

    @property
    def board_id(self) -> int:
        """The board that is chosen; 0 while there is none."""
        return int(self.boards.currentData() or 0)

    def show_opacity(self, opacity: float | None) -> None:
        """Show the opacity of what is selected; None where nothing is."""
        self.opacity.setEnabled(opacity is not None)
        self.opacity.blockSignals(True)
        self.opacity.setValue(round(100 * (1.0 if opacity is None else opacity)))
        self.opacity.blockSignals(False)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(2)
        row.addWidget(self.boards)
        row.addWidget(self._boards_button())
        for deed in BOARD_DEEDS:
            if deed.separated and deed.button:
                line = QFrame()
                line.setObjectName("separator")
                row.addWidget(line)
            if deed.button:
                button = QToolButton()
                button.setDefaultAction(self.actions_by_name[deed.name])
                button.setIconSize(QSize(20, 20))
                button.setAccessibleName(self.actions_by_name[deed.name].iconText())
                row.addWidget(button)
            if deed.name == "grey":
                row.addSpacing(6)
                row.addWidget(self.opacity)
                row.addSpacing(6)
        row.addStretch(1)
        self._export_button.setIcon(self.actions_by_name["export_picture"].icon())
        self._export_button.setIconSize(QSize(20, 20))
        self._export_button.setToolTip(self.tr("Export"))
        self._export_button.setAccessibleName(self.tr("Export"))
        self._export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for name in ("export_picture", "export_folder"):
            menu.addAction(self.actions_by_name[name])
        self._export_button.setMenu(menu)
        row.addWidget(self._export_button)
        return bar

    def _boards_button(self) -> QToolButton:
        button = self._menu_button
        button.setIconSize(QSize(20, 20))
        button.setToolTip(self.tr("New board, rename, delete"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.addAction(self.tr("New board…"), self.ask_new)
        menu.addAction(self.tr("Rename…"), self._ask_rename)
        menu.addAction(self.tr("Delete…"), self.ask_delete)
        button.setMenu(menu)
        return button

    def _lay_out_body(self) -> None:
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)

    def ask_new(self) -> None:
        """Ask for a name and report the wish for a board."""
        name, given = QInputDialog.getText(self.body, self.tr("New board"), self.tr("Its name"))
        if given and name.strip():
            self.board_wanted.emit(name.strip())

    def _ask_rename(self) -> None:
        name, given = QInputDialog.getText(
            self.body, self.tr("Rename the board"), self.tr("Its name"), text=self.boards.currentText()
        )
        if given and name.strip() and self.board_id:
            self.rename_requested.emit(self.board_id, name.strip())

    def ask_delete(self) -> None:
        """Ask whether the board shall be deleted, and report the wish."""
        board_id = self.board_id
        dialog = QMessageBox(self.body)
        dialog.setObjectName("delete board")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setIcon(QMessageBox.Icon.Question)
        dialog.setText(self.tr("Delete the board “{0}”?").format(self.boards.currentText()))
        dialog.setInformativeText(self.tr("The pictures' files stay where they are. This cannot be undone."))
        delete = dialog.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        dialog.setDefaultButton(dialog.addButton(QMessageBox.StandardButton.Cancel))
        delete.clicked.connect(lambda: self.delete_requested.emit(board_id))
        dialog.open()

    def _show_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """Return what can be done with what is selected just now; the rest would only be in the way."""
        menu = QMenu(self.view)
        for deed in BOARD_DEEDS:
            if deed.separated:
                menu.addSeparator()
            if self.actions_by_name[deed.name].isEnabled():
                menu.addAction(self.actions_by_name[deed.name])
        return menu
