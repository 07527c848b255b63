"""The flow of a gesture session: asked for, shown, kept in the history, looked back at."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from illpose_app.core.artwork import Character
from illpose_app.core.errors import IllposeError
from illpose_app.core.gesture_session import SessionOrder
from illpose_app.services.plan_session import SessionPlan
from illpose_app.storage.artwork_files import read_reduced
from illpose_app.storage.artworks import ArtworkRow
from illpose_app.storage.gesture_history import GestureHistory, GestureView
from illpose_app.ui.background import Background
from illpose_app.ui.error_dialog import show_error
from illpose_app.ui.gesture.session_dialog import SessionDialog
from illpose_app.ui.gesture.session_summary import SessionSummary, looked_back
from illpose_app.ui.gesture.session_window import SessionWindow
from illpose_app.ui.language import spoken
from illpose_app.ui.studio.picture import picture_of
from illpose_app.ui.window_state import WindowState

#: No screen shows more of a reference than this, px.
_SIDE_PX: Final = 2400
_SMALL_PX: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class GestureServices:
    """What a session needs from below."""

    plan: Callable[[SessionOrder], SessionPlan]
    history: GestureHistory
    characters_of: Callable[[int], tuple[Character, ...]]


class GestureController(QObject):
    """Begins sessions and ends them; opening and comparing are wishes."""

    open_requested = Signal(object)  # Path
    compare_requested = Signal(object, object)  # the drawing's Path, and the pose of the reference

    def __init__(
        self, services: GestureServices, background: Background, state: WindowState, window: QWidget, filter_text: str
    ) -> None:
        super().__init__(window)
        self._services, self._background, self._state, self._window = services, background, state, window
        self._filter_text = spoken(filter_text)
        #: the words by which artworks are being looked for when a session is asked for; empty for none
        self.line_at_hand: Callable[[], str] = str
        self.session: SessionWindow | None = None
        self.summary: SessionSummary | None = None
        self._views: list[tuple[int, GestureView]] = []
        self._small: dict[int, QImage] = {}

    def ask(self) -> SessionDialog:
        """Ask for a session."""
        kept = self._kept_order()
        dialog = SessionDialog(replace(kept, line=self.line_at_hand() or kept.line), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.asked.connect(lambda order: self._tell_fitting(dialog, order))
        dialog.accepted.connect(lambda: self.begin(dialog.order))
        dialog.open()
        return dialog

    def begin(self, order: SessionOrder) -> None:
        """Plan a session and show it."""
        for name, value in (("count", order.count), ("seconds", order.seconds), ("line", order.line)):
            self._state.keep_text(f"session/{name}", str(value))
        self._state.keep_text("session/mirrored", "yes" if order.mirrored else "no")
        self._background.call(lambda: self._services.plan(order), succeeded=self._show)

    def _show(self, plan: SessionPlan) -> None:
        if not plan.references:
            show_error(
                IllposeError(self.tr("No artwork of the library fits, so there is nothing to show.")), self._window
            )
            return
        self._views, self._small = [], {}
        self.session = SessionWindow(plan)
        self.session.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session.image_wanted.connect(self._read)
        self.session.view_ended.connect(self._note)
        self.session.ended.connect(self._end)
        self.session.showFullScreen()
        self.session.begin()

    def _read(self, position: int) -> None:
        session = self.session
        if session is None:
            return
        path = session.plan.references[position].path

        def read() -> tuple[QImage, QImage]:
            image = picture_of(read_reduced(path, _SIDE_PX).pixels_HW3).images[0]
            kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            return image, image.scaled(_SMALL_PX, _SMALL_PX, kept, smooth)

        def show(images: tuple[QImage, QImage]) -> None:
            if self.session is session:
                self._small[position] = images[1]
                session.take_image(position, images[0])

        def say(error: Exception) -> None:
            if self.session is session:
                session.take_problem(position, spoken(str(error)))

        self._background.call(read, succeeded=show, failed=say)

    def _note(self, position: int, shown_s: float) -> None:
        if self.session is not None:
            artwork_id = self.session.plan.references[position].artwork_id
            view = GestureView(artwork_id=artwork_id, seen_s=time.time(), shown_s=round(shown_s, 1))
            self._views.append((position, view))

    def _end(self) -> None:
        session, self.session = self.session, None
        if session is None or not self._views:
            return
        views = [view for _, view in self._views]
        positions = dict.fromkeys(position for position, _ in self._views)
        seen = [(session.plan.references[p], self._small[p]) for p in positions if p in self._small]
        drawn_s = sum(view.shown_s for view in views)

        def keep() -> tuple[int, float]:
            self._services.history.keep(views)
            return self._services.history.totals()

        def look_back(totals: tuple[int, float]) -> None:
            words = looked_back(len(seen), drawn_s, in_all=totals)
            self.summary = SessionSummary(words, seen, self._window)
            self.summary.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.summary.finished.connect(self._forget_summary)
            self.summary.open_requested.connect(self._open)
            self.summary.compare_requested.connect(self._ask_drawing)
            self.summary.show()

        self._background.call(keep, succeeded=look_back)

    def _forget_summary(self, _result: int) -> None:
        self.summary = None

    def _open(self, row: ArtworkRow | None) -> None:
        if row is not None:
            self.open_requested.emit(row.path)

    def _ask_drawing(self, row: ArtworkRow | None) -> None:
        if row is None:
            return
        place, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Your drawing"), str(Path.home()), self._filter_text
        )
        if place:
            self.compare(Path(place), row)

    def compare(self, drawing: Path, row: ArtworkRow) -> None:
        """Hold a drawing against the first character of a reference."""

        def found(characters: tuple[Character, ...]) -> None:
            if not characters:
                line = self.tr("{0}: no character is known in this reference, so there is no pose to compare with.")
                show_error(IllposeError(line.format(row.path.name)), self._window)
                return
            if isinstance(self.summary, QDialog):
                self.summary.close()
            self.compare_requested.emit(drawing, characters[0].pose)

        self._background.call(lambda: self._services.characters_of(row.artwork_id), succeeded=found)

    def _tell_fitting(self, dialog: SessionDialog, order: SessionOrder) -> None:
        def show(plan: SessionPlan) -> None:
            dialog.show_fitting(plan.fitting, tuple(spoken(note) for note in plan.notes))

        self._background.latest(
            "session", lambda: self._services.plan(order), succeeded=show,
            failed=lambda error: dialog.show_problem(spoken(str(error))),
        )  # fmt: skip

    def _kept_order(self) -> SessionOrder:
        text, usual = self._state.text, SessionOrder()
        try:
            count, seconds = int(text("session/count", str(usual.count))), float(text("session/seconds", "60"))
        except ValueError:
            count, seconds = usual.count, usual.seconds
        return SessionOrder(
            count=max(1, count), seconds=max(1.0, seconds), line=text("session/line"),
            mirrored=text("session/mirrored") == "yes",
        )  # fmt: skip
