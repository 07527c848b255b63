"""Lists the artworks that the library's grid shows."""

from dataclasses import dataclass

from illpose_app.core.labels import RatingLimit
from illpose_app.core.query import Query
from illpose_app.services.find_artworks import ArtworkFinder
from illpose_app.storage.artworks import ArtworkRepository, Order
from illpose_app.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedArtworks:
    """The ids of a list in its order, how many more are hidden for their rating, and how the query was read."""

    ids: list[int]
    hidden_count: int = 0
    notes: tuple[str, ...] = ()


class ArtworkLister:
    """Answers what the grid shows; any thread may ask."""

    def __init__(self, database: Database) -> None:
        self._repository = ArtworkRepository(database)
        self._finder = ArtworkFinder(database)

    def list(
        self,
        order: Order,
        query: Query,
        limit: RatingLimit,
        *,
        folder_id: int | None = None,
        newer_than: int = 0,
    ) -> ListedArtworks:
        """Return the artworks of a query in an order; of all folders or one, and of those above an id."""
        ids = self._repository.ids(order, folder_id=folder_id, newer_than=newer_than)
        if not query.terms:
            hidden = set(self._finder.hidden(limit).tolist()) if limit.hidden else set()
            shown = [artwork_id for artwork_id in ids if artwork_id not in hidden] if hidden else ids
            return ListedArtworks(ids=shown, hidden_count=len(ids) - len(shown))
        found = self._finder.find(query, limit)
        wanted, unsafe = set(found.artwork_ids_N.tolist()), set(found.hidden_ids_N.tolist())
        return ListedArtworks(
            ids=[artwork_id for artwork_id in ids if artwork_id in wanted],
            hidden_count=sum(artwork_id in unsafe for artwork_id in ids) if unsafe else 0,
            notes=found.notes,
        )
