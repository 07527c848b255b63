"""Colours of people and clothes."""

import colorsys

import numpy as np

Rgb = tuple[float, float, float]

SKINS: tuple[Rgb, ...] = (
    (1.0, 0.90, 0.83), (1.0, 0.86, 0.77), (0.96, 0.79, 0.67),
    (0.82, 0.62, 0.49), (0.58, 0.41, 0.32), (0.94, 0.92, 0.96),
)  # fmt: skip
_SKIN_SHARE = (0.38, 0.26, 0.15, 0.10, 0.07, 0.04)


def hsv(hue: float, saturation: float, value: float) -> Rgb:
    """Return a colour as red, green, blue in 0..1."""
    return colorsys.hsv_to_rgb(hue % 1.0, min(max(saturation, 0.0), 1.0), min(max(value, 0.0), 1.0))


def random_skin(rng: np.random.Generator) -> Rgb:
    """Return a colour of skin."""
    return SKINS[int(rng.choice(len(SKINS), p=_SKIN_SHARE))]


def random_hair_color(rng: np.random.Generator) -> Rgb:
    """Return a colour of hair, natural or as in anime."""
    if rng.uniform() < 0.5:
        return hsv(rng.uniform(0.03, 0.12), rng.uniform(0.2, 0.7), rng.uniform(0.1, 0.85))
    return hsv(rng.uniform(), rng.uniform(0.08, 0.65), rng.uniform(0.25, 0.98))


def random_palette(rng: np.random.Generator, count: int) -> list[Rgb]:
    """Return colours that go together: one hue, its neighbours or its opposite, and near-greys."""
    base, spread = rng.uniform(), rng.choice((0.04, 0.1, 0.5))
    colors: list[Rgb] = []
    for _ in range(count):
        if rng.uniform() < 0.4:
            colors.append(hsv(base, rng.uniform(0, 0.12), rng.choice((rng.uniform(0.88, 1.0), rng.uniform(0.1, 0.35)))))
        else:
            hue = base + spread * rng.integers(-1, 2) + rng.normal(0, 0.02)
            colors.append(hsv(hue, rng.uniform(0.25, 0.85), rng.uniform(0.3, 1.0)))
    return colors
