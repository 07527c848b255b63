"""Moving a joint while the limbs keep their lengths: forward and inverse kinematics in the picture plane.

Pulling the end of a limb (wrist, ankle) bends its hinge so that it gets there: two circles about the root and the end
meet where the hinge may be, and it stays on the side where it was. Pulling a hinge (elbow, knee) swings the limb about
its root, and what hangs on it turns along. Pulling a root (shoulder, hip) carries its limb, and a joint of the face its
face.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.pose import Pose
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

Place = NDArray[np.float64]

#: Root, hinge and end of each limb.
CHAINS: Final = (
    (LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST),
    (RIGHT_SHOULDER, RIGHT_ELBOW, RIGHT_WRIST),
    (LEFT_HIP, LEFT_KNEE, LEFT_ANKLE),
    (RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE),
)
_FACE: Final = tuple(range(5))


def moved_keeping_lengths(pose: Pose, joint: int, x: float, y: float) -> Pose:
    """Return the pose with a joint pulled towards a place (px); joints that are outside neither move nor hold.

    A limb that is too short to get there is stretched towards it. Moved joints are the artist's: confidence 1.
    """
    joints = pose.joints_K2.astype(np.float64)
    target = np.array((x, y))
    places = {joint: target}
    chain = next((chain for chain in CHAINS if joint in chain), None)
    if chain is None:
        shift = target - joints[joint]
        places = {face: joints[face] + shift for face in _FACE if pose.known_K[face] or face == joint}
    elif not pose.known_K[list(chain)].all():
        pass  # a limb of which a part is not known has no length to keep
    elif joint == chain[0]:
        places = {one: joints[one] + (target - joints[joint]) for one in chain}
    elif joint == chain[1]:
        places = _swung(joints, chain, target)
    else:
        places = _reached(joints, chain, target)
    for moved, place in places.items():
        pose = pose.with_joint(moved, float(place[0]), float(place[1]))
    return pose


def _swung(joints: Place, chain: tuple[int, int, int], target: Place) -> dict[int, Place]:
    """Turn a limb about its root so that its hinge points to a place."""
    root, hinge, end = (joints[joint] for joint in chain)
    before, after = hinge - root, target - root
    if np.linalg.norm(before) < 1e-9 or np.linalg.norm(after) < 1e-9:
        return {chain[1]: hinge}
    turn = np.arctan2(after[1], after[0]) - np.arctan2(before[1], before[0])
    return {chain[1]: root + _turned(before, turn), chain[2]: root + _turned(end - root, turn)}


def _reached(joints: Place, chain: tuple[int, int, int], target: Place) -> dict[int, Place]:
    """Bend a limb at its hinge so that its end gets to a place, or as near as its length allows."""
    root, hinge, end = (joints[joint] for joint in chain)
    upper, lower = float(np.linalg.norm(hinge - root)), float(np.linalg.norm(end - hinge))
    along = target - root
    distance = float(np.linalg.norm(along))
    if distance < 1e-9:
        along, distance = end - root, float(np.linalg.norm(end - root))
        if distance < 1e-9:
            return {chain[2]: end}
    reach = float(np.clip(distance, abs(upper - lower), upper + lower))
    direction = along / distance
    foot = (upper**2 - lower**2 + reach**2) / (2 * reach) if reach > 1e-9 else 0.0
    height = float(np.sqrt(max(upper**2 - foot**2, 0.0)))
    normal = np.array((-direction[1], direction[0]))
    bend = (end - root)[0] * (hinge - root)[1] - (end - root)[1] * (hinge - root)[0]
    side = 1.0 if bend >= 0 else -1.0
    return {chain[1]: root + direction * foot + side * height * normal, chain[2]: root + direction * reach}


def _turned(vector: Place, angle: float) -> Place:
    c, s = np.cos(angle), np.sin(angle)
    return np.array((c * vector[0] - s * vector[1], s * vector[0] + c * vector[1]))
