"""Training pictures for the character detector: moved and cut, put together anew, in other media."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from illpose_app.core.geometry import Box
from illpose_training.detection.backdrops import backdrop_HW3, draw_effects, draw_lettering

WHITE = (255, 255, 255)
#: A character of which less than this share of the picture is seen is not taught.
LEAST_SEEN = 0.002
#: The owner of pixels that are somebody's who has no box.
NAMELESS = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class DetectionScene:
    """A picture with the boxes of all its characters.

    owners_HW says whose each pixel is: 0 nobody's, n the n-th box's. None where the true masks are not known.
    """

    pixels_HW3: NDArray[np.uint8]
    boxes: tuple[Box, ...]
    owners_HW: NDArray[np.uint8] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOut:
    """One character with transparency and its box (px of the cut-out)."""

    pixels_HW3: NDArray[np.uint8]
    alpha_HW: NDArray[np.uint8]
    box: Box


def scene_of_owners(pixels_HW3: NDArray[np.uint8], owners_HW: NDArray[np.uint8]) -> DetectionScene:
    """Return a scene whose boxes are those about each owner's pixels; owners of hardly any pixels are nobody."""
    boxes: list[Box] = []
    kept_HW = np.zeros_like(owners_HW)
    for owner in range(1, int(owners_HW.max(initial=0)) + 1):
        mine_HW = owners_HW == owner
        if mine_HW.sum() <= LEAST_SEEN * owners_HW.size:
            continue
        rows, columns = np.flatnonzero(mine_HW.any(axis=1)), np.flatnonzero(mine_HW.any(axis=0))
        boxes.append(Box(x=float(columns[0]), y=float(rows[0]), width=float(np.ptp(columns) + 1),
                         height=float(np.ptp(rows) + 1)))  # fmt: skip
        kept_HW[mine_HW] = len(boxes)
    return DetectionScene(pixels_HW3=pixels_HW3, boxes=tuple(boxes), owners_HW=kept_HW)


def owned_HW(opaque_HW: NDArray[np.bool_], box: Box) -> NDArray[np.bool_]:
    """Return what is a character's own of a cut-out: what reaches out of its labelled box is a weapon or an effect."""
    inside_HW = np.zeros(opaque_HW.shape, bool)
    inside_HW[max(round(box.y), 0) : max(round(box.bottom), 0), max(round(box.x), 0) : max(round(box.right), 0)] = True
    return opaque_HW & inside_HW


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
    warped = [(number, _warped(box, matrix)) for number, box in enumerate(scene.boxes, 1)]
    kept = [(n, box.clipped(size, size)) for n, box in warped if box.clipped(size, size).area > 0.25 * box.area]
    owners = None
    if scene.owners_HW is not None:
        moved = cv2.warpAffine(scene.owners_HW, matrix, (size, size), flags=cv2.INTER_NEAREST)
        numbers = np.zeros(256, np.uint8)
        numbers[[n for n, _ in kept]] = np.arange(1, len(kept) + 1)
        # whoever is left over at the edge is somebody, but no longer a character with a box
        numbers[[n for n in range(1, len(scene.boxes) + 1) if not numbers[n]]] = NAMELESS
        owners = numbers[moved]
    return DetectionScene(
        pixels_HW3=np.asarray(pixels, np.uint8), boxes=tuple(box for _, box in kept), owners_HW=owners
    )


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
    """Return up to four cut-outs on a background, some behind others, with effects and lettering about them.

    Now and then nobody is there, so that the network learns that, too.
    """
    picture = backdrop_HW3(random, size=size)
    owners = np.zeros((size, size), np.uint8)
    count = int(random.choice([0, 1, 2, 3, 4], p=[0.12, 0.34, 0.3, 0.16, 0.08]))
    for number in range(1, count + 1):
        cutout = cutouts[int(random.integers(len(cutouts)))]
        tallest = {1: 1.15, 2: 0.95}.get(count, 0.8)
        height_px = size * float(random.uniform(0.3, tallest))
        if random.random() < 0.25:
            draw_effects(picture, random, center=_place(random, size), reach=0.6 * height_px)
        place = _place(random, size) if count > 1 else _middle(random, size)
        owners[_paste(picture, cutout, random, height_px=height_px, place=place)] = number
    if not count and random.random() < 0.6:
        draw_effects(picture, random, center=_place(random, size), reach=float(random.uniform(0.1, 0.7)) * size)
    if random.random() < 0.15:
        draw_lettering(picture, random)
    return scene_of_owners(picture, owners)


def panels(scenes: Sequence[DetectionScene], random: Generator, *, size: int) -> DetectionScene:
    """Return scenes put side by side as the panels of a comic page or as studies on a sheet, `size` px square.

    scenes: two to four, of any size. Where one has no true masks, the page has none.
    """
    paper = 255 if random.random() < 0.7 else int(random.integers(0, 256))
    picture = np.full((size, size, 3), paper, np.uint8)
    owners = np.zeros((size, size), np.uint8)
    boxes: list[Box] = []
    for scene, (x, y, side) in zip(scenes, _panel_places(len(scenes), random, size), strict=True):
        panel = resampled(scene, random, size=side)
        picture[y : y + side, x : x + side] = panel.pixels_HW3
        if panel.owners_HW is not None:
            named = (panel.owners_HW > 0) & (panel.owners_HW < NAMELESS)
            owners[y : y + side, x : x + side] = np.where(named, panel.owners_HW + len(boxes), panel.owners_HW)
        boxes += [Box(x=box.x + x, y=box.y + y, width=box.width, height=box.height) for box in panel.boxes]
    known = all(scene.owners_HW is not None for scene in scenes)
    return DetectionScene(pixels_HW3=picture, boxes=tuple(boxes), owners_HW=owners if known else None)


def _panel_places(count: int, random: Generator, size: int) -> list[tuple[int, int, int]]:
    """Return left, top and side (px) of square panels: in a row, in a column, or in two rows."""
    gap = int(random.integers(0, size // 24))
    if count > 2:
        half = size // 2
        side = half - gap
        return [(column * half, row * half, side) for row in (0, 1) for column in (0, 1)][:count]
    side, other = size // 2 - gap, int(random.integers(0, size // 2))
    across = random.random() < 0.5
    return [(n * size // 2, other, side) if across else (other, n * size // 2, side) for n in range(count)]


def without_characters(scene: DetectionScene, random: Generator, *, size: int) -> DetectionScene | None:
    """Return a window of a picture in which nobody is, `size` px square; None where none was found by chance."""
    height, width = scene.pixels_HW3.shape[:2]
    for _ in range(12):
        side = float(random.uniform(0.25, 0.6)) * max(height, width)
        window = Box(x=random.uniform(0, max(width - side, 1)), y=random.uniform(0, max(height - side, 1)),
                     width=side, height=side)  # fmt: skip
        if all(window.iou(box) == 0.0 for box in scene.boxes):
            inside = window.clipped(width, height)
            x, y, right, bottom = int(inside.x), int(inside.y), int(inside.right), int(inside.bottom)
            cut = cv2.resize(scene.pixels_HW3[y:bottom, x:right], (size, size), interpolation=cv2.INTER_AREA)
            empty = np.zeros((size, size), np.uint8)
            return DetectionScene(pixels_HW3=np.asarray(cut, np.uint8), boxes=(), owners_HW=empty)
    return None


def _place(random: Generator, size: int) -> tuple[float, float]:
    x, y = random.uniform(0.2 * size, 0.8 * size, 2).tolist()
    return x, y


def _middle(random: Generator, size: int) -> tuple[float, float]:
    x, y = (random.normal(0.5, 0.16, 2) * size).tolist()
    return x, y


def _paste(
    picture: NDArray[np.uint8], cutout: CutOut, random: Generator, *, height_px: float, place: tuple[float, float]
) -> NDArray[np.bool_]:
    """Blend a cut-out into the picture with its middle at a place (px), in place; return the pixels that it covers."""
    size = picture.shape[0]
    factor = height_px / cutout.box.height
    matrix = np.array([[factor, 0, place[0] - factor * cutout.box.center[0]],
                       [0, factor, place[1] - factor * cutout.box.center[1]]])  # fmt: skip
    if random.random() < 0.5:
        matrix[0] = [-factor, 0, place[0] + factor * cutout.box.center[0]]
    small, alpha_small = _shrunk(cutout.pixels_HW3, factor), _shrunk(cutout.alpha_HW, factor)
    inner = _for_shrunk(matrix, factor)
    color = cv2.warpAffine(small, inner, (size, size), flags=cv2.INTER_LINEAR, borderValue=WHITE)
    alpha = cv2.warpAffine(alpha_small, inner, (size, size), flags=cv2.INTER_LINEAR).astype(np.float32)[..., None] / 255
    picture[:] = (color * alpha + picture * (1 - alpha)).astype(np.uint8)
    return owned_HW(alpha[..., 0] > 0.5, _warped(cutout.box, matrix))


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
