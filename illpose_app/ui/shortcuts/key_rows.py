"""The table of every key: what the actions have, and what the canvas, the grids and the windows do by themselves."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from illpose_app.core.words import phrase
from illpose_app.ui.actions import ACTIONS
from illpose_app.ui.board.board_actions import BOARD_DEEDS
from illpose_app.ui.language import plain, spoken, table_word
from illpose_app.ui.library.library_keys import LIBRARY_KEYS
from illpose_app.ui.references.viewer_keys import VIEWER_KEYS


class Where(Enum):
    """Where keys work. What has the keyboard comes before the window."""

    WINDOW = phrase("Everywhere")
    CANVAS = phrase("Canvas")
    LIBRARY = phrase("Library")
    REFERENCES = phrase("References")
    VIEWER = phrase("A reference, large")
    BOARD = phrase("Board")
    POSE_MAKER = phrase("Pose maker")
    SESSION = phrase("Gesture session")


#: The menus in their order: rows of one menu may stand apart in the table of actions.
_MENUS: Final = list(dict.fromkeys(row.menu for row in ACTIONS))
#: Where a key of the window would reach what it is pressed in, so that both would want it.
_WITH_WINDOW: Final = (Where.CANVAS, Where.REFERENCES, Where.POSE_MAKER)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """What can be done and by which keys, as illpose has them; keys of a fixed row cannot be changed.

    said: further ways, with the mouse.
    """

    name: str
    section: str
    text: str
    where: Where
    keys: tuple[str, ...]
    said: tuple[str, ...] = ()
    fixed: bool = False


def clash(one: Where, other: Where) -> bool:
    """Tell whether the same key in both places would be wanted twice."""
    places = {one, other}
    return len(places) == 1 or (Where.WINDOW in places and bool(places & set(_WITH_WINDOW)))


#: What is done without an action: (where, what, keys, further ways).
_FIXED: Final = (
    (Where.CANVAS, phrase("Zoom"), (), (phrase("Mouse wheel"), phrase("Pinch"))),
    (Where.CANVAS, phrase("Pan"), ("Space",),
     (phrase("Space + drag"), phrase("Middle button"), phrase("Drag beside the figure"))),
    (Where.CANVAS, phrase("Next or previous joint"), ("Tab", "Shift+Tab"), ()),
    (Where.CANVAS, phrase("Move the joint"), ("Left", "Right", "Up", "Down"), (phrase("Drag"),)),
    (Where.CANVAS, phrase("Move the joint by 10 px"), ("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"), ()),
    (Where.CANVAS, phrase("Joint hidden or visible"), ("H",), ()),
    (Where.CANVAS, phrase("Joint outside"), ("Del", "Backspace"), ()),
    (Where.CANVAS, phrase("Let go of the joint"), ("Esc",), ()),
    (Where.CANVAS, phrase("Put the moved layer down"), ("Return",), ()),
    (Where.LIBRARY, phrase("Open the artwork"), ("Return",), (phrase("Double-click"),)),
    (Where.LIBRARY, phrase("Take the files along, into another program"), (), (phrase("Drag"),)),
    (Where.LIBRARY, phrase("Take the chosen folder out"), ("Del",), ()),
    (Where.REFERENCES, phrase("Open a reference large"), ("Return",), (phrase("Double-click"),)),
    (Where.REFERENCES, phrase("Previous or next reference"), ("Left", "Right"), ()),
    (Where.VIEWER, phrase("Close"), ("Esc",), ()),
    (Where.BOARD, phrase("Zoom"), (), (phrase("Mouse wheel"),)),
    (Where.BOARD, phrase("Pan"), ("Space",), (phrase("Space + drag"), phrase("Middle button"))),
    (Where.BOARD, phrase("Move what is selected"), ("Left", "Right", "Up", "Down"), (phrase("Drag"),)),
    (Where.BOARD, phrase("Turn by hand in steps"), (), (phrase("Shift + drag"),)),
    (Where.BOARD, phrase("Next or previous picture"), ("Tab", "Shift+Tab"), ()),
    (Where.BOARD, phrase("Select nothing"), ("Esc",), ()),
    (Where.BOARD, phrase("Own window: move it"), (), (phrase("Alt + drag"),)),
    (Where.POSE_MAKER, phrase("Next or previous joint"), ("Tab", "Shift+Tab"), ()),
    (Where.POSE_MAKER, phrase("Move the joint"), ("Left", "Right", "Up", "Down"), (phrase("Drag"),)),
    (Where.SESSION, phrase("Pause or go on"), ("Space",), ()),
    (Where.SESSION, phrase("Previous or next reference"), ("Left", "Right"), ()),
    (Where.SESSION, phrase("Mirror"), ("M",), ()),
    (Where.SESSION, phrase("Grey values"), ("G",), ()),
    (Where.SESSION, phrase("Full screen"), ("F",), (phrase("Double-click"),)),
    (Where.SESSION, phrase("End the session"), ("Esc",), ()),
)  # fmt: skip


def key_rows() -> tuple[KeyRow, ...]:
    """Return every row of the table, in the program's language, section by section."""
    rows = [
        KeyRow(
            name=row.name,
            section=plain(table_word(row.menu)),
            text=plain(table_word(row.text)),
            where=Where.WINDOW,
            keys=row.shortcuts,
        )
        for row in sorted(ACTIONS, key=lambda row: _MENUS.index(row.menu))
    ]
    known = {row.name for row in ACTIONS}  # what has the same name has the same keys everywhere
    local = [
        *((Where.LIBRARY, f"library.{row.name}", row.text, row.keys) for row in LIBRARY_KEYS),
        *((Where.VIEWER, f"viewer.{row.name}", row.text, row.keys) for row in VIEWER_KEYS),
        *((Where.BOARD, f"board.{row.name}", row.text, row.keys) for row in BOARD_DEEDS if row.name not in known),
    ]
    for where in Where:
        section = spoken(where.value)
        rows += [
            KeyRow(name=name, section=section, text=plain(table_word(text)), where=where, keys=keys)
            for place, name, text, keys in local
            if place is where
        ]
        rows += [
            KeyRow(
                name=f"{where.name.lower()} fixed {number}",
                section=section,
                text=spoken(text),
                where=where,
                keys=keys,
                said=tuple(spoken(way) for way in said),
                fixed=True,
            )
            for number, (place, text, keys, said) in enumerate(_FIXED)
            if place is where
        ]
    return tuple(rows)
