"""Pictures of the library and references are copied for paint programs."""

import pytest
from library_helpers import draw
from PySide6.QtGui import QGuiApplication

from illpose_app.core.errors import IllposeError
from illpose_app.ui.background import Background
from illpose_app.ui.picture_copier import PictureCopier


@pytest.fixture
def desk(qapp):
    background = Background()
    problems: list[Exception] = []
    yield PictureCopier(background, problems.append, qapp), problems
    background.close()


def test_a_copied_picture_is_pixels_and_its_file(desk, qtbot, tmp_path):
    copier, _ = desk
    path = draw(tmp_path / "mine.png", size=(60, 80))
    before = path.read_bytes()
    with qtbot.waitSignal(copier.copied) as said:
        copier.copy(path)
    data = QGuiApplication.clipboard().mimeData()
    assert (data.imageData().width(), data.imageData().height()) == (60, 80)
    assert [url.toLocalFile() for url in data.urls()] == [str(path)]
    assert "mine.png" in said.args[0] and path.read_bytes() == before


def test_a_picture_that_cannot_be_read_is_said_and_the_clipboard_stays(desk, qtbot, tmp_path):
    copier, problems = desk
    QGuiApplication.clipboard().setText("before")
    copier.copy(tmp_path / "gone.png")
    qtbot.waitUntil(lambda: bool(problems))
    assert isinstance(problems[0], IllposeError)
    assert QGuiApplication.clipboard().text() == "before"
