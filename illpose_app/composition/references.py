"""Puts the references together: asking for them, and their sheet on paper."""

from illpose_app.composition.foundation import Foundation
from illpose_app.core.labels import RatingLimit
from illpose_app.services.ask_references import ask_references
from illpose_app.services.export_sheet import export_sheet
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.ui.main_window import MainWindow
from illpose_app.ui.references.references_controller import ReferencesController, ReferencesServices
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.references.sheet_export import SheetExport, SheetServices
from illpose_app.ui.studio.studio_controller import StudioController


def make_asking(base: Foundation, panel: ReferencesPanel) -> ReferencesController:
    """Make what asks the library for references of a pose."""
    services = ReferencesServices(
        ask=lambda question: ask_references(question, search=base.search, finder=base.finder, limit=base.limit),
        characters_of=ArtworkRepository(base.database).characters_of,
    )
    return ReferencesController(services, panel, base.background)


def make_sheet(
    base: Foundation, *, asking: ReferencesController, studio: StudioController, window: MainWindow
) -> SheetExport:
    """Make what puts references on paper."""
    services = SheetServices(
        asked=lambda: asking.question,
        # unlimited: the export leaves out what the limit hides, and says how many those were
        ask=lambda question: ask_references(question, search=base.search, finder=base.finder, limit=RatingLimit()),
        export=lambda order: export_sheet(order, database=base.database, limit=base.limit),
    )
    return SheetExport(services, studio, base.background, base.state, window)
