"""Builds hair from VRoid Studio hair presets (JSON): every strand becomes a tube of four sides."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator

from illpose_training.render.anime_head import grid_faces

_SEGMENTS = 10
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
