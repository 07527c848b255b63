import random
import time

import pytest
from drawn_figure import draw_figure
from heartbeat import NOTHING, Heartbeat, Spent, unanswered_s
from library_helpers import draw, pose_from_pixels
from PIL import Image

from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.shipped import models_dir, resources_dir
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Background
from illpose_app.ui.job_bar import JobBar
from illpose_app.ui.library.artwork_list_model import ArtworkListModel
from illpose_app.ui.library.library_controller import LibraryController, LibraryServices
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.theme import Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader

PICTURES = 200
PROMISE_S = 0.050
LONGEST_IMPORT_MS = 600_000  # on a crowded machine


def analyzed_by_the_networks():
    """Return the real analysis, which loads its networks with the first picture."""
    analyzer = Analyzer(models_dir())
    return lambda decoded: analyze_artwork(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer)


@pytest.fixture
def analyze():
    """What finds the characters: quick here, so that the pictures come in as fast as the rest can take them."""
    return pose_from_pixels


@pytest.fixture
def library(qtbot, database, tmp_path, analyze):
    background = Background()
    thumbnails = ThumbnailCache(tmp_path / "thumbnails")
    model = ArtworkListModel(ArtworkRepository(database), background)
    theme = Theme(resources_dir())
    page = LibraryPage(model, ThumbnailLoader(thumbnails, background), theme)
    bar = JobBar(background, theme)
    services = LibraryServices(
        database=database,
        thumbnails=thumbnails,
        analyze=analyze,
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


def test_the_measure_sees_an_interpreter_lock_that_is_held_elsewhere(qtbot):
    numbers = list(range(1_500_000))
    random.Random(1).shuffle(numbers)
    background, sorted_numbers = Background(), []
    heartbeat = Heartbeat()
    heartbeat.start()
    background.call(lambda: sorted(numbers), succeeded=sorted_numbers.append)  # one call that never lets the lock go
    qtbot.waitUntil(lambda: bool(sorted_numbers))
    qtbot.wait(20)
    heartbeat.stop()
    background.close()
    assert heartbeat.longest_gap_s > 0.05


def test_what_the_kernel_is_answerable_for_is_taken_off():
    quiet, put_aside = Spent(ran_s=0.002), Spent(waited_s=0.060)
    for says, own, others, left_s in (
        ("a sleep on the UI thread", NOTHING, [NOTHING, quiet], 0.100),
        ("code on the UI thread", Spent(ran_s=0.095), [NOTHING, quiet], 0.100),
        ("the UI thread was put aside", put_aside, [NOTHING, quiet], 0.040),
        ("one that held the lock was put aside", NOTHING, [put_aside, quiet], 0.040),
        ("two in turn were put aside with the lock", NOTHING, [Spent(ran_s=0.002, waited_s=0.045)] * 2, 0.010),
        ("the lock was held while others waited", NOTHING, [Spent(ran_s=0.095), *[Spent(waited_s=0.030)] * 9], 0.070),
        ("code on the UI thread while others waited", Spent(ran_s=0.095), [Spent(waited_s=0.030)] * 9, 0.070),
    ):
        assert unanswered_s(0.100, own=own, others=others) == pytest.approx(left_s), says


def test_the_ui_thread_always_answers_within_50_ms_while_200_pictures_are_imported(library, qtbot, tmp_path):
    for number in range(PICTURES):
        draw(tmp_path / "art" / f"{number:03}.png", number, size=(320, 400), compress_level=1)
    assert longest_gap_during_import_s(library, tmp_path / "art", qtbot) < PROMISE_S


@pytest.mark.parametrize("analyze", [analyzed_by_the_networks()], ids=["networks"])
def test_it_answers_as_well_while_the_networks_look_at_large_pictures(library, analyze, qtbot, tmp_path):
    (tmp_path / "art").mkdir()
    for number in range(6):
        small = Image.fromarray(draw_figure(scale=0.8 + 0.07 * number).pixels_HW3)
        small.resize((1600, 2400)).save(tmp_path / "art" / f"{number}.png")
    # once: the dynamic linker holds the interpreter lock for 20-45 ms while it loads onnxruntime
    analyze(read_artwork(tmp_path / "art" / "0.png"))
    assert longest_gap_during_import_s(library, tmp_path / "art", qtbot) < PROMISE_S


def longest_gap_during_import_s(library, folder, qtbot):
    """Import up to five times until the promise is held: a crowded machine can only make gaps longer than ours."""
    controller, _, model = library
    longest_s = []
    while len(longest_s) < 5 and min(longest_s, default=PROMISE_S) >= PROMISE_S:
        if longest_s:
            controller.forget(folder)
            qtbot.waitUntil(lambda: model.rowCount() == 0)
        longest_s.append(import_once(library, folder, qtbot))
    return min(longest_s)


def import_once(library, folder, qtbot):
    controller, page, model = library
    qtbot.wait(200)
    heartbeat = Heartbeat()
    heartbeat.start()
    job = controller.add_folders([folder])

    def scrolled_to_the_end() -> bool:
        bar = page.grid.verticalScrollBar()
        bar.setValue((bar.value() + 90) % (bar.maximum() + 1))
        return job.is_over

    qtbot.waitUntil(scrolled_to_the_end, timeout=LONGEST_IMPORT_MS)
    qtbot.waitUntil(lambda: model.rowCount() == len(list(folder.iterdir())))
    heartbeat.stop()
    assert len(heartbeat.gaps_s) > 100
    return heartbeat.longest_gap_s
