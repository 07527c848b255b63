import json
import sqlite3
from contextlib import closing

import pytest
from library_helpers import draw, take_in

from illpose_app.core.errors import LibraryError
from illpose_app.core.progress import finish
from illpose_app.services.move_library import export_library, import_library
from illpose_app.storage.database import Database


@pytest.fixture
def filled(database, tmp_path):
    for seed in range(4):
        draw(tmp_path / "art" / f"{seed}.png", seed)
    (tmp_path / "art" / "not.png").write_text("no picture")
    take_in(tmp_path / "art", database=database, cache=tmp_path / "cache")
    return database


def everything(database):
    with closing(sqlite3.connect(database.path)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith("sqlite_") and name not in ("migrations", "library")
        ]
        return {table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}"))) for table in tables}


def test_a_library_that_is_exported_and_imported_is_the_same(filled, tmp_path):
    out = tmp_path / "kept" / "library.jsonl"
    count = finish(export_library(out, database=filled))
    lines = out.read_text("utf-8").splitlines()
    assert len(lines) == count + 1 and json.loads(lines[0])["kind"] == "illpose library"
    other = Database.open(tmp_path / "other" / "library.sqlite3")
    assert finish(import_library(out, database=other)) == count
    assert everything(other) == everything(filled) and len(everything(other)["artworks"]) == 4
    other.close()


def test_nothing_is_imported_over_a_library_or_from_a_damaged_file(filled, tmp_path):
    out = tmp_path / "library.jsonl"
    finish(export_library(out, database=filled))
    with pytest.raises(LibraryError, match="not empty"):
        finish(import_library(out, database=filled))
    lines = out.read_text("utf-8").splitlines()
    other = Database.open(tmp_path / "other" / "library.sqlite3")
    for damaged, says in (
        ([*lines[:3], "{half"], "line 4: is not JSON"),
        ([lines[0], '{"table": "sqlite_master", "row": {}}'], "line 2: names no table"),
        ([lines[0], '{"table": "artworks", "row": {"nose": 1}}'], "line 2: artworks has no 'nose'"),
        ([lines[0], '{"table": "artworks", "row": {}}'], "line 2: is an empty row"),
        ([lines[0], f'{{"table": "artworks", "row": {{"width_px": {10**30}}}}}'], "line 2: cannot be stored"),
        ([lines[0], '{"table": "artworks", "row": {"width_px": "wide"}}'], "line 2: 'wide' is no width_px"),
        ([lines[0], '{"table": "characters", "row": {"x": NaN}}'], "line 2: nan is no x"),
        ([lines[0], '{"table": "characters", "row": {"pose": {"base64": "AAAA"}}}'], r"line 2: b'.*' is no pose"),
        (lines[1:], "line 1: not an exported library"),
        ([lines[0].replace('"0001_tables"', '"9999_later"')], "a newer illpose"),
        ([line for line in lines if '"table":"artworks"' not in line], "points to nothing"),
        ([], "the file is empty"),
    ):
        out.write_text("\n".join(damaged), encoding="utf-8")
        with pytest.raises(LibraryError, match=says):
            finish(import_library(out, database=other))
    with other.reading() as connection:
        assert connection.execute("SELECT count(*) FROM artworks").fetchone()[0] == 0
    other.close()


def test_an_export_that_is_cancelled_leaves_the_old_file(filled, tmp_path):
    out = tmp_path / "library.jsonl"
    out.write_text("old")
    work = export_library(out, database=filled)
    next(work)
    work.close()
    assert out.read_text() == "old" and [path.name for path in tmp_path.glob(".*")] == []
