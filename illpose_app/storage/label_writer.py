"""Writes what is said of artworks: a person, a sidecar and a network each have their own rows."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from illpose_app.core.labels import Fact, Labels, Origin, PersonLabels, Rating
from illpose_app.core.tags import ScoredTag, Tag
from illpose_app.storage.database import Database

#: The strongest statement of a fact; `''` where nobody says anything.
_BELIEVED: Final = """coalesce((SELECT value FROM artwork_facts
    WHERE artwork_facts.artwork_id = artworks.artwork_id AND fact = '{fact}'
    ORDER BY CASE origin WHEN 'person' THEN 0 WHEN 'sidecar' THEN 1 ELSE 2 END LIMIT 1), '')"""
SETTLE: Final = (
    f"UPDATE artworks SET {', '.join(f'{fact} = {_BELIEVED.format(fact=fact)}' for fact in Fact)} WHERE artwork_id = ?"
)


class LabelWriter:
    """What may change in what is said of artworks; each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_tag(self, artwork_ids: Sequence[int], tag: Tag) -> None:
        """Store that a person gives a tag to artworks, or confirms it; ids that are gone are passed over."""
        with self._database.writing(durable=True) as connection:
            tag_id = _tag_id(connection, tag)
            connection.executemany(
                """INSERT OR REPLACE INTO artwork_tags (artwork_id, tag_id, origin)
                   SELECT artwork_id, ?, 'person' FROM artworks WHERE artwork_id = ?""",
                [(tag_id, artwork_id) for artwork_id in artwork_ids],
            )
            touch(connection)

    def remove_tag(self, artwork_ids: Sequence[int], tag: Tag) -> None:
        """Store that a person takes a tag from artworks; for one that others gave, that is remembered for good."""
        with self._database.writing(durable=True) as connection:
            tag_id = _tag_id(connection, tag)
            pairs = [(artwork_id, tag_id) for artwork_id in artwork_ids]
            connection.executemany(
                "DELETE FROM artwork_tags WHERE artwork_id = ? AND tag_id = ? AND origin = 'person'", pairs
            )
            connection.executemany(
                """INSERT INTO artwork_tags (artwork_id, tag_id, origin, removed)
                   SELECT artwork_id, tag_id, 'person', 1 FROM artwork_tags WHERE artwork_id = ? AND tag_id = ?
                   LIMIT 1""",
                pairs,
            )
            touch(connection)

    def set_fact(self, artwork_ids: Sequence[int], fact: Fact, value: str) -> None:
        """Store what a person says of where artworks come from, or of their rating; empty: nothing is known."""
        with self._database.writing(durable=True) as connection:
            for artwork_id in artwork_ids:
                connection.execute(
                    "DELETE FROM artwork_facts WHERE artwork_id = ? AND fact = ? AND origin = 'person'",
                    (artwork_id, fact),
                )
                connection.execute(
                    """INSERT INTO artwork_facts SELECT artwork_id, ?, 'person', ? FROM artworks WHERE artwork_id = ?
                       AND (? <> '' OR EXISTS (SELECT 1 FROM artwork_facts AS other
                            WHERE other.artwork_id = artworks.artwork_id AND other.fact = ?))""",
                    (fact, value, artwork_id, value, fact),
                )
                connection.execute(SETTLE, (artwork_id,))
            touch(connection)

    def put_person(self, artwork_id: int, labels: PersonLabels) -> None:
        """Add what people said of an artwork in another library; what they say in this one stands."""
        with self._database.writing(durable=True) as connection:
            put_person_labels(connection, artwork_id, labels)

    def put_sidecar(self, artwork_id: int, labels: Labels) -> None:
        """Replace what sidecars say of an artwork."""
        with self._database.writing() as connection:
            put_labels(connection, artwork_id, labels, origin=Origin.SIDECAR)

    def put_network(self, artwork_id: int, tags: Sequence[ScoredTag], *, rating: Rating = Rating.UNRATED) -> None:
        """Replace what networks say of an artwork; what people and sidecars say stands."""
        with self._database.writing() as connection:
            labels = Labels(tags=tuple(scored.tag for scored in tags), rating=rating)
            put_labels(connection, artwork_id, labels, origin=Origin.NETWORK)
            connection.executemany(
                """UPDATE artwork_tags SET score = ? WHERE artwork_id = ? AND origin = 'network'
                   AND tag_id = (SELECT tag_id FROM tags WHERE name = ? AND namespace = ?)""",
                [(scored.score, artwork_id, scored.tag.name, scored.tag.namespace) for scored in tags],
            )


def put_labels(connection: sqlite3.Connection, artwork_id: int, labels: Labels, *, origin: Origin) -> None:
    """Replace all that a sidecar or a network says of an artwork."""
    connection.execute("DELETE FROM artwork_tags WHERE artwork_id = ? AND origin = ?", (artwork_id, origin))
    connection.execute("DELETE FROM artwork_facts WHERE artwork_id = ? AND origin = ?", (artwork_id, origin))
    connection.executemany(
        "INSERT INTO artwork_tags (artwork_id, tag_id, origin) VALUES (?, ?, ?)",
        [(artwork_id, _tag_id(connection, tag), origin) for tag in dict.fromkeys(labels.tags)],
    )
    connection.executemany(
        "INSERT INTO artwork_facts (artwork_id, fact, origin, value) VALUES (?, ?, ?, ?)",
        [(artwork_id, fact, origin, value) for fact, value in labels.facts.items()],
    )
    connection.execute(SETTLE, (artwork_id,))
    touch(connection)


def put_person_labels(connection: sqlite3.Connection, artwork_id: int, labels: PersonLabels) -> None:
    """Add what people said of an artwork, where they have not said something else here."""
    connection.executemany(
        "INSERT OR IGNORE INTO artwork_tags (artwork_id, tag_id, origin, removed) VALUES (?, ?, 'person', ?)",
        [(artwork_id, _tag_id(connection, tag), 0) for tag in labels.tags]
        + [(artwork_id, _tag_id(connection, tag), 1) for tag in labels.removed_tags],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO artwork_facts (artwork_id, fact, origin, value) VALUES (?, ?, 'person', ?)",
        [(artwork_id, fact, value) for fact, value in labels.facts.items()],
    )
    connection.execute(SETTLE, (artwork_id,))
    touch(connection)


def _tag_id(connection: sqlite3.Connection, tag: Tag) -> int:
    values = (tag.name, tag.namespace)
    row = connection.execute("SELECT tag_id FROM tags WHERE name = ? AND namespace = ?", values).fetchone()
    if row is None:
        row = connection.execute("INSERT INTO tags (name, namespace) VALUES (?, ?) RETURNING tag_id", values).fetchone()
    return int(row[0])


def touch(connection: sqlite3.Connection) -> None:
    """Tell whoever looks that something else is said now."""
    connection.execute("UPDATE library SET labels_generation = labels_generation + 1")
