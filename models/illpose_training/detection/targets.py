"""What the character detector is taught: middles, sizes, offsets, the mask and whose each pixel is, on maps."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class DetectionTarget:
    """Targets of one picture on a map of M x M cells.

    center_MM: 0..1, a bell about each character's middle; size_2MM: log of width and height in cells;
    offset_2MM: from the cell's middle to the character's middle in cells; weight_MM: where size and offset count.
    """

    center_MM: NDArray[np.float32]
    size_2MM: NDArray[np.float32]
    offset_2MM: NDArray[np.float32]
    weight_MM: NDArray[np.float32]


#: The bell's standard deviation as a share of the character's width and height.
BELL_SHARE = 0.09
#: Size and offset are taught where the bell is higher than this.
TAUGHT_ABOVE = 0.35


def detection_target(boxes: Sequence[Box], *, cells: int, pixels_per_cell: float) -> DetectionTarget:
    """Return the targets for the boxes (px of the network's input) of one picture.

    Follows Zhou et al., "Objects as Points" (2019), with bells as wide as the character instead of round ones; where
    bells overlap the higher one teaches size and offset.
    """
    center, weight = np.zeros((cells, cells), np.float32), np.zeros((cells, cells), np.float32)
    size, offset = np.zeros((2, cells, cells), np.float32), np.zeros((2, cells, cells), np.float32)
    middle = np.arange(cells, dtype=np.float32) + 0.5
    for box in boxes:
        x, y = (place / pixels_per_cell for place in box.center)
        width, height = max(box.width / pixels_per_cell, 1.0), max(box.height / pixels_per_cell, 1.0)
        across = np.exp(-0.5 * ((middle - x) / max(BELL_SHARE * width, 0.8)) ** 2)
        down = np.exp(-0.5 * ((middle - y) / max(BELL_SHARE * height, 0.8)) ** 2)
        bell = np.outer(down, across)
        peak = min(int(y), cells - 1), min(int(x), cells - 1)
        bell[max(peak[0], 0), max(peak[1], 0)] = 1.0
        mine = (bell > center) & (bell > TAUGHT_ABOVE)
        center = np.maximum(center, bell)
        size[:, mine] = np.log([[width], [height]])
        offset[0][mine] = (x - middle)[None, :].repeat(cells, 0)[mine]
        offset[1][mine] = (y - middle)[:, None].repeat(cells, 1)[mine]
        weight[mine] = bell[mine] / mine.sum()
    return DetectionTarget(
        center_MM=center.astype(np.float32), size_2MM=size, offset_2MM=offset, weight_MM=weight.astype(np.float32)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerTarget:
    """Whose each part of one picture is.

    mask_PP: share of each pixel of the mask that is somebody's; votes_2MM: from each cell's middle to the middle of the
    character that the cell belongs to, in cells; known_MM: where that is taught.
    """

    mask_PP: NDArray[np.float32]
    votes_2MM: NDArray[np.float32]
    known_MM: NDArray[np.float32]


def owner_target(
    owners_HW: NDArray[np.uint8], boxes: Sequence[Box], *, cells: int, mask_px: int, pixels_per_cell: float
) -> OwnerTarget:
    """Return the targets of a square picture whose pixels have owners (0 nobody; n the n-th box's)."""
    somebody = (owners_HW > 0).astype(np.float32)
    cell_owner = cv2.resize(owners_HW, (cells, cells), interpolation=cv2.INTER_NEAREST)
    middle = np.arange(cells, dtype=np.float32) + 0.5
    votes, known = np.zeros((2, cells, cells), np.float32), np.zeros((cells, cells), np.float32)
    for number, box in enumerate(boxes, 1):
        mine = cell_owner == number
        x, y = (place / pixels_per_cell for place in box.center)
        votes[0][mine] = np.broadcast_to(x - middle[None, :], mine.shape)[mine]
        votes[1][mine] = np.broadcast_to(y - middle[:, None], mine.shape)[mine]
        known[mine] = 1.0
    mask = cv2.resize(somebody, (mask_px, mask_px), interpolation=cv2.INTER_AREA)
    return OwnerTarget(mask_PP=np.asarray(mask, np.float32), votes_2MM=votes, known_MM=known)
