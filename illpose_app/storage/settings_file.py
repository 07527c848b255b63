"""The file of settings: TOML that a person can read and mend, replaced as a whole."""

import json
import tomllib
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from illpose_app.core.errors import line_of, printable, reason_of
from illpose_app.core.settings import SETTINGS, Settings, Value
from illpose_app.core.words import phrase
from illpose_app.storage.whole_file import OutputError, write_whole_file

#: The table of keys that differ from an action's own: `open = ["Ctrl+O"]`.
_SHORTCUTS: Final = "shortcuts"
_HEAD: Final = "# Settings of illpose. Only what differs from the defaults stands here.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSettings:
    """The settings of a file, and one line for each thing in it that could not be taken."""

    settings: Settings
    problems: tuple[str, ...] = ()


def read_settings(path: Path) -> ReadSettings:
    """Return the settings of a file; what is missing, damaged or of the wrong kind has its default."""
    try:
        document = _document(path)
    except FileNotFoundError:
        return ReadSettings(settings=Settings())
    except (OSError, ValueError, RecursionError) as error:
        line = phrase(
            "{file}: the settings cannot be read: {reason} (the defaults are used)",
            file=printable(path),
            reason=line_of(error),
        )
        return ReadSettings(settings=Settings(), problems=(line,))
    chosen: dict[str, Value] = {}
    problems = []
    for setting in SETTINGS:
        group, _, word = setting.name.partition(".")
        inside = document.get(group)
        if not isinstance(inside, dict) or word not in inside:
            continue
        value = inside[word]
        if setting.accepts(value):
            chosen[setting.name] = float(value) if isinstance(setting.default, float) else value
        else:
            problems.append(
                phrase(
                    "{file}: {name} cannot be {value} (the default is used)",
                    file=printable(path),
                    name=setting.name,
                    value=repr(value)[:80],
                )
            )
    shortcuts, wrong = _shortcuts(document.get(_SHORTCUTS), path)
    return ReadSettings(
        settings=Settings(MappingProxyType(chosen), MappingProxyType(shortcuts)), problems=(*problems, *wrong)
    )


def _shortcuts(inside: object, path: Path) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Return the keys of a file, and one line for each entry that is none."""
    taken: dict[str, tuple[str, ...]] = {}
    problems: list[str] = []
    for name, keys in inside.items() if isinstance(inside, dict) else ():
        if isinstance(keys, list) and all(isinstance(key, str) for key in keys):
            taken[name] = tuple(keys)
        else:
            problems.append(
                phrase(
                    "{file}: the keys of {name} cannot be {value} (the default is used)",
                    file=printable(path),
                    name=name,
                    value=repr(keys),
                )
            )
    return taken, problems


def write_settings(path: Path, settings: Settings) -> None:
    """Replace the file; what a newer illpose wrote there stays, and a damaged one is kept beside it.

    Raises OutputError when it cannot be written.
    """
    try:
        document = _document(path)
    except FileNotFoundError:
        document = {}
    except OSError as error:
        raise OutputError(
            phrase("{file}: cannot be written: {reason}", file=printable(path), reason=reason_of(error))
        ) from None
    except (ValueError, RecursionError):
        document = {}
        _keep_beside(path)
    groups: dict[str, dict[str, Any]] = {name: dict(inside) for name, inside in document.items() if _is_group(inside)}
    for setting in SETTINGS:
        group, _, word = setting.name.partition(".")
        groups.setdefault(group, {}).pop(word, None)
        if setting.name in settings.chosen:
            groups[group][word] = settings.chosen[setting.name]
    groups[_SHORTCUTS] = {name: list(keys) for name, keys in settings.shortcuts.items()}
    parts = [_HEAD]
    for group, inside in sorted(groups.items()):
        if inside:
            lines = "".join(f"{_key(word)} = {_toml(value)}\n" for word, value in sorted(inside.items()))
            parts.append(f"\n[{_key(group)}]\n{lines}")
    write_whole_file(path, "".join(parts).encode("utf-8"))


def _document(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_bytes().decode("utf-8"))


def _is_group(inside: object) -> bool:
    """Tell whether a table can be written again: all of its values are plain."""
    return isinstance(inside, dict) and all(isinstance(value, bool | int | float | str) for value in inside.values())


def _keep_beside(path: Path) -> None:
    beside = path.with_name(f"{path.stem}-damaged{path.suffix}")
    try:
        path.replace(beside)
    except OSError as error:
        raise OutputError(
            phrase(
                "{file}: is damaged and cannot be moved away: {reason}", file=printable(path), reason=reason_of(error)
            )
        ) from None


def _key(word: str) -> str:
    return word if word.replace("_", "").replace("-", "").isalnum() and word.isascii() else _toml(word)


def _toml(value: Value | list[str]) -> str:
    if isinstance(value, float) and not isfinite(value):
        return repr(value)  # TOML says inf and nan, JSON does not
    # JSON writes the other values as TOML reads them, but for the one control character that it leaves as it is
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
