"""What is known of the selected artworks: tags, where they come from, rating, files; and what can be said of them."""

from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.errors import printable
from illpose_app.core.labels import Fact, Origin, Rating
from illpose_app.core.suggestions import complete_tag
from illpose_app.core.words import counted, phrase
from illpose_app.services.describe_artworks import ArtworkFile, DescribedArtworks, SharedFact
from illpose_app.ui.flow_layout import FlowLayout
from illpose_app.ui.language import spoken
from illpose_app.ui.library.query_line import CompletedLine
from illpose_app.ui.library.tag_chip import TagChip
from illpose_app.ui.theme import Theme

_LINES: Final = (
    (Fact.ARTIST, phrase("Artist")), (Fact.SITE, phrase("Site")), (Fact.SITE_ID, phrase("Id")),
    (Fact.ADDRESS, phrase("Address")), (Fact.LICENCE, phrase("Licence")),
)  # fmt: skip
_RATINGS: Final = (
    ("", phrase("Not rated")), (Rating.SAFE, phrase("Safe")), (Rating.QUESTIONABLE, phrase("Questionable")),
    (Rating.EXPLICIT, phrase("Explicit")),
)  # fmt: skip
#: More chips would make the panel slow, and nobody reads them.
_MOST_CHIPS: Final = 80


class DetailsPanel(QFrame):
    """Shows a selection and reports wishes."""

    tags_given = Signal(str)
    tag_confirmed = Signal(object)  # Tag
    tag_taken = Signal(object)  # Tag
    tag_searched = Signal(object)  # Tag
    fact_stated = Signal(object, str)  # Fact, value
    address_opened = Signal(str)
    credits_requested = Signal()
    sidecars_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setMinimumWidth(230)
        self.described: DescribedArtworks | None = None
        self._theme = theme
        self._name, self._summary = QLabel(), QLabel()
        self._name.setObjectName("heading")
        self._summary.setObjectName("caption")
        for label in (self._name, self._summary):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.chips = QWidget()
        self._flow = FlowLayout(self.chips)
        self._no_tags = QLabel(self.tr("No tags yet"))
        self._no_tags.setObjectName("quiet")
        self.entry = CompletedLine(complete_tag)
        self.entry.setPlaceholderText(self.tr("Add tags, parted by commas"))
        self.entry.setAccessibleName(self.tr("Add tags"))
        self.entry.setToolTip(self.tr("A namespace stands before a colon: character:alice"))
        self.entry.returnPressed.connect(self._give)
        self.lines: dict[Fact, QLineEdit] = {}
        self.rating = QComboBox()
        self.rating.setAccessibleName(self.tr("Rating"))
        for rating, words in _RATINGS:
            self.rating.addItem(spoken(words), str(rating))
        self.rating.activated.connect(lambda _index: self._state_rating())
        self._files_heading, self._files = _heading(self.tr("Files")), QLabel()
        self._files.setObjectName("caption")
        self._files.setWordWrap(True)
        self._files.setTextFormat(Qt.TextFormat.PlainText)
        self._files.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out(theme)
        self.show_nothing()

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        self._open.setIcon(theme.icon("reveal"))

    def show_nothing(self) -> None:
        """Say that nothing is selected."""
        self.described = None
        self._body.hide()
        self._nothing.show()

    def show_described(self, described: DescribedArtworks) -> None:
        """Show what is known of a selection; what is being typed stays."""
        same = self.described is not None and self.described.artwork_ids == described.artwork_ids
        self.described = described
        self._nothing.hide()
        self._body.show()
        count = len(described.artwork_ids)
        name = printable(described.files[0].path.name) if described.files else ""
        self._name.setText(name or self.tr("{0} artworks").format(f"{count:,}".replace(",", "\u202f")))
        self._summary.setText(self._summary_words(described))
        self._summary.setVisible(bool(self._summary.text()))
        self._show_chips(described)
        for fact, line in self.lines.items():
            if not (same and line.hasFocus() and line.isModified()):
                _show_fact(line, described.facts[fact], self.tr("different"), self.tr("unknown"))
        self._open.setEnabled(bool(described.facts[Fact.ADDRESS].value))
        rating = described.facts[Fact.RATING]
        self.rating.setCurrentIndex(-1 if rating.is_mixed else self.rating.findData(rating.value))
        self.rating.setPlaceholderText(self.tr("different"))
        self.rating.setToolTip(origin_words(rating.origin))
        self._files.setText("\n".join(self._file_words(file) for file in described.files))
        for widget in (self._files, self._files_heading):
            widget.setVisible(bool(described.files))
        if not same:
            self.entry.clear()

    def _summary_words(self, described: DescribedArtworks) -> str:
        if described.described_count < len(described.artwork_ids):
            return self.tr("shown: what the first {0} have in common").format(described.described_count)
        if not described.format:
            return ""
        size = f"{described.width_px} × {described.height_px} px"
        count = described.character_count
        characters = spoken(counted("{count} character", "{count} characters", count=count))
        return f"{described.format} · {size} · {characters}"

    def _file_words(self, file: ArtworkFile) -> str:
        size = self.tr("missing") if file.size_bytes is None else QLocale().formattedDataSize(file.size_bytes, 1)
        return f"{printable(file.path)}  ({size})"

    def _show_chips(self, described: DescribedArtworks) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for shared in described.tags[:_MOST_CHIPS]:
            chip = TagChip(shared, of=described.described_count)
            chip.confirm_requested.connect(self.tag_confirmed)
            chip.remove_requested.connect(self.tag_taken)
            chip.search_requested.connect(self.tag_searched)
            self._flow.addWidget(chip)
            chip.show()
        more = len(described.tags) - _MOST_CHIPS
        self._no_tags.setText(self.tr("and {0} more").format(more) if more > 0 else self.tr("No tags yet"))
        self._no_tags.setVisible(more > 0 or not described.tags)
        self.chips.updateGeometry()

    def _give(self) -> None:
        if self.entry.text().strip():
            self.tags_given.emit(self.entry.text())
            self.entry.clear()

    def _state(self, fact: Fact) -> None:
        line = self.lines[fact]
        if line.isModified():
            line.setModified(False)
            self.fact_stated.emit(fact, line.text())

    def _state_rating(self) -> None:
        self.fact_stated.emit(Fact.RATING, str(self.rating.currentData()))

    def _form(self, theme: Theme) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for fact, words in _LINES:
            line = self.lines[fact] = QLineEdit()
            line.setAccessibleName(spoken(words))
            line.editingFinished.connect(lambda fact=fact: self._state(fact))
            form.addRow(_quiet(spoken(words)), line)
        self._open = QToolButton()
        self._open.setIcon(theme.icon("reveal"))
        self._open.setToolTip(self.tr("Open the address in the browser"))
        self._open.setAccessibleName(self._open.toolTip())
        self._open.clicked.connect(lambda: self.address_opened.emit(self.lines[Fact.ADDRESS].text()))
        row = QHBoxLayout()
        row.setSpacing(2)
        form.takeRow(self.lines[Fact.ADDRESS])
        row.addWidget(self.lines[Fact.ADDRESS], 1)
        row.addWidget(self._open)
        form.insertRow(3, _quiet(self.tr("Address")), row)
        form.addRow(_quiet(self.tr("Rating")), self.rating)
        return form

    def _lay_out(self, theme: Theme) -> None:
        buttons = QHBoxLayout()
        for words, tip, wish in (
            (self.tr("Credits…"), self.tr("Write a credit sheet of the selection"), self.credits_requested),
            (self.tr("Sidecars…"), self.tr("Write what you entered beside the files"), self.sidecars_requested),
        ):
            button = QPushButton(words)
            button.setToolTip(tip)
            button.clicked.connect(wish)
            buttons.addWidget(button)
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(9)
        for widget in (self._name, self._summary, _heading(self.tr("Tags")), self.chips, self._no_tags, self.entry,
                       _heading(self.tr("Source"))):  # fmt: skip
            column.addWidget(widget)
        column.addLayout(self._form(theme))
        column.addWidget(self._files_heading)
        column.addWidget(self._files)
        column.addLayout(buttons)
        column.addStretch(1)
        self._nothing = QLabel(self.tr("Select artworks to see their tags and where they come from."))
        self._nothing.setObjectName("quiet")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(20, 40, 20, 20)
        inner = QWidget()
        both = QVBoxLayout(inner)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self._nothing)
        both.addWidget(self._body)
        both.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)


_ORIGINS: Final = {
    Origin.PERSON: phrase("Entered by you"),
    Origin.SIDECAR: phrase("From a sidecar, the file or its name"),
    Origin.NETWORK: phrase("Automatic"),
}


def origin_words(origin: Origin | None) -> str:
    """Return who says something, for a tool tip."""
    return spoken(_ORIGINS[origin]) if origin is not None else ""


def _show_fact(line: QLineEdit, fact: SharedFact, different: str, unknown: str) -> None:
    line.setText(fact.value)
    line.setCursorPosition(0)
    line.setModified(False)
    line.setPlaceholderText(different if fact.is_mixed else unknown)
    words = origin_words(fact.origin)
    line.setToolTip("\n".join(part for part in (fact.value, words) if part))


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("caption")
    label.setContentsMargins(0, 8, 0, 0)
    return label


def _quiet(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("quiet")
    return label
