"""Reads characters from glTF binaries (GLB, and VRM which is one); glTF 2.0 specification, Khronos."""

import io
import json
import re
import struct
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.spatial.transform import Rotation

from illpose_training.render.bones import BONES, map_bones
from illpose_training.render.face_points import FacePoints
from illpose_training.render.mesh import CharacterMesh, Material, Rig, Role, normalized_weights, standing_upright

_COMPONENT = {5120: np.int8, 5121: np.uint8, 5122: np.int16, 5123: np.uint16, 5125: np.uint32, 5126: np.float32}
_WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}
TEXTURE_PX = 256


class GltfFile:
    """One GLB in memory: its JSON and the arrays behind it."""

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        if data[:4] != b"glTF":
            raise ValueError(f"{path}: not a GLB file")
        self.binary = b""
        offset = 12
        while offset < len(data):
            length, kind = struct.unpack_from("<I4s", data, offset)
            chunk = data[offset + 8 : offset + 8 + length]
            offset += 8 + length
            if kind == b"JSON":
                self.json: dict[str, Any] = json.loads(chunk.decode("utf-8", "replace"))
            elif kind[:3] == b"BIN":
                self.binary = chunk

    def _view(self, index: int) -> tuple[bytes, int]:
        view = self.json["bufferViews"][index]
        start = view.get("byteOffset", 0)
        return self.binary[start : start + view["byteLength"]], view.get("byteStride", 0)

    def array(self, index: int) -> NDArray[Any]:
        """Return accessor number index as (count, width), normalized integers as 0..1."""
        accessor = self.json["accessors"][index]
        kind, width, count = _COMPONENT[accessor["componentType"]], _WIDTH[accessor["type"]], accessor["count"]
        data, stride = self._view(accessor["bufferView"])
        start = accessor.get("byteOffset", 0)
        item = np.dtype(kind).itemsize * width
        if stride and stride != item:
            raw = np.lib.stride_tricks.as_strided(np.frombuffer(data, np.uint8)[start:], (count, item), (stride, 1))
            values = raw.copy().view(kind).reshape(count, width)
        else:
            values = np.frombuffer(data, kind, count * width, start).reshape(count, width)
        if accessor.get("normalized") and kind is not np.float32:
            return values.astype(np.float32) / np.iinfo(kind).max
        return values

    def texture(self, index: int) -> NDArray[np.uint8]:
        """Return image number index as RGBA, at most 256 px a side."""
        data, _ = self._view(self.json["images"][index]["bufferView"])
        picture = Image.open(io.BytesIO(data)).convert("RGBA")
        picture.thumbnail((TEXTURE_PX, TEXTURE_PX))
        return np.asarray(picture)

    def parents(self) -> list[int]:
        """Return the parent of each node, -1 for roots."""
        parents = [-1] * len(self.json["nodes"])
        for index, node in enumerate(self.json["nodes"]):
            for child in node.get("children", ()):
                parents[child] = index
        return parents

    def node_order(self) -> list[int]:
        """Return the nodes, parents before children."""
        parents = self.parents()
        order = [i for i, parent in enumerate(parents) if parent < 0]
        for index in order:
            order.extend(self.json["nodes"][index].get("children", ()))
        return order

    def node_globals(self) -> NDArray[np.float64]:
        """Return the global matrix (nodes, 4, 4) of each node at rest."""
        parents = self.parents()
        matrices = np.tile(np.eye(4), (len(parents), 1, 1))
        for index in self.node_order():
            local = _local_matrix(self.json["nodes"][index])
            matrices[index] = matrices[parents[index]] @ local if parents[index] >= 0 else local
        return matrices


def _local_matrix(node: dict[str, Any]) -> NDArray[np.float64]:
    if "matrix" in node:
        return np.array(node["matrix"], np.float64).reshape(4, 4).T
    matrix = np.eye(4)
    turn = Rotation.from_quat(node.get("rotation", [0, 0, 0, 1])).as_matrix()
    matrix[:3, :3] = turn * np.array(node.get("scale", [1, 1, 1]), np.float64)
    matrix[:3, 3] = node.get("translation", [0, 0, 0])
    return matrix


class _Materials:
    """Collects the materials and textures that a character uses."""

    def __init__(self, gltf: GltfFile) -> None:
        self._gltf = gltf
        self._index: dict[int, int] = {}
        self._texture_index: dict[int, int] = {}
        self.materials: list[Material] = []
        self.textures: list[NDArray[np.uint8]] = []

    def index(self, number: int) -> int:
        if number not in self._index:
            self._index[number] = len(self.materials)
            self.materials.append(self._read(self._gltf.json["materials"][number]))
        return self._index[number]

    def _read(self, source: dict[str, Any]) -> Material:
        look = source.get("pbrMetallicRoughness", {})
        linear = np.array(look.get("baseColorFactor", [1, 1, 1, 1])[:3], np.float64)
        srgb = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * np.maximum(linear, 1e-6) ** (1 / 2.4) - 0.055)
        name = source.get("name", "")
        texture = self._texture(look["baseColorTexture"]["index"]) if "baseColorTexture" in look else -1
        cutout = source.get("alphaMode", "OPAQUE") != "OPAQUE"
        return Material(
            name=name,
            role=_role(name) if texture < 0 else Role.MIXED,
            color=(float(srgb[0]), float(srgb[1]), float(srgb[2])),
            texture=texture,
            cutout=cutout,
            two_sided=cutout or bool(source.get("doubleSided", False)),
        )

    def _texture(self, number: int) -> int:
        image = self._gltf.json["textures"][number]["source"]
        if image not in self._texture_index:
            self._texture_index[image] = len(self.textures)
            self.textures.append(self._gltf.texture(image))
        return self._texture_index[image]


def _role(name: str) -> Role:
    low = name.lower()
    if "skin" in low:
        return Role.SKIN
    if "hair" in low or "brow" in low:
        return Role.HAIR
    return Role.FACE if "eye" in low else Role.CLOTH


def _bone_map(gltf: GltfFile) -> dict[str, int]:
    extension = gltf.json.get("extensions", {}).get("VRM")
    if extension:
        snake = {_camel(bone): bone for bone in BONES}
        bones = extension["humanoid"]["humanBones"]
        return {snake[b["bone"]]: b["node"] for b in bones if b["bone"] in snake}
    joints = {j for skin in gltf.json.get("skins", ()) for j in skin["joints"]}
    return map_bones([n.get("name", "") if i in joints else "" for i, n in enumerate(gltf.json["nodes"])])


def _camel(bone: str) -> str:
    first, *rest = bone.split("_")
    return first + "".join(word.title() for word in rest)


def read_gltf(
    path: Path, *, face_points: FacePoints, leave_out: str = "", tags: frozenset[str] = frozenset()
) -> CharacterMesh:
    """Return the character in a GLB or VRM file; meshes whose name matches the pattern leave_out are not read."""
    gltf = GltfFile(path)
    nodes, globals_N44 = gltf.json["nodes"], gltf.node_globals()
    looks = _Materials(gltf)
    parts = []
    for index, node in enumerate(nodes):
        if "mesh" not in node or (leave_out and re.search(leave_out, node.get("name", ""))):
            continue
        for primitive in gltf.json["meshes"][node["mesh"]]["primitives"]:
            parts.append(_read_primitive(gltf, index, primitive, globals_N44, looks))
    starts = np.cumsum([0, *(len(p[0]) for p in parts)])
    order, parents = gltf.node_order(), gltf.parents()
    new_index = np.zeros(len(nodes), np.int32)
    new_index[order] = np.arange(len(order))
    rig = Rig.rigid(
        tuple(nodes[i].get("name", "") for i in order),
        np.array([new_index[parents[i]] if parents[i] >= 0 else -1 for i in order], np.int32),
        globals_N44[order][:, :3, 3],
        {bone: int(new_index[i]) for bone, i in _bone_map(gltf).items()},
    )
    mesh = CharacterMesh(
        name=path.stem,
        vertices_V3=np.concatenate([p[0] for p in parts]).astype(np.float32),
        faces_F3=np.concatenate([p[1] + s for p, s in zip(parts, starts, strict=False)]).astype(np.int32),
        uv_V2=np.concatenate([p[2] for p in parts]),
        material_F=np.concatenate([np.full(len(p[1]), p[5], np.int32) for p in parts]),
        bone_V4=new_index[np.concatenate([p[3] for p in parts])],
        weight_V4=normalized_weights(np.concatenate([p[4] for p in parts])),
        materials=tuple(looks.materials),
        textures=tuple(looks.textures),
        rig=rig,
        face_points_53=np.zeros((5, 3)),
        tags=tags,
    )
    return face_points.placed_on(standing_upright(mesh))


def _read_primitive(
    gltf: GltfFile, node_index: int, primitive: dict[str, Any], globals_N44: NDArray[np.float64], looks: _Materials
) -> tuple[Any, ...]:
    """Return vertices in the rest pose, faces, uv, bones (node numbers), weights and the material's index."""
    node, attributes = gltf.json["nodes"][node_index], primitive["attributes"]
    vertices_V3 = gltf.array(attributes["POSITION"]).astype(np.float64)
    count = len(vertices_V3)
    faces_F3 = gltf.array(primitive["indices"]).reshape(-1, 3).astype(np.int64)
    uv_V2 = gltf.array(attributes["TEXCOORD_0"]) if "TEXCOORD_0" in attributes else np.zeros((count, 2))
    if "skin" in node and "JOINTS_0" in attributes:
        skin = gltf.json["skins"][node["skin"]]
        joints = np.array(skin["joints"])
        inverse_J44 = gltf.array(skin["inverseBindMatrices"]).reshape(-1, 4, 4).transpose(0, 2, 1)
        slots_V4 = gltf.array(attributes["JOINTS_0"]).astype(int)
        weight_V4 = normalized_weights(gltf.array(attributes["WEIGHTS_0"]))
        matrices_J44 = globals_N44[joints] @ inverse_J44
        homogeneous_V4 = np.c_[vertices_V3, np.ones(count)]
        rest_V4 = np.einsum("vk,vkij,vj->vi", weight_V4, matrices_J44[slots_V4], homogeneous_V4)
        vertices_V3, bone_V4 = rest_V4[:, :3], joints[slots_V4]
    else:
        vertices_V3 = vertices_V3 @ globals_N44[node_index][:3, :3].T + globals_N44[node_index][:3, 3]
        bone_V4 = np.full((count, 4), node_index)
        weight_V4 = np.tile(np.array([1, 0, 0, 0], np.float32), (count, 1))
    material = looks.index(primitive["material"])
    return vertices_V3, faces_F3, uv_V2.astype(np.float32), bone_V4, weight_V4, material
