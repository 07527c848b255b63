"""Turns what is seen into paint and ink: light on surfaces, lines where parts meet."""

# numba kernels: arrays by position, all of a pixel's work in one loop
# ruff: noqa: PLR0917

from dataclasses import dataclass

import numba
import numpy as np

from illpose_training.render.rasterize import Buffers

Window = tuple[int, int, int, int]  # top, bottom, left, right


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """Where light comes from and how it falls. direction: towards the light, in camera space, of unit length."""

    direction: tuple[float, float, float]
    shadow_below: float  # cosine below which a surface lies in shadow
    highlight_above: float
    shadow_tint: tuple[float, float, float]
    softness: float  # 0: two tones with a hard edge; else the width of the passage
    flat: bool = False
    cast: float = 0.0  # length of the shadows that hair and clothes cast in the picture, px


@numba.njit(cache=True, fastmath=True)
def _paint(window, owner_HW, depth_HW, albedo_HW3, normal_HW3, role_HW, direction_3, below, above, tint_3, softness,
           flat, cast, gap, out_HW3, shade_HW):  # fmt: skip
    height, width = owner_HW.shape
    top, bottom, left, right = window
    step_x, step_y = round(direction_3[0] * cast), round(-direction_3[1] * cast)
    for y in range(top, bottom):
        for x in range(left, right):
            if owner_HW[y, x] < 0:
                continue
            n = normal_HW3[y, x]
            lit = n[0] * direction_3[0] + n[1] * direction_3[1] + n[2] * direction_3[2]
            if flat:
                k = np.float32(1.0)
            elif softness > 0:
                k = min(max((lit - below) / softness + np.float32(0.5), np.float32(0)), np.float32(1))
            else:
                k = np.float32(1.0) if lit >= below else np.float32(0.0)
            if cast > 0 and k > 0:
                sx, sy = x + step_x, y + step_y
                if 0 <= sx < width and 0 <= sy < height and owner_HW[sy, sx] >= 0 and role_HW[sy, sx] != role_HW[y, x]:
                    nearer = depth_HW[y, x] - depth_HW[sy, sx]
                    if gap < nearer < gap * 12:
                        k = np.float32(0.0)
            shine = np.float32(0.0)
            if not flat and lit > above:
                shine = np.float32(0.35) if role_HW[y, x] == 2 else np.float32(0.08)
            for c in range(3):
                value = albedo_HW3[y, x, c] * (tint_3[c] + (np.float32(1) - tint_3[c]) * k)
                out_HW3[y, x, c] = min(value + (np.float32(1) - value) * shine * k, np.float32(1))
            shade_HW[y, x] = k


def paint(buffers: Buffers, light: Light, *, window: Window, gap: float) -> None:
    """Fill colour and how lit each pixel is; gap (m) parts two surfaces."""
    _paint(
        window, buffers.owner_HW, buffers.depth_HW, buffers.albedo_HW3, buffers.normal_HW3, buffers.role_HW,
        np.array(light.direction, np.float32), np.float32(light.shadow_below), np.float32(light.highlight_above),
        np.array(light.shadow_tint, np.float32), np.float32(light.softness), light.flat, np.float32(light.cast),
        np.float32(gap), buffers.color_HW3, buffers.shade_HW,
    )  # fmt: skip


@numba.njit(cache=True, fastmath=True)
def _ink(window, owner_HW, depth_HW, normal_HW3, part_HW, role_HW, gap, crease, seam, out_HW):
    height, width = owner_HW.shape
    top, bottom, left, right = window
    for y in range(max(top - 1, 0), min(bottom, height - 1)):
        for x in range(max(left - 1, 0), min(right, width - 1)):
            a = owner_HW[y, x]
            ink = np.float32(0.0)
            for k in range(2):
                yy, xx = y + (1 - k), x + k
                b = owner_HW[yy, xx]
                if a != b:
                    ink = np.float32(1.0)
                elif a >= 0:
                    if abs(depth_HW[y, x] - depth_HW[yy, xx]) > gap:
                        ink = np.float32(1.0)
                    elif part_HW[y, x] != part_HW[yy, xx]:
                        ink = max(ink, seam)
                    elif role_HW[y, x] != 1:
                        n, m = normal_HW3[y, x], normal_HW3[yy, xx]
                        if n[0] * m[0] + n[1] * m[1] + n[2] * m[2] < crease:
                            ink = max(ink, np.float32(0.7))
            out_HW[y, x] = ink


def ink_lines(buffers: Buffers, *, window: Window, gap: float, crease: float, seam: float) -> None:
    """Fill line strength: 1 at outlines and depth steps, seam where parts meet, less at creases.

    gap: depth step in metres; crease: cosine between neighbouring normals below which a fold is inked.
    """
    _ink(
        window, buffers.owner_HW, buffers.depth_HW, buffers.normal_HW3, buffers.part_HW, buffers.role_HW,
        np.float32(gap), np.float32(crease), np.float32(seam), buffers.ink_HW,
    )  # fmt: skip
