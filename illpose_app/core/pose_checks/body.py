"""What the checks know of a body: its segments, their lengths and masses, and measures of one pose.

Source of lengths and masses: P. de Leva, "Adjustments to Zatsiorsky-Seluyanov's segment inertia parameters", Journal
of Biomechanics 29 (1996), tables 2 and 4; the mean of its women and men.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box
from illpose_app.core.mask import Mask
from illpose_app.core.pose import JointState, Pose
from illpose_app.core.pose_checks.finding import Mark, Place, Shape, Tone
from illpose_app.core.pose_checks.ideals import ANY, Ideal
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A kind of limb segment, left and right: length and mass in shares of the body's, mass centre from its start."""

    name: str
    left: tuple[int, int]
    right: tuple[int, int]
    length: float
    mass: float
    center: float


SEGMENTS: Final = (
    Segment(name="upper arm", left=(LEFT_SHOULDER, LEFT_ELBOW), right=(RIGHT_SHOULDER, RIGHT_ELBOW), length=0.160,
            mass=0.0263, center=0.576),
    Segment(name="forearm", left=(LEFT_ELBOW, LEFT_WRIST), right=(RIGHT_ELBOW, RIGHT_WRIST), length=0.153,
            mass=0.0150, center=0.457),
    Segment(name="thigh", left=(LEFT_HIP, LEFT_KNEE), right=(RIGHT_HIP, RIGHT_KNEE), length=0.228,
            mass=0.1447, center=0.385),
    Segment(name="shank", left=(LEFT_KNEE, LEFT_ANKLE), right=(RIGHT_KNEE, RIGHT_ANKLE), length=0.249,
            mass=0.0457, center=0.444),
)  # fmt: skip

TRUNK_LENGTH: Final = 0.292
TRUNK_MASS: Final = 0.430
TRUNK_CENTER: Final = 0.405  # from the shoulders
HEAD_MASS: Final = 0.068
HAND_MASS: Final = 0.0059
HAND_LENGTH: Final = 0.103
FOOT_MASS: Final = 0.0133
FOOT_LENGTH: Final = 0.140
#: From the ankle down to the sole (Drillis and Contini 1966, as Winter 2009 gives it).
SOLE: Final = 0.039
#: How far apart shoulders are drawn when a figure faces the viewer, in trunks: the upper quartile of labelled drawings.
SHOULDERS: Final = 0.74


@dataclass(frozen=True, kw_only=True, eq=False)
class Subject:
    """What is checked: the pose of one character, its box and mask, the size of the artwork, and what to compare with.

    ideal: proportions to hold it against; reference: the pose of a reference in px of its own artwork.
    """

    pose: Pose
    box: Box
    width_px: int
    height_px: int
    mask: Mask | None = None
    ideal: Ideal = ANY
    reference: Pose | None = None

    @cached_property
    def joints_K2(self) -> NDArray[np.float64]:
        """The places of the joints, px."""
        return self.pose.joints_K2.astype(np.float64)

    def knows(self, *joints: int) -> bool:
        """Tell whether all of some joints have a place."""
        return bool(self.pose.known_K[list(joints)].all())

    def trust(self, *joints: int) -> float:
        """Return how far a measure between joints can be trusted, 0..1: half where one is hidden or a guess."""
        hidden = self.pose.state_K[list(joints)] == int(JointState.HIDDEN)
        confidence_K = self.pose.confidence_K[list(joints)] * np.where(hidden, 0.6, 1.0)
        return float(np.clip(confidence_K.min() / 0.6, 0.0, 1.0))

    def length(self, first: int, second: int) -> float:
        """Return the distance of two joints, px."""
        return float(np.linalg.norm(self.joints_K2[first] - self.joints_K2[second]))

    def middle(self, *joints: int) -> NDArray[np.float64]:
        """Return the middle of some joints, px."""
        return np.asarray(self.joints_K2[list(joints)].mean(axis=0))

    @property
    def has_trunk(self) -> bool:
        """Tell whether both shoulders and both hips are known."""
        return self.knows(LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_HIP)

    @cached_property
    def neck(self) -> NDArray[np.float64]:
        """The middle of the shoulders, px."""
        return self.middle(LEFT_SHOULDER, RIGHT_SHOULDER)

    @cached_property
    def pelvis(self) -> NDArray[np.float64]:
        """The middle of the hips, px."""
        return self.middle(LEFT_HIP, RIGHT_HIP)

    @cached_property
    def trunk_px(self) -> float:
        """The length from shoulders to hips, px."""
        return float(np.linalg.norm(self.neck - self.pelvis))

    @cached_property
    def statures(self) -> dict[str, float]:
        """What stature (px) each kind of segment speaks for, by the longer of left and right; the trunk's too."""
        found = {"trunk": self.trunk_px / TRUNK_LENGTH} if self.has_trunk else {}
        for segment in SEGMENTS:
            lengths = [self.length(*ends) for ends in (segment.left, segment.right) if self.knows(*ends)]
            if lengths:
                found[segment.name] = max(lengths) / segment.length
        return found

    def stature_px(self, *, without: str = "") -> float:
        """Return how tall the figure would stand, px: the second longest of what its segments speak for; 0 unknown.

        A segment that points out of the picture plane looks shorter than it is, never longer; the longest may be
        exaggerated, so the second counts.
        """
        found = sorted((value for name, value in self.statures.items() if name != without), reverse=True)
        return found[1] if len(found) > 1 else found[0] if found else 0.0

    @cached_property
    def frontality(self) -> float:
        """How far the trunk is turned to the viewer or straight away, 0 (side view) to 1; 0 where it is unknown."""
        if not self.has_trunk or self.trunk_px < 1e-6:
            return 0.0
        return min(1.0, self.length(LEFT_SHOULDER, RIGHT_SHOULDER) / (self.trunk_px * SHOULDERS))

    @cached_property
    def facing(self) -> float:
        """Which way the face looks: -1 to the picture's left, 1 to its right, near 0 to the viewer or unknown."""
        ears = [joint for joint in (LEFT_EAR, RIGHT_EAR) if self.knows(joint)]
        eyes = [joint for joint in (LEFT_EYE, RIGHT_EYE) if self.knows(joint)]
        if not self.knows(NOSE) or not ears:
            return 0.0
        nose, ear = self.joints_K2[NOSE], self.middle(*ears)
        reach = max(float(np.linalg.norm(nose - ear)), 1e-6)
        ear_gap = self.length(LEFT_EAR, RIGHT_EAR) if len(ears) == 2 else 0.0
        side = float(np.clip((nose[0] - ear[0]) / max(reach, ear_gap), -1.0, 1.0))
        return side if len(eyes) == 1 or len(ears) == 1 or abs(side) > 0.5 else 0.0


def at(place: NDArray[np.float64]) -> Place:
    """Return a place as plain numbers."""
    return float(place[0]), float(place[1])


def mark(shape: Shape, tone: Tone, *places: NDArray[np.float64]) -> Mark:
    """Return a mark through places."""
    return Mark(shape=shape, tone=tone, places=tuple(at(place) for place in places))
