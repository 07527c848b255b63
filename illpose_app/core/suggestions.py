"""What a half-typed word may become: tags, artists, and the words that a query line knows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from illpose_app.core.labels import RATINGS
from illpose_app.core.query import Field, Having, pieces_of
from illpose_app.core.tags import tidy_name

#: How many are shown at once.
MOST: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the library knows: tags as they are written and artists, those of most artworks first."""

    tags: tuple[str, ...] = ()
    artists: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """The place of the word that is being typed, and what it may become."""

    start: int = 0
    end: int = 0
    words: tuple[str, ...] = ()

    def applied(self, line: str, word: str) -> tuple[str, int]:
        """Return the line with a word put in, and where the cursor then stands."""
        gap = "" if word.endswith(":") or line[self.end : self.end + 1] == " " else " "
        return line[: self.start] + word + gap + line[self.end :], self.start + len(word) + len(gap)


def complete_query(line: str, cursor: int, vocabulary: Vocabulary) -> Completion:
    """Return what the word of a query line that ends at the cursor may become."""
    piece = next((piece for piece in pieces_of(line) if piece.start < cursor <= piece.end), None)
    if piece is None:
        return Completion()
    typed = piece.text.lower()
    minus = "-" if typed.startswith("-") else ""
    typed = typed.removeprefix("-")
    if not typed:
        return Completion()
    field, colon, value = typed.partition(":")
    if colon and field in (Field.RATING, Field.HAS):
        known = (*RATINGS, "none") if field == Field.RATING else tuple(Having)
        found = [f"{field}:{word}" for word in known if word.startswith(value)]
    elif colon and field == Field.ARTIST:
        found = [f"artist:{tidy_name(name)}" for name in matching(value, vocabulary.artists, tidy=tidy_name)]
    else:
        found = matching(tidy_name(typed), vocabulary.tags)
        found += [f"{name}:" for name in Field if name and not colon and name.startswith(typed)]
    words = tuple(dict.fromkeys(minus + word for word in found if word != typed))
    return Completion(start=piece.start, end=piece.end, words=words[:MOST])


def complete_tag(text: str, cursor: int, vocabulary: Vocabulary) -> Completion:
    """Return what the tag that ends at the cursor may become, among tags that are parted by commas."""
    start = text.rfind(",", 0, cursor) + 1
    start += len(text[start:cursor]) - len(text[start:cursor].lstrip())
    typed = tidy_name(text[start:cursor])
    words = matching(typed, vocabulary.tags) if typed else []
    return Completion(start=start, end=cursor, words=tuple(word for word in words if word != typed))


def matching(typed: str, words: Sequence[str], *, tidy: Callable[[str], str] = str) -> list[str]:
    """Return the words that begin with a text, then those that contain it; each group in the order given."""
    begin, contain = list[str](), list[str]()
    for word in words:
        name = tidy(word)
        if name.startswith(typed) or _bare(name).startswith(typed):
            begin.append(word)
            if len(begin) >= MOST:
                break
        elif len(contain) < MOST and typed in name:
            contain.append(word)
    return (begin + contain)[:MOST]


def _bare(name: str) -> str:
    """Return a tag's name without its namespace."""
    return name.partition(":")[2]
