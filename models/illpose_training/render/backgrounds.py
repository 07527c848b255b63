"""Papers and backgrounds behind the characters."""

import cv2
import numpy as np
from numpy.typing import NDArray

from illpose_training.render.colors import hsv

Picture = NDArray[np.float32]


def paper(rng: np.random.Generator, height: int, width: int) -> Picture:
    """Return white or tinted paper with a little grain."""
    tint = np.array(hsv(rng.uniform(0.05, 0.17), rng.uniform(0, 0.14), rng.uniform(0.9, 1.0)), np.float32)
    if rng.uniform() < 0.5:
        tint[:] = rng.uniform(0.94, 1.0)
    sheet = np.broadcast_to(tint, (height, width, 3)).copy()
    if rng.uniform() < 0.6:
        grain = rng.standard_normal((height // 2, width // 2)).astype(np.float32)
        sheet += cv2.resize(grain, (width, height))[..., None] * np.float32(rng.uniform(0.004, 0.02))
    return sheet


def _color(rng: np.random.Generator) -> NDArray[np.float32]:
    return np.array(hsv(rng.uniform(), rng.uniform(0, 0.65), rng.uniform(0.35, 1.0)), np.float32)


def _plain(rng: np.random.Generator, height: int, width: int) -> Picture:
    return np.broadcast_to(_color(rng), (height, width, 3)).copy()


def _gradient(rng: np.random.Generator, height: int, width: int) -> Picture:
    angle = rng.uniform(0, 2 * np.pi)
    y, x = np.mgrid[:height, :width].astype(np.float32)
    along = (
        (x / width - 0.5) * np.float32(np.cos(angle)) + (y / height - 0.5) * np.float32(np.sin(angle)) + np.float32(0.5)
    )
    share = np.clip(along, 0, 1)[..., None]
    return _color(rng) * (1 - share) + _color(rng) * share


def _clouds(rng: np.random.Generator, height: int, width: int) -> Picture:
    rough = rng.uniform(0, 1, (int(rng.integers(3, 9)), int(rng.integers(3, 9)), 1)).astype(np.float32)
    share = np.clip(cv2.resize(rough, (width, height), interpolation=cv2.INTER_CUBIC), 0, 1)[..., None]
    return _color(rng) * (1 - share) + _color(rng) * share


def _pattern(rng: np.random.Generator, height: int, width: int) -> Picture:
    y, x = np.mgrid[:height, :width].astype(np.float32)
    step = np.float32(rng.uniform(0.05, 0.16) * width)
    kind = rng.integers(4)
    if kind == 0:
        on = ((x // step + y // step) % 2).astype(np.float32)
    elif kind == 1:
        on = (((x + y * np.float32(rng.uniform(-1, 1))) // step) % 2).astype(np.float32)
    elif kind == 2:
        on = (((x % step - step / 2) ** 2 + (y % step - step / 2) ** 2) < (step * 0.3) ** 2).astype(np.float32)
    else:
        angle = np.arctan2(
            y - height * np.float32(rng.uniform(0.2, 0.8)), x - width * np.float32(rng.uniform(0.2, 0.8))
        )
        on = ((angle * np.float32(rng.integers(6, 20)) / np.float32(np.pi)) % 2 < 1).astype(np.float32)
    first = _color(rng)
    second = first + (_color(rng) - first) * np.float32(rng.uniform(0.2, 1.0))
    return first * (1 - on[..., None]) + second * on[..., None]


def _shapes(rng: np.random.Generator, height: int, width: int) -> Picture:
    sheet = _gradient(rng, height, width)
    for _ in range(int(rng.integers(3, 18))):
        corners = rng.uniform(-0.1, 1.1, (int(rng.integers(3, 6)), 2)) * (width, height)
        color = [float(c) for c in _color(rng)]
        if rng.uniform() < 0.5:
            cv2.fillPoly(sheet, [corners.astype(np.int32)], color, cv2.LINE_AA)
        else:
            ends = corners[:2].astype(int).tolist()
            cv2.line(sheet, ends[0], ends[1], color, int(rng.integers(1, 2 + width // 60)), cv2.LINE_AA)
    return sheet


def _room(rng: np.random.Generator, height: int, width: int) -> Picture:
    """Walls and a floor with boards, a window, furniture as boxes, drawn with lines."""
    horizon = int(height * rng.uniform(0.45, 0.8))
    sheet = _gradient(rng, height, width)
    sheet[horizon:] = sheet[horizon:] * 0.5 + _color(rng) * np.float32(0.5)
    ink = [float(rng.uniform(0, 0.4))] * 3
    vanish = int(width * rng.uniform(0.2, 0.8))
    for x in np.linspace(-width, 2 * width, int(rng.integers(8, 20))):
        cv2.line(sheet, (int(x), height), (vanish, horizon), ink, 1, cv2.LINE_AA)
    for _ in range(int(rng.integers(1, 6))):
        box_w, box_h = rng.uniform(0.08, 0.35) * width, rng.uniform(0.08, 0.45) * height
        left, bottom = rng.uniform(-0.1, 0.95) * width, horizon + rng.uniform(-0.4, 0.25) * height
        corner, other = (int(left), int(bottom - box_h)), (int(left + box_w), int(bottom))
        cv2.rectangle(sheet, corner, other, [float(c) for c in _color(rng)], -1)
        cv2.rectangle(sheet, corner, other, ink, 1)
        if rng.uniform() < 0.5:
            cv2.line(sheet, (int(left + box_w / 2), corner[1]), (int(left + box_w / 2), other[1]), ink, 1)
    return sheet


def _landscape(rng: np.random.Generator, height: int, width: int) -> Picture:
    """A sky with clouds, hills behind hills, trees or houses."""
    sheet = _gradient(rng, height, width)
    for _ in range(int(rng.integers(0, 5))):
        x, y, size = rng.uniform(0, width), rng.uniform(0, 0.5 * height), rng.uniform(0.04, 0.12) * width
        for _ in range(5):
            center = (int(x + rng.normal(0, size)), int(y + rng.normal(0, size * 0.3)))
            cv2.circle(sheet, center, int(size * rng.uniform(0.5, 1)), (0.97, 0.97, 0.98), -1, cv2.LINE_AA)
    ink = [0.15, 0.15, 0.15] if rng.uniform() < 0.5 else None
    for level in np.linspace(0.45, 0.95, int(rng.integers(2, 5))):
        x = np.linspace(0, width, 20)
        y = height * (level + 0.06 * np.sin(x / width * rng.uniform(3, 14) + rng.uniform(0, 6)))
        ridge = np.concatenate([np.stack([x, y], axis=1), [[width, height], [0, height]]]).astype(np.int32)
        cv2.fillPoly(sheet, [ridge], [float(c) for c in _color(rng)], cv2.LINE_AA)
        if ink:
            cv2.polylines(sheet, [ridge], True, ink, 1, cv2.LINE_AA)
        for tree in rng.uniform(0, width, int(rng.integers(0, 5))):
            foot = np.interp(tree, x, y)
            tall = rng.uniform(0.06, 0.22) * height
            crown = np.array([[tree, foot - tall], [tree - tall / 3, foot], [tree + tall / 3, foot]]).astype(np.int32)
            cv2.fillPoly(sheet, [crown], [float(c) for c in _color(rng)], cv2.LINE_AA)
    return sheet


BACKGROUNDS = {
    "plain": (_plain, 0.18),
    "gradient": (_gradient, 0.18),
    "clouds": (_clouds, 0.1),
    "pattern": (_pattern, 0.14),
    "shapes": (_shapes, 0.12),
    "room": (_room, 0.14),
    "landscape": (_landscape, 0.14),
}
#: Backgrounds that hold things, for the tag detailed_background.
DETAILED = frozenset({"shapes", "room", "landscape"})


def random_background(rng: np.random.Generator, height: int, width: int) -> tuple[Picture, str]:
    """Return a background (H, W, 3; 0..1) and its name."""
    names = list(BACKGROUNDS)
    share = np.array([BACKGROUNDS[name][1] for name in names])
    name = names[int(rng.choice(len(names), p=share / share.sum()))]
    return np.clip(BACKGROUNDS[name][0](rng, height, width), 0, 1).astype(np.float32), name
