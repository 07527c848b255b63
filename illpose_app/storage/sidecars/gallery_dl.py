"""JSON that gallery-dl writes beside a picture: Danbooru and its kin, Pixiv, and fields that most sites share."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from illpose_app.core.artwork import Attribution
from illpose_app.core.labels import Labels, Rating, rating_of
from illpose_app.core.tags import Tag, plain_tag
from illpose_app.storage.sidecars.sites import page_of

#: gallery-dl's field, and the namespace of the tags in it.
_TAG_FIELDS: Final = (
    ("tags_character", "character"), ("tag_string_character", "character"),
    ("tags_copyright", "copyright"), ("tag_string_copyright", "copyright"),
    ("tags_species", "species"), ("tags_meta", "meta"), ("tag_string_meta", "meta"), ("tags_metadata", "meta"),
    ("tags_general", ""), ("tag_string_general", ""),
)  # fmt: skip
_ARTIST_TAGS: Final = ("tags_artist", "tag_string_artist")
_ARTISTS: Final = ("artist", "author", "user", "creator", "creators", "uploader", "username", "account")
_ADDRESSES: Final = ("post_url", "page_url", "permalink", "webpage_url", "pageurl", "link")
_LICENCES: Final = ("license", "licence")
_IDS: Final = ("id", "post_id", "tweet_id", "hash_id", "deviationid")


def parse_gallery_dl(document: Mapping[str, Any]) -> Labels:
    """Return the labels of gallery-dl's JSON object."""
    site = _text(document.get("category"))
    site_id = next((_text(document[key]) for key in _IDS if _text(document.get(key))), "")
    if not site:
        site_id = ""  # of some other program's own
    elif site == "twitter" and _text(document.get("tweet_id")):
        site_id = _text(document["tweet_id"])
    address = page_of(site, site_id) or next(
        (_text(document[key]) for key in _ADDRESSES if _is_page(document.get(key))), ""
    )
    if not address and site == "deviantart" and _is_page(document.get("url")):
        address = _text(document["url"])
    source = document.get("source")
    if not address and _is_page(source):
        address = _text(source)
    return Labels(
        tags=tuple(dict.fromkeys(_tags(document))),
        attribution=Attribution(
            artist=_artist(document),
            site=site,
            site_id=site_id,
            address=address,
            licence=next((_name(document[key]) for key in _LICENCES if key in document), ""),
        ),
        rating=_rating(document),
    )


def _tags(document: Mapping[str, Any]) -> Iterator[Tag]:
    sorted_out = False
    for key, namespace in _TAG_FIELDS:
        for word in _words(document.get(key)):
            sorted_out = True
            if tag := plain_tag(word, namespace):
                yield tag
    artists = {word for key in _ARTIST_TAGS for word in _words(document.get(key))}
    if not sorted_out:
        for word in _words(document.get("tags")) or _words(document.get("tag_string")):
            if word not in artists and (tag := plain_tag(word)):
                yield tag


def _artist(document: Mapping[str, Any]) -> str:
    artists = [word for key in _ARTIST_TAGS for word in _words(document.get(key))]
    if artists:
        return ", ".join(dict.fromkeys(artists))
    return next((name for key in _ARTISTS if (name := _name(document.get(key)))), "")


def _rating(document: Mapping[str, Any]) -> Rating:
    restricted = document.get("x_restrict")
    if isinstance(restricted, int):
        return Rating.EXPLICIT if restricted > 0 else Rating.SAFE
    word = _text(document.get("rating"))
    if word.upper().startswith("R-18"):
        return Rating.EXPLICIT
    if rating_of(word):
        return rating_of(word)
    unsafe = any(document.get(key) is True for key in ("sensitive", "possibly_sensitive", "is_mature", "nsfw"))
    return Rating.QUESTIONABLE if unsafe else Rating.UNRATED


def _words(value: object) -> list[str]:
    """Return the tags of a field: a text with gaps, or a list of texts or of objects with a name."""
    if isinstance(value, str):
        return value.split()
    if isinstance(value, list):
        return [word for item in value if (word := _name(item))]
    return []


def _name(value: object) -> str:
    """Return a name: a text, or what an object calls its name; several are put side by side."""
    if isinstance(value, list):
        return ", ".join(name for item in value if (name := _name(item)))
    if isinstance(value, dict):
        return next((text for key in ("name", "username", "account", "nick") if (text := _text(value.get(key)))), "")
    return _text(value)


def _text(value: object) -> str:
    if isinstance(value, str):
        return " ".join(value.split())
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _is_page(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("http://", "https://"))
