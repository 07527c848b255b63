"""Where nose, eyes and ears of a ready-made character lie; its file does not say."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from illpose_training.render.mesh import CharacterMesh


@dataclass(frozen=True, slots=True, kw_only=True)
class FacePoints:
    """Places against the head bone, in metres of a character 1.6 m tall; measured by eye, once per character."""

    eye_x: float
    eye_y: float
    nose_y: float
    ear_x: float
    ear_y: float
    ear_z: float

    def placed_on(self, mesh: CharacterMesh) -> CharacterMesh:
        """Return the character with its five face points, eyes and nose on its surface."""
        head = mesh.rig.positions_B3[mesh.rig.canonical["head"]]
        bone = mesh.bone_V4[np.arange(len(mesh.bone_V4)), mesh.weight_V4.argmax(axis=1)]
        on_head = _descends_from(mesh, bone, mesh.rig.canonical["head"])
        surface_S3 = mesh.vertices_V3[on_head].astype(np.float64)

        def front(x: float, y: float) -> NDArray[np.float64]:
            place = head + np.array([x, y, 0.0])
            return np.array([place[0], place[1], _front_depth(surface_S3, place, self.eye_x * 0.35)])

        points = np.stack(
            [
                front(0.0, self.nose_y),
                front(self.eye_x, self.eye_y) - (0, 0, 0.005),
                front(-self.eye_x, self.eye_y) - (0, 0, 0.005),
                head + np.array([self.ear_x, self.ear_y, self.ear_z]),
                head + np.array([-self.ear_x, self.ear_y, self.ear_z]),
            ]
        )
        return replace(mesh, face_points_53=points)


def _front_depth(surface_S3: NDArray[np.float64], place_3: NDArray[np.float64], radius: float) -> float:
    for factor in (1, 2, 4):
        near = (np.abs(surface_S3[:, :2] - place_3[:2]) < radius * factor).all(axis=1) & (surface_S3[:, 2] > place_3[2])
        if near.any():
            depths = np.sort(surface_S3[near, 2])
            return float(depths[-max(1, len(depths) // 3)])
    return float(place_3[2] + 0.05)


def _descends_from(mesh: CharacterMesh, bone_V: NDArray[np.int32], ancestor: int) -> NDArray[np.bool_]:
    below = np.zeros(len(mesh.rig.names), bool)
    for index, parent in enumerate(mesh.rig.parents_B):
        below[index] = index == ancestor or (parent >= 0 and below[parent])
    return below[bone_V]
