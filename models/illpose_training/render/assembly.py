"""Puts a character together from parts that hang on a body's bones or on swaying chains of their own."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from illpose_training.render.hair import Chain, HangingMesh
from illpose_training.render.mesh import CharacterMesh, Material, Rig, normalized_weights


def strongest_four(weight_VB: NDArray[np.float32]) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Return the four strongest bones of each vertex and their weights, summing to 1."""
    bone_V4 = np.argsort(-weight_VB, axis=1)[:, :4].astype(np.int32)
    return bone_V4, normalized_weights(np.take_along_axis(weight_VB, bone_V4, axis=1))


class Assembly:
    """Collects parts, materials, textures and swaying bones; mesh() returns the character."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.materials: list[Material] = []
        self.textures: list[NDArray[np.uint8]] = []
        self.tags: set[str] = set()
        self._parts: list[tuple[NDArray[np.float64], ...]] = []

    def material(self, material: Material) -> int:
        """Add a material and return its number."""
        self.materials.append(material)
        return len(self.materials) - 1

    def add(
        self,
        vertices_V3: NDArray[np.float64],
        faces_F3: NDArray[np.int64],
        material_F: NDArray[np.int64] | int,
        bone_V4: NDArray[np.int32],
        weight_V4: NDArray[np.float32],
        *,
        uv_V2: NDArray[np.float64] | None = None,
    ) -> None:
        """Add a part in the body's rest pose and units."""
        uv_V2 = np.zeros((len(vertices_V3), 2)) if uv_V2 is None else uv_V2
        materials = np.broadcast_to(np.asarray(material_F), (len(faces_F3),))
        self._parts.append((vertices_V3, faces_F3, materials, bone_V4, weight_V4, uv_V2))

    def add_on_bone(
        self,
        vertices_V3: NDArray[np.float64],
        faces_F3: NDArray[np.int64],
        material_F: NDArray[np.int64] | int,
        bone: str,
        uv_V2: NDArray[np.float64] | None = None,
    ) -> None:
        """Add a part that moves rigidly with one canonical bone."""
        bone_V4 = np.full((len(vertices_V3), 4), self.rig.canonical[bone], np.int32)
        self.add(vertices_V3, faces_F3, material_F, bone_V4, self._first_only(len(vertices_V3)), uv_V2=uv_V2)

    @staticmethod
    def _first_only(count: int) -> NDArray[np.float32]:
        return np.tile(np.array([1, 0, 0, 0], np.float32), (count, 1))

    def add_chain(self, chain: Chain) -> int:
        """Append a chain's bones to the rig and return the number of its first bone."""
        rig, points = self.rig, chain.points_N3
        first, count = len(rig.names), len(points) - 1
        parents = [rig.canonical[chain.parent], *range(first, first + count - 1)]
        self.rig = replace(
            rig,
            names=(*rig.names, *(f"sway{first + i}" for i in range(count))),
            parents_B=np.r_[rig.parents_B, parents].astype(np.int32),
            positions_B3=np.concatenate([rig.positions_B3, points[:-1]]),
            tips_B3=np.concatenate([rig.tips_B3, points[1:]]),
            sway_B=np.r_[rig.sway_B, np.full(count, chain.sway)].astype(np.float32),
        )
        return first

    def add_hanging(
        self,
        mesh: HangingMesh,
        material: int,
        *,
        parent: str,
        scale: float = 1.0,
        origin: tuple[float, ...] = (0, 0, 0),
    ) -> None:
        """Add hair or cloth given in its own units; vertices without chain move with the parent bone."""
        shift = np.array(origin)
        firsts = [self.add_chain(replace(c, points_N3=c.points_N3 * scale + shift)) for c in mesh.chains]
        counts = [len(c.points_N3) - 1 for c in mesh.chains]
        vertices_V3 = np.concatenate(mesh.vertices) * scale + shift
        chain_V, along_V = np.concatenate(mesh.chain_of), np.concatenate(mesh.along)
        root = self.rig.canonical[parent]
        bone_V4 = np.full((len(vertices_V3), 4), root, np.int32)
        weight_V4 = self._first_only(len(vertices_V3))
        for number, (first, count) in enumerate(zip(firsts, counts, strict=True)):
            of_chain = chain_V == number
            place = along_V[of_chain] * count - 0.5
            upper = np.floor(place).astype(int)
            share = (place - upper).astype(np.float32)
            bone_V4[of_chain, 0] = np.where(upper < 0, root, first + np.clip(upper, 0, count - 1))
            bone_V4[of_chain, 1] = first + np.clip(upper + 1, 0, count - 1)
            weight_V4[of_chain, 0], weight_V4[of_chain, 1] = 1 - share, share
            fixed = of_chain & (along_V <= 0)
            bone_V4[fixed], weight_V4[fixed] = root, (1, 0, 0, 0)
        self.add(vertices_V3, np.concatenate(mesh.faces), material, bone_V4, weight_V4)

    def mesh(self, name: str, face_points_53: NDArray[np.float64]) -> CharacterMesh:
        """Return the character, without vertices that no face uses."""
        starts = np.cumsum([0, *(len(p[0]) for p in self._parts)])
        columns = list(zip(*self._parts, strict=True))
        faces_F3 = np.concatenate([f + s for f, s in zip(columns[1], starts, strict=False)])
        used, faces = np.unique(faces_F3, return_inverse=True)
        return CharacterMesh(
            name=name,
            vertices_V3=np.concatenate(columns[0])[used].astype(np.float32),
            faces_F3=faces.reshape(-1, 3).astype(np.int32),
            uv_V2=np.concatenate(columns[5])[used].astype(np.float32),
            material_F=np.concatenate(columns[2]).astype(np.int32),
            bone_V4=np.concatenate(columns[3])[used].astype(np.int32),
            weight_V4=normalized_weights(np.concatenate(columns[4])[used]),
            materials=tuple(self.materials),
            textures=tuple(self.textures),
            rig=self.rig,
            face_points_53=face_points_53,
            tags=frozenset(self.tags),
        )
