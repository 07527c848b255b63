"""The few errors that reach an artist: what failed, which file, what to do."""

from pathlib import Path


def printable(path: Path | str) -> str:
    """Return a path as text that can always be printed, also when its name is not UTF-8."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


class IllposeError(Exception):
    """An error with one clear line for the artist; every error that illpose raises on purpose is one."""


class ArtworkError(IllposeError):
    """An artwork file that cannot be read. Message: the file, what is wrong with it, what to do."""

    def __init__(self, path: Path | str, problem: str, advice: str = "") -> None:
        self.path = path
        self.problem = problem
        self.advice = advice
        super().__init__(f"{printable(path)}: {problem}" + (f" ({advice})" if advice else ""))


class ModelError(IllposeError):
    """A network or its manifest that cannot be used."""


class LibraryError(IllposeError):
    """The library database or its folder cannot be used."""


class PoseError(IllposeError):
    """A pose from which nothing can be computed, for example one with too few known joints."""
