"""Files that are either the old one or the whole new one."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from illpose_app.core.errors import IllposeError, printable, reason_of
from illpose_app.core.words import phrase


class OutputError(IllposeError):
    """A file that cannot be written. Message: the file and why."""


def write_whole_file(path: Path, data: bytes) -> None:
    """Write beside and replace, making the folders above it; a crash leaves the old file as it was.

    Raises OutputError, and then nothing is left behind.
    """
    with whole_file(path) as stream:
        stream.write(data)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a stream to a file beside, which replaces the file when all is written; the folders above it are made.

    Whatever is raised meanwhile leaves the old file as it was, and nothing beside it. Raises OutputError where the
    stream or the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".illpose-", dir=path.parent)
    except OSError as error:
        raise _cannot_be_written(path, error) from None
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        beside.replace(path)
    except OSError as error:
        raise _cannot_be_written(path, error) from None
    finally:
        with suppress(OSError):
            beside.unlink()


def _cannot_be_written(path: Path, error: OSError) -> OutputError:
    return OutputError(phrase("{file}: cannot be written: {reason}", file=printable(path), reason=reason_of(error)))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
