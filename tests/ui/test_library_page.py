"""The library page over a real library."""

import time

import pytest
from library_helpers import draw, fill_library, pose_from_pixels
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QMessageBox

from illpose_app.storage.artworks import ArtworkRepository, Order
from illpose_app.storage.shipped import resources_dir
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Background, JobState
from illpose_app.ui.library.artwork_list_model import ArtworkListModel
from illpose_app.ui.library.library_controller import LibraryController, LibraryServices
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.theme import Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader
from illpose_app.ui.window_state import WindowState


class Library:
    analyze_takes_s = 0.0

    def __init__(self, database, folder, qtbot):
        self.background = Background()
        thumbnails = ThumbnailCache(folder / "thumbnails")
        self.model = ArtworkListModel(ArtworkRepository(database), self.background)
        self.page = LibraryPage(self.model, ThumbnailLoader(thumbnails, self.background), Theme(resources_dir()))
        qtbot.addWidget(self.page)
        services = LibraryServices(
            database=database,
            thumbnails=thumbnails,
            analyze=self._analyze,
            analyzer_version=lambda: "test 1",
            resources=folder,
        )
        self.controller = LibraryController(services, self.page, self.model, self.background)
        self.page.resize(1000, 700)
        self.page.show()
        self._qtbot = qtbot

    def _analyze(self, decoded):
        time.sleep(self.analyze_takes_s)
        return pose_from_pixels(decoded)

    def add(self, folder):
        job = self.controller.add_folders([folder])
        self._qtbot.waitUntil(lambda: job.is_over)
        self.settle(lambda: self.page.folders.count() > 1)
        return job

    def settle(self, condition):
        self._qtbot.waitUntil(condition)


@pytest.fixture
def library(qtbot, database, tmp_path):
    made = Library(database, tmp_path, qtbot)
    yield made
    made.background.close()


def words_of(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_an_empty_library_says_what_to_do(library, qtbot):
    library.controller.refresh()
    library.settle(lambda: "Your library is empty" in words_of(library.page))
    with qtbot.waitSignal(library.page.add_folder_requested):
        library.page._empty.button.click()


def test_an_import_tells_what_it_did_and_which_files_it_skipped(library, qtbot, tmp_path):
    for seed in range(3):
        draw(tmp_path / "art" / f"{seed}.png", seed)
    draw(tmp_path / "art" / "copy.png", 0)
    (tmp_path / "art" / "text.png").write_text("no picture")
    job = library.add(tmp_path / "art")
    assert job.state is JobState.SUCCEEDED
    assert job.outcome == "3 new, 1 recognised, 1 skipped"
    library.settle(lambda: library.model.rowCount() == 3)
    library.controller.show_problems(ArtworkRepository(library.controller._services.database).folders()[0])
    library.settle(lambda: library.page.findChild(QDialog) is not None)
    lines = library.page.findChild(QDialog).findChild(QListWidget)
    assert lines.count() == 1 and "text.png" in lines.item(0).text()


def test_a_name_that_nothing_bears_is_said_and_one_step_leads_back(library, database, qtbot):
    fill_library(database, 50)
    library.controller.refresh()
    library.settle(lambda: library.model.rowCount() == 50)
    library.page.grid.verticalScrollBar().setValue(200)
    qtbot.keyClicks(library.page.filter, "00004")
    library.settle(lambda: library.model.rowCount() == 11)
    assert library.page.grid.verticalScrollBar().value() == 0
    qtbot.keyClicks(library.page.filter, "zz")
    library.settle(lambda: "zz" in words_of(library.page))
    library.page._nothing.button.click()
    library.settle(lambda: library.model.rowCount() == 50)


def test_keys_lead_to_the_filter_and_on_to_the_artworks(library, database, qtbot):
    fill_library(database, 50)
    library.controller.refresh()
    library.settle(lambda: library.model.rowCount() == 50)
    page = library.page
    page.activateWindow()
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    library.settle(page.filter.hasFocus)
    qtbot.keyClicks(page.filter, "00001")
    library.settle(lambda: library.model.rowCount() == 11)
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    assert page.grid.hasFocus() and page.grid.currentIndex().row() == 0
    page.filter.setFocus()
    qtbot.keyClick(page.filter, Qt.Key.Key_Escape)
    assert page.filter.text() == ""


def test_a_folder_is_taken_out_only_after_a_question_and_its_files_stay(library, qtbot, tmp_path):
    for seed in range(3):
        draw(tmp_path / "art" / f"{seed}.png", seed)
    library.add(tmp_path / "art")
    page = library.page
    page.folders.setCurrentRow(1)
    qtbot.keyClick(page.folders, Qt.Key.Key_Delete)
    dialog = page.findChild(QMessageBox, "forget")
    assert "art" in dialog.text() and page.folders.count() == 2
    next(button for button in dialog.buttons() if button.text() == "Take out").click()
    library.settle(lambda: page.folders.count() == 1 and library.model.rowCount() == 0)
    assert len(list((tmp_path / "art").iterdir())) == 3


def test_missing_artworks_stay_and_are_marked(library, qtbot, tmp_path):
    for seed in range(2):
        draw(tmp_path / "art" / f"{seed}.png", seed)
    library.add(tmp_path / "art")
    (tmp_path / "art" / "0.png").unlink()
    job = library.controller.rescan()
    library.settle(lambda: job.is_over)
    assert job.outcome == "1 missing"
    library.settle(lambda: [getattr(library.model.row_at(n), "missing", None) for n in range(2)] == [False, True])


def test_order_size_and_skeletons_come_back_as_they_were_left(library, database, tmp_path, qtbot):
    fill_library(database, 20)
    bar = library.page.bar
    bar.order.setCurrentIndex(bar.order.findData(Order.PATH))
    bar.side.setValue(220)
    bar.skeletons.setChecked(True)
    state = WindowState(tmp_path / "window.ini")
    library.page.keep(state)
    state.save()
    again = Library(database, tmp_path, qtbot)
    again.page.restore(WindowState(tmp_path / "window.ini"))
    assert again.model.shown.order is Order.PATH
    assert again.page.bar.side.value() == 220 and again.page.bar.skeletons.isChecked()
    again.settle(lambda: again.model.rowCount() == 20 and again.model.row_at(0) is not None)
    again.settle(lambda: len(again.model.row_at(0).poses) == 1)
    again.background.close()


def test_folders_that_were_not_finished_go_on_at_the_next_start(library, database, tmp_path):
    for seed in range(40):
        draw(tmp_path / "art" / f"{seed:02}.png", seed)
    library.analyze_takes_s = 0.03
    job = library.controller.add_folders([tmp_path / "art"])
    library.settle(lambda: job.progress.done > 3)
    job.cancel()
    library.settle(lambda: job.is_over)
    library.analyze_takes_s = 0.0
    kept = ArtworkRepository(database).count()
    assert job.state is JobState.CANCELLED and 0 < kept < 40
    library.controller.resume()
    library.settle(lambda: ArtworkRepository(database).count() == 40)
    library.settle(lambda: library.model.rowCount() == 40)
