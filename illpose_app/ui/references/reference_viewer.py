"""A reference, large: with its skeleton, its attribution, and the ones before and after."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from illpose_app.core.artwork import Character
from illpose_app.core.errors import IllposeError
from illpose_app.core.ranking import Match
from illpose_app.services.open_illustration import OpenIllustration, open_file
from illpose_app.ui.background import Background
from illpose_app.ui.studio.canvas import Canvas
from illpose_app.ui.studio.picture import Picture, picture_of
from illpose_app.ui.theme import Theme


class ReferenceViewer(QDialog):
    """Shows matches one at a time; opening and revealing are wishes."""

    open_requested = Signal(object)
    reveal_requested = Signal(object)

    def __init__(self, background: Background, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._matches: tuple[Match, ...] = ()
        self._position = 0
        self.setWindowTitle(self.tr("Reference"))
        self.resize(860, 900)
        self.canvas = Canvas(self, editable=False)
        self._name, self._facts, self._place = QLabel(), QLabel(), QLabel()
        self._name.setObjectName("heading")
        self._facts.setObjectName("quiet")
        self._place.setObjectName("quiet")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts.setWordWrap(True)
        self._previous = self._button(theme, "previous", self.tr("Previous reference (Left)"), -1)
        self._next = self._button(theme, "next", self.tr("Next reference (Right)"), 1)
        self._skeleton = QToolButton()
        self._skeleton.setIcon(theme.icon("skeleton"))
        self._skeleton.setCheckable(True)
        self._skeleton.setChecked(True)
        self._skeleton.setToolTip(self.tr("Show the skeleton (S)"))
        self._skeleton.setAccessibleName(self.tr("Show the skeleton"))
        self._skeleton.setShortcut("S")
        self._skeleton.toggled.connect(lambda on: self.canvas.set_shown(skeleton=on, boxes=on))
        self._lay_out()

    def show_matches(self, matches: Sequence[Match], first: int) -> None:
        """Show one of several matches."""
        self._matches, self._position = tuple(matches), first
        self._load()
        self.show()
        self.raise_()

    @property
    def match(self) -> Match:
        """The match that is shown."""
        return self._matches[self._position]

    def step(self, by: int) -> None:
        """Show the match before or after."""
        if 0 <= self._position + by < len(self._matches):
            self._position += by
            self._load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the matches with the arrow keys."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def _button(self, theme: Theme, icon: str, tip: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.step(step))
        return button

    def _lay_out(self) -> None:
        open_button = QPushButton(self.tr("Open in the studio"))
        open_button.setObjectName("primary")
        open_button.clicked.connect(lambda: self.open_requested.emit(self.match))
        reveal_button = QPushButton(self.tr("Show in folder"))
        reveal_button.clicked.connect(lambda: self.reveal_requested.emit(self.match))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 10, 14, 12)
        bar.setSpacing(8)
        for widget in (self._previous, self._place, self._next, self._skeleton):
            bar.addWidget(widget)
        bar.addLayout(words, 1)
        bar.addWidget(reveal_button)
        bar.addWidget(open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 1)
        layout.addLayout(bar)
        # the canvas would take the arrow keys for its joints
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _load(self) -> None:
        match = self.match
        self._name.setText(match.path.name)
        self._facts.setText(_facts(match))
        self._place.setText(f"{self._position + 1} / {len(self._matches)}")
        self._previous.setEnabled(self._position > 0)
        self._next.setEnabled(self._position + 1 < len(self._matches))

        def load() -> tuple[OpenIllustration, Picture]:
            opened = open_file(match.path)
            return opened, picture_of(opened.decoded.pixels_HW3)

        self._background.latest("reference", load, succeeded=self._show, failed=self._explain)

    def _show(self, loaded: tuple[OpenIllustration, Picture]) -> None:
        match = self.match
        self.canvas.show_picture(loaded[1])
        self.canvas.show_characters((Character(box=match.box, pose=match.pose, score=1.0),), 0)

    def _explain(self, error: Exception) -> None:
        self.canvas.show_picture(None)
        self._facts.setText(str(error) if isinstance(error, IllposeError) else self.tr("It cannot be shown."))


def _facts(match: Match) -> str:
    where_from = match.attribution
    known = [value for value in (where_from.artist, where_from.site, where_from.address, where_from.licence) if value]
    size = f"{match.width_px} × {match.height_px} px"
    return " · ".join([f"distance {match.distance:.3f}", size, *known])
