"""The running work in one line of the status bar: what, how far, and a way to end it; the rest a click away."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from illpose_app.ui.background import Background, Job, JobState
from illpose_app.ui.job_list import JobListDialog, ProblemDialog, shown_subject, state_words
from illpose_app.ui.theme import Theme

#: How long the end of a job that went well stays in sight.
_FADES_MS: Final = 8000
#: How many jobs that are over are kept for the list.
_KEPT: Final = 20


class JobBar(QFrame):
    """The job that runs now, or the one that ended last."""

    def __init__(self, background: Background, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        self._title = QLabel()
        self._subject = QLabel()
        self._subject.setObjectName("quiet")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(180)
        self.progress.setAccessibleName(self.tr("Progress of the running work"))
        self.cancel_button = QToolButton()
        self.cancel_button.setToolTip(self.tr("Cancel; what is done stays"))
        self.cancel_button.setAccessibleName(self.tr("Cancel the running work"))
        self.cancel_button.clicked.connect(self._cancel)
        self.problems_button = QToolButton()
        self.problems_button.setToolTip(self.tr("Show what was skipped, and why"))
        self.problems_button.clicked.connect(self._show_problems)
        self.list_button = QToolButton()
        self.list_button.setToolTip(self.tr("Show all work"))
        self.list_button.clicked.connect(self.show_list)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(10)
        for widget in (self._title, self.progress, self._subject, self.cancel_button, self.problems_button):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.list_button)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_FADES_MS)
        self._fade.timeout.connect(self._title.clear)
        background.job_started.connect(self._follow)
        self.retheme(theme)
        self._show()

    @property
    def job(self) -> Job | None:
        """The job that runs now, else the next one, else the one that ended last."""
        alive = [job for job in self._shown if not job.is_over]
        running = [job for job in alive if job.state is JobState.RUNNING]
        return next(iter(running or alive or self._shown[-1:]), None)

    @property
    def _shown(self) -> list[Job]:
        return [job for job in self._jobs if job.is_worth_showing]

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        self.cancel_button.setIcon(theme.icon("close"))
        # always as high as with all its buttons: what is above it must not jump when work ends
        buttons = (self.cancel_button, self.problems_button, self.list_button)
        self.setMinimumHeight(max(button.sizeHint().height() for button in buttons) + 4)

    def show_list(self) -> JobListDialog:
        """Show every job of this session with its end."""
        dialog = JobListDialog(self._shown, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _follow(self, job: Job) -> None:
        over = [old for old in self._jobs if old.is_over]
        for old in over[: max(0, len(over) - _KEPT)]:
            self._jobs.remove(old)
        self._jobs.append(job)
        self._fade.stop()
        job.changed.connect(self._show)
        self._show()

    def _cancel(self) -> None:
        if self.job is not None:
            self.job.cancel()

    def _show(self) -> None:
        job = self.job
        running = job is not None and not job.is_over
        for widget in (self.progress, self.cancel_button, self._subject):
            widget.setVisible(running)
        self.problems_button.setVisible(job is not None and bool(job.problems))
        waiting = sum(not other.is_over for other in self._shown) - int(running)
        self.list_button.setVisible(waiting > 0 or len(self._shown) > 1)
        self.list_button.setText(self.tr("{0} more waiting").format(waiting) if waiting > 0 else self.tr("All work"))
        if job is None:
            self._title.clear()
            return
        done, total = job.progress.done, job.progress.total
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        subject = shown_subject(job.progress.subject)
        self._subject.setText(f"{done} / {total}   {subject}" if total else subject)
        self._title.setText(f"{job.title}: {state_words(job)}" if job.is_over or job.cancel_requested else job.title)
        if job.state in (JobState.SUCCEEDED, JobState.CANCELLED):
            if not self._fade.isActive():
                self._fade.start()
        else:
            self._fade.stop()
        self.problems_button.setText(self.tr("{0} skipped…").format(len(job.problems)))

    def _show_problems(self) -> None:
        if self.job is not None:
            dialog = ProblemDialog(self.job.title, self.job.problems, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
