"""Builds hair from VRoid Studio hair presets (JSON): every strand becomes a tube of four sides."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator

from illpose_training.render.anime_head import Head, grid_faces
from illpose_training.render.hair import HangingMesh

_SEGMENTS = 10
_RING = 4 * (_SEGMENTS + 1)  # vertices of a strand
#: The presets' head: middle of the eyes and crown above the head bone, half width, and middle in depth; metres.
PRESET_EYE_Y, PRESET_CROWN_Y, PRESET_HALF_WIDTH, PRESET_MIDDLE_Z = 0.097, 0.212, 0.078, 0.022


def preset_files(folder: Path) -> tuple[Path, ...]:
    """Return the preset files under a folder, sorted."""
    return tuple(sorted(folder.rglob("preset.json")))


@lru_cache(maxsize=16)
def read_vroid_hair(path: Path) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return vertices (metres from the preset's head bone) and faces of a hair preset."""
    vertices: list[NDArray[np.float64]] = []
    faces: list[NDArray[np.int64]] = []

    def add(strand: dict[str, Any], parent: dict[str, Any] | None) -> None:
        if not strand.get("Visibility", True):
            return
        if len(strand["Points"]) >= 2:
            faces.append(grid_faces(_SEGMENTS + 1, 4, closed=True) + sum(len(v) for v in vertices))
            vertices.append(_strand(strand, parent))
        for child in strand["Children"]:
            add(child, strand)

    for strand in json.loads(path.read_text(encoding="utf-8"))["Hairishes"]:
        add(strand, None)
    return np.concatenate(vertices), np.concatenate(faces)


def fitted_hair(head: Head, path: Path) -> HangingMesh:
    """Return a preset's hair on a drawn head, in the head's units; what falls below the chin sways."""
    vertices_V3, faces_F3 = read_vroid_hair(path)
    wide = float(head.point(np.array(np.pi / 2), np.array(0.6))[0]) / PRESET_HALF_WIDTH * 1.03
    tall = (1.0 - head.shape.eye_y) / (PRESET_CROWN_Y - PRESET_EYE_Y)
    fitted_V3 = np.stack(
        [
            vertices_V3[:, 0] * wide,
            (vertices_V3[:, 1] - PRESET_CROWN_Y) * tall + 1.05,
            (vertices_V3[:, 2] - PRESET_MIDDLE_Z) * wide - 0.03,
        ],
        axis=1,
    )
    hair = HangingMesh()
    bottom = float(fitted_V3[:, 1].min())
    if bottom > -0.15:
        hair.add(fitted_V3, faces_F3)
        return hair
    strand_of_V = np.repeat(np.arange(len(fitted_V3) // _RING), _RING)
    middle_S3 = fitted_V3.reshape(-1, _RING, 3)[:, -4:].mean(axis=1)
    azimuth_S = np.arctan2(middle_S3[:, 0], middle_S3[:, 2])
    sector_S = np.digitize(azimuth_S, [-2.4, -0.9, 0.9, 2.4]) % 4
    for sector in range(4):
        of_sector = sector_S[strand_of_V] == sector
        if of_sector.any():
            _add_sector(hair, fitted_V3, faces_F3, of_sector, bottom)
    return hair


def _add_sector(
    hair: HangingMesh,
    vertices_V3: NDArray[np.float64],
    faces_F3: NDArray[np.int64],
    of_sector: NDArray[np.bool_],
    bottom: float,
) -> None:
    """Add the strands of one side of the head, on a chain that hangs from the height of the ears."""
    new_index = np.cumsum(of_sector) - 1
    part_V3 = vertices_V3[of_sector]
    center = part_V3[part_V3[:, 1] < 0.3].mean(axis=0) if (part_V3[:, 1] < 0.3).any() else part_V3.mean(axis=0)
    start, end = np.array([center[0], 0.25, center[2]]), np.array([center[0], bottom, center[2]])
    chain = hair.add_chain(start + (end - start) * np.linspace(0, 1, 4)[:, None], "head", 0.6)
    along_V = np.clip((0.25 - part_V3[:, 1]) / (0.25 - bottom), 0, 1)
    hair.add(part_V3, new_index[faces_F3[of_sector[faces_F3[:, 0]]]], chain, along_V)


def _points(rows: list[dict[str, float]]) -> NDArray[np.float64]:
    return np.array([[row["x"], row["y"], row["z"]] for row in rows])


def _width_profile(parameters: dict[str, Any], along: NDArray[np.float64]) -> NDArray[np.float64]:
    curve = parameters["_WidthCurve"]
    value = curve["_Value"] if curve.get("_HasOwnValue", True) else curve.get("_InheritedValue", curve["_Value"])
    controls = value["_Curve"]["rawControlPoints"]
    if not controls:
        profile: NDArray[np.float64] = np.interp(along, [0, 0.2, 0.6, 1], [0.3, 0.55, 0.65, 0.0])
        return profile
    return np.asarray(np.interp(along, [p["x"] for p in controls], [p["y"] for p in controls]))


def _strand(strand: dict[str, Any], parent: dict[str, Any] | None) -> NDArray[np.float64]:
    points, normals, parameters = _points(strand["Points"]), _points(strand["Normals"]), strand["Param"]
    width = parameters["_Width"]["_Value"] * parameters["_WidthScale"]["_Value"]
    thickness = parameters["_Thickness"]["_Value"] * parameters["_ThicknessScale"]["_Value"]
    if parent is not None and parameters["_Width"].get("_HasOwnValue") is False:
        inherited = parent["Param"]
        width = max(width, inherited["_Width"]["_Value"] * inherited["_WidthScale"]["_Value"])
    steps = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1) + 1e-7)]
    steps /= steps[-1]
    along = np.linspace(0, 1, _SEGMENTS + 1)
    path = PchipInterpolator(steps, points)(along)
    normal = np.stack([np.interp(along, steps, normals[:, axis]) for axis in range(3)], axis=1)
    tangent = np.gradient(path, axis=0)
    across = np.cross(tangent, normal)
    across /= np.linalg.norm(across, axis=1, keepdims=True) + 1e-9
    outward = np.cross(across, tangent)
    outward /= np.linalg.norm(outward, axis=1, keepdims=True) + 1e-9
    profile = _width_profile(parameters, along)[:, None]
    half, deep = across * width * profile, outward * thickness * profile * 0.5
    ring: NDArray[np.float64] = np.stack([path + half, path + deep, path - half, path - deep], axis=1).reshape(-1, 3)
    return ring
