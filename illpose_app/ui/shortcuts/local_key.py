"""What a row of a table of local keys says: keys that work in one place only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalKey:
    """What is done, and by which keys."""

    name: str
    text: str
    keys: tuple[str, ...]
