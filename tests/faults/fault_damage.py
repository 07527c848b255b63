"""Bytes that turned over on the disk, and libraries from other times: found out, made anew, nothing is lost."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
from library_helpers import draw, fill_library, take_in

from illpose_app.core.errors import LibraryError
from illpose_app.core.pose import pose_of_places
from illpose_app.index.hnsw import load_index
from illpose_app.services.make_thumbnail import make_thumbnail
from illpose_app.services.search_poses import PoseSearch, SearchRequest
from illpose_app.storage.artwork_files import content_hash
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.boards import BoardRepository
from illpose_app.storage.corrections import CorrectionReader
from illpose_app.storage.database import Database
from illpose_app.storage.gesture_history import GestureHistory
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.rows import pose_bytes
from illpose_app.storage.saved_searches import SavedSearches
from illpose_app.storage.schema import MIGRATIONS
from illpose_app.storage.stacks import StackRepository
from illpose_app.storage.thumbnails import ThumbnailCache
from tests.faults.fault import Fault, Outcome
from tests.faults.old_libraries import empty_tables, rows_of, what_is_missing, write_full_library
from tests.faults.victims import table_of

_BLOCK_BYTES = 4096
_POSES = 700


def _posed_library(home: Path) -> Database:
    """Return a library with many unlike poses, without files."""
    database = Database.open(home / "library.sqlite3")
    fill_library(database, _POSES)
    chance = np.random.default_rng(8)
    with database.writing() as connection:
        connection.executemany(
            "UPDATE characters SET pose = ?, embedding_version = 0 WHERE character_id = ?",
            [
                (pose_bytes(pose_of_places(chance.uniform(0, 60, (17, 2)).astype(np.float32))), number)
                for number in range(1, _POSES + 1)
            ],
        )
        connection.execute("UPDATE library SET generation = 1")
    return database


def flip_the_index(home: Path, times: int) -> Outcome:
    """Turn bytes over in every 4 KiB of the index, and in every byte of its headers."""
    database, folder = _posed_library(home), home / "index"
    request = SearchRequest(pose=pose_of_places(np.random.default_rng(1).uniform(0, 60, (17, 2))), count=10)

    def answers() -> list[int]:
        search = PoseSearch(database, folder, index_from=10)
        search.refresh()
        return [match.character_id for match in search.search(request)]

    right, table = answers(), table_of(database)
    sound = home / "sound"
    shutil.copytree(folder, sound)
    places = [
        (file.name, place)
        for file in sorted(sound.iterdir())
        for place in [
            *range(min(file.stat().st_size, 4096 if file.suffix == ".json" else 128)),
            *(start + random.Random(start).randrange(_BLOCK_BYTES) for start in range(0, file.stat().st_size, 4096)),
        ]
        if place < file.stat().st_size
    ]
    chosen = places if times >= len(places) else random.Random(2).sample(places, times)
    lost = []
    for number, (name, place) in enumerate(chosen):
        damaged = bytearray((sound / name).read_bytes())
        damaged[place] ^= random.Random(place).randrange(1, 256)
        (folder / name).write_bytes(damaged)
        if load_index(folder, table) is not None:
            lost.append(f"byte {place} of {name} was not noticed")
        if number % 40 == 0 and (now := answers()) != right:
            lost.append(f"byte {place} of {name}: other answers, {now}")
        shutil.rmtree(folder)
        shutil.copytree(sound, folder)
    if load_index(folder, table) is None:
        lost.append("the sound index is not read any more")
    database.close()
    size = sum(file.stat().st_size for file in sound.iterdir())
    return Outcome(times=len(chosen), lost=tuple(lost), note=f"all noticed and built again; {size >> 10} KiB in all")


def damage_thumbnails(home: Path, times: int) -> Outcome:
    """Cut thumbnails short, empty them, put other things in their place; each is made again."""
    art = [draw(home / "art" / f"{number}.png", number, size=(200, 260)) for number in range(4)]
    thumbnails, chance, lost = ThumbnailCache(home / "cache"), random.Random(4), []
    for number in range(times):
        artwork = art[number % len(art)]
        name = content_hash(artwork)
        place = make_thumbnail(name, artwork, thumbnails=thumbnails)
        whole = place.read_bytes()
        kind = number % 6
        damaged = (
            b"", whole[: chance.randrange(len(whole))], bytes(len(whole)), artwork.read_bytes(),
            whole[:700] + bytes([whole[700] ^ 4]) + whole[701:],
            thumbnails.place(content_hash(art[number % 4 - 1])).read_bytes() if number > 4 else b"no picture",
        )[kind]  # fmt: skip
        place.write_bytes(damaged)
        place = make_thumbnail(name, artwork, thumbnails=thumbnails)
        pixels = thumbnails.pixels(name)
        if pixels is None or place.read_bytes() != whole:
            lost.append(f"a thumbnail damaged as kind {kind} was not made again")
    return Outcome(times=times, lost=tuple(lost), note="all were made again")


def _entered(database: Database) -> tuple[object, ...]:
    """Return what people entered, as the program itself reads it."""
    ids = [row.artwork_id for row in ArtworkRepository(database).page(0, 999)]
    corrected = sorted((c.content_hash, repr(c.characters)) for c in CorrectionReader(database).artworks())
    boards, labels = BoardRepository(database), LabelReader(database)
    return (
        repr(labels.by_person(ids)), repr([said.facts for said in labels.of(ids)]), corrected,
        tuple(boards.pins(board.board_id) for board in boards.boards()), SavedSearches(database).all(),
        StackRepository(database).apart(), GestureHistory(database).totals(),
    )  # fmt: skip


def open_old_libraries(home: Path, times: int) -> Outcome:
    """Open a library of every older illpose, with everything in it that such a one could hold."""
    lost = list[str]()
    versions = range(1, len(MIGRATIONS) + 1) if times >= len(MIGRATIONS) else range(1, len(MIGRATIONS), 3)
    for version in versions:
        path = write_full_library(home / f"{version}" / "library.sqlite3", version=version)
        with closing(sqlite3.connect(path)) as connection:
            before = rows_of(connection)
            lost += [f"version {version}: {name} was empty" for name in empty_tables(connection)]
        database = Database.open(path)
        entered = _entered(database)
        database.close()
        with closing(sqlite3.connect(path)) as connection:
            lost += [f"version {version}: {line}" for line in what_is_missing(before, connection)]
        backups = list(path.parent.glob("*-before-*.sqlite3"))
        if len(backups) != (version < len(MIGRATIONS)):
            lost.append(f"version {version}: {len(backups)} backups")
        for backup in backups:
            with closing(sqlite3.connect(backup)) as connection:
                lost += [f"backup of version {version}: {line}" for line in what_is_missing(before, connection)]
        for number, value in enumerate(entered):
            if not value and version >= (4, 4, 1, 5, 4, 3, 11)[number]:
                lost.append(f"version {version}: the program reads nothing of kind {number}")
    return Outcome(times=len(versions), lost=tuple(lost), note="each was backed up before, and every row is there")


def refuse_newer_libraries(home: Path, times: int) -> Outcome:
    """Open libraries of an illpose of tomorrow: said in one line, not touched."""
    lost = []
    for number in range(times):
        path = write_full_library(home / f"{number}" / "library.sqlite3", version=len(MIGRATIONS))
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("INSERT INTO migrations VALUES (?, 0)", (f"{9000 + number}_of_tomorrow",))
        before = path.read_bytes()
        try:
            Database.open(path)
            lost.append("opened")
        except LibraryError as error:
            if "newer illpose" not in str(error) or "\n" in str(error):
                lost.append(f"said {error}")
        if path.read_bytes() != before or len(list(path.parent.iterdir())) != 1:
            lost.append("the file was touched")
    return Outcome(times=times, lost=tuple(lost), note="refused in one line that names the version")


def damage_a_backup_put_back(home: Path, times: int) -> Outcome:
    """Put an older state of the library back under an index that is newer: its answers are those of the state."""
    art, lost = home / "art", []
    for number in range(24):
        draw(art / f"{number}.png", number)
    database = Database.open(home / "library.sqlite3")
    take_in(art, database=database, cache=home / "cache")
    database.close()
    for number in range(times):
        shutil.copy(home / "library.sqlite3", home / "backup.sqlite3")
        database = Database.open(home / "library.sqlite3")
        draw(art / f"new {number}.png", 1000 + number)
        take_in(art, database=database, cache=home / "cache")
        PoseSearch(database, home / "index", index_from=10).refresh()
        database.close()
        shutil.copy(home / "backup.sqlite3", home / "library.sqlite3")
        database = Database.open(home / "library.sqlite3")
        request = SearchRequest(pose=pose_of_places(np.random.default_rng(number).uniform(0, 60, (17, 2))), count=9)
        found = []
        for index_from in (10, 10**9):
            search = PoseSearch(database, home / "index", index_from=index_from)
            search.refresh()
            found.append([match.path for match in search.search(request)])
        database.close()
        lost += ["other answers by the index"] if found[0] != found[1] else []
        (art / f"new {number}.png").unlink()

    return Outcome(times=times, lost=tuple(lost), note="an index of another history is built again")


FAULTS = (
    Fault(name="flipped index", what="bytes of the index turned over: in each 4 KiB, each byte of its headers",
          full=100_000, quick=12, run=flip_the_index),
    Fault(name="damaged thumbnails", what="thumbnails cut, emptied, overwritten, replaced by other things", full=300,
          quick=12, run=damage_thumbnails),
    Fault(name="old libraries", what="libraries of every older schema opened, everything in them", full=99, quick=3,
          run=open_old_libraries),
    Fault(name="newer libraries", what="libraries of a newer schema opened", full=20, quick=1,
          run=refuse_newer_libraries),
    Fault(name="backup put back", what="an older library put back beside a newer index", full=20, quick=1,
          run=damage_a_backup_put_back),
)  # fmt: skip
