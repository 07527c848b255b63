"""Large sets of plausible poses: real bone rotations where they lie beside the project, else random ones."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SHARED_POSES = Path(__file__).resolve().parents[3] / "shared" / "poses" / "poses.npz"
_CENTRE = ("hips", "spine", "chest", "neck", "head")
_ARM = ("Shoulder", "UpperArm", "LowerArm", "Hand")
_LEG = ("UpperLeg", "LowerLeg", "Foot")
BONES = (*_CENTRE, *(side + bone for bones in (_ARM, _LEG) for side in "lr" for bone in bones))
_LIMBS = tuple(tuple(side + bone for bone in limb) for side in "lr" for limb in (_ARM, _LEG))
# (joint, from which joint, along which bone, offset in the T-pose): Y up, the character faces +Z, its left is +X
_CHAIN = (
    ("chest", "hips", "spine", (0, 0.45, 0)),
    ("neck", "chest", "chest", (0, 0.1, 0)),
    ("nose", "neck", "head", (0, 0.13, 0.11)),
    ("l_eye", "neck", "head", (0.035, 0.17, 0.09)),
    ("r_eye", "neck", "head", (-0.035, 0.17, 0.09)),
    ("l_ear", "neck", "head", (0.08, 0.15, 0)),
    ("r_ear", "neck", "head", (-0.08, 0.15, 0)),
    ("l_shoulder", "chest", "lShoulder", (0.18, 0, 0)),
    ("r_shoulder", "chest", "rShoulder", (-0.18, 0, 0)),
    ("l_elbow", "l_shoulder", "lUpperArm", (0.28, 0, 0)),
    ("r_elbow", "r_shoulder", "rUpperArm", (-0.28, 0, 0)),
    ("l_wrist", "l_elbow", "lLowerArm", (0.25, 0, 0)),
    ("r_wrist", "r_elbow", "rLowerArm", (-0.25, 0, 0)),
    ("l_hip", "hips", "hips", (0.1, 0, 0)),
    ("r_hip", "hips", "hips", (-0.1, 0, 0)),
    ("l_knee", "l_hip", "lUpperLeg", (0, -0.42, 0)),
    ("r_knee", "r_hip", "rUpperLeg", (0, -0.42, 0)),
    ("l_ankle", "l_knee", "lLowerLeg", (0, -0.4, 0)),
    ("r_ankle", "r_knee", "rLowerLeg", (0, -0.4, 0)),
)
_COCO = [name for name, *_ in _CHAIN[2:]]


def source() -> str:
    """Say where the rotations come from."""
    return "real poses, recombined" if SHARED_POSES.is_file() else "random articulated poses"


def make_poses(count: int, *, seed: int) -> NDArray[np.float32]:
    """Return joints_NK2 of poses seen from random sides, with limbs of varied length and some noise; no unit."""
    random = np.random.default_rng(seed)
    rotations_NB4 = _rotations(count, random)
    places = {"hips": np.zeros((count, 3))}
    for joint, origin, bone, offset in _CHAIN:
        length_N1 = random.normal(1, 0.12, (count, 1))
        places[joint] = places[origin] + _turned(rotations_NB4[:, BONES.index(bone)], np.array(offset) * length_N1)
    joints_NK3 = np.stack([places[name] for name in _COCO], axis=1)
    yaw_N, pitch_N = random.normal(0, 0.6, count), random.normal(0, 0.25, count)
    camera_N4 = _product(_about(0, pitch_N), _about(1, yaw_N))
    seen_NK3 = _turned(camera_N4[:, None], joints_NK3)
    return (seen_NK3[..., :2] + random.normal(0, 0.01, (count, 17, 2))).astype(np.float32)


def _rotations(count: int, random: np.random.Generator) -> NDArray[np.float64]:
    if not SHARED_POSES.is_file():
        return _small_turns((count, len(BONES)), random, sd=0.5)
    with np.load(SHARED_POSES) as file:
        q_NB4 = file["q"].astype(np.float64)
    rotations_NB4 = q_NB4[random.integers(0, len(q_NB4), count)]
    # each limb of another pose, and every bone a little otherwise: no two figures of a large library are copies
    for limb in _LIMBS:
        bones = [BONES.index(bone) for bone in limb]
        rotations_NB4[:, bones] = q_NB4[random.integers(0, len(q_NB4), count)][:, bones]
    return _product(_small_turns(rotations_NB4.shape[:2], random).reshape(-1, 4), rotations_NB4.reshape(-1, 4)).reshape(
        rotations_NB4.shape
    )


def _small_turns(shape: tuple[int, int], random: np.random.Generator, *, sd: float = 0.12) -> NDArray[np.float64]:
    turns_NB3 = random.normal(0, sd, (*shape, 3))
    angle_NB1 = np.linalg.norm(turns_NB3, axis=2, keepdims=True)
    return np.concatenate([turns_NB3 / angle_NB1 * np.sin(angle_NB1 / 2), np.cos(angle_NB1 / 2)], axis=2)


def _about(axis: int, angle_N: NDArray[np.float64]) -> NDArray[np.float64]:
    q_N4 = np.zeros((len(angle_N), 4))
    q_N4[:, axis], q_N4[:, 3] = np.sin(angle_N / 2), np.cos(angle_N / 2)
    return q_N4


def _product(a_N4: NDArray[np.float64], b_N4: NDArray[np.float64]) -> NDArray[np.float64]:
    vector = a_N4[:, 3:] * b_N4[:, :3] + b_N4[:, 3:] * a_N4[:, :3] + np.cross(a_N4[:, :3], b_N4[:, :3])
    real = a_N4[:, 3:] * b_N4[:, 3:] - (a_N4[:, :3] * b_N4[:, :3]).sum(axis=1, keepdims=True)
    return np.concatenate([vector, real], axis=1)


def _turned(q_N4: NDArray[np.float64], points_N3: NDArray[np.float64]) -> NDArray[np.float64]:
    twice = 2 * np.cross(q_N4[..., :3], points_N3)
    return points_N3 + q_N4[..., 3:] * twice + np.cross(q_N4[..., :3], twice)
