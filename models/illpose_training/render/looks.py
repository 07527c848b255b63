"""Drawing styles: how paint, shade and ink become the picture of a figure, from cel to pencil."""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from illpose_training.render.shading import Light

Picture = NDArray[np.float32]
Plane = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layers:
    """A drawn group of characters in picture pixels, before it meets its background; all 0..1."""

    color_HW3: Picture
    albedo_HW3: Picture | None  # only for looks that ask for it
    shade_HW: Plane  # 1 lit, 0 in shadow
    line_HW: Plane
    cover_HW: Plane  # how much of the pixel the characters take
    face_HW: Plane  # where faces and hair are: line art keeps their dark features


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One drawing's choice of style. line_px: width in drawing pixels."""

    name: str
    light: Light
    line_px: float
    line_color: tuple[float, float, float]
    line_strength: float
    seam: float
    crease: float
    on_paper: bool
    seed: int

    @property
    def tags(self) -> frozenset[str]:
        """Image tags that the style earns."""
        return _LOOKS[self.name].tags

    @property
    def needs_albedo(self) -> bool:
        """Whether the style looks at colours without their shade."""
        return _LOOKS[self.name].albedo

    def finish(self, layers: Layers, ground_HW3: Picture) -> Picture:
        """Return the picture of layers over a ground (H, W, 3)."""
        return _LOOKS[self.name].draw(layers, ground_HW3, self, np.random.default_rng(self.seed))


def _over(ground: Picture, color: Picture, cover: Plane) -> Picture:
    share = cover[..., None]
    return ground * (1 - share) + color * share


def _inked(picture: Picture, line: Plane, look: Look) -> Picture:
    share = (line * np.float32(look.line_strength))[..., None]
    return picture * (1 - share) + np.array(look.line_color, np.float32) * share


def _gray(picture: Picture) -> Plane:
    gray: Plane = picture @ np.array([0.3, 0.59, 0.11], np.float32)
    return gray


def _gray_albedo(layers: Layers) -> Plane:
    assert layers.albedo_HW3 is not None
    return _gray(layers.albedo_HW3)


def _draw_painted(layers: Layers, ground: Picture, look: Look, rng: np.random.Generator) -> Picture:
    return _inked(_over(ground, layers.color_HW3, layers.cover_HW), layers.line_HW, look)


def _draw_painterly(layers: Layers, ground: Picture, look: Look, rng: np.random.Generator) -> Picture:
    """Soft shading under brush-like smearing, without lines or with faint ones."""
    picture = _over(ground, layers.color_HW3, layers.cover_HW)
    size = max(3, int(picture.shape[0] / 70) | 1)
    smooth = cv2.medianBlur((np.clip(picture, 0, 1) * 255).astype(np.uint8), size).astype(np.float32) / 255
    height, width = layers.cover_HW.shape
    stroke = cv2.resize(rng.uniform(-1, 1, (height // 6 + 2, width // 14 + 2)).astype(np.float32), (width, height))
    smooth += stroke[..., None] * np.float32(0.05)
    return _inked(smooth * np.float32(0.75) + picture * np.float32(0.25), layers.line_HW * np.float32(0.35), look)


def _features(layers: Layers, threshold: float) -> Plane:
    """Return the dark features of faces (eyes, mouths, brows) as ink."""
    dark = np.clip((np.float32(threshold) - _gray_albedo(layers)) * np.float32(3), 0, 1)
    features: Plane = dark * layers.face_HW * layers.cover_HW
    return features


def _draw_line_art(layers: Layers, ground: Picture, look: Look, rng: np.random.Generator) -> Picture:
    inside = np.ones(3, np.float32) if rng.uniform() < 0.5 else None
    picture = ground if inside is None else _over(ground, np.broadcast_to(inside, ground.shape), layers.cover_HW)
    if rng.uniform() < 0.3:
        picture = picture * (
            1 - (layers.cover_HW * (1 - layers.shade_HW) * np.float32(rng.uniform(0.1, 0.4)))[..., None]
        )
    line = _uneven(layers.line_HW, rng) if rng.uniform() < 0.4 else layers.line_HW
    return _inked(picture, np.maximum(line, _features(layers, 0.5)), look)


def _dots(height: int, width: int, share: Plane, step: float, angle: float) -> Plane:
    """Return a dot screen (1 = ink) whose dots grow with share."""
    y, x = np.mgrid[:height, :width].astype(np.float32)
    cosine, sine = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    u, v = (
        (x * cosine + y * sine) * np.float32(2 * np.pi / step),
        (y * cosine - x * sine) * np.float32(2 * np.pi / step),
    )
    wave = (np.cos(u) + np.cos(v)) * np.float32(0.25) + np.float32(0.5)
    dots: Plane = np.clip((share - wave) * np.float32(6) + np.float32(0.5), 0, 1)
    return dots


def _draw_screentone(layers: Layers, ground: Picture, look: Look, rng: np.random.Generator) -> Picture:
    """Grey manga: white, dots for shade and for middle tones, black for dark clothes and hair."""
    height, width = layers.cover_HW.shape
    tone = 1 - _gray_albedo(layers)
    tone = np.where(tone > 0.72, 1.0, np.where(tone > 0.3, tone * 0.6, 0.0)).astype(np.float32)
    tone = np.maximum(tone, (1 - layers.shade_HW) * np.float32(rng.uniform(0.2, 0.45)))
    step = rng.uniform(2.2, 5.0) * max(width / 256, 1)
    screen = _dots(height, width, tone, step, np.pi / 4) if rng.uniform() < 0.75 else tone
    screen = np.where(tone >= 0.99, np.float32(0.92), screen * np.float32(0.85)) * (1 - layers.face_HW)
    screen = np.maximum(screen, (1 - _gray_albedo(layers)) * layers.face_HW * (tone > 0.3))
    gray = np.repeat(_gray(ground)[..., None], 3, axis=2)
    picture = _over(gray, np.repeat((1 - screen)[..., None], 3, axis=2), layers.cover_HW)
    return _inked(picture, np.maximum(layers.line_HW, _features(layers, 0.4)), look)


def _hatching(rng: np.random.Generator, height: int, width: int, step: float, angle: float) -> Plane:
    y, x = np.mgrid[:height, :width].astype(np.float32)
    wobble = cv2.resize(
        rng.normal(0, step * 0.35, (9, 9)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC
    )
    across = x * np.float32(np.cos(angle)) + y * np.float32(np.sin(angle)) + wobble
    hatch: Plane = np.clip(np.cos(across * np.float32(2 * np.pi / step)) * np.float32(2) - np.float32(0.6), 0, 1)
    return hatch


def _draw_ink(layers: Layers, ground: Picture, look: Look, rng: np.random.Generator) -> Picture:
    """Pen and ink: hatching in shadow, cross-hatching on dark things."""
    height, width = layers.cover_HW.shape
    step, angle = rng.uniform(3, 6) * max(width / 256, 1), rng.uniform(0, np.pi)
    dark = np.clip(1 - _gray_albedo(layers), 0, 1) * (1 - layers.face_HW * np.float32(0.7))
    ink = (1 - layers.shade_HW) * _hatching(rng, height, width, step, angle)
    ink = np.maximum(ink, (dark > 0.45) * _hatching(rng, height, width, step * 0.8, angle + rng.uniform(0.5, 1.4)))
    ink = np.maximum(ink, (dark > 0.8).astype(np.float32) * np.float32(0.9))
    white = np.broadcast_to(np.float32(1), ground.shape) if rng.uniform() < 0.5 else ground
    picture = _over(ground, white, layers.cover_HW) * (1 - ink * layers.cover_HW)[..., None]
    return _inked(picture, np.maximum(layers.line_HW, _features(layers, 0.4)), look)


def _draw_engraving(layers: Layers, ground: Picture, look: Look, rng: np.random.Generator) -> Picture:
    """An old book's plate: everything, figures and background, in layers of hatching on tinted paper."""
    height, width = layers.cover_HW.shape
    tone = cv2.GaussianBlur(_gray(_over(ground, layers.color_HW3, layers.cover_HW)), (0, 0), width / 200)
    faint = np.float32(rng.uniform(0, 0.5)) * (1 - layers.cover_HW)
    tone = tone * (1 - faint) + faint
    step, angle = rng.uniform(2.4, 4.5) * max(width / 256, 1), rng.uniform(0, np.pi)
    ink = np.zeros_like(tone)
    for level, turn in ((0.72, 0.0), (0.5, 1.1), (0.3, 2.0)):
        share = np.clip((np.float32(level) - tone) * np.float32(4), 0, 1)
        ink = np.maximum(ink, _hatching(rng, height, width, step, angle + turn) * share)
    ink = np.maximum(ink, np.clip((np.float32(0.16) - tone) * 8, 0, 1))
    ink = np.maximum(ink, _features(layers, 0.4))
    sheet = np.broadcast_to(
        np.array([1.0, 0.96, 0.86], np.float32) if rng.uniform() < 0.6 else np.ones(3, np.float32), ground.shape
    )
    return _inked(sheet * (1 - ink * np.float32(rng.uniform(0.6, 0.95)))[..., None], layers.line_HW, look)


def _displaced(plane: Plane, rng: np.random.Generator, amount: float) -> Plane:
    height, width = plane.shape
    flow = cv2.resize(
        rng.normal(0, amount, (9, 9, 2)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC
    )
    y, x = np.mgrid[:height, :width].astype(np.float32)
    moved: Plane = cv2.remap(plane, x + flow[..., 0], y + flow[..., 1], cv2.INTER_LINEAR)
    return moved


def _draw_pencil(layers: Layers, ground: Picture, look: Look, rng: np.random.Generator) -> Picture:
    """A sketch: wavering, repeated strokes of uneven pressure, soft shade."""
    height, width = layers.cover_HW.shape
    lines = np.maximum(layers.line_HW, _features(layers, 0.5) * np.float32(0.9))
    amount = rng.uniform(0.6, 1.8) * width / 256
    strokes = lines * np.float32(rng.uniform(0.3, 1))
    for _ in range(int(rng.integers(1, 3))):
        strokes = np.maximum(strokes, _displaced(lines, rng, amount) * np.float32(rng.uniform(0.4, 1)))
    pressure = cv2.resize(rng.uniform(0.35, 1.0, (40, 40)).astype(np.float32), (width, height))
    grain = rng.uniform(0.6, 1.0, (height, width)).astype(np.float32)
    picture = ground
    if rng.uniform() < 0.5:
        shade = (
            layers.cover_HW
            * (1 - layers.shade_HW)
            * _hatching(rng, height, width, 4.0 * width / 256, rng.uniform(0, 3))
        )
        picture = picture * (1 - shade * np.float32(rng.uniform(0.15, 0.4)))[..., None]
    return _inked(picture, np.clip(strokes * pressure * grain * np.float32(1.2), 0, 1), look)


def _draw_gesture(layers: Layers, ground: Picture, look: Look, rng: np.random.Generator) -> Picture:
    """The rough figure alone (drawn on the ground), under a faint outline or a grey wash."""
    wash = layers.cover_HW * np.float32(rng.choice((0.0, 0.12, 0.3)))
    faint = layers.line_HW * np.float32(rng.choice((0.0, 0.25, 0.5)))
    return _inked(ground * (1 - wash[..., None]), _displaced(faint, rng, 1.2), look)


def _uneven(line: Plane, rng: np.random.Generator) -> Plane:
    """Return lines whose pressure varies and which break off here and there."""
    height, width = line.shape
    cells = int(rng.integers(6, 20))
    pressure = cv2.resize(
        rng.uniform(0, 1, (cells, cells)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC
    )
    uneven: Plane = line * np.clip(np.float32(rng.uniform(1.2, 2.2)) * pressure + np.float32(rng.uniform(0, 0.5)), 0, 1)
    return uneven


def _draw_gray(layers: Layers, ground: Picture, look: Look, rng: np.random.Generator) -> Picture:
    return np.repeat(_gray(_draw_painted(layers, ground, look, rng))[..., None], 3, axis=2)


def _draw_poster(layers: Layers, ground: Picture, look: Look, rng: np.random.Generator) -> Picture:
    """Flat fills close to each other with coloured lines, as in posters."""
    steps = np.float32(rng.integers(2, 5))
    color = np.round(layers.color_HW3 * steps) / steps
    return _inked(_over(ground, color, layers.cover_HW), layers.line_HW * np.float32(0.5), look)


@dataclass(frozen=True, slots=True, kw_only=True)
class _LookKind:
    draw: Callable[[Layers, Picture, Look, np.random.Generator], Picture]
    share: float
    paper: float  # how often on paper instead of a background
    tags: frozenset[str] = frozenset()
    albedo: bool = False
    flat: float = 0.0  # how often without shade
    soft: float = 0.0


_LOOKS = {
    "cel": _LookKind(draw=_draw_painted, share=0.34, paper=0.15),
    "flat": _LookKind(draw=_draw_painted, share=0.08, paper=0.2, flat=1.0),
    "soft": _LookKind(draw=_draw_painted, share=0.08, paper=0.15, soft=1.0),
    "painterly": _LookKind(draw=_draw_painterly, share=0.08, paper=0.1, soft=0.8),
    "poster": _LookKind(draw=_draw_poster, share=0.03, paper=0.1),
    "line_art": _LookKind(
        draw=_draw_line_art, albedo=True, share=0.14, paper=0.85, tags=frozenset({"lineart", "monochrome"})
    ),
    "screentone": _LookKind(draw=_draw_screentone, albedo=True, share=0.08, paper=0.5, tags=frozenset({"monochrome"})),
    "ink": _LookKind(draw=_draw_ink, albedo=True, share=0.06, paper=0.8, tags=frozenset({"monochrome", "lineart"})),
    "engraving": _LookKind(
        draw=_draw_engraving, share=0.05, paper=0.3, tags=frozenset({"monochrome"}), albedo=True, soft=0.8
    ),
    "pencil": _LookKind(
        draw=_draw_pencil, albedo=True, share=0.09, paper=0.95, tags=frozenset({"sketch", "monochrome"})
    ),
    "gesture": _LookKind(draw=_draw_gesture, share=0.03, paper=1.0, tags=frozenset({"sketch", "monochrome"})),
    "gray": _LookKind(draw=_draw_gray, share=0.03, paper=0.4, soft=0.5, tags=frozenset({"monochrome"})),
}
LOOK_NAMES = tuple(_LOOKS)


def random_light(rng: np.random.Generator, kind: str, size_px: int) -> Light:
    """Return the light of a drawing."""
    look, angle = _LOOKS[kind], rng.uniform(0.15, np.pi - 0.15)
    towards = np.array([np.cos(angle) * rng.uniform(0.3, 0.9), np.sin(angle) * 0.7, rng.uniform(0.35, 0.9)])
    towards /= np.linalg.norm(towards)
    depth = rng.uniform(0.5, 0.85)
    cool = rng.normal(0, 0.05)
    return Light(
        direction=(float(towards[0]), float(towards[1]), float(towards[2])),
        shadow_below=float(rng.uniform(0.05, 0.5)),
        highlight_above=float(rng.uniform(0.9, 1.15)),
        shadow_tint=(float(depth - cool), float(depth - 0.03), float(min(depth + cool + 0.03, 1))),
        softness=float(rng.uniform(0.3, 0.8)) if rng.uniform() < look.soft else 0.0,
        flat=bool(rng.uniform() < look.flat),
        cast=float(rng.uniform(0.008, 0.025) * size_px) if rng.uniform() < 0.6 else 0.0,
    )


def random_look(rng: np.random.Generator, *, size_px: int, name: str | None = None) -> Look:
    """Return a drawing style; size_px is the drawing's side in drawing pixels."""
    shares = np.array([kind.share for kind in _LOOKS.values()])
    name = name or LOOK_NAMES[int(rng.choice(len(LOOK_NAMES), p=shares / shares.sum()))]
    dark = rng.uniform(0, 0.25) if rng.uniform() < 0.4 else 0.02
    hue = rng.uniform(-0.06, 0.06, 3) if rng.uniform() < 0.5 else np.zeros(3)
    bold = rng.uniform()
    width = rng.uniform(0.8, 1.6) if bold < 0.6 else rng.uniform(1.6, 3.2)
    no_lines = name in ("soft", "painterly", "flat") and rng.uniform() < 0.35
    return Look(
        name=name,
        light=random_light(rng, name, size_px),
        line_px=float(width * size_px / 512),
        line_color=tuple(float(c) for c in np.clip(dark + hue, 0, 0.4)),
        line_strength=0.0 if no_lines else float(rng.uniform(0.7, 1.0)),
        seam=float(rng.choice((0.4, 0.75, 1.0))),
        crease=float(rng.uniform(-0.1, 0.6)),
        on_paper=bool(rng.uniform() < _LOOKS[name].paper),
        seed=int(rng.integers(1 << 31)),
    )
