"""Whether a file that another program saves has come to rest."""

from dataclasses import dataclass
from pathlib import Path

Stamp = tuple[int, int]  # bytes, modified in ns


def stamp_of(path: Path) -> Stamp | None:
    """Return what changes when a file is saved; None while it is not there, as between two steps of a save."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """What was seen of a file so far; `seen` returns the next state. It is due when it is new and has come to rest."""

    looked_at: Stamp | None
    last: Stamp | None = None
    is_due: bool = False

    def seen(self, stamp: Stamp | None) -> "Rest":
        """Take in what the file looks like now."""
        if stamp is None or stamp == self.looked_at:
            return Rest(looked_at=self.looked_at, last=stamp)
        if stamp != self.last or stamp[0] == 0:
            return Rest(looked_at=self.looked_at, last=stamp)  # it may still grow
        return Rest(looked_at=stamp, last=stamp, is_due=True)
