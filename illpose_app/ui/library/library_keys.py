"""The table of keys that the library page has beside the window's actions."""

from typing import Final

from illpose_app.ui.shortcuts.local_key import LocalKey

LIBRARY_KEYS: Final = (
    LocalKey(name="find", text="Search the library", keys=("Ctrl+F",)),
    LocalKey(name="look", text="Look at it large", keys=("Space",)),
    LocalKey(name="details", text="Facts of the artwork", keys=("I",)),
)
