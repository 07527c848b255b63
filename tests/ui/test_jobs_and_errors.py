import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow

from illpose_app.core.errors import IllposeError
from illpose_app.core.progress import Progress
from illpose_app.storage.shipped import resources_dir
from illpose_app.ui.background import Background, JobState
from illpose_app.ui.error_dialog import ErrorDialog, show_error
from illpose_app.ui.job_bar import JobBar
from illpose_app.ui.report_dialog import ReportDialog
from illpose_app.ui.theme import Theme


@pytest.fixture
def background(qtbot):
    made = Background()
    yield made
    made.close()


@pytest.fixture
def bar(background, qtbot):
    made = JobBar(background, Theme(resources_dir()))
    qtbot.addWidget(made)
    made.show()
    return made


class Gate:
    """Work that goes on only when it is let."""

    def __init__(self, total=3):
        self.total = total
        self._may = threading.Semaphore(0)

    def let(self, steps=1):
        for _ in range(steps):
            self._may.release()

    def work(self):
        for number in range(self.total):
            self._may.acquire(timeout=10)
            yield Progress(done=number + 1, total=self.total, subject=f"{number}.png", problem=f"{number}.png: odd")


def words_of(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_the_bar_shows_what_runs_while_others_wait_for_their_turn(background, bar, qtbot):
    first, second = Gate(), Gate()
    one = background.run(first.work, title="First")
    background.run(second.work, title="Second")
    first.let()
    qtbot.waitUntil(lambda: one.progress.done == 1)
    assert bar.job is one and "First" in words_of(bar)
    assert (bar.progress.value(), bar.progress.maximum()) == (1, 3)
    assert bar.list_button.text() == "1 more waiting"
    first.let(2)
    second.let()
    qtbot.waitUntil(lambda: bar.job.title == "Second")
    second.let(2)
    qtbot.waitUntil(lambda: bar.job.is_over)


def test_work_that_waits_for_its_turn_is_cancelled_at_once(background, bar, qtbot):
    gate, cancelled, started = Gate(), [], []
    one = background.run(gate.work, title="First")
    two = background.run(
        lambda: started.append(True) or Gate().work(), title="Second", cancelled=lambda: cancelled.append(True)
    )
    gate.let()
    qtbot.waitUntil(lambda: one.state is JobState.RUNNING)
    two.cancel()
    assert two.state is JobState.CANCELLED and cancelled == [True]
    gate.let(2)
    qtbot.waitUntil(lambda: one.is_over)
    assert one.state is JobState.SUCCEEDED and not started


def test_the_list_shows_every_job_cancels_each_and_names_what_was_skipped(background, bar, qtbot):
    gate = Gate()
    one = background.run(gate.work, title="First")
    two = background.run(Gate().work, title="Second")
    gate.let()
    qtbot.waitUntil(lambda: one.progress.done == 1)
    dialog = bar.show_list()
    second, first = dialog.rows
    assert "1 of 3" in words_of(first) and "waiting" in words_of(second)
    second.cancel_button.click()
    assert two.state is JobState.CANCELLED and "cancelled" in words_of(second)
    gate.let(2)
    qtbot.waitUntil(lambda: one.is_over)
    assert "done" in words_of(first) and first.problems_button.text() == "3 skipped…"
    assert not first.cancel_button.isVisible()
    dialog.close()


def test_a_quiet_job_is_not_mentioned_until_it_has_something_to_do(background, bar, qtbot):
    def nothing():
        return 0
        yield

    gate = Gate(total=2)
    one = background.run(nothing, title="Nothing", quiet=True)
    qtbot.waitUntil(lambda: one.is_over)
    assert bar.job is None and "Nothing" not in words_of(bar)
    two = background.run(gate.work, title="Something", quiet=True)
    assert bar.job is None
    gate.let()
    qtbot.waitUntil(lambda: bar.job is two)
    assert "Something" in words_of(bar)
    gate.let()


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.show()
    yield made
    for dialog in made.findChildren(ErrorDialog):
        dialog.close()


def test_ten_errors_are_one_dialog_that_keeps_them_all(window):
    for number in range(10):
        show_error(IllposeError(f"{number}.png: cannot be read (export it again)"), window)
        show_error(IllposeError("0.png: cannot be read (export it again)"), window)
    (dialog,) = window.findChildren(ErrorDialog)
    assert dialog.text() == "0.png: cannot be read (export it again)"
    assert "9 more errors" in dialog.informativeText()
    assert all(f"{number}.png" in dialog.detailedText() for number in range(10))


def test_a_report_names_no_path_unless_that_is_ticked_and_the_dialog_stays(window):
    show_error(IllposeError("/mnt/art/a client/secret.png: cannot be read (export it again)"), window)
    (dialog,) = window.findChildren(ErrorDialog)
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "….png: cannot be read (export it again)" in copied and "client" not in copied and "secret" not in copied
    assert "illpose 0." in copied and dialog.isVisible()
    dialog.with_paths.click()
    dialog.copy_button.click()
    assert "/mnt/art/a client/secret.png" in QGuiApplication.clipboard().text()


def test_the_report_is_read_before_it_is_copied(qtbot):
    dialog = ReportDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    shown = dialog.text.toPlainText()
    assert "illpose" in shown and "Python" in shown and "Qt 6" in shown
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == shown and dialog.isVisible()


def test_the_details_of_what_should_not_happen_can_be_copied(window):
    try:
        raise ValueError("odd")
    except ValueError as error:
        show_error(error, window)
    (dialog,) = window.findChildren(ErrorDialog)
    copy = next(button for button in dialog.findChildren(QAbstractButton) if "Copy" in button.text().replace("&", ""))
    copy.click()
    assert dialog.isVisible()
    assert "Traceback" in QGuiApplication.clipboard().text() and "ValueError: odd" in QGuiApplication.clipboard().text()
    dialog.close()
    show_error(IllposeError("another"), window)
    assert [child.text() for child in window.findChildren(ErrorDialog) if child.isVisible()] == ["another"]
