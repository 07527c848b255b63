"""Draws a scene: who, in which pose, seen from where, in which style; one number gives one scene."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_training.render.backgrounds import DETAILED, paper, random_background
from illpose_training.render.camera import Camera, aim, framed_points, random_framing, random_view
from illpose_training.render.cast import Cast
from illpose_training.render.looks import Layers, Look, random_look
from illpose_training.render.mesh import Role
from illpose_training.render.poses import PoseLibrary
from illpose_training.render.posing import PosedPuppet, pose_puppet
from illpose_training.render.rasterize import Buffers, rasterize, resolve, smooth_normals
from illpose_training.render.shading import Window, ink_lines, paint

SUPERSAMPLE = 2
#: A character of which less than this share of the picture is seen is not labelled.
_LEAST_SEEN = 0.004


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SceneCharacter:
    """One labelled character: joints in picture pixels, state 2 visible, 1 hidden, 0 outside; its mask and box."""

    joints_K2: NDArray[np.float32]
    state_K: NDArray[np.uint8]
    box: Box
    mask_HW: NDArray[np.bool_]
    tags: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scene:
    """A drawn picture with its labels."""

    pixels_HW3: NDArray[np.uint8]
    characters: tuple[SceneCharacter, ...]
    tags: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Actor:
    """A posed character on its place in the world."""

    posed: PosedPuppet
    tags: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSize:
    """Size of the finished picture; the drawing is made larger by SUPERSAMPLE."""

    width_px: int
    height_px: int

    @property
    def drawing(self) -> tuple[int, int]:
        """Height and width of the drawing, px."""
        return self.height_px * SUPERSAMPLE, self.width_px * SUPERSAMPLE


def render_buffers(actors: tuple[Actor, ...], camera: Camera, size: PictureSize) -> tuple[Buffers, Window]:
    """Return what the camera sees and the window of the drawing that holds it."""
    height, width = size.drawing
    buffers = Buffers.empty(height, width)
    points = [camera.project(actor.posed.vertices_V3) for actor in actors]
    for owner, (actor, points_V3) in enumerate(zip(actors, points, strict=True)):
        mesh, puppet = actor.posed.puppet.mesh, actor.posed.puppet
        two_sided_M = np.array([m.two_sided for m in mesh.materials])
        cutout_M = np.array([m.cutout for m in mesh.materials])
        texture_M = np.array([m.texture for m in mesh.materials], np.int32)
        rasterize(
            points_V3, mesh.faces_F3, mesh.material_F, mesh.uv_V2, two_sided_M, cutout_M, texture_M,
            puppet.texture_THW4, puppet.texture_size_T2, owner,
            buffers.depth_HW, buffers.face_HW, buffers.owner_HW, buffers.corner_HW2,
        )  # fmt: skip
    windows = [_window(points_V3, height, width) for points_V3 in points]
    for owner, (actor, window) in enumerate(zip(actors, windows, strict=True)):
        _resolve(owner, actor, window, camera, buffers)
    rows, columns = zip(*((w[:2], w[2:]) for w in windows), strict=True)
    whole = (min(r[0] for r in rows), max(r[1] for r in rows), min(c[0] for c in columns), max(c[1] for c in columns))
    return buffers, whole


def _window(points_V3: NDArray[np.float32], height: int, width: int) -> Window:
    left, top = points_V3[:, :2].min(axis=0)
    right, bottom = points_V3[:, :2].max(axis=0)
    rows, columns = np.clip([top - 2, bottom + 3], 0, height), np.clip([left - 2, right + 3], 0, width)
    return int(rows[0]), int(rows[1]), int(columns[0]), int(columns[1])


def _resolve(owner: int, actor: Actor, window: Window, camera: Camera, buffers: Buffers) -> None:
    puppet = actor.posed.puppet
    mesh = puppet.mesh
    normal_V3 = smooth_normals(actor.posed.vertices_V3, mesh.faces_F3, puppet.weld_V) @ camera.turn_33.T.astype(
        np.float32
    )
    roles = [int(m.role) for m in mesh.materials]
    line_parts = [0 if role in (Role.SKIN, Role.FACE) else number + 1 for number, role in enumerate(roles)]
    resolve(
        owner, window, buffers.face_HW, buffers.owner_HW, buffers.corner_HW2, mesh.faces_F3, mesh.material_F,
        mesh.uv_V2, normal_V3, np.array([m.color for m in mesh.materials], np.float32),
        np.array([m.texture for m in mesh.materials], np.int32), np.array([m.decal for m in mesh.materials]),
        np.array(roles, np.int8), np.array(line_parts, np.int32), puppet.texture_THW4, puppet.texture_size_T2,
        buffers.albedo_HW3, buffers.normal_HW3, buffers.part_HW, buffers.role_HW,
    )  # fmt: skip


def draw_layers(buffers: Buffers, window: Window, look: Look, camera: Camera, size: PictureSize) -> Layers:
    """Return painted and inked layers in picture pixels."""
    gap = 0.02 + 2.5 * camera.metres_per_px()
    color_HW3, shade_HW = paint(buffers, look.light, window=window, gap=gap)
    line_HW = ink_lines(buffers, window=window, gap=gap, crease=look.crease, seam=look.seam)
    grow = round(look.line_px)
    if grow > 1:
        line_HW = cv2.dilate(line_HW, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (grow, grow)))
    cover_HW = (buffers.owner_HW >= 0).astype(np.float32)
    face_HW = np.isin(buffers.role_HW, (Role.FACE, Role.MIXED)).astype(np.float32)
    planes = np.dstack([shade_HW, line_HW, cover_HW, face_HW])

    def small(picture: NDArray[np.float32]) -> NDArray[np.float32]:
        return cv2.resize(picture, (size.width_px, size.height_px), interpolation=cv2.INTER_AREA)

    shade, line, cover, face = cv2.split(small(planes))
    part = np.maximum(cover, 1e-3)[..., None]
    return Layers(
        color_HW3=small(color_HW3) / part,
        albedo_HW3=small(buffers.albedo_HW3) / part,
        shade_HW=shade,
        line_HW=line,
        cover_HW=cover,
        face_HW=face,
    )


def label_characters(
    actors: tuple[Actor, ...], buffers: Buffers, camera: Camera, size: PictureSize
) -> tuple[SceneCharacter, ...]:
    """Return the labels of all characters of whom enough is seen."""
    labelled = []
    owner_HW = buffers.owner_HW[SUPERSAMPLE // 2 :: SUPERSAMPLE, SUPERSAMPLE // 2 :: SUPERSAMPLE]
    for owner, actor in enumerate(actors):
        mask_HW = owner_HW == owner
        rows, columns = np.flatnonzero(mask_HW.any(axis=1)), np.flatnonzero(mask_HW.any(axis=0))
        if mask_HW.sum() < _LEAST_SEEN * mask_HW.size or not len(rows):
            continue
        left, top, right, bottom = columns[0], rows[0], columns[-1] + 1, rows[-1] + 1
        joints_K3 = camera.project(actor.posed.joints_K3)
        labelled.append(
            SceneCharacter(
                joints_K2=(joints_K3[:, :2] / SUPERSAMPLE).astype(np.float32),
                state_K=_states(joints_K3, actor.posed.puppet.joint_radius_K, owner, buffers),
                box=Box(x=float(left), y=float(top), width=float(right - left), height=float(bottom - top)),
                mask_HW=mask_HW,
                tags=actor.tags,
            )
        )
    return tuple(labelled)


def _states(
    joints_K3: NDArray[np.float32], radius_K: NDArray[np.float32], owner: int, buffers: Buffers
) -> NDArray[np.uint8]:
    """Return 0 outside, 1 when a surface or another character lies in front of the joint's flesh, else 2."""
    height, width = buffers.depth_HW.shape
    state_K = np.zeros(JOINT_COUNT, np.uint8)
    for joint, (x, y, depth) in enumerate(joints_K3):
        if not (0 <= x < width and 0 <= y < height) or depth < 0.05:
            continue
        rows, columns = slice(max(0, int(y) - 2), int(y) + 3), slice(max(0, int(x) - 2), int(x) + 3)
        near, owners = buffers.depth_HW[rows, columns], buffers.owner_HW[rows, columns]
        seen = near[owners >= 0]
        open_to_view = len(seen) == 0 or np.median(seen) >= depth - radius_K[joint]
        covered_by_other = (
            buffers.owner_HW[int(y), int(x)] not in (-1, owner) and buffers.depth_HW[int(y), int(x)] < depth
        )
        state_K[joint] = 2 if open_to_view and not covered_by_other else 1
    return state_K


def draw_scene(cast: Cast, poses: PoseLibrary, seed: int, *, size_px: int = 256) -> Scene:
    """Return scene number seed, size_px square."""
    rng = np.random.default_rng([3, seed])
    size = PictureSize(width_px=size_px, height_px=size_px)
    look = random_look(rng, size_px=size_px * SUPERSAMPLE)
    puppet = cast.puppet(cast.random(rng))
    fists = (float(rng.beta(1.2, 1.5)), float(rng.beta(1.2, 1.5)))
    wind = tuple(float(w) for w in rng.normal(0, 0.25, 3) * (1, 0.3, 1))
    posed = pose_puppet(puppet, poses.random(rng), fists=fists, wind_3=(wind[0], wind[1], wind[2]))
    framing = random_framing(rng)
    actors = (Actor(posed=posed, tags=puppet.mesh.tags | {framing}),)
    whole = framing == "full_body"
    camera = aim(
        framed_points(posed, framing),
        random_view(rng),
        width_px=size.drawing[1],
        height_px=size.drawing[0],
        fill=float(rng.uniform(0.55, 0.97) if whole else rng.uniform(0.85, 1.1)),
        shift=(float(rng.normal(0, 0.05)), float(rng.normal(0, 0.04))),
    )
    buffers, window = render_buffers(actors, camera, size)
    layers = draw_layers(buffers, window, look, camera, size)
    if look.on_paper:
        ground, name = paper(rng, size_px, size_px), "paper"
    else:
        ground, name = random_background(rng, size_px, size_px)
    picture = _aged(look.finish(layers, ground), rng)
    background = "detailed_background" if name in DETAILED else "simple_background"
    return Scene(
        pixels_HW3=(np.clip(picture, 0, 1) * 255).astype(np.uint8),
        characters=label_characters(actors, buffers, camera, size),
        tags=look.tags | {background},
    )


def _aged(picture: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """Return the picture with the faults of scans and exports: tint, contrast, grain, softness."""
    if rng.uniform() < 0.25:
        picture = picture * rng.uniform(0.85, 1.1, 3).astype(np.float32) + np.float32(rng.uniform(-0.05, 0.05))
    if rng.uniform() < 0.2:
        picture = picture + rng.standard_normal(picture.shape[:2], np.float32)[..., None] * np.float32(
            rng.uniform(0.01, 0.04)
        )
    if rng.uniform() < 0.12:
        picture = cv2.GaussianBlur(picture, (3, 3), rng.uniform(0.4, 0.9))
    return picture
