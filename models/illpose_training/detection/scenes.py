"""Training pictures for the character detector: real illustrations, renders, and cut-outs put together anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from illpose_app.core.geometry import Box
from illpose_training.detection.backdrops import backdrop_HW3, draw_effects, draw_lettering

WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True, kw_only=True)
class DetectionScene:
    """A picture with the boxes of all its characters; mask_HW is None where the true mask is not known."""

    pixels_HW3: NDArray[np.uint8]
    boxes: tuple[Box, ...]
    mask_HW: NDArray[np.bool_] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOut:
    """One character with transparency and its box (px of the cut-out)."""

    pixels_HW3: NDArray[np.uint8]
    alpha_HW: NDArray[np.uint8]
    box: Box


def resampled(scene: DetectionScene, random: Generator, *, size: int) -> DetectionScene:
    """Return a scene as the network sees it: turned, scaled, shifted and cut at random, `size` px square.

    Boxes are cut at the picture's edge; a character of which less than a quarter is left is no longer one.
    """
    height, width = scene.pixels_HW3.shape[:2]
    zoom = size / max(height, width) * float(np.exp(random.normal(0.0, 0.22)))
    angle = float(random.normal(0, 5)) if random.random() < 0.5 else 0.0
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, zoom)
    matrix[:, 2] += np.array([size / 2 - width / 2, size / 2 - height / 2]) + random.normal(0, 0.07 * size, 2)
    flip = random.random() < 0.5
    if flip:
        matrix[0] = -matrix[0]
        matrix[0, 2] += size
    border = WHITE if random.random() < 0.7 else tuple(random.integers(0, 256, 3).tolist())
    interpolation = cv2.INTER_AREA if zoom < 0.7 else cv2.INTER_LINEAR
    pixels = cv2.warpAffine(
        _shrunk(scene.pixels_HW3, zoom),
        _for_shrunk(matrix, zoom),
        (size, size),
        flags=interpolation,
        borderValue=border,
    )
    mask = None
    if scene.mask_HW is not None:
        shrunk = _shrunk(scene.mask_HW.astype(np.uint8) * 255, zoom)
        mask = cv2.warpAffine(shrunk, _for_shrunk(matrix, zoom), (size, size), flags=interpolation) > 127
    boxes = [_warped(box, matrix) for box in scene.boxes]
    kept = [box.clipped(size, size) for box in boxes if box.clipped(size, size).area > 0.25 * box.area]
    return DetectionScene(pixels_HW3=np.asarray(pixels, np.uint8), boxes=tuple(kept), mask_HW=mask)


def _reduction(zoom: float) -> float:
    """Return the area-averaging step before the warp, which itself does not average."""
    return min(1.0, 1.5 * zoom)


def _shrunk(picture: NDArray[np.uint8], zoom: float) -> NDArray[np.uint8]:
    factor = _reduction(zoom)
    if factor == 1.0:
        return picture
    return np.asarray(cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)


def _for_shrunk(matrix: NDArray[np.float64], zoom: float) -> NDArray[np.float64]:
    scaled: NDArray[np.float64] = matrix.copy()
    scaled[:, :2] /= _reduction(zoom)
    return scaled


def _warped(box: Box, matrix: NDArray[np.float64]) -> Box:
    corners = np.array([[x, y, 1] for x in (box.x, box.right) for y in (box.y, box.bottom)])
    # a turned rectangle's bounding box is larger than the figure's: the inscribed ellipse's is nearer
    moved = corners @ matrix.T
    center = moved.mean(axis=0)
    half = np.hypot(*(matrix[:, :2] * [box.width / 2, box.height / 2]).T)
    return Box(x=center[0] - half[0], y=center[1] - half[1], width=2 * half[0], height=2 * half[1])


def composed(cutouts: Sequence[CutOut], random: Generator, *, size: int) -> DetectionScene:
    """Return one to four cut-outs on a background, some behind others, with effects and lettering about them."""
    picture = backdrop_HW3(random, size=size)
    mask = np.zeros((size, size), bool)
    visible: list[tuple[Box, NDArray[np.bool_]]] = []
    for _ in range(int(random.choice([1, 2, 3, 4], p=[0.6, 0.25, 0.1, 0.05]))):
        cutout = cutouts[int(random.integers(len(cutouts)))]
        height_px = size * float(random.uniform(0.35, 1.15 if not visible else 0.9))
        if random.random() < 0.25:
            reach = 0.6 * height_px
            draw_effects(picture, random, center=_place(random, size), reach=reach)
        box, shape = _paste(picture, cutout, random, height_px=height_px)
        visible = [(other, pixels & ~shape) for other, pixels in visible]
        visible.append((box, shape))
        mask |= shape
    if random.random() < 0.15:
        draw_lettering(picture, random)
    boxes = [_cut_to_pixels(box, pixels, size) for box, pixels in visible if pixels.sum() > 0.002 * size * size]
    return DetectionScene(pixels_HW3=picture, boxes=tuple(b for b in boxes if b.area > 0), mask_HW=mask)


def _place(random: Generator, size: int) -> tuple[float, float]:
    x, y = random.uniform(0.2 * size, 0.8 * size, 2).tolist()
    return x, y


def _paste(
    picture: NDArray[np.uint8], cutout: CutOut, random: Generator, *, height_px: float
) -> tuple[Box, NDArray[np.bool_]]:
    """Blend a cut-out into the picture in place; return its box and the pixels that it covers."""
    size = picture.shape[0]
    factor = height_px / cutout.box.height
    center_x, center_y = random.normal(0.5, 0.16, 2) * size
    matrix = np.array([[factor, 0, center_x - factor * cutout.box.center[0]],
                       [0, factor, center_y - factor * cutout.box.center[1]]])  # fmt: skip
    if random.random() < 0.5:
        matrix[0] = [-factor, 0, center_x + factor * cutout.box.center[0]]
    small, alpha_small = _shrunk(cutout.pixels_HW3, factor), _shrunk(cutout.alpha_HW, factor)
    inner = _for_shrunk(matrix, factor)
    color = cv2.warpAffine(small, inner, (size, size), flags=cv2.INTER_LINEAR, borderValue=WHITE)
    alpha = cv2.warpAffine(alpha_small, inner, (size, size), flags=cv2.INTER_LINEAR).astype(np.float32)[..., None] / 255
    picture[:] = (color * alpha + picture * (1 - alpha)).astype(np.uint8)
    return _warped(cutout.box, matrix), alpha[..., 0] > 0.5


def _cut_to_pixels(box: Box, pixels_HW: NDArray[np.bool_], size: int) -> Box:
    """Return the part of a box in which pixels of its character can still be seen."""
    inside = np.zeros_like(pixels_HW)
    clipped = box.clipped(size, size)
    rows, columns = slice(int(clipped.y), int(clipped.bottom) + 1), slice(int(clipped.x), int(clipped.right) + 1)
    inside[rows, columns] = pixels_HW[rows, columns]
    ys, xs = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    if ys.size == 0:
        return Box(x=0, y=0, width=0, height=0)
    return Box(x=float(xs[0]), y=float(ys[0]), width=float(xs[-1] - xs[0] + 1), height=float(ys[-1] - ys[0] + 1))


def recolored(pixels_HW3: NDArray[np.uint8], random: Generator) -> NDArray[np.uint8]:
    """Return the picture in another medium: other colours, grey, line drawing, soft or noisy."""
    picture = pixels_HW3
    kind = random.random()
    if kind < 0.15:
        picture = np.repeat(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)[..., None], 3, axis=2)
    elif kind < 0.35:
        picture = line_drawing(picture, random)
    gain, shift = random.uniform(0.75, 1.25, 3), random.uniform(-20, 20, 3)
    if random.random() < 0.6:
        picture = np.clip(picture * gain + shift, 0, 255).astype(np.uint8)
    if random.random() < 0.15:
        picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), float(random.uniform(0.5, 1.4))), np.uint8)
    if random.random() < 0.15:
        noise = random.normal(0, random.uniform(2, 12), picture.shape)
        picture = np.clip(picture + noise, 0, 255).astype(np.uint8)
    return np.asarray(picture, np.uint8)


def line_drawing(pixels_HW3: NDArray[np.uint8], random: Generator) -> NDArray[np.uint8]:
    """Return the outlines of a picture as ink on white (difference of Gaussians, Winnemoeller et al. 2012)."""
    grey = cv2.cvtColor(pixels_HW3, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    fine = float(random.uniform(0.6, 1.2))
    difference = cv2.GaussianBlur(grey, (0, 0), fine) - 0.98 * cv2.GaussianBlur(grey, (0, 0), 1.6 * fine)
    ink = np.clip(1 + np.tanh((difference - 0.005) * float(random.uniform(20, 60))), 0, 1)
    paper = np.array([255, 255, 255], np.float32)
    pen = random.integers(0, 110, 3).astype(np.float32) if random.random() < 0.4 else np.zeros(3, np.float32)
    drawn = pen + (paper - pen) * ink[..., None]
    return np.asarray(drawn, np.uint8)


def detection_stream(
    pictures: Sequence[DetectionScene],
    renders: Sequence[DetectionScene],
    cutouts: Sequence[CutOut],
    *,
    seed: int,
    size: int,
) -> Iterator[DetectionScene]:
    """Yield endless training scenes: real pictures, renders and compositions in turn, whichever there are."""
    random = np.random.default_rng(seed)
    shares = np.array([0.35 * bool(pictures), 0.25 * bool(renders), 0.4 * bool(cutouts)])
    while True:
        source = random.choice(3, p=shares / shares.sum())
        if source == 2:
            scene = composed(cutouts, random, size=size)
            if random.random() < 0.4:
                scene = resampled(scene, random, size=size)
        else:
            known = (pictures, renders)[source]
            scene = resampled(known[int(random.integers(len(known)))], random, size=size)
        yield DetectionScene(pixels_HW3=recolored(scene.pixels_HW3, random), boxes=scene.boxes, mask_HW=scene.mask_HW)
