"""Says what is known of one artwork, or what several have in common, as the details panel shows it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from illpose_app.core.labels import ArtworkLabels, Fact, Origin, TagLink
from illpose_app.core.tags import Tag
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.labels import LabelReader

#: Of a larger selection only so many are described; a change still goes to all of them.
DESCRIBED: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedTag:
    """A tag of some artworks: on how many of them, and who says so; a person only where no other must be asked."""

    tag: Tag
    count: int
    origin: Origin
    score: float = 1.0  # the highest one of a network


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFact:
    """What some artworks have in common of a fact; `is_mixed` where they differ. The origin is that of the first."""

    value: str = ""
    is_mixed: bool = False
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArtworkFile:
    """A file of an artwork; size_bytes is None where it is missing."""

    path: Path
    size_bytes: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedArtworks:
    """Everything that the details panel shows of a selection; what lies below `files` is of a single artwork only."""

    artwork_ids: tuple[int, ...]
    described_count: int
    tags: tuple[SharedTag, ...]
    facts: Mapping[Fact, SharedFact]
    files: tuple[ArtworkFile, ...] = ()
    format: str = ""
    width_px: int = 0
    height_px: int = 0
    character_count: int = 0


def describe_artworks(artwork_ids: Sequence[int], *, database: Database) -> DescribedArtworks:
    """Return what is known of artworks; ids that are gone have no tags and no facts."""
    labels = LabelReader(database).of(artwork_ids[:DESCRIBED])
    shared = DescribedArtworks(
        artwork_ids=tuple(artwork_ids),
        described_count=len(labels),
        tags=_shared_tags(labels),
        facts={fact: _shared_fact(labels, fact) for fact in Fact},
    )
    if len(artwork_ids) != 1:
        return shared
    repository = ArtworkRepository(database)
    artwork = repository.by_id(artwork_ids[0])
    if artwork is None:
        return shared
    return DescribedArtworks(
        artwork_ids=shared.artwork_ids,
        described_count=1,
        tags=shared.tags,
        facts=shared.facts,
        files=tuple(_file(path) for path in repository.paths_of(artwork.artwork_id)),
        format=repository.format_of(artwork.artwork_id),
        width_px=artwork.width_px,
        height_px=artwork.height_px,
        character_count=len(repository.characters_of(artwork.artwork_id)),
    )


def _shared_tags(labels: Sequence[ArtworkLabels]) -> tuple[SharedTag, ...]:
    counts = Counter[Tag]()
    links: dict[Tag, TagLink] = {}
    order = list(Origin)
    for one in labels:
        for link in one.tags:
            counts[link.tag] += 1
            known = links.get(link.tag)
            # the weakest origin of all: what one person confirmed is not yet confirmed of the others
            weaker = known is None or order.index(link.origin) > order.index(known.origin)
            stronger_score = known is not None and link.origin is known.origin and link.score > known.score
            if weaker or stronger_score:
                links[link.tag] = link
    shared = [
        SharedTag(tag=tag, count=counts[tag], origin=link.origin, score=link.score) for tag, link in links.items()
    ]
    # namespaces first, then what a person or a sidecar says, then what networks do, the surest first
    return tuple(
        sorted(shared, key=lambda one: (not one.tag.namespace, one.tag.namespace, order.index(one.origin) > 1,
                                        -one.count, -one.score, one.tag))
    )  # fmt: skip


def _shared_fact(labels: Sequence[ArtworkLabels], fact: Fact) -> SharedFact:
    values = {one.value(fact) for one in labels}
    if len(values) != 1:
        return SharedFact(is_mixed=bool(values))
    known = labels[0].facts.get(fact)
    return SharedFact(value=next(iter(values)), origin=None if known is None else known.origin)


def _file(path: Path) -> ArtworkFile:
    try:
        return ArtworkFile(path=path, size_bytes=path.stat().st_size)
    except OSError:
        return ArtworkFile(path=path, size_bytes=None)
