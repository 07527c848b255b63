"""The library's grid on a hundred thousand artworks: it opens at once, keeps its place, and reads what is seen."""

import time

import numpy as np
import pytest
from library_helpers import fill_library
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from illpose_app.core.query import parse_query
from illpose_app.storage.artworks import ArtworkRepository, Order
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Background
from illpose_app.ui.library.artwork_grid import ArtworkGrid
from illpose_app.ui.library.artwork_list_model import ArtworkListModel, Shown
from illpose_app.ui.thumbnail_loader import ThumbnailLoader

MANY = 100_000
SIZE = QSize(100, 100)


class CountingRepository(ArtworkRepository):
    """The real repository, which also remembers how many rows were asked for."""

    rows_read = 0

    def rows(self, artwork_ids, **options):
        self.rows_read += len(artwork_ids)
        return super().rows(artwork_ids, **options)


class HeldGrid(ArtworkGrid):
    """The real grid, but what is dragged stays in its hands: Qt's own loop would wait for a drop."""

    def startDrag(self, _actions):
        files = self.model().mimeData(self.selectedIndexes()).urls()
        self.dragged = [*getattr(self, "dragged", []), [url.toLocalFile() for url in files]]


@pytest.fixture
def background(qtbot):
    made = Background()
    yield made
    made.close()


@pytest.fixture
def grid(background, database, qtbot, tmp_path):
    made = HeldGrid(
        ArtworkListModel(CountingRepository(database), background),
        ThumbnailLoader(ThumbnailCache(tmp_path / "thumbnails"), background),
    )
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def open_library(grid, qtbot):
    grid.model().refresh()
    qtbot.waitUntil(lambda: grid.model().rowCount() > 0)
    qtbot.waitUntil(lambda: name_at(grid, 0) is not None)


def name_at(grid, number):
    return grid.model().index(number, 0).data()


def first_shown(grid):
    return grid.indexAt(QPoint(20, 20))


def test_a_hundred_thousand_artworks_open_at_once_and_only_what_is_seen_is_read(grid, database, qtbot):
    fill_library(database, MANY)
    open_library(grid, qtbot)
    assert grid.model().rowCount() == MANY and name_at(grid, 0) == "100000.png"
    bar = grid.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = grid.model().index(MANY - 1, 0)
    assert grid.viewport().rect().contains(grid.visualRect(last))
    qtbot.waitUntil(lambda: name_at(grid, MANY - 1) == "000001.png")
    assert grid.model()._repository.rows_read < 2000


def test_artworks_that_come_in_leave_what_one_looks_at_in_its_place(grid, database, qtbot):
    fill_library(database, 5000)
    open_library(grid, qtbot)
    grid.verticalScrollBar().setValue(30_000)
    qtbot.waitUntil(lambda: first_shown(grid).data() is not None)
    grid.setCurrentIndex(first_shown(grid))
    name, top = first_shown(grid).data(), grid.visualRect(first_shown(grid)).top()
    read = grid.model()._repository.rows_read
    columns = grid._layout.columns
    fill_library(database, 3 * columns, first=5001)
    grid.model().follow()
    qtbot.waitUntil(lambda: grid.model().rowCount() == 5000 + 3 * columns)
    assert first_shown(grid).data() == name and grid.visualRect(first_shown(grid)).top() == top
    assert grid.currentIndex().data() == name and grid.selectionModel().isSelected(first_shown(grid))
    assert grid.model()._repository.rows_read == read  # what was seen is not read again


def test_at_the_top_new_artworks_show_themselves(grid, database, qtbot):
    fill_library(database, 500)
    open_library(grid, qtbot)
    fill_library(database, 10, first=501)
    grid.model().follow()
    qtbot.waitUntil(lambda: grid.model().rowCount() == 510)
    assert grid.verticalScrollBar().value() == 0
    qtbot.waitUntil(lambda: name_at(grid, 0) == "000510.png")


def test_another_order_keeps_the_selection_and_a_narrower_list_drops_what_it_lacks(grid, database, qtbot):
    fill_library(database, 3000)
    open_library(grid, qtbot)
    grid.setCurrentIndex(grid.model().index(4, 0))
    chosen = name_at(grid, 4)
    model = grid.model()
    model.show(Shown(order=Order.NAME))
    qtbot.waitUntil(lambda: name_at(grid, 0) == "000001.png")
    assert grid.currentIndex().row() == 3000 - 5
    qtbot.waitUntil(lambda: grid.currentIndex().data() == chosen)
    model.show(Shown(query=parse_query("00012")))
    qtbot.waitUntil(lambda: model.rowCount() == 11)  # 12 and 120 to 129
    assert not grid.currentIndex().isValid()


def test_keys_walk_the_grid_and_return_opens(grid, database, qtbot):
    fill_library(database, 1000)
    open_library(grid, qtbot)
    columns, opened = grid._layout.columns, []
    grid.opened.connect(lambda row: opened.append(row.path.name))
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(0, 0))
    for key, then in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 1 + columns), (Qt.Key.Key_Left, columns),
                      (Qt.Key.Key_Up, 0), (Qt.Key.Key_End, 999), (Qt.Key.Key_Home, 0)):  # fmt: skip
        qtbot.keyClick(grid, key)
        assert grid.currentIndex().row() == then
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert [index.row() for index in grid.selectionModel().selectedIndexes()] == [0, 1]
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert grid.currentIndex().row() > columns
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert opened == ["001000.png"]


def test_a_letter_does_not_read_the_whole_library(grid, database, qtbot):
    fill_library(database, MANY)
    open_library(grid, qtbot)
    before = time.thread_time()
    qtbot.keyClick(grid, Qt.Key.Key_K)
    qtbot.wait(30)
    assert time.thread_time() - before < 0.2
    assert grid.model()._repository.rows_read < 2000


def test_larger_thumbnails_keep_the_artwork_at_the_top(grid, database, qtbot):
    fill_library(database, 2000)
    open_library(grid, qtbot)
    grid.verticalScrollBar().setValue(12_000)
    qtbot.waitUntil(lambda: first_shown(grid).data() is not None)
    row, columns = first_shown(grid).row(), grid._layout.columns
    grid.set_side(260)
    assert grid._layout.columns < columns
    assert grid.visualRect(grid.model().index(row, 0)).intersects(grid.viewport().rect())


def test_skeletons_are_read_and_drawn_only_when_they_are_asked_for(grid, database, qtbot):
    fill_library(database, 30)
    open_library(grid, qtbot)
    assert grid.model().row_at(0).poses == ()
    plain = grid.grab().toImage()
    grid.show_skeletons(on=True)
    qtbot.waitUntil(lambda: len(grid.model().row_at(0).poses) == 1)
    assert grid.grab().toImage() != plain
    grid.show_skeletons(on=False)
    assert grid.grab().toImage() == plain


def test_thumbnails_stay_within_their_memory_and_come_back(background, qtbot, tmp_path):
    cache = ThumbnailCache(tmp_path)
    names = [f"{number:040x}" for number in range(40)]
    for number, name in enumerate(names):
        cache.write(name, np.full((100, 100, 3), number, np.uint8))
    loader = ThumbnailLoader(cache, background, kept_bytes=10 * 100 * 100 * 4)
    arrived = []
    loader.loaded.connect(arrived.extend)
    for name in names:
        assert loader.pixmap(name, tmp_path / "nowhere.png", SIZE) is None
    qtbot.waitUntil(lambda: len(arrived) == 40)
    assert loader.bytes_kept <= 10 * 100 * 100 * 4
    qtbot.waitUntil(lambda: loader.pixmap(names[0], tmp_path / "nowhere.png", SIZE) is not None)


def test_an_artwork_that_is_gone_is_asked_for_once_until_there_is_reason_to_hope(background, qtbot, tmp_path):
    loader = ThumbnailLoader(ThumbnailCache(tmp_path), background)
    told = []
    loader.loaded.connect(told.append)
    for _ in range(3):
        assert loader.pixmap("ab" * 20, tmp_path / "gone.png", SIZE) is None
        qtbot.wait(20)
    assert len(told) == 1
    loader.try_again()
    assert loader.pixmap("ab" * 20, tmp_path / "gone.png", SIZE) is None
    qtbot.waitUntil(lambda: len(told) == 2)


def test_the_newest_screenful_comes_first_from_its_top(background, qtbot, tmp_path):
    cache = ThumbnailCache(tmp_path)
    old, new = [f"{n:040x}" for n in range(60)], [f"{n:040x}" for n in range(100, 120)]
    for name in old + new:
        cache.write(name, np.zeros((20, 20, 3), np.uint8))
    loader = ThumbnailLoader(cache, background)
    arrived, taken, take = [], [], loader._next_batch

    def take_and_tell():
        batch = take()
        taken.extend(name for (name, *_), _ in batch)
        return batch

    loader._next_batch = take_and_tell
    loader.loaded.connect(arrived.extend)
    for name in old:
        loader.pixmap(name, tmp_path, SIZE)
    loader._start()
    under_way = list(taken)
    for name in new:
        loader.pixmap(name, tmp_path, SIZE)
    qtbot.waitUntil(lambda: len(arrived) == 80)
    assert taken[: len(under_way) + len(new)] == under_way + new
    assert under_way == old[: len(under_way)] and len(under_way) < 20


def test_another_size_is_shown_scaled_until_the_right_one_has_come(background, qtbot, tmp_path):
    cache = ThumbnailCache(tmp_path)
    name = "ab" * 20
    cache.write(name, np.zeros((300, 200, 3), np.uint8))
    loader = ThumbnailLoader(cache, background)
    assert loader.pixmap(name, tmp_path, QSize(90, 90)) is None
    qtbot.waitUntil(lambda: loader.pixmap(name, tmp_path, QSize(90, 90)) is not None)
    assert loader.pixmap(name, tmp_path, QSize(90, 90)).size() == QSize(60, 90)
    assert loader.pixmap(name, tmp_path, QSize(150, 150)).size() == QSize(60, 90)
    qtbot.waitUntil(lambda: loader.pixmap(name, tmp_path, QSize(150, 150)).size() == QSize(100, 150))
    assert loader.pixmap(name, tmp_path, QSize(900, 900)) is not None
    qtbot.wait(50)
    assert loader.pixmap(name, tmp_path, QSize(900, 900)).size() == QSize(200, 300)  # never larger than it is


def test_artworks_are_dragged_out_as_their_files_seen_or_not_but_missing_ones_stay(grid, database, qtbot):
    fill_library(database, 300)
    with database.writing() as connection:
        connection.execute("UPDATE files SET missing = 1 WHERE artwork_id = 299")
    open_library(grid, qtbot)
    model = grid.model()
    data = model.mimeData([model.index(number) for number in (0, 1, 299)])
    assert [url.toLocalFile() for url in data.urls()] == ["/art/000300.png", "/art/000001.png"]

    viewport, left, none = grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    press = grid.visualRect(model.index(2)).center()
    qtbot.mousePress(viewport, left, pos=press)
    for step in (8, 16, 40):
        place = QPointF(press.x() + step, press.y() + step)
        to = viewport.mapToGlobal(place)
        event = QMouseEvent(QEvent.Type.MouseMove, place, to, Qt.MouseButton.NoButton, left, none)
        QApplication.sendEvent(viewport, event)
    qtbot.mouseRelease(viewport, left, pos=press)
    assert grid.dragged == [["/art/000298.png"]]
