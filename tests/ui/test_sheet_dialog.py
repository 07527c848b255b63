"""The result sheet from the window: what is open, with its references, on paper."""

from pathlib import Path

from drawn_figure import save_figure
from PIL import Image

from illpose_app.ui.background import JobState


def test_the_sheet_of_the_open_character_is_written_with_its_table(app, qtbot, tmp_path):
    art = tmp_path / "art"
    art.mkdir()
    for number in range(3):
        save_figure(art / f"{number}.png", scale=0.8 + 0.1 * number)
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
