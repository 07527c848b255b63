"""Finds the artworks that a query line asks for, and those that must not be shown."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import translate
from re import compile as pattern_of
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.labels import Fact, Rating, RatingLimit
from illpose_app.core.query import Field, Having, Query, Term
from illpose_app.core.settings import Settings
from illpose_app.core.tags import tidy_name
from illpose_app.core.words import phrase
from illpose_app.storage.database import Database
from illpose_app.storage.labels import LabelReader

#: How many words' answers are kept; each is a byte for an artwork.
_KEPT: Final = 64
_FACT_OF: Final = {
    Field.SITE: Fact.SITE, Field.SITE_ID: Fact.SITE_ID, Field.LICENCE: Fact.LICENCE,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FoundArtworks:
    """The artworks of a query that may be shown, those that may not, and how its words were read.

    artwork_ids_N and hidden_ids_N int64, ascending. A note tells of a word that is no tag of the library.
    """

    artwork_ids_N: NDArray[np.int64]
    hidden_ids_N: NDArray[np.int64]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Answer:
    """The artworks for which a word holds, as a switch for each id; and how it was read where that is worth saying."""

    holds_A: NDArray[np.bool_]
    note: str = ""


class _Answers:
    """What words were answered in one state of the library."""

    def __init__(self, generation: int, there_N: NDArray[np.int64]) -> None:
        self.generation = generation
        self.size = int(there_N.max(initial=0)) + 1
        self.there_A = _mask(there_N, self.size)
        self.kept: dict[tuple[str, str, str], _Answer] = {}


class ArtworkFinder:
    """Answers queries; any thread may ask. A word's answer is kept until the library or what is said in it changes."""

    def __init__(self, database: Database) -> None:
        self._reader = LabelReader(database)
        self._answers = _Answers(-1, np.zeros(0, np.int64))

    def find(self, query: Query, limit: RatingLimit) -> FoundArtworks:
        """Return the artworks for which all terms hold, without those that are rated above the limit."""
        answers, notes = self._answers_now(), list[str]()
        holds_A = answers.there_A.copy()
        for term in query.terms:
            answer = self._answer(term, answers)
            holds_A &= ~answer.holds_A if term.negated else answer.holds_A
            notes += [answer.note] if answer.note else []
        shown_A = holds_A
        for rating in limit.hidden:
            word = Term(field=Field.RATING, text=rating.value or "none")
            shown_A = shown_A & ~self._answer(word, answers).holds_A
        return FoundArtworks(
            artwork_ids_N=np.flatnonzero(shown_A),
            hidden_ids_N=np.flatnonzero(holds_A & ~shown_A),
            notes=tuple(dict.fromkeys(notes)),
        )

    def hidden(self, limit: RatingLimit) -> NDArray[np.int64]:
        """Return the artworks that a limit hides, as the library, the references and the sheets leave them out."""
        return self._reader.artworks_with(Fact.RATING, limit.hidden)

    def _answers_now(self) -> _Answers:
        answers, generation = self._answers, self._reader.generation()
        if answers.generation != generation:
            answers = self._answers = _Answers(generation, self._reader.artworks_in_files())
        return answers

    def _answer(self, term: Term, answers: _Answers) -> _Answer:
        key = (term.field, term.namespace, term.text)
        known = answers.kept.get(key)
        if known is not None:
            return known
        ids_N, note = self._artworks_of(term)
        answer = _Answer(holds_A=_mask(ids_N, answers.size), note=note)
        if (term.field, term.text) != (Field.HAS, Having.CORRECTION):  # a correction is not said, it is drawn
            if len(answers.kept) >= _KEPT:
                answers.kept.clear()
            answers.kept[key] = answer
        return answer

    def _artworks_of(self, term: Term) -> tuple[NDArray[np.int64], str]:
        """Return the artworks for which a word holds, and how the word was read where that is worth saying."""
        if term.field in (Field.WORD, Field.TAG):
            return self._tagged(term)
        if term.field is Field.ARTIST:
            found = np.concatenate([self._by_artist(term.text), self._with_tags(term.text, namespace="artist")])
            return found, "" if found.size else phrase("no artist here is called {name}", name=term.text)
        if term.field is Field.HAS:
            return self._having(Having(term.text)), ""
        if term.field in (Field.NAME, Field.FOLDER):
            return self._by_path(term), ""
        if term.field is Field.RATING:
            rating = Rating.UNRATED if term.text == "none" else Rating(term.text)
            return self._reader.artworks_with(Fact.RATING, [rating]), ""
        return self._by_fact(_FACT_OF[term.field], term), ""

    def _tagged(self, term: Term) -> tuple[NDArray[np.int64], str]:
        """Return the artworks with a tag; a bare word that is no tag here is looked for in file names."""
        if term.namespace:
            with_colon = f"{term.namespace}:{term.text}"  # some sites have tags with a colon in them
            found = [self._with_tags(term.text, namespace=term.namespace), self._with_tags(with_colon)]
        else:
            found = [self._with_tags(term.text), self._by_artist(term.text)]
        ids_N = np.concatenate(found)
        if ids_N.size:
            return ids_N, ""
        if term.field is Field.WORD:
            return self._by_path(term), phrase("{word} is no tag here: file names were searched for it", word=term.text)
        return ids_N, phrase("{word} is no tag here", word=str(term))

    def _with_tags(self, name: str, *, namespace: str | None = None) -> NDArray[np.int64]:
        return self._reader.artworks_tagged(self._reader.tag_ids(name, namespace=namespace))

    def _by_artist(self, wanted: str) -> NDArray[np.int64]:
        fits = _comparison(wanted)
        values = [
            value
            for value in self._reader.fact_values(Fact.ARTIST)
            if any(fits(tidy_name(name)) for name in (value, *value.split(",")))
        ]
        return self._reader.artworks_with(Fact.ARTIST, values)

    def _by_fact(self, fact: Fact, term: Term) -> NDArray[np.int64]:
        wanted = term.text if fact is Fact.SITE_ID or term.has_star else f"*{term.text}*"
        fits = _comparison(wanted)
        values = [value for value in self._reader.fact_values(fact) if fits(value.lower())]
        return self._reader.artworks_with(fact, values)

    def _by_path(self, term: Term) -> NDArray[np.int64]:
        """Return the artworks with a file whose name, or folder, contains a text; a word's gaps may be spaces."""
        text = term.text.casefold()
        fits = _comparison(f"*{text}*")
        loose = text.replace("_", " ") if term.field is Field.WORD else text
        also = _comparison(f"*{loose}*") if loose != text else None
        found = []
        for artwork_id, path in self._reader.paths():
            folder, _, name = os.fsdecode(path).rpartition(os.sep)
            place = (folder if term.field is Field.FOLDER else name).casefold()
            if fits(place) or (also is not None and also(place)):
                found.append(artwork_id)
        return np.array(found, np.int64)

    def _having(self, what: Having) -> NDArray[np.int64]:
        if what is Having.TAGS:
            return self._reader.artworks_with_tags()
        if what is Having.CORRECTION:
            return self._reader.artworks_corrected()
        fact = {Having.ARTIST: Fact.ARTIST, Having.ADDRESS: Fact.ADDRESS, Having.RATING: Fact.RATING}[what]
        return self._reader.artworks_with(fact, self._reader.fact_values(fact))


def limit_of(settings: Settings) -> RatingLimit:
    """Return which ratings the settings let be shown."""
    return RatingLimit(
        shown_up_to=Rating(settings.word("library.shown_up_to")),
        unrated_counts_as=Rating(settings.word("library.unrated_counts_as")),
    )


def _mask(ids_N: NDArray[np.int64], size: int) -> NDArray[np.bool_]:
    mask = np.zeros(size, np.bool_)
    mask[ids_N[ids_N < size]] = True
    return mask


def _comparison(wanted: str) -> Callable[[str], object]:
    """Return what compares a text with one in which only the star is special."""
    inner = wanted.strip("*")
    if "*" not in inner:  # the usual cases, several times quicker than a pattern
        if wanted == inner:
            return inner.__eq__
        if wanted.startswith("*") and wanted.endswith("*"):
            return lambda text: inner in text
    return pattern_of(translate(wanted.replace("[", "[[]").replace("?", "[?]"))).match
