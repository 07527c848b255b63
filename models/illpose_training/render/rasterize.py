"""Rasterises posed surfaces into depth, face and material buffers on the CPU (numba)."""

# numba kernels: arrays by position, all of a pixel's work in one loop
# ruff: noqa: PLR0917

from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray

FAR = np.float32(1e9)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Buffers:
    """What is seen at each pixel; in drawing pixels (supersampled). Large, so they are used again."""

    depth_HW: NDArray[np.float32]
    face_HW: NDArray[np.int32]  # face number within its character, -1 for nothing
    owner_HW: NDArray[np.int8]  # character number, -1 for nothing
    corner_HW2: NDArray[np.float32]  # barycentric weight of the face's first two corners
    albedo_HW3: NDArray[np.float32]
    normal_HW3: NDArray[np.float32]
    part_HW: NDArray[np.int32]  # lines are drawn where it changes
    role_HW: NDArray[np.int8]

    color_HW3: NDArray[np.float32]  # painted
    shade_HW: NDArray[np.float32]  # 1 lit, 0 in shadow
    ink_HW: NDArray[np.float32]  # line strength

    @classmethod
    def empty(cls, height: int, width: int) -> "Buffers":
        """Return buffers that see nothing."""
        flat, deep = (height, width), (height, width, 3)
        buffers = cls(
            depth_HW=np.empty(flat, np.float32),
            face_HW=np.empty(flat, np.int32),
            owner_HW=np.empty(flat, np.int8),
            corner_HW2=np.empty((height, width, 2), np.float32),
            albedo_HW3=np.empty(deep, np.float32),
            normal_HW3=np.empty(deep, np.float32),
            part_HW=np.empty(flat, np.int32),
            role_HW=np.empty(flat, np.int8),
            color_HW3=np.empty(deep, np.float32),
            shade_HW=np.empty(flat, np.float32),
            ink_HW=np.empty(flat, np.float32),
        )
        buffers.clear()
        return buffers

    def clear(self) -> None:
        """See nothing again; faces, corners, normals and parts mean something only where there is an owner."""
        self.depth_HW.fill(FAR)
        self.owner_HW.fill(-1)
        self.role_HW.fill(-1)
        self.albedo_HW3.fill(0)
        self.color_HW3.fill(0)
        self.shade_HW.fill(1)
        self.ink_HW.fill(0)


@numba.njit(cache=True, fastmath=True)
def rasterize(points_V3, faces_F3, material_F, uv_V2, two_sided_M, cutout_M, texture_M, texture_THW4, size_T2,
              owner, depth_HW, face_HW, owner_HW, corner_HW2):  # fmt: skip
    """Draw faces into the buffers; points_V3: pixel x, y (down), depth. Nearer faces win, cut-out texels are holes."""
    height, width = depth_HW.shape
    one, half, zero, near = np.float32(1.0), np.float32(0.5), np.float32(0.0), np.float32(0.05)
    for f in range(faces_F3.shape[0]):
        i0, i1, i2 = faces_F3[f, 0], faces_F3[f, 1], faces_F3[f, 2]
        x0, y0, x1, y1 = points_V3[i0, 0], points_V3[i0, 1], points_V3[i1, 0], points_V3[i1, 1]
        x2, y2 = points_V3[i2, 0], points_V3[i2, 1]
        area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        material = material_F[f]
        if area == zero or (area > zero and not two_sided_M[material]):
            continue
        z0, z1, z2 = points_V3[i0, 2], points_V3[i1, 2], points_V3[i2, 2]
        if z0 <= near or z1 <= near or z2 <= near:
            continue
        left = max(int(np.ceil(min(x0, x1, x2) - half)), 0)
        right = min(int(np.floor(max(x0, x1, x2) - half)), width - 1)
        top = max(int(np.ceil(min(y0, y1, y2) - half)), 0)
        bottom = min(int(np.floor(max(y0, y1, y2) - half)), height - 1)
        if left > right or top > bottom:
            continue
        per = one / area
        a0, c0 = (y1 - y2) * per, (x2 - x1) * per
        a1, c1 = (y2 - y0) * per, (x0 - x2) * per
        texture = texture_M[material]
        holes = cutout_M[material] and texture >= 0
        for y in range(top, bottom + 1):
            py, px = np.float32(y) + half, np.float32(left) + half
            w0 = a0 * (px - x2) + c0 * (py - y2)
            w1 = a1 * (px - x2) + c1 * (py - y2)
            for x in range(left, right + 1):
                w2 = one - w0 - w1
                if w0 >= zero and w1 >= zero and w2 >= zero:
                    z = w0 * z0 + w1 * z1 + w2 * z2
                    if z < depth_HW[y, x]:
                        shown = True
                        if holes:
                            u = w0 * uv_V2[i0, 0] + w1 * uv_V2[i1, 0] + w2 * uv_V2[i2, 0]
                            v = w0 * uv_V2[i0, 1] + w1 * uv_V2[i1, 1] + w2 * uv_V2[i2, 1]
                            tx = int((u - np.floor(u)) * (size_T2[texture, 0] - 1))
                            ty = int((v - np.floor(v)) * (size_T2[texture, 1] - 1))
                            shown = texture_THW4[texture, ty, tx, 3] >= 110
                        if shown:
                            depth_HW[y, x] = z
                            face_HW[y, x] = f
                            owner_HW[y, x] = owner
                            corner_HW2[y, x, 0] = w0
                            corner_HW2[y, x, 1] = w1
                w0 += a0
                w1 += a1


@numba.njit(cache=True, fastmath=True)
def smooth_normals(vertices_V3, faces_F3, weld_V):
    """Return vertex normals weighted by area, shared by vertices at one place; not of unit length."""
    normal_V3 = np.zeros_like(vertices_V3)
    for f in range(faces_F3.shape[0]):
        p, q, r = vertices_V3[faces_F3[f, 0]], vertices_V3[faces_F3[f, 1]], vertices_V3[faces_F3[f, 2]]
        ax, ay, az = q[0] - p[0], q[1] - p[1], q[2] - p[2]
        bx, by, bz = r[0] - p[0], r[1] - p[1], r[2] - p[2]
        nx, ny, nz = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
        for k in range(3):
            j = weld_V[faces_F3[f, k]]
            normal_V3[j, 0] += nx
            normal_V3[j, 1] += ny
            normal_V3[j, 2] += nz
    for v in range(vertices_V3.shape[0]):
        j = weld_V[v]
        if j != v:
            normal_V3[v] = normal_V3[j]
    return normal_V3


@numba.njit(cache=True, fastmath=True, inline="always")
def _in_pattern(kind, x, y, z):
    """Return whether a place of a garment at rest (metres) lies on the second colour of its pattern."""
    if kind == 1:
        return int(np.floor(y * np.float32(24))) % 2 == 0
    if kind == 2:
        return int(np.floor((x + z) * np.float32(26))) % 2 == 0
    if kind == 3:
        return (int(np.floor(y * np.float32(18))) + int(np.floor((x + z) * np.float32(18)))) % 2 == 0
    u, v = x * np.float32(16) + z * np.float32(16), y * np.float32(16)
    u, v = u - np.floor(u) - np.float32(0.5), v - np.floor(v) - np.float32(0.5)
    return u * u + v * v < np.float32(0.08)


@numba.njit(cache=True, fastmath=True)
def resolve(owner, window, face_HW, owner_HW, corner_HW2, faces_F3, material_F, uv_V2, normal_V3, rest_V3, color_M3,
            second_M3, pattern_M, texture_M, decal_M, role_M, line_part_M, texture_THW4, size_T2,
            albedo_HW3, normal_HW3, part_HW, role_HW):  # fmt: skip
    """Fill colour, normal (towards the camera), part and role of every pixel that belongs to one surface."""
    top, bottom, left, right = window
    for y in range(top, bottom):
        for x in range(left, right):
            if owner_HW[y, x] != owner:
                continue
            f = face_HW[y, x]
            i0, i1, i2 = faces_F3[f, 0], faces_F3[f, 1], faces_F3[f, 2]
            w0, w1 = corner_HW2[y, x, 0], corner_HW2[y, x, 1]
            w2 = np.float32(1.0) - w0 - w1
            m = material_F[f]
            r, g, b = color_M3[m, 0], color_M3[m, 1], color_M3[m, 2]
            if pattern_M[m] > 0:
                px = w0 * rest_V3[i0, 0] + w1 * rest_V3[i1, 0] + w2 * rest_V3[i2, 0]
                py = w0 * rest_V3[i0, 1] + w1 * rest_V3[i1, 1] + w2 * rest_V3[i2, 1]
                pz = w0 * rest_V3[i0, 2] + w1 * rest_V3[i1, 2] + w2 * rest_V3[i2, 2]
                if _in_pattern(pattern_M[m], px, py, pz):
                    r, g, b = second_M3[m, 0], second_M3[m, 1], second_M3[m, 2]
            texture = texture_M[m]
            if texture >= 0:
                u = w0 * uv_V2[i0, 0] + w1 * uv_V2[i1, 0] + w2 * uv_V2[i2, 0]
                v = w0 * uv_V2[i0, 1] + w1 * uv_V2[i1, 1] + w2 * uv_V2[i2, 1]
                if decal_M[m]:
                    u, v = min(max(u, np.float32(0)), np.float32(1)), min(max(v, np.float32(0)), np.float32(1))
                else:
                    u, v = u - np.floor(u), v - np.floor(v)
                tx, ty = int(u * (size_T2[texture, 0] - 1)), int(v * (size_T2[texture, 1] - 1))
                tr = texture_THW4[texture, ty, tx, 0] / np.float32(255)
                tg = texture_THW4[texture, ty, tx, 1] / np.float32(255)
                tb = texture_THW4[texture, ty, tx, 2] / np.float32(255)
                if decal_M[m]:
                    a = texture_THW4[texture, ty, tx, 3] / np.float32(255)
                    r, g, b = r + (tr - r) * a, g + (tg - g) * a, b + (tb - b) * a
                else:
                    r, g, b = r * tr, g * tg, b * tb
            nx = w0 * normal_V3[i0, 0] + w1 * normal_V3[i1, 0] + w2 * normal_V3[i2, 0]
            ny = w0 * normal_V3[i0, 1] + w1 * normal_V3[i1, 1] + w2 * normal_V3[i2, 1]
            nz = w0 * normal_V3[i0, 2] + w1 * normal_V3[i1, 2] + w2 * normal_V3[i2, 2]
            length = np.float32(1.0) / np.sqrt(nx * nx + ny * ny + nz * nz + np.float32(1e-12))
            if nz < 0:
                length = -length
            normal_HW3[y, x, 0], normal_HW3[y, x, 1], normal_HW3[y, x, 2] = nx * length, ny * length, nz * length
            albedo_HW3[y, x, 0], albedo_HW3[y, x, 1], albedo_HW3[y, x, 2] = r, g, b
            part_HW[y, x] = owner * 1000 + line_part_M[m]
            role_HW[y, x] = role_M[m]
