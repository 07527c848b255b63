"""The strip of first steps above the pages: three things to try, ticked off as they are done."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from illpose_app.ui.elided_label import ElidedLabel
from illpose_app.ui.theme import Theme

#: In their order.
STEPS: Final = ("sample", "folder", "pose")
#: Below this width the steps have no second line.
_ROOMY_PX: Final = 1000


class WelcomeStrip(QFrame):
    """Shows the steps and reports wishes."""

    step_wanted = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAccessibleName(self.tr("First steps"))
        words = {
            "sample": (self.tr("Open the sample"), self.tr("Every character in it gets a skeleton.")),
            "folder": (self.tr("Add a folder of your art"), self.tr("It stays where it is, untouched.")),
            "pose": (self.tr("Pose a skeleton"), self.tr("Drag a joint: the references follow.")),
        }
        self.steps = {name: _Step(number, *words[name], parent=self) for number, name in enumerate(STEPS, start=1)}
        self._heading, self._words = QLabel(), QLabel()
        self._heading.setObjectName("heading")
        self._words.setObjectName("caption")
        self.close_button = QToolButton()
        self.close_button.setToolTip(self.tr("Close for good (Help, Welcome brings it back)"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self.close_button.clicked.connect(self.closed)
        self.retheme(theme)
        self._lay_out()
        for name, step in self.steps.items():
            step.clicked.connect(lambda _checked=False, name=name: self.step_wanted.emit(name))
        self.show_done(())
        self.hide()

    def show_done(self, done: Collection[str]) -> None:
        """Tick what was done."""
        for name, step in self.steps.items():
            step.show_done(done=name in done)
        if set(done) >= set(STEPS):
            self._heading.setText(self.tr("You know your way now"))
            self._words.setText(self.tr("Help, Shortcuts lists every key."))
        else:
            self._heading.setText(self.tr("Welcome to illpose"))
            self._words.setText(self.tr("Three steps to your first references"))

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        self.close_button.setIcon(theme.icon("close"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the second lines out where there is no room for them."""
        roomy = event.size().width() >= _ROOMY_PX
        self._words.setVisible(roomy)
        for step in self.steps.values():
            step.show_words(shown=roomy)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        greeting = QVBoxLayout()
        greeting.setSpacing(1)
        greeting.addStretch(1)
        greeting.addWidget(self._heading)
        greeting.addWidget(self._words)
        greeting.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 8, 8)
        row.setSpacing(10)
        row.addLayout(greeting)
        row.addSpacing(14)
        for step in self.steps.values():
            row.addWidget(step, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)


class _Step(QPushButton):
    """One step: its number or a tick, what to do, and why."""

    def __init__(self, number: int, title: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("step")
        self._number, self._title = number, title
        self._mark, heading, self._words = QLabel(), ElidedLabel(title), ElidedLabel(words)
        self._mark.setObjectName("stepmark")
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._mark.setFixedSize(24, 24)
        heading.setObjectName("steptitle")
        self._words.setObjectName("caption")
        self.setToolTip(f"{title}\n{words}")
        self.setAccessibleDescription(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(heading)
        lines.addWidget(self._words)
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addLayout(lines, 1)
        for label in (self._mark, heading, self._words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_done(self, *, done: bool) -> None:
        """Show a tick, or the number."""
        self._mark.setText("✓" if done else str(self._number))
        self.setAccessibleName(self.tr("{0} (done)").format(self._title) if done else self._title)
        for widget in (self, self._mark):
            widget.setProperty("done", done)
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def show_words(self, *, shown: bool) -> None:
        """Show the second line, or leave it out."""
        self._words.setVisible(shown)

    def sizeHint(self) -> QSize:
        """Return room for both lines: the height stays when the second one goes."""
        return QSize(150, 46)

    def minimumSizeHint(self) -> QSize:
        """Return what is needed at least."""
        return QSize(96, 46)
