"""Reads characters from MikuMikuDance PMX 2.0 files."""

import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from illpose_training.render.bones import map_bones
from illpose_training.render.face_points import FacePoints
from illpose_training.render.mesh import CharacterMesh, Material, Rig, Role, normalized_weights, standing_upright

TEXTURE_PX = 256
_SIGNED, _UNSIGNED = {1: "b", 2: "h", 4: "i"}, {1: "B", 2: "H", 4: "i"}
#: MMD is left-handed: its z points the other way.
_FLIP_Z = np.array([1.0, 1.0, -1.0])


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 8
        (count,) = self.take("B")
        sizes = self.take(f"{count}B")
        self._text_encoding = "utf-16-le" if sizes[0] == 0 else "utf-8"
        self.extra_uv, self.vertex, self.texture, self.material, self.bone = sizes[1:6]

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + layout, self._data, self._at)
        self._at += struct.calcsize("<" + layout)
        return values

    def one(self, layout: str) -> Any:
        return self.take(layout)[0]

    def skip(self, count: int) -> None:
        self._at += count

    def index(self, size: int) -> int:
        return int(self.one(_SIGNED[size]))

    def text(self) -> str:
        length = self.one("i")
        raw = self._data[self._at : self._at + length]
        self._at += length
        return raw.decode(self._text_encoding, "replace")


def _read_vertices(reader: _Reader) -> tuple[NDArray[Any], ...]:
    count = reader.one("i")
    place_V3, uv_V2 = np.zeros((count, 3)), np.zeros((count, 2), np.float32)
    bone_V4, weight_V4 = np.zeros((count, 4), int), np.zeros((count, 4), np.float32)
    for i in range(count):
        values = reader.take("8f")
        place_V3[i], uv_V2[i] = values[:3], values[6:8]
        reader.skip(16 * reader.extra_uv)
        kind = reader.one("B")
        if kind == 0:
            bone_V4[i, 0], weight_V4[i, 0] = reader.index(reader.bone), 1
        elif kind in (1, 3):
            bone_V4[i, :2] = reader.index(reader.bone), reader.index(reader.bone)
            first = reader.one("f")
            weight_V4[i, :2] = first, 1 - first
            reader.skip(36 if kind == 3 else 0)
        else:
            bone_V4[i] = [reader.index(reader.bone) for _ in range(4)]
            weight_V4[i] = reader.take("4f")
        reader.skip(4)
    return place_V3, uv_V2, bone_V4, weight_V4


def _read_materials(reader: _Reader) -> tuple[list[Material], list[int], list[float]]:
    """Return materials (texture as numbered in the file), their face counts and opacities."""
    materials, counts, opacities = [], [], []
    for _ in range(reader.one("i")):
        name = reader.text()
        reader.text()
        red, green, blue, alpha = reader.take("4f")
        reader.skip(12 + 4 + 12)
        flags = reader.one("B")
        reader.skip(20)
        texture = reader.index(reader.texture)
        reader.index(reader.texture)
        reader.skip(1)
        reader.skip(1) if reader.one("B") else reader.index(reader.texture)
        reader.text()
        counts.append(reader.one("i") // 3)
        opacities.append(alpha)
        role = Role.HAIR if name == "髪" else Role.FACE if name in ("顔", "目") else Role.MIXED
        look = Material(
            name=name, role=role, color=(red, green, blue), texture=texture, cutout=True, two_sided=bool(flags & 1)
        )
        materials.append(look)
    return materials, counts, opacities


def _read_bones(reader: _Reader) -> tuple[list[str], list[int], NDArray[np.float64]]:
    names, parents, places = [], [], []
    for _ in range(reader.one("i")):
        names.append(reader.text())
        reader.text()
        places.append(reader.take("3f"))
        parents.append(reader.index(reader.bone))
        reader.skip(4)
        flags = reader.one("H")
        reader.index(reader.bone) if flags & 0x1 else reader.skip(12)
        if flags & 0x300:
            reader.index(reader.bone)
            reader.skip(4)
        reader.skip((12 if flags & 0x400 else 0) + (24 if flags & 0x800 else 0) + (4 if flags & 0x2000 else 0))
        if flags & 0x20:
            reader.index(reader.bone)
            reader.skip(8)
            for _ in range(reader.one("i")):
                reader.index(reader.bone)
                reader.skip(24 if reader.one("B") else 0)
    return names, parents, np.array(places) * _FLIP_Z


def _order(parents: list[int]) -> list[int]:
    children: dict[int, list[int]] = {}
    for index, parent in enumerate(parents):
        children.setdefault(parent, []).append(index)
    order = list(children.get(-1, ()))
    for index in order:
        order.extend(children.get(index, ()))
    return order


def _load_texture(folder: Path, name: str) -> NDArray[np.uint8] | None:
    places = (folder / name.replace("\\", "/"), folder / "light" / Path(name.replace("\\", "/")).name)
    for path in places:
        if path.exists():
            picture = Image.open(path).convert("RGBA")
            picture.thumbnail((TEXTURE_PX, TEXTURE_PX))
            return np.asarray(picture)
    return None


def read_pmx(path: Path, *, face_points: FacePoints, tags: frozenset[str] = frozenset()) -> CharacterMesh:
    """Return the character in a PMX file; materials that are not opaque at rest (expressions) are left out."""
    reader = _Reader(path.read_bytes())
    for _ in range(4):
        reader.text()
    place_V3, uv_V2, bone_V4, weight_V4 = _read_vertices(reader)
    layout = _UNSIGNED[reader.vertex]
    faces_F3 = np.array(reader.take(f"{reader.one('i')}{layout}"), np.int32).reshape(-1, 3)[:, ::-1]
    texture_names = [reader.text() for _ in range(reader.one("i"))]
    materials, counts, opacities = _read_materials(reader)
    names, parents, bone_places_B3 = _read_bones(reader)
    material_F = np.repeat(np.arange(len(counts)), counts).astype(np.int32)
    shown_F = np.array(opacities)[material_F] > 0.95
    order = _order(parents)
    new_index = np.zeros(len(names), np.int32)
    new_index[order] = np.arange(len(order))
    bone_V4 = new_index[_driven_bones(names)[bone_V4]]
    loaded = [_load_texture(path.parent, name) for name in texture_names]
    slot = np.cumsum([image is not None for image in loaded]) - 1
    looks = [_with_texture(m, loaded, slot) for m in materials]
    ordered_names = tuple(names[i] for i in order)
    mesh = CharacterMesh(
        name=path.stem,
        vertices_V3=(place_V3 * _FLIP_Z).astype(np.float32),
        faces_F3=np.ascontiguousarray(faces_F3[shown_F]),
        uv_V2=uv_V2,
        material_F=material_F[shown_F],
        bone_V4=bone_V4,
        weight_V4=normalized_weights(weight_V4),
        materials=tuple(looks),
        textures=tuple(image for image in loaded if image is not None),
        rig=Rig.rigid(
            ordered_names,
            np.array([new_index[parents[i]] if parents[i] >= 0 else -1 for i in order], np.int32),
            bone_places_B3[order],
            map_bones(ordered_names),
        ),
        face_points_53=np.zeros((5, 3)),
        tags=tags,
    )
    return face_points.placed_on(standing_upright(mesh))


def _with_texture(material: Material, loaded: list[NDArray[np.uint8] | None], slot: NDArray[np.int64]) -> Material:
    found = material.texture >= 0 and loaded[material.texture] is not None
    return replace(material, texture=int(slot[material.texture]) if found else -1)


def _driven_bones(names: list[str]) -> NDArray[np.int64]:
    """Return for each bone the bone to skin with: leg copies (足D ...) stand for the bone that they follow."""
    number = {name: index for index, name in enumerate(names)}
    return np.array([number.get(name[:-1], i) if name.endswith("D") else i for i, name in enumerate(names)])
