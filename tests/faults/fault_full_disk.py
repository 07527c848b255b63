"""A disk that is full while the program writes: one clear line, nothing is lost, and with space again all goes on."""

import errno
import os
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from library_helpers import draw, fill_library, take_in

from illpose_app.core.board import Pin
from illpose_app.core.drawing.compose import flattened
from illpose_app.core.errors import IllposeError
from illpose_app.core.progress import finish
from illpose_app.core.settings import Settings
from illpose_app.services.board_picture import BoardPicture
from illpose_app.services.correct_pose import correct_pose
from illpose_app.services.export_board import export_folder, export_picture
from illpose_app.services.export_sidecars import export_sidecars
from illpose_app.services.move_library import export_library
from illpose_app.services.save_drawing import export_drawing, save_drawing
from illpose_app.services.search_poses import PoseSearch
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.boards import BoardRepository
from illpose_app.storage.database import Database
from illpose_app.storage.drawing_recovery import DrawingRecovery
from illpose_app.storage.label_writer import LabelWriter
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.settings_file import write_settings
from illpose_app.storage.thumbnails import ThumbnailCache
from tests.faults.fault import Fault, Outcome
from tests.faults.fault_kills import unsound
from tests.faults.old_libraries import rows_of, what_is_missing, write_full_library
from tests.faults.victims import TAG, drawing_of, pins_of

_DISK_BYTES = 48 << 20
_STEP_BYTES = 4096


class _Disk:
    """A small disk of its own; where nothing may be mounted, a limit on the size of each file."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self.folder = folder
        words = ["mount", "-t", "tmpfs", "-o", f"size={_DISK_BYTES}", "tmpfs", str(folder)]
        try:
            self.is_mounted = subprocess.run(words, capture_output=True, check=False).returncode == 0
        except OSError:
            self.is_mounted = False

    @contextmanager
    def full(self, leave: int) -> Iterator[None]:
        """Leave so many bytes free."""
        if not self.is_mounted:
            before = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (leave, before[1]))
            try:
                yield
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, before)
            return
        ballast = self.folder / "ballast"
        with ballast.open("wb", buffering=0) as stream:
            try:
                while True:
                    stream.write(bytes(1 << 16 if os.statvfs(self.folder).f_bavail > 32 else _STEP_BYTES))
            except OSError as error:
                assert error.errno == errno.ENOSPC
            stream.truncate(max(0, stream.tell() - leave))
        try:
            yield
        finally:
            ballast.unlink()

    def close(self) -> None:
        if self.is_mounted:
            subprocess.run(["umount", "-l", str(self.folder)], capture_output=True, check=False)


@dataclass(frozen=True, kw_only=True)
class _Deed:
    """Something that writes: what lies there before, what is done, and what must be there whatever came of it."""

    prepare: Callable[[Path], object]
    do: Callable[[Path, object], object]
    kept: Callable[[Path, object], list[str]]


def fill_the_disk(home: Path, times: int, *, deed: _Deed) -> Outcome:
    """Do it with 0, 4, 8 ... KiB free, or with some of these, then with space."""
    lost, refused, disk = list[str](), 0, _Disk(home / "disk")
    kind = "a disk of 48 MiB" if disk.is_mounted else "a limit on the size of files"
    try:
        for number in range(times):
            leave = _STEP_BYTES * (number if times > 8 else (0, 2, 16)[number % 3])
            place = disk.folder / f"{number}"
            place.mkdir()
            state = deed.prepare(place)
            error: Exception | None = None
            with disk.full(leave):
                try:
                    deed.do(place, state)
                except IllposeError as clear:
                    refused += 1
                    lost += [f"{leave} bytes free: said {clear!r}"] if "\n" in str(clear) else []
                except Exception as other:
                    error = other
            if error is not None:
                lost.append(f"{leave} bytes free: {type(error).__name__}: {error}")
            lost += [f"{leave} bytes free: {line}" for line in deed.kept(place, state)]
            try:
                deed.do(place, state)  # there is space again
            except Exception as still:
                lost.append(f"with space again: {type(still).__name__}: {still}")
            if isinstance(state, _Opened | _Kept):
                state.close()
            shutil.rmtree(place)
    finally:
        disk.close()
    if refused == 0:
        lost.append("was never refused: the disk was not full enough")
    return Outcome(times=times, lost=tuple(lost), note=f"{refused} times refused in one line; {kind}")


class _Opened:
    """A library with some artworks, its board, tags and a search, and all that lies in it."""

    def __init__(self, place: Path) -> None:
        self.art = place.parent.parent / "art"  # on another disk
        if not self.art.exists():
            for number in range(4):
                draw(self.art / f"{number}.png", number)
        self.database = Database.open(place / "library.sqlite3")
        fill_library(self.database, 80)
        with self.database.writing() as connection:
            connection.execute("UPDATE library SET generation = 1")
        LabelWriter(self.database).add_tag([1], TAG)
        BoardRepository(self.database).make("Board")
        BoardRepository(self.database).store(1, pins_of(3))
        self.search = PoseSearch(self.database, place / "index", index_from=1)

    def close(self) -> None:
        self.database.close()

    def problems(self) -> list[str]:
        """Return what is missing of what was there."""
        lost = unsound(self.database.path)
        rows = ArtworkRepository(self.database).page(0, 999)
        lost += [] if {row.artwork_id for row in rows} >= set(range(1, 81)) else ["artworks"]
        tags = [link.tag for link in LabelReader(self.database).of([1])[0].tags]
        lost += [] if TAG in tags else ["a tag"]
        lost += [] if BoardRepository(self.database).pins(1)[:3] else ["the board"]
        return lost


def _in_library(do: Callable[[Path, _Opened], object]) -> _Deed:
    return _Deed(prepare=_Opened, do=do, kept=lambda _, opened: opened.problems())  # type: ignore[arg-type, attr-defined]


def _correct(opened: _Opened) -> None:
    (character,) = ArtworkRepository(opened.database).characters_of(1)
    for number in range(30):  # enough to fill what is free
        pose = character.pose.with_joint(0, number, 1)
        correct_pose(character.character_id, pose, database=opened.database)


def _board(opened: _Opened) -> None:
    for number in range(40):
        BoardRepository(opened.database).store(1, pins_of(39 + 40 * number))


def _old_file(name: str, do: Callable[[Path], object]) -> _Deed:
    """Return the deed of writing a file that is there already: it stays the old one, or is the whole new one."""

    def prepare(place: Path) -> dict[Path, bytes]:
        do(place / name)
        return _files(place)

    def kept(place: Path, state: object) -> list[str]:
        assert isinstance(state, dict)
        now = _files(place)
        lost = [f"{file.name} is gone" for file in state.keys() - now.keys()]
        lost += [f"{file.name} lies about" for file in now.keys() - state.keys()]
        # what is written is the same every time: neither half of it nor anything else may be there
        return lost + [f"{file.name} is damaged" for file in state.keys() & now.keys() if state[file] != now[file]]

    return _Deed(prepare=prepare, do=lambda place, _: do(place / name), kept=kept)


def _files(place: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in place.rglob("*") if file.is_file()}


_DRAWING = drawing_of(61, drawing_of(60, drawing_of(0)))
_PICTURE = np.random.default_rng(1).integers(0, 256, (200, 200, 3), np.uint8)


def _save_ora(path: Path) -> None:
    database = Database.open(path.parent.parent.parent / "other" / "library.sqlite3")  # on another disk
    try:
        finish(save_drawing(_DRAWING, path, characters=(), analyzer_version="test", database=database))
    finally:
        database.close()


def _export_board(path: Path) -> None:
    pin = Pin(key=1, content_hash="0" * 40, path=path, width_px=200, height_px=200)
    finish(export_picture((pin,), path, read=lambda *_: BoardPicture(pixels_HW3=_PICTURE), ground=(9, 9, 9)))


def _export_board_folder(place: Path, opened: _Opened) -> None:
    out = place / "board"
    shutil.rmtree(out, ignore_errors=True)
    pins = [Pin(key=k, content_hash=f"{k:040}", path=opened.art / f"{k}.png", width_px=9, height_px=9) for k in (1, 2)]
    lines = finish(export_folder(tuple(pins), out, database=opened.database))
    if any("\n" in line for line in lines):
        raise AssertionError(lines)
    if lines:
        raise IllposeError(lines[0])  # each missing file is a line of the answer


def _export_sidecars(place: Path, opened: _Opened) -> None:
    art = place / "art"
    if not art.exists():
        return
    summary = finish(export_sidecars([81], database=opened.database))
    if summary.problems:
        raise IllposeError(summary.problems[0])


def _with_art(place: Path) -> _Opened:
    opened = _Opened(place)
    draw(place / "art" / "a.png", 5)
    take_in(place / "art", database=opened.database, cache=place / "cache")
    LabelWriter(opened.database).add_tag([81], TAG)
    return opened


@dataclass(kw_only=True)
class _Kept:
    recovery: DrawingRecovery

    def close(self) -> None:
        self.recovery.close(forget=True)


def _begin_to_keep(place: Path) -> _Kept:
    recovery = DrawingRecovery(place / "a.illpose-recovery")
    recovery.keep(drawing_of(0), name="Sketch", path=None)
    return _Kept(recovery=recovery)


def _keep_on(_: Path, state: object) -> None:
    assert isinstance(state, _Kept)
    drawing = None
    for number in range(0, 3600, 97):
        drawing = drawing_of(number, drawing)
    state.recovery.keep(drawing, name="Sketch", path=None)  # type: ignore[arg-type]


def _is_kept(_: Path, state: object) -> list[str]:
    assert isinstance(state, _Kept)
    kept = state.recovery.kept()
    if kept is None:
        return ["the drawing is gone"]
    return [] if flattened(kept.drawing)[0, 0].tolist() == [0, 0, 255, 255] else ["a stroke is gone"]


def _old_library(place: Path) -> object:
    path = write_full_library(place / "library.sqlite3", version=4, artworks=60)
    with closing(sqlite3.connect(path)) as connection:
        return rows_of(connection)


def _is_migrated_or_old(place: Path, before: object) -> list[str]:
    lost = unsound(place / "library.sqlite3")
    with closing(sqlite3.connect(place / "library.sqlite3")) as connection:
        lost += what_is_missing(before, connection)  # type: ignore[arg-type]
        done = connection.execute("SELECT count(*) FROM migrations").fetchone()[0]
    if done != 4 and not list(place.glob("*-before-*.sqlite3")):
        lost.append("changed without a backup")
    return lost + [f"{file.name} lies about" for file in place.glob("*.new")]


_DEEDS: dict[str, tuple[str, _Deed]] = {
    "import": ("artworks are imported", _in_library(
        lambda place, opened: take_in(opened.art, database=opened.database, cache=place / "cache"))),
    "correction": ("poses are corrected", _in_library(lambda _, opened: _correct(opened))),
    "board": ("a board is laid out", _in_library(lambda _, opened: _board(opened))),
    "index": ("the index is saved", _in_library(lambda _, opened: opened.search.refresh())),
    "export": ("the library is exported", _in_library(
        lambda place, opened: finish(export_library(place / "out.jsonl", database=opened.database)))),
    "board folder": ("a board is exported as a folder", _in_library(_export_board_folder)),
    "sidecars": ("sidecars are written", _Deed(prepare=_with_art, do=_export_sidecars,  # type: ignore[arg-type]
                                           kept=lambda _, opened: opened.problems())),  # type: ignore[attr-defined]
    "thumbnail": ("thumbnails are made", _old_file(
        "cache", lambda path: ThumbnailCache(path).write("ab" * 20, _PICTURE))),
    "drawing": ("a drawing is saved over the artist's file", _old_file("mine.ora", _save_ora)),
    "picture": ("a drawing is exported", _old_file("mine.png", lambda path: finish(export_drawing(_DRAWING, path)))),
    "board picture": ("a board is exported as a picture", _old_file("board.png", _export_board)),
    "settings": ("settings are changed", _old_file("settings.toml", lambda path: write_settings(
        path, Settings().replaced("tagging.folder", "/x" * 3000)))),
    "autosave": ("a drawing is kept beside the library", _Deed(prepare=_begin_to_keep, do=_keep_on, kept=_is_kept)),
    "migration": ("a library is backed up and migrated", _Deed(
        prepare=_old_library, do=lambda place, _: Database.open(place / "library.sqlite3").close(),
        kept=_is_migrated_or_old)),
}  # fmt: skip

FAULTS = tuple(
    Fault(name=f"full disk, {name}", what=f"a full disk, while {what}", full=40, quick=1,
          run=partial(fill_the_disk, deed=deed))
    for name, (what, deed) in _DEEDS.items()
)  # fmt: skip
