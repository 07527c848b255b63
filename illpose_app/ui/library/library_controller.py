"""Joins the library page with the services: import, rescan, forget, and what the page shows of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from illpose_app.core.errors import printable
from illpose_app.core.progress import Progress, Work
from illpose_app.core.words import in_a_row, phrase
from illpose_app.services.artwork_importer import Analyze
from illpose_app.services.find_stacks import find_stacks
from illpose_app.services.forget_folder import forget_folder
from illpose_app.services.import_artworks import ImportSummary, import_artworks
from illpose_app.services.open_starter_library import open_starter_library
from illpose_app.services.rescan_library import rescan_library
from illpose_app.storage.artworks import ArtworkRepository, FolderRow
from illpose_app.storage.database import Database
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Background, Job, Lane
from illpose_app.ui.job_list import ProblemDialog
from illpose_app.ui.language import spoken
from illpose_app.ui.library.artwork_list_model import ArtworkListModel
from illpose_app.ui.library.library_page import LibraryPage


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryServices:
    """What the library needs; analyzer_version is asked for off the UI thread."""

    database: Database
    thumbnails: ThumbnailCache
    analyze: Analyze
    analyzer_version: Callable[[], str]
    resources: Path
    tag: Callable[[], Work[int]] | None = None  # tags what is new; None where nothing is to be tagged


class LibraryController(QObject):
    """Starts work on the library and tells when it has changed."""

    changed = Signal()
    stacks_found = Signal()

    def __init__(
        self,
        services: LibraryServices,
        page: LibraryPage,
        model: ArtworkListModel,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._page = page
        self._model = model
        self._background = background
        self._repository = ArtworkRepository(services.database)
        # while artworks come in, the page follows a few times a second
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(400)
        self._follow.timeout.connect(self._take_in)
        page.forget_requested.connect(self.forget)
        page.rescan_folder_requested.connect(lambda path: self.add_folders([path]))
        page.problems_requested.connect(self.show_problems)
        page.rescan_requested.connect(self.rescan)

    def refresh(self) -> None:
        """Show the library as it is now."""
        self._model.refresh()
        self._show_folders()

    def open_starter(self, *, asked_for: bool) -> Job:
        """Take the starter library in; when it is not asked for, only bring one that is there up to date."""
        services = self._services
        return self._run(
            lambda: open_starter_library(
                services.resources,
                database=services.database,
                thumbnails=services.thumbnails,
                asked_for=asked_for,
            ),
            title=self.tr("Starter library"),
            quiet=not asked_for,
        )

    def add_folders(self, folders: Sequence[Path], *, quiet: bool = False) -> Job:
        """Import folders; quietly where nobody asked for it."""
        services = self._services
        return self._run(
            lambda: import_artworks(
                folders,
                database=services.database,
                thumbnails=services.thumbnails,
                analyze=services.analyze,
                analyzer_version=services.analyzer_version(),
                crew=self._background.crew,
            ),
            title=self.tr("Adding {0}").format(", ".join(folder.name or str(folder) for folder in folders)),
            quiet=quiet,
        )

    def rescan(self, *, quiet: bool = False) -> Job:
        """Look again at all folders; quietly where nobody asked for it."""
        services = self._services
        return self._run(
            lambda: rescan_library(
                database=services.database,
                thumbnails=services.thumbnails,
                analyze=services.analyze,
                analyzer_version=services.analyzer_version(),
                crew=self._background.crew,
            ),
            title=self.tr("Rescan"),
            quiet=quiet,
        )

    def resume(self) -> None:
        """Go on with imports that were not finished when the program ended."""

        def unfinished() -> list[Path]:
            return [f.path for f in self._repository.folders() if not f.finished and not f.starter and f.path.is_dir()]

        def go_on(folders: list[Path]) -> None:
            if folders:
                self.add_folders(folders)

        self._background.call(unfinished, succeeded=go_on)

    def forget(self, path: Path) -> None:
        """Take a folder out of the library."""

        self._background.call(
            lambda: forget_folder(path, database=self._services.database),
            succeeded=lambda _nothing: self._look_again(),
            lane=Lane.STORE,
        )

    def show_problems(self, folder: FolderRow) -> None:
        """Show what could not be read in a folder."""

        def show(lines: list[str]) -> None:
            dialog = ProblemDialog(printable(folder.path), lines, self._page)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

        self._background.call(lambda: self._repository.problems(folder.folder_id), succeeded=show)

    def _run(self, make_work: Callable[[], Work[ImportSummary | int]], *, title: str, quiet: bool = False) -> Job:
        def succeeded(result: ImportSummary | int) -> None:
            if isinstance(result, ImportSummary):
                job.outcome = summary_words(result)

        job = self._background.run(
            make_work, title=title, progressed=self._progressed, succeeded=succeeded, quiet=quiet
        )
        job.ended.connect(self._look_again)
        job.ended.connect(self.find_stacks)
        job.ended.connect(self.tag)
        return job

    def tag(self) -> Job | None:
        """Tag what no tagger has seen; a word is said only when it takes a while."""
        if self._services.tag is None:
            return None
        job = self._background.run(self._services.tag, title=self.tr("Tags"), quiet=True)
        job.ended.connect(self._model.refresh)
        return job

    def find_stacks(self) -> Job:
        """Group copies and variations where the library has changed; a word is said only when it takes a while."""
        job = self._background.run(
            lambda: find_stacks(database=self._services.database, thumbnails=self._services.thumbnails),
            title=self.tr("Copies and variations"),
            quiet=True,
        )
        job.ended.connect(self.stacks_found)
        return job

    def _look_again(self) -> None:
        self._page.try_again()
        self._model.forget_rows()
        self._show_folders()

    def _take_in(self) -> None:
        self._model.follow()
        self._show_folders()

    def _show_folders(self) -> None:
        self._background.latest("folders", self._repository.folders, succeeded=self._page.show_folders)
        self.changed.emit()

    def _progressed(self, _progress: Progress) -> None:
        if not self._follow.isActive():
            self._follow.start()


def summary_words(summary: ImportSummary) -> str:
    """Return what an import did in a line."""
    skipped = len(summary.problems)
    counts = (
        (summary.added, phrase("{count} new", count=summary.added)),
        (summary.recognised, phrase("{count} recognised", count=summary.recognised)),
        (summary.analysed_again, phrase("{count} analysed again", count=summary.analysed_again)),
        (summary.relabelled, phrase("{count} with sidecars read again", count=summary.relabelled)),
        (summary.missing, phrase("{count} missing", count=summary.missing)),
        (skipped, phrase("{count} skipped", count=skipped)),
    )
    done = [words for count, words in counts if count] or [phrase("nothing new")]
    return spoken(in_a_row(done))
