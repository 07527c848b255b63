"""Answers an artist's question about references: a pose, how it is asked for, and a query line."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.labels import RatingLimit
from illpose_app.core.query import parse_query
from illpose_app.core.ranking import GroupOf, Match
from illpose_app.services.find_artworks import ArtworkFinder
from illpose_app.services.find_stacks import stack_of
from illpose_app.services.search_poses import PoseSearch, SearchRequest
from illpose_app.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceQuestion:
    """A request to the pose search, and the line of words that its artworks must answer to; empty for all."""

    request: SearchRequest
    line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceAnswer:
    """The references of a question, how many artworks its line leaves, and how its words were read."""

    matches: tuple[Match, ...]
    artwork_count: int | None = None  # None: no line was given
    notes: tuple[str, ...] = ()


def ask_references(
    question: ReferenceQuestion, *, search: PoseSearch, finder: ArtworkFinder, limit: RatingLimit
) -> ReferenceAnswer:
    """Return the nearest references that may be shown; raises PoseError, and QueryError for a line with a mistake."""
    request = question.request
    if question.line.strip():
        found = finder.find(parse_query(question.line), limit)
        query = replace(request.query, allowed_artwork_ids_A=found.artwork_ids_N)
        return ReferenceAnswer(
            matches=search.search(replace(request, query=query)),
            artwork_count=len(found.artwork_ids_N),
            notes=found.notes,
        )
    if limit.hidden:
        request = replace(request, query=replace(request.query, hidden_artwork_ids_H=finder.hidden(limit)))
    return ReferenceAnswer(matches=search.search(request))


def stacks_of(database: Database) -> GroupOf:
    """Return the function that tells the stack of each artwork; those without one are their own."""

    def group_of(artwork_ids_N: NDArray[np.int64]) -> NDArray[np.int64]:
        marks = stack_of(artwork_ids_N.tolist(), database=database)
        # ids of stacks and of artworks are numbers of their own: the former are made negative
        groups = [-1 - marks[i].stack_id if i in marks else i for i in artwork_ids_N.tolist()]
        return np.array(groups, np.int64)

    return group_of


#: What asks for references off the UI thread.
AskReferences = Callable[[ReferenceQuestion], ReferenceAnswer]
