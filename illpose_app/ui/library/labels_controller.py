"""Joins the query line, the saved searches and the details panel with the services."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QFileDialog, QWidget

from illpose_app.core.errors import IllposeError, printable
from illpose_app.core.labels import ArtworkLabels, Fact, Rating
from illpose_app.core.ranking import Match
from illpose_app.core.suggestions import Vocabulary
from illpose_app.core.tags import Tag
from illpose_app.services.credit_artworks import FORMATS, credits_of, write_credits
from illpose_app.services.describe_artworks import describe_artworks
from illpose_app.services.export_sidecars import SidecarSummary, export_sidecars
from illpose_app.services.find_artworks import limit_of
from illpose_app.services.label_artworks import confirm_tag, give_tags, state_fact, take_tag
from illpose_app.services.undo_labels import change_labels, redo_labels, undo_labels
from illpose_app.storage.database import Database
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.person_rows import LabelStep
from illpose_app.storage.saved_searches import SavedSearch, SavedSearches
from illpose_app.ui.background import Background, Lane
from illpose_app.ui.library.details_panel import DetailsPanel
from illpose_app.ui.library.label_steps import LabelCommand
from illpose_app.ui.library.library_controller import LibraryController
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.live_settings import LiveSettings
from illpose_app.ui.open_address import open_address

#: A selection is described when it pauses so long.
_PAUSE_MS: Final = 60
#: So many steps can be undone.
_MOST_STEPS: Final = 100

R = TypeVar("R")


class LabelsController(QObject):
    """Reads and stores what is said of artworks."""

    vocabulary_read = Signal(object)

    def __init__(
        self,
        *,
        database: Database,
        page: LibraryPage,
        library: LibraryController,
        background: Background,
        settings: LiveSettings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._database, self._page, self._library = database, page, library
        self._background, self._settings, self._window = background, settings, window
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(_MOST_STEPS)
        self._searches = SavedSearches(database)
        self._generation = -1
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.describe)
        page.grid.selectionModel().selectionChanged.connect(lambda _new, _old: self._pause.start())
        page.bar.saved.keep_requested.connect(lambda search: self._change_searches(lambda: self._searches.keep(search)))
        page.bar.saved.forget_requested.connect(lambda name: self._change_searches(lambda: self._searches.forget(name)))
        self._connect_details(page.details)
        page.credits_requested.connect(self.ask_credits)
        settings.changed.connect(self._setting_changed)
        library.changed.connect(self.refresh)
        page.limit_ratings(limit_of(settings.now))

    def _connect_details(self, details: DetailsPanel) -> None:
        database = self._database
        details.tags_given.connect(self.give)
        details.tag_confirmed.connect(
            lambda tag: self._store(lambda ids: confirm_tag(ids, tag, database=database), self.tr("Confirm a tag"))
        )
        details.tag_taken.connect(
            lambda tag: self._store(lambda ids: take_tag(ids, tag, database=database), self.tr("Take a tag away"))
        )
        details.tag_searched.connect(self._search)
        details.fact_stated.connect(
            lambda fact, value: self._store(
                lambda ids: state_fact(ids, fact, value, database=database), self.tr("Change the credit")
            )
        )
        details.address_opened.connect(self._open_address)
        details.credits_requested.connect(self.ask_credits)
        details.sidecars_requested.connect(self.write_sidecars)

    @property
    def selected(self) -> list[int]:
        """The artworks that are selected in the grid."""
        return self._page.grid.selected_ids()

    def refresh(self) -> None:
        """Read again what can be completed, what is saved, and what is selected."""
        reader, known = LabelReader(self._database), self._generation

        def read() -> tuple[int, Vocabulary | None, list[SavedSearch]]:
            generation = reader.generation()
            vocabulary = None
            if generation != known:
                tags = tuple(str(count.tag) for count in reader.tag_counts())
                vocabulary = Vocabulary(tags=tags, artists=tuple(reader.fact_values(Fact.ARTIST)))
            return generation, vocabulary, self._searches.all()

        def take(read_now: tuple[int, Vocabulary | None, list[SavedSearch]]) -> None:
            self._generation, vocabulary, searches = read_now
            if vocabulary is not None:
                self._page.filter.vocabulary = vocabulary
                self._page.details.entry.vocabulary = vocabulary
                self.vocabulary_read.emit(vocabulary)
            self._page.bar.saved.show_searches(searches)

        self._background.latest("vocabulary", read, succeeded=take)
        self.describe()

    def describe(self) -> None:
        """Show what is known of the selection."""
        ids, details = self.selected, self._page.details
        if not ids:
            self._background.forget("details")
            details.show_nothing()
        elif details.isVisible():
            self._background.latest(
                "details",
                lambda: describe_artworks(ids, database=self._database),
                succeeded=lambda described: details.show_described(described) if ids == self.selected else None,
            )

    def give(self, text: str) -> None:
        """Give tags to the selection."""
        self._store(lambda ids: give_tags(ids, text, database=self._database), self.tr("Give tags"))

    def ask_credits(self) -> None:
        """Ask where a credit sheet of the selection shall lie, and write it."""
        if not self.selected:
            return
        kinds = ";;".join(f"*{ending}" for ending in FORMATS)
        name, chosen = QFileDialog.getSaveFileName(
            self._window, self.tr("Credit sheet"), str(Path.home() / "credits.txt"), kinds
        )
        if name:
            path = Path(name)
            self.write_credits(path if path.suffix.lower() in FORMATS else Path(name + chosen.lstrip("*")))

    def write_credits(self, path: Path) -> None:
        """Write a credit sheet of the selection."""
        ids = self.selected
        self._background.call(
            lambda: write_credits(credits_of(ids, database=self._database), path),
            succeeded=lambda _nothing: self._tell(self.tr("Credits written: {0}").format(printable(path))),
            lane=Lane.STORE,
        )

    def write_sidecars(self) -> None:
        """Write beside the files of the selection what the artist entered of them."""
        ids = self.selected

        def tell(summary: SidecarSummary) -> None:
            job.outcome = self.tr("{0} written, {1} without anything of yours").format(
                summary.written, summary.nothing_entered
            )

        job = self._background.run(
            lambda: export_sidecars(ids, database=self._database), title=self.tr("Sidecars"), succeeded=tell
        )

    def _store(self, change: Callable[[Sequence[int]], object], words: str) -> None:
        """Change what is said of the selection: one step to be undone, whatever is selected then."""
        ids = self.selected
        if not ids:
            return

        def changed(step: LabelStep) -> None:
            if not step.is_nothing:
                self.undo_stack.push(LabelCommand(words, step, undo=self._undo, redo=self._redo))
            self._changed()

        self._call(lambda: change_labels(ids, change, database=self._database), changed)

    def _undo(self, step: LabelStep) -> None:
        self._call(lambda: undo_labels(step, database=self._database), lambda _nothing: self._changed())

    def _redo(self, step: LabelStep) -> None:
        self._call(lambda: redo_labels(step, database=self._database), lambda _nothing: self._changed())

    def _call(self, function: Callable[[], R], succeeded: Callable[[R], None]) -> None:
        def failed(error: Exception) -> None:
            self._background.failed.emit(error)
            self.describe()

        self._background.call(function, succeeded=succeeded, failed=failed, lane=Lane.STORE)

    def _changed(self) -> None:
        self.refresh()
        self._page.ask_again()

    def _change_searches(self, change: Callable[[], None]) -> None:
        self._background.call(change, succeeded=lambda _nothing: self.refresh(), lane=Lane.STORE)

    def _search(self, tag: Tag) -> None:
        name = str(tag)
        line = f"tag:{name}" if name.startswith("-") or (tag.namespace == "" and ":" in name) else name
        self._page.filter.setText(line)

    def _open_address(self, address: str) -> None:
        described = self._page.details.described
        rating = Rating(described.facts[Fact.RATING].value) if described else Rating.UNRATED
        try:
            open_address(address, rating, settings=self._settings, parent=self._window)
        except IllposeError as error:
            self._background.failed.emit(error)

    def open_page(self, match: Match) -> None:
        """Open the page of a reference."""

        def go(labels: list[ArtworkLabels]) -> None:
            try:
                open_address(match.attribution.address, labels[0].rating, settings=self._settings, parent=self._window)
            except IllposeError as error:
                self._background.failed.emit(error)

        self._background.call(lambda: LabelReader(self._database).of([match.artwork_id]), succeeded=go)

    def _setting_changed(self, name: str) -> None:
        if name in ("library.shown_up_to", "library.unrated_counts_as"):
            self._page.limit_ratings(limit_of(self._settings.now))
            self._library.changed.emit()

    def _tell(self, words: str) -> None:
        bar = getattr(self._window, "statusBar", None)
        if bar is not None:
            bar().showMessage(words, 6000)
