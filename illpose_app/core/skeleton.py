"""The COCO-17 skeleton: joints, limbs and what belongs together.

Legend of axes used throughout illpose: N characters, K joints (17), L limbs (16), 2 = (x, y).
Left and right are the character's own.
"""

from enum import StrEnum
from typing import Final

JOINT_NAMES: Final = (
    "nose",
    "left_eye",
    "right_eye",
    "left_ear",
    "right_ear",
    "left_shoulder",
    "right_shoulder",
    "left_elbow",
    "right_elbow",
    "left_wrist",
    "right_wrist",
    "left_hip",
    "right_hip",
    "left_knee",
    "right_knee",
    "left_ankle",
    "right_ankle",
)
JOINT_COUNT: Final = len(JOINT_NAMES)
(
    NOSE,
    LEFT_EYE,
    RIGHT_EYE,
    LEFT_EAR,
    RIGHT_EAR,
    LEFT_SHOULDER,
    RIGHT_SHOULDER,
    LEFT_ELBOW,
    RIGHT_ELBOW,
    LEFT_WRIST,
    RIGHT_WRIST,
    LEFT_HIP,
    RIGHT_HIP,
    LEFT_KNEE,
    RIGHT_KNEE,
    LEFT_ANKLE,
    RIGHT_ANKLE,
) = range(JOINT_COUNT)

#: MIRROR_ORDER[k] is the joint that k becomes when left and right change places.
MIRROR_ORDER: Final = (0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15)

#: COCO's per-joint constants of object keypoint similarity, used as they are (see METRICS: not doubled).
OKS_SIGMA_K: Final = (
    0.026, 0.025, 0.025, 0.035, 0.035, 0.079, 0.079, 0.072, 0.072,
    0.062, 0.062, 0.107, 0.107, 0.087, 0.087, 0.089, 0.089,
)  # fmt: skip


class BodyPart(StrEnum):
    """The part of the body that a limb belongs to; each part has one colour in every drawing."""

    HEAD = "head"
    TORSO = "torso"
    LEFT_ARM = "left_arm"
    RIGHT_ARM = "right_arm"
    LEFT_LEG = "left_leg"
    RIGHT_LEG = "right_leg"


#: (from, to, body part). 16 limbs.
LIMBS: Final[tuple[tuple[int, int, BodyPart], ...]] = (
    (NOSE, LEFT_EYE, BodyPart.HEAD),
    (NOSE, RIGHT_EYE, BodyPart.HEAD),
    (LEFT_EYE, LEFT_EAR, BodyPart.HEAD),
    (RIGHT_EYE, RIGHT_EAR, BodyPart.HEAD),
    (LEFT_SHOULDER, RIGHT_SHOULDER, BodyPart.TORSO),
    (LEFT_SHOULDER, LEFT_HIP, BodyPart.TORSO),
    (RIGHT_SHOULDER, RIGHT_HIP, BodyPart.TORSO),
    (LEFT_HIP, RIGHT_HIP, BodyPart.TORSO),
    (LEFT_SHOULDER, LEFT_ELBOW, BodyPart.LEFT_ARM),
    (LEFT_ELBOW, LEFT_WRIST, BodyPart.LEFT_ARM),
    (RIGHT_SHOULDER, RIGHT_ELBOW, BodyPart.RIGHT_ARM),
    (RIGHT_ELBOW, RIGHT_WRIST, BodyPart.RIGHT_ARM),
    (LEFT_HIP, LEFT_KNEE, BodyPart.LEFT_LEG),
    (LEFT_KNEE, LEFT_ANKLE, BodyPart.LEFT_LEG),
    (RIGHT_HIP, RIGHT_KNEE, BodyPart.RIGHT_LEG),
    (RIGHT_KNEE, RIGHT_ANKLE, BodyPart.RIGHT_LEG),
)

BODY_PART_OF_JOINT: Final[tuple[BodyPart, ...]] = (
    *(BodyPart.HEAD for _ in range(5)),
    BodyPart.LEFT_ARM,
    BodyPart.RIGHT_ARM,
    BodyPart.LEFT_ARM,
    BodyPart.RIGHT_ARM,
    BodyPart.LEFT_ARM,
    BodyPart.RIGHT_ARM,
    BodyPart.LEFT_LEG,
    BodyPart.RIGHT_LEG,
    BodyPart.LEFT_LEG,
    BodyPart.RIGHT_LEG,
    BodyPart.LEFT_LEG,
    BodyPart.RIGHT_LEG,
)

#: The rows of every report on quality.
JOINT_GROUPS: Final[dict[str, tuple[int, ...]]] = {
    "head": (NOSE, LEFT_EYE, RIGHT_EYE, LEFT_EAR, RIGHT_EAR),
    "shoulders": (LEFT_SHOULDER, RIGHT_SHOULDER),
    "elbows": (LEFT_ELBOW, RIGHT_ELBOW),
    "wrists": (LEFT_WRIST, RIGHT_WRIST),
    "hips": (LEFT_HIP, RIGHT_HIP),
    "knees": (LEFT_KNEE, RIGHT_KNEE),
    "ankles": (LEFT_ANKLE, RIGHT_ANKLE),
}
