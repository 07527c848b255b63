"""Make the report that an artist may hand on: what happened, which versions, and the end of the log."""

import getpass
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from illpose_app import __version__
from illpose_app.core.errors import printable
from illpose_app.core.private_words import without_private
from illpose_app.storage.places import Places
from illpose_app.storage.shipped import program_dir

_LOG_BYTES: Final = 64_000
_LOG_LINES: Final = 120
#: Whose versions decide how illpose behaves.
_PARTS: Final = ("PySide6-Essentials", "onnxruntime", "numpy", "pillow", "hnswlib")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOrder:
    """What a report is asked to say.

    happened: the error, empty where none is reported. folders: the library's. with_paths: whether private paths may
    stand in it. facts: further lines, of the window.
    """

    happened: str
    places: Places
    folders: Sequence[Path] = ()
    facts: Sequence[str] = ()
    with_paths: bool = False


def make_report(order: ReportOrder) -> str:
    """Return the report as text; reads the end of the log and never fails."""
    parts = [
        f"illpose {__version__}",
        f"{platform.platform()}, Python {platform.python_version()}",
        ", ".join(_versions()),
        *order.facts,
    ]
    if order.happened:
        parts += ["", "What happened:", order.happened]
    log = _end_of(order.places.log)
    parts += ["", f"The last {len(log)} lines of the log:", *log]
    text = "\n".join(parts)
    return text if order.with_paths else _without_private(text, order)


def _without_private(text: str, order: ReportOrder) -> str:
    places, library = order.places, order.places.library_home
    own = {places.data: "<library>", places.cache: "<cache>", places.state: "<state>", places.config: "<settings>"}
    folders = [*([library] if library is not None else []), *order.folders]
    private = [
        *((printable(folder), word) for folder, word in own.items()),
        *((printable(folder), f"<folder {number}>") for number, folder in enumerate(folders, start=1)),
        (printable(Path.home()), "~"),
    ]
    kept = [(printable(program_dir()), "<illpose>")]
    kept += [(prefix, "<python>") for prefix in {sys.prefix, sys.base_prefix} if Path(prefix).parent != Path(prefix)]
    return without_private(text, kept=kept, private=private, names=_names())


def _names() -> list[tuple[str, str]]:
    names = [(platform.node(), "<machine>")]
    try:
        names.append((getpass.getuser(), "<user>"))
    except (OSError, KeyError, ImportError):  # nobody is logged in
        names.append((os.environ.get("USERNAME", ""), "<user>"))
    return names


def _versions() -> list[str]:
    found = []
    for part in _PARTS:
        try:
            found.append(f"{part} {metadata.version(part)}")
        except metadata.PackageNotFoundError:
            continue
    return found


def _end_of(log: Path) -> list[str]:
    try:
        with log.open("rb") as file:
            file.seek(0, os.SEEK_END)
            file.seek(max(0, file.tell() - _LOG_BYTES))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return []
    return text.splitlines()[-_LOG_LINES:]
