"""Surfaces in the world, ready to be rasterised: posed characters and the things they hold."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from illpose_training.render.mesh import Material, Role
from illpose_training.render.posing import PosedPuppet
from illpose_training.render.puppet import Puppet


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LookTable:
    """Materials as columns, as the rasteriser reads them."""

    texture_M: NDArray[np.int32]
    decal_M: NDArray[np.bool_]
    cutout_M: NDArray[np.bool_]
    two_sided_M: NDArray[np.bool_]
    role_M: NDArray[np.int8]
    line_part_M: NDArray[np.int32]


@lru_cache(maxsize=512)
def look_table(materials: tuple[Material, ...]) -> LookTable:
    """Return the materials as columns; skin and face share one part, so that no line parts them."""
    roles = [int(m.role) for m in materials]
    parts = [0 if role in (Role.SKIN, Role.FACE) else number + 1 for number, role in enumerate(roles)]
    return LookTable(
        texture_M=np.array([m.texture for m in materials], np.int32),
        decal_M=np.array([m.decal for m in materials]),
        cutout_M=np.array([m.cutout for m in materials]),
        two_sided_M=np.array([m.two_sided for m in materials]),
        role_M=np.array(roles, np.int8),
        line_part_M=np.array(parts, np.int32),
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Paint:
    """Colours of a surface in one scene. pattern_M: 0 plain, 1 and 2 stripes, 3 checks, 4 dots in second_M3."""

    color_M3: NDArray[np.float32]
    second_M3: NDArray[np.float32]
    pattern_M: NDArray[np.int8]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Surface:
    """A surface in the world, metres; rest_V3 carries the cloth patterns."""

    vertices_V3: NDArray[np.float32]
    rest_V3: NDArray[np.float32]
    faces_F3: NDArray[np.int32]
    uv_V2: NDArray[np.float32]
    material_F: NDArray[np.int32]
    weld_V: NDArray[np.int32]
    materials: tuple[Material, ...]
    texture_THW4: NDArray[np.uint8]
    texture_size_T2: NDArray[np.int32]
    paint: Paint


def plain_paint(materials: tuple[Material, ...]) -> Paint:
    """Return the materials' own colours without patterns."""
    color_M3 = np.array([m.color for m in materials], np.float32)
    return Paint(color_M3=color_M3, second_M3=color_M3, pattern_M=np.zeros(len(materials), np.int8))


def character_surface(posed: PosedPuppet, paint: Paint | None = None) -> Surface:
    """Return the surface of a posed character."""
    puppet: Puppet = posed.puppet
    mesh = puppet.mesh
    return Surface(
        vertices_V3=posed.vertices_V3,
        rest_V3=mesh.vertices_V3,
        faces_F3=mesh.faces_F3,
        uv_V2=mesh.uv_V2,
        material_F=mesh.material_F,
        weld_V=puppet.weld_V,
        materials=mesh.materials,
        texture_THW4=puppet.texture_THW4,
        texture_size_T2=puppet.texture_size_T2,
        paint=paint or plain_paint(mesh.materials),
    )
