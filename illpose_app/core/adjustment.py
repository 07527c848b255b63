"""What is learned from an artist's corrections: the size of the box that is looked into, and where joints are off.

Legend: N characters, K joints, 2 = along the trunk and towards the character's own left.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box
from illpose_app.core.pose import Pose
from illpose_app.core.skeleton import (
    JOINT_COUNT,
    LEFT_HIP,
    LEFT_SHOULDER,
    MIRROR_ORDER,
    OKS_SIGMA_K,
    RIGHT_HIP,
    RIGHT_SHOULDER,
)

#: A joint with fewer corrections of either side is not moved.
FEWEST: Final = 8
#: Offsets shrink towards nothing as if so many corrections had been right where they were.
_DOUBTS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Adjustment:
    """box_scale: the box that is looked into, in boxes; bias_K2: how far joints are moved, in longer sides of the box.

    A bias lies in the character's own frame: down its trunk, and towards its own left.
    """

    box_scale: float
    bias_K2: NDArray[np.float64]

    @property
    def is_nothing(self) -> bool:
        """Tell whether it changes nothing."""
        return self.box_scale == 1.0 and not self.bias_K2.any()

    def adjusted(self, pose: Pose, box: Box) -> Pose:
        """Return a predicted pose with its joints moved; a pose whose trunk is not known stays as it is."""
        frame_22 = body_frame(pose)
        if frame_22 is None or not self.bias_K2.any():
            return pose
        moved_K2 = pose.joints_K2 + (self.bias_K2 @ frame_22) * max(box.width, box.height)
        return Pose(joints_K2=moved_K2.astype(np.float32), confidence_K=pose.confidence_K, state_K=pose.state_K)


NOTHING: Final = Adjustment(box_scale=1.0, bias_K2=np.zeros((JOINT_COUNT, 2)))


def body_frame(pose: Pose) -> NDArray[np.float64] | None:
    """Return two unit vectors in px of the artwork: down the trunk, and towards the character's left across it."""
    trunk = (LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_HIP)
    if not pose.known_K[list(trunk)].all():
        return None
    joints = pose.joints_K2.astype(np.float64)
    down = joints[[LEFT_HIP, RIGHT_HIP]].mean(axis=0) - joints[[LEFT_SHOULDER, RIGHT_SHOULDER]].mean(axis=0)
    length = float(np.linalg.norm(down))
    if length < 1e-6:
        return None
    down = down / length
    across = np.array((-down[1], down[0]))
    left = joints[LEFT_SHOULDER] - joints[RIGHT_SHOULDER] + joints[LEFT_HIP] - joints[RIGHT_HIP]
    return np.stack([down, across if float(left @ across) >= 0 else -across])


def fitted_bias(predicted: Sequence[Pose], truths: Sequence[Pose], boxes: Sequence[Box]) -> NDArray[np.float64]:
    """Return the bias (K x 2) that moves predictions towards truths: shrunken medians, the same for left and right."""
    offsets: list[list[NDArray[np.float64]]] = [[] for _ in range(JOINT_COUNT)]
    for pose, truth, box in zip(predicted, truths, boxes, strict=True):
        frame_22 = body_frame(pose)
        if frame_22 is None:
            continue
        apart_K2 = (truth.joints_K2 - pose.joints_K2) @ frame_22.T / max(box.width, box.height)
        for joint in np.flatnonzero(truth.known_K & pose.known_K).tolist():
            offsets[joint].append(apart_K2[joint])
    bias_K2 = np.zeros((JOINT_COUNT, 2))
    for joint, other in enumerate(MIRROR_ORDER):
        mirrored = [offset * (1, -1) for offset in offsets[other]] if other != joint else []
        both = [*offsets[joint], *mirrored]
        if len(both) >= FEWEST:
            bias_K2[joint] = np.median(both, axis=0) * len(both) / (len(both) + _DOUBTS)
    return bias_K2


def pose_similarity(pose: Pose, truth: Pose, box: Box) -> float:
    """Return the object keypoint similarity of a pose over the joints that the truth knows, 0..1.

    Source: COCO's keypoint evaluation, with the area of the box and its constants as they are (not doubled).
    """
    squared_K = ((pose.joints_K2.astype(np.float64) - truth.joints_K2) ** 2).sum(axis=1)
    similar_K = np.exp(-squared_K / (2 * max(box.area, 1e-9) * np.array(OKS_SIGMA_K) ** 2))
    return float(similar_K[truth.known_K].mean()) if truth.known_K.any() else 0.0
