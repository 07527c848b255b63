"""The poses that characters take: a library of recorded ones, varied by noise, mirroring and mixing."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.transform import Rotation

from illpose_training.render.bones import BONES, MIRROR_BONES

#: Estimated from photographs of models, so likeliest to look like what people draw.
_FAVOURED = {"pose-search": 2.5, "AnimatedDrawings": 1.5}
_MIRROR = np.diag([-1.0, 1.0, 1.0])
_NOISE = 0.06


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PoseLibrary:
    """Recorded poses: quaternion_N194 (x, y, z, w) of each bone against a T-pose, source and clip of each pose."""

    quaternion_N194: NDArray[np.float64]
    source_N: NDArray[np.str_]
    clip_N: NDArray[np.str_]
    chance_N: NDArray[np.float64]  # cumulated, how likely each pose is drawn

    def __len__(self) -> int:
        return len(self.quaternion_N194)

    def turns(self, index: int) -> NDArray[np.float64]:
        """Return pose number index as global rotations (19, 3, 3)."""
        turns: NDArray[np.float64] = Rotation.from_quat(self.quaternion_N194[index]).as_matrix()
        return turns

    def random(self, rng: np.random.Generator) -> NDArray[np.float64]:
        """Return a pose near a recorded one, or between two that are alike (19, 3, 3)."""
        index = int(np.searchsorted(self.chance_N, rng.uniform() * self.chance_N[-1]))
        turns_193 = self.turns(index)
        if rng.uniform() < 0.3:
            turns_193 = self._mixed(index, rng)
        noise = Rotation.from_rotvec(rng.normal(0, _NOISE, (len(BONES), 3))).as_matrix()
        turns_193 = turns_193 @ noise
        return mirrored(turns_193) if rng.uniform() < 0.5 else turns_193

    def _mixed(self, index: int, rng: np.random.Generator) -> NDArray[np.float64]:
        """Return a pose on the way from one pose to another whose trunk is turned alike."""
        here = self.quaternion_N194[index]
        tries = rng.integers(len(self), size=24)
        trunk = np.abs((self.quaternion_N194[tries, 0] * here[0]).sum(axis=1))
        other = self.quaternion_N194[tries[int(trunk.argmax())]]
        share = rng.uniform(0.15, 0.5)
        same_side = np.sign((other * here).sum(axis=1, keepdims=True) + 1e-12)
        mixed: NDArray[np.float64] = Rotation.from_quat(here * (1 - share) + other * same_side * share).as_matrix()
        return mixed


@lru_cache(maxsize=2)
def read_poses(path: Path) -> PoseLibrary:
    """Return the pose library in a poses.npz file."""
    with np.load(path) as data:
        source_N = data["source"]
        weight_N = np.array([_FAVOURED.get(str(source), 1.0) for source in source_N])
        return PoseLibrary(
            quaternion_N194=data["q"].astype(np.float64),
            source_N=source_N,
            clip_N=data["clip"],
            chance_N=np.cumsum(weight_N),
        )


def mirrored(turns_193: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a pose with left and right exchanged."""
    swapped: NDArray[np.float64] = (_MIRROR @ turns_193 @ _MIRROR)[list(MIRROR_BONES)]
    return swapped
