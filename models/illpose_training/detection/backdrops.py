"""Backgrounds and effects to put behind and over cut-out characters: paper, fields of colour, strokes, splashes.

Everything is drawn from a random generator, so that one seed gives one picture.
"""

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from illpose_training.render.backgrounds import random_background

Pixels = NDArray[np.uint8]


def backdrop_HW3(random: Generator, *, size: int) -> Pixels:
    """Return a background of size x size pixels: plain, a gradient, a pattern, or a drawn room or landscape."""
    draw = random.choice(
        [_plain, _gradient, _noise, _scribbles, _shapes, _hatching, _place],
        p=[0.34, 0.08, 0.05, 0.08, 0.09, 0.08, 0.28],
    )
    picture: Pixels = draw(random, size)
    return picture


def draw_effects(pixels_HW3: Pixels, random: Generator, *, center: tuple[float, float], reach: float) -> None:
    """Draw swirls, splashes, particles or speed lines about a place (px), over at most `reach` px, in place."""
    draw = random.choice([_swirls, _particles, _speed_lines, _blots])
    draw(pixels_HW3, random, center, reach)


def draw_staff_or_ribbon(pixels_HW3: Pixels, random: Generator, *, start: tuple[float, float], length: float) -> None:
    """Draw what is easily taken for a limb, from a place (px) outwards, in place: a straight or a curling band."""
    steps = 12
    turn = 0.0 if random.random() < 0.5 else float(random.normal(0, 0.25))
    angles = random.uniform(0, 2 * np.pi) + turn * np.arange(steps)
    points = np.array(start) + np.cumsum(np.stack([np.cos(angles), np.sin(angles)], axis=1) * length / steps, axis=0)
    if random.random() < 0.5:
        points = points * 1.5 - points[-1] * 0.5  # a staff reaches past the hand
    widths = length * random.uniform(0.03, 0.14) * np.linspace(1, random.uniform(0.3, 1.4), steps)
    band = band_outline(points, np.gradient(points, axis=0), widths)
    cv2.fillPoly(pixels_HW3, [band], _color(random), cv2.LINE_AA)
    if random.random() < 0.6:
        cv2.polylines(pixels_HW3, [band], True, _color(random, high=90), max(1, round(length / 90)), cv2.LINE_AA)


def band_outline(
    points_S2: NDArray[np.floating], along_S2: NDArray[np.floating], widths_S: NDArray[np.floating]
) -> NDArray[np.int32]:
    """Return the outline (px) of a band about a line; along_S2: where the line goes at each point, of any length."""
    length_S1 = np.maximum(np.hypot(*along_S2.T), 1e-6)[:, None]
    across_S2 = np.stack([-along_S2[:, 1], along_S2[:, 0]], axis=1) / length_S1 * widths_S[:, None] / 2
    return np.round(np.concatenate([points_S2 + across_S2, (points_S2 - across_S2)[::-1]])).astype(np.int32)


def draw_lettering(pixels_HW3: Pixels, random: Generator) -> None:
    """Write a few marks, a signature or a word, somewhere in the picture, in place."""
    size = pixels_HW3.shape[0]
    text = "".join(random.choice(list("ABDEGKMNRSTVaeiknorstu0123456789")) for _ in range(int(random.integers(2, 9))))
    place = int(random.integers(0, size * 3 // 4)), int(random.integers(size // 12, size))
    scale = float(random.uniform(0.25, 0.9)) * size / 256
    cv2.putText(pixels_HW3, text, place, int(random.integers(0, 8)), scale, _color(random), 1, cv2.LINE_AA)


def _color(random: Generator, *, low: int = 0, high: int = 256) -> tuple[int, int, int]:
    r, g, b = random.integers(low, high, 3).tolist()
    return r, g, b


def _plain(random: Generator, size: int) -> Pixels:
    color = (255, 255, 255) if random.random() < 0.65 else _color(random, low=120 if random.random() < 0.7 else 0)
    return np.full((size, size, 3), color, np.uint8)


def _place(random: Generator, size: int) -> Pixels:
    picture, _ = random_background(random, size, size)
    return (picture * 255).astype(np.uint8)


def _gradient(random: Generator, size: int) -> Pixels:
    corners = np.array([_color(random, low=90) for _ in range(4)], np.float32).reshape(2, 2, 3)
    return cv2.resize(corners, (size, size), interpolation=cv2.INTER_LINEAR).astype(np.uint8)


def _noise(random: Generator, size: int) -> Pixels:
    base = np.zeros((size, size, 3), np.float32)
    for cells in (3, 8, 24):
        coarse = random.normal(0, 40, (cells, cells, 3)).astype(np.float32)
        base += cv2.resize(coarse, (size, size), interpolation=cv2.INTER_CUBIC)
    return np.clip(base + random.uniform(90, 230), 0, 255).astype(np.uint8)


def _scribbles(random: Generator, size: int) -> Pixels:
    picture = _plain(random, size)
    ink = _color(random, high=140)
    for _ in range(int(random.integers(4, 30))):
        points = np.cumsum(random.normal(0, size / 14, (int(random.integers(3, 9)), 2)), axis=0)
        points += random.uniform(0, size, 2)
        cv2.polylines(picture, [points.astype(np.int32)], False, ink, int(random.integers(1, 3)), cv2.LINE_AA)
    return picture


def _shapes(random: Generator, size: int) -> Pixels:
    picture = _gradient(random, size)
    outlined = random.random() < 0.5
    for _ in range(int(random.integers(3, 16))):
        x, y = random.integers(0, size, 2).tolist()
        width, height = random.integers(size // 16, size // 2, 2).tolist()
        color = _color(random)
        if random.random() < 0.6:
            cv2.rectangle(picture, (x, y), (x + width, y + height), color, -1)
            if outlined:
                cv2.rectangle(picture, (x, y), (x + width, y + height), (20, 20, 20), 1, cv2.LINE_AA)
        else:
            cv2.ellipse(picture, (x, y), (width // 2, height // 2), 0, 0, 360, color, -1, cv2.LINE_AA)
    if random.random() < 0.4:
        picture = cv2.GaussianBlur(picture, (0, 0), float(random.uniform(1, 6)))
    return np.asarray(picture, np.uint8)


def _hatching(random: Generator, size: int) -> Pixels:
    picture = np.full((size, size, 3), int(random.integers(215, 256)), np.uint8)
    ink = int(random.integers(0, 110))
    for _ in range(int(random.integers(2, 7))):
        angle, gap = random.uniform(0, np.pi), int(random.integers(3, 9))
        along, across = np.array([np.cos(angle), np.sin(angle)]), np.array([-np.sin(angle), np.cos(angle)])
        start = random.uniform(0, size, 2)
        for line in range(int(random.integers(8, 40))):
            first = start + across * line * gap + random.normal(0, 1, 2)
            last = first + along * random.uniform(size / 8, size / 2)
            cv2.line(picture, _point(first), _point(last), (ink, ink, ink), 1, cv2.LINE_AA)
    return picture


def _point(place: NDArray[np.floating]) -> tuple[int, int]:
    return int(place[0]), int(place[1])


def _swirls(pixels_HW3: Pixels, random: Generator, center: tuple[float, float], reach: float) -> None:
    layer = pixels_HW3.copy()
    hue = np.array(_color(random), np.float64)
    for _ in range(int(random.integers(2, 9))):
        turn = np.linspace(0, random.uniform(1, 5), 40) + random.uniform(0, 6.3)
        radius = np.linspace(random.uniform(0.15, 0.6), random.uniform(0.6, 1.1), 40) * reach
        flat = random.uniform(0.3, 1)
        points = np.stack([center[0] + np.cos(turn) * radius, center[1] + np.sin(turn) * radius * flat], axis=1)
        color = np.clip(hue + random.normal(0, 40, 3), 0, 255).tolist()
        cv2.polylines(layer, [points.astype(np.int32)], False, color, int(random.integers(1, 12)), cv2.LINE_AA)
    _blend(pixels_HW3, layer, float(random.uniform(0.3, 1)))


def _particles(pixels_HW3: Pixels, random: Generator, center: tuple[float, float], reach: float) -> None:
    color = _color(random)
    for _ in range(int(random.integers(8, 60))):
        place = np.array(center) + random.normal(0, reach / 2, 2)
        cv2.circle(pixels_HW3, _point(place), int(random.integers(1, 5)), color, -1, cv2.LINE_AA)


def _speed_lines(pixels_HW3: Pixels, random: Generator, center: tuple[float, float], reach: float) -> None:
    ink = _color(random, high=120)
    for angle in random.uniform(0, 2 * np.pi, int(random.integers(20, 90))):
        direction = np.array([np.cos(angle), np.sin(angle)])
        first = np.array(center) + direction * reach * random.uniform(0.8, 1.2)
        cv2.line(pixels_HW3, _point(first), _point(first + direction * reach), ink, 1, cv2.LINE_AA)


def _blots(pixels_HW3: Pixels, random: Generator, center: tuple[float, float], reach: float) -> None:
    layer = pixels_HW3.copy()
    for _ in range(int(random.integers(1, 6))):
        place = np.array(center) + random.normal(0, reach / 2, 2)
        angles = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        radius = reach * random.uniform(0.1, 0.5) * random.uniform(0.5, 1.3, 24)
        points = place + np.stack([np.cos(angles), np.sin(angles)], axis=1) * radius[:, None]
        cv2.fillPoly(layer, [points.astype(np.int32)], _color(random), cv2.LINE_AA)
    _blend(pixels_HW3, layer, float(random.uniform(0.25, 0.9)))


def _blend(pixels_HW3: Pixels, layer_HW3: Pixels, opacity: float) -> None:
    cv2.addWeighted(layer_HW3, opacity, pixels_HW3, 1 - opacity, 0, dst=pixels_HW3)
