"""Reads what is said of artworks, and which artworks something is said of."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.labels import ArtworkLabels, Fact, KnownFact, Origin, PersonLabels, TagLink
from illpose_app.core.tags import Tag
from illpose_app.storage.database import Database

#: How many artworks are asked for in one statement.
_PART: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class TagCount:
    """A tag, and how many artworks have it."""

    tag: Tag
    count: int


class LabelReader:
    """What is said of artworks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def generation(self) -> int:
        """Return the number that grows whenever files come or go, or something else is said of an artwork."""
        with self._database.reading() as connection:
            return int(connection.execute("SELECT labels_generation FROM library").fetchone()[0])

    def of(self, artwork_ids: Sequence[int]) -> list[ArtworkLabels]:
        """Return what is believed of artworks, in the order asked for."""
        tags: dict[int, dict[Tag, TagLink | None]] = defaultdict(dict)
        facts: dict[int, dict[Fact, KnownFact]] = defaultdict(dict)
        with self._database.reading() as connection:
            for row in _rows_about(connection, artwork_ids, _TAGS_OF):
                tag, origin = Tag(row["namespace"], row["name"]), Origin(row["origin"])
                link = None if row["removed"] else TagLink(tag=tag, origin=origin, score=row["score"])
                tags[row["artwork_id"]].setdefault(tag, link)
            for row in _rows_about(connection, artwork_ids, _FACTS_OF):
                known = KnownFact(value=row["value"], origin=Origin(row["origin"]))
                facts[row["artwork_id"]].setdefault(Fact(row["fact"]), known)
        return [
            ArtworkLabels(
                artwork_id=artwork_id,
                tags=tuple(sorted((link for link in tags[artwork_id].values() if link), key=lambda link: link.tag)),
                facts=MappingProxyType(facts[artwork_id]),
            )
            for artwork_id in artwork_ids
        ]

    def by_person(self, artwork_ids: Sequence[int]) -> dict[int, PersonLabels]:
        """Return what people have said themselves, of those artworks of which they have said something."""
        given, removed = defaultdict[int, list[Tag]](list), defaultdict[int, list[Tag]](list)
        facts = defaultdict[int, dict[Fact, str]](dict)
        with self._database.reading() as connection:
            for row in _rows_about(connection, artwork_ids, _TAGS_OF):
                if row["origin"] == Origin.PERSON:
                    tags = removed if row["removed"] else given
                    tags[row["artwork_id"]].append(Tag(row["namespace"], row["name"]))
            for row in _rows_about(connection, artwork_ids, _FACTS_OF):
                if row["origin"] == Origin.PERSON:
                    facts[row["artwork_id"]][Fact(row["fact"])] = row["value"]
        return {
            artwork_id: PersonLabels(
                tags=tuple(sorted(given[artwork_id])),
                removed_tags=tuple(sorted(removed[artwork_id])),
                facts=MappingProxyType(facts[artwork_id]),
            )
            for artwork_id in artwork_ids
            if artwork_id in given or artwork_id in removed or artwork_id in facts
        }

    def tag_counts(self) -> list[TagCount]:
        """Return the tags that some artwork has, the most frequent first; a tag that two origins give counts twice."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """SELECT namespace, name, number FROM tags JOIN
                   (SELECT tag_id, count(*) AS number FROM artwork_tags WHERE removed = 0 GROUP BY tag_id)
                   USING (tag_id) ORDER BY number DESC, name"""
            )
            return [TagCount(tag=Tag(row[0], row[1]), count=row[2]) for row in rows]

    def fact_values(self, fact: Fact) -> list[str]:
        """Return the different values that artworks have of a fact, without the empty one."""
        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT DISTINCT {fact} FROM artworks WHERE {fact} > '' ORDER BY {fact}")
            return [row[0] for row in rows]

    # which artworks: ids are int64, in ascending order where nothing else is said

    def tag_ids(self, name: str, *, namespace: str | None = None) -> tuple[int, ...]:
        """Return the tags of a name, in which a star stands for any letters; of all namespaces, or of one."""
        inside, values = "name GLOB ?" if "*" in name else "name = ?", [_glob(name) if "*" in name else name]
        if namespace is not None:
            inside, values = f"{inside} AND namespace = ?", [*values, namespace]
        with self._database.reading() as connection:
            return tuple(row[0] for row in connection.execute(f"SELECT tag_id FROM tags WHERE {inside}", values))

    def artworks_tagged(self, tag_ids: Iterable[int]) -> NDArray[np.int64]:
        """Return the artworks that have at least one of some tags."""
        found = []
        with self._database.reading() as connection:
            for tag_id in tag_ids:
                has = _ids(connection, "artwork_tags WHERE removed = 0 AND tag_id = ?", (tag_id,))
                wrong = _ids(connection, "artwork_tags WHERE removed = 1 AND tag_id = ?", (tag_id,))
                found.append(np.setdiff1d(has, wrong) if wrong.size else has)
        return np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)

    def artworks_with(self, fact: Fact, values: Sequence[str]) -> NDArray[np.int64]:
        """Return the artworks of which a fact has one of some values; '' for those of which it is not known."""
        with self._database.reading() as connection:
            found = [_ids(connection, f"artworks WHERE {fact} = ?", (value,)) for value in values]
        return np.concatenate(found) if found else np.zeros(0, np.int64)

    def artworks_with_tags(self) -> NDArray[np.int64]:
        """Return the artworks that have a tag at all."""
        with self._database.reading() as connection:
            return _ids(
                connection,
                """artworks WHERE EXISTS (SELECT 1 FROM artwork_tags AS said
                       WHERE said.artwork_id = artworks.artwork_id AND NOT removed AND NOT EXISTS
                       (SELECT 1 FROM artwork_tags AS wrong WHERE removed AND wrong.tag_id = said.tag_id
                        AND wrong.artwork_id = said.artwork_id))""",
            )

    def artworks_corrected(self) -> NDArray[np.int64]:
        """Return the artworks in which an artist has put a pose right."""
        with self._database.reading() as connection:
            return _ids(connection, "characters WHERE correction IS NOT NULL")

    def artworks_in_files(self) -> NDArray[np.int64]:
        """Return the artworks that lie in a file of the library, missing or not; some more than once."""
        with self._database.reading() as connection:
            return _ids(connection, "files")

    def paths(self) -> list[tuple[int, bytes]]:
        """Return every file of the library: its artwork and the bytes of its path."""
        with self._database.reading() as connection:
            cursor = connection.cursor()
            cursor.row_factory = None
            return cursor.execute("SELECT artwork_id, path FROM files").fetchall()


_ORDER: Final = "CASE origin WHEN 'person' THEN 0 WHEN 'sidecar' THEN 1 ELSE 2 END"
_TAGS_OF: Final = f"""
    SELECT artwork_id, namespace, name, origin, score, removed FROM artwork_tags JOIN tags USING (tag_id)
    WHERE artwork_id IN ({{marks}}) ORDER BY {_ORDER}
"""
_FACTS_OF: Final = f"SELECT * FROM artwork_facts WHERE artwork_id IN ({{marks}}) ORDER BY {_ORDER}"


def _rows_about(connection: sqlite3.Connection, artwork_ids: Sequence[int], query: str) -> Iterable[sqlite3.Row]:
    """Yield the rows about some artworks, the strongest origin of each part first."""
    for start in range(0, len(artwork_ids), _PART):
        part = list(artwork_ids[start : start + _PART])
        yield from connection.execute(query.format(marks=",".join("?" * len(part))), part)


def _ids(connection: sqlite3.Connection, source: str, values: Sequence[object] = ()) -> NDArray[np.int64]:
    """Return the artwork ids of a table: as one text, which is several times quicker than a row each."""
    (text,) = connection.execute(f"SELECT group_concat(artwork_id) FROM {source}", values).fetchone()
    return np.fromstring(text, dtype=np.int64, sep=",") if text else np.zeros(0, np.int64)


def _glob(name: str) -> str:
    """Return a pattern in which only the star is special."""
    return name.replace("[", "[[]").replace("?", "[?]")
