"""Files and folders that may not be read, met by an import that is not root."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from library_helpers import draw, write_bomb
from PIL import Image

TESTS = Path(__file__).resolve().parents[2]

# root may read everything: the import runs as nobody, who may not even read Python, so all is imported before
SCRIPT = """
import json, os, sys, numpy.random, urllib.parse
from pathlib import Path
sys.path[:0] = [sys.argv[2], sys.argv[3]]
from PIL import Image
from library_helpers import take_in
Image.init()
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
home = Path(sys.argv[1])
database = Database.open(home / "data" / "library.sqlite3")
rounds = []
for _ in range(2):
    summary = take_in(home / "art", database=database, cache=home / "cache")
    rounds.append([summary.added, summary.recognised, summary.missing, list(summary.problems)])
    repository = ArtworkRepository(database)
    rounds[-1].append([repository.count(), sum(row.missing for row in repository.page(0, 99))])
print(json.dumps(rounds))
"""


@pytest.fixture
def home():
    # pytest's own folders are closed to others
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        yield Path(name)


def import_as_nobody(home):
    answer = subprocess.run(
        [sys.executable, "-c", SCRIPT, home, TESTS, TESTS.parent], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def test_what_may_not_be_read_is_one_line_each_and_is_tried_again(home):
    art = home / "art"
    for seed in range(3):
        draw(art / f"{seed}.png", seed)
    draw(art / "locked.png", 3).chmod(0)
    draw(art / "closed" / "inside.png", 4)
    (art / "closed").chmod(0)
    first, second = import_as_nobody(home)
    assert (first[0], second[0]) == (3, 0)
    for lines in (first[3], second[3]):
        assert len(lines) == 2
        (file,) = [line for line in lines if "locked.png" in line]
        assert "may not read it" in file and "permissions" in file
        (folder,) = [line for line in lines if "closed" in line]
        assert "cannot be opened" in folder
    (art / "locked.png").chmod(0o644)  # neither its size nor its time changes
    (art / "closed").chmod(0o755)
    assert import_as_nobody(home)[0][0] == 2
    # and away again: what the library knows is neither lost nor called missing where nobody could look
    (art / "closed").chmod(0)
    third = import_as_nobody(home)[0]
    assert third[2] == 0 and third[4] == [5, 0]


def test_every_hostile_thing_at_once_is_one_printable_line_and_the_import_goes_on(home):
    art = home / "art"
    good = draw(art / "good.png", 1, size=(300, 300)).read_bytes()
    photo = draw(art / "good.jpg", 2, size=(300, 300)).read_bytes()
    bad = {
        "empty.png": b"",
        "text.png": b"not a picture",
        "cut.png": good[: len(good) // 2],
        "cut.jpg": photo[: len(photo) // 2],
        "head.png": good[:20],
        "zeros.webp": bytes(5000),
        "svg.png": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    }
    for name, data in bad.items():
        (art / name).write_bytes(data)
    write_bomb(art / "bomb.png")
    draw(art / "locked.png", 3).chmod(0)
    (art / "loop.png").symlink_to("loop.png")
    (art / "round").symlink_to(".")
    os.mkfifo(art / "pipe.png")
    draw(art / "x.png" / "in a folder named like a picture.png", 4)
    draw(art / "one.png", 5, size=(1, 1))
    draw(art / "strip.png", 6, size=(30000, 10))
    Image.new("CMYK", (30, 40), (10, 20, 30, 0)).save(art / os.fsdecode(b"\xe9\xff.jpg"))
    (art / os.fsdecode(b"\xe9.png")).write_bytes(b"spoilt")
    first, second = import_as_nobody(home)
    names = [*bad, "bomb.png", "locked.png", "loop.png", "pipe.png", "\\udce9.png"]
    assert first[0] == 6 and len(first[3]) == len(names)
    for name in names:
        (line,) = [line for line in first[3] if f"/{name}:" in line]
        assert "\n" not in line and len(line) < 300
    assert second[0] == 0 and [line for line in second[3] if "locked.png" not in line] == []
