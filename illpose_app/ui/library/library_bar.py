"""The bar above the grid: how many artworks show, which, in what order, how large, and with skeletons or not."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QSlider, QToolButton, QWidget

from illpose_app.storage.artworks import Order
from illpose_app.ui.library.artwork_grid import LARGEST, SMALLEST, USUAL
from illpose_app.ui.theme import Theme
from illpose_app.ui.window_state import WindowState

#: Typing asks once, when it pauses so long.
_PAUSE_MS: Final = 120


class LibraryBar(QFrame):
    """Shows what the artist chose and reports changes."""

    narrowed = Signal()
    side_changed = Signal(int)
    skeletons_toggled = Signal(bool)
    grid_wanted = Signal()  # the filter has said enough: on to the artworks

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._count = QLabel()
        self._count.setObjectName("quiet")
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("File name…"))
        self.filter.setToolTip(self.tr("Show only files whose name contains this (Ctrl+F)"))
        self.filter.setAccessibleName(self.tr("Show only files whose name contains"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(240)
        self.filter.installEventFilter(self)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order"))
        for title, order in ((self.tr("Newest first"), Order.NEWEST), (self.tr("By name"), Order.NAME),
                             (self.tr("By folder"), Order.PATH)):  # fmt: skip
            self.order.addItem(title, order)
        self.skeletons = QToolButton()
        self.skeletons.setCheckable(True)
        self.skeletons.setIconSize(QSize(18, 18))
        self.skeletons.setToolTip(self.tr("Skeletons over the thumbnails"))
        self.skeletons.setAccessibleName(self.skeletons.toolTip())
        self.skeletons.toggled.connect(self.skeletons_toggled)
        self.stacked = QToolButton()
        self.stacked.setCheckable(True)
        self.stacked.setChecked(True)
        self.stacked.setIconSize(QSize(18, 18))
        self.stacked.setToolTip(self.tr("One of each stack of copies and variations"))
        self.stacked.setAccessibleName(self.stacked.toolTip())
        self.stacked.toggled.connect(lambda _on: self.narrowed.emit())
        self.side = QSlider(Qt.Orientation.Horizontal)
        self.side.setRange(SMALLEST, LARGEST)
        self.side.setValue(USUAL)
        self.side.setFixedWidth(110)
        self.side.setToolTip(self.tr("Size of the thumbnails"))
        self.side.setAccessibleName(self.side.toolTip())
        self.side.valueChanged.connect(self.side_changed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.narrowed)
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self.order.currentIndexChanged.connect(lambda _index: self.narrowed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(self._count, 1)
        for widget in (self.filter, self.order, self.stacked, self.skeletons, self.side):
            row.addWidget(widget)
        self.retheme(theme)

    @property
    def chosen_order(self) -> Order:
        """How the artworks are sorted."""
        return Order(self.order.currentData())  # Qt keeps a plain text of it

    @property
    def text(self) -> str:
        """What the names of the artworks shall contain."""
        return self.filter.text().strip()

    def show_count(self, count: int) -> None:
        """Show how many artworks there are."""
        number = f"{count:,}".replace(",", "\u202f")
        self._count.setText(self.tr("1 artwork") if count == 1 else self.tr("{0} artworks").format(number))

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        self.skeletons.setIcon(theme.icon("skeleton"))
        self.stacked.setIcon(theme.icon("stack"))

    def keep(self, state: WindowState) -> None:
        """Remember order, size and skeletons; a filter is for the moment."""
        state.keep_text("library/order", self.chosen_order)
        state.keep_text("library/side", str(self.side.value()))
        state.keep_text("library/stacked", "yes" if self.stacked.isChecked() else "no")
        state.keep_text("library/skeletons", "shown" if self.skeletons.isChecked() else "hidden")

    def restore(self, state: WindowState) -> None:
        """Take order, size and skeletons as they were left."""
        self.order.setCurrentIndex(max(0, self.order.findData(state.text("library/order"))))
        side = state.text("library/side")
        self.side.setValue(int(side) if side.isdecimal() else USUAL)
        self.stacked.setChecked(state.text("library/stacked", "yes") == "yes")
        self.skeletons.setChecked(state.text("library/skeletons") == "shown")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape clear the filter, and lead from it into the grid with Escape, Return and Down."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.filter.text():
                self.filter.clear()
                return True
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self.grid_wanted.emit()
                return True
        return super().eventFilter(watched, event)
