"""A figure posed by hand: poses to start from, and joints that are dragged while limbs keep their lengths."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.pose import Pose, pose_of_places
from illpose_app.core.skeleton import (
    LEFT_ANKLE,
    LEFT_ELBOW,
    LEFT_HIP,
    LEFT_KNEE,
    LEFT_SHOULDER,
    LEFT_WRIST,
    RIGHT_ANKLE,
    RIGHT_ELBOW,
    RIGHT_HIP,
    RIGHT_KNEE,
    RIGHT_SHOULDER,
    RIGHT_WRIST,
)

#: The side of the square in which start poses are drawn, px.
BOARD_PX: Final = 200.0

#: Poses to begin with, in COCO's order of joints, px of the board.
START_POSES: Final[dict[str, tuple[tuple[float, float], ...]]] = {
    "standing": (
        (100, 22), (104, 18), (96, 18), (109, 21), (91, 21), (117, 45), (83, 45), (124, 76), (76, 76),
        (128, 106), (72, 106), (110, 104), (90, 104), (112, 145), (88, 145), (114, 186), (86, 186),
    ),
    "sitting": (
        (92, 40), (96, 34), (87, 35), (107, 37), (84, 39), (118, 68), (88, 70), (115, 98), (76, 98),
        (90, 114), (56, 112), (112, 126), (96, 124), (68, 130), (56, 126), (66, 180), (50, 176),
    ),
    "kneeling": (
        (93, 34), (97, 28), (88, 29), (108, 31), (85, 33), (117, 60), (88, 62), (125, 90), (80, 92),
        (109, 114), (84, 118), (111, 118), (96, 118), (100, 164), (86, 162), (142, 172), (128, 170),
    ),
    "lying": (
        (26, 116), (23, 121), (22, 114), (32, 126), (31, 119), (56, 132), (57, 124), (82, 146), (78, 112),
        (108, 138), (100, 104), (112, 132), (112, 124), (146, 104), (150, 112), (168, 140), (186, 128),
    ),
    "running": (
        (78, 28), (82, 22), (73, 23), (94, 25), (71, 26), (104, 54), (78, 56), (130, 74), (60, 80),
        (120, 100), (44, 58), (106, 106), (92, 104), (122, 146), (58, 122), (162, 150), (70, 164),
    ),
}  # fmt: skip

#: (upper end, middle, lower end) of arms and legs.
_ARMS_AND_LEGS: Final = (
    (LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST),
    (RIGHT_SHOULDER, RIGHT_ELBOW, RIGHT_WRIST),
    (LEFT_HIP, LEFT_KNEE, LEFT_ANKLE),
    (RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE),
)
_HEAD: Final = [0, 1, 2, 3, 4]
_ARMS: Final = [LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_ELBOW, RIGHT_ELBOW, LEFT_WRIST, RIGHT_WRIST]


def start_pose(name: str) -> Pose:
    """Return one of START_POSES."""
    return pose_of_places(np.array(START_POSES[name], np.float32))


def drag_joint(pose: Pose, joint: int, x: float, y: float, *, keep_lengths: bool = True) -> Pose:
    """Return the pose with a joint dragged to a place (px); limbs keep their lengths unless they shall not.

    Hands and feet pull their limb along and bend it, elbows and knees swing about where they hang, a shoulder turns the
    trunk about the seat, the head turns about the neck, a hip carries the whole figure.
    """
    if not keep_lengths:
        return pose.with_joint(joint, x, y)
    joints_K2, place = pose.joints_K2.astype(np.float64), np.array([x, y], np.float64)
    for upper, middle, lower in _ARMS_AND_LEGS:
        if joint == lower:
            joints_K2[[middle, lower]] = _reach(joints_K2[upper], joints_K2[middle], joints_K2[lower], place)
        elif joint == middle:
            moved = _at_length(joints_K2[upper], place, _length(joints_K2[middle] - joints_K2[upper]))
            joints_K2[lower] += moved - joints_K2[middle]
            joints_K2[middle] = moved
    if joint in (LEFT_SHOULDER, RIGHT_SHOULDER):
        seat = (joints_K2[LEFT_HIP] + joints_K2[RIGHT_HIP]) / 2
        _turn(joints_K2, [*_HEAD, *_ARMS], about=seat, hold=joint, place=place)
    elif joint in _HEAD:
        neck = (joints_K2[LEFT_SHOULDER] + joints_K2[RIGHT_SHOULDER]) / 2
        _turn(joints_K2, _HEAD, about=neck, hold=joint, place=place)
    elif joint in (LEFT_HIP, RIGHT_HIP):
        joints_K2 += place - joints_K2[joint]
    return pose_of_places(joints_K2)


def _reach(
    upper_2: NDArray[np.float64],
    middle_2: NDArray[np.float64],
    lower_2: NDArray[np.float64],
    place_2: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return middle and lower end of a limb that reaches for a place as far as it can, bent to the side it was bent."""
    first, second = _length(middle_2 - upper_2), _length(lower_2 - middle_2)
    way_2 = place_2 - upper_2
    far = min(max(_length(way_2), abs(first - second) + 1e-6), first + second - 1e-6)
    end_2 = _at_length(upper_2, place_2, far)
    along_2 = (end_2 - upper_2) / max(far, 1e-9)
    across_2 = np.array([-along_2[1], along_2[0]])
    # law of cosines: how far along the way the middle joint lies, and how far beside it
    along = (first**2 - second**2 + far**2) / (2 * max(far, 1e-9))
    beside = max(first**2 - along**2, 0.0) ** 0.5
    old_way_2, old_middle_2 = lower_2 - upper_2, middle_2 - upper_2
    side = 1.0 if old_way_2[0] * old_middle_2[1] - old_way_2[1] * old_middle_2[0] >= 0 else -1.0
    return upper_2 + along * along_2 + side * beside * across_2, end_2


def _length(way_2: NDArray[np.float64]) -> float:
    return float(np.hypot(way_2[0], way_2[1]))


def _at_length(start_2: NDArray[np.float64], toward_2: NDArray[np.float64], length: float) -> NDArray[np.float64]:
    way_2 = toward_2 - start_2
    size = _length(way_2)
    if size < 1e-9:
        return np.asarray(start_2 + np.array([0.0, length]), np.float64)
    return np.asarray(start_2 + way_2 * (length / size), np.float64)


def _turn(
    joints_K2: NDArray[np.float64],
    joints: list[int],
    *,
    about: NDArray[np.float64],
    hold: int,
    place: NDArray[np.float64],
) -> None:
    """Turn some joints about a place so that one of them points where it is dragged."""
    old, new = joints_K2[hold] - about, place - about
    angle = np.arctan2(new[1], new[0]) - np.arctan2(old[1], old[0])
    turn_22 = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    joints_K2[joints] = (joints_K2[joints] - about) @ turn_22 + about
