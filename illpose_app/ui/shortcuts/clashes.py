"""Which keys are wanted twice: pure functions over the table of keys."""

from collections.abc import Mapping, Sequence

from illpose_app.ui.shortcuts.key_rows import KeyRow, clash


def keys_of(row: KeyRow, chosen: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the keys of a row as they are: those that were chosen, else its own."""
    return row.keys if row.fixed else chosen.get(row.name, row.keys)


def holders(rows: Sequence[KeyRow], chosen: Mapping[str, tuple[str, ...]], row: KeyRow, key: str) -> list[KeyRow]:
    """Return the other rows that have a key where it would be wanted twice if `row` had it, too."""
    return [
        other
        for other in rows
        if other.name != row.name and key in keys_of(other, chosen) and clash(row.where, other.where)
    ]


def without(keys: Sequence[str], key: str) -> tuple[str, ...]:
    """Return keys without one of them."""
    return tuple(kept for kept in keys if kept != key)
