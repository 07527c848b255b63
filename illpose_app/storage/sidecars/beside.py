"""Finds the sidecars of an artwork by their names, reads them all, and joins what they say."""

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from illpose_app.core.errors import printable, reason_of
from illpose_app.core.labels import Labels, PersonLabels
from illpose_app.core.words import Phrase, phrase
from illpose_app.storage.sidecars.eagle import parse_eagle
from illpose_app.storage.sidecars.embedded import read_embedded
from illpose_app.storage.sidecars.file_name import parse_file_name
from illpose_app.storage.sidecars.gallery_dl import parse_gallery_dl
from illpose_app.storage.sidecars.hydrus import is_hydrus_json, parse_hydrus_addresses, parse_hydrus_json
from illpose_app.storage.sidecars.illpose_json import is_illpose_json, parse_illpose_json
from illpose_app.storage.sidecars.tag_text import parse_tag_text
from illpose_app.storage.sidecars.xmp import parse_xmp

#: Grows when readers learn something, so that all sidecars are read again.
READER_VERSION: Final = "2"
SIDECAR_SUFFIXES: Final = frozenset({".json", ".txt", ".xmp"})
OWN_SUFFIX: Final = ".illpose.json"
_LARGEST_BYTES: Final = 4 << 20
_EAGLE: Final = "metadata.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOfArtwork:
    """What was read beside an artwork and in its file: from other programs, and what people entered in illpose.

    `problems` has one line for each sidecar that could not be read.
    """

    labels: Labels = Labels()  # noqa: RUF009 - frozen
    person: PersonLabels = PersonLabels()  # noqa: RUF009 - frozen
    problems: tuple[str, ...] = ()

    def or_else(self, weaker: "SaidOfArtwork") -> "SaidOfArtwork":
        """Return what was read of two files that hold the same artwork."""
        mine, others = self.person, weaker.person
        decided = {*mine.tags, *mine.removed_tags}
        person = PersonLabels(
            tags=mine.tags + tuple(tag for tag in others.tags if tag not in decided),
            removed_tags=mine.removed_tags + tuple(tag for tag in others.removed_tags if tag not in decided),
            facts={**others.facts, **mine.facts},
        )
        problems = tuple(dict.fromkeys(self.problems + weaker.problems))
        return SaidOfArtwork(labels=self.labels.or_else(weaker.labels), person=person, problems=problems)


def sidecar_names(name: str, folder: str = "") -> tuple[str, ...]:
    """Return how the sidecars of a file may be called, those that are believed first standing first."""
    stem = os.path.splitext(name)[0]  # noqa: PTH122 - called for each file of a large library
    eagle = (_EAGLE,) if folder.endswith(".info") else ()
    return (*eagle, f"{name}{OWN_SUFFIX}", f"{name}.json", f"{stem}.json", f"{name}.urls.txt", f"{stem}.urls.txt",
            f"{name}.txt", f"{stem}.txt", f"{name}.xmp", f"{stem}.xmp")  # fmt: skip


def sidecar_stamp(name: str, folder: str, beside: Mapping[str, tuple[int, int]]) -> str:
    """Return a word that changes when a file's sidecars do; `beside` has size and time of those of its folder."""
    if not beside:
        return READER_VERSION
    there = [(other, *beside[other]) for other in sidecar_names(name, folder) if other in beside]
    if not there:
        return READER_VERSION
    digest = hashlib.blake2b(repr(there).encode("utf-8", "surrogateescape"), digest_size=8)
    return f"{READER_VERSION}-{digest.hexdigest()}"


def read_beside(path: Path, *, embedded: Callable[[Path], Labels] = read_embedded) -> SaidOfArtwork:
    """Return all that is said of an artwork's file: by its sidecars, then the file itself, then its name.

    embedded: what reads the file itself, for one that nobody has read before.
    """
    said, person, problems = Labels(), PersonLabels(), list[str]()
    for name in sidecar_names(path.name, path.parent.name):
        sidecar = path.with_name(name)
        try:
            if not sidecar.is_file():
                continue
            if sidecar.stat().st_size > _LARGEST_BYTES:
                raise ValueError(phrase("it is too large for a sidecar"))
            data = sidecar.read_bytes()
            if name.endswith(".json") and is_illpose_json(document := _document(data)):
                person = parse_illpose_json(document)
            else:
                said = said.or_else(_parser_of(name)(data))
        except OSError as error:
            problems.append(
                phrase(
                    "{file}: this sidecar cannot be read: {reason}", file=printable(sidecar), reason=reason_of(error)
                )
            )
        except (ValueError, RecursionError) as error:
            problems.append(
                phrase(
                    "{file}: this sidecar cannot be read: {reason} (mend it or remove it)",
                    file=printable(sidecar),
                    reason=str(error) if isinstance(str(error), Phrase) else " ".join(str(error).split())[:160],
                )
            )
    said = said.or_else(embedded(path)).or_else(parse_file_name(path.stem))
    return SaidOfArtwork(labels=said, person=person, problems=tuple(problems))


def _parser_of(name: str) -> Callable[[bytes], Labels]:
    if name == _EAGLE:
        return lambda data: parse_eagle(_document(data))
    if name.endswith(".json"):
        return _parse_json
    if name.endswith(".urls.txt"):
        return lambda data: parse_hydrus_addresses(_text(data))
    if name.endswith(".txt"):
        return lambda data: parse_tag_text(_text(data))
    return parse_xmp


def _parse_json(data: bytes) -> Labels:
    document = _document(data)
    return parse_hydrus_json(document) if is_hydrus_json(document) else parse_gallery_dl(document)


def _document(data: bytes) -> dict[str, Any]:
    try:
        document = json.loads(_text(data))
    except json.JSONDecodeError as error:
        raise ValueError(phrase("this is no JSON: {reason}", reason=str(error))) from None
    return document if isinstance(document, dict) else {}  # a list is of some other program, and says nothing to us


def _text(data: bytes) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                raise ValueError(phrase("it is no text in UTF-8")) from None
    return ""
