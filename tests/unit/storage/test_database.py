import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from library_helpers import write_old_library

from illpose_app.core.errors import LibraryError
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.schema import MIGRATIONS


def migrations_in(path):
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY name")]


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)), ids=[name for name, _ in MIGRATIONS[:-1]])
def test_a_library_of_every_older_illpose_is_migrated_and_kept_as_a_backup(tmp_path, version):
    path = write_old_library(tmp_path / "library.sqlite3", version=version)
    database = Database.open(path)
    (row,) = ArtworkRepository(database).page(0, 10)
    (character,) = ArtworkRepository(database).characters_of(row.artwork_id)
    assert row.path.name == "old.png" and row.character_count == 1
    assert character.pose.joints_K2[16].tolist() == [16.0, 32.0]
    database.close()
    assert migrations_in(path) == [name for name, _ in MIGRATIONS]
    (backup,) = tmp_path.glob("library-before-*.sqlite3")
    assert migrations_in(backup) == [name for name, _ in MIGRATIONS[:version]]
    Database.open(path).close()
    assert len(list(tmp_path.glob("library-before-*"))) == 1


def test_a_migration_that_fails_leaves_the_library_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "library.sqlite3"
    Database.open(path).close()
    broken = ("0999_broken", "CREATE TABLE half (a);\nCREATE TABLE half (a);\n")
    monkeypatch.setattr("illpose_app.storage.database.MIGRATIONS", (*MIGRATIONS, broken))
    with pytest.raises(LibraryError, match="already exists"):
        Database.open(path)
    monkeypatch.undo()
    database = Database.open(path)
    with database.reading() as connection:
        assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchone() is None
    database.close()


def test_a_library_of_a_newer_illpose_is_left_alone(tmp_path):
    path = tmp_path / "library.sqlite3"
    Database.open(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO migrations VALUES ('9999_of_tomorrow', 0)")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match=r"newer illpose.*update illpose"):
        Database.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("kind", ["text", "header", "cut"])
def test_a_damaged_library_is_said_in_one_line_and_left_alone(tmp_path, kind):
    path = write_old_library(tmp_path / "library.sqlite3", version=len(MIGRATIONS))
    data = bytearray(path.read_bytes())
    if kind == "text":
        data = bytearray(b"this is a shopping list, not a library " * 200)
    elif kind == "header":
        data[:100] = bytes(100)
    else:
        del data[len(data) // 2 :]
    path.write_bytes(data)
    with pytest.raises(LibraryError) as caught:
        Database.open(path)
    assert "library.sqlite3" in str(caught.value) and "backup" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == data


def test_a_page_damaged_in_the_middle_is_a_clear_line_when_it_is_met(tmp_path):
    path = write_old_library(tmp_path / "library.sqlite3", version=len(MIGRATIONS))
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x55" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(LibraryError, match=r"damaged|cannot be opened"):
        ArtworkRepository(Database.open(path)).page(0, 10)


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="not a library of illpose"):
        Database.open(path)
    assert path.read_bytes() == before


def test_a_failed_write_leaves_nothing_behind(database):
    with pytest.raises(ZeroDivisionError), database.writing() as connection:
        connection.execute("INSERT INTO folders (path) VALUES (x'41')")
        raise ZeroDivisionError
    assert ArtworkRepository(database).folders() == []


def test_a_reader_sees_one_state_while_another_writes(database):
    with database.reading() as reading:
        assert reading.execute("SELECT count(*) FROM folders").fetchone()[0] == 0
        with database.writing(durable=True) as writing:
            writing.execute("INSERT INTO folders (path) VALUES (x'41')")
        assert reading.execute("SELECT count(*) FROM folders").fetchone()[0] == 0
    assert len(ArtworkRepository(database).folders()) == 1


def test_a_full_disk_is_one_clear_line_and_the_library_stays_whole(database):
    with pytest.raises(LibraryError, match="free some space"), database.writing() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        for number in range(1000):
            connection.execute("INSERT INTO folders (path) VALUES (?)", (b"x" * 500 + str(number).encode(),))
    assert ArtworkRepository(database).folders() == []


@pytest.fixture
def start_many(tmp_path):
    """Return a function that opens a library in many programs, held back until all of them are there."""
    script = "import sys; from pathlib import Path; from illpose_app.storage.database import Database\n"
    script += "print(flush=True); sys.stdin.readline(); Database.open(Path(sys.argv[1])).close()"

    def start(path):
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        programs = [subprocess.Popen([sys.executable, "-c", script, path], **pipes) for _ in range(6)]
        for program in programs:
            program.stdout.readline()
        for program in programs:
            program.stdin.write(b"\n")
            program.stdin.flush()
        return [(program.communicate()[1], program.returncode) for program in programs]

    return start


def test_many_programs_may_start_on_a_new_library_at_once(tmp_path, start_many):
    path = tmp_path / os.fsdecode(b"caf\xe9 %41") / "library.sqlite3"
    assert start_many(path) == [(b"", 0)] * 6
    assert migrations_in(path) == [name for name, _ in MIGRATIONS]
    assert not list(path.parent.glob("*-before-*"))


def test_many_programs_may_start_on_an_old_library_at_once(tmp_path, start_many):
    path = write_old_library(tmp_path / "library.sqlite3", version=1)
    assert start_many(path) == [(b"", 0)] * 6
    assert migrations_in(path) == [name for name, _ in MIGRATIONS]
    (backup,) = tmp_path.glob("*-before-*")
    assert migrations_in(backup) == [MIGRATIONS[0][0]]


def test_a_library_whose_making_was_killed_is_rolled_back_and_opens(tmp_path):
    # SQLite's journal of a transaction that never came to its end, as a kill at the first start leaves it
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_s REAL NOT NULL)")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE half (a)")
        connection.executemany("INSERT INTO half VALUES (?)", [("x" * 3000,)] * 100)
        (tmp_path / "left").mkdir()
        for file in (path, path.with_name("library.sqlite3-journal")):
            (tmp_path / "left" / file.name).write_bytes(file.read_bytes())
    database = Database.open(tmp_path / "left" / "library.sqlite3")
    with database.reading() as connection:
        assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchone() is None
    database.close()


def test_a_clock_that_was_set_back_replaces_no_older_backup(tmp_path, monkeypatch):
    monkeypatch.setattr("illpose_app.storage.database.time.strftime", lambda _: "20260101-120000")
    path = write_old_library(tmp_path / "library.sqlite3", version=1)
    (tmp_path / "library-before-0002_starter_library-20260101-120000.sqlite3").write_bytes(b"older")
    Database.open(path).close()
    assert len(list(tmp_path.glob("library-before-*.sqlite3"))) == 2
    assert b"older" in [file.read_bytes() for file in tmp_path.glob("library-before-*.sqlite3")]
