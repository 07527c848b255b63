"""Which pixels of an artwork belong to which of its characters.

Legend: H, W of the artwork; h, w cells of a map of the square window that the detector saw; 2 = (x, y).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from illpose_app.core.geometry import Box, Crop
from illpose_app.core.mask import Mask, mask_from_pixels
from illpose_app.inference.figure_ground import Figure

#: A character's pixels may lie this share of its box's sides outside the box.
_BEYOND: Final = 0.06
#: Far enough for every pixel of a figure to belong to one of its characters.
_ANYWHERE: Final = 100.0
#: Where the network is surer than this, somebody's pixels have the colour of the ground: white clothes on paper.
_SURELY_INSIDE: Final = 0.85


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CharacterMaps:
    """The detector's maps of a window of the artwork.

    inside_hw: 0..1, how likely a cell is somebody's; votes_2hw: from each cell's middle to the middle of the character
    that it shows, px of the artwork, of any size; threshold: of inside_hw.
    """

    window: Crop
    inside_hw: NDArray[np.float32]
    votes_2hw: NDArray[np.float32] | None
    threshold: float

    def pixels_HW(self, width_px: int, height_px: int, *, above: float | None = None) -> NDArray[np.bool_]:
        """Return the pixels of an artwork that are likelier somebody's than a threshold, if not the maps' own."""
        chance = Image.fromarray(self.inside_hw)
        fit = chance.resize((width_px, height_px), Image.Resampling.BILINEAR, box=self._part(chance.size))
        return np.asarray(fit) > (self.threshold if above is None else above)

    def owners_HW(
        self, boxes: Sequence[Box], width_px: int, height_px: int, *, beyond: float = _BEYOND
    ) -> NDArray[np.uint8]:
        """Return for each pixel the number (from 1) of the box that it is likely to belong to, 0 for none.

        beyond: how far outside a box its pixels may lie, in sides of the box.
        """
        owners = Image.fromarray(nearest_box(self._places_2hw(), boxes, self._votes_2hw(), beyond=beyond))
        fit = owners.resize((width_px, height_px), Image.Resampling.NEAREST, box=self._part(owners.size))
        return np.asarray(fit)

    def _places_2hw(self) -> NDArray[np.float32]:
        """Return the middle of each cell, px of the artwork."""
        height, width = self.inside_hw.shape
        x = self.window.x + (np.arange(width) + 0.5) * self.window.side / width
        y = self.window.y + (np.arange(height) + 0.5) * self.window.side / height
        return np.stack(np.broadcast_arrays(x[None, :], y[:, None])).astype(np.float32)

    def _votes_2hw(self) -> NDArray[np.float32]:
        """Return the votes on the mask's cells; without any, each cell stands for itself."""
        height, width = self.inside_hw.shape
        if self.votes_2hw is None:
            return np.zeros((2, height, width), np.float32)
        fit = [
            np.asarray(Image.fromarray(votes_hw).resize((width, height), Image.Resampling.BILINEAR))
            for votes_hw in self.votes_2hw
        ]
        return np.stack(fit)

    def _part(self, size: tuple[int, int]) -> tuple[float, float, float, float]:
        """Return the part of a map that shows the artwork itself, without the white about it."""
        left, top = -self.window.x / self.window.side * size[0], -self.window.y / self.window.side * size[1]
        return left, top, size[0] - left, size[1] - top


def character_masks(
    boxes: Sequence[Box], figures: Sequence[Figure | None], maps: CharacterMaps, *, width_px: int, height_px: int
) -> list[Mask | None]:
    """Return the mask of the character in each box; figures: what stands out of the ground about it, where known.

    A figure's pixels are known one by one, so they make the mask where there are any; several characters in one figure
    share it. On a plain ground the network adds what has the ground's colour. Without a figure the network decides.
    """
    likely_HW = maps.owners_HW(boxes, width_px, height_px)
    inside_HW = maps.pixels_HW(width_px, height_px)
    surely_HW = maps.pixels_HW(width_px, height_px, above=_SURELY_INSIDE)
    masks: list[Mask | None] = []
    for number, figure in enumerate(figures, 1):
        if figure is None:
            pixels_HW = inside_HW & (likely_HW == number)
        else:
            pixels_HW = figure.mask.pixels_HW()
            sharing = [n for n, other in enumerate(figures, 1) if other is figure]
            if len(sharing) > 1:
                among = maps.owners_HW([boxes[n - 1] for n in sharing], width_px, height_px, beyond=_ANYWHERE)
                pixels_HW = pixels_HW & (among == sharing.index(number) + 1)
            if not figure.cut_out:
                pixels_HW = pixels_HW | (surely_HW & (likely_HW == number))
        masks.append(mask_from_pixels(pixels_HW) if pixels_HW.any() else None)
    return masks


def nearest_box(
    places_2hw: NDArray[np.float32], boxes: Sequence[Box], votes_2hw: NDArray[np.float32], *, beyond: float = _BEYOND
) -> NDArray[np.uint8]:
    """Return for each place the number (from 1) of the box about it whose middle it votes for, 0 outside of all.

    A vote is the nearer to a box the smaller its distance from the middle is in sides of the box.
    """
    voted_2hw = places_2hw + votes_2hw
    owners = np.zeros(places_2hw.shape[1:], np.uint8)
    least = np.full(owners.shape, np.inf)
    for number, box in enumerate(boxes, 1):
        grown = box.scaled(1.0 + 2.0 * beyond)
        x, y = box.center
        apart = np.hypot((voted_2hw[0] - x) / max(box.width, 1.0), (voted_2hw[1] - y) / max(box.height, 1.0))
        inside = (
            (places_2hw[0] >= grown.x)
            & (places_2hw[0] <= grown.right)
            & (places_2hw[1] >= grown.y)
            & (places_2hw[1] <= grown.bottom)
        )
        nearer = inside & (apart < least)
        owners[nearer], least[nearer] = number, apart[nearer]
    return owners
