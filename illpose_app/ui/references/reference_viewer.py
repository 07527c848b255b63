"""A reference, large: with its skeleton, its attribution, and the ones before and after."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from illpose_app.core.artwork import Character
from illpose_app.core.errors import IllposeError
from illpose_app.core.match_reason import Alignment
from illpose_app.core.pose import Pose
from illpose_app.core.ranking import Match
from illpose_app.core.words import phrase
from illpose_app.services.open_illustration import OpenIllustration, open_file
from illpose_app.ui.background import Background
from illpose_app.ui.give_keys import give_keys
from illpose_app.ui.language import spoken, table_word
from illpose_app.ui.references.reason_painter import paint_reason
from illpose_app.ui.references.reason_panel import ReasonPanel
from illpose_app.ui.references.viewer_keys import VIEWER_KEYS
from illpose_app.ui.studio.canvas import Canvas
from illpose_app.ui.studio.picture import Picture, picture_of
from illpose_app.ui.theme import Theme

#: What has a button, in their order; the icons are called like the keys.
_ICONS: Final = ("previous", "next", "skeleton", "query", "mirror", "fit", "pin")


class ReasonCanvas(Canvas):
    """Shows a reference, and over it the query's skeleton in the colours of its differences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, editable=False)
        self._over: tuple[Pose, Alignment] | None = None
        self.shows_query = True

    def show_over(self, query: Pose | None, alignment: Alignment | None) -> None:
        """Show a query's skeleton where it lies over the reference; None for nothing."""
        self._over = None
        if query is not None and alignment is not None:
            self._over = (alignment.query_in_reference(query), alignment)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the reference and what lies over it."""
        super().paintEvent(event)
        if self._over is not None and self.shows_query and self.picture is not None:
            pose, alignment = self._over
            paint_reason(QPainter(self), pose, alignment.difference_L, self.view.to_screen())


class ReferenceViewer(QDialog):
    """Shows matches one at a time; opening and revealing are wishes."""

    open_requested = Signal(object)
    reveal_requested = Signal(object)
    page_requested = Signal(object)
    pin_requested = Signal(object)
    copy_requested = Signal(object)

    def __init__(self, background: Background, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._matches: tuple[Match, ...] = ()
        self._position = 0
        self.setWindowTitle(self.tr("Reference"))
        self.resize(860, 900)
        self.canvas = ReasonCanvas(self)
        self.reason = ReasonPanel()
        self._asked: Pose | None = None
        self._asked_picture: Picture | None = None
        self._name, self._facts, self._place = QLabel(), QLabel(), QLabel()
        self._name.setObjectName("heading")
        self._facts.setObjectName("quiet")
        self._place.setObjectName("quiet")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts.setWordWrap(True)
        #: by the names of VIEWER_KEYS
        self.actions_by_name = self._make_actions()
        self._buttons = {name: self._button(name) for name in _ICONS}
        self.retheme(theme)
        self._lay_out()

    def show_matches(
        self,
        matches: Sequence[Match],
        first: int,
        asked: Pose | None = None,
        picture: Picture | None = None,
        *,
        counted: bool = True,
    ) -> None:
        """Show one of several matches; asked: the pose that they were found by, in px of its own picture.

        counted: say which of them is shown; they are all that there are.
        """
        self._place.setVisible(counted)
        self._asked, self._asked_picture = asked, picture
        self._matches, self._position = tuple(matches), first
        self._load()
        if self.isHidden() and (parent := self.parentWidget()) is not None:
            self.resize(min(1100, round(parent.width() * 0.8)), round(parent.height() * 0.94))
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def match(self) -> Match:
        """The match that is shown."""
        return self._matches[self._position]

    def step(self, by: int) -> None:
        """Show the match before or after."""
        if 0 <= self._position + by < len(self._matches):
            self._position += by
            self._load()

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        for name in self._buttons:
            self.actions_by_name[name].setIcon(theme.icon(name))

    def _make_actions(self) -> dict[str, QAction]:
        """Return what can be done here by name; keys work in this window only."""
        deeds: dict[str, Callable[[], None]] = {
            "previous": lambda: self.step(-1),
            "next": lambda: self.step(1),
            "fit": self.canvas.fit,
            "zoom_in": lambda: self.canvas.zoom(1.25),
            "zoom_out": lambda: self.canvas.zoom(0.8),
            "mirror": self.canvas.flip,
            "copy": lambda: self.copy_requested.emit(self.match),
            "pin": lambda: self.pin_requested.emit(self.match),
        }
        actions = {}
        for row in VIEWER_KEYS:
            action = QAction(table_word(row.text), self)
            give_keys(action, row.keys)
            if row.name in deeds:
                action.triggered.connect(lambda _checked=False, deed=deeds[row.name]: deed())
            else:
                action.setCheckable(True)
                action.setChecked(True)
                action.toggled.connect(self._show_reason)
            self.addAction(action)
            actions[row.name] = action
        return actions

    def _button(self, name: str) -> QToolButton:
        button, action = QToolButton(), self.actions_by_name[name]
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        button.setIconSize(QSize(20, 20))
        return button

    def _lay_out(self) -> None:
        open_button = QPushButton(self.tr("Open in the studio"))
        open_button.setObjectName("primary")
        open_button.clicked.connect(lambda: self.open_requested.emit(self.match))
        reveal_button = QPushButton(self.tr("Show in folder"))
        reveal_button.clicked.connect(lambda: self.reveal_requested.emit(self.match))
        self._page = QPushButton(self.tr("Open its page"))
        self._page.clicked.connect(lambda: self.page_requested.emit(self.match))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        foot = QFrame()
        foot.setObjectName("foot")
        bar = QHBoxLayout(foot)
        bar.setContentsMargins(12, 10, 12, 10)
        bar.setSpacing(4)
        for name, button in self._buttons.items():
            bar.addWidget(button)
            if name == "previous":
                bar.addWidget(self._place)
        bar.addSpacing(12)
        bar.addLayout(words, 1)
        bar.addSpacing(12)
        bar.addWidget(self._page)
        bar.addSpacing(4)
        bar.addWidget(reveal_button)
        bar.addSpacing(4)
        bar.addWidget(open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        stage = QHBoxLayout()
        stage.setSpacing(0)
        stage.addWidget(self.canvas, 1)
        stage.addWidget(self.reason)
        layout.addLayout(stage, 1)
        layout.addWidget(foot)
        # the canvas would take the arrow keys for its joints
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _load(self) -> None:
        match = self.match
        self._name.setText(match.path.name)
        self._facts.setText(_facts(match, searched=self._asked is not None))
        self._place.setText(f"{self._position + 1} / {len(self._matches)}")
        self._page.setVisible(bool(match.attribution.address))
        self._page.setToolTip(match.attribution.address)
        self.actions_by_name["previous"].setEnabled(self._position > 0)
        self.actions_by_name["next"].setEnabled(self._position + 1 < len(self._matches))
        self.canvas.show_over(None, None)

        def load() -> tuple[OpenIllustration, Picture]:
            opened = open_file(match.path)
            return opened, picture_of(opened.decoded.pixels_HW3)

        self._background.latest("reference", load, succeeded=self._show, failed=self._explain)

    def _show(self, loaded: tuple[OpenIllustration, Picture]) -> None:
        match = self.match
        self.canvas.show_picture(loaded[1])
        found = (Character(box=match.box, pose=match.pose, score=1.0),) if match.pose.known_K.any() else ()
        self.canvas.show_characters(found, 0)
        self._show_reason()

    def _show_reason(self, _on: bool = True) -> None:
        """Lay the query over the reference and say what differs, where that is wanted and a query is known."""
        asked, wanted = self._asked, self.actions_by_name["query"].isChecked()
        self.reason.setVisible(wanted and asked is not None)
        self.actions_by_name["query"].setEnabled(asked is not None)
        self.canvas.shows_query = wanted
        # the reference's own skeleton would hide what lies over it
        own = self.actions_by_name["skeleton"].isChecked() and not (wanted and asked is not None)
        self.canvas.set_shown(skeleton=own, boxes=self.actions_by_name["skeleton"].isChecked())
        if asked is None:
            self.canvas.show_over(None, None)
        else:
            self.canvas.show_over(asked, self.reason.show_match(asked, self.match, self._asked_picture))

    def _explain(self, error: Exception) -> None:
        self.canvas.show_picture(None)
        self._facts.setText(spoken(str(error)) if isinstance(error, IllposeError) else self.tr("It cannot be shown."))


def _facts(match: Match, *, searched: bool) -> str:
    where_from = match.attribution
    site = " ".join(part for part in (where_from.site, where_from.site_id) if part)
    known = [value for value in (where_from.artist, site, where_from.address, where_from.licence) if value]
    size = f"{match.width_px} × {match.height_px} px"
    distance = spoken(phrase("distance {number}", number=f"{match.distance:.2f}"))
    return " · ".join([*([distance] if searched else []), size, *known])
