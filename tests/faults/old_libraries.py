"""Libraries as older illposes left them, with everything in them that such a one could hold."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np

from illpose_app.core.pose import pose_of_places
from illpose_app.storage.rows import pose_bytes
from illpose_app.storage.schema import MIGRATIONS

#: Columns that change with what is opened or believed, and hold nothing that a person entered.
_MAY_CHANGE = {("library", "generation"), ("library", "labels_generation"), ("library", "home")}


def _pose(seed: int) -> bytes:
    return pose_bytes(pose_of_places(np.random.default_rng(seed).uniform(1, 60, (17, 2)).astype(np.float32)))


def _tables(connection: sqlite3.Connection, count: int) -> None:
    connection.executemany(
        "INSERT INTO folders (folder_id, path, finished) VALUES (?, ?, 1)", [(1, b"/art"), (2, b"/more art \xff")]
    )
    for number in range(1, count + 1):
        said = (f"artist {number}", "danbooru", str(number), f"https://example.org/{number}", "CC0")
        connection.execute(
            """INSERT INTO artworks (artwork_id, content_hash, width_px, height_px, format, added_s, analyzer_version,
               artist, site, site_id, address, licence) VALUES (?, ?, 60, 80, 'PNG', ?, 'old', ?, ?, ?, ?, ?)""",
            (number, f"{number:040x}", number + 0.5, *(said if number % 2 else ("", "", "", "", ""))),
        )
        place = (b"/art/" if number % 3 else b"/more art \xff/") + b"%d.png" % number
        folder = 1 if number % 3 else 2
        connection.execute(
            """INSERT INTO files (path, folder_id, artwork_id, size_bytes, modified_ns, missing)
               VALUES (?, ?, ?, 9, 10, ?)""", (place, folder, number, number % 7 == 0))  # fmt: skip
        connection.execute(
            """INSERT INTO characters (character_id, artwork_id, x, y, width, height, score, pose, correction, mask,
               embedding, embedding_version, generation) VALUES (?, ?, 1, 2, 30, 40, .9, ?, ?, NULL, ?, 0, 1)""",
            (number, number, _pose(number), _pose(-number % 999) if number % 2 else None, bytes(16)),
        )
    connection.execute("INSERT INTO problems VALUES (?, 1, 3, 4, 'is empty')", (b"/art/bad.png",))
    connection.execute("UPDATE library SET generation = 1")


def _starter(connection: sqlite3.Connection, _: int) -> None:
    connection.execute("INSERT INTO folders (folder_id, path, starter) VALUES (3, ?, 1)", (b"/starter",))


def _stacks(connection: sqlite3.Connection, _: int) -> None:
    connection.execute("INSERT INTO stacks VALUES (1, 'varied')")
    connection.executemany("INSERT INTO stack_members VALUES (?, 1)", [(1,), (2,)])
    connection.execute("INSERT INTO set_apart VALUES (2, 3)")
    connection.execute("INSERT INTO picture_prints (artwork_id, version, look, tiny) VALUES (1, 1, x'01', x'02')")


def _labels(connection: sqlite3.Connection, count: int) -> None:
    connection.executemany(
        "INSERT INTO tags VALUES (?, ?, ?)", [(1, "", "sitting"), (2, "character", "kemble"), (3, "", "arms up")]
    )
    for number in range(1, count + 1):
        origin = ("person", "sidecar", "network")[number % 3]
        connection.execute(
            "INSERT INTO artwork_tags VALUES (?, ?, ?, .7, ?)", (number, 1 + number % 3, origin, origin == "person")
        )
        connection.execute("INSERT OR REPLACE INTO artwork_facts VALUES (?, 'rating', 'person', 'safe')", (number,))
        connection.execute("UPDATE artworks SET rating = 'safe' WHERE artwork_id = ?", (number,))
    connection.execute("INSERT INTO saved_searches VALUES (1, 'Seated', 'sitting -from_behind artist:kemble')")
    connection.execute("UPDATE files SET sidecars = '1-abc'")


def _boards(connection: sqlite3.Connection, _: int) -> None:
    connection.execute("INSERT INTO boards VALUES (1, 'Hands \u624b', 5.5)")
    connection.executemany(
        "INSERT INTO pins VALUES (1, ?, ?, ?, ?, 60, 80, ?, 2.5, .7, 30, 1, 0, 1, .4)",
        [(place, place + 1, f"{place:040x}", b"/art/%d.png" % place, place * 1.5) for place in range(5)],
    )


def _corrections(connection: sqlite3.Connection, _: int) -> None:
    connection.execute("UPDATE characters SET added = 1 WHERE character_id = 2")
    connection.execute("UPDATE characters SET found_box = ? WHERE character_id = 3", (bytes(32),))
    connection.execute(
        "INSERT INTO removed_characters VALUES (900, 1, 1, 2, 3, 4, .5, ?, ?, NULL, 0, NULL)", (_pose(900), _pose(901))
    )


def _home(connection: sqlite3.Connection, _: int) -> None:
    connection.execute("UPDATE library SET home = ?", (b"/art",))


def _grouped(connection: sqlite3.Connection, _: int) -> None:
    connection.execute("UPDATE picture_prints SET grouped = 1")


def _adjustment(connection: sqlite3.Connection, _: int) -> None:
    connection.execute("INSERT INTO adjustment VALUES (1, 'old', 1.1, ?)", (bytes(17 * 2 * 8),))


def _tagging(connection: sqlite3.Connection, _: int) -> None:
    connection.execute("INSERT INTO tagged_artworks VALUES (1, 'tagger 1')")


def _gestures(connection: sqlite3.Connection, _: int) -> None:
    connection.executemany("INSERT INTO gesture_views VALUES (?, ?, 1e9, 60)", [(1, 1), (2, 2), (3, 1)])


#: What each migration made room for. A migration that adds something to hold needs a line here: a test walks the table.
_FILLERS: dict[str, Callable[[sqlite3.Connection, int], None]] = {
    "0001_tables": _tables,
    "0002_starter_library": _starter,
    "0003_stacks": _stacks,
    "0004_labels": _labels,
    "0005_boards": _boards,
    "0006_corrections": _corrections,
    "0007_library_home": _home,
    "0008_grouped_prints": _grouped,
    "0009_adjustment": _adjustment,
    "0010_tagging": _tagging,
    "0011_gesture_views": _gestures,
}


def write_full_library(path: Path, *, version: int, artworks: int = 12) -> Path:
    """Write the library of an illpose with the first `version` migrations, with rows in each of its tables."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_s REAL NOT NULL)")
        for name, statements in MIGRATIONS[:version]:
            connection.executescript(statements)
            connection.execute("INSERT INTO migrations VALUES (?, 0)", (name,))
            _FILLERS.get(name, lambda *_: None)(connection, artworks)
    return path


def empty_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the tables of a library in which nothing stands."""
    return [name for name, rows in rows_of(connection).items() if not rows and name != "forgotten_characters"]


def rows_of(connection: sqlite3.Connection) -> dict[str, list[dict[str, object]]]:
    """Return all rows of a library's own tables."""
    names = [
        row[0]
        for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    ]
    tables = {}
    for name in names:
        cursor = connection.execute(f'SELECT * FROM "{name}"')
        columns = [column[0] for column in cursor.description]
        tables[name] = [dict(zip(columns, row, strict=True)) for row in cursor]
    return tables


def what_is_missing(before: dict[str, list[dict[str, object]]], connection: sqlite3.Connection) -> list[str]:
    """Return a line for each row of before that a library no longer has, every column of it as it was."""
    now, lines = rows_of(connection), list[str]()
    for table, rows in before.items():
        columns = [name for name in (rows[0] if rows else ()) if (table, name) not in _MAY_CHANGE]
        there = {tuple(row.get(name) for name in columns) for row in now.get(table, ())}
        lines += [
            f"{table}: {[row[name] for name in columns][:4]}"
            for row in rows
            if tuple(row[name] for name in columns) not in there
        ]
    return lines
