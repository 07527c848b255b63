"""Texts with tags: parted by commas, as WD taggers and kohya's scripts write them, or a line each, as Hydrus does."""

import re
from typing import Final

from illpose_app.core.labels import Labels
from illpose_app.storage.sidecars.hydrus import labels_of_tags

#: A part with more words is a sentence: the text is a note or a caption, and holds no tags.
_MOST_WORDS: Final = 7
_WEIGHT: Final = re.compile(r"\((.+):\d+(?:\.\d+)?\)")


def parse_tag_text(text: str) -> Labels:
    """Return the labels of a text; none where it is prose."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    with_commas = sum("," in line for line in lines)
    parts = text.replace("\n", ",").split(",") if 2 * with_commas >= len(lines) else lines
    words = [_plain(part) for part in parts if part.strip()]
    if any(len(word.split()) > _MOST_WORDS for word in words):
        return Labels()
    return labels_of_tags(words)


def _plain(part: str) -> str:
    r"""Return a tag without the weight "(tag:1.2)" and the backslashes "\(" of prompts."""
    word = part.strip()
    found = _WEIGHT.fullmatch(word)
    return (found[1] if found else word).replace("\\(", "(").replace("\\)", ")")
