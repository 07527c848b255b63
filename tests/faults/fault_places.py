"""Drives that go away, places that may not be written, clocks that run backwards, databases that others hold."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from unittest.mock import patch

import numpy as np
from library_helpers import draw, fill_library, pose_from_pixels, take_in

from illpose_app.core.drawing.compose import flattened
from illpose_app.core.errors import IllposeError
from illpose_app.core.gesture_session import SessionOrder
from illpose_app.core.labels import Fact, RatingLimit
from illpose_app.core.progress import finish
from illpose_app.core.settings import Settings
from illpose_app.core.tags import Tag
from illpose_app.index.hnsw import build_index
from illpose_app.services.correct_pose import correct_pose
from illpose_app.services.export_sidecars import export_sidecars
from illpose_app.services.find_artworks import ArtworkFinder
from illpose_app.services.import_artworks import import_artworks
from illpose_app.services.move_library import export_library
from illpose_app.services.plan_session import plan_session
from illpose_app.services.rescan_library import rescan_library
from illpose_app.services.search_poses import PoseSearch
from illpose_app.storage.artwork_files import content_hash
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.boards import BoardRepository
from illpose_app.storage.database import Database
from illpose_app.storage.drawing_recovery import left_behind, new_recovery
from illpose_app.storage.gesture_history import GestureHistory, GestureView
from illpose_app.storage.label_writer import LabelWriter
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.settings_file import read_settings, write_settings
from illpose_app.storage.thumbnails import ThumbnailCache
from tests.faults.fault import Fault, Outcome
from tests.faults.old_libraries import write_full_library
from tests.faults.victims import TAG, drawing_of, pins_of, table_of

_ARTWORKS = 12


def unplug(home: Path, times: int) -> Outcome:
    """Take the folder away at a step of an import that looks at everything again; then bring it back."""
    art, away, lost, chance = home / "drive" / "art", home / "away", list[str](), random.Random(6)
    for number in range(_ARTWORKS):
        draw(art / f"{number % 3}" / f"{number}.png", number)
    database = Database.open(home / "library.sqlite3")
    take_in(art, database=database, cache=home / "cache", version="test 0")
    repository = ArtworkRepository(database)
    rows = repository.page(0, 99)
    LabelWriter(database).add_tag([rows[0].artwork_id], TAG)
    LabelWriter(database).set_fact([rows[1].artwork_id], Fact.ARTIST, "Kemble")
    (character,) = repository.characters_of(rows[2].artwork_id)
    correct_pose(character.character_id, character.pose.with_joint(0, 3, 3), database=database)
    GestureHistory(database).keep([GestureView(artwork_id=rows[3].artwork_id, seen_s=5, shown_s=60)])
    before = _artworks(database)
    for number in range(times):
        thumbnails = ThumbnailCache(home / "cache")
        work = import_artworks([art], database=database, thumbnails=thumbnails, analyze=pose_from_pixels,
                               analyzer_version=f"test {number + 1}")  # fmt: skip
        step, leave_at, stays_empty = 0, chance.randrange(2, 2 * _ARTWORKS + 4), number % 2
        for _ in work:
            step += 1
            if step == leave_at:
                art.rename(away)
                if stays_empty:  # as a mount point does
                    art.mkdir()
        if step < leave_at:
            lost.append(f"the import ended after {step} steps")
            continue
        with suppress(IllposeError):  # the start of the program looks at all folders
            finish(rescan_library(database=database, thumbnails=thumbnails, analyze=pose_from_pixels,
                                  analyzer_version=f"test {number + 1}"))  # fmt: skip
        missing = sum(row.missing for row in repository.page(0, 99))
        if missing != _ARTWORKS:
            lost.append(f"unplugged at step {leave_at}: {missing} of {_ARTWORKS} are shown as missing")
        if not set(before) <= set(_artworks(database)):
            lost.append(f"unplugged at step {leave_at}: {set(before) - set(_artworks(database))} forgotten")
        if stays_empty:
            art.rmdir()
        away.rename(art)
        take_in(art, database=database, cache=home / "cache", version=f"test {number + 1}")
        if _artworks(database) != before or any(row.missing for row in repository.page(0, 99)):
            lost.append(f"unplugged at step {leave_at}: not all came back")
    with database.reading() as connection:
        views = connection.execute("SELECT count(*) FROM gesture_views").fetchone()[0]
    if views != 1:
        lost.append("what was drawn from is forgotten")
    database.close()
    return Outcome(times=times, lost=tuple(lost), note="shown as missing, nothing forgotten, all came back")


def _artworks(database: Database) -> list[tuple[object, ...]]:
    """Return all artworks with what people entered of them, by their number."""
    repository, reader = ArtworkRepository(database), LabelReader(database)
    rows = sorted(repository.page(0, 99), key=lambda row: row.artwork_id)
    people = reader.by_person([row.artwork_id for row in rows])
    return [
        (
            row.artwork_id, row.content_hash, repr(people.get(row.artwork_id)),
            repr([c.pose.joints_K2[0].tolist() for c in repository.characters_of(row.artwork_id) if c.corrected]),
        )
        for row in rows
    ]  # fmt: skip


# the clock


def turn_the_clock_back(home: Path, times: int) -> Outcome:
    """Set the clock back by hours, days and years between all that carries a time."""
    lost, chance, now_s = list[str](), random.Random(3), time.time()
    for number in range(times):
        place, back_s = home / f"{number}", chance.choice([1, 3600, 86_400, 400 * 86_400, now_s - 10])
        lost += [f"clock back by {back_s:.0f} s: {line}" for line in _under_the_clock(place, now_s - back_s)]
    return Outcome(times=times, lost=tuple(lost), note="backups, drawings, files, sessions")


def _under_the_clock(home: Path, then_s: float) -> list[str]:
    lost = list[str]()
    drawings, first, second = home / "drawings", drawing_of(0), drawing_of(1, drawing_of(0))
    path = write_full_library(home / "library.sqlite3", version=2)
    recovery = new_recovery(drawings)
    recovery.keep(first, name="first", path=None)
    recovery.close(forget=False)
    artwork = draw(home / "art" / "a.png", 1)
    with patch("time.time", lambda: then_s):
        database = Database.open(path)
        take_in(home / "art", database=database, cache=home / "cache")
        # a drawing that was kept today goes on to be kept, in the past
        (found,) = left_behind(drawings)
        found.keep(second, name="second", path=None)
        found.close(forget=False)
        os.utime(found.file, (then_s, then_s))
        draw(artwork, 2, size=(61, 80))
        os.utime(artwork, (then_s, then_s))
        summary = take_in(home / "art", database=database, cache=home / "cache")
        lost += [] if summary.analysed_again == 1 else ["a file that was saved in the past is not read again"]
        history = GestureHistory(database)
        row = ArtworkRepository(database).by_hash(content_hash(artwork))
        assert row is not None
        history.keep([GestureView(artwork_id=row.artwork_id, seen_s=then_s + 9e6, shown_s=60)])
        plan = plan_session(SessionOrder(line="", count=5, seconds=30), database=database,
                            finder=ArtworkFinder(database), limit=RatingLimit())  # fmt: skip
        lost += [] if len(plan.references) == 1 else [f"a session has {len(plan.references)} references"]
        database.close()
    (found,) = left_behind(drawings)
    kept = found.kept()
    found.close(forget=False)
    if kept is None or (flattened(kept.drawing) != flattened(second)).any():
        lost.append("the drawing that was kept last is not the one that comes back")
    lost += [] if len(list(home.glob("*-before-*.sqlite3"))) == 1 else ["the backup is gone"]
    return lost


# places that may not be written


@contextmanager
def _read_only(folder: Path) -> Iterator[bool]:
    """Make a folder read-only, for root by a mount of its own; gives False where that cannot be done."""
    if os.getuid() != 0:
        paths = [folder, *folder.rglob("*")]
        modes = [path.stat().st_mode for path in paths]
        for path in paths:
            path.chmod(0o555 if path.is_dir() else 0o444)
        try:
            yield True
        finally:
            for path, mode in zip(paths, modes, strict=True):
                path.chmod(mode)
        return
    mounted = _mount("--bind", folder, folder) and _mount("-o", "remount,bind,ro", folder, folder)
    try:
        yield mounted
    finally:
        subprocess.run(["umount", folder], capture_output=True, check=False)


def _mount(*words: object) -> bool:
    try:
        return subprocess.run(["mount", *map(str, words)], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def said_of(deed: Callable[[], object], name: str) -> list[str]:
    """Do something that must fail with one clear line; return what is wrong with what it says."""
    try:
        deed()
    except IllposeError as error:
        return [] if "\n" not in str(error) and len(str(error)) < 400 else [f"{name}: said {error!r}"]
    except Exception as error:
        return [f"{name}: {type(error).__name__}: {error}"]
    return []


def read_only_art(home: Path, times: int) -> Outcome:
    """Import from, correct and tag artworks in a folder that may not be written."""
    lost = list[str]()
    for number in range(times):
        place = home / f"{number}"
        art = draw(place / "art" / "a.png", number).parent
        with _read_only(art) as done:
            if not done:
                return Outcome(times=0, note="a folder cannot be made read-only here")
            database = Database.open(place / "library.sqlite3")
            summary = take_in(art, database=database, cache=place / "cache")
            (row,) = ArtworkRepository(database).page(0, 9)
            LabelWriter(database).add_tag([row.artwork_id], TAG)
            (character,) = ArtworkRepository(database).characters_of(row.artwork_id)
            correct_pose(character.character_id, character.pose.with_joint(0, 1, 1), database=database)
            lost += [] if summary.added == 1 and not summary.problems else ["not imported"]
            lost += said_of(lambda: finish(export_sidecars([row.artwork_id], database=database)), "sidecars")
            lost += [] if len(list(art.iterdir())) == 1 else ["something was written"]
            database.close()
    return Outcome(times=times, lost=tuple(lost), note="all but sidecars works; those are refused in one line")


def read_only_data(home: Path, times: int) -> Outcome:
    """Do everything that writes while the folder of the library may not be written."""
    lost = list[str]()
    for number in range(times):
        place = home / f"{number}" / "data"
        art = draw(home / f"{number}" / "art" / "a.png", number).parent
        database = Database.open(place / "library.sqlite3")
        fill_library(database, 60)
        BoardRepository(database).make("Board")
        table, thumbnails = table_of(database), ThumbnailCache(place / "cache")
        write_settings(place / "settings.toml", Settings())
        database.close()
        before = {file: file.read_bytes() for file in place.rglob("*") if file.is_file()}
        with _read_only(place) as done:
            if not done:
                return Outcome(times=0, note="a folder cannot be made read-only here")
            lost += said_of(lambda: Database.open(place / "library.sqlite3"), "open")
            with suppress(IllposeError):
                database = Database.open(place / "library.sqlite3")
                deeds = _writing_deeds(database, place, art, thumbnails)
                for name, deed in deeds.items():
                    lost += said_of(deed, name)
                database.close()
            lost += said_of(lambda: write_settings(place / "settings.toml", Settings()), "settings")
        if {file: file.read_bytes() for file in place.rglob("*") if file.is_file()} != before:
            lost.append("something was written")
        database = Database.open(place / "library.sqlite3")
        LabelWriter(database).add_tag([1], TAG)
        database.close()
        assert finish(build_index(table))
    return Outcome(times=times, lost=tuple(lost), note="one clear line each, nothing is changed")


def _writing_deeds(
    database: Database, place: Path, art: Path, thumbnails: ThumbnailCache
) -> dict[str, Callable[[], object]]:
    return {
        "import": lambda: take_in(art, database=database, cache=thumbnails.folder),
        "tag": lambda: LabelWriter(database).add_tag([1], TAG),
        "board": lambda: BoardRepository(database).store(1, pins_of(3)),
        "thumbnail": lambda: thumbnails.write("ab" * 20, np.zeros((5, 5, 3), np.uint8)),
        "index": PoseSearch(database, place / "index", index_from=1).refresh,
        "export": lambda: finish(export_library(place / "out.jsonl", database=database)),
    }


# a database that another program holds

_HOLDS = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
"""


@contextmanager
def _held(path: Path, seconds: float) -> Iterator[None]:
    """Let another program hold a database alone for some seconds."""
    program = subprocess.Popen(
        [sys.executable, "-S", "-c", _HOLDS, str(path), str(seconds)], stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None and program.stdout.readline() == "held\n"
    try:
        yield
    finally:
        program.kill()
        program.communicate()


def lock_the_library(home: Path, times: int) -> Outcome:
    """Let another program hold the library for a while, and for good, while the artist works on."""
    lost, longest_s = list[str](), 0.0
    database = Database.open(home / "library.sqlite3")
    fill_library(database, 60)
    labels = LabelWriter(database)
    for number in range(times):
        tag = Tag("", f"tag {number}")
        with _held(database.path, 0.3):
            began_s = time.monotonic()
            labels.add_tag([1], tag)
            longest_s = max(longest_s, time.monotonic() - began_s)
        if tag not in [link.tag for link in LabelReader(database).of([1])[0].tags]:
            lost.append(f"{tag} was not stored")
    # for good: the time that a writer waits is cut short here
    with patch("illpose_app.storage.database.BUSY_S", 0.5):
        other = Database.open(database.path)
        with _held(database.path, 60):
            lost += said_of(lambda: LabelWriter(other).add_tag([1], TAG), "tag")
            lost += said_of(lambda: Database.open(database.path).close(), "open")
            with suppress(IllposeError):
                LabelWriter(other).add_tag([1], TAG)
                lost.append("written although another program holds the library")
            if len(ArtworkRepository(other).page(0, 99)) != 60:
                lost.append("cannot be read")
        LabelWriter(other).add_tag([1], TAG)
        other.close()
    database.close()
    return Outcome(times=times, lost=tuple(lost), note=f"waits ({longest_s:.1f} s), then goes on; else one line")


def keep_what_was_set(home: Path, times: int) -> Outcome:
    """Put a file of settings by tomorrow's illpose, or a damaged one, in place; change a setting."""
    lost = list[str]()
    home.mkdir(parents=True, exist_ok=True)
    for number in range(times):
        path = home / f"{number}" / "settings.toml"
        path.parent.mkdir()
        text = b'[tomorrow]\nnew = "%d"\n' % number if number % 2 else b"[look\n\xff\x00 = %d" % number
        path.write_bytes(text)
        write_settings(path, Settings().replaced("tagging.folder", "/mine"))
        kept = path.read_bytes() + b"".join(file.read_bytes() for file in path.parent.glob("*-damaged*"))
        lost += [] if (b"tomorrow" if number % 2 else text) in kept else [f"{text!r} is gone"]
        lost += [] if read_settings(path).settings.chosen.get("tagging.folder") == "/mine" else ["not set"]
    return Outcome(times=times, lost=tuple(lost), note="what a newer one wrote stays, a damaged one is kept beside")


FAULTS = (
    Fault(name="unplugged", what="the drive unplugged at a step of an import", full=100, quick=3, run=unplug),
    Fault(name="clock", what="the clock set back by a second to decades", full=30, quick=2, run=turn_the_clock_back),
    Fault(name="read-only art", what="artworks in a folder that may not be written", full=5, quick=1,
          run=read_only_art),
    Fault(name="read-only data", what="the library's own folder may not be written", full=5, quick=1,
          run=read_only_data),
    Fault(name="locked", what="another program holds the library: for some seconds, for good", full=20, quick=1,
          run=lock_the_library),
    Fault(name="settings", what="settings damaged, or of a newer illpose", full=20, quick=2, run=keep_what_was_set),
)  # fmt: skip
