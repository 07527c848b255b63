"""Words that an artist reads: English text that knows its template and its values, so that a window can translate it.

A `Phrase` is a `str`, in English: the command line, the log and the tests use it as it is. The window says its template
in the program's language and fills in the values there (ui/language.py). Only whole sentences are phrases: what is
glued together by `+` or an f-string is plain text, and stays English. packaging/translations.py finds every phrase.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias

Value: TypeAlias = "str | int | float"
#: A template and the number that decides between singular and plural (-1: none) to the template in a language.
Translate: TypeAlias = Callable[[str, int], str]
#: Returns a text as the artist reads it: a phrase in the language of the window, everything else as it is.
Say: TypeAlias = Callable[[str], str]
#: Before a phrase that is stored; no line that an artist reads begins so.
_MARK: Final = "\x1e"


class Phrase(str):
    """A sentence or word. Values that are phrases are translated, too; all others stay: file names, numbers.

    `source` is what translators see, `english` the English template: another one than the source where there is one of
    what is counted. `number` decides between singular and plural, -1 where nothing is counted.
    """

    source: str
    english: str
    values: dict[str, Value]
    number: int

    def __new__(cls, english: str, values: dict[str, Value], source: str = "", number: int = -1) -> "Phrase":
        """Make a phrase; use phrase() or counted()."""
        made = super().__new__(cls, english.format(**values))
        made.english, made.values, made.source, made.number = english, values, source or english, number
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        return (self.english, self.values, self.source, self.number)

    def __str__(self) -> str:
        return self  # str(error) must not forget the template

    def said(self, translate: Translate) -> str:
        """Return the phrase in the language of a translation."""
        values = {
            name: value.said(translate) if isinstance(value, Phrase) else value for name, value in self.values.items()
        }
        template = translate(self.source, self.number)
        return (self.english if template == self.source else template).format(**values)


def phrase(text: str, /, **values: Value) -> Phrase:
    """Return English words whose {gaps} are filled with values."""
    return Phrase(text, values)


def counted(one: str, many: str, /, *, count: int, **values: Value) -> Phrase:
    """Return words for a number of things: `one` where there is one, else `many`. Both may have the gap {count}."""
    return Phrase(one if count == 1 else many, {"count": count, **values}, many, count)


def packed(text: str) -> str:
    """Return a text as it can be stored: a phrase with its template and values."""
    return _MARK + json.dumps(_plain(text), ensure_ascii=False, default=float) if isinstance(text, Phrase) else text


def unpacked(stored: str) -> str:
    """Return what was packed; a text that was stored plain, or by an unlike program, stays as it is."""
    if not stored.startswith(_MARK):
        return stored
    try:
        return _phrase_of(json.loads(stored.removeprefix(_MARK)))
    except (ValueError, TypeError, LookupError, AttributeError):
        return stored


def _plain(phrase: Phrase) -> list[object]:
    values = {name: _plain(value) if isinstance(value, Phrase) else value for name, value in phrase.values.items()}
    return [phrase.english, values, phrase.source, phrase.number]


def _phrase_of(stored: Any) -> Phrase:
    english, values, source, number = stored
    filled = {name: _phrase_of(value) if isinstance(value, list) else value for name, value in values.items()}
    return Phrase(english, filled, source, number)


def joined(parts: Sequence[str], separator: str) -> Phrase:
    """Return words side by side, with a separator that no language changes."""
    gaps = separator.join(f"{{part{number}}}" for number in range(len(parts)))
    return Phrase(gaps, {f"part{number}": part for number, part in enumerate(parts)})


def in_a_row(parts: Sequence[str]) -> str:
    """Return “a, b, c”; at least one part."""
    row = parts[0]
    for part in parts[1:]:
        row = phrase("{first}, {second}", first=row, second=part)
    return row


def listed(parts: Sequence[str]) -> str:
    """Return a list in words: “a, b and c”; at least one part."""
    if len(parts) == 1:
        return parts[0]
    return phrase("{first} and {last}", first=in_a_row(parts[:-1]), last=parts[-1])
