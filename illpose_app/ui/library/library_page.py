"""The library: its folders, and the grid of all artworks."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSlider,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.storage.artworks import FolderRow, Order
from illpose_app.ui.library.artwork_grid import LARGEST, SMALLEST, USUAL, ArtworkGrid
from illpose_app.ui.library.artwork_list_model import ArtworkListModel, Shown
from illpose_app.ui.library.folder_list import FolderList, folder_of
from illpose_app.ui.theme import Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader


class LibraryPage(QFrame):
    """Shows the library and reports wishes."""

    open_requested = Signal(object)  # ArtworkRow
    reveal_requested = Signal(object)  # Path
    add_folder_requested = Signal()
    rescan_requested = Signal()
    forget_requested = Signal(object)  # Path

    def __init__(
        self, model: ArtworkListModel, loader: ThumbnailLoader, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._model = model
        self.grid = ArtworkGrid(model, loader, self)
        self.grid.opened.connect(self.open_requested)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._show_menu)
        self._buttons: dict[str, QToolButton] = {}
        self.folders = FolderList()
        self.folders.folder_chosen.connect(self._ask)
        self.folders.customContextMenuRequested.connect(self._show_folder_menu)
        self._count = QLabel()
        self._count.setObjectName("quiet")
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("File name…"))
        self.filter.setAccessibleName(self.tr("Show only files whose name contains"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(240)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order"))
        for title, order in ((self.tr("Newest first"), Order.NEWEST), (self.tr("By name"), Order.NAME),
                             (self.tr("By folder"), Order.PATH)):  # fmt: skip
            self.order.addItem(title, order)
        self.side = QSlider(Qt.Orientation.Horizontal)
        self.side.setRange(SMALLEST, LARGEST)
        self.side.setValue(USUAL)
        self.side.setFixedWidth(110)
        self.side.setAccessibleName(self.tr("Size of the thumbnails"))
        self.side.valueChanged.connect(self.grid.set_side)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.grid)
        self._pages.addWidget(self._empty_page())
        self._lay_out(theme)
        # typing asks once, when it pauses
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(120)
        self._pause.timeout.connect(self._ask)
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self.order.currentIndexChanged.connect(lambda _index: self._ask())
        model.loaded.connect(self._show_count)

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        for name, button in self._buttons.items():
            button.setIcon(theme.icon(name))

    def show_folders(self, folders: Sequence[FolderRow]) -> None:
        """Show the folders of the library with their counts."""
        self.folders.show_folders(folders)

    def _lay_out(self, theme: Theme) -> None:
        side = QFrame()
        side.setObjectName("rail")
        heading = QLabel(self.tr("Folders"))
        heading.setObjectName("heading")
        head = QHBoxLayout()
        head.setContentsMargins(14, 7, 8, 7)
        head.addWidget(heading, 1)
        head.addWidget(self._button(theme, "refresh", self.tr("Rescan the library"), self.rescan_requested))
        head.addWidget(self._button(theme, "folder-add", self.tr("Add a folder"), self.add_folder_requested))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.folders, 1)
        bar = QFrame()
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(self._count, 1)
        for widget in (self.filter, self.order, self.side):
            row.addWidget(widget)
        main = QWidget()
        stack = QVBoxLayout(main)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(bar)
        stack.addWidget(self._pages, 1)
        self.splitter = QSplitter()
        self.splitter.addWidget(side)
        self.splitter.addWidget(main)
        self.splitter.setSizes([230, 900])
        self.splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _button(self, theme: Theme, icon: str, tip: str, wish: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(wish)
        self._buttons[icon] = button
        return button

    def _empty_page(self) -> QWidget:
        title = QLabel(self.tr("Your library is empty"))
        title.setObjectName("title")
        words = QLabel(
            self.tr("Add a folder of your art. Nothing is copied, moved or renamed:\nillpose looks at it where it is.")
        )
        words.setObjectName("quiet")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        add = QPushButton(self.tr("Add a folder…"))
        add.setObjectName("primary")
        add.clicked.connect(self.add_folder_requested)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(12)
        column.addStretch(2)
        for widget in (title, words, add):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return page

    def _ask(self, _what: object = None) -> None:
        folder = self.folders.folder
        self._model.show(
            Shown(
                order=self.order.currentData(),
                name_contains=self.filter.text().strip(),
                folder_id=None if folder is None else folder.folder_id,
            )
        )

    def _show_count(self) -> None:
        count = self._model.rowCount()
        self._count.setText(self.tr("{0} artworks").format(f"{count:,}".replace(",", " ")))
        narrowed = bool(self.filter.text()) or self._model.shown.folder_id is not None
        self._pages.setCurrentIndex(0 if count or narrowed else 1)

    def _show_menu(self, place: QPoint) -> None:
        row = self.grid.current_row()
        if row is None or not self.grid.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Open and find references like this"), lambda: self.open_requested.emit(row))
        menu.addAction(self.tr("Show in folder"), lambda: self.reveal_requested.emit(row.path))
        menu.popup(self.grid.viewport().mapToGlobal(place))

    def _show_folder_menu(self, place: QPoint) -> None:
        item = self.folders.itemAt(place)
        folder = folder_of(item) if item is not None else None
        if folder is None:
            return
        path = folder.path
        menu = QMenu(self)
        menu.addAction(self.tr("Show folder"), lambda: self.reveal_requested.emit(path))
        menu.addAction(self.tr("Take out of the library (the files stay)"), lambda: self.forget_requested.emit(path))
        menu.popup(self.folders.viewport().mapToGlobal(place))
