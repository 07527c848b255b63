import time

import pytest
from heartbeat import Heartbeat
from library_helpers import draw, pose_from_pixels

from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.shipped import resources_dir
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Background
from illpose_app.ui.job_list import JobBar
from illpose_app.ui.library.artwork_list_model import ArtworkListModel
from illpose_app.ui.library.library_controller import LibraryController, LibraryServices
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.theme import Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader

PICTURES = 500


@pytest.fixture
def library(qtbot, database, tmp_path):
    background = Background()
    thumbnails = ThumbnailCache(tmp_path / "thumbnails")
    model = ArtworkListModel(ArtworkRepository(database), background)
    theme = Theme(resources_dir())
    page = LibraryPage(model, ThumbnailLoader(thumbnails, background), theme)
    bar = JobBar(background, theme)
    services = LibraryServices(
        database=database,
        thumbnails=thumbnails,
        analyze=pose_from_pixels,
        analyzer_version=lambda: "test 1",
        resources=tmp_path,
    )
    controller = LibraryController(services, page, model, background)
    for widget in (page, bar):
        qtbot.addWidget(widget)
        widget.resize(900, 600)
        widget.show()
    yield controller, page, model
    background.close()


def test_the_measure_sees_a_blocked_ui_thread(qtbot):
    heartbeat = Heartbeat()
    heartbeat.start()
    qtbot.wait(50)
    time.sleep(0.12)
    qtbot.wait(50)
    heartbeat.stop()
    assert heartbeat.longest_gap_s > 0.1


def test_the_ui_thread_always_answers_within_50_ms_while_500_pictures_are_imported(library, qtbot, tmp_path):
    controller, page, model = library
    for number in range(PICTURES):
        draw(tmp_path / "art" / f"{number:03}.png", number, size=(320, 400))
    qtbot.wait(200)
    heartbeat = Heartbeat()
    heartbeat.start()
    job = controller.add_folders([tmp_path / "art"])

    def scrolled_to_the_end() -> bool:
        bar = page.grid.verticalScrollBar()
        bar.setValue((bar.value() + 90) % (bar.maximum() + 1))
        return job.is_over

    qtbot.waitUntil(scrolled_to_the_end, timeout=120_000)
    qtbot.waitUntil(lambda: model.rowCount() == PICTURES, timeout=20_000)
    heartbeat.stop()
    assert len(heartbeat.gaps_s) > 100
    assert heartbeat.longest_gap_s < 0.050, sorted(heartbeat.gaps_s)[-8:]
