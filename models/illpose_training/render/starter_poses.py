"""Chooses poses that lie far apart from each other, as seen in a picture."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.paper_descriptor import pair_distances
from illpose_app.core.pose import JointState, Pose
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_training.render.camera import View, aim
from illpose_training.render.pose_tags import stance
from illpose_training.render.poses import PoseLibrary, mirrored
from illpose_training.render.posing import PosedPuppet, pose_puppet
from illpose_training.render.puppet import Puppet

_SIDE = 400


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidate:
    """A pose of the library as seen from somewhere."""

    index: int
    mirror: bool
    view: View
    vector_D: NDArray[np.float32]
    tags: frozenset[str]

    def turns(self, poses: PoseLibrary) -> NDArray[np.float64]:
        """Return the pose's global rotations (19, 3, 3)."""
        turns_193 = poses.turns(self.index)
        return mirrored(turns_193) if self.mirror else turns_193


def seen_pose(posed: PosedPuppet, view: View) -> Pose:
    """Return a posed character's skeleton as seen in a square picture."""
    camera = aim(posed.vertices_V3[::5], view, width_px=_SIDE, height_px=_SIDE, fill=0.9)
    joints_K2 = camera.project(posed.joints_K3)[:, :2]
    state_K = np.full(JOINT_COUNT, JointState.VISIBLE, np.uint8)
    return Pose(joints_K2=joints_K2, confidence_K=np.ones(JOINT_COUNT, np.float32), state_K=state_K)


def candidates(poses: PoseLibrary, puppet: Puppet, rng: np.random.Generator, *, count: int) -> list[Candidate]:
    """Return poses of the library, each seen from a view from which its limbs can be told apart."""
    found = []
    for index in rng.permutation(len(poses))[:count]:
        mirror = bool(rng.uniform() < 0.5)
        turns_193 = mirrored(poses.turns(int(index))) if mirror else poses.turns(int(index))
        posed = pose_puppet(puppet, turns_193)
        facing = turns_193[2][:, 2]
        turn_to_face = -np.arctan2(facing[0], facing[2])
        around = rng.normal(0, 0.6) if rng.uniform() < 0.85 else np.pi + rng.normal(0, 0.5)
        view = View(yaw=float(turn_to_face + around), pitch=float(rng.normal(0.08, 0.14)), roll=0.0, lens=0.32)
        if _well_spread(posed, view):
            vector_D = pair_distances(seen_pose(posed, view))
            found.append(Candidate(index=int(index), mirror=mirror, view=view, vector_D=vector_D, tags=stance(posed)))
    return found


def _well_spread(posed: PosedPuppet, view: View) -> bool:
    """Whether few limbs point at the eye, so that the drawing shows the pose."""
    joints_K3 = posed.joints_K3 @ view.turn_33.T
    limbs = joints_K3[[7, 8, 9, 10, 13, 14, 15, 16]] - joints_K3[[5, 6, 7, 8, 11, 12, 13, 14]]
    pointing = np.abs(limbs[:, 2]) / (np.linalg.norm(limbs, axis=1) + 1e-9)
    return bool((pointing > 0.85).sum() <= 1)


def farthest(found: list[Candidate], count: int, *, apart_from: list[Candidate]) -> list[Candidate]:
    """Return count candidates, each the farthest from those before it and from given ones (Gonzalez 1985)."""
    vectors_ND = np.stack([c.vector_D for c in found])
    given = [c.vector_D for c in apart_from] or [vectors_ND.mean(axis=0)]
    distance_N = np.min([np.linalg.norm(vectors_ND - vector_D, axis=1) for vector_D in given], axis=0)
    chosen: list[int] = []
    while len(chosen) < min(count, len(found)):
        chosen.append(int(distance_N.argmax()))
        distance_N = np.minimum(distance_N, np.linalg.norm(vectors_ND - vectors_ND[chosen[-1]], axis=1))
    return [found[i] for i in chosen]


#: What the starter library holds: tags of which one is enough, tags that rule a pose out, share.
_SHARES = (
    ({"standing"}, {"upside-down", "leaning_back"}, 0.58),
    ({"sitting", "kneeling", "squatting"}, {"upside-down"}, 0.27),
    ({"lying", "all_fours"}, set(), 0.09),
    ({"leaning_back", "bent_over"}, {"upside-down"}, 0.06),
)


def choose_poses(found: list[Candidate], count: int, rng: np.random.Generator) -> list[Candidate]:
    """Return count candidates far apart from each other, most of them as artists draw them most, in mixed order."""
    chosen: list[Candidate] = []
    for wanted, unwanted, share in _SHARES:
        fitting = [c for c in found if c.tags & wanted and not c.tags & unwanted and c not in chosen]
        chosen += farthest(fitting, round(count * share), apart_from=chosen)
    return [chosen[i] for i in rng.permutation(len(chosen))]
