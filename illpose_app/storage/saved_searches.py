"""Searches that the artist keeps, by name."""

from dataclasses import dataclass

from illpose_app.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A query line with a name."""

    name: str
    line: str


class SavedSearches:
    """The saved searches of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[SavedSearch]:
        """Return them by name."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT name, line FROM saved_searches ORDER BY name COLLATE NOCASE")
            return [SavedSearch(name=row["name"], line=row["line"]) for row in rows]

    def keep(self, search: SavedSearch) -> None:
        """Store a search; one of the same name is replaced."""
        with self._database.writing(durable=True) as connection:
            connection.execute(
                """INSERT INTO saved_searches (name, line) VALUES (?, ?)
                   ON CONFLICT (name) DO UPDATE SET line = excluded.line""",
                (search.name, search.line),
            )

    def forget(self, name: str) -> None:
        """Take a search away."""
        with self._database.writing(durable=True) as connection:
            connection.execute("DELETE FROM saved_searches WHERE name = ?", (name,))
