"""Draws surfaces as a camera sees them, in paint and ink."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from illpose_training.render.camera import Camera, extremes
from illpose_training.render.looks import Layers, Look
from illpose_training.render.mesh import Role
from illpose_training.render.rasterize import Buffers, rasterize, resolve, smooth_normals
from illpose_training.render.shading import Window, ink_lines, paint
from illpose_training.render.surface import Surface, look_table

SUPERSAMPLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSize:
    """Size of the finished picture; the drawing is made larger by SUPERSAMPLE."""

    width_px: int
    height_px: int

    @property
    def drawing(self) -> tuple[int, int]:
        """Height and width of the drawing, px."""
        return self.height_px * SUPERSAMPLE, self.width_px * SUPERSAMPLE


def render_buffers(surfaces: tuple[Surface, ...], camera: Camera, buffers: Buffers) -> Window:
    """Fill buffers with what the camera sees, surface number n as owner n; return the window that holds it."""
    buffers.clear()
    height, width = buffers.depth_HW.shape
    points = [camera.project(surface.vertices_V3) for surface in surfaces]
    for owner, (surface, points_V3) in enumerate(zip(surfaces, points, strict=True)):
        table = look_table(surface.materials)
        rasterize(
            points_V3, surface.faces_F3, surface.material_F, surface.uv_V2, table.two_sided_M, table.cutout_M,
            table.texture_M, surface.texture_THW4, surface.texture_size_T2, owner,
            buffers.depth_HW, buffers.face_HW, buffers.owner_HW, buffers.corner_HW2,
        )  # fmt: skip
    windows = [_window(points_V3, height, width) for points_V3 in points]
    for owner, (surface, window) in enumerate(zip(surfaces, windows, strict=True)):
        _resolve(owner, surface, window, camera, buffers)
    tops, bottoms, lefts, rights = zip(*windows, strict=True)
    return min(tops), max(bottoms), min(lefts), max(rights)


def _window(points_V3: NDArray[np.float32], height: int, width: int) -> Window:
    (left, top), (right, bottom) = extremes(points_V3[:, :2])
    rows, columns = np.clip([top - 2, bottom + 3], 0, height), np.clip([left - 2, right + 3], 0, width)
    return int(rows[0]), int(rows[1]), int(columns[0]), int(columns[1])


def _resolve(owner: int, surface: Surface, window: Window, camera: Camera, buffers: Buffers) -> None:
    table, turn_33 = look_table(surface.materials), camera.turn_33.T.astype(np.float32)
    normal_V3 = smooth_normals(surface.vertices_V3, surface.faces_F3, surface.weld_V) @ turn_33
    resolve(
        owner, window, buffers.face_HW, buffers.owner_HW, buffers.corner_HW2, surface.faces_F3, surface.material_F,
        surface.uv_V2, normal_V3, surface.rest_V3, surface.paint.color_M3, surface.paint.second_M3,
        surface.paint.pattern_M, table.texture_M, table.decal_M, table.role_M, table.line_part_M,
        surface.texture_THW4, surface.texture_size_T2,
        buffers.albedo_HW3, buffers.normal_HW3, buffers.part_HW, buffers.role_HW,
    )  # fmt: skip


def draw_layers(buffers: Buffers, window: Window, look: Look, camera: Camera, size: PictureSize) -> Layers:
    """Return painted and inked layers in picture pixels."""
    gap = 0.02 + 2.5 * camera.metres_per_px()
    paint(buffers, look.light, window=window, gap=gap)
    ink_lines(buffers, window=window, gap=gap, crease=look.crease, seam=look.seam)
    line_HW = buffers.ink_HW
    grow = round(look.line_px)
    if grow > 1:
        line_HW = cv2.dilate(line_HW, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (grow, grow)))
    cover_HW = (buffers.owner_HW >= 0).astype(np.float32)
    face_HW = ((buffers.role_HW == Role.FACE) | (buffers.role_HW == Role.MIXED)).astype(np.float32)

    def small(picture: NDArray[np.float32]) -> NDArray[np.float32]:
        return cv2.resize(picture, (size.width_px, size.height_px), interpolation=cv2.INTER_AREA)

    cover = small(cover_HW)
    per_cover = 1 / np.maximum(cover, np.float32(1e-3))[..., None]
    return Layers(
        color_HW3=small(buffers.color_HW3) * per_cover,
        albedo_HW3=small(buffers.albedo_HW3) * per_cover if look.needs_albedo else None,
        shade_HW=small(buffers.shade_HW),
        line_HW=small(line_HW),
        cover_HW=cover,
        face_HW=small(face_HW),
    )
