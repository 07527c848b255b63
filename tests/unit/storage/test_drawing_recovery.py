import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from illpose_app.core.drawing.compose import flattened
from illpose_app.core.drawing.drawing import new_drawing
from illpose_app.core.drawing.tiles import Rect, written
from illpose_app.storage.drawing_recovery import DrawingRecovery, left_behind, new_recovery
from illpose_app.storage.whole_file import OutputError

CHECKOUT = Path(__file__).resolve().parents[3]


def drawing_with(value, drawing=None):
    drawing = drawing or new_drawing(700, 500, paper="Paper", first="Lines", paper_rgb=(255, 255, 255))
    patch = np.full((40, 40, 4), value, np.uint8)
    rect = Rect(left=10 * value, top=20, right=10 * value + 40, bottom=60)
    return drawing.with_tiles(2, written(drawing.layer(2).tiles, rect, patch))


def test_what_was_kept_comes_back_to_the_pixel(tmp_path):
    recovery, drawing = new_recovery(tmp_path), drawing_with(7)
    recovery.keep(drawing, name="Sketch", path=tmp_path / "sketch.ora")
    recovery.close(forget=False)
    (found,) = left_behind(tmp_path)
    kept = found.kept()
    assert (flattened(kept.drawing) == flattened(drawing)).all()
    assert (kept.name, kept.path, kept.drawing.active) == ("Sketch", tmp_path / "sketch.ora", 2)
    assert kept.drawing.layer(1).locked and time.time() - kept.kept_s < 60
    found.close(forget=True)
    assert list(left_behind(tmp_path)) == [] and list(tmp_path.iterdir()) == []


def test_only_what_changed_is_written_and_what_is_gone_leaves(tmp_path):
    recovery, drawing = new_recovery(tmp_path), drawing_with(3)
    recovery.keep(drawing, name="", path=None)
    before, changes = set(recovery._connection.execute("SELECT pixels FROM tiles")), recovery._connection.total_changes
    after = drawing_with(5, drawing)
    recovery.keep(after, name="", path=None)
    now = set(recovery._connection.execute("SELECT pixels FROM tiles"))
    assert len(now - before) == 1 and len(before - now) == 1 and len(now & before) > 2
    assert recovery._connection.total_changes - changes == 3, "a tile goes, a tile comes, and the list of layers"
    assert (flattened(recovery.kept().drawing) == flattened(after)).all()
    recovery.keep(drawing_with(6, recovery.kept().drawing), name="", path=None)
    recovery.close(forget=False)


def test_a_drawing_that_is_open_elsewhere_is_left_alone(tmp_path):
    recovery = new_recovery(tmp_path)
    recovery.keep(drawing_with(1), name="", path=None)
    assert list(left_behind(tmp_path)) == []
    recovery.close(forget=False)
    (found,) = left_behind(tmp_path)
    found.close(forget=False)


def test_a_damaged_file_is_no_drawing_and_no_crash(tmp_path):
    recovery = new_recovery(tmp_path)
    recovery.keep(drawing_with(1), name="", path=None)
    recovery._connection.execute("UPDATE tiles SET pixels = x'00'")
    recovery.close(forget=False)
    again = DrawingRecovery(recovery.file)
    assert again.kept() is None
    again.close(forget=False)
    recovery.file.write_bytes(b"no database at all, but longer than a header" * 9)
    assert list(left_behind(tmp_path)) == []


_KEEPS_ON = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1] + "/tests/unit/storage")
from test_drawing_recovery import drawing_with
from illpose_app.storage.drawing_recovery import new_recovery
recovery, drawing = new_recovery(Path(sys.argv[2])), None
for value in range(1, 60):
    drawing = drawing_with(value, drawing)
    recovery.keep(drawing, name=str(value), path=None)
    print(value, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_program_that_is_killed_while_it_keeps_leaves_the_last_whole_state(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", _KEEPS_ON, str(CHECKOUT), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    told = [int(process.stdout.readline()) for _ in range(12)][-1]
    process.kill()
    process.wait(30)
    (found,) = left_behind(tmp_path)
    kept = found.kept()
    last = int(kept.name)
    assert last >= told
    picture = flattened(kept.drawing)
    assert tuple(picture[30, 10 * last + 5, :3]) != (255, 255, 255), "what was drawn last is there"
    found.close(forget=True)


def test_a_full_disk_is_one_clear_line_and_what_was_kept_stays(tmp_path):
    recovery, drawing = new_recovery(tmp_path), drawing_with(3)
    recovery.keep(drawing, name="", path=None)
    pages = recovery._connection.execute("PRAGMA page_count").fetchone()[0]
    recovery._connection.execute(f"PRAGMA max_page_count = {pages}")
    noise = np.random.default_rng(1).integers(0, 256, (500, 700, 4), np.uint8)
    noisy = drawing.with_tiles(2, written({}, Rect(right=700, bottom=500), noise))
    with pytest.raises(OutputError, match="cannot be kept safe beside the library: database or disk is full"):
        recovery.keep(noisy, name="", path=None)
    assert (flattened(recovery.kept().drawing) == flattened(drawing)).all()
    recovery._connection.execute("PRAGMA max_page_count = 100000")
    recovery.keep(noisy, name="", path=None)
    assert (flattened(recovery.kept().drawing) == flattened(noisy)).all()
    recovery.close(forget=True)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="cannot be kept safe"):
        new_recovery(tmp_path / "file")
