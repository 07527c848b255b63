"""The import is killed again and again, at moments nobody chose, and nothing that it reported is lost.

Others read and analyse ahead, as in the program.
"""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from illpose_app.storage.artwork_files import content_hash
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.thumbnails import ThumbnailCache

TESTS = Path(__file__).resolve().parents[1]
PICTURES, KILLS = 500, 10

# reports every artwork the moment that its Progress says it is done; the poses come from the pixels' hash; after
# `last` artworks it stops where it is and waits for its death, so that a slow killer still finds it at work
SCRIPT = """
import sys, time
from pathlib import Path
sys.path[:0] = [sys.argv[2], sys.argv[3]]
from library_helpers import pose_from_pixels
from illpose_app.services.import_artworks import import_artworks
from illpose_app.storage.database import Database
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Hands
home = Path(sys.argv[1])
work = import_artworks(
    [home / "art"], database=Database.open(home / "library.sqlite3"), thumbnails=ThumbnailCache(home / "cache"),
    analyze=pose_from_pixels, analyzer_version="test 1", crew=Hands(),
)
done, new, last = 0, 0, int(sys.argv[4])
for progress in work:
    if progress.done > done:
        done, new = progress.done, new + 1
        print(progress.subject, flush=True)
        while new >= last:
            time.sleep(1)
print("finished", flush=True)
"""


@pytest.fixture
def home(tmp_path):
    numbers = np.random.default_rng(3)
    for folder in range(5):
        (tmp_path / "art" / f"{folder}").mkdir(parents=True)
    for number in range(PICTURES):
        pixels = numbers.integers(0, 256, (6, 8, 3), np.uint8).repeat(8, axis=0).repeat(8, axis=1)
        Image.fromarray(pixels).save(tmp_path / "art" / f"{number % 5}" / f"{number:03}.png")
    return tmp_path


def start(home, report, last=PICTURES + 1):
    # a session of its own, so that the kill reaches exactly this program
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, home, TESTS, TESTS.parent, str(last)], stdout=report, start_new_session=True
    )


def whole_lines(report):
    return report.read_text().split("\n")[:-1]


def wait_until(condition, program):
    while not condition() and program.poll() is None:
        time.sleep(0.005)


def check(home, reported):
    """Everything reported is in the library, whole and once."""
    with closing(sqlite3.connect(home / "library.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    database, cache = Database.open(home / "library.sqlite3"), ThumbnailCache(home / "cache")
    repository = ArtworkRepository(database)
    rows = repository.page(0, 2 * PICTURES)
    names = [row.path.name for row in rows]
    assert len(set(names)) == len(names) and set(reported) <= set(names)
    assert len({row.content_hash for row in rows}) == len(rows)
    for row in rows:
        assert row.character_count == 1 and not row.missing
        assert cache.path(row.content_hash) is not None
    database.close()
    return rows


def test_an_import_killed_ten_times_loses_and_doubles_nothing_and_comes_to_its_end(home):
    chance, reported = random.Random(11), list[str]()
    for kill in range(KILLS):
        report = home / f"report {kill}"
        with report.open("w") as stream:
            # each round gets its share of the pictures at most, however late the kill comes
            program = start(home, stream, last=PICTURES // KILLS)
            # somewhere in that share, and somewhere in the work on one of them
            wanted = chance.randrange(1, PICTURES // KILLS)
            wait_until(lambda report=report, wanted=wanted: len(whole_lines(report)) >= wanted, program)
            time.sleep(chance.uniform(0, 0.03))
            assert program.poll() is None, "killed in the middle, not after the end"
            os.kill(program.pid, signal.SIGKILL)
            assert program.wait() == -signal.SIGKILL
        new = whole_lines(report)
        assert not set(new) & set(reported), "what was done is not done again"
        reported += new
        check(home, reported)
    last = home / "last report"
    with last.open("w") as stream:
        assert start(home, stream).wait(timeout=120) == 0
    *new, end = whole_lines(last)
    assert end == "finished"
    rows = check(home, reported + new)
    assert len(rows) == PICTURES
    assert {row.content_hash for row in rows} == {content_hash(path) for path in (home / "art").rglob("*.png")}


def test_a_kill_at_the_very_start_leaves_a_library_that_opens(home):
    for delay_s in (0.1, 0.25, 0.4):
        with (home / "early report").open("w") as stream:
            program = start(home, stream)
            time.sleep(delay_s)
            os.kill(program.pid, signal.SIGKILL)
            program.wait()
        Database.open(home / "library.sqlite3").close()
