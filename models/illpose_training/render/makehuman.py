"""Reads MakeHuman's base mesh, targets, rig and clothes (mpfb2 file formats, CC0 assets)."""

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from illpose_training.render.mesh import Rig


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ObjMesh:
    """A Wavefront mesh; group_F names the group of each face, quads are split."""

    vertices_V3: NDArray[np.float64]
    faces_F3: NDArray[np.int64]
    group_F: NDArray[np.str_]


def read_obj(path: Path) -> ObjMesh:
    """Return the mesh of a Wavefront file, without texture coordinates."""
    vertices, faces, groups, group = [], [], [], ""
    for line in path.read_text(encoding="latin1").splitlines():
        word, *rest = line.split() or [""]
        if word == "v":
            vertices.append([float(x) for x in rest[:3]])
        elif word == "g":
            group = rest[0] if rest else ""
        elif word == "f":
            corners = [int(x.split("/")[0]) - 1 for x in rest]
            for k in range(1, len(corners) - 1):
                faces.append((corners[0], corners[k], corners[k + 1]))
                groups.append(group)
    return ObjMesh(vertices_V3=np.array(vertices), faces_F3=np.array(faces), group_F=np.array(groups))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Garment:
    """Clothes or hair for the base mesh: each vertex hangs on three of its vertices (reference_V3)."""

    reference_V3: NDArray[np.int64]
    share_V3: NDArray[np.float64]
    offset_V3: NDArray[np.float64]
    scale_by: dict[int, tuple[int, int, float]]  # axis -> two base vertices and their distance on the original
    covered: NDArray[np.int64]  # base vertices that the garment hides
    faces_F3: NDArray[np.int64]
    piece_F: NDArray[np.int64]  # connected piece of each face, for colouring

    def fitted(self, base_V3: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the garment's vertices on a body."""
        scale = np.ones(3)
        for axis, (first, second, distance) in self.scale_by.items():
            scale[axis] = abs(base_V3[first][axis] - base_V3[second][axis]) / distance
        on_body_V3 = (base_V3[self.reference_V3] * self.share_V3[..., None]).sum(axis=1)
        fitted_V3: NDArray[np.float64] = on_body_V3 + self.offset_V3 * scale
        return fitted_V3

    def weights(self, base_VB: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the garment's skin weights (vertices, bones) from the body's."""
        weight_VB = (base_VB[self.reference_V3] * np.maximum(self.share_V3, 0)[..., None]).sum(axis=1)
        total: NDArray[np.float32] = (weight_VB / (weight_VB.sum(axis=1, keepdims=True) + 1e-9)).astype(np.float32)
        return total


_IGNORED = {"name", "uuid", "tag", "material", "z_depth", "basemesh", "max_pole", "uvLayer", "weights", "#"}


def _vertex_ranges(words: list[str]) -> list[int]:
    numbers: list[int] = []
    position = 0
    while position < len(words):
        if words[position + 1 : position + 2] == ["-"]:
            numbers.extend(range(int(words[position]), int(words[position + 2]) + 1))
            position += 3
        else:
            numbers.append(int(words[position]))
            position += 1
    return numbers


@lru_cache(maxsize=64)
def read_garment(path: Path) -> Garment:
    """Return the clothes in an mhclo file."""
    rows: list[list[float]] = []
    scale_by: dict[int, tuple[int, int, float]] = {}
    covered: list[int] = []
    section, mesh_name = "", ""
    for line in path.read_text(encoding="latin1").splitlines():
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if words[0] == "obj_file":
            mesh_name = words[1]
        elif words[0] in ("x_scale", "y_scale", "z_scale"):
            scale_by["xyz".index(words[0][0])] = (int(words[1]), int(words[2]), float(words[3]))
        elif words[0] in ("verts", "delete_verts"):
            section = words[0]
        elif words[0] in _IGNORED:
            continue
        elif section == "verts" and len(words) == 1:
            rows.append([*[int(words[0])] * 3, 1, 0, 0, 0, 0, 0])
        elif section == "verts" and len(words) >= 9:
            rows.append([float(x) for x in words[:9]])
        elif section == "delete_verts":
            covered.extend(_vertex_ranges(words))
    mesh = read_obj(path.parent / mesh_name)
    table = np.array(rows)[: len(mesh.vertices_V3)]
    return Garment(
        reference_V3=table[:, :3].astype(int),
        share_V3=table[:, 3:6],
        offset_V3=table[:, 6:9],
        scale_by=scale_by,
        covered=np.unique(np.array(covered, dtype=np.int64)),
        faces_F3=mesh.faces_F3,
        piece_F=_pieces(mesh),
    )


def _pieces(mesh: ObjMesh) -> NDArray[np.int64]:
    count, faces = len(mesh.vertices_V3), mesh.faces_F3
    edges = np.concatenate([faces[:, :2], faces[:, 1:]])
    graph = coo_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(count, count))
    _, label_V = connected_components(graph)
    piece_F: NDArray[np.int64] = label_V[faces[:, 0]].astype(np.int64)
    return piece_F


class MakeHuman:
    """The base mesh with its targets and rig; what is read is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def base(self) -> ObjMesh:
        """The base mesh with its helper groups, in decimetres."""
        return read_obj(self.folder / "core/3dobjs/base.obj")

    @cached_property
    def joint_cubes(self) -> dict[str, NDArray[np.int64]]:
        """Vertices of the little cubes that mark joints, by name."""
        base = self.base
        names = [str(g) for g in np.unique(base.group_F) if g.startswith("joint-")]
        return {name: np.unique(base.faces_F3[base.group_F == name]) for name in names}

    @cached_property
    def bones(self) -> dict[str, dict[str, object]]:
        """The Mixamo rig's bones, parents before children."""
        rig = json.loads((self.folder / "mpfb2/rigs/standard/rig.mixamo.json").read_text())["bones"]
        order: dict[str, dict[str, object]] = {}

        def add(name: str) -> None:
            parent = rig[name].get("parent")
            if parent and parent not in order:
                add(parent)
            order.setdefault(name, rig[name])

        for name in rig:
            add(name)
        return order

    @cached_property
    def weight_VB(self) -> NDArray[np.float32]:
        """Skin weights of the base mesh for each bone."""
        weights = json.loads((self.folder / "mpfb2/rigs/standard/weights.mixamo.json").read_text())["weights"]
        table = np.zeros((len(self.base.vertices_V3), len(self.bones)), np.float32)
        for index, name in enumerate(self.bones):
            pairs = np.array(weights.get(name, []), dtype=np.float64).reshape(-1, 2)
            table[pairs[:, 0].astype(int), index] = pairs[:, 1]
        return table

    @lru_cache(maxsize=256)  # noqa: B019 (one object lives as long as the program)
    def target(self, name: str) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the vertices that a target moves, and how far."""
        lines = (self.folder / f"core/targets/{name}.target").read_text(encoding="latin1").splitlines()
        rows = [line.split() for line in lines if line and line[0] not in '#"']
        table = np.array([[float(x) for x in row[:4]] for row in rows]).reshape(-1, 4)
        return table[:, 0].astype(int), table[:, 1:]

    def bone_places(self, vertices_V3: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the start of each bone (bones, 3) on a body."""
        return np.array([self._end_place(bone["head"], vertices_V3) for bone in self.bones.values()])

    def _end_place(self, end: object, vertices_V3: NDArray[np.float64]) -> NDArray[np.float64]:
        assert isinstance(end, dict)
        if end["strategy"] == "CUBE":
            chosen = self.joint_cubes[end["cube_name"]]
        else:
            chosen = np.array(end.get("vertex_indices", [end.get("vertex_index", 0)]))
        place: NDArray[np.float64] = vertices_V3[chosen].mean(axis=0)
        return place

    def rig(self, vertices_V3: NDArray[np.float64], canonical: dict[str, int]) -> Rig:
        """Return the rig on a body."""
        names = list(self.bones)
        parents = [names.index(str(b["parent"])) if b.get("parent") else -1 for b in self.bones.values()]
        places = self.bone_places(vertices_V3)
        return Rig.rigid(tuple(names), np.array(parents, np.int32), places, canonical)
