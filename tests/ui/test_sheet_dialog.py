"""The result sheet from the window: what is open, with its references, on paper."""

from pathlib import Path

import pytest
from drawn_figure import draw_figure
from PIL import Image
from PySide6.QtWidgets import QApplication

from illpose_app.app import App
from illpose_app.storage.places import find_places
from illpose_app.ui.background import JobState


@pytest.fixture
def app(qtbot, tmp_path):
    made = App(QApplication.instance(), find_places(tmp_path / "home"))
    made.state.keep_text("started", "yes")
    qtbot.addWidget(made.window)
    yield made
    made.window.close()


def test_the_sheet_of_the_open_character_is_written_with_its_table(app, qtbot, tmp_path):
    art = tmp_path / "art"
    art.mkdir()
    for number in range(3):
        Image.fromarray(draw_figure(scale=0.8 + 0.1 * number).pixels_HW3).save(art / f"{number}.png")
    assert app.sheet.ask() is None, "there is no character yet"
    app.start([art / "0.png"])
    qtbot.waitUntil(lambda: bool(app.studio.characters))
    added = app.library.add_folders([art])
    qtbot.waitUntil(lambda: added.is_over)
    dialog = app.sheet.ask()
    dialog.count.setValue(2)
    dialog.copies.setChecked(False)
    dialog.unsafe.setChecked(False)
    dialog.table.setCurrentIndex(1)
    wish = dialog.wish_for(tmp_path / "plate.png")
    assert wish.table == tmp_path / "plate.md" and wish.choice.with_copies and wish.choice.with_unsafe
    dialog.close()
    job = app.sheet.export(wish)
    qtbot.waitUntil(lambda: job.is_over)
    assert job.state is JobState.SUCCEEDED and "Nothing was left out" in job.outcome
    assert Image.open(tmp_path / "plate.png").width == 3508
    assert len(Path(tmp_path / "plate.md").read_text().splitlines()) == 4
