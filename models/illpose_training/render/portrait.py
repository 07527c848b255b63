"""Draws one picture as it is shipped: a full figure, well framed, in a clean style on a quiet ground."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from illpose_training.render.backgrounds import paper
from illpose_training.render.camera import View, aim
from illpose_training.render.colors import hsv
from illpose_training.render.labels import Actor, label_characters, reduced
from illpose_training.render.layers import PictureSize, draw_layers, render_buffers
from illpose_training.render.looks import Look, random_look
from illpose_training.render.pose_tags import stance, viewpoint
from illpose_training.render.posing import PosedPuppet
from illpose_training.render.puppet import Puppet
from illpose_training.render.rasterize import Buffers
from illpose_training.render.scene import Scene
from illpose_training.render.shading import Light
from illpose_training.render.surface import character_surface

Picture = NDArray[np.float32]
_LIGHT = Light(
    direction=(-0.45, 0.55, 0.7),
    shadow_below=0.22,
    highlight_above=0.93,
    shadow_tint=(0.76, 0.70, 0.84),
    softness=0.0,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PortraitStyle:
    """How a shipped picture is drawn: a look, the kind of ground, and the hue that runs through it."""

    look: str
    ground: str  # paper, gradient, disc, meadow
    hue: float
    line_px: float = 1.3  # of a picture 512 px large
    line_color: tuple[float, float, float] = (0.16, 0.11, 0.15)


def calm(puppet: Puppet) -> Puppet:
    """Return the puppet in gentler colours: nothing glaring, nothing quite black."""
    materials = []
    for material in puppet.mesh.materials:
        red, green, blue = (max(c, 0.0) for c in material.color)
        high, low = max(red, green, blue), min(red, green, blue)
        saturation = 0.0 if high <= 0 else (high - low) / high
        gray = np.full(3, high)
        keep = min(1.0, 0.58 / saturation) if saturation > 0 else 1.0
        color = gray + (np.array([red, green, blue]) - gray) * keep
        color = 0.2 + 0.8 * color if material.texture < 0 else color
        materials.append(replace(material, color=(float(color[0]), float(color[1]), float(color[2]))))
    return replace(puppet, mesh=replace(puppet.mesh, materials=tuple(materials)))


def _look(style: PortraitStyle, rng: np.random.Generator, side_px: int) -> Look:
    look = random_look(rng, size_px=side_px, name=style.look)
    flat = style.look == "line_art"
    light = replace(_LIGHT, softness=0.55 if style.look == "soft" else 0.0, cast=0.012 * side_px, flat=flat)
    return replace(
        look,
        light=light,
        line_px=style.line_px * side_px / 512,
        line_color=style.line_color,
        line_strength=0.95,
        seam=0.9,
        crease=0.25,
    )


def quiet_ground(style: PortraitStyle, rng: np.random.Generator, height: int, width: int) -> Picture:
    """Return a ground that lets the figure stand out (H, W, 3)."""
    if style.ground == "paper":
        return paper(rng, height, width)
    top, bottom = (
        np.array(hsv(style.hue, 0.10, 0.98), np.float32),
        np.array(hsv(style.hue + 0.06, 0.22, 0.93), np.float32),
    )
    share = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    ground = np.broadcast_to(top * (1 - share) + bottom * share, (height, width, 3)).copy()
    if style.ground == "meadow":
        return _meadow(ground, style, rng)
    if style.ground == "disc":
        radius = int(0.36 * max(width, height))
        color = [float(c) for c in hsv(style.hue + 0.03, 0.30, 0.95)]
        cv2.circle(ground, (width // 2, int(height * 0.48)), radius, color, -1, cv2.LINE_AA)
    return ground


def _meadow(sky: Picture, style: PortraitStyle, rng: np.random.Generator) -> Picture:
    """Paint soft clouds and hills, out of focus, on a sky."""
    height, width = sky.shape[:2]
    far = np.zeros((height // 4, width // 4, 3), np.float32)
    far[:] = cv2.resize(sky, (width // 4, height // 4), interpolation=cv2.INTER_AREA)
    rows, columns = far.shape[:2]
    for _ in range(7):
        x, y, size = rng.uniform(0, columns), rng.uniform(0.04, 0.5) * rows, rng.uniform(0.05, 0.12) * columns
        for step in np.linspace(-1.6, 1.6, 7):
            center = (int(x + step * size), int(y + rng.normal(0, 0.12) * size))
            radius = int(size * (1 - 0.3 * abs(step)) * rng.uniform(0.6, 0.9)) + 1
            cv2.circle(far, center, radius, (0.99, 0.99, 1.0), -1, cv2.LINE_AA)
    far = cv2.GaussianBlur(far, (0, 0), rows * 0.008)
    for level, color in ((0.66, (0.68, 0.82, 0.86)), (0.74, (0.60, 0.78, 0.72)), (0.83, (0.66, 0.82, 0.62))):
        x = np.linspace(0, columns, 30)
        y = rows * (level + 0.03 * np.sin(x / columns * rng.uniform(4, 9) + rng.uniform(0, 6)))
        ridge = np.concatenate([np.stack([x, y], axis=1), [[columns, rows], [0, rows]]]).astype(np.int32)
        cv2.fillPoly(far, [ridge], color, cv2.LINE_AA)
        far = cv2.GaussianBlur(far, (0, 0), rows * 0.004)
    for _ in range(60):
        center = (int(rng.uniform(0, columns)), int(rng.uniform(0.86, 1.0) * rows))
        tint = [(0.98, 0.95, 0.75), (0.98, 0.85, 0.88), (0.55, 0.74, 0.53)][int(rng.integers(3))]
        cv2.circle(far, center, int(rows * rng.uniform(0.002, 0.006)) + 1, tint, -1, cv2.LINE_AA)
    far = cv2.GaussianBlur(far, (0, 0), rows * 0.003)
    meadow: Picture = cv2.resize(far, (width, height), interpolation=cv2.INTER_CUBIC)
    return meadow


def _floor_shadow(ground: Picture, posed: PosedPuppet, points_V3: NDArray[np.float32]) -> Picture:
    """Darken the ground under the lowest parts of the body."""
    height, width = ground.shape[:2]
    low = posed.vertices_V3[:, 1] < posed.vertices_V3[:, 1].min() + 0.08
    x, y = points_V3[low, 0], points_V3[low, 1]
    center = (int(x.mean()), int(np.percentile(y, 75)))
    axes = (int(max((x.max() - x.min()) * 0.62, width * 0.06)), int(max(height * 0.012, 3)))
    shade = np.zeros((height, width), np.float32)
    cv2.ellipse(shade, center, axes, 0, 0, 360, 1.0, -1, cv2.LINE_AA)
    shade = cv2.GaussianBlur(shade, (0, 0), width * 0.012)
    darkened: Picture = ground * (1 - 0.22 * shade[..., None])
    return darkened


def draw_portrait(
    posed: tuple[PosedPuppet, ...],
    view: View,
    style: PortraitStyle,
    rng: np.random.Generator,
    *,
    longest_px: int,
    aspect: float | None = None,
    fill: float = 0.9,
    finer: int = 2,
) -> Scene:
    """Return a labelled picture whose longer side is longest_px; it is drawn `finer` times larger and reduced.

    aspect: width against height; None fits it to the figures.
    """
    points_V3 = np.concatenate([p.vertices_V3 for p in posed])
    if aspect is None:
        seen = points_V3 @ view.turn_33.T
        span = seen.max(axis=0) - seen.min(axis=0)
        aspect = float(np.clip(span[0] / span[1] * 1.08, 0.62, 1.5))
    width, height = (longest_px, round(longest_px / aspect)) if aspect > 1 else (round(longest_px * aspect), longest_px)
    large = PictureSize(width_px=width * finer, height_px=height * finer)
    camera = aim(points_V3[::2], view, width_px=large.drawing[1], height_px=large.drawing[0], fill=fill)
    actors = tuple(Actor(posed=p, tags=p.puppet.mesh.tags | stance(p) | viewpoint(p, view)) for p in posed)
    buffers = Buffers.empty(*large.drawing)
    window = render_buffers(tuple(character_surface(p) for p in posed), camera, buffers)
    look = _look(style, rng, max(large.drawing))
    ground = quiet_ground(style, rng, large.height_px, large.width_px)
    if style.ground != "paper":
        for person in posed:
            ground = _floor_shadow(ground, person, camera.project(person.vertices_V3) / (2, 2, 1))
    picture = look.finish(draw_layers(buffers, window, look, camera, large), ground.astype(np.float32))
    small = cv2.resize(np.clip(picture, 0, 1).astype(np.float32), (width, height), interpolation=cv2.INTER_AREA)
    labelled = label_characters(actors, buffers, camera)
    return Scene(
        pixels_HW3=(small * 255 + 0.5).astype(np.uint8),
        characters=tuple(reduced(c, finer) for c in labelled),
        tags=look.tags | {"simple_background", style.look},
    )
