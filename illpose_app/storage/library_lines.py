"""A whole library as lines of JSON: what is in every table, row by row, for keeping and for other programs.

The first line names illpose and the migrations that the library has seen. Every other line is one row:
{"table": ..., "row": {column: value}}; bytes are {"base64": ...}. What can be made again is not in it.
"""

import base64
import json
import sqlite3
from collections.abc import Iterator
from math import isnan
from typing import Any, Final

from illpose_app.core.embedding import EMBEDDING_SIZE, EMBEDDING_VERSION
from illpose_app.core.errors import LibraryError, line_of
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_app.core.words import phrase

KIND: Final = "illpose library"
_KINDS: Final[dict[str, type | tuple[type, ...]]] = {
    "INTEGER": int, "REAL": (int, float), "TEXT": str, "BLOB": bytes,
}  # fmt: skip
_POSE_BYTES: Final = JOINT_COUNT * (3 * 4 + 1)
_SIZES_BYTES: Final = {
    ("characters", "pose"): _POSE_BYTES,
    ("characters", "correction"): _POSE_BYTES,
    ("characters", "found_box"): 4 * 8,
    ("removed_characters", "pose"): _POSE_BYTES,
    ("removed_characters", "correction"): _POSE_BYTES,
    ("removed_characters", "found_box"): 4 * 8,
    ("adjustment", "bias"): JOINT_COUNT * 2 * 8,
}
#: Tables that say how the library is built, and those that SQLite keeps for itself.
_NOT_CONTENT: Final = ("migrations",)


def library_lines(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the lines of a library, without line ends; the rows of a table come together."""
    migrations = [row[0] for row in connection.execute("SELECT name FROM migrations ORDER BY rowid")]
    yield _line({"kind": KIND, "migrations": migrations})
    for table in _tables(connection):
        columns = _columns(connection, table)
        names = ", ".join(f'"{name}"' for name in columns)
        for row in connection.execute(f'SELECT {names} FROM "{table}"'):
            values = {name: _said(value) for name, value in zip(columns, row, strict=True) if value is not None}
            yield _line({"table": table, "row": values})


def row_count(connection: sqlite3.Connection) -> int:
    """Return how many rows library_lines will yield."""
    counts = (connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in _tables(connection))
    return sum(counts)


def check_head(line: str, connection: sqlite3.Connection) -> None:
    """Check the first line against an open library; raises LibraryError when it is of a newer illpose or of none."""
    head = _read(line, number=1)
    if head.get("kind") != KIND or not isinstance(head.get("migrations"), list):
        raise LibraryError(phrase("line 1: not an exported library (the first line must say so)"))
    known = {row[0] for row in connection.execute("SELECT name FROM migrations")}
    if newer := sorted(set(map(str, head["migrations"])) - known):
        raise LibraryError(
            phrase("line 1: a newer illpose ({newer}) exported this library (update illpose)", newer=newer[0][:80])
        )


def store_line(line: str, connection: sqlite3.Connection, *, number: int) -> None:
    """Store the row of one line, over one of the same key; raises LibraryError that names the line."""
    said = _read(line, number=number)
    table, row = said.get("table"), said.get("row")
    if not isinstance(row, dict) or table not in _tables(connection):
        raise LibraryError(
            phrase("line {number}: names no table of a library ({table!r})", number=number, table=str(table)[:80])
        )
    columns = _types_of_columns(connection, str(table))
    if not row:
        raise LibraryError(phrase("line {number}: is an empty row", number=number))
    if unknown := sorted(set(row) - set(columns)):
        raise LibraryError(
            phrase(
                "line {number}: {table} has no {unknown!r}", number=number, table=str(table), unknown=unknown[0][:80]
            )
        )
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    try:
        values = [_meant(value) for value in row.values()]
        for (name, kind), value in zip(((name, columns[name]) for name in row), values, strict=True):
            if not _fits(value, kind) or not _has_its_size(value, str(table), name, row):
                raise LibraryError(
                    phrase("line {number}: {value} is no {name}", number=number, value=repr(value)[:40], name=name)
                )
        connection.execute(f'INSERT OR REPLACE INTO "{table}" ({names}) VALUES ({marks})', values)
    except (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, ValueError, TypeError,
            OverflowError) as error:  # fmt: skip
        raise LibraryError(
            phrase("line {number}: cannot be stored: {reason}", number=number, reason=line_of(error))
        ) from None


def is_empty(connection: sqlite3.Connection) -> bool:
    """Tell whether a library holds nothing yet."""
    return not any(connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in ("artworks", "folders"))


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"
    )
    return [row[0] for row in rows if row[0] not in _NOT_CONTENT]


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return list(_types_of_columns(connection, table))


def _types_of_columns(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    # table_xinfo also knows which columns are computed
    return {row[1]: row[2] for row in connection.execute(f'PRAGMA table_xinfo("{table}")') if row[6] == 0}


def _fits(value: object, kind: str) -> bool:
    """Tell whether a value is of a column's type; SQLite itself would store a text as a number's value."""
    if value is None or kind not in _KINDS:
        return True  # whether it may be missing, the table says
    is_number = not (isinstance(value, float) and isnan(value))
    return isinstance(value, _KINDS[kind]) and not isinstance(value, bool) and is_number


def _has_its_size(value: object, table: str, name: str, row: dict[str, Any]) -> bool:
    """Tell whether bytes are as many as they must be to be read again."""
    if not isinstance(value, bytes):
        return True
    if name == "embedding":  # those of an older kind are computed anew
        return row.get("embedding_version") != EMBEDDING_VERSION or len(value) == 4 * EMBEDDING_SIZE
    return len(value) == _SIZES_BYTES.get((table, name), len(value))


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _read(line: str, *, number: int) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        raise LibraryError(phrase("line {number}: is not JSON", number=number)) from None
    if not isinstance(value, dict):
        raise LibraryError(phrase("line {number}: is not a row of a library", number=number))
    return value


def _said(value: Any) -> Any:
    return {"base64": base64.b64encode(value).decode("ascii")} if isinstance(value, bytes) else value


def _meant(value: Any) -> Any:
    if isinstance(value, dict):
        return base64.b64decode(value["base64"], validate=True) if set(value) == {"base64"} else str(value)
    return value
