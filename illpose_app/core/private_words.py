"""Takes what is private out of a text that an artist may hand on: paths, and the names of the user and the machine."""

import re
from collections.abc import Sequence
from functools import partial
from typing import Final

#: Where a path ends in a sentence: before ": ", " (", or a quote that closes. A name may hold all else, blanks too.
_REST: Final = r"""(?:(?!:\s|["'](?:[),\]:\s]|$)|\s\().)*"""
_ABSOLUTE: Final = re.compile(
    r"""(?<![\w:/\\.<>~])(?:[A-Za-z]:[\\/]|\\\\(?=\w)|/(?=[^\s/:"'()]+/))""" + _REST, re.MULTILINE
)
_SUFFIX: Final = re.compile(r"\.\w{1,5}$")


def without_private(
    text: str, *, kept: Sequence[tuple[str, str]], private: Sequence[tuple[str, str]], names: Sequence[tuple[str, str]]
) -> str:
    """Return a text without private paths and names.

    kept: folders whose inside may be read by anybody (the program's own), and what stands for them. private: folders of
    which only their stand-in and the ending of a file are left. Any other absolute path becomes "<path>". names: words
    (of the user, the machine) and their stand-ins. Of folders that lie in one another the inner one counts.
    """
    for folder, stands_for in _inner_first(kept):
        text = _of_folder(folder, r"(?=[\\/])").sub(_verbatim(stands_for), text)
    for folder, stands_for in _inner_first(private):
        text = _of_folder(folder, rf"(?![\w-]){_REST}").sub(partial(_short, stands_for), text)
    text = _ABSOLUTE.sub(partial(_short, "<path>"), text)
    for name, stands_for in names:
        if len(name) > 1:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", _verbatim(stands_for), text)
    return text


def _verbatim(words: str) -> str:
    """Return words as a replacement that holds no escapes."""
    return words.replace("\\", r"\\")


def _inner_first(folders: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted((pair for pair in folders if pair[0].strip("\\/")), key=lambda pair: -len(pair[0]))


def _of_folder(folder: str, rest: str) -> re.Pattern[str]:
    """Return what finds a folder, whichever way its separators are written."""
    parts = [re.escape(part) for part in re.split(r"[\\/]+", folder.rstrip("\\/"))]
    return re.compile(r"[\\/]+".join(parts) + rest, re.MULTILINE)


def _short(stands_for: str, found: re.Match[str]) -> str:
    """Return a stand-in with the ending of the file that was there."""
    suffix = _SUFFIX.search(found[0].rstrip("\\/ "))
    return f"{stands_for}/…{suffix[0]}" if suffix else stands_for
