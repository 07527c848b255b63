"""Draws a scene: who, in which pose, seen from where, in which style; one number gives one scene."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from illpose_training.render.backgrounds import DETAILED, paper, random_background
from illpose_training.render.camera import Camera, View, aim, framed_points, random_framing, random_view
from illpose_training.render.cast import Cast
from illpose_training.render.labels import Actor, SceneCharacter, label_characters
from illpose_training.render.layers import SUPERSAMPLE, PictureSize, draw_layers, render_buffers
from illpose_training.render.looks import random_look
from illpose_training.render.overlays import construction_lines, draw_overlays
from illpose_training.render.pose_tags import viewpoint
from illpose_training.render.poses import PoseLibrary
from illpose_training.render.rasterize import Buffers
from illpose_training.render.stage import Stage, random_stage

#: Share of the picture that what a framing must hold spans.
_FILL = {"full_body": (0.6, 0.97), "cowboy_shot": (0.85, 1.12), "upper_body": (0.85, 1.15), "portrait": (0.45, 0.85)}
_CONSTRUCTED = {"pencil": 0.35, "line_art": 0.06, "gesture": 1.0}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scene:
    """A drawn picture with its labels."""

    pixels_HW3: NDArray[np.uint8]
    characters: tuple[SceneCharacter, ...]
    tags: frozenset[str]


def draw_scene(
    cast: Cast, poses: PoseLibrary, seed: int, *, size_px: int = 256, buffers: Buffers | None = None
) -> Scene:
    """Return scene number seed, size_px square; buffers of its drawing's size can be lent, to save time."""
    rng = np.random.default_rng([3, seed])
    size = PictureSize(width_px=size_px, height_px=size_px)
    look = random_look(rng, size_px=size_px * SUPERSAMPLE)
    stage = random_stage(cast, poses, rng)
    view, framing = random_view(rng), random_framing(rng)
    camera = _camera(stage, view, framing, size, rng)
    actors = tuple(replace(a, tags=a.tags | viewpoint(a.posed, view) | {framing}) for a in stage.actors)
    buffers = buffers or Buffers.empty(*size.drawing)
    window = render_buffers(stage.surfaces, camera, buffers)
    layers = draw_layers(buffers, window, look, camera, size)
    if look.on_paper:
        ground, name = paper(rng, size_px, size_px), "paper"
    else:
        ground, name = random_background(rng, size_px, size_px)
    constructed = rng.uniform() < _CONSTRUCTED.get(look.name, 0.0)
    if constructed:
        _construct(ground, actors, camera, rng)
    picture = np.ascontiguousarray(look.finish(layers, ground), np.float32)
    covered_HW = draw_overlays(picture, rng)
    picture = _aged(picture, rng)
    return Scene(
        pixels_HW3=(np.clip(picture, 0, 1) * 255).astype(np.uint8),
        characters=label_characters(actors, buffers, camera, covered_HW=covered_HW),
        tags=look.tags
        | {"detailed_background" if name in DETAILED else "simple_background"}
        | ({"multiple_characters"} if len(actors) > 1 else set()),
    )


def _camera(stage: Stage, view: View, framing: str, size: PictureSize, rng: np.random.Generator) -> Camera:
    """Return the camera that frames everybody, or now and then only one of several."""
    shown = list(stage.actors)
    if len(shown) > 1 and rng.uniform() < 0.2:
        shown = [shown[int(rng.integers(len(shown)))]]
    return aim(
        np.concatenate([framed_points(actor.posed, framing) for actor in shown]),
        view,
        width_px=size.drawing[1],
        height_px=size.drawing[0],
        fill=float(rng.uniform(*_FILL[framing])),
        shift=(float(rng.normal(0, 0.05)), float(rng.normal(0, 0.04))),
    )


def _construct(
    ground: NDArray[np.float32], actors: tuple[Actor, ...], camera: Camera, rng: np.random.Generator
) -> None:
    for actor in actors:
        joints_K3 = camera.project(actor.posed.joints_K3)
        if (joints_K3[:, 2] > 0.1).all():
            construction_lines(ground, joints_K3[:, :2] / SUPERSAMPLE, rng)


def _aged(picture: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """Return the picture with the faults of scans and exports: tint, contrast, grain, softness."""
    if rng.uniform() < 0.25:
        picture = picture * rng.uniform(0.85, 1.1, 3).astype(np.float32) + np.float32(rng.uniform(-0.05, 0.05))
    if rng.uniform() < 0.2:
        grain = rng.standard_normal(picture.shape[:2], np.float32)[..., None]
        picture = picture + grain * np.float32(rng.uniform(0.01, 0.04))
    if rng.uniform() < 0.12:
        picture = cv2.GaussianBlur(picture, (3, 3), rng.uniform(0.4, 0.9))
    return picture
