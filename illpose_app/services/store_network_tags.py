"""Stores what a tagger saw in an artwork."""

from collections.abc import Sequence

from illpose_app.core.labels import Rating
from illpose_app.core.tags import ScoredTag
from illpose_app.storage.database import Database
from illpose_app.storage.label_writer import LabelWriter


def store_network_tags(
    artwork_id: int, tags: Sequence[ScoredTag], *, rating: Rating = Rating.UNRATED, database: Database
) -> None:
    """Replace all tags, and the rating, that networks gave to an artwork.

    They are shown as automatic. What a person or a sidecar says stands, and a tag that a person took away stays away.
    """
    LabelWriter(database).put_network(artwork_id, tags, rating=rating)
