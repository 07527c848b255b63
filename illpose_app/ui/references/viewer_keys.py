"""The table of keys of the window that shows a reference large."""

from typing import Final

from illpose_app.ui.shortcuts.local_key import LocalKey

VIEWER_KEYS: Final = (
    LocalKey(name="previous", text="Previous reference", keys=("Left",)),
    LocalKey(name="next", text="Next reference", keys=("Right",)),
    LocalKey(name="skeleton", text="Show the skeleton", keys=("S",)),
    LocalKey(name="query", text="Why this match: your pose over the reference", keys=("W",)),
    LocalKey(name="fit", text="Fit", keys=("F",)),
    LocalKey(name="zoom_in", text="Zoom in", keys=("+", "=")),
    LocalKey(name="zoom_out", text="Zoom out", keys=("-",)),
    LocalKey(name="mirror", text="Mirror the reference", keys=("M",)),
    LocalKey(name="copy", text="Copy the picture", keys=("Ctrl+C",)),
    LocalKey(name="pin", text="Pin to the board", keys=("Ctrl+B",)),
)
