"""The mask of a character, kept as COCO run lengths."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """Which pixels of an artwork belong to a character.

    counts: run lengths of 0, 1, 0, 1 ... pixels, column after column (COCO's RLE); they add up to
    height_px * width_px.
    """

    height_px: int
    width_px: int
    counts: tuple[int, ...]

    def __post_init__(self) -> None:
        if sum(self.counts) != self.height_px * self.width_px:
            raise ValueError("the runs of a mask must cover the artwork exactly")

    @property
    def area(self) -> int:
        """How many pixels belong to the character."""
        return sum(self.counts[1::2])

    def pixels_HW(self) -> NDArray[np.bool_]:
        """Return the mask as an array of height x width."""
        values = np.zeros(len(self.counts), np.bool_)
        values[1::2] = True
        flat = np.repeat(values, self.counts)
        return flat.reshape(self.width_px, self.height_px).T

    def box(self) -> Box | None:
        """Return the smallest box around the mask, px; None when it is empty."""
        pixels = self.pixels_HW()
        rows, columns = np.flatnonzero(pixels.any(axis=1)), np.flatnonzero(pixels.any(axis=0))
        if rows.size == 0:
            return None
        return Box(
            x=float(columns[0]),
            y=float(rows[0]),
            width=float(columns[-1] - columns[0] + 1),
            height=float(rows[-1] - rows[0] + 1),
        )

    def coco_counts(self) -> str:
        """Return the runs as COCO's compressed text (5 bits a character, differences to two runs before).

        Source: rleToString in cocodataset/cocoapi, common/maskApi.c.
        """
        text: list[str] = []
        for i, count in enumerate(self.counts):
            value = count - self.counts[i - 2] if i > 2 else count
            more = True
            while more:
                chunk = value & 0x1F
                value >>= 5
                more = value != -1 if chunk & 0x10 else value != 0
                text.append(chr((chunk | 0x20 if more else chunk) + 48))
        return "".join(text)


def mask_from_pixels(pixels_HW: NDArray[np.bool_]) -> Mask:
    """Return the mask of an array of height x width, true where the character is."""
    height, width = pixels_HW.shape
    flat = np.asarray(pixels_HW, np.bool_).T.reshape(-1)
    changes = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    edges = [0, *changes.tolist(), flat.size]
    counts = [end - start for start, end in pairwise(edges)]
    if flat.size and flat[0]:
        counts.insert(0, 0)
    return Mask(height_px=height, width_px=width, counts=tuple(counts))


def mask_from_coco(*, height_px: int, width_px: int, counts: str) -> Mask:
    """Return the mask of COCO's compressed text; raises ValueError when the text does not fit the size.

    Source: rleFrString in cocodataset/cocoapi, common/maskApi.c.
    """
    runs: list[int] = []
    position = 0
    while position < len(counts):
        value, shift, more = 0, 0, True
        while more:
            if position >= len(counts):
                raise ValueError("the run lengths of a mask end in the middle")
            chunk = ord(counts[position]) - 48
            value |= (chunk & 0x1F) << shift
            more = bool(chunk & 0x20)
            position, shift = position + 1, shift + 5
            if not more and chunk & 0x10:
                value |= -1 << shift
        runs.append(value + runs[-2] if len(runs) > 2 else value)
    return Mask(height_px=height_px, width_px=width_px, counts=tuple(runs))
