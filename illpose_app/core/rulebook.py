"""The rulebook: folds the tags of sites, sidecars and taggers into a few hundred classes of three groups.

The rules are data (resources/rulebook, explained in its README); here they are read and applied.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final

from illpose_app.core.errors import IllposeError
from illpose_app.core.words import phrase

_GAPS: Final = re.compile(r"[\s_]+")
#: How prompts write a tag's weight, (tag:1.2), and brackets that belong to a tag, \(medium\).
_WEIGHTED: Final = re.compile(r"\((.+):[0-9.]+\)")
_RATING_PREFIX: Final = "rating:"


class Group(StrEnum):
    """What a class is about."""

    POSE = "body and pose"
    CLOTHING = "clothing and hair"
    STYLE = "composition and style"


class SiteRating(StrEnum):
    """The ratings of Danbooru and of the taggers that learned from it, from the safest on."""

    GENERAL = "general"
    SENSITIVE = "sensitive"
    QUESTIONABLE = "questionable"
    EXPLICIT = "explicit"


class RulebookError(IllposeError):
    """A rulebook file that cannot be used."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(
            phrase(
                "{name}: {problem}; mend this file of the rulebook, or install illpose again",
                name=name,
                problem=problem,
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """What became of tags: classes with the score of their surest tag, tags that no rule knows, and the rating."""

    classes: Mapping[str, float]
    unknown: Mapping[str, float]
    rating: SiteRating | None = None


def raw_tag(text: str) -> str:
    r"""Return a tag as Danbooru writes it: "(Arm Up:1.2)" and "arm\_up" become arm_up."""
    words = text.strip().replace("\\", "")
    if weighted := _WEIGHTED.fullmatch(words):
        words = weighted[1]
    return _GAPS.sub("_", words).strip("_").lower()


@dataclass(frozen=True, kw_only=True)
class Rulebook:
    """Rules as parse_rulebook reads them. Everything is looked up by raw_tag."""

    groups: Mapping[str, Group]  # class -> group
    exact: Mapping[str, tuple[str, ...]]  # tag -> classes
    wildcards: tuple[tuple[str, str], ...]  # (pattern, class)
    exclusions: tuple[tuple[str, str], ...]  # (pattern, class)
    implied: Mapping[str, tuple[str, ...]]  # class -> classes
    ratings: Mapping[str, SiteRating]  # word -> rating

    def classes_of(self, tag: str) -> tuple[str, ...]:
        """Return the classes of one tag, those that it implies last; none where no rule knows it."""
        name = raw_tag(tag)
        if name not in self._folded:
            self._folded[name] = self._fold(name)
        return self._folded[name]

    def rating_of(self, tag: str) -> SiteRating | None:
        """Return the rating that a tag states: "rating:safe" or "explicit"; None where it states none."""
        name = raw_tag(tag).removeprefix(_RATING_PREFIX)
        return self.ratings.get(name) if len(name) > 1 or tag.lower().startswith(_RATING_PREFIX) else None

    def fold(self, tags: Iterable[str] | Mapping[str, float]) -> Folded:
        """Fold tags, or tags with scores of a tagger (0..1), into classes. The strictest rating that is stated counts.

        Of a tagger's scores the highest rating counts instead: it scores all of them.
        """
        scored = tags if isinstance(tags, Mapping) else dict.fromkeys(tags, 1.0)
        classes: dict[str, float] = {}
        unknown: dict[str, float] = {}
        ratings: dict[SiteRating, float] = {}
        for tag, score in scored.items():
            if rating := self.rating_of(tag):
                ratings[rating] = max(score, ratings.get(rating, 0.0))
                continue
            found = self.classes_of(tag)
            for name in found:
                classes[name] = max(score, classes.get(name, 0.0))
            if not found and (name := raw_tag(tag)):
                unknown[name] = max(score, unknown.get(name, 0.0))
        strictest = max(ratings, key=lambda rating: (ratings[rating], _STRICTNESS[rating]), default=None)
        return Folded(classes=classes, unknown=unknown, rating=strictest)

    def _fold(self, name: str) -> tuple[str, ...]:
        if not name:
            return ()
        found = dict.fromkeys(self.exact.get(name, ()))
        found |= dict.fromkeys(owner for pattern, owner in self._patterns if pattern.fullmatch(name))
        barred = {owner for pattern, owner in self._bars if pattern.fullmatch(name)}
        waiting = [owner for owner in found if owner not in barred]
        classes: dict[str, None] = {}
        while waiting:
            owner = waiting.pop(0)
            if owner not in classes:
                classes[owner] = None
                waiting += self.implied.get(owner, ())
        return tuple(classes)

    @cached_property
    def _folded(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str]]:
        return [(_pattern(text), owner) for text, owner in self.wildcards]

    @cached_property
    def _bars(self) -> list[tuple[re.Pattern[str], str]]:
        return [(_pattern(text), owner) for text, owner in self.exclusions]


_STRICTNESS: Final = {rating: number for number, rating in enumerate(SiteRating)}


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, text.split("*"))))


def parse_rulebook(texts: Mapping[str, str]) -> Rulebook:
    """Return the rulebook that TOML texts hold, by the names of their files. Raises RulebookError."""
    groups: dict[str, Group] = {}
    exact: dict[str, dict[str, None]] = {}
    wildcards: list[tuple[str, str]] = []
    exclusions: list[tuple[str, str]] = []
    implied: dict[str, tuple[str, ...]] = {}
    ratings: dict[str, SiteRating] = {}
    for name, text in texts.items():
        content = _read(name, text)
        group = _group(name, content) if "classes" in content else Group.STYLE
        for owner, patterns in _rules(name, content, "classes").items():
            if owner in groups:
                raise RulebookError(name, phrase("the class '{owner}' is there twice", owner=owner))
            groups[owner] = group
            for pattern in (owner, *map(_tidy_pattern, patterns)):
                if pattern.startswith("-"):
                    exclusions.append((pattern[1:], owner))
                elif "*" in pattern:
                    wildcards.append((pattern, owner))
                else:
                    exact.setdefault(pattern, {})[owner] = None
        implied |= {owner: tuple(others) for owner, others in _rules(name, content, "implies").items()}
        for word, others in _rules(name, content, "ratings").items():
            if word not in set(SiteRating):
                raise RulebookError(
                    name,
                    phrase("'{word}' is no rating (there are {ratings})", word=word, ratings=", ".join(SiteRating)),
                )
            ratings |= dict.fromkeys((word, *map(raw_tag, others)), SiteRating(word))
    for owner, classes in implied.items():
        if lost := sorted({owner, *classes} - set(groups)):
            raise RulebookError(", ".join(texts), phrase("[implies] names '{name}', which is no class", name=lost[0]))
    return Rulebook(
        groups=MappingProxyType(groups),
        exact=MappingProxyType({tag: tuple(owners) for tag, owners in exact.items()}),
        wildcards=tuple(wildcards),
        exclusions=tuple(exclusions),
        implied=MappingProxyType(implied),
        ratings=MappingProxyType(ratings),
    )


def _tidy_pattern(text: str) -> str:
    return _GAPS.sub("_", text.strip()).lower()


def _read(name: str, text: str) -> dict[str, Any]:
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RulebookError(name, phrase("is not TOML ({reason})", reason=str(error))) from None
    if unknown := sorted(set(content) - {"group", "classes", "implies", "ratings"}):
        raise RulebookError(
            name, phrase("'{name}' is not known (there are group, classes, implies and ratings)", name=unknown[0])
        )
    return content


def _group(name: str, content: Mapping[str, Any]) -> Group:
    if content.get("group") not in set(Group):
        raise RulebookError(name, phrase("'group' must be one of: {groups}", groups=", ".join(Group)))
    return Group(content["group"])


def _rules(name: str, content: Mapping[str, Any], table: str) -> dict[str, list[str]]:
    rules = content.get(table, {})
    if not isinstance(rules, dict):
        raise RulebookError(name, phrase("[{table}] must be a table", table=table))
    for owner, tags in rules.items():
        if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
            raise RulebookError(
                name, phrase('\'{owner}\' must have a list of tags, as in ["raised_arm", "*_arm_up"]', owner=owner)
            )
        if owner != raw_tag(owner) or "*" in owner:
            raise RulebookError(
                name, phrase("'{owner}' cannot name a class (lower case, underscores, no *)", owner=owner)
            )
    return rules
