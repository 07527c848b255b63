"""Tells figures from the ground they stand on where a drawing says so itself: transparency, or a plain background.

Legend: H, W of the artwork; h, w of a smaller grid on which parts are looked for.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from illpose_app.core.components import label_parts
from illpose_app.core.geometry import Box
from illpose_app.core.mask import Mask, mask_from_pixels
from illpose_app.inference.preprocess import reduced

#: Longer side of the grid on which parts are looked for, px.
_GRID_PX: Final = 384
#: A pixel is as good as transparent below this alpha.
_OPAQUE: Final = 32
#: Pixels differ from the ground when a colour channel differs by more than this (of 255).
_TOLERANCE: Final = 18
#: The ground is plain when at least this share of a ring about the artwork has its colour.
_PLAIN_SHARE: Final = 0.6
#: The ground is even when at least this share of it differs by no more than this from its colour: paper never is.
_EVEN_SHARE: Final = 0.9
_EVEN_TOLERANCE: Final = 3
#: How far in from the edge such a ring is looked for: a thin frame may lie outside it.
_RINGS: Final = (0.0, 0.015, 0.04)
#: Strokes no further apart than this share of the grid belong together.
_JOIN: Final = 0.012
#: A part counts as a figure when its box has at least this share of the area of the largest part's box.
_FIGURE_SHARE: Final = 0.2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Figure:
    """A part of the artwork that stands out from its ground: its box (px) and its mask.

    alone: the ground is transparent or exactly even, as about sprites and design sheets, so that the part is most
    likely one character; on scanned paper it may as well be a scene, a caption, or several characters.
    cut_out: the file's transparency says so, and not the colours.
    """

    box: Box
    mask: Mask
    alone: bool
    cut_out: bool = False


def find_figures(pixels_HW3: NDArray[np.uint8], alpha_HW: NDArray[np.uint8] | None) -> tuple[Figure, ...]:
    """Return the figures that stand on transparency or on a plain ground, the largest first.

    Empty when the artwork is neither cut out nor plain, so that nothing is known without looking at it.
    """
    opaque_HW = _opaque(alpha_HW) if alpha_HW is not None else None
    if opaque_HW is not None:
        return _figures(opaque_HW, alone=True, cut_out=True)
    return _figures_on_plain_ground(pixels_HW3)


def _opaque(alpha_HW: NDArray[np.uint8]) -> NDArray[np.bool_] | None:
    """Return the opaque pixels of a real cutout; None when (nearly) nothing or everything is transparent."""
    opaque_HW = alpha_HW >= _OPAQUE
    share = float(opaque_HW.mean())
    return opaque_HW if 0.005 < share < 0.98 else None


def _figures_on_plain_ground(pixels_HW3: NDArray[np.uint8]) -> tuple[Figure, ...]:
    """Return what differs from the plain ground about it; nothing when the ground is not plain.

    Ground colour that a figure encloses belongs to the figure.
    """
    height, width = pixels_HW3.shape[:2]
    for inset_share in _RINGS:
        inset = round(inset_share * min(height, width))
        inner_HW3 = pixels_HW3[inset : height - inset, inset : width - inset]
        if min(inner_HW3.shape[:2]) < 8:
            return ()
        ring_N3 = np.concatenate([inner_HW3[0], inner_HW3[-1], inner_HW3[:, 0], inner_HW3[:, -1]])
        colour = np.median(ring_N3, axis=0).astype(np.int16)
        ground_N = ~_differs(ring_N3, colour, _TOLERANCE)
        if float(ground_N.mean()) >= _PLAIN_SHARE:
            even = float((~_differs(ring_N3[ground_N], colour, _EVEN_TOLERANCE)).mean()) >= _EVEN_SHARE
            figure_HW = np.zeros((height, width), np.bool_)
            figure_HW[inset : height - inset, inset : width - inset] = _differs(inner_HW3, colour, _TOLERANCE)
            return _figures(_with_holes_filled(figure_HW), alone=even)
    return ()


def _differs(pixels: NDArray[np.uint8], colour_3: NDArray[np.int16], tolerance: int) -> NDArray[np.bool_]:
    """Return which pixels (... x 3) differ from a colour by more than a tolerance in any channel."""
    different: NDArray[np.bool_] = np.zeros(pixels.shape[:-1], np.bool_)
    for channel in range(3):  # one channel at a time: an artwork of 200 megapixels is not copied as a whole
        low, high = int(colour_3[channel]) - tolerance, int(colour_3[channel]) + tolerance
        different |= (pixels[..., channel] < max(low, 0)) | (pixels[..., channel] > min(high, 255))
    return different


def _with_holes_filled(figure_HW: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return a figure with the ground that it encloses (found on a grid, so a gap of a few pixels stays closed)."""
    grid_hw, factor = _grid(figure_HW)
    ground = np.pad(~grid_hw, 1, constant_values=True)
    labels = label_parts(ground)
    enclosed_hw = (ground & (labels != labels[0, 0]))[1:-1, 1:-1]
    return figure_HW | _enlarged(enclosed_hw, factor, figure_HW.shape)


def _grid(pixels_HW: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], int]:
    """Return a smaller grid, true where any pixel of a cell is, and the px of a cell."""
    factor = max(1, -(-max(pixels_HW.shape) // _GRID_PX))
    if factor == 1:
        return pixels_HW, 1
    return reduced(pixels_HW.astype(np.uint8) * np.uint8(255), factor) > 0, factor


def _enlarged(grid_hw: NDArray[np.bool_], factor: int, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Return a grid as pixels of the artwork."""
    return grid_hw.repeat(factor, axis=0).repeat(factor, axis=1)[: shape[0], : shape[1]]


def _figures(figure_HW: NDArray[np.bool_], *, alone: bool, cut_out: bool = False) -> tuple[Figure, ...]:
    """Return the large connected parts; strokes that nearly touch count as one part, dust is left out."""
    grid_hw, factor = _grid(figure_HW)
    reach = 2 * round(_JOIN * max(grid_hw.shape)) + 1
    image = Image.fromarray(grid_hw.astype(np.uint8) * np.uint8(255))
    joined_hw = np.asarray(image.filter(ImageFilter.MaxFilter(reach))) > 0 if reach > 1 else grid_hw
    labels_hw = label_parts(joined_hw) * grid_hw
    found = []
    for label in range(1, int(labels_hw.max(initial=0)) + 1):
        part_hw = labels_hw == label
        rows, columns = np.flatnonzero(part_hw.any(axis=1)), np.flatnonzero(part_hw.any(axis=0))
        if rows.size:
            found.append((int((np.ptp(rows) + 1) * (np.ptp(columns) + 1)), part_hw))
    found.sort(key=lambda pair: -pair[0])
    figures = []
    for area, part_hw in found:
        if area < _FIGURE_SHARE * found[0][0]:
            break
        mask = mask_from_pixels(figure_HW & _enlarged(part_hw, factor, figure_HW.shape))
        box = mask.box()
        if box is not None:
            figures.append(Figure(box=box, mask=mask, alone=alone, cut_out=cut_out))
    return tuple(figures)
