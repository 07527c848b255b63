"""The bones of a humanoid, their T-pose, and what different makers of characters call them."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

#: In the order of poses.npz.
BONES: Final = (
    "hips", "spine", "chest", "neck", "head",
    "left_shoulder", "left_upper_arm", "left_lower_arm", "left_hand",
    "right_shoulder", "right_upper_arm", "right_lower_arm", "right_hand",
    "left_upper_leg", "left_lower_leg", "left_foot",
    "right_upper_leg", "right_lower_leg", "right_foot",
)  # fmt: skip
BONE_INDEX: Final = {bone: index for index, bone in enumerate(BONES)}
#: MIRROR_BONES[b] is the bone that b becomes when left and right change places.
MIRROR_BONES: Final = tuple(
    BONE_INDEX[b.replace("left_", "right_") if b.startswith("left_") else b.replace("right_", "left_")] for b in BONES
)

#: The bone whose start is the COCO joint, for joints 5 to 16.
BONE_OF_BODY_JOINT: Final = (
    "left_upper_arm", "right_upper_arm", "left_lower_arm", "right_lower_arm", "left_hand", "right_hand",
    "left_upper_leg", "right_upper_leg", "left_lower_leg", "right_lower_leg", "left_foot", "right_foot",
)  # fmt: skip
#: The limb bones, the bone at their far end, and their direction in a T-pose.
LIMB_ENDS: Final = {
    "left_upper_arm": ("left_lower_arm", (1.0, 0.0, 0.0)),
    "left_lower_arm": ("left_hand", (1.0, 0.0, 0.0)),
    "right_upper_arm": ("right_lower_arm", (-1.0, 0.0, 0.0)),
    "right_lower_arm": ("right_hand", (-1.0, 0.0, 0.0)),
    "left_upper_leg": ("left_lower_leg", (0.0, -1.0, 0.0)),
    "left_lower_leg": ("left_foot", (0.0, -1.0, 0.0)),
    "right_upper_leg": ("right_lower_leg", (0.0, -1.0, 0.0)),
    "right_lower_leg": ("right_foot", (0.0, -1.0, 0.0)),
}

_MIDDLE: Final = {
    "hips": "hips", "pelvis": "hips", "spine": "spine", "abdomen": "spine", "tummy": "spine",
    "chest": "chest", "torso": "chest", "spine2": "chest", "neck": "neck", "head": "head",
}  # fmt: skip
_SIDED: Final = {
    "shoulder": "shoulder", "clavicle": "shoulder",
    "upperarm": "upper_arm", "arm": "upper_arm", "lowerarm": "lower_arm", "forearm": "lower_arm",
    "wrist": "hand", "hand": "hand",
    "upperleg": "upper_leg", "upleg": "upper_leg", "thigh": "upper_leg",
    "lowerleg": "lower_leg", "leg": "lower_leg", "shin": "lower_leg", "foot": "foot",
}  # fmt: skip
_MMD_MIDDLE: Final = {"下半身": "hips", "上半身": "spine", "上半身2": "chest", "首": "neck", "頭": "head"}
_MMD_SIDED: Final = {
    "肩": "shoulder", "腕": "upper_arm", "ひじ": "lower_arm", "手首": "hand",
    "足": "upper_leg", "ひざ": "lower_leg", "足首": "foot",
}  # fmt: skip
_MMD_SIDE: Final = {"左": "left", "右": "right"}


def _split_side(name: str) -> tuple[str, str]:
    plain = re.sub(r"^mixamorig\d*:|_armature$", "", name.lower())
    if match := re.match(r"(left|right)(.+)", plain):
        return match[1], match[2]
    if match := re.match(r"(.+?)[._]([lr])$", plain):
        return {"l": "left", "r": "right"}[match[2]], match[1]
    return "", plain


def canonical_bone(name: str) -> str | None:
    """Return which of BONES a character's own bone name means, None for fingers, hair, controls and the like."""
    if name in _MMD_MIDDLE:
        return _MMD_MIDDLE[name]
    if name[:1] in _MMD_SIDE:
        part = _MMD_SIDED.get(name[1:])
        return f"{_MMD_SIDE[name[0]]}_{part}" if part else None
    side, base = _split_side(name)
    base = re.sub(r"[_. ]", "", base)
    if not side:
        return _MIDDLE.get(base)
    part = _SIDED.get(base)
    return f"{side}_{part}" if part else None


def map_bones(names: Sequence[str]) -> dict[str, int]:
    """Return canonical bone -> index into names; the wrist is taken where a rig has both wrist and hand."""
    found: dict[str, int] = {}
    for index, name in enumerate(names):
        bone = canonical_bone(name)
        if bone is not None and (bone not in found or "wrist" in name.lower()):
            found[bone] = index
    return found


def aligning_rotation(from_3: NDArray[np.floating], to_3: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the smallest rotation (3, 3) that turns one direction into another (Rodrigues)."""
    a = np.asarray(from_3, dtype=np.float64) / (np.linalg.norm(from_3) + 1e-12)
    b = np.asarray(to_3, dtype=np.float64) / (np.linalg.norm(to_3) + 1e-12)
    axis, cosine = np.cross(a, b), float(a @ b)
    if cosine < -0.9999:
        across = np.cross(a, (0.0, 0.0, 1.0) if abs(a[2]) < 0.9 else (0.0, 1.0, 0.0))
        across /= np.linalg.norm(across)
        return 2 * np.outer(across, across) - np.eye(3)
    skew = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    rotation: NDArray[np.float64] = np.eye(3) + skew + skew @ skew / (1 + cosine)
    return rotation


def rest_to_t_pose(rest: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
    """Return for each of BONES the rotation (19, 3, 3) from a character's rest pose into the T-pose.

    Hands follow their forearm; bones of the trunk are taken as they are.
    """
    turn_193 = np.tile(np.eye(3), (len(BONES), 1, 1))
    for bone, (end, direction) in LIMB_ENDS.items():
        if bone in rest and end in rest:
            turn_193[BONE_INDEX[bone]] = aligning_rotation(rest[end] - rest[bone], np.array(direction))
    for side in ("left", "right"):
        turn_193[BONE_INDEX[f"{side}_hand"]] = turn_193[BONE_INDEX[f"{side}_lower_arm"]]
    return turn_193
