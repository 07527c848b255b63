"""The query line: `sitting arms_up -from_behind artist:kemble rating:safe "name:two knights"`.

Words that stand beside one another must all hold. A minus before one means "not", a star any letters, and quotes hold
words together. `field:` asks for something other than a tag; any other word before a colon is a tag's namespace.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from illpose_app.core.errors import IllposeError
from illpose_app.core.labels import RATINGS, Rating, rating_of
from illpose_app.core.tags import namespace_of, tidy_name
from illpose_app.core.words import phrase


class Field(StrEnum):
    """What a word of the query is compared with."""

    WORD = ""  # a tag; where the library has no such tag, file names
    TAG = "tag"
    NAME = "name"
    FOLDER = "folder"
    RATING = "rating"
    ARTIST = "artist"
    SITE = "site"
    SITE_ID = "id"
    LICENCE = "licence"
    HAS = "has"


class Having(StrEnum):
    """What `has:` may ask for."""

    TAGS = "tags"
    ARTIST = "artist"
    ADDRESS = "address"
    RATING = "rating"
    CORRECTION = "correction"


_FIELDS: Final = {
    **{field.value: field for field in Field if field.value}, "file": Field.NAME, "license": Field.LICENCE,
    "creator": Field.ARTIST,
}  # fmt: skip
_UNRATED_WORDS: Final = frozenset({"none", "unrated", "unknown"})
_PREFIX: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]*):(.*)", re.DOTALL)


class QueryError(IllposeError):
    """A query line that cannot be understood: what is wrong, and what to write instead."""

    def __init__(self, message: str, *, start: int, end: int) -> None:
        self.start, self.end = start, end  # where in the line
        super().__init__(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of a query: what it asks for, whether it must not hold, and where it stands in the line.

    `text` is tidied as tags are for words and tags, and as it was written, in lower case, for all else. A star in it
    stands for any letters.
    """

    field: Field
    text: str
    namespace: str = ""
    negated: bool = False
    start: int = 0
    end: int = 0

    @property
    def has_star(self) -> bool:
        """Tell whether the term stands for several."""
        return "*" in self.text

    def __str__(self) -> str:
        field = "" if self.namespace and self.namespace not in _FIELDS else self.field
        words = ":".join(part for part in (field, self.namespace, self.text) if part)
        words = words.replace("\\", "\\\\").replace('"', '\\"')
        return ("-" if self.negated else "") + (f'"{words}"' if re.search(r"\s", words) else words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for: all of its terms; none asks for everything."""

    terms: tuple[Term, ...] = ()

    def __str__(self) -> str:
        return " ".join(str(term) for term in self.terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A word of the line as it is written: its place, its text without quotes, and whether its quotes are closed."""

    start: int
    end: int
    text: str
    closed: bool


def pieces_of(line: str) -> tuple[Piece, ...]:
    """Return the words of a line; quotes hold spaces, `\\"` and `\\\\` are a quote and a backslash that are meant."""
    pieces, start, text, quoted, place = list[Piece](), -1, "", False, 0
    while place <= len(line):
        letter = line[place] if place < len(line) else ""
        following = line[place + 1 : place + 2]
        if letter == "\\" and following and following in '"\\':
            text, start, place = text + following, place if start < 0 else start, place + 1
        elif letter == '"':
            quoted, start = not quoted, place if start < 0 else start
        elif letter and (quoted or not letter.isspace()):
            text, start = text + letter, place if start < 0 else start
        elif start >= 0:
            pieces.append(Piece(start=start, end=place, text=text, closed=not quoted))
            start, text = -1, ""
        place += 1
    return tuple(pieces)


def parse_query(line: str) -> Query:
    """Return the query of a line; raises QueryError with one clear line."""
    terms = []
    for piece in pieces_of(line):
        if not piece.closed:
            raise _mistake(
                piece,
                phrase('the quote before {text} is not closed (write another " at its end)', text=_shown(piece.text)),
            )
        terms.append(_term(piece))
    return Query(terms=tuple(terms))


def _term(piece: Piece) -> Term:
    negated = piece.text.startswith("-")
    words = piece.text[1:] if negated else piece.text
    if not words.strip():
        raise _mistake(
            piece,
            phrase("there is no word after the minus") if negated else phrase("there is no word between the quotes"),
        )
    if words.startswith("-"):
        raise _mistake(piece, phrase("one minus is enough: -{word}", word=words.lstrip("-")))
    found = _PREFIX.fullmatch(words)
    field = _FIELDS.get(found[1].lower()) if found else Field.WORD
    if found is None or (field is None and not found[2].strip()):
        return _tag_term(piece, Field.WORD, "", words, negated=negated)
    if field is None:
        return _tag_term(piece, Field.TAG, namespace_of(found[1].lower()), found[2], negated=negated)
    value = found[2].strip()
    if not value:
        raise _mistake(
            piece,
            phrase("there is nothing after {field}: (for example {example})", field=found[1], example=_EXAMPLES[field]),
        )
    if field is Field.TAG:
        return _tag_term(piece, field, "", value, negated=negated)
    return Term(field=field, text=_value(piece, field, value), negated=negated, start=piece.start, end=piece.end)


def _tag_term(piece: Piece, field: Field, namespace: str, words: str, *, negated: bool) -> Term:
    text = tidy_name(words)
    if not namespace and (found := _PREFIX.fullmatch(text)) and (name := tidy_name(found[2])):
        field, namespace, text = Field.TAG, namespace_of(found[1]), name
    if not text or (not text.strip("*") and not namespace):
        raise _mistake(piece, phrase("{words} would mean every tag (write some letters of it)", words=_shown(words)))
    if text.startswith("-") or (text.endswith(":") and text[:-1] in _FIELDS):  # alone it would mean something else
        field = Field.TAG
    return Term(field=field, text=text, namespace=namespace, negated=negated, start=piece.start, end=piece.end)


def _value(piece: Piece, field: Field, value: str) -> str:
    word = value.lower()
    if field is Field.RATING:
        rating = rating_of(word)
        if rating is Rating.UNRATED and word not in _UNRATED_WORDS:
            words = ", ".join(RATINGS)
            raise _mistake(
                piece,
                phrase("there is no rating {value} (there are {words}, and none)", value=_shown(value), words=words),
            )
        return rating.value or "none"
    if field is Field.HAS and word not in frozenset(Having):
        raise _mistake(
            piece,
            phrase(
                "has:{value} is not known (there are has:{known})", value=_shown(value), known=", has:".join(Having)
            ),
        )
    return tidy_name(word) if field is Field.ARTIST else word


_EXAMPLES: Final = {
    Field.TAG: "tag:sitting", Field.NAME: "name:sketch", Field.FOLDER: "folder:studies", Field.RATING: "rating:safe",
    Field.ARTIST: "artist:kemble", Field.SITE: "site:pixiv", Field.SITE_ID: "id:81234567",
    Field.LICENCE: "licence:cc*", Field.HAS: "has:tags",
}  # fmt: skip


def _mistake(piece: Piece, message: str) -> QueryError:
    return QueryError(message, start=piece.start, end=piece.end)


def _shown(text: str) -> str:
    return phrase("“{text}”", text=text[:40] + ("…" if len(text) > 40 else ""))
