"""What an artist can do where no reference is shown."""

from enum import Enum


class WayOn(Enum):
    """The one button below the words that say why there is none."""

    NONE = "nothing"
    OPEN = "open an illustration"
    BOX = "add a character by its box"
    WIDEN = "ask without the choices"
    FOLDER = "add a folder"
