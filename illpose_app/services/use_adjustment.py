"""Analyses from now on with what was learned from the artist's corrections, or without it."""

from illpose_app.core.adjustment import NOTHING, Adjustment
from illpose_app.services.analyze_artwork import Analyzer
from illpose_app.storage.adjustments import AdjustmentRepository
from illpose_app.storage.database import Database


def use_adjustment(adjustment: Adjustment, *, database: Database, analyzer: Analyzer) -> None:
    """Keep an adjustment in the library and analyse with it; NOTHING forgets what was learned."""
    repository = AdjustmentRepository(database)
    if adjustment.is_nothing:
        repository.forget()
    else:
        repository.keep(adjustment, analyzer.networks_version)
    analyzer.adjustment = NOTHING if adjustment.is_nothing else adjustment


def take_kept_adjustment(*, database: Database, analyzer: Analyzer) -> None:
    """Analyse with what the library has learned for these networks."""
    analyzer.adjustment = AdjustmentRepository(database).of(analyzer.networks_version)
