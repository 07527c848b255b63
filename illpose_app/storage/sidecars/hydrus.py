"""What Hydrus exports beside a file: tags as it writes them, a text with addresses, or JSON with both."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from illpose_app.core.artwork import Attribution
from illpose_app.core.labels import Labels, Rating, rating_of
from illpose_app.core.tags import Tag, tag_of
from illpose_app.storage.sidecars.sites import SITES, attribution_of_address

_KNOWN_SITES: Final = frozenset(site.name for site in SITES)


def labels_of_tags(words: Iterable[str]) -> Labels:
    """Return the labels of tags as Hydrus writes them, "creator:kemble"; artists and ratings are what they say."""
    tags, artists, rating = list[Tag](), list[str](), Rating.UNRATED
    for word in words:
        tag = tag_of(word)
        if tag is None:
            continue
        if tag.namespace == "artist":
            artists.append(" ".join(word.partition(":")[2].split()))
        elif tag.namespace == "rating" and rating_of(tag.name):
            rating = rating_of(tag.name)
        else:
            tags.append(tag)
    attribution = Attribution(artist=", ".join(dict.fromkeys(artists)))
    return Labels(tags=tuple(dict.fromkeys(tags)), attribution=attribution, rating=rating)


def parse_hydrus_addresses(text: str) -> Labels:
    """Return the labels of a text with an address in each line: that of a known site's page is believed first."""
    return _labels_of_addresses(text.splitlines())


def parse_hydrus_json(document: Mapping[str, Any]) -> Labels:
    """Return the labels of Hydrus' JSON object, in whose `metadata`, or itself, lie `tags` and `urls`."""
    inside = document.get("metadata")
    holder = inside if isinstance(inside, dict) else document
    said = labels_of_tags(_texts(holder.get("tags")))
    return said.or_else(_labels_of_addresses(_texts(holder.get("urls"))))


def is_hydrus_json(document: Mapping[str, Any]) -> bool:
    """Tell whether an object looks like one that Hydrus wrote."""
    inside = document.get("metadata")
    holder = inside if isinstance(inside, dict) else document
    return "category" not in document and ("urls" in holder or (isinstance(inside, dict) and "tags" in inside))


def _labels_of_addresses(addresses: Iterable[str]) -> Labels:
    found = [attribution_of_address(address) for address in addresses if address.strip()]
    pages = [one for one in found if one.site in _KNOWN_SITES and one.site_id] + [one for one in found if one.address]
    return Labels(attribution=replace(pages[0])) if pages else Labels()


def _texts(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
