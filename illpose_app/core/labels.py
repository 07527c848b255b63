"""What is said of an artwork beside its poses: tags, where it comes from, and its rating; and who says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from illpose_app.core.artwork import Attribution
from illpose_app.core.tags import Tag

_NOBODY: Final = Attribution()


class Origin(StrEnum):
    """Who says something of an artwork, the one who is believed first standing first."""

    PERSON = "person"
    SIDECAR = "sidecar"
    NETWORK = "network"


class Rating(StrEnum):
    """How safe for work an artwork is."""

    UNRATED = ""
    SAFE = "safe"
    QUESTIONABLE = "questionable"
    EXPLICIT = "explicit"


#: From the safest on.
RATINGS: Final = (Rating.SAFE, Rating.QUESTIONABLE, Rating.EXPLICIT)
_RATING_WORDS: Final = {
    "general": Rating.SAFE, "g": Rating.SAFE, "safe": Rating.SAFE, "s": Rating.SAFE, "sensitive": Rating.SAFE,
    "questionable": Rating.QUESTIONABLE, "q": Rating.QUESTIONABLE,
    "explicit": Rating.EXPLICIT, "e": Rating.EXPLICIT,
}  # fmt: skip


def rating_of(word: object) -> Rating:
    """Return the rating that a word of some site or program means; unrated where it means none."""
    return _RATING_WORDS.get(str(word).strip().lower(), Rating.UNRATED)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingLimit:
    """Which artworks may be shown: up to which rating, and as what one without a rating counts."""

    shown_up_to: Rating = Rating.EXPLICIT
    unrated_counts_as: Rating = Rating.SAFE

    @property
    def hidden(self) -> tuple[Rating, ...]:
        """The ratings that are not shown."""
        too_much = RATINGS[RATINGS.index(self.shown_up_to) + 1 :]
        return (*too_much, Rating.UNRATED) if self.unrated_counts_as in too_much else too_much

    def is_safe(self, rating: Rating) -> bool:
        """Tell whether an artwork of a rating counts as safe for work."""
        return (rating or self.unrated_counts_as) is Rating.SAFE


class Fact(StrEnum):
    """What is known of where an artwork comes from, and its rating; the names are those of the columns."""

    ARTIST = "artist"
    SITE = "site"
    SITE_ID = "site_id"
    ADDRESS = "address"
    LICENCE = "licence"
    RATING = "rating"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What one source says of an artwork."""

    tags: tuple[Tag, ...] = ()
    attribution: Attribution = _NOBODY
    rating: Rating = Rating.UNRATED

    @property
    def facts(self) -> dict[Fact, str]:
        """What the source says, and only that."""
        said: dict[Fact, str] = {fact: str(getattr(self.attribution, fact)) for fact in Fact if fact is not Fact.RATING}
        said[Fact.RATING] = self.rating.value
        return {fact: value for fact, value in said.items() if value}

    def or_else(self, weaker: "Labels") -> "Labels":
        """Return what both sources say; where they differ this one is believed."""
        mine, others = self.attribution, weaker.attribution
        # a site, its id and its address belong together: halves of two sources would name a page that is not there
        where = mine if mine.site or mine.site_id or mine.address else others
        attribution = replace(where, artist=mine.artist or others.artist, licence=mine.licence or others.licence)
        if (mine.site, mine.site_id) == (others.site, others.site_id) and not mine.address:
            attribution = replace(attribution, address=others.address)
        tags = tuple(dict.fromkeys(self.tags + weaker.tags))
        return Labels(tags=tags, attribution=attribution, rating=self.rating or weaker.rating)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLabels:
    """What people have said of an artwork themselves: tags given, tags taken away for good, and facts.

    A fact that is empty says: nothing, whatever others say.
    """

    tags: tuple[Tag, ...] = ()
    removed_tags: tuple[Tag, ...] = ()
    facts: Mapping[Fact, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class TagLink:
    """A tag of an artwork: who says so, the one believed first; the network's score where it is the network."""

    tag: Tag
    origin: Origin
    score: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFact:
    """What is believed of an artwork, and who says so."""

    value: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class ArtworkLabels:
    """Everything that is believed of an artwork."""

    artwork_id: int
    tags: tuple[TagLink, ...] = ()
    facts: Mapping[Fact, KnownFact] = field(default_factory=lambda: MappingProxyType({}))

    def value(self, fact: Fact) -> str:
        """Return what is believed; empty where nothing is known."""
        known = self.facts.get(fact)
        return known.value if known else ""

    @property
    def rating(self) -> Rating:
        """The rating that is believed."""
        return Rating(self.value(Fact.RATING))

    @property
    def attribution(self) -> Attribution:
        """Where the artwork comes from."""
        return Attribution(**{fact.value: self.value(fact) for fact in Fact if fact is not Fact.RATING})
