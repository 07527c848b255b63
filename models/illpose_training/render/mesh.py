"""A character at rest: surface, materials, bones and landmarks, as every reader and generator returns it."""

from dataclasses import dataclass, field, replace
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

HEIGHT_M = 1.6


class Role(IntEnum):
    """What a material stands for; styles and tags ask for it."""

    SKIN = 0
    FACE = 1
    HAIR = 2
    CLOTH = 3
    SHOE = 4
    PROP = 5
    MIXED = 6  # a texture that holds everything


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The look of some faces; texture is an index into the character's textures or -1.

    With decal the texture is laid over the colour by its alpha, else multiplied; with cutout its alpha cuts holes.
    """

    name: str
    role: Role
    color: tuple[float, float, float]
    texture: int = -1
    decal: bool = False
    cutout: bool = False
    two_sided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rig:
    """Bones at rest, parents before children. tips_B3 and sway_B matter for swaying bones (hair, cloth) only.

    sway_B: -1 for bones that a pose drives; else 0..1, how far the bone gives in to gravity.
    """

    names: tuple[str, ...]
    parents_B: Ints
    positions_B3: NDArray[np.float64]
    canonical: dict[str, int]
    tips_B3: NDArray[np.float64]
    sway_B: Floats

    @classmethod
    def rigid(
        cls, names: tuple[str, ...], parents_B: Ints, positions_B3: NDArray[np.float64], canonical: dict[str, int]
    ) -> "Rig":
        """Return a rig without swaying bones."""
        return cls(
            names=names,
            parents_B=np.asarray(parents_B, np.int32),
            positions_B3=positions_B3,
            canonical=canonical,
            tips_B3=positions_B3.copy(),
            sway_B=np.full(len(names), -1, np.float32),
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CharacterMesh:
    """A character at rest. face_points_53: nose, left eye, right eye, left ear, right ear."""

    name: str
    vertices_V3: Floats
    faces_F3: Ints
    uv_V2: Floats
    material_F: Ints
    bone_V4: Ints
    weight_V4: Floats
    materials: tuple[Material, ...]
    textures: tuple[NDArray[np.uint8], ...]  # each (h, w, 4)
    rig: Rig
    face_points_53: NDArray[np.float64]
    tags: frozenset[str] = field(default_factory=frozenset)


def normalized_weights(weight_V4: NDArray[np.floating]) -> Floats:
    """Return skin weights that sum to 1; a vertex without weights hangs on its first bone."""
    weight = np.asarray(weight_V4, np.float32)
    total = weight.sum(axis=1, keepdims=True)
    return np.where(total > 0, weight / np.maximum(total, 1e-9), np.array([1, 0, 0, 0], np.float32)).astype(np.float32)


def standing_upright(mesh: CharacterMesh) -> CharacterMesh:
    """Return the character turned to face +Z with Y up, feet on the floor, 1.6 m tall, without unused bones."""
    rig = mesh.rig
    at = {bone: rig.positions_B3[index] for bone, index in rig.canonical.items()}
    up = _nearest_axis(at["head"] - 0.5 * (at["left_upper_leg"] + at["right_upper_leg"]))
    left = _nearest_axis(at["left_upper_leg"] - at["right_upper_leg"])
    turn_33 = np.stack([left, up, np.cross(left, up)])
    vertices_V3 = mesh.vertices_V3 @ turn_33.T
    low, high = vertices_V3[:, 1].min(), vertices_V3[:, 1].max()
    scale = HEIGHT_M / (high - low)
    hips = turn_33 @ at["hips"]
    origin = np.array([hips[0], low, hips[2]])

    def placed(points_N3: NDArray[np.floating]) -> NDArray[np.float64]:
        return (points_N3 @ turn_33.T - origin) * scale

    moved = replace(
        mesh,
        vertices_V3=((vertices_V3 - origin) * scale).astype(np.float32),
        face_points_53=placed(mesh.face_points_53),
        rig=replace(rig, positions_B3=placed(rig.positions_B3), tips_B3=placed(rig.tips_B3)),
    )
    return without_unused_bones(moved)


def _nearest_axis(direction_3: NDArray[np.float64]) -> NDArray[np.float64]:
    axis = np.zeros(3)
    largest = int(np.abs(direction_3).argmax())
    axis[largest] = np.sign(direction_3[largest])
    return axis


def without_unused_bones(mesh: CharacterMesh) -> CharacterMesh:
    """Return the character with only those bones that move a vertex or are canonical, and their ancestors."""
    rig = mesh.rig
    needed = set(np.unique(mesh.bone_V4[mesh.weight_V4 > 0]).tolist()) | set(rig.canonical.values())
    keep: set[int] = set()
    for start in needed:
        bone = start
        while bone >= 0 and bone not in keep:
            keep.add(bone)
            bone = int(rig.parents_B[bone])
    order = np.array(sorted(keep))
    new_index = np.zeros(len(rig.names), np.int32)
    new_index[order] = np.arange(len(order))
    parents = rig.parents_B[order]
    return replace(
        mesh,
        bone_V4=new_index[mesh.bone_V4],
        rig=Rig(
            names=tuple(rig.names[i] for i in order),
            parents_B=np.where(parents >= 0, new_index[parents], -1).astype(np.int32),
            positions_B3=rig.positions_B3[order],
            canonical={bone: int(new_index[i]) for bone, i in rig.canonical.items()},
            tips_B3=rig.tips_B3[order],
            sway_B=rig.sway_B[order],
        ),
    )
