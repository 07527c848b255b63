"""The bar above the grid: how many artworks show, which, in what order, how large, and with skeletons or not."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSlider, QToolButton, QWidget

from illpose_app.core.words import counted, phrase
from illpose_app.storage.artworks import Order
from illpose_app.ui.elided_label import ElidedLabel
from illpose_app.ui.language import spoken
from illpose_app.ui.library.artwork_grid import LARGEST, SMALLEST, USUAL
from illpose_app.ui.library.query_line import CompletedLine
from illpose_app.ui.library.saved_search_menu import SavedSearchButton
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
        self._count = ElidedLabel()
        self._count.setObjectName("quiet")
        self._count.setMinimumWidth(92)  # the number and its word
        self.filter = self._query_line()
        self.saved = SavedSearchButton(lambda: self.text)
        self.saved.setIconSize(QSize(18, 18))
        self.saved.chosen.connect(self.filter.setText)
        self.details = self._switch(self.tr("Tags, source and rating of what is selected (I)"))
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order"))
        for title, order in ((self.tr("Newest first"), Order.NEWEST), (self.tr("By name"), Order.NAME),
                             (self.tr("By folder"), Order.PATH)):  # fmt: skip
            self.order.addItem(title, order)
        self.skeletons = self._switch(self.tr("Skeletons over the thumbnails"))
        self.skeletons.toggled.connect(self.skeletons_toggled)
        self.stacked = self._switch(self.tr("One of each stack of copies and variations"))
        self.stacked.setChecked(True)
        self.stacked.toggled.connect(lambda _on: self.narrowed.emit())
        self.side = self._size_slider()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.narrowed)
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self.order.currentIndexChanged.connect(lambda _index: self.narrowed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(self._count, 2)
        row.addWidget(self.filter, 5)
        row.addWidget(self.saved)
        for widget in (self.order, self.stacked, self.skeletons, self.side, self.details):
            row.addWidget(widget)
        self.retheme(theme)

    def _query_line(self) -> CompletedLine:
        line = CompletedLine()
        line.setPlaceholderText(self.tr("Tags, artist:, rating:, or a part of a file name"))
        line.setToolTip(query_help())
        line.setAccessibleName(self.tr("Show only artworks with these tags or names"))
        line.setClearButtonEnabled(True)
        line.setMinimumWidth(150)
        line.setMaximumWidth(360)
        line.left.connect(self.grid_wanted)
        return line

    def _size_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(SMALLEST, LARGEST)
        slider.setValue(USUAL)
        slider.setMinimumWidth(60)
        slider.setMaximumWidth(110)
        slider.setToolTip(self.tr("Size of the thumbnails"))
        slider.setAccessibleName(slider.toolTip())
        slider.valueChanged.connect(self.side_changed)
        return slider

    def _switch(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setIconSize(QSize(18, 18))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    @property
    def chosen_order(self) -> Order:
        """How the artworks are sorted."""
        return Order(self.order.currentData())  # Qt keeps a plain text of it

    @property
    def text(self) -> str:
        """The query line: which artworks shall be shown."""
        return self.filter.text().strip()

    def show_count(self, count: int, *, hidden: int = 0, notes: Sequence[str] = ()) -> None:
        """Show how many artworks there are, how many more are hidden for their rating, and how words were read."""
        number = f"{count:,}".replace(",", "\u202f")
        parts = [spoken(counted("{number} artwork", "{number} artworks", count=count, number=number))]
        parts += [self.tr("{0} hidden").format(hidden)] if hidden else []
        self._count.setText(" · ".join([*parts, *map(spoken, notes)]))
        self._mark(wrong=False)

    def explain(self, line: str) -> None:
        """Say why the query line cannot be understood; what is shown stays."""
        self._count.setText(spoken(line))
        self._mark(wrong=True)

    def _mark(self, *, wrong: bool) -> None:
        name = "warning" if wrong else "quiet"
        if self._count.objectName() != name:
            self._count.setObjectName(name)
            self._count.style().polish(self._count)

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        self.skeletons.setIcon(theme.icon("skeleton"))
        self.stacked.setIcon(theme.icon("stack"))
        self.saved.setIcon(theme.icon("star"))
        self.details.setIcon(theme.icon("details"))

    def keep(self, state: WindowState) -> None:
        """Remember order, size and skeletons; a filter is for the moment."""
        state.keep_text("library/order", self.chosen_order)
        state.keep_text("library/side", str(self.side.value()))
        state.keep_text("library/stacked", "yes" if self.stacked.isChecked() else "no")
        state.keep_text("library/details", "shown" if self.details.isChecked() else "hidden")
        state.keep_text("library/skeletons", "shown" if self.skeletons.isChecked() else "hidden")

    def restore(self, state: WindowState) -> None:
        """Take order, size and skeletons as they were left."""
        self.order.setCurrentIndex(max(0, self.order.findData(state.text("library/order"))))
        side = state.text("library/side")
        self.side.setValue(int(side) if side.isdecimal() else USUAL)
        self.stacked.setChecked(state.text("library/stacked", "yes") == "yes")
        self.details.setChecked(state.text("library/details", "shown") == "shown")
        self.skeletons.setChecked(state.text("library/skeletons") == "shown")


_HELP: Final = (
    phrase("Words beside one another must all hold (Ctrl+F)"),
    phrase("sitting arms_up – tags; a word that is no tag here is looked for in file names"),
    phrase('-from_behind – not this; arms_* – any letters; "long hair" – words together'),
    phrase("artist:kemble  character:alice  site:pixiv  id:81234567  licence:cc0"),
    phrase("rating:safe, questionable, explicit or none; has:tags, artist, address, rating, correction"),
    phrase("name:sketch  folder:studies"),
)


def query_help() -> str:
    """Return what the query line understands, a line each."""
    return "\n".join(spoken(line) for line in _HELP)
