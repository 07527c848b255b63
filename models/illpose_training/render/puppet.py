"""A character made ready to be posed and drawn many times: bone drivers, joints, smooth normals, packed textures."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.skeleton import JOINT_COUNT
from illpose_training.render.bones import BONE_INDEX, BONE_OF_BODY_JOINT, BONES, rest_to_t_pose
from illpose_training.render.mesh import CharacterMesh

_HEAD_POINTS = 5
_FINGER = re.compile(r"(index|middle|ring|pinky|thumb)[_ ]?0?([1-4])", re.IGNORECASE)
#: Bones that a framing may leave out, from the feet up.
_REGION_OF_BONE = {"foot": 0, "lower_leg": 0, "upper_leg": 1, "hips": 2, "spine": 3, "chest": 4, "shoulder": 4,
                   "upper_arm": 4, "lower_arm": 5, "hand": 5, "neck": 6, "head": 6}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Puppet:
    """Arrays that do not change from scene to scene."""

    mesh: CharacterMesh
    driver_B: NDArray[np.int32]  # which of BONES turns each bone, -1 for swaying bones
    rest_to_t_B33: NDArray[np.float64]  # rotation from rest to T-pose of each bone
    curl_B: NDArray[np.float32]  # how much a fist turns the bone; 0 for all but fingers
    joint_bone_K: NDArray[np.int32]
    joint_rest_K3: NDArray[np.float64]
    joint_radius_K: NDArray[np.float32]  # a surface nearer to the camera by more than this hides the joint
    region_V: NDArray[np.int8]
    head_F: NDArray[np.bool_]
    weld_V: NDArray[np.int32]  # the vertex whose normal each vertex shares
    texture_THW4: NDArray[np.uint8]
    texture_size_T2: NDArray[np.int32]  # width, height


def make_puppet(mesh: CharacterMesh) -> Puppet:
    """Return a character made ready."""
    rig = mesh.rig
    of_bone = {index: BONE_INDEX[bone] for bone, index in rig.canonical.items()}
    driver_B = np.full(len(rig.names), -1, np.int32)
    for index, parent in enumerate(rig.parents_B):
        if index in of_bone:
            driver_B[index] = of_bone[index]
        elif rig.sway_B[index] < 0:
            driver_B[index] = driver_B[parent] if parent >= 0 and driver_B[parent] >= 0 else 0
    turns_193 = rest_to_t_pose({bone: rig.positions_B3[index] for bone, index in rig.canonical.items()})
    strongest_V = mesh.bone_V4[np.arange(len(mesh.bone_V4)), mesh.weight_V4.argmax(axis=1)]
    nearest_V = _canonical_ancestor(mesh, driver_B)[strongest_V]
    region_of_driver = np.array([_REGION_OF_BONE[re.sub("^(left|right)_", "", b)] for b in BONES], np.int8)
    on_head_V = nearest_V == BONE_INDEX["head"]
    joint_bone_K, joint_rest_K3, joint_radius_K = _joints(mesh, nearest_V)
    texture_THW4, texture_size_T2 = _packed(mesh.textures)
    _, first, inverse = np.unique(
        np.round(mesh.vertices_V3 * 2000).astype(np.int64), axis=0, return_index=True, return_inverse=True
    )
    return Puppet(
        mesh=mesh,
        driver_B=driver_B,
        rest_to_t_B33=turns_193[np.maximum(driver_B, 0)],
        curl_B=np.array([_curl(name) for name in rig.names], np.float32),
        joint_bone_K=joint_bone_K,
        joint_rest_K3=joint_rest_K3,
        joint_radius_K=joint_radius_K,
        region_V=region_of_driver[nearest_V],
        head_F=on_head_V[mesh.faces_F3].all(axis=1),
        weld_V=first[inverse.ravel()].astype(np.int32),
        texture_THW4=texture_THW4,
        texture_size_T2=texture_size_T2,
    )


def _canonical_ancestor(mesh: CharacterMesh, driver_B: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return for each bone the driver of its nearest driven ancestor, so that hair counts to the head."""
    found = driver_B.copy()
    for index, parent in enumerate(mesh.rig.parents_B):
        if found[index] < 0:
            found[index] = found[parent]
    return found


def _curl(name: str) -> float:
    match = _FINGER.search(name)
    if not match:
        return 0.0
    side = -1.0 if re.search(r"left|\.l$|左", name, re.IGNORECASE) else 1.0
    return side * (0.25 if match[1].lower() == "thumb" else min(int(match[2]), 3) / 3)


def _joints(
    mesh: CharacterMesh, nearest_V: NDArray[np.int32]
) -> tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float32]]:
    rig = mesh.rig
    bones = [rig.canonical["head"]] * _HEAD_POINTS + [rig.canonical[b] for b in BONE_OF_BODY_JOINT]
    places = np.concatenate([mesh.face_points_53, rig.positions_B3[bones[_HEAD_POINTS:]]])
    head_size = float(np.linalg.norm(mesh.face_points_53[3] - mesh.face_points_53[4]))
    radii = [0.16 * head_size] * 3 + [0.3 * head_size] * 2
    for joint in range(_HEAD_POINTS, JOINT_COUNT):
        bone = BONE_OF_BODY_JOINT[joint - _HEAD_POINTS]
        parent = {"upper_arm": "shoulder", "lower_arm": "upper_arm", "hand": "lower_arm", "upper_leg": "hips",
                  "lower_leg": "upper_leg", "foot": "lower_leg"}[re.sub("^(left|right)_", "", bone)]  # fmt: skip
        side = "" if parent == "hips" else bone.split("_")[0] + "_"
        own = (nearest_V == BONE_INDEX[bone]) | (nearest_V == BONE_INDEX[side + parent])
        away = np.linalg.norm(mesh.vertices_V3[own] - places[joint], axis=1)
        away = away[away < 0.3]
        radii.append(float(np.clip(1.7 * np.percentile(away, 20), 0.05, 0.2)) if len(away) > 10 else 0.1)
    return np.array(bones, np.int32), places, np.array(radii, np.float32)


def _packed(textures: tuple[NDArray[np.uint8], ...]) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    if not textures:
        return np.zeros((1, 1, 1, 4), np.uint8), np.ones((1, 2), np.int32)
    height, width = max(t.shape[0] for t in textures), max(t.shape[1] for t in textures)
    packed = np.zeros((len(textures), height, width, 4), np.uint8)
    for index, texture in enumerate(textures):
        packed[index, : texture.shape[0], : texture.shape[1]] = texture
    return packed, np.array([(t.shape[1], t.shape[0]) for t in textures], np.int32)
