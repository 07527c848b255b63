"""Chooses the references of a gesture session."""

import time
from dataclasses import dataclass

from illpose_app.core.gesture_session import SessionOrder, chosen_references
from illpose_app.core.labels import RatingLimit
from illpose_app.core.query import parse_query
from illpose_app.services.find_artworks import ArtworkFinder
from illpose_app.storage.artworks import ArtworkRepository, ArtworkRow
from illpose_app.storage.database import Database
from illpose_app.storage.gesture_history import GestureHistory


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    """The references of a session in their order, how many artworks fitted, and what to say of the query's words."""

    order: SessionOrder
    references: tuple[ArtworkRow, ...]
    fitting: int
    notes: tuple[str, ...] = ()


def plan_session(
    order: SessionOrder, *, database: Database, finder: ArtworkFinder, limit: RatingLimit, seed: int | None = None
) -> SessionPlan:
    """Return the plan of a session; raises QueryError where the line is no query. Missing files are left out."""
    found = finder.find(parse_query(order.line), limit)
    repository = ArtworkRepository(database)
    now_s = time.time()
    ids = [int(number) for number in found.artwork_ids_N]
    chosen = chosen_references(
        ids,
        seen_s=GestureHistory(database).last_seen(),
        now_s=now_s,
        count=len(ids),
        seed=int(now_s) if seed is None else seed,
    )
    references: list[ArtworkRow] = []
    # some more than asked for at a time, since files may be missing
    for start in range(0, len(chosen), max(order.count, 1)):
        rows = repository.rows(chosen[start : start + max(order.count, 1)])
        references += [row for row in rows if not row.missing and row.path.is_file()]
        if len(references) >= order.count:
            break
    return SessionPlan(order=order, references=tuple(references[: order.count]), fitting=len(ids), notes=found.notes)
