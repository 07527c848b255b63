"""The rulebook's files: those that come with illpose, or a folder of the artist's own."""

from pathlib import Path

from illpose_app.core.errors import IllposeError, printable
from illpose_app.core.rulebook import Rulebook, parse_rulebook
from illpose_app.core.words import phrase


def read_rulebook(folder: Path) -> Rulebook:
    """Read every .toml file of a folder as one rulebook. Raises IllposeError, with one line that names the file."""
    try:
        texts = {printable(path): path.read_text("utf-8") for path in sorted(folder.glob("*.toml"))}
    except (OSError, UnicodeDecodeError) as error:
        raise IllposeError(
            phrase("{file}: the rulebook cannot be read: {reason}", file=printable(folder), reason=str(error))
        ) from None
    if not texts:
        raise IllposeError(
            phrase("{file}: there is no rulebook in this folder (install illpose again)", file=printable(folder))
        )
    return parse_rulebook(texts)
