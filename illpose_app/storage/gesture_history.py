"""Which references were drawn from, and when."""

from collections.abc import Sequence
from dataclasses import dataclass

from illpose_app.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class GestureView:
    """One reference that was drawn from: when (s since 1970), and for how long (s)."""

    artwork_id: int
    seen_s: float
    shown_s: float


class GestureHistory:
    """The history of gesture sessions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_seen(self) -> dict[int, float]:
        """Return when each artwork was shown last, s since 1970."""
        with self._database.reading() as connection:
            return dict(
                map(tuple, connection.execute("SELECT artwork_id, max(seen_s) FROM gesture_views GROUP BY artwork_id"))
            )

    def keep(self, views: Sequence[GestureView]) -> None:
        """Remember what was shown; artworks that were forgotten meanwhile are left out."""
        with self._database.writing() as connection:
            connection.executemany(
                """INSERT INTO gesture_views (artwork_id, seen_s, shown_s)
                   SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM artworks WHERE artwork_id = ?1)""",
                [(view.artwork_id, view.seen_s, view.shown_s) for view in views],
            )

    def totals(self) -> tuple[int, float]:
        """Return how many references were drawn from, and how long in all (s)."""
        with self._database.reading() as connection:
            count, seconds = connection.execute(
                "SELECT count(*), coalesce(sum(shown_s), 0) FROM gesture_views"
            ).fetchone()
        return int(count), float(seconds)
