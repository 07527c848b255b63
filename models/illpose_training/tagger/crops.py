"""How an example of the tagger becomes a training crop: as the program cuts it, then turned, mirrored, recoloured."""

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from illpose_app.core.skeleton import JOINT_COUNT, MIRROR_ORDER
from illpose_training.detection.scenes import line_drawing, recolored
from illpose_training.tagger.examples import TagCrop, TagExample, named

#: The side of a character's crop in longer sides of its box; the manifest says the same to the program.
CHARACTER_MARGIN = 1.1
_MONOCHROME_L = named(("monochrome",))
_LINEART_L = named(("lineart",))
_SKETCH_L = named(("sketch",))


def plain_crop(example: TagExample, *, size: int) -> TagCrop:
    """Return the crop that the program would cut."""
    margin = CHARACTER_MARGIN if example.joints_K2 is not None else 1.0
    return _cut(example, _window(example, margin=margin, size=size), size=size)


def varied_crop(example: TagExample, random: Generator, *, size: int) -> TagCrop:
    """Return a crop as the network may meet it; no label here knows left from right, so mirroring keeps them all."""
    if example.joints_K2 is None:
        margin, turn, shift = float(random.uniform(0.96, 1.06)), 0.0, (0.0, 0.0)
    else:
        margin = CHARACTER_MARGIN * float(np.exp(random.normal(0.0, 0.09)))
        turn, shift = float(random.normal(0, 5)), tuple(random.normal(0, 0.03 * size, 2).tolist())
    matrix = _window(example, margin=margin, size=size, turn=turn)
    matrix[:, 2] += shift
    mirrored = random.random() < 0.5
    if mirrored:
        matrix[0] = -matrix[0]
        matrix[0, 2] += size
    crop = _cut(example, matrix, size=size, mirrored=mirrored)
    return _other_medium(crop, random) if example.joints_K2 is None else _recolored(crop, random)


def _window(example: TagExample, *, margin: float, size: int, turn: float = 0.0) -> NDArray[np.float64]:
    box = example.box
    matrix: NDArray[np.float64] = cv2.getRotationMatrix2D(
        box.center, turn, size / (max(box.width, box.height, 1.0) * margin)
    )
    matrix[:, 2] += np.array([size / 2, size / 2]) - box.center
    return matrix


def _cut(example: TagExample, matrix: NDArray[np.float64], *, size: int, mirrored: bool = False) -> TagCrop:
    pixels, zoom = example.pixels_HW3, float(np.hypot(matrix[0, 0], matrix[1, 0]))
    inner = matrix
    if zoom < 0.75:
        pixels = np.asarray(cv2.resize(pixels, None, fx=zoom, fy=zoom, interpolation=cv2.INTER_AREA), np.uint8)
        inner = matrix.copy()
        inner[:, :2] /= zoom
    crop = cv2.warpAffine(pixels, inner, (size, size), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    joints_K2, weight_K = np.zeros((JOINT_COUNT, 2)), np.zeros(JOINT_COUNT, np.float32)
    if example.joints_K2 is not None and example.state_K is not None:
        joints_K2 = np.concatenate([example.joints_K2, np.ones((JOINT_COUNT, 1))], axis=1) @ matrix.T
        inside_K = ((joints_K2 >= 0) & (joints_K2 < size)).all(axis=1)
        weight_K = ((example.state_K > 0) & inside_K).astype(np.float32)
    if mirrored:
        joints_K2, weight_K = joints_K2[list(MIRROR_ORDER)], weight_K[list(MIRROR_ORDER)]
    return TagCrop(
        pixels_SS3=np.asarray(crop, np.uint8),
        there_L=example.there_L,
        known_L=example.known_L,
        joints_K2=joints_K2.astype(np.float32),
        place_weight_K=weight_K,
    )


def _recolored(crop: TagCrop, random: Generator) -> TagCrop:
    if random.random() < 0.4:
        return crop
    return _with(crop, recolored(crop.pixels_SS3, random), crop.there_L, crop.known_L)


def _other_medium(crop: TagCrop, random: Generator) -> TagCrop:
    """Return a whole artwork in other colours, or now and then as a grey or line drawing, labelled so."""
    there_L, known_L, kind = crop.there_L, crop.known_L, random.random()
    plain = not (there_L & (_MONOCHROME_L | _LINEART_L | _SKETCH_L)).any()
    if plain and kind < 0.12:
        gray = cv2.cvtColor(crop.pixels_SS3, cv2.COLOR_RGB2GRAY)
        return _with(crop, np.repeat(gray[..., None], 3, axis=2), there_L | _MONOCHROME_L, known_L)
    if plain and kind < 0.24:
        drawn = line_drawing(crop.pixels_SS3, random)
        known_L = known_L & ~_SKETCH_L
        return _with(crop, drawn, there_L | _MONOCHROME_L | _LINEART_L, known_L)
    if kind < 0.6:
        bright = crop.pixels_SS3 * random.uniform(0.85, 1.12) + random.uniform(-12, 12)
        return _with(crop, np.clip(bright, 0, 255).astype(np.uint8), there_L, known_L)
    return crop


def _with(
    crop: TagCrop, pixels_SS3: NDArray[np.uint8], there_L: NDArray[np.bool_], known_L: NDArray[np.bool_]
) -> TagCrop:
    return TagCrop(
        pixels_SS3=np.ascontiguousarray(pixels_SS3),
        there_L=there_L,
        known_L=known_L,
        joints_K2=crop.joints_K2,
        place_weight_K=crop.place_weight_K,
    )
