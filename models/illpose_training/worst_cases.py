"""The worst cases of an evaluation as one sheet of pictures: the truth in green, the prediction in red."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from illpose_app.core.skeleton import LIMBS
from illpose_training.metrics import Truth

CELL_PX: Final = 256
COLUMNS: Final = 5
_TRUE, _FOUND = (0, 160, 60), (220, 30, 30)
_CAPTION_PX: Final = 14


def cell_of(
    pixels_HW3: NDArray[np.uint8], truth: Truth, places_K2: NDArray[np.floating] | None, *, caption: str
) -> Image.Image:
    """Return the character of a truth, cut out with some room, with both skeletons where joints count.

    places_K2: px of the picture; None draws the truth alone.
    """
    box = truth.box.scaled(1.3)
    region = tuple(round(side) for side in (box.x, box.y, box.right, box.bottom))
    crop = Image.new("RGB", (region[2] - region[0], region[3] - region[1]), "white")
    crop.paste(Image.fromarray(pixels_HW3), (-region[0], -region[1]))
    factor = CELL_PX / max(crop.size)
    crop = crop.resize((max(1, round(crop.width * factor)), max(1, round(crop.height * factor))))
    cell = Image.new("RGB", (CELL_PX, CELL_PX + _CAPTION_PX), "white")
    cell.paste(crop, (0, _CAPTION_PX))
    pen = ImageDraw.Draw(cell)
    for joints_K2, color in ((truth.joints_K2, _TRUE), (places_K2, _FOUND)):
        if joints_K2 is None:
            continue
        on_cell = (np.asarray(joints_K2, float) - region[:2]) * factor + (0, _CAPTION_PX)
        for start, end, _ in LIMBS:
            if truth.known_K[[start, end]].all():
                pen.line([*map(float, on_cell[start]), *map(float, on_cell[end])], fill=color, width=2)
    pen.rectangle((0, 0, CELL_PX, _CAPTION_PX), fill="white")
    pen.text((2, 1), caption, fill="black")
    return cell


def sheet_of(cells: Sequence[Image.Image]) -> Image.Image:
    """Return the cells as rows of COLUMNS."""
    rows = max(1, -(-len(cells) // COLUMNS))
    sheet = Image.new("RGB", (COLUMNS * CELL_PX, rows * (CELL_PX + _CAPTION_PX)), "white")
    for number, cell in enumerate(cells):
        sheet.paste(cell, (number % COLUMNS * CELL_PX, number // COLUMNS * (CELL_PX + _CAPTION_PX)))
    return sheet
