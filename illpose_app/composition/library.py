"""Puts the library page together: importing, labels, stacks, watched folders."""

from illpose_app.composition.foundation import Foundation
from illpose_app.services.compare_pictures import compare_pictures
from illpose_app.services.forget_file import forget_file
from illpose_app.services.look_at_artworks import look_at_artworks
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.stacks import StackRepository
from illpose_app.ui.library.artwork_list_model import ArtworkListModel
from illpose_app.ui.library.folder_watch import FolderWatch
from illpose_app.ui.library.labels_controller import LabelsController
from illpose_app.ui.library.large_look import LargeLook
from illpose_app.ui.library.library_controller import LibraryController, LibraryServices
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.main_window import MainWindow
from illpose_app.ui.references.reference_viewer import ReferenceViewer
from illpose_app.ui.stacks.stack_controller import StackController, StackServices
from illpose_app.ui.stacks.stack_marks import StackMarks
from illpose_app.ui.stacks.stack_window import StackWindow


def make_model(base: Foundation, marks: StackMarks) -> ArtworkListModel:
    """Make the list of artworks that the grid shows."""
    return ArtworkListModel(ArtworkRepository(base.database), base.background, marks)


def make_library(base: Foundation, page: LibraryPage, model: ArtworkListModel) -> LibraryController:
    """Make what imports, looks again and tags."""
    services = LibraryServices(
        database=base.database,
        thumbnails=base.thumbnails,
        analyze=base.analyze,
        analyzer_version=lambda: base.analyzer.version,
        resources=base.resources,
        tag=base.tagging,
    )
    return LibraryController(services, page, model, base.background)


def make_watch(base: Foundation, library: LibraryController, window: MainWindow) -> FolderWatch:
    """Make what sees changes in the library's folders."""
    return FolderWatch(library, ArtworkRepository(base.database), base.background, base.settings, window)


def make_large_look(base: Foundation, page: LibraryPage, viewer: ReferenceViewer) -> LargeLook:
    """Make what shows artworks large."""
    return LargeLook(lambda ids: look_at_artworks(ids, database=base.database), page, viewer, base.background)


def make_marks(base: Foundation) -> StackMarks:
    """Make what knows which artworks stand for others."""
    return StackMarks(StackRepository(base.database).marks, base.background)


def make_stacks(base: Foundation, window: MainWindow) -> StackController:
    """Make the window of copies and variations."""
    services = StackServices(
        stacks=StackRepository(base.database),
        compare=compare_pictures,
        forget_file=lambda copy: forget_file(copy, database=base.database),
    )
    made = StackController(services, StackWindow(base.loader, window), base.background)
    base.actions["stacks"].triggered.connect(lambda _checked=False: made.open())
    return made


def make_labels(
    base: Foundation, *, page: LibraryPage, library: LibraryController, window: MainWindow
) -> LabelsController:
    """Make what edits tags, ratings and attributions."""
    return LabelsController(
        database=base.database,
        page=page,
        library=library,
        background=base.background,
        settings=base.settings,
        window=window,
    )
