"""Joins the query panel with the search: whose pose is asked for, how, and what came back."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from illpose_app.core.artwork import Character
from illpose_app.core.errors import PoseError
from illpose_app.core.pose import Pose
from illpose_app.core.pose_query import EVERY_JOINT
from illpose_app.core.query import QueryError
from illpose_app.services.ask_references import AskReferences, ReferenceAnswer, ReferenceQuestion
from illpose_app.services.search_poses import SearchRequest
from illpose_app.ui.background import Background
from illpose_app.ui.language import spoken
from illpose_app.ui.references.query_panel import Source
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.references.way_on import WayOn

#: So many references are asked for.
SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferencesServices:
    """What references need; both are called off the UI thread."""

    ask: AskReferences
    characters_of: Callable[[int], tuple[Character, ...]]  # of an artwork of the library


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A pose to look for, and the artwork that it is from."""

    pose: Pose
    content_hash: str | None = None


class ReferencesController(QObject):
    """Holds what is asked for; the newest question wins."""

    like_shown = Signal()  # references of a library picture are asked for: their place should be seen

    def __init__(
        self,
        services: ReferencesServices,
        panel: ReferencesPanel,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._panel = panel
        self._background = background
        self._open: _Asked | None = None
        self._like: _Asked | None = None
        self._number = 0
        self._question: ReferenceQuestion | None = None
        self._why_nothing = self.tr("Open an illustration to see references with the same pose.")
        self._way_on = WayOn.OPEN
        panel.query.choices_changed.connect(lambda _choices: self.search())
        panel.query.source_changed.connect(lambda _source: self.search())
        panel.query.pose_changed.connect(lambda _pose: self.search())
        panel.view.matches.members_wanted.connect(self._find_members)
        panel.like_requested.connect(
            lambda match: self.ask_like(match.path.name, match.content_hash, poses=(match.pose,))
        )

    @property
    def question(self) -> ReferenceQuestion | None:
        """The newest question."""
        return self._question

    # whose pose

    @property
    def pose(self) -> Pose | None:
        """The pose that is looked for."""
        asked = self._asked
        return None if asked is None else asked.pose

    def ask_open(self, pose: Pose | None, content_hash: str | None) -> None:
        """Take the pose of the open picture; None when it has none."""
        self._open = None if pose is None else _Asked(pose=pose, content_hash=content_hash)
        if pose is None and content_hash is not None:
            self._why_nothing = self.tr("References appear when a character is found.")
            self._way_on = WayOn.BOX
        if self._panel.query.asks_by is Source.OPEN:
            self.search()

    def show_open(self) -> None:
        """Look for the pose of the open picture from now on."""
        if self._panel.query.asks_by is not Source.OPEN:
            self._panel.query.show_source(Source.OPEN)
            self.search()

    def ask_like(self, name: str, content_hash: str, *, poses: tuple[Pose, ...]) -> None:
        """Look for references like a picture of the library, by the first of its poses."""
        if not poses:
            self._panel.explain(self.tr("No character is known in {0}.").format(name), WayOn.NONE)
            return
        self._like = _Asked(pose=poses[0], content_hash=content_hash)
        self._panel.query.show_source(Source.LIBRARY, name)
        self.search()
        self.like_shown.emit()

    def ask_like_artwork(self, artwork_id: int, name: str, content_hash: str) -> None:
        """Look for references like an artwork of the library, by its most certain character."""

        def take(characters: tuple[Character, ...]) -> None:
            surest = sorted(characters, key=lambda character: -character.score)
            self.ask_like(name, content_hash, poses=tuple(character.pose for character in surest))

        self._background.latest("like", lambda: self._services.characters_of(artwork_id), succeeded=take)

    @property
    def _asked(self) -> _Asked | None:
        source = self._panel.query.asks_by
        if source is Source.POSED:
            return _Asked(pose=self._panel.query.maker.pose)
        return self._like if source is Source.LIBRARY else self._open

    # asking

    def search(self) -> None:
        """Ask for references as the panel says."""
        asked, choices = self._asked, self._panel.query.choices
        if asked is None:
            self._background.forget("search")
            self._panel.explain(self._why_nothing, self._way_on)
            return
        self._number += 1
        question = ReferenceQuestion(
            request=SearchRequest(
                pose=asked.pose,
                query=choices.query(),
                count=SHOWN,
                exclude_hash=asked.content_hash,
                one_of_each_stack=choices.no_variations,
                number=self._number,
            ),
            line=choices.line,
        )
        self._question = question
        self._background.latest(
            "search", lambda: self._services.ask(question),
            succeeded=lambda answer: self._show(question, answer), failed=self._explain,
        )  # fmt: skip

    def _find_members(self, artwork_ids: list[int]) -> None:
        """Look how near the other artworks of a stack are, by the newest question."""
        question = self._question
        if question is None:
            return
        query = replace(question.request.query, allowed_artwork_ids_A=np.array(artwork_ids, np.int64))
        request = replace(question.request, query=query, count=len(artwork_ids), one_of_each_stack=False)

        def take(answer: ReferenceAnswer) -> None:
            if question is self._question:
                self._panel.view.matches.take_members(answer.matches)

        self._background.call(lambda: self._services.ask(ReferenceQuestion(request=request)), succeeded=take)

    def _show(self, question: ReferenceQuestion, answer: ReferenceAnswer) -> None:
        notes = [spoken(note) for note in answer.notes]
        if answer.artwork_count is not None:
            notes.insert(0, self.tr("Artworks that answer: {0}.").format(answer.artwork_count))
        self._panel.query.say(" ".join(notes))
        narrowed = question.line or question.request.query.is_narrow
        if not answer.matches and narrowed:
            self._panel.explain(self.tr("No reference is left by these choices."), WayOn.WIDEN)
        else:
            request = question.request
            self._panel.show_matches(answer.matches, request.pose, folds=request.one_of_each_stack)

    def _explain(self, error: Exception) -> None:
        if isinstance(error, PoseError):
            narrowed = self._panel.query.choices.weights_K != EVERY_JOINT
            self._panel.explain(
                self.tr("Too few joints are known to search by."), WayOn.WIDEN if narrowed else WayOn.NONE
            )
        elif isinstance(error, QueryError):
            self._panel.query.say(spoken(str(error)))
        else:
            self._background.failed.emit(error)
