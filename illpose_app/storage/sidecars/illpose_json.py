"""illpose's own sidecar, "<file.ext>.illpose.json": all that people entered of an artwork, for another library."""

import json
from collections.abc import Mapping
from typing import Any, Final

from illpose_app.core.labels import Fact, PersonLabels, Rating
from illpose_app.core.tags import Tag, plain_tag
from illpose_app.core.words import phrase

MARK: Final = "illpose sidecar"
VERSION: Final = 1


def illpose_json(labels: PersonLabels) -> str:
    """Return the sidecar's text."""
    document = {
        "format": MARK,
        "version": VERSION,
        "tags": [_written(tag) for tag in labels.tags],
        "removed_tags": [_written(tag) for tag in labels.removed_tags],
        "facts": {fact.value: value for fact, value in sorted(labels.facts.items())},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def is_illpose_json(document: Mapping[str, Any]) -> bool:
    """Tell whether an object is one that illpose wrote."""
    return document.get("format") == MARK


def parse_illpose_json(document: Mapping[str, Any]) -> PersonLabels:
    """Return what people entered; raises ValueError where a part of it is not what it should be."""
    if not is_illpose_json(document):
        raise ValueError(phrase("this is no sidecar of illpose"))
    if not isinstance(version := document.get("version"), int) or version > VERSION:
        raise ValueError(
            phrase("a newer illpose wrote it (version {version}; update illpose)", version=str(version)[:40])
        )
    facts = document.get("facts", {})
    if not isinstance(facts, dict) or not all(isinstance(value, str) for value in facts.values()):
        raise ValueError(phrase("its facts are no texts"))
    known = {Fact(name): value for name, value in facts.items() if name in frozenset(Fact)}
    if known.get(Fact.RATING, "") not in frozenset(Rating):
        raise ValueError(phrase("there is no rating {value}", value=repr(known[Fact.RATING])[:80]))
    return PersonLabels(tags=_tags(document, "tags"), removed_tags=_tags(document, "removed_tags"), facts=known)


def _written(tag: Tag) -> list[str]:
    # two parts: a colon may belong to the name
    return [tag.namespace, tag.name]


def _tags(document: Mapping[str, Any], key: str) -> tuple[Tag, ...]:
    tags, pairs = [], document.get(key, [])
    if not isinstance(pairs, list):
        raise ValueError(phrase("{value} in {key} is no tag", value=repr(pairs)[:80], key=key))
    for pair in pairs:
        if not (isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)):
            raise ValueError(phrase("{value} in {key} is no tag", value=repr(pair)[:80], key=key))
        tag = plain_tag(pair[1], pair[0])
        if tag is None:
            raise ValueError(phrase("{value} in {key} is no tag", value=repr(pair)[:80], key=key))
        tags.append(tag)
    return tuple(tags)
