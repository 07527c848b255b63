"""What is drawn elsewhere is looked at again at every change: files as programs save them, clipboard, screen."""

import pytest
from drawing_desk import Desk
from drawn_characters import character
from PIL import Image, ImageDraw
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from stillness import wait_until_still

from illpose_app.ui.studio.watch.file_stamp import Rest
from illpose_app.ui.studio.watch.region_picker import Region, RegionPicker, differs, small_copy, why_not


@pytest.fixture
def desk(qapp, qtbot, tmp_path, database):
    made = Desk(qapp, tmp_path, database, analyze=lambda illustration: (character(),))
    qtbot.addWidget(made.page)
    made.watch._timer.setInterval(30)
    made.watch.live._timer.setInterval(20)
    yield made
    made.watch.stop()
    made.close()


def save(path, gray, *, size=(300, 240)):
    Image.new("RGB", size, (gray, gray, gray)).save(path)


@pytest.fixture
def watching(desk, tmp_path, qtbot):
    path = tmp_path / "art.png"
    save(path, 250)
    desk.studio.open_path(path)
    qtbot.waitUntil(lambda: bool(desk.studio.characters))
    desk.actions["watch_file"].trigger()
    return desk, path


def seen(desk):
    return [int(look.decoded.pixels_HW3[0, 0, 0]) for look in desk.looks]


def test_a_file_is_due_once_it_is_new_and_has_come_to_rest():
    rest = Rest(looked_at=(10, 1))
    for stamp, due in (((10, 1), False), ((0, 2), False), ((0, 2), False), ((7, 3), False), (None, False),
                       ((12, 4), False), ((12, 4), True), ((12, 4), False)):  # fmt: skip
        rest = rest.seen(stamp)
        assert rest.is_due == due, stamp


def test_each_save_of_another_program_is_analysed_and_the_view_stays(watching, qtbot):
    desk, path = watching
    assert desk.page.watching.isVisible() and path.name in desk.page.watching.text()
    qtbot.waitUntil(lambda: seen(desk) == [250])
    wait_until_still(desk.background, qtbot)  # the page's parts have found their places
    width = desk.canvas.width()
    desk.canvas.zoom(1.7)
    view = desk.canvas.view
    assert seen(desk) == [250], "what was analysed when it was opened is not analysed again"
    save(path, 200)
    qtbot.waitUntil(lambda: seen(desk)[-1] == 200)
    beside = path.with_name("beside.png")
    save(beside, 150)
    beside.replace(path)  # as programs do that save safely
    qtbot.waitUntil(lambda: seen(desk)[-1] == 150)
    qtbot.waitUntil(lambda: QColor(desk.canvas.grab().toImage().pixel(300, 300)).red() == 150)
    assert desk.canvas.width() == width, "nothing that is said meanwhile makes the canvas narrower"
    assert desk.canvas.view == view and desk.studio.illustration.path == path
    assert seen(desk) == [250, 200, 150]


def test_a_file_that_is_written_in_pieces_is_read_once_it_is_whole(watching, qtbot):
    desk, path = watching
    beside = path.with_name("whole.png")
    picture = Image.effect_noise((300, 240), 60).convert("RGB")
    ImageDraw.Draw(picture).rectangle((0, 0, 9, 9), fill=(99, 99, 99))
    picture.save(beside)
    data = beside.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    qtbot.waitUntil(lambda: desk.watch._tries > 0)  # it was taken for whole, and could not be read
    path.write_bytes(data)
    qtbot.waitUntil(lambda: seen(desk)[-1] == 99)
    assert desk.errors == [] and desk.page.watching.isVisible()


def test_watching_ends_with_a_click_and_when_something_else_is_opened(watching, qtbot, tmp_path):
    desk, path = watching
    desk.page.watching.click()
    assert not desk.page.watching.isVisible() and not desk.actions["watch_file"].isChecked()
    save(path, 200)
    qtbot.wait(200)
    assert seen(desk) == [250]
    desk.actions["watch_file"].trigger()
    save(tmp_path / "other.png", 90)
    desk.studio.open_path(tmp_path / "other.png")
    qtbot.waitUntil(lambda: seen(desk)[-1] == 90)
    assert not desk.actions["watch_file"].isChecked()


def test_beginning_to_draw_ends_watching(watching, qtbot):
    desk, _ = watching
    desk.drawing.switch(draws=True)
    qtbot.waitUntil(lambda: desk.drawing.draws)
    assert not desk.page.watching.isVisible()


def test_a_picture_that_comes_into_the_clipboard_is_analysed(desk, qtbot):
    QGuiApplication.clipboard().clear()
    desk.actions["watch_clipboard"].trigger()
    assert desk.looks == []
    for gray in (210, 120):
        image = QImage(200, 160, QImage.Format.Format_RGB32)
        image.fill(QColor(gray, gray, gray))
        QGuiApplication.clipboard().setImage(image)
        qtbot.waitUntil(lambda gray=gray: bool(desk.looks) and seen(desk)[-1] == gray)
    qtbot.waitUntil(lambda: bool(desk.studio.characters))
    assert desk.studio.illustration.name == "Clipboard" and desk.studio.illustration.path is None
    QGuiApplication.clipboard().setText("no picture")
    qtbot.wait(100)
    assert seen(desk) == [210, 120] and desk.actions["watch_clipboard"].isChecked()


class Screens:
    """Stands for a region of the screen: shows what it is told to."""

    def __init__(self):
        self.grabs = 0
        self.image = QImage(120, 100, QImage.Format.Format_RGB32)

    def paint(self, gray):
        self.image = QImage(120, 100, QImage.Format.Format_RGB32)
        self.image.fill(QColor(gray, gray, gray))

    def grab(self):
        self.grabs += 1
        return self.image


def test_a_region_of_the_screen_is_analysed_when_it_has_changed_and_rests(desk, qtbot):
    screen = Screens()
    screen.paint(220)
    desk.watch.watch_region(screen)
    qtbot.waitUntil(lambda: bool(desk.looks) and seen(desk)[-1] == 220)
    before = screen.grabs
    qtbot.waitUntil(lambda: screen.grabs > before + 4)
    wait_until_still(desk.background, qtbot)
    assert seen(desk) == [220], "what has not changed is not analysed again"
    screen.paint(130)
    qtbot.waitUntil(lambda: seen(desk)[-1] == 130)
    screen.image = QImage()
    qtbot.waitUntil(lambda: not desk.page.watching.isVisible())
    assert "does not let illpose look" in desk.said[-1]


def test_the_region_is_dragged_over_the_screen(qtbot, qapp):
    picked, screen = [], qapp.primaryScreen()
    picker = RegionPicker(screen)
    picker.picked.connect(picked.append)
    picker.show()
    corner = picker.rect().center()
    QTest.mousePress(picker, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseMove(picker, corner + QRect(0, 0, 10, 8).bottomRight())
    QTest.mouseRelease(picker, Qt.MouseButton.LeftButton, pos=corner + QRect(0, 0, 10, 8).bottomRight())
    assert picked == [], "too small to be meant"
    QTest.mousePress(picker, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseMove(picker, corner + QRect(0, 0, 200, 150).bottomRight())
    QTest.mouseRelease(picker, Qt.MouseButton.LeftButton, pos=corner + QRect(0, 0, 200, 150).bottomRight())
    assert picked[0].screen_name == screen.name() and picked[0].rect.size() == QRect(0, 0, 200, 150).size()
    assert Region(screen_name="gone", rect=QRect(0, 0, 9, 9)).grab().isNull()


def test_a_blinking_cursor_is_no_change_and_wayland_is_said(monkeypatch):
    image = QImage(480, 480, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 200, 200))
    other = image.copy()
    other.fill(QColor(203, 203, 203))
    assert not differs(small_copy(image), small_copy(other))
    other.fill(QColor(120, 203, 203))
    assert differs(small_copy(image), small_copy(other)) and differs(b"", small_copy(image))
    assert why_not() == ""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    assert "Wayland" in why_not()
