"""Characters of a picture that changes: what the artist corrected stays, and who was selected stays selected."""

from collections.abc import Sequence
from typing import Final

from illpose_app.core.artwork import Character

#: Boxes that share so much are taken for the same character.
SAME_IOU: Final = 0.3


def followed(
    before: Sequence[Character], selected: int, found: Sequence[Character]
) -> tuple[tuple[Character, ...], int]:
    """Return the characters after a new look at a changed picture, and which of them is selected (-1: none).

    Corrected ones stay as they are; what was found in their place is left out.
    """
    kept = [character for character in before if character.corrected]
    fresh = [
        character for character in found if all(character.box.iou(other.box) < SAME_IOU for other in kept)
    ]  # fmt: skip
    characters = (*kept, *fresh)
    if not characters:
        return (), -1
    if not 0 <= selected < len(before):
        return characters, 0
    box = before[selected].box
    best = max(range(len(characters)), key=lambda number: characters[number].box.iou(box))
    return characters, best if characters[best].box.iou(box) > 0 else 0
