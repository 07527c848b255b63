"""Puts a puppet into a pose: bones, swaying hair and cloth that give way to the body, and the skinned surface."""

# numba kernels: arrays by position, all of a pixel's work in one loop
# ruff: noqa: PLR0917

from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray

from illpose_training.render.puppet import Puppet

#: Capsules that hair and cloth do not enter: from bone, to bone, radius as a share of the shoulders' width.
_CAPSULES = (
    ("hips", "chest", 0.36), ("chest", "neck", 0.34),
    ("left_upper_leg", "left_lower_leg", 0.24), ("left_lower_leg", "left_foot", 0.17),
    ("left_lower_arm", "left_hand", 0.13),
    ("right_lower_arm", "right_hand", 0.13),
    ("right_upper_leg", "right_lower_leg", 0.24), ("right_lower_leg", "right_foot", 0.17),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PosedPuppet:
    """A puppet in a pose: surface and joints in its own world, metres."""

    puppet: Puppet
    vertices_V3: NDArray[np.float32]
    joints_K3: NDArray[np.float64]
    bone_turn_B33: NDArray[np.float64]
    bone_place_B3: NDArray[np.float64]


def pose_puppet(
    puppet: Puppet,
    turns_193: NDArray[np.float64],
    *,
    fists: tuple[float, float] = (0.3, 0.3),
    wind_3: tuple[float, float, float] = (0.0, 0.0, 0.0),
) -> PosedPuppet:
    """Return the puppet in a pose of global rotations against the T-pose; fists 0..1 close the left and right hand."""
    rig = puppet.mesh.rig
    turn_B33 = _driven_turns(puppet, turns_193, fists)
    down_3 = np.array([0.0, -1.0, 0.0]) + np.array(wind_3)
    ends_C2, radius_C = _capsules(puppet)
    place_B3 = np.zeros_like(rig.positions_B3)
    _place_bones(
        turn_B33, rig.parents_B, rig.positions_B3, rig.tips_B3, rig.sway_B, down_3 / np.linalg.norm(down_3),
        ends_C2, radius_C, place_B3,
    )  # fmt: skip
    shift_B3 = place_B3 - np.einsum("bij,bj->bi", turn_B33, rig.positions_B3)
    vertices_V3 = np.empty_like(puppet.mesh.vertices_V3)
    mesh = puppet.mesh
    _skin(
        mesh.vertices_V3,
        mesh.bone_V4,
        mesh.weight_V4,
        turn_B33.astype(np.float32),
        shift_B3.astype(np.float32),
        vertices_V3,
    )
    bones = puppet.joint_bone_K
    offset_K3 = puppet.joint_rest_K3 - rig.positions_B3[bones]
    joints_K3 = place_B3[bones] + np.einsum("kij,kj->ki", turn_B33[bones], offset_K3)
    return PosedPuppet(
        puppet=puppet, vertices_V3=vertices_V3, joints_K3=joints_K3, bone_turn_B33=turn_B33, bone_place_B3=place_B3
    )


def placed(posed: PosedPuppet, *, turn: float, shift_3: tuple[float, float, float]) -> PosedPuppet:
    """Return the puppet turned about the upright axis through its hips (radians) and moved (metres)."""
    cosine, sine = np.cos(turn), np.sin(turn)
    turn_33 = np.array([[cosine, 0, sine], [0, 1, 0], [-sine, 0, cosine]])
    hips = posed.bone_place_B3[posed.puppet.mesh.rig.canonical["hips"]] * (1, 0, 1)
    offset = hips + np.array(shift_3)
    return PosedPuppet(
        puppet=posed.puppet,
        vertices_V3=((posed.vertices_V3 - hips) @ turn_33.T + offset).astype(np.float32),
        joints_K3=(posed.joints_K3 - hips) @ turn_33.T + offset,
        bone_turn_B33=turn_33 @ posed.bone_turn_B33,
        bone_place_B3=(posed.bone_place_B3 - hips) @ turn_33.T + offset,
    )


def _driven_turns(puppet: Puppet, turns_193: NDArray[np.float64], fists: tuple[float, float]) -> NDArray[np.float64]:
    turn_B33 = turns_193[np.maximum(puppet.driver_B, 0)] @ puppet.rest_to_t_B33
    for bone in np.flatnonzero(puppet.curl_B):
        fist = fists[0] if puppet.curl_B[bone] < 0 else fists[1]
        angle = puppet.curl_B[bone] * fist * 4.2
        cosine, sine = np.cos(angle), np.sin(angle)
        bend = np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1]])
        turn_B33[bone] = turns_193[puppet.driver_B[bone]] @ bend @ puppet.rest_to_t_B33[bone]
    return np.ascontiguousarray(turn_B33)


def _capsules(puppet: Puppet) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    bones = puppet.mesh.rig.canonical
    places = puppet.mesh.rig.positions_B3
    shoulders = float(np.linalg.norm(places[bones["left_upper_arm"]] - places[bones["right_upper_arm"]]))
    known = [(bones[a], bones[b], r) for a, b, r in _CAPSULES if a in bones and b in bones]
    return np.array([c[:2] for c in known], np.int32), np.array([c[2] for c in known]) * shoulders


@numba.njit(cache=True)
def _place_bones(turn_B33, parents_B, rest_B3, tip_B3, sway_B, down_3, ends_C2, radius_C, place_B3):
    """Place bones from parents to children; a swaying bone turns towards gravity and is pushed out of the capsules."""
    for bone in range(len(parents_B)):
        parent = parents_B[bone]
        if parent < 0:
            place_B3[bone] = rest_B3[bone]
            continue
        place_B3[bone] = place_B3[parent] + turn_B33[parent] @ (rest_B3[bone] - rest_B3[parent])
        if sway_B[bone] < 0:
            continue
        carried = turn_B33[parent] @ (tip_B3[bone] - rest_B3[bone])
        length = np.sqrt((carried * carried).sum()) + 1e-9
        carried = carried / length
        wanted = carried * (1 - sway_B[bone]) + down_3 * sway_B[bone]
        wanted = wanted / (np.sqrt((wanted * wanted).sum()) + 1e-9)
        for _ in range(2):
            tip = place_B3[bone] + wanted * length
            for c in range(len(radius_C)):
                start, end = place_B3[ends_C2[c, 0]], place_B3[ends_C2[c, 1]]
                axis = end - start
                share = ((tip - start) * axis).sum() / ((axis * axis).sum() + 1e-9)
                nearest = start + axis * min(max(share, 0.0), 1.0)
                away = tip - nearest
                distance = np.sqrt((away * away).sum()) + 1e-9
                if distance < radius_C[c]:
                    tip = nearest + away / distance * radius_C[c]
            wanted = tip - place_B3[bone]
            wanted = wanted / (np.sqrt((wanted * wanted).sum()) + 1e-9)
        turn_B33[bone] = _turning(carried, wanted) @ turn_B33[parent]


@numba.njit(cache=True)
def _turning(a, b):
    """Return the smallest rotation from direction a to direction b (Rodrigues)."""
    axis = np.array([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]])
    cosine = max((a * b).sum(), -0.999)
    skew = np.array([[0.0, -axis[2], axis[1]], [axis[2], 0.0, -axis[0]], [-axis[1], axis[0], 0.0]])
    return np.eye(3) + skew + skew @ skew / (1 + cosine)


@numba.njit(cache=True, fastmath=True)
def _skin(vertices_V3, bone_V4, weight_V4, turn_B33, shift_B3, out_V3):
    """Linear blend skinning."""
    for v in range(len(vertices_V3)):
        x, y, z = vertices_V3[v, 0], vertices_V3[v, 1], vertices_V3[v, 2]
        a = b = c = np.float32(0.0)
        for k in range(4):
            w = weight_V4[v, k]
            if w == 0:
                continue
            t, s = turn_B33[bone_V4[v, k]], shift_B3[bone_V4[v, k]]
            a += w * (t[0, 0] * x + t[0, 1] * y + t[0, 2] * z + s[0])
            b += w * (t[1, 0] * x + t[1, 1] * y + t[1, 2] * z + s[1])
            c += w * (t[2, 0] * x + t[2, 1] * y + t[2, 2] * z + s[2])
        out_V3[v, 0], out_V3[v, 1], out_V3[v, 2] = a, b, c
