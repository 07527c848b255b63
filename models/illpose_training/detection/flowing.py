"""Adds long hair and cloth that flow far from a character, in its own colours, so that its box learns to hold them."""

from typing import Final

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from illpose_training.detection.backdrops import band_outline
from illpose_training.detection.scenes import DetectionScene, scene_of_owners

#: Of the character's height, from its top: where hair begins, and where cloth does.
_HAIR_FROM: Final = (0.04, 0.2)
_CLOTH_FROM: Final = (0.2, 0.6)
#: Points along a band.
_STEPS: Final = 14
#: How a colour lighter than the rest of the band's differs, and how dark its outline is.
_SHADE: Final = 14.0
_INK: Final = 60


def with_flowing_parts(scene: DetectionScene, random: Generator) -> DetectionScene:
    """Return the scene with hair or cloth flowing behind one of its characters; as it was where owners are unknown."""
    if scene.owners_HW is None or not scene.boxes:
        return scene
    owner = int(random.integers(len(scene.boxes))) + 1
    box = scene.boxes[owner - 1]
    is_hair = random.random() < 0.65
    share = float(random.uniform(*(_HAIR_FROM if is_hair else _CLOTH_FROM)))
    row = int(np.clip(box.y + share * box.height, 0, scene.owners_HW.shape[0] - 1))
    columns = np.flatnonzero(scene.owners_HW[row] == owner)
    if not len(columns):
        return scene
    picture, owners = scene.pixels_HW3.copy(), scene.owners_HW.copy()
    both = random.random() < 0.6
    first_side = 1 if random.random() < 0.5 else -1
    rise, length = random.normal(0.3, 0.6), box.height * float(random.uniform(0.25, 0.95))
    for side in (first_side, -first_side) if both else (first_side,):
        column = int(columns[-1] if side > 0 else columns[0])
        start = np.array([column - side * 0.02 * box.height, row], np.float64)
        color = _color_about(scene.pixels_HW3, scene.owners_HW == owner, row, column)
        bands = int(random.integers(2, 8)) if is_hair else 1
        widest = box.height * float(random.uniform(0.03, 0.09) if is_hair else random.uniform(0.12, 0.35))
        inked = random.random() < 0.7
        angle = rise if side > 0 else np.pi - rise
        for _ in range(bands):
            outline = _band(random, start, angle + random.normal(0, 0.3), length * random.uniform(0.6, 1.0), widest)
            _paint(picture, owners, outline, color + random.normal(0, _SHADE, 3), owner=owner, inked=inked)
    drawn = scene_of_owners(picture, owners)
    return drawn if len(drawn.boxes) == len(scene.boxes) else scene


def _color_about(
    pixels_HW3: NDArray[np.uint8], mine_HW: NDArray[np.bool_], row: int, column: int
) -> NDArray[np.float64]:
    """Return the middle colour of the character's pixels about a place."""
    reach = max(2, pixels_HW3.shape[0] // 40)
    window = slice(max(row - reach, 0), row + reach + 1), slice(max(column - reach, 0), column + reach + 1)
    color: NDArray[np.float64] = np.median(pixels_HW3[window][mine_HW[window]], axis=0)
    return color


def _band(
    random: Generator, start_2: NDArray[np.float64], angle: float, length: float, widest: float
) -> NDArray[np.int32]:
    """Return the outline (px) of a band that curls and ends in a point or in rags."""
    turns = angle + np.cumsum(random.normal(random.normal(0, 0.1), 0.18, _STEPS))
    along_S2 = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    points_S2 = start_2 + np.concatenate([np.zeros((1, 2)), np.cumsum(along_S2, axis=0)])[:-1] * length / _STEPS
    tip = 0.0 if random.random() < 0.7 else random.uniform(0.4, 1.3)
    shares = np.linspace(0, 1, _STEPS)
    widths = widest * (np.sin(np.pi * (0.25 + 0.5 * shares)) * (1 - shares) + tip * shares)
    return band_outline(points_S2, along_S2, widths)


def _paint(
    picture_HW3: NDArray[np.uint8],
    owners_HW: NDArray[np.uint8],
    outline_P2: NDArray[np.int32],
    color_3: NDArray[np.float64],
    *,
    owner: int,
    inked: bool,
) -> None:
    """Paint a band behind everybody, in place; its pixels are the owner's."""
    band_HW = np.zeros(owners_HW.shape, np.uint8)
    cv2.fillPoly(band_HW, [outline_P2], 1)
    layer = picture_HW3.copy()
    fill = np.clip(color_3, 0, 255)
    cv2.fillPoly(layer, [outline_P2], fill.tolist(), cv2.LINE_AA)
    pale = float(np.abs(fill - np.median(picture_HW3.reshape(-1, 3), axis=0)).max()) < 2 * _SHADE
    if inked or pale:
        ink = np.clip(0.5 * fill - _INK, 0, 255).tolist()
        cv2.polylines(layer, [outline_P2], True, ink, 1, cv2.LINE_AA)
    nobodys_HW = owners_HW == 0
    picture_HW3[nobodys_HW] = layer[nobodys_HW]
    owners_HW[(band_HW > 0) & nobodys_HW] = owner
