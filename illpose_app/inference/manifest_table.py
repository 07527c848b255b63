"""Reads the tables of a manifest key by key, with one line for whatever is missing, wrong or unknown."""

from pathlib import Path
from typing import Any, Final

from illpose_app.core.errors import ModelError, printable
from illpose_app.core.words import phrase

#: Larger numbers, and such as are none, come from damage.
_LARGEST: Final = 1e18


class ManifestTable:
    """A table of the manifest whose keys are taken out one by one; what is left over is unknown."""

    def __init__(self, path: Path, name: str, values: object) -> None:
        if not isinstance(values, dict):
            raise ModelError(phrase("{file}: [{name}] must be a table", file=printable(path), name=name))
        self._path, self._name, self._values = path, name, dict(values)

    def error(self, problem: str) -> ModelError:
        """Return an error that names the file and the table."""
        where = f"[{self._name}] " if self._name else ""
        return ModelError(phrase("{file}: {where}{problem}", file=printable(self._path), where=where, problem=problem))

    def take(self, key: str, kind: type | tuple[type, ...], default: Any = None) -> Any:
        """Take a value of a type out; raises ModelError when it is missing without a default, or of another type."""
        if key not in self._values:
            if default is not None:
                return default
            raise self.error(phrase("'{key}' is missing", key=key))
        value = self._values.pop(key)
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.error(phrase("'{key}' has the wrong type ({name})", key=key, name=type(value).__name__))
        if isinstance(value, int | float) and not abs(value) <= _LARGEST:
            raise self.error(phrase("'{key}' is no number to work with", key=key))
        return value

    def take_choice(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
        """Take out a text that is one of some choices."""
        value: str = self.take(key, str, default)
        if value not in choices:
            raise self.error(
                phrase(
                    "'{key}' is '{value}'; known are {choices}",
                    key=key[:80],
                    value=value[:80],
                    choices=", ".join(choices),
                )
            )
        return value

    def take_numbers(self, key: str, count: int | None = None) -> tuple[float, ...]:
        """Take out a list of numbers, of some length if one is given."""
        values = self.take(key, list)
        if not all(
            isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= _LARGEST
            for value in values
        ):
            raise self.error(phrase("'{key}' must hold numbers", key=key))
        if not values or (count is not None and len(values) != count):
            raise self.error(
                phrase("'{key}' must hold {count} numbers", key=key, count=count)
                if count
                else phrase("'{key}' must hold some numbers", key=key)
            )
        return tuple(float(value) for value in values)

    def take_table(self, key: str, default: dict[str, object] | None = None) -> "ManifestTable":
        """Take out a table."""
        return ManifestTable(self._path, key, self.take(key, dict, default))

    def take_tables(self, key: str) -> list["ManifestTable"]:
        """Take out a list of tables, at least one."""
        values = self.take(key, list)
        if not values:
            raise self.error(phrase("'{key}' is empty", key=key))
        return [ManifestTable(self._path, f"{self._name}.{key}", value) for value in values]

    def keys(self) -> set[str]:
        """Return the keys that were not taken yet."""
        return set(self._values)

    def finish(self) -> None:
        """Raise ModelError when a key is left over: nobody knows it."""
        if self._values:
            raise self.error(phrase("unknown key '{key}'", key=sorted(self._values)[0][:80]))
