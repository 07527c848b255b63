"""What is drawn over or around figures: bubbles, text, speed lines, frames, furniture, construction lines."""

import cv2
import numpy as np
from numpy.typing import NDArray

from illpose_app.core import skeleton as sk
from illpose_training.render.colors import hsv

Picture = NDArray[np.float32]
Cover = NDArray[np.uint8]
_FONTS = (cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_DUPLEX, cv2.FONT_HERSHEY_COMPLEX, cv2.FONT_HERSHEY_SCRIPT_SIMPLEX)


def _color(rng: np.random.Generator) -> list[float]:
    return list(hsv(rng.uniform(), rng.uniform(0, 0.8), rng.uniform(0.1, 1)))


def _word(rng: np.random.Generator) -> str:
    return "".join(chr(int(c)) for c in rng.integers(65, 91, int(rng.integers(2, 8))))


def _text(
    picture: Picture, place: tuple[int, int], height: float, color: list[float], rng: np.random.Generator
) -> None:
    font = _FONTS[int(rng.integers(len(_FONTS)))]
    ink = np.zeros(picture.shape[:2], np.uint8)
    cv2.putText(ink, _word(rng), place, font, height / 22, 255, max(1, round(height / 12)), cv2.LINE_AA)
    share = (ink.astype(np.float32) / 255)[..., None]
    picture += (np.array(color, np.float32) - picture) * share


def speech_bubble(picture: Picture, cover: Cover, rng: np.random.Generator) -> None:
    """Draw a bubble with words, mostly near the edges."""
    height, width = cover.shape
    axes = (int(rng.uniform(0.09, 0.2) * width), int(rng.uniform(0.06, 0.14) * height))
    side = rng.choice((0.12, 0.88)) if rng.uniform() < 0.8 else rng.uniform(0.2, 0.8)
    center = (int(side * width), int(rng.uniform(0.08, 0.9) * height))
    tail = (int(center[0] + rng.normal(0, 0.1) * width), int(center[1] + rng.normal(0.15, 0.08) * height))
    base = np.array([(center[0] - axes[0] // 4, center[1]), (center[0] + axes[0] // 4, center[1]), tail], np.int32)
    ink = [0.05, 0.05, 0.05]
    line = max(1, width // 200)
    cv2.polylines(picture, [base], True, ink, line * 2, cv2.LINE_AA)
    cv2.ellipse(picture, center, axes, 0, 0, 360, ink, line * 2, cv2.LINE_AA)
    for sheet, value in ((picture, [1.0, 1.0, 1.0]), (cover, 255)):
        cv2.fillPoly(sheet, [base], value)
        cv2.ellipse(sheet, center, axes, 0, 0, 360, value, -1)
    for row in range(int(rng.integers(1, 4))):
        place = (center[0] - int(axes[0] * 0.7), center[1] + int((row - 0.7) * axes[1] * 0.5))
        _text(picture, place, axes[1] * 0.45, ink, rng)


def lettering(picture: Picture, cover: Cover, rng: np.random.Generator) -> None:
    """Draw a sound word, a signature or a watermark over the picture."""
    height, width = cover.shape
    place = (int(rng.uniform(-0.05, 0.8) * width), int(rng.uniform(0.1, 1.0) * height))
    tall = rng.uniform(0.03, 0.16) * height
    if rng.uniform() < 0.5:
        shadow = (place[0] + 2, place[1] + 2)
        _text(picture, shadow, tall, [0.0, 0.0, 0.0], np.random.default_rng(int(place[0]) + 999))
        _text(picture, place, tall, _color(rng), np.random.default_rng(int(place[0]) + 999))
    else:
        _text(picture, place, tall * 0.6, _color(rng), rng)


def printed_page(picture: Picture, cover: Cover, rng: np.random.Generator) -> None:
    """Print lines of a book's text under the picture or beside it."""
    height, width = cover.shape
    tall = rng.uniform(0.022, 0.035) * height
    beside = rng.uniform() < 0.4
    left, right = (0.02, rng.uniform(0.2, 0.4)) if beside else (rng.uniform(0.05, 0.3), rng.uniform(0.7, 0.95))
    top, bottom = (rng.uniform(0, 0.4), rng.uniform(0.6, 1.0)) if beside else (rng.uniform(0.86, 0.95), 0.99)
    ink = [float(rng.uniform(0, 0.35))] * 3
    for y in np.arange(top * height + tall, bottom * height, tall * 1.5):
        x = left * width
        while x < right * width:
            letters = int(rng.integers(2, 9))
            for letter in range(letters):
                low = int(y - tall * rng.choice((0.5, 0.5, 0.75)))
                at = int(x + letter * tall * 0.5)
                cv2.rectangle(picture, (at, low), (at + max(1, int(tall * 0.22)), int(y)), ink, -1)
            x += (letters + 1) * tall * 0.5


def speed_lines(picture: Picture, cover: Cover, rng: np.random.Generator) -> None:
    """Draw lines towards a middle, or lines of motion, from the edges inward."""
    height, width = cover.shape
    ink = [0.05] * 3 if rng.uniform() < 0.7 else [1.0] * 3
    if rng.uniform() < 0.6:
        middle = np.array([rng.uniform(0.35, 0.65) * width, rng.uniform(0.3, 0.6) * height])
        inner = rng.uniform(0.38, 0.6) * max(width, height)
        for angle in rng.uniform(0, 2 * np.pi, int(rng.integers(25, 90))):
            direction = np.array([np.cos(angle), np.sin(angle)])
            start, end = middle + direction * inner * rng.uniform(1, 1.3), middle + direction * 2 * width
            thick = max(1, int(rng.uniform(0.5, 2.2) * width / 256))
            cv2.line(picture, start.astype(int).tolist(), end.astype(int).tolist(), ink, thick, cv2.LINE_AA)
    else:
        slant = rng.normal(0, 0.3) * width
        for y in rng.uniform(-0.1, 1.1, int(rng.integers(8, 30))) * height:
            reach = rng.uniform(0.1, 0.5) * width
            left = 0 if rng.uniform() < 0.5 else width - reach
            ends = (int(left), int(y)), (int(left + reach), int(y + slant * reach / width))
            cv2.line(picture, *ends, ink, 1, cv2.LINE_AA)


def frame(picture: Picture, cover: Cover, rng: np.random.Generator) -> None:
    """Draw a panel's border, or darken the corners."""
    height, width = cover.shape
    if rng.uniform() < 0.5:
        inset, thick = int(rng.uniform(0, 0.04) * width), max(1, int(rng.uniform(0.004, 0.02) * width))
        outer = np.ones((height, width), np.uint8)
        outer[inset : height - inset, inset : width - inset] = 0
        picture[outer > 0] = 1.0
        cover[outer > 0] = 255
        corners = (inset, inset), (width - 1 - inset, height - 1 - inset)
        cv2.rectangle(picture, *corners, [0.03] * 3, thick)
        return
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    picture *= (1 - np.float32(rng.uniform(0.15, 0.5)) * np.clip(x * x + y * y - 0.4, 0, 1))[..., None]


def foreground(picture: Picture, cover: Cover, rng: np.random.Generator) -> None:
    """Draw a table, a wall or leaves before the figures."""
    height, width = cover.shape
    color, ink = _color(rng), [float(rng.uniform(0, 0.3))] * 3
    top = rng.uniform(0.7, 0.9) * height
    if rng.uniform() < 0.5:
        shape = np.array([(0, top), (width, top + rng.normal(0, 0.06) * height), (width, height), (0, height)])
        shapes = [shape]
    else:
        shapes = []
        for x in rng.uniform(-0.1, 1.1, int(rng.integers(3, 9))) * width:
            tall, wide = rng.uniform(0.1, 0.35) * height, rng.uniform(0.03, 0.1) * width
            tip = x + rng.normal(0, 0.08) * width
            shapes.append(np.array([(x - wide, height), (tip, height - tall), (x + wide, height)]))
    for shape in shapes:
        corners = shape.astype(np.int32)
        cv2.fillPoly(picture, [corners], color, cv2.LINE_AA)
        cv2.polylines(picture, [corners], True, ink, max(1, width // 200), cv2.LINE_AA)
        cv2.fillPoly(cover, [corners], 255)


#: What may be drawn over a picture, and how often.
OVERLAYS = (
    (speed_lines, 0.05),
    (foreground, 0.05),
    (speech_bubble, 0.08),
    (lettering, 0.09),
    (printed_page, 0.05),
    (frame, 0.07),
)


def draw_overlays(picture: Picture, rng: np.random.Generator) -> NDArray[np.bool_]:
    """Draw over a picture in place; return where it hides what was there (H, W)."""
    cover = np.zeros(picture.shape[:2], np.uint8)
    for draw, chance in OVERLAYS:
        if rng.uniform() < chance:
            draw(picture, cover, rng)
    return cover > 0


def construction_lines(picture: Picture, joints_K2: NDArray[np.floating], rng: np.random.Generator) -> None:
    """Draw the rough figure that artists begin with: head ball and cross, ribs, pelvis, limbs, joints."""
    size = picture.shape[1]
    ink = [list(c) for c in ((0.35, 0.5, 0.85), (0.85, 0.4, 0.35), (0.5, 0.5, 0.5))][int(rng.integers(3))]
    thin = max(1, size // 280)
    points = joints_K2.astype(np.float64)

    def spot(point: NDArray[np.float64]) -> tuple[int, int]:
        jitter = rng.normal(0, size * 0.003, 2)
        return int(np.clip(point[0] + jitter[0], -4 * size, 4 * size)), int(
            np.clip(point[1] + jitter[1], -4 * size, 4 * size)
        )

    def oval(middle: NDArray[np.float64], along: NDArray[np.float64], wide: float) -> None:
        long = float(np.linalg.norm(along))
        angle = float(np.degrees(np.arctan2(along[1], along[0])))
        axes = (max(int(min(long, 4 * size)), 1), max(int(min(wide, 4 * size)), 1))
        cv2.ellipse(picture, spot(middle), axes, angle, 0, 360, ink, thin, cv2.LINE_AA)

    neck = (points[sk.LEFT_SHOULDER] + points[sk.RIGHT_SHOULDER]) / 2
    hips = (points[sk.LEFT_HIP] + points[sk.RIGHT_HIP]) / 2
    ears = (points[sk.LEFT_EAR] + points[sk.RIGHT_EAR]) / 2
    head = max(float(np.linalg.norm(neck - ears)) * 0.75, 3.0)
    oval(ears, np.array([head, 0]), head)
    eyes, nose = (points[sk.LEFT_EYE] + points[sk.RIGHT_EYE]) / 2, points[sk.NOSE]
    cv2.line(picture, spot(points[sk.LEFT_EAR]), spot(eyes), ink, thin, cv2.LINE_AA)
    cv2.line(picture, spot(points[sk.RIGHT_EAR]), spot(eyes), ink, thin, cv2.LINE_AA)
    cv2.line(picture, spot(eyes), spot(nose), ink, thin, cv2.LINE_AA)
    cv2.line(picture, spot(neck), spot(hips), ink, thin, cv2.LINE_AA)
    shoulders = points[sk.LEFT_SHOULDER] - points[sk.RIGHT_SHOULDER]
    oval(neck + (hips - neck) * 0.32, (hips - neck) * 0.35, float(np.linalg.norm(shoulders)) * 0.45)
    oval(hips, (points[sk.LEFT_HIP] - points[sk.RIGHT_HIP]) * 0.8, float(np.linalg.norm(hips - neck)) * 0.16)
    for start, end, part in sk.LIMBS:
        if "arm" in part or "leg" in part:
            along = points[end] - points[start]
            if rng.uniform() < 0.6:
                oval((points[start] + points[end]) / 2, along / 2, float(np.linalg.norm(along)) * 0.16)
            else:
                cv2.line(picture, spot(points[start]), spot(points[end]), ink, thin, cv2.LINE_AA)
            cv2.circle(picture, spot(points[end]), max(2, size // 110), ink, thin, cv2.LINE_AA)
