"""Learning from the artist's corrections: a job, then a dialog that shows what came out and asks whether to use it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from illpose_app.core.adjustment import Adjustment
from illpose_app.core.body_words import JOINT_WORDS
from illpose_app.core.progress import Work
from illpose_app.services.learn_corrections import FEWEST_ARTWORKS, FEWEST_CHARACTERS, Lesson
from illpose_app.ui.background import Background, Job
from illpose_app.ui.language import spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningServices:
    """learn measures; use keeps an adjustment and analyses with it from now on; learned is the one in use."""

    learn: Callable[[], Work[Lesson]]
    use: Callable[[Adjustment], None]
    forget: Callable[[], None]
    learned: Callable[[], Adjustment]


class Learning(QObject):
    """Runs the measuring and shows its outcome."""

    def __init__(self, services: LearningServices, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._background, self._window = services, background, window
        self.dialog: LessonDialog | None = None

    def ask(self) -> Job:
        """Measure the networks on the corrections, then show the outcome."""
        return self._background.run(
            self._services.learn, title=self.tr("Learning from corrections"), succeeded=self.show_lesson
        )

    def show_lesson(self, lesson: Lesson) -> None:
        """Show what the corrections teach."""
        self.dialog = LessonDialog(lesson, in_use=not self._services.learned().is_nothing, parent=self._window)
        self.dialog.use.clicked.connect(lambda: self._background.call(lambda: self._services.use(lesson.adjustment)))
        self.dialog.forget.clicked.connect(lambda: self._background.call(self._services.forget))
        self.dialog.open()


class LessonDialog(QDialog):
    """What the networks do on each joint, and what would help."""

    def __init__(self, lesson: Lesson, *, in_use: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What your corrections teach"))
        self.resize(460, 620)
        verdict = QLabel(self._verdict(lesson))
        verdict.setWordWrap(True)
        self.table = self._table(lesson)
        self.use = QPushButton(self.tr("Use it"))
        self.use.setObjectName("primary")
        self.use.setVisible(not lesson.adjustment.is_nothing)
        self.forget = QPushButton(self.tr("Forget what was learned"))
        self.forget.setVisible(in_use)
        close = QPushButton(self.tr("Close"))
        for button in (self.use, self.forget, close):
            button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.forget)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(verdict)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)

    def _verdict(self, lesson: Lesson) -> str:
        characters, artworks = lesson.characters, lesson.artworks
        if not lesson.enough:
            return self.tr(
                "{0} corrected poses in {1} artworks. To learn from them takes {2} poses in {3} artworks."
            ).format(characters, artworks, FEWEST_CHARACTERS, FEWEST_ARTWORKS)
        if lesson.adjustment.is_nothing:
            return self.tr(
                "{0} corrected poses in {1} artworks. Nothing that was tried helps provably on held-back corrections: "
                "analysis stays as it is."
            ).format(characters, artworks)
        helps = self.tr(
            "{0} corrected poses in {1} artworks. On held-back corrections the likeness to yours rises from {2:.3f} to "
            "{3:.3f}: boxes are looked into at {4:g} of their size, {5} joints are moved. Artworks without corrections "
            "are analysed again at the next rescan."
        )
        before, after = lesson.held_back
        moved = int(lesson.adjustment.bias_K2.any(axis=1).sum())
        return helps.format(characters, artworks, before, after, lesson.adjustment.box_scale, moved)

    def _table(self, lesson: Lesson) -> QTableWidget:
        rows = [score for score in lesson.joints if score.count]
        table = QTableWidget(len(rows), 4)
        table.setAccessibleName(self.tr("How the network does on each joint"))
        headings = [self.tr("Joint"), self.tr("Seen"), self.tr("Median error"), self.tr("Within 10 %")]
        table.setHorizontalHeaderLabels(headings)
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, score in enumerate(rows):
            words = (
                spoken(JOINT_WORDS[score.joint]),
                str(score.count),
                f"{score.median_error:.1%}",
                f"{score.right:.0%}",
            )
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        return table
