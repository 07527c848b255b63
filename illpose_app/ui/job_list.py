"""Running work in the status bar: what, how far, and a way to end it; and a list of what went wrong."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.ui.background import Background, Job, JobState
from illpose_app.ui.theme import Theme

_LONGEST_SUBJECT = 44
#: How long the end of a job that went well stays in sight.
_FADES_MS = 6000


class JobBar(QFrame):
    """The newest job in one line."""

    def __init__(self, background: Background, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._title = QLabel()
        self._subject = QLabel()
        self._subject.setObjectName("quiet")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(180)
        self.progress.setAccessibleName(self.tr("Progress of the running work"))
        self.cancel_button = QToolButton()
        self.cancel_button.setIcon(theme.icon("close"))
        self.cancel_button.setToolTip(self.tr("Cancel; what is done stays"))
        self.cancel_button.setAccessibleName(self.tr("Cancel the running work"))
        self.cancel_button.clicked.connect(self._cancel)
        self.problems_button = QPushButton()
        self.problems_button.setFlat(True)
        self.problems_button.clicked.connect(self._show_problems)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(10)
        for widget in (self._title, self.progress, self._subject, self.cancel_button, self.problems_button):
            row.addWidget(widget)
        row.addStretch(1)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_FADES_MS)
        self._fade.timeout.connect(self._title.clear)
        background.job_started.connect(self._follow)
        self._show()

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        self.cancel_button.setIcon(theme.icon("close"))

    def _follow(self, job: Job) -> None:
        self._job = job
        self._fade.stop()
        job.changed.connect(self._show)
        self._show()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show(self) -> None:
        job = self._job
        running = job is not None and not job.is_over
        for widget in (self.progress, self.cancel_button, self._subject):
            widget.setVisible(running)
        self.problems_button.setVisible(job is not None and bool(job.problems))
        if job is None:
            self._title.clear()
            return
        done, total = job.progress.done, job.progress.total
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        subject = job.progress.subject
        if len(subject) > _LONGEST_SUBJECT:
            subject = "…" + subject[-_LONGEST_SUBJECT + 1 :]
        self._subject.setText(f"{done} / {total}   {subject}" if total else subject)
        self._title.setText(self._title_of(job))
        if job.state in (JobState.SUCCEEDED, JobState.CANCELLED) and not self._fade.isActive():
            self._fade.start()
        self.problems_button.setText(self.tr("{0} skipped…").format(len(job.problems)))

    def _title_of(self, job: Job) -> str:
        if not job.is_over and job.cancel_requested:
            return self.tr("Cancelling…")
        ends = {
            JobState.SUCCEEDED: self.tr("{0}: done"),
            JobState.CANCELLED: self.tr("{0}: cancelled, what was done stays"),
            JobState.FAILED: self.tr("{0}: failed"),
        }
        return ends.get(job.state, "{0}").format(job.title)

    def _show_problems(self) -> None:
        if self._job is not None:
            dialog = ProblemDialog(self._job.title, self._job.problems, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()


class ProblemDialog(QDialog):
    """One line for each file that was skipped."""

    def __init__(self, title: str, problems: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(760, 380)
        heading = QLabel(self.tr("{0} files were skipped; everything else is in the library.").format(len(problems)))
        heading.setObjectName("heading")
        lines = QListWidget()
        lines.addItems(problems)
        lines.setWordWrap(True)
        lines.setAccessibleName(self.tr("Skipped files"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(lines, 1)
        layout.addWidget(buttons)
