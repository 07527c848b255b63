"""The table of settings, and the values that an artist chose."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

Value = bool | int | float | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the values that a setting may have, and what the dialog calls it."""

    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting. Its type is that of its default: a switch, a whole number, a number, or a text.

    `name` is "group.word", as the file has it. A text with choices is one of them. Numbers lie between `lowest` and
    `highest`, and `unit` stands behind them.
    """

    name: str
    section: str
    text: str
    hint: str
    default: Value
    choices: tuple[Choice, ...] = ()
    lowest: float = 0
    highest: float = 100
    unit: str = ""

    def accepts(self, value: object) -> bool:
        """Tell whether a value has the setting's type and lies within its bounds."""
        if isinstance(self.default, float) and isinstance(value, int) and not isinstance(value, bool):
            value = float(value) if self.lowest <= value <= self.highest else value
        if type(value) is not type(self.default):
            return False
        if isinstance(value, str):
            return not self.choices or any(value == choice.value for choice in self.choices)
        return isinstance(value, bool) or (isinstance(value, int | float) and self.lowest <= value <= self.highest)


_RATINGS: Final = (
    Choice(value="safe", text="Safe"),
    Choice(value="questionable", text="Questionable"),
    Choice(value="explicit", text="Explicit"),
)

#: Every setting, in the order of the dialog. A setting that is not named here does not exist.
SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        name="look.theme",
        section="Appearance",
        text="Look",
        hint="Dark or light, or as the system has it.",
        default="system",
        choices=(
            Choice(value="system", text="As the system"),
            Choice(value="dark", text="Dark"),
            Choice(value="light", text="Light"),
        ),
    ),
    Setting(
        name="look.language",
        section="Appearance",
        text="Language",
        hint="Takes effect when illpose is started the next time.",
        default="system",
        choices=(
            Choice(value="system", text="As the system"),
            Choice(value="en", text="English"),
            Choice(value="ja", text="日本語"),
        ),
    ),
    Setting(
        name="look.safe_limb_colors",
        section="Appearance",
        text="Limb colours for the colour blind",
        hint="Skeletons in colours that everybody tells apart: left in orange, right in blue.",
        default=False,
    ),
    Setting(
        name="library.resume_imports",
        section="Library",
        text="Go on with unfinished imports at the start",
        hint="An import that was cancelled, or that ended with the program, goes on where it stopped.",
        default=True,
    ),
    Setting(
        name="library.watch",
        section="Library",
        text="Take in what changes in the folders",
        hint="Looks at every folder at the start, then at those in which something came, went or was renamed.",
        default=True,
    ),
    Setting(
        name="library.look_every",
        section="Library",
        text="Look at all folders again every",
        hint="Finds what network drives do not report. 0: only at the start.",
        default=15,
        lowest=0,
        highest=1440,
        unit="minutes",
    ),
    Setting(
        name="library.shown_up_to",
        section="Not safe for work",
        text="Show artworks rated up to",
        hint="Artworks with a higher rating are hidden in the library and in the references.",
        default="safe",
        choices=_RATINGS,
    ),
    Setting(
        name="library.unrated_counts_as",
        section="Not safe for work",
        text="Artworks without a rating count as",
        hint="Most pictures of a folder carry no rating: a sidecar, a tagger or you give one.",
        default="safe",
        choices=_RATINGS,
    ),
    Setting(
        name="library.warn_of_addresses",
        section="Not safe for work",
        text="Ask before opening an address that is not rated safe",
        hint="The page of an artwork may show what the artwork itself does not.",
        default=True,
    ),
    Setting(
        name="tagging.on_import",
        section="Tags",
        text="Tag artworks by themselves",
        hint="After an import a network looks at what is new. Its tags are shown as automatic; yours always stand.",
        default=True,
    ),
    Setting(
        name="tagging.folder",
        section="Tags",
        text="Tagger of your own",
        hint="A folder with model.onnx and selected_tags.csv, as the WD v3 taggers have. Empty: the one of illpose.",
        default="",
    ),
)

_BY_NAME: Final = {setting.name: setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the artist chose; everything else has its default. Values never change in place.

    shortcuts: the keys of what has others than its own, by name of the action; none for what has none any more.
    """

    chosen: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    shortcuts: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def __iter__(self) -> Iterator[tuple[Setting, Value]]:
        return ((setting, self.value(setting.name)) for setting in SETTINGS)

    def value(self, name: str) -> Value:
        """Return the value of a setting; raises KeyError for a name that is not in the table."""
        setting = _BY_NAME[name]
        return self.chosen.get(name, setting.default)

    def flag(self, name: str) -> bool:
        """Return the value of a switch; raises TypeError for a setting of another type."""
        value = self.value(name)
        if not isinstance(value, bool):
            raise TypeError(f"{name} is no switch")
        return value

    def number(self, name: str) -> float:
        """Return the value of a number, whole or not; raises TypeError for a setting of another type."""
        value = self.value(name)
        if isinstance(value, bool | str):
            raise TypeError(f"{name} is no number")
        return value

    def word(self, name: str) -> str:
        """Return the value of a text; raises TypeError for a setting of another type."""
        value = self.value(name)
        if not isinstance(value, str):
            raise TypeError(f"{name} is no text")
        return value

    def replaced(self, name: str, value: Value) -> "Settings":
        """Return the settings with another value; raises ValueError when the setting cannot have it."""
        setting = _BY_NAME[name]
        if not setting.accepts(value):
            raise ValueError(f"{name} cannot be {value!r}")
        others = {key: kept for key, kept in self.chosen.items() if key != name}
        kept = others if value == setting.default else {**others, name: value}
        return replace(self, chosen=MappingProxyType(kept))

    def with_shortcut(self, name: str, keys: tuple[str, ...] | None) -> "Settings":
        """Return the settings with other keys for an action; None for its own ones."""
        others = {key: kept for key, kept in self.shortcuts.items() if key != name}
        return replace(self, shortcuts=MappingProxyType(others if keys is None else {**others, name: keys}))
