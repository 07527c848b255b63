"""What is asked for: whose pose, which joints of it, what may differ, and which artworks."""

from dataclasses import replace
from enum import Enum
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.pose_query import JointSet
from illpose_app.core.suggestions import Vocabulary
from illpose_app.core.view_of_pose import Framing
from illpose_app.ui.library.query_line import CompletedLine
from illpose_app.ui.references.joint_picker import JointPicker
from illpose_app.ui.references.pose_maker import PoseMaker
from illpose_app.ui.references.query_choices import QueryChoices

#: So long after the last key the line is answered, ms.
_PAUSE_MS: Final = 250


class Source(Enum):
    """Whose pose is looked for."""

    OPEN = "the open picture"
    POSED = "a posed figure"
    LIBRARY = "a library picture"


class QueryPanel(QFrame):
    """Shows the choices and reports other ones; it asks nothing itself."""

    choices_changed = Signal(object)
    source_changed = Signal(object)
    pose_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.choices = QueryChoices()
        self.asks_by = Source.OPEN
        self.source = QComboBox()
        self.source.setAccessibleName(self.tr("Whose pose is looked for"))
        self.source.setToolTip(self.tr("Whose pose is looked for"))
        self.source.addItem(self.tr("The open picture"), Source.OPEN)
        self.source.addItem(self.tr("A figure that you pose"), Source.POSED)
        self.source.activated.connect(lambda _row: self._take_source(self.source.currentData()))
        self.segments = self._segments()
        self.picker = JointPicker()
        self.picker.weights_changed.connect(lambda weights: self._change(picked=weights))
        self.maker = PoseMaker()
        self.maker.pose_changed.connect(self.pose_changed)
        self.mirrored = self._check(self.tr("Mirrored too"), self.tr("A reflection of the pose is as good"), "mirrored")
        self.upright = self._check(
            self.tr("Same way up"), self.tr("Leave out figures that lie, lean or hang another way"), "upright"
        )
        self.facing = self._check(
            self.tr("Same side seen"), self.tr("Only figures seen from the same side: front, back or side"),
            "same_facing",
        )  # fmt: skip
        self.variations = self._check(
            self.tr("No variations"), self.tr("Of drawings that are variations of each other, show the nearest only"),
            "no_variations",
        )  # fmt: skip
        self.framing = self._framings()
        self.line = CompletedLine()
        self.line.setPlaceholderText(self.tr("Only with… sitting artist:kemble"))
        self.line.setAccessibleName(self.tr("Words that references must answer to"))
        self.line.setToolTip(self.tr("Tags, -tags, artist:, rating:, site: … as in the library"))
        self.line.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self._change(line=self.line.text()))
        self.line.textChanged.connect(lambda _text: self._pause.start())
        self._note = QLabel()
        self._note.setObjectName("caption")
        self._note.setWordWrap(True)
        self._lay_out()
        self._show_what_belongs()

    def show_source(self, source: Source, name: str = "") -> None:
        """Show whose pose is looked for; name is that of a library picture."""
        row = self.source.findData(Source.LIBRARY)
        if source is Source.LIBRARY:
            title = self.tr("Like {0}").format(name)
            if row < 0:
                self.source.addItem(title, Source.LIBRARY)
                row = self.source.count() - 1
            self.source.setItemText(row, title)
        self.source.setCurrentIndex(self.source.findData(source))
        self.asks_by = source
        self._show_what_belongs()

    def widen(self) -> None:
        """Take back what leaves references out: joints, sides, framing and words."""
        self._pause.stop()
        self.segments[JointSet.WHOLE].setChecked(True)
        self.framing.setCurrentIndex(0)
        for part in (self.upright, self.facing, self.line):
            part.blockSignals(True)
        self.upright.setChecked(False)
        self.facing.setChecked(False)
        self.line.clear()
        for part in (self.upright, self.facing, self.line):
            part.blockSignals(False)
        self._change(joints=JointSet.WHOLE, upright=False, same_facing=False, framing=None, line="")

    def take_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Take the words that the line of words can be completed with."""
        self.line.vocabulary = vocabulary

    def say(self, words: str) -> None:
        """Say what is to be said of the line of words; empty when nothing is."""
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _take_source(self, source: Source) -> None:
        self.asks_by = source
        self._show_what_belongs()
        self.source_changed.emit(source)

    def _change(self, **changes: object) -> None:
        choices = replace(self.choices, **changes)  # type: ignore[arg-type]
        if choices != self.choices:
            self.choices = choices
            self._show_what_belongs()
            self.choices_changed.emit(choices)

    def _show_what_belongs(self) -> None:
        self.picker.setVisible(self.choices.joints is JointSet.PICKED)
        self.maker.setVisible(self.asks_by is Source.POSED)

    def _segments(self) -> dict[JointSet, QToolButton]:
        titles = {
            JointSet.WHOLE: self.tr("Whole pose"), JointSet.UPPER_BODY: self.tr("Upper body"),
            JointSet.ARMS: self.tr("Arms"), JointSet.LEGS: self.tr("Legs"), JointSet.PICKED: self.tr("Joints"),
        }  # fmt: skip
        tips = {
            JointSet.WHOLE: self.tr("Every joint counts"),
            JointSet.UPPER_BODY: self.tr("Head, arms and trunk count; legs may be anywhere or out of the picture"),
            JointSet.ARMS: self.tr("Arms count, and how they stand to the trunk"),
            JointSet.LEGS: self.tr("Legs count, and how they stand to the trunk"),
            JointSet.PICKED: self.tr("Pick joints one by one and weigh them"),
        }
        group, buttons = QButtonGroup(self), {}
        for joints, title in titles.items():
            button = QToolButton()
            button.setObjectName("segment")
            button.setText(title)
            button.setToolTip(tips[joints])
            button.setCheckable(True)
            button.setChecked(joints is JointSet.WHOLE)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _on=False, joints=joints: self._choose(joints))
            group.addButton(button)
            buttons[joints] = button
        return buttons

    def _choose(self, joints: JointSet) -> None:
        if joints is JointSet.PICKED and self.choices.joints is not JointSet.PICKED:
            # picking begins with what counted until now
            self.picker.show_weights(self.choices.weights_K)
            self._change(joints=joints, picked=self.choices.weights_K)
        else:
            self._change(joints=joints)

    def _check(self, title: str, tip: str, name: str) -> QCheckBox:
        box = QCheckBox(title)
        box.setToolTip(tip)
        box.setChecked(bool(getattr(self.choices, name)))
        box.toggled.connect(lambda on: self._change(**{name: on}))
        return box

    def _framings(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("How much of the figure is seen"))
        box.setToolTip(self.tr("How much of the figure is seen"))
        for title, framing in (
            (self.tr("Any framing"), None),
            (self.tr("Full body"), Framing.FULL_BODY),
            (self.tr("To the knees"), Framing.TO_THE_KNEES),
            (self.tr("Upper body"), Framing.UPPER_BODY),
            (self.tr("Portrait"), Framing.PORTRAIT),
        ):
            box.addItem(title, framing)
        box.activated.connect(lambda _row: self._change(framing=box.currentData()))
        return box

    def _lay_out(self) -> None:
        segments = QHBoxLayout()
        segments.setSpacing(2)
        for button in self.segments.values():
            segments.addWidget(button)
        checks = QGridLayout()
        checks.setHorizontalSpacing(14)
        checks.setVerticalSpacing(4)
        for number, box in enumerate((self.mirrored, self.upright, self.facing, self.variations)):
            checks.addWidget(box, number // 2, number % 2)
        narrow = QHBoxLayout()
        narrow.setSpacing(6)
        narrow.addWidget(self.line, 1)
        narrow.addWidget(self.framing)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.source)
        column.addWidget(self.maker)
        column.addLayout(segments)
        column.addWidget(self.picker, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(checks)
        column.addLayout(narrow)
        column.addWidget(self._note)
        self._note.hide()
