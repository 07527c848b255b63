"""Where the resources and networks that travel with illpose lie: inside the wheel, or beside it in a checkout."""

from pathlib import Path
from typing import Final

from illpose_app.core.errors import IllposeError
from illpose_app.core.words import phrase

#: The one argument with which the program is a decoder of files, and nothing else: a bundle has no other program.
DECODER_WORD: Final = "decode-for-illpose"
_PACKAGE = Path(__file__).resolve().parent.parent


def _shipped(name: str) -> Path:
    for folder in (_PACKAGE / "_shipped" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise IllposeError(
        phrase("illpose is not installed whole: its folder {name} is missing (install it again)", name=name)
    )


def resources_dir() -> Path:
    """Return the folder of icons, styles, the starter library and the samples."""
    return _shipped("resources")


def models_dir() -> Path:
    """Return the folder that holds one folder for each network."""
    return _shipped("models")


def licences() -> str | None:
    """Return the licences of everything inside as Markdown, where this is a package that collected them; else None."""
    page = resources_dir() / "licences.md"
    return page.read_text("utf-8") if page.is_file() else None


def program_dir() -> Path:
    """Return the folder that the program's own files lie in."""
    return _PACKAGE.parent
