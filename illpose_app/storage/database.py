"""The library's SQLite file: one writer at a time, readers beside it, migrations with a backup."""

import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final, TypeVar

from illpose_app.core.errors import LibraryError, printable, reason_of
from illpose_app.core.words import phrase
from illpose_app.storage.schema import MIGRATIONS

R = TypeVar("R")

BUSY_S: Final = 15.0

_ADVICE_DAMAGED: Final = phrase(
    "the file is damaged: put back a backup from its folder, or move it away to begin a new library"
)
#: What SQLite says, and what the artist can do about it.
_ADVICE: Final = (
    ("locked", phrase("close other programs that use the library, and try again")),
    ("disk is full", phrase("free some space and try again; what was stored before is kept")),
    ("readonly", phrase("make the library's file and folder writable")),
    ("No space left", phrase("free some space and try again; what was stored before is kept")),
    ("Read-only file system", phrase("make the library's file and folder writable")),
    ("Permission denied", phrase("make the library's file and folder writable")),
    ("unable to open", phrase("make the library's file and folder writable")),
    ("disk I/O error", phrase("check the drive on which the library lies; what was stored before is kept")),
    ("malformed", _ADVICE_DAMAGED),
    ("not a database", _ADVICE_DAMAGED),
)


class Database:
    """A library database that is open.

    Any thread may read or write. Each use takes a connection of its own from a stock of idle ones, and SQLite itself
    lets one writer through at a time; a reader sees the library as it was when its reading began.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._idle: deque[sqlite3.Connection] = deque()
        self._closed = False

    @classmethod
    def open(cls, path: Path) -> "Database":
        """Open the database at a path, making or migrating it; raises LibraryError and leaves the file as it was."""
        database = cls(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and path.stat().st_size > 0:
                _patiently(database._look)
            database._migrate()
        except (sqlite3.Error, OSError) as error:
            database.close()
            raise LibraryError(
                phrase(
                    "{file}: the library cannot be opened: {reason}; nothing in it was changed ({advice})",
                    file=printable(path),
                    reason=reason_of(error),
                    advice=_advice_of(error),
                )
            ) from None
        except BaseException:
            database.close()
            raise
        return database

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection whose reads all see one state of the library."""
        with self._lent() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                _roll_back(connection)

    @contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """Lend a connection in a transaction: all of it is stored when the block ends well, else nothing.

        What was stored outlives the program's end at any moment; with `durable` a power cut too, which costs some
        milliseconds and is for what cannot be computed again.
        """
        with self._lent() as connection:
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise

    def close(self) -> None:
        """Close all idle connections; those in use close when they come back."""
        self._closed = True
        while self._idle:
            self._idle.popleft().close()

    @contextmanager
    def _lent(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = _patiently(self._connect)
        try:
            yield connection
        except sqlite3.DatabaseError as error:
            if any(sign in str(error) for sign, _ in _ADVICE):
                raise LibraryError(
                    phrase(
                        "{file}: {reason} ({advice})",
                        file=printable(self.path),
                        reason=str(error),
                        advice=_advice_of(error),
                    )
                ) from error
            raise
        finally:
            if self._closed:
                connection.close()
            else:
                self._idle.append(connection)

    def _connect(self) -> sqlite3.Connection:
        # lent to one thread at a time, but not always to the same
        connection = sqlite3.connect(self.path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA recursive_triggers = ON")
        except BaseException:
            connection.close()
            raise
        return connection

    def _look(self) -> None:
        """Make sure that an existing file is a library of this or an older illpose, without writing to it."""
        try:
            self._look_in(mode="ro")
        except sqlite3.OperationalError as error:
            if "readonly" not in str(error):
                raise
            # a program that was killed left a journal, and only who may write can roll it back
            self._look_in(mode="rw")

    def _look_in(self, *, mode: str) -> None:
        address = f"{self.path.absolute().as_uri()}?mode={mode}"
        with closing(sqlite3.connect(address, uri=True, timeout=BUSY_S)) as looking:
            tables = {name for (name,) in looking.execute("SELECT name FROM sqlite_master")}
            if tables and "migrations" not in tables:
                raise LibraryError(
                    phrase(
                        "{file}: this is a database, but not a library of illpose (choose another file)",
                        file=printable(self.path),
                    )
                )
            applied = {name for (name,) in looking.execute("SELECT name FROM migrations")} if tables else set()
        if newer := applied - {name for name, _ in MIGRATIONS}:
            raise LibraryError(
                phrase(
                    "{file}: a newer illpose ({newer}) wrote this library (update illpose)",
                    file=printable(self.path),
                    newer=min(newer),
                )
            )

    def _migrate(self) -> None:
        with self._lent() as connection:
            if not _waiting(connection):
                return
            # one illpose migrates while others that start at the same moment wait, and they see all of it or nothing
            connection.execute("BEGIN IMMEDIATE")
            try:
                waiting = _waiting(connection)
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_s REAL NOT NULL)"
                )
                if waiting and len(waiting) < len(MIGRATIONS):
                    self._back_up(waiting[0][0])
                for name, statements in waiting:
                    for statement in _split(statements):
                        connection.execute(statement)
                    connection.execute("INSERT INTO migrations VALUES (?, ?)", (name, time.time()))
                connection.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise

    def _back_up(self, before: str) -> None:
        """Copy the library as it was last stored; a migration that has begun is not in the copy."""
        stem = f"{self.path.stem}-before-{before}-{time.strftime('%Y%m%d-%H%M%S')}"
        copy, number = self.path.with_name(f"{stem}.sqlite3"), 1
        while copy.exists():  # a clock that was set back must not replace an older backup
            number += 1
            copy = self.path.with_name(f"{stem}-{number}.sqlite3")
        for half in self.path.parent.glob(f"{self.path.stem}-before-*.new"):
            half.unlink()  # what a killed program left; only one migrates at a time
        beside = copy.with_name(f"{copy.name}.new")
        try:
            with closing(sqlite3.connect(beside)) as target, self._lent() as stored:
                stored.backup(target)
            beside.replace(copy)
        finally:
            beside.unlink(missing_ok=True)


def _advice_of(error: Exception) -> str:
    otherwise = phrase("put back a backup from its folder, or move the file away to begin a new library")
    return next((advice for sign, advice in _ADVICE if sign in str(error)), otherwise)


def _patiently(step: Callable[[], R]) -> R:
    """Try again while others open or close the library: SQLite does not wait by itself when it turns to WAL."""
    deadline_s = time.monotonic() + BUSY_S
    while True:
        try:
            return step()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline_s:
                raise
            time.sleep(0.02)


def _waiting(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the migrations that a library has not seen, oldest first; all of them where it is new."""
    applied = set()
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone():
        applied = {row["name"] for row in connection.execute("SELECT name FROM migrations")}
    return [migration for migration in MIGRATIONS if migration[0] not in applied]


def _roll_back(connection: sqlite3.Connection) -> None:
    # SQLite has ended the transaction by itself after some errors, a full disk for one
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _split(statements: str) -> Iterator[str]:
    """Split a script into statements; executescript would commit before the first."""
    part = ""
    for line in statements.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            yield part
            part = ""
