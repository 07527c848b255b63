"""SIGKILL at moments that nobody chose: what was confirmed is there, and the work goes on."""

import json
import random
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from library_helpers import fill_library
from PIL import Image

from illpose_app.core.drawing.compose import flattened
from illpose_app.core.labels import Fact
from illpose_app.core.progress import finish
from illpose_app.index.hnsw import build_index, load_index, save_index
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.boards import BoardRepository
from illpose_app.storage.database import Database
from illpose_app.storage.drawing_recovery import left_behind
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.openraster import read_openraster
from illpose_app.storage.schema import MIGRATIONS
from illpose_app.storage.settings_file import read_settings
from illpose_app.storage.thumbnails import ThumbnailCache
from tests.faults.fault import Fault, Outcome
from tests.faults.nursery import FINISHED, the_nursery
from tests.faults.old_libraries import rows_of, what_is_missing, write_full_library
from tests.faults.victims import (
    TAG,
    draw_on,
    import_pictures,
    keep_drawing,
    lay_board,
    open_library,
    pins_of,
    save_drawings,
    save_indexes,
    say_labels,
    set_settings,
    strokes_in,
    table_of,
)

PICTURES = 400
#: The lines of a victim's report, and what of them is lost now.
Check = Callable[[Path, list[str]], list[str]]


def killed(
    folder: Path,
    times: int,
    *,
    victim: Callable[..., None],
    prepare: Callable[[Path], None],
    check: Check,
    longest_s: float,
    after: str = "",
) -> Outcome:
    """Kill a victim so many times, each after a time drawn from 0 .. longest_s; after: its line when the time begins.

    A victim that came to its end before it was killed is started anew in a fresh home, and does not count.
    """
    chance, lost, kills, tries, confirmed = random.Random(7), list[str](), 0, 0, 0
    home, reported = folder / "home 0", list[str]()
    home.mkdir(parents=True)
    prepare(home)
    nursery = the_nursery()
    while kills < times and tries < 4 * times + 20:
        tries += 1
        program = nursery.start(victim.__name__, home, folder / "report")
        # every other one once it has begun to confirm: others may die before
        while _is_alive(program.pid) and (
            (after and after not in program.said()) or (tries % 2 and not program.said() and victim is not open_library)
        ):
            time.sleep(0.002)
        time.sleep(chance.uniform(0, longest_s))
        program.kill()
        was_killed = nursery.wait(program) == -signal.SIGKILL
        said = program.said()
        finished = FINISHED in said
        kills += was_killed and not finished
        new = [line for line in said if line not in (FINISHED, after)]
        reported, confirmed = reported + new, confirmed + len(new)
        lost += [f"kill {kills}: {line}" for line in check(home, reported)]
        if finished:
            shutil.rmtree(home)
            home, reported = folder / f"home {tries}", []
            home.mkdir()
            prepare(home)
    if kills < times:
        lost.append(f"only {kills} of {times} kills came in time")
    if not confirmed and victim is not open_library:
        lost.append("nothing was confirmed: the kills came too early")
    return Outcome(times=kills, lost=tuple(lost), note=f"{confirmed} steps were confirmed before the kills")


def _is_alive(pid: int) -> bool:
    # a zombie has an empty command line
    try:
        return bool(Path(f"/proc/{pid}/cmdline").read_bytes())
    except OSError:
        return False


@contextmanager
def _opened(home: Path) -> Iterator[Database]:
    database = Database.open(home / "library.sqlite3")
    try:
        yield database
    finally:
        database.close()


def unsound(path: Path) -> list[str]:
    """Return what SQLite itself finds wrong in a database."""
    with closing(sqlite3.connect(path)) as connection:
        words = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [f"{path.name}: {word}" for word in words if word != "ok"] + [f"{path.name}: {row}" for row in broken]


# import


def _pictures(home: Path) -> None:
    numbers = np.random.default_rng(3)
    (home / "art").mkdir()
    for number in range(PICTURES):
        pixels = numbers.integers(0, 256, (6, 8, 3), np.uint8).repeat(8, axis=0).repeat(8, axis=1)
        Image.fromarray(pixels).save(home / "art" / f"{number:03}.png", compress_level=1)


def _check_import(home: Path, reported: list[str]) -> list[str]:
    if not (home / "library.sqlite3").exists():
        return ["reported without a library"] if reported else []
    lost, cache = unsound(home / "library.sqlite3"), ThumbnailCache(home / "cache")
    with _opened(home) as database:
        rows = ArtworkRepository(database).page(0, 2 * PICTURES)
    names = [row.path.name for row in rows]
    lost += [f"{name} is not in the library" for name in set(reported) - set(names)]
    lost += ["an artwork is there twice"] if len(set(names)) < len(names) else []
    lost += [f"{name} was imported again" for name in set(reported) if reported.count(name) > 1]
    lost += [f"{row.path.name} is not whole" for row in rows if row.character_count != 1 or row.missing]
    return lost + [f"{row.path.name} has no thumbnail" for row in rows if cache.path(row.content_hash) is None]


# a migration


def _check_migration(home: Path, _: list[str], *, before: dict[str, list[dict[str, object]]]) -> list[str]:
    path = home / "library.sqlite3"
    lost = unsound(path)
    with closing(sqlite3.connect(path)) as connection:
        done = connection.execute("SELECT count(*) FROM migrations").fetchone()[0]
        lost += [f"stopped half way, at {done}"] if done not in (3, len(MIGRATIONS)) else []
        lost += what_is_missing(before, connection)
    for copy in home.glob("*-before-*.sqlite3"):
        lost += unsound(copy)
        with closing(sqlite3.connect(copy)) as connection:
            lost += [f"in a backup, {line}" for line in what_is_missing(before, connection)]
    if done == len(MIGRATIONS) and not list(home.glob("*-before-*.sqlite3")):
        lost.append("migrated without a backup")
    return lost


def _kill_migrations(folder: Path, times: int) -> Outcome:
    old = write_full_library(folder / "old" / "library.sqlite3", version=3, artworks=400)
    with closing(sqlite3.connect(old)) as connection:
        before = rows_of(connection)

    def check(home: Path, reported: list[str]) -> list[str]:
        lost = _check_migration(home, reported, before=before)
        for file in home.iterdir():  # the next one shall have something to do
            file.unlink()
        shutil.copy(old, home / "library.sqlite3")
        return lost

    outcome = killed(
        folder,
        times,
        victim=open_library,
        check=check,
        longest_s=0.05,
        prepare=lambda home: shutil.copy(old, home / "library.sqlite3"),
    )
    return replace(outcome, note="whole as it was, or migrated after a whole backup")


# labels, corrections and boards


def _filled(home: Path) -> None:
    with _opened(home) as database:
        fill_library(database, 600)
        BoardRepository(database).make("Board")


def _last(reported: list[str], kind: str) -> int:
    return max((number for said, number in map(json.loads, reported) if said == kind), default=-1)


def _check_labels(home: Path, reported: list[str]) -> list[str]:
    lost = unsound(home / "library.sqlite3")
    with _opened(home) as database:
        (labels,) = LabelReader(database).of([1])
        (character,) = ArtworkRepository(database).characters_of(1)
    # numbers begin at 0 with each start: only what this start said counts
    said = reported[max((n for n, line in enumerate(reported) if json.loads(line) == ["tag", 0]), default=0) :]
    number = _last(said, "tag")
    if number >= 0 and _last(said, "pose") >= number:
        is_tagged = any(link.tag == TAG for link in labels.tags)
        # the kill may have come between the storing and the saying: one step more is allowed
        lost += ["a tag"] if is_tagged != (number % 2 == 0) and not _one_more(labels, number) else []
    for kind, now in (("artist", _number_of(labels)), ("pose", int(character.pose.joints_K2[0, 0]))):
        confirmed = _last(said, kind)
        lost += [f"{kind} is {now}, confirmed was {confirmed}"] if confirmed >= 0 and now < confirmed else []
    return lost


def _one_more(labels: object, number: int) -> bool:
    return _number_of(labels) <= number  # the next tag was stored already, its artist was not


def _number_of(labels: object) -> int:
    fact = labels.facts.get(Fact.ARTIST)  # type: ignore[attr-defined]
    return int(fact.value.split()[1]) if fact else -1


def _check_board(home: Path, reported: list[str]) -> list[str]:
    lost = unsound(home / "library.sqlite3")
    with _opened(home) as database:
        pins = BoardRepository(database).pins(1)
    if reported:
        last = int(reported[-1])
        # whole as it was confirmed, or whole as it was stored just before the kill
        lost += [] if pins in (pins_of(last), pins_of(last + 1), pins_of(0)) else [f"the board after {last}"]
    return lost


# drawings


def _check_kept(home: Path, reported: list[str]) -> list[str]:
    lost, strokes = list[str](), 0
    for recovery in left_behind(home / "drawings"):
        kept = recovery.kept()
        strokes = strokes_in(flattened(kept.drawing)) if kept else 0
        recovery.close(forget=True)
    confirmed = int(reported[-1]) + 1 if reported else 0
    reported.clear()
    return [f"{confirmed} strokes were kept, {strokes} are there"] if strokes < confirmed else lost


def _check_saved(home: Path, reported: list[str]) -> list[str]:
    confirmed = int(reported[-1]) + 1 if reported else 0
    reported.clear()
    file = home / "mine.ora"
    strokes = strokes_in(flattened(read_openraster(file).drawing)) if file.exists() else 0
    file.unlink(missing_ok=True)
    return [f"{confirmed} strokes were saved, {strokes} are there"] if strokes < confirmed else []


def _kill_artists(folder: Path, times: int) -> Outcome:
    """Draw in many programs at once, kill each at a moment of its own, and see how many seconds are lost."""
    chance, together, lost, most_s, longest_s = random.Random(5), 20, list[str](), 0.0, 8.0
    folder.mkdir(parents=True, exist_ok=True)
    nursery = the_nursery()
    for start in range(0, times, together):
        homes = [folder / f"{number}" for number in range(start, min(start + together, times))]
        programs = [nursery.start(draw_on.__name__, home, folder / f"report {home.name}") for home in homes]
        began_s = time.monotonic()
        for after_s, program in sorted((chance.uniform(0.1, longest_s), program.pid) for program in programs):
            time.sleep(max(0.0, began_s + after_s - time.monotonic()))
            victim = next(one for one in programs if one.pid == program)
            victim.kill()
            killed_s = time.monotonic()
            nursery.wait(victim)
            lost_s = _lost_s(homes[programs.index(victim)], victim.said(), killed_s)
            most_s = max(most_s, lost_s)
            lost += [f"{lost_s:.1f} s of drawing"] if lost_s > 10 else []
    if not most_s:
        lost.append("nothing was drawn: the kills came too early")
    return Outcome(times=times, lost=tuple(lost), note=f"at most {most_s:.1f} s of drawing were lost")


def _lost_s(home: Path, said: list[str], killed_s: float) -> float:
    """Return for how long strokes had been drawn that did not come back."""
    drawn_s = dict(json.loads(line) for line in said)
    strokes = 0
    for recovery in left_behind(home / "drawings"):
        kept = recovery.kept()
        strokes = strokes_in(flattened(kept.drawing)) if kept else 0
        recovery.close(forget=True)
    return killed_s - drawn_s[strokes] if strokes in drawn_s else 0.0  # numbered from 0: the first that is not kept


# the index and the settings


def _index_home(home: Path) -> None:
    with _opened(home) as database:
        fill_library(database, 150)


def _check_index(home: Path, reported: list[str]) -> list[str]:
    with _opened(home) as database:
        table = table_of(database)
    index = load_index(home / "index", table)
    confirmed = any(line.isdigit() for line in reported)
    if index is None and confirmed:
        return ["the index that was saved last cannot be read"]
    save_index(index or finish(build_index(table)), home / "index")
    left = sorted(file.name for file in (home / "index").iterdir())
    return [f"files lie about: {left}"] if len(left) != 3 else []


def _check_settings(home: Path, reported: list[str]) -> list[str]:
    read = read_settings(home / "settings.toml")
    if not reported:
        return list(read.problems)
    last, now = int(reported[-1]), str(read.settings.chosen.get("tagging.folder", "/tagger 0"))
    allowed = {f"/tagger {number}" for number in (0, last, last + 1)}
    return [*read.problems, *([] if now in allowed else [f"settings say {now}, confirmed was {last}"])]


def _nothing(_: Path) -> None:
    pass


FAULTS = (
    Fault(name="killed import", what="SIGKILL during an import", full=100, quick=3,
          run=partial(killed, victim=import_pictures, prepare=_pictures, check=_check_import, longest_s=0.6)),
    Fault(name="killed drawing", what="SIGKILL while the program draws and keeps by itself", full=100, quick=0,
          run=_kill_artists),
    Fault(name="killed keeping", what="SIGKILL while a drawing is kept beside the library", full=100, quick=3,
          run=partial(killed, victim=keep_drawing, prepare=_nothing, check=_check_kept, longest_s=0.15)),
    Fault(name="killed saving", what="SIGKILL while a drawing is saved over the artist's file", full=100, quick=3,
          run=partial(killed, victim=save_drawings, prepare=_nothing, check=_check_saved, longest_s=0.3)),
    Fault(name="killed migration", what="SIGKILL during a migration of a library with everything in it", full=100,
          quick=4, run=_kill_migrations),
    Fault(name="killed labels", what="SIGKILL while tags, attribution and poses are corrected", full=100, quick=3,
          run=partial(killed, victim=say_labels, prepare=_filled, check=_check_labels, longest_s=0.15)),
    Fault(name="killed board", what="SIGKILL while a board is laid out", full=100, quick=3,
          run=partial(killed, victim=lay_board, prepare=_filled, check=_check_board, longest_s=0.15)),
    Fault(name="killed index", what="SIGKILL while the index is saved", full=100, quick=3, run=partial(
        killed, victim=save_indexes, prepare=_index_home, check=_check_index, longest_s=0.1, after="built")),
    Fault(name="killed settings", what="SIGKILL while settings are changed", full=100, quick=3,
          run=partial(killed, victim=set_settings, prepare=_nothing, check=_check_settings, longest_s=0.1)),
)  # fmt: skip
