"""Files that are either the old one or the whole new one."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from illpose_app.core.errors import IllposeError, printable, reason_of
from illpose_app.core.words import phrase


class OutputError(IllposeError):
    """A file that cannot be written. Message: the file and why."""


def write_whole_file(path: Path, data: bytes) -> None:
    """Write beside and replace, making the folders above it; a crash leaves the old file as it was.

    Raises OutputError, and then nothing is left behind.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".illpose-", dir=path.parent)
    except OSError as error:
        raise OutputError(
            phrase("{file}: cannot be written: {reason}", file=printable(path), reason=reason_of(error))
        ) from None
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        beside.replace(path)
    except OSError as error:
        raise OutputError(
            phrase("{file}: cannot be written: {reason}", file=printable(path), reason=reason_of(error))
        ) from None
    finally:
        with suppress(OSError):
            beside.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
