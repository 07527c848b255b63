"""Characters as OpenPose JSON, as ControlNet tools read it."""

from collections.abc import Sequence
from typing import Any, Final

from illpose_app.core.artwork import Character
from illpose_app.core.pose import Pose
from illpose_app.core.skeleton import (
    LEFT_ANKLE,
    LEFT_EAR,
    LEFT_ELBOW,
    LEFT_EYE,
    LEFT_HIP,
    LEFT_KNEE,
    LEFT_SHOULDER,
    LEFT_WRIST,
    NOSE,
    RIGHT_ANKLE,
    RIGHT_EAR,
    RIGHT_ELBOW,
    RIGHT_EYE,
    RIGHT_HIP,
    RIGHT_KNEE,
    RIGHT_SHOULDER,
    RIGHT_WRIST,
)

_NECK: Final = -1

#: OpenPose's 18 points (its COCO model) in order; the neck is made from the shoulders.
OPENPOSE_POINTS: Final = (
    NOSE,
    _NECK,
    RIGHT_SHOULDER,
    RIGHT_ELBOW,
    RIGHT_WRIST,
    LEFT_SHOULDER,
    LEFT_ELBOW,
    LEFT_WRIST,
    RIGHT_HIP,
    RIGHT_KNEE,
    RIGHT_ANKLE,
    LEFT_HIP,
    LEFT_KNEE,
    LEFT_ANKLE,
    RIGHT_EYE,
    LEFT_EYE,
    RIGHT_EAR,
    LEFT_EAR,
)


def export_openpose(characters: Sequence[Character], *, width_px: int, height_px: int) -> dict[str, Any]:
    """Return the OpenPose document of one artwork, ready for JSON.

    Each person has 18 x [x px, y px, confidence]; a joint outside is 0, 0, 0. The neck is the middle of the
    shoulders and is as sure as the less sure of them.
    Source: OpenPose's "Output" page (doc/02_output.md); canvas size as ControlNet's editors write it.
    """
    return {
        "version": 1.3,
        "people": [
            {
                "person_id": [-1],
                "pose_keypoints_2d": _points(character.pose),
                "face_keypoints_2d": [],
                "hand_left_keypoints_2d": [],
                "hand_right_keypoints_2d": [],
            }
            for character in characters
        ],
        "canvas_width": width_px,
        "canvas_height": height_px,
    }


def openpose_points(pose: Pose) -> list[tuple[float, float, float] | None]:
    """Return OpenPose's 18 points: x and y in px and confidence; None for one that is outside."""
    points: list[tuple[float, float, float] | None] = []
    for joint in OPENPOSE_POINTS:
        ends = (LEFT_SHOULDER, RIGHT_SHOULDER) if joint == _NECK else (joint,)
        if not all(pose.known_K[end] for end in ends):
            points.append(None)
            continue
        x, y = pose.joints_K2[list(ends)].mean(axis=0).tolist()
        points.append((round(x, 2), round(y, 2), round(float(pose.confidence_K[list(ends)].min()), 4)))
    return points


def _points(pose: Pose) -> list[float]:
    return [number for point in openpose_points(pose) for number in point or (0.0, 0.0, 0.0)]
