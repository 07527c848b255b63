"""Stores what an artist says of artworks: tags, where they come from, their rating."""

from collections.abc import Sequence

from illpose_app.core.errors import IllposeError
from illpose_app.core.labels import Fact, Rating, rating_of
from illpose_app.core.tags import Tag, tag_of
from illpose_app.core.words import phrase
from illpose_app.storage.database import Database
from illpose_app.storage.label_writer import LabelWriter


class LabelError(IllposeError):
    """Something that cannot be said of an artwork."""


def give_tags(artwork_ids: Sequence[int], text: str, *, database: Database) -> tuple[Tag, ...]:
    """Give tags to artworks, as a person types them: parted by commas; return them. Raises LabelError."""
    tags = [tag_of(part) for part in text.split(",") if part.strip()]
    if not tags or None in tags:
        raise LabelError(phrase("“{word}” is no tag (write a word, or several parted by commas)", word=text.strip()))
    given = tuple(dict.fromkeys(tag for tag in tags if tag is not None))
    for tag in given:
        LabelWriter(database).add_tag(artwork_ids, tag)
    return given


def confirm_tag(artwork_ids: Sequence[int], tag: Tag, *, database: Database) -> None:
    """Make an automatic tag the artist's own: no later reading of sidecars or networks takes it away."""
    LabelWriter(database).add_tag(artwork_ids, tag)


def take_tag(artwork_ids: Sequence[int], tag: Tag, *, database: Database) -> None:
    """Take a tag from artworks; an automatic one stays away for good."""
    LabelWriter(database).remove_tag(artwork_ids, tag)


def state_fact(artwork_ids: Sequence[int], fact: Fact, value: str, *, database: Database) -> None:
    """Store a part of the attribution, or the rating, of artworks; an empty value says that nothing is known."""
    tidy = " ".join(value.split())
    if fact is Fact.RATING and tidy:
        rating = rating_of(tidy)
        if rating is Rating.UNRATED:
            raise LabelError(
                phrase("there is no rating “{rating}” (there are safe, questionable and explicit)", rating=tidy)
            )
        tidy = rating.value
    LabelWriter(database).set_fact(artwork_ids, fact, tidy)
