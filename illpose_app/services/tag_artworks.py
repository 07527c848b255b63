"""Gives artworks the tags that a tagger sees in them, folded by the rulebook."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.errors import ArtworkError, printable
from illpose_app.core.geometry import Box
from illpose_app.core.labels import Rating, rating_of
from illpose_app.core.progress import Progress, Work
from illpose_app.core.rulebook import Rulebook
from illpose_app.core.tags import ScoredTag, tag_of
from illpose_app.inference.tagger import AnyTagger
from illpose_app.services.store_network_tags import store_network_tags
from illpose_app.storage.artwork_files import read_reduced
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.tagged_artworks import TaggedArtworks, Untagged

#: Artworks are read with their longer side at most this; a fifth of it still fills a tagger's crop.
READ_AT_PX: Final = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkTags:
    """The tags that an artwork gets, the surest first, and its rating where the tagger gives one."""

    tags: tuple[ScoredTag, ...]
    rating: Rating


def tag_artworks(*, database: Database, tagger: AnyTagger, rulebook: Rulebook) -> Work[int]:
    """Tag what this tagger has not seen yet; each artwork is stored before its Progress is yielded.

    Returns how many artworks were tagged. One that cannot be read is a line in its Progress and is tried again
    the next time. Raises ModelError when the tagger cannot be used.
    """
    seen = TaggedArtworks(database)
    waiting, tagged = seen.waiting(tagger.version), 0
    for number, artwork in enumerate(waiting, start=1):
        problem = ""
        try:
            found = _look_at(artwork, database=database, tagger=tagger, rulebook=rulebook)
        except ArtworkError as error:
            problem = str(error)
        else:
            store_network_tags(artwork.artwork_id, found.tags, rating=found.rating, database=database)
            seen.mark(artwork.artwork_id, tagger.version)
            tagged += 1
        yield Progress(done=number, total=len(waiting), subject=printable(artwork.path.name), problem=problem)
    return tagged


def tags_of(
    pixels_HW3: NDArray[np.uint8], boxes: Sequence[Box], *, tagger: AnyTagger, rulebook: Rulebook
) -> NetworkTags:
    """Return the tags of an upright RGB artwork with characters in boxes (px)."""
    seen = tagger.look(pixels_HW3, boxes)
    scores: dict[str, float] = {}
    needed = tagger.thresholds
    for label, score in (pair for part in (seen.artwork, *seen.characters) for pair in part.items()):
        if label in needed and score >= needed[label]:
            scores[label] = max(score, scores.get(label, 0.0))
    folded = rulebook.fold(scores)
    found = {tag_of(name): score for name, score in {**folded.unknown, **folded.classes}.items()}
    tags = [ScoredTag(tag=tag, score=score) for tag, score in found.items() if tag is not None]
    return NetworkTags(
        tags=tuple(sorted(tags, key=lambda scored: (-scored.score, scored.tag))),
        rating=rating_of(folded.rating) if folded.rating else Rating.UNRATED,
    )


def _look_at(artwork: Untagged, *, database: Database, tagger: AnyTagger, rulebook: Rulebook) -> NetworkTags:
    decoded = read_reduced(artwork.path, READ_AT_PX)
    share = decoded.pixels_HW3.shape[1] / decoded.full_width_px
    boxes = [_resized(one.box, share) for one in ArtworkRepository(database).characters_of(artwork.artwork_id)]
    return tags_of(decoded.pixels_HW3, boxes, tagger=tagger, rulebook=rulebook)


def _resized(box: Box, share: float) -> Box:
    return Box(x=box.x * share, y=box.y * share, width=box.width * share, height=box.height * share)
