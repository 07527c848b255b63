"""All work of this session: what runs, what waits, how it ended, and which files were skipped."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.words import counted
from illpose_app.ui.background import Job, JobState
from illpose_app.ui.language import spoken

_LONGEST_SUBJECT: Final = 44


def shown_subject(subject: str) -> str:
    """Return what a job works on, cut at its beginning where it is long."""
    subject = spoken(subject)
    return subject if len(subject) <= _LONGEST_SUBJECT else "…" + subject[-_LONGEST_SUBJECT + 1 :]


def state_words(job: Job) -> str:
    """Return how far a job is, or how it ended."""
    if not job.is_over and job.cancel_requested:
        return QCoreApplication.translate("JobList", "cancelling…")
    if job.state is JobState.SUCCEEDED:
        return job.outcome or QCoreApplication.translate("JobList", "done")
    words = {
        JobState.WAITING: QCoreApplication.translate("JobList", "waiting"),
        JobState.RUNNING: QCoreApplication.translate("JobList", "{0} of {1}"),
        JobState.CANCELLED: QCoreApplication.translate("JobList", "cancelled, what was done stays"),
        JobState.FAILED: QCoreApplication.translate("JobList", "failed"),
    }[job.state]
    if job.state is JobState.RUNNING and not job.progress.total:
        return shown_subject(job.progress.subject)
    return words.format(job.progress.done, job.progress.total)


class JobRow(QFrame):
    """One job: title, state, progress, and what can be done about it."""

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._state = QLabel()
        self._state.setObjectName("quiet")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(job.title)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setAccessibleName(self.tr("Cancel {0}").format(job.title))
        self.cancel_button.clicked.connect(job.cancel)
        self.problems_button = QPushButton()
        self.problems_button.clicked.connect(self._show_problems)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(QLabel(job.title), 0, 0)
        grid.addWidget(self._state, 1, 0)
        grid.addWidget(self.progress, 2, 0, 1, 3)
        grid.addWidget(self.problems_button, 0, 1, 2, 1)
        grid.addWidget(self.cancel_button, 0, 2, 2, 1)
        job.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        job = self._job
        self._state.setText(state_words(job))
        self.progress.setVisible(job.state is JobState.RUNNING)
        self.progress.setRange(0, job.progress.total)
        self.progress.setValue(job.progress.done)
        self.cancel_button.setVisible(not job.is_over)
        self.cancel_button.setEnabled(not job.cancel_requested)
        self.problems_button.setVisible(bool(job.problems))
        self.problems_button.setText(self.tr("{0} skipped…").format(len(job.problems)))

    def _show_problems(self) -> None:
        dialog = ProblemDialog(self._job.title, self._job.problems, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class JobListDialog(QDialog):
    """The jobs, the newest first."""

    def __init__(self, jobs: Sequence[Job], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Work"))
        self.resize(560, 380)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        self.rows = [JobRow(job) for job in reversed(jobs)]
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)


class ProblemDialog(QDialog):
    """One line for each file that was skipped."""

    def __init__(self, title: str, problems: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(760, 380)
        heading = QLabel(
            spoken(
                counted(
                    "{count} file was skipped; everything else is in the library.",
                    "{count} files were skipped; everything else is in the library.",
                    count=len(problems),
                )
            )
        )
        heading.setObjectName("heading")
        lines = QListWidget()
        lines.addItems([spoken(line) for line in problems])
        lines.setWordWrap(True)
        lines.setAccessibleName(self.tr("Skipped files"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join(spoken(line) for line in problems)))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(lines, 1)
        layout.addWidget(buttons)
