"""What a row of the table of actions says."""

from dataclasses import dataclass
from enum import Enum


class Need(Enum):
    """What an action works on; without it the action is off."""

    NOTHING = "nothing"
    ARTWORK = "artwork"
    FILE = "file"
    POSE = "pose"
    CORRECTION = "correction"
    DRAWING = "drawing"  # one is open
    PEN = "pen"  # the pen draws
    LEFT_DRAWING = "left drawing"  # an earlier session left one unsaved


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """One action; an empty menu keeps it out of the menu bar."""

    name: str
    text: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    checked: bool = False
    separated: bool = False  # a line above it in the menu
    needs: Need = Need.NOTHING  # what must be there for it to make sense
