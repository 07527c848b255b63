"""The few errors that reach an artist: what failed, which file, what to do."""

import errno
from pathlib import Path
from typing import Final

from illpose_app.core.words import phrase

#: What systems say most often, in words that can be translated.
_REASONS: Final = {
    errno.EACCES: phrase("Permission denied"),
    errno.EPERM: phrase("Operation not permitted"),
    errno.ENOENT: phrase("No such file or directory"),
    errno.EEXIST: phrase("File exists"),
    errno.ENOTDIR: phrase("Not a directory"),
    errno.EISDIR: phrase("Is a directory"),
    errno.ENOTEMPTY: phrase("Directory not empty"),
    errno.ENOSPC: phrase("No space left on device"),
    errno.EFBIG: phrase("File too large"),
    errno.EROFS: phrase("Read-only file system"),
    errno.EIO: phrase("Input/output error"),
    errno.EBUSY: phrase("Device or resource busy"),
    errno.ENAMETOOLONG: phrase("File name too long"),
}

_LONGEST_LINE: Final = 120


def printable(path: Path | str) -> str:
    """Return a path as text that can always be printed, also when its name is not UTF-8."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def reason_of(error: Exception) -> str:
    """Return why the system refused something: without the number and the path that str(error) has."""
    said = getattr(error, "strerror", None)
    return _REASONS.get(getattr(error, "errno", None) or 0, said or str(error))


def line_of(error: Exception) -> str:
    """Return what a library says of a damaged file, as one short line: some put half of the file into it."""
    said = error.args[0] if error.args and isinstance(error.args[0], str) else str(error)
    line = " ".join(said.split()) or type(error).__name__
    return printable(line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}…")


class IllposeError(Exception):
    """An error with one clear line for the artist, a phrase; every error that illpose raises on purpose is one."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""  # a phrase stays one


class ArtworkError(IllposeError):
    """An artwork file that cannot be read. Message: the file, what is wrong with it, what to do."""

    def __init__(self, path: Path | str, problem: str, advice: str = "") -> None:
        self.path = path
        self.problem = problem
        self.advice = advice
        file = printable(path)
        super().__init__(
            phrase("{file}: {problem} ({advice})", file=file, problem=problem, advice=advice)
            if advice
            else phrase("{file}: {problem}", file=file, problem=problem)
        )


class ModelError(IllposeError):
    """A network or its manifest that cannot be used."""


class LibraryError(IllposeError):
    """The library database or its folder cannot be used."""


class PoseError(IllposeError):
    """A pose from which nothing can be computed, for example one with too few known joints."""
