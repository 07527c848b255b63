"""Tags: what an artwork shows, in words."""

import re
from dataclasses import dataclass
from typing import Final

#: How other programs call a namespace, and how it is called here.
_SAME_NAMESPACE: Final = {"creator": "artist", "series": "copyright", "person": "character"}
_NAMESPACE: Final = re.compile(r"([a-z][a-z0-9_-]*):(.+)", re.DOTALL)
_GAPS: Final = re.compile(r"[\s_]+")
#: Longer ones are no tags but sentences that slipped in.
LONGEST: Final = 200


@dataclass(frozen=True, slots=True, order=True)
class Tag:
    """A name, in a namespace where it has one: artist:kemble, character:alice, sitting."""

    namespace: str
    name: str

    def __str__(self) -> str:
        return f"{self.namespace}:{self.name}" if self.namespace else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredTag:
    """A tag that a network saw, and how sure it is of it (0..1)."""

    tag: Tag
    score: float


def tag_of(text: str) -> Tag | None:
    """Return the tag of what a person typed, "Creator: Kemble" for example; None where nothing is left of it."""
    words = tidy_name(text)
    found = _NAMESPACE.fullmatch(words)
    if found and (name := tidy_name(found[2])):
        return Tag(namespace_of(found[1]), name)
    return plain_tag(words)


def plain_tag(text: str, namespace: str = "") -> Tag | None:
    """Return the tag of a name in which a colon is only a colon; None where nothing is left of it."""
    name = tidy_name(text)
    return Tag(namespace, name) if name and name.strip("-*\"'") else None


def namespace_of(word: str) -> str:
    """Return how a namespace is called here."""
    return _SAME_NAMESPACE.get(word, word)


def tidy_name(text: str) -> str:
    """Return a name as tags have it: lower case, one underscore between words, no control characters."""
    clean = "".join(c for c in text if c.isprintable() or c.isspace())
    return _GAPS.sub("_", clean).strip("_").lower()[:LONGEST].strip("_")
