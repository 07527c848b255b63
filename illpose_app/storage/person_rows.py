"""What people say of artworks as it was at a moment, so that a change can be taken back."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from illpose_app.storage.database import Database
from illpose_app.storage.label_writer import SETTLE, touch

#: So many artworks are asked for in one statement.
_AT_ONCE: Final = 500

TagKey = tuple[int, int]  # artwork, tag
FactKey = tuple[int, str]  # artwork, fact


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRows:
    """The rows of people: whether a tag was taken away, and the values of facts; absent where nobody said anything."""

    tags: dict[TagKey, int]
    facts: dict[FactKey, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelStep:
    """One change of what people say, of any number of artworks: only the rows that differ, before and after.

    A key whose row is None had, or has, no row.
    """

    tags: dict[TagKey, tuple[int | None, int | None]]
    facts: dict[FactKey, tuple[str | None, str | None]]

    @property
    def is_nothing(self) -> bool:
        """Tell whether nothing has changed."""
        return not self.tags and not self.facts


def read_person_rows(database: Database, artwork_ids: Sequence[int]) -> PersonRows:
    """Return what people say of artworks now."""
    tags: dict[TagKey, int] = {}
    facts: dict[FactKey, str] = {}
    with database.reading() as connection:
        for start in range(0, len(artwork_ids), _AT_ONCE):
            part = tuple(artwork_ids[start : start + _AT_ONCE])
            among = f"origin = 'person' AND artwork_id IN ({','.join('?' * len(part))})"
            for row in connection.execute(f"SELECT artwork_id, tag_id, removed FROM artwork_tags WHERE {among}", part):
                tags[row["artwork_id"], row["tag_id"]] = row["removed"]
            for row in connection.execute(f"SELECT artwork_id, fact, value FROM artwork_facts WHERE {among}", part):
                facts[row["artwork_id"], row["fact"]] = row["value"]
    return PersonRows(tags=tags, facts=facts)


def step_between(before: PersonRows, after: PersonRows) -> LabelStep:
    """Return what has changed."""
    tags = {key: (before.tags.get(key), after.tags.get(key)) for key in before.tags.keys() | after.tags.keys()}
    facts = {key: (before.facts.get(key), after.facts.get(key)) for key in before.facts.keys() | after.facts.keys()}
    return LabelStep(
        tags={key: pair for key, pair in tags.items() if pair[0] != pair[1]},
        facts={key: pair for key, pair in facts.items() if pair[0] != pair[1]},
    )


def put_step(database: Database, step: LabelStep, *, back: bool) -> None:
    """Take a step back, or again, in one transaction; artworks that are gone are passed over."""
    which = 0 if back else 1
    with database.writing(durable=True) as connection:
        _put_tags(connection, ((key, pair[which]) for key, pair in step.tags.items()))
        _put_facts(connection, ((key, pair[which]) for key, pair in step.facts.items()))
        for artwork_id in {artwork_id for artwork_id, _ in step.facts}:
            connection.execute(SETTLE, (artwork_id,))
        touch(connection)


def _put_tags(connection: sqlite3.Connection, rows: Iterable[tuple[TagKey, int | None]]) -> None:
    for (artwork_id, tag_id), removed in rows:
        connection.execute(
            "DELETE FROM artwork_tags WHERE artwork_id = ? AND tag_id = ? AND origin = 'person'", (artwork_id, tag_id)
        )
        if removed is not None:
            connection.execute(
                """INSERT INTO artwork_tags (artwork_id, tag_id, origin, removed)
                   SELECT artwork_id, ?, 'person', ? FROM artworks WHERE artwork_id = ?""",
                (tag_id, removed, artwork_id),
            )


def _put_facts(connection: sqlite3.Connection, rows: Iterable[tuple[FactKey, str | None]]) -> None:
    for (artwork_id, fact), value in rows:
        connection.execute(
            "DELETE FROM artwork_facts WHERE artwork_id = ? AND fact = ? AND origin = 'person'", (artwork_id, fact)
        )
        if value is not None:
            connection.execute(
                """INSERT INTO artwork_facts (artwork_id, fact, origin, value)
                   SELECT artwork_id, ?, 'person', ? FROM artworks WHERE artwork_id = ?""",
                (fact, value, artwork_id),
            )
