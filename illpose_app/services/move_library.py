"""Takes a whole library out as lines of JSON, and in again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from illpose_app.core.errors import LibraryError, printable, reason_of
from illpose_app.core.progress import Progress, Work
from illpose_app.core.words import phrase
from illpose_app.storage.database import Database
from illpose_app.storage.library_lines import check_head, is_empty, library_lines, row_count, store_line
from illpose_app.storage.whole_file import whole_file

_TELL_EVERY: Final = 500


def export_library(out: Path, *, database: Database) -> Work[int]:
    """Write everything that the library holds to a new file, beside and replaced; return the number of rows.

    Thumbnails and the index are not in it: they are made again. Raises OutputError.
    """
    count = 0
    with whole_file(out) as stream, database.reading() as connection:
        total = row_count(connection)
        for count, line in enumerate(library_lines(connection)):
            stream.write(f"{line}\n".encode("utf-8", "surrogateescape"))
            if count % _TELL_EVERY == 0:
                yield Progress(done=count, total=total)
    return count


def import_library(source: Path, *, database: Database) -> Work[int]:
    """Store an exported library into an empty one; all of it or, where a line is wrong, nothing.

    Raises LibraryError when the library is not empty, or the file cannot be read or is not an exported library.
    """
    number = 0
    with database.writing(durable=True) as connection:
        if not is_empty(connection):
            raise LibraryError(
                phrase(
                    "{file}: the library is not empty (import into a new one: --home DIR)",
                    file=printable(database.path),
                )
            )
        connection.execute("PRAGMA defer_foreign_keys = ON")
        try:
            for number, line in enumerate(_lines(source), start=1):
                if number == 1:
                    check_head(line, connection)
                else:
                    store_line(line, connection, number=number)
                if number % _TELL_EVERY == 0:
                    yield Progress(done=number, total=0)
            if number == 0:
                raise LibraryError(phrase("the file is empty"))
            if broken := connection.execute("PRAGMA foreign_key_check").fetchone():
                raise LibraryError(phrase("lines are missing: a row of {table} points to nothing", table=broken[0]))
        except LibraryError as error:
            raise LibraryError(
                phrase("{file}: {reason} (nothing was imported)", file=printable(source), reason=str(error))
            ) from None
    return number - 1


def _lines(source: Path) -> Iterator[str]:
    try:
        with source.open(encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            yield from (line for line in file if line.strip())
    except OSError as error:
        raise LibraryError(phrase("cannot be read: {reason}", reason=reason_of(error))) from None
