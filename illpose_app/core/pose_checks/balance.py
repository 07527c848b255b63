"""Balance: does the plumb line of the centre of mass fall between what bears the weight?

Masses and mass centres of the segments: de Leva (1996), see body.py. The head's mass lies at the ears, a hand's and a
foot's at the wrist and the ankle. A standing body keeps its balance while the plumb line meets the ground inside its
base of support (D. A. Winter, "Human balance and posture control during standing and walking", Gait & Posture 3,
1995). A picture shows neither depth nor what a figure leans on, and down is taken to be the picture's.
"""

from dataclasses import dataclass
from math import atan2, degrees
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.body_words import SUPPORT_WORDS
from illpose_app.core.pose_checks.body import (
    FOOT_LENGTH,
    FOOT_MASS,
    HAND_MASS,
    HEAD_MASS,
    SEGMENTS,
    SOLE,
    TRUNK_CENTER,
    TRUNK_MASS,
    Subject,
    mark,
)
from illpose_app.core.pose_checks.finding import Finding, Shape, Tone, doubt, note, untold
from illpose_app.core.skeleton import (
    LEFT_ANKLE,
    LEFT_EAR,
    LEFT_ELBOW,
    LEFT_EYE,
    LEFT_HIP,
    LEFT_KNEE,
    LEFT_WRIST,
    NOSE,
    RIGHT_ANKLE,
    RIGHT_EAR,
    RIGHT_ELBOW,
    RIGHT_EYE,
    RIGHT_HIP,
    RIGHT_KNEE,
    RIGHT_WRIST,
)
from illpose_app.core.words import Phrase, listed, phrase

_LEGS: Final = ((LEFT_HIP, LEFT_KNEE, LEFT_ANKLE), (RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE))
#: A foot this much higher than the other (in statures) does not stand: more than a floor seen from above explains.
_LIFTED: Final = 0.16
#: Hands and knees bear weight when they are within this of the lowest point.
_LEVEL: Final = 0.06


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What bears the weight: from left to right in px of the artwork, on which height, and what it is."""

    left: float
    right: float
    ground: float
    parts: tuple[str, ...]

    @property
    def middle(self) -> float:
        """The middle, px."""
        return (self.left + self.right) / 2


def center_of_mass(subject: Subject) -> tuple[NDArray[np.float64], float]:
    """Return the centre of mass (px) and the share of the body's mass whose place is known; needs the trunk."""
    places: list[NDArray[np.float64]] = []
    masses: list[float] = []
    known = 0.0

    def add(mass: float, place: NDArray[np.float64], *, seen: bool = True) -> None:
        nonlocal known
        places.append(place)
        masses.append(mass)
        known += mass if seen else 0.0

    add(TRUNK_MASS, subject.neck + TRUNK_CENTER * (subject.pelvis - subject.neck))
    head = [joint for joint in (LEFT_EAR, RIGHT_EAR) if subject.knows(joint)]
    head = head or [joint for joint in (NOSE, LEFT_EYE, RIGHT_EYE) if subject.knows(joint)]
    up = subject.neck - subject.pelvis
    add(HEAD_MASS, subject.middle(*head) if head else subject.neck + 0.45 * up, seen=bool(head))
    for segment in SEGMENTS:
        for first, second in (segment.left, segment.right):
            seen = subject.knows(first, second)
            start = subject.joints_K2[first] if subject.knows(first) else subject.pelvis
            end = subject.joints_K2[second] if seen else start
            add(segment.mass, start + segment.center * (end - start), seen=seen)
            tip = HAND_MASS if second in (LEFT_WRIST, RIGHT_WRIST) else FOOT_MASS
            if segment.name in ("forearm", "shank"):
                add(tip, end, seen=seen)
    return np.average(places, axis=0, weights=masses), known / sum(masses)


def support_of(subject: Subject) -> Support | None:
    """Return what bears the weight, judged by what is lowest; None where no foot is seen and nobody sits."""
    stature = subject.stature_px()
    contacts: list[tuple[float, float, str]] = []  # x, y of the ground below it, part
    for joint, part, drop in (
        (LEFT_ANKLE, "feet", SOLE), (RIGHT_ANKLE, "feet", SOLE), (LEFT_KNEE, "knees", 0.03),
        (RIGHT_KNEE, "knees", 0.03), (LEFT_WRIST, "hands", 0.02), (RIGHT_WRIST, "hands", 0.02),
        (LEFT_ELBOW, "elbows", 0.02),
        (RIGHT_ELBOW, "elbows", 0.02),
    ):  # fmt: skip
        if subject.knows(joint):
            x, y = subject.joints_K2[joint]
            contacts.append((float(x), float(y) + drop * stature, part))
    sits = _sits(subject, stature)
    if not any(part == "feet" for _, _, part in contacts) and not sits:
        return None
    ground = max(y for _, y, _ in contacts) if contacts else float(subject.pelvis[1])
    ground = max(ground, float(subject.pelvis[1]) + 0.06 * stature) if sits else ground
    bearing: list[tuple[float, float, str]] = []
    for x, y, part in contacts:
        if ground - y <= (_LIFTED if part == "feet" else _LEVEL) * stature:
            back, front = _reach(subject, part, stature)
            bearing.append((x - back, x + front, part))
    if sits:
        x = float(subject.pelvis[0])
        bearing.append((x - 0.11 * stature, x + 0.11 * stature, "seat"))
    if not bearing:
        return None
    parts = tuple(dict.fromkeys(part for _, _, part in bearing))
    return Support(left=min(b[0] for b in bearing), right=max(b[1] for b in bearing), ground=ground, parts=parts)


def _reach(subject: Subject, part: str, stature: float) -> tuple[float, float]:
    """Return how far a contact reaches to the picture's left and right of its joint, px."""
    if part != "feet":
        return 0.05 * stature, 0.05 * stature
    toe, heel, across = 0.8 * FOOT_LENGTH * stature, 0.35 * FOOT_LENGTH * stature, 0.3 * FOOT_LENGTH * stature
    turned = 1 - subject.frontality if subject.has_trunk else 0.5
    front = across + (toe - across) * max(turned, 0.15)  # feet turn outwards, even towards the viewer
    if subject.facing > 0.3:
        return heel, front
    if subject.facing < -0.3:
        return front, heel
    return front, front


def _sits(subject: Subject, stature: float) -> bool:
    """Tell whether a thigh lies so flat, or points so much to the viewer, that the seat may bear the weight."""
    for hip, knee, _ in _LEGS:
        if subject.knows(hip, knee):
            drop = float(subject.joints_K2[knee][1] - subject.joints_K2[hip][1])
            if drop > 0.13 * stature:
                return False
    return subject.knows(LEFT_KNEE) or subject.knows(RIGHT_KNEE)


def _stands(subject: Subject, stature: float) -> bool:
    """Tell whether both legs are rather straight and both feet on one level: a stance, not a step or a jump."""
    if not subject.knows(LEFT_ANKLE, RIGHT_ANKLE, LEFT_KNEE, RIGHT_KNEE):
        return False
    level = abs(float(subject.joints_K2[LEFT_ANKLE][1] - subject.joints_K2[RIGHT_ANKLE][1]))
    straight = all(
        subject.length(hip, ankle) > 0.93 * (subject.length(hip, knee) + subject.length(knee, ankle))
        for hip, knee, ankle in _LEGS
    )
    legs = min(float(subject.joints_K2[ankle][1] - subject.joints_K2[hip][1]) for hip, _, ankle in _LEGS)
    return straight and level < 0.2 * stature and legs > 0.3 * stature


def check_balance(subject: Subject) -> tuple[Finding, ...]:
    """Tell whether a figure at rest would fall, which way and by how much."""
    if not subject.has_trunk:
        return (_untold(phrase("Shoulders and hips must be known.")),)
    stature = subject.stature_px()
    center, known = center_of_mass(subject)
    support = support_of(subject)
    if support is None or known < 0.75:
        return (_untold(phrase("No foot is seen, or too much of the body is outside the picture.")),)
    foot = np.array((center[0], support.ground))
    beyond = max(support.left - center[0], center[0] - support.right, 0.0) / stature
    ends = (np.array((support.left, support.ground)), np.array((support.right, support.ground)))
    marks = (
        mark(Shape.RING, Tone.GUIDE, center),
        mark(Shape.LINE, Tone.RIGHT, *ends),
        mark(Shape.DASHED, Tone.WRONG if beyond else Tone.RIGHT, center, foot),
    )
    bearing = [SUPPORT_WORDS[part] for part in support.parts]
    borne = listed(bearing) if len(bearing) < 3 else phrase("hands, knees and feet")
    if beyond == 0:
        why = phrase("The plumb line of the centre of mass meets the ground between {parts}.", parts=borne)
        return (note("balance", phrase("In balance on {parts}", parts=borne), why, *marks, sure=0.6),)
    lean = degrees(atan2(abs(center[0] - support.middle), max(support.ground - center[1], 1e-6)))
    stands = _stands(subject, stature)
    trust = 0.5 + 0.5 * subject.trust(*(j for j in (LEFT_ANKLE, RIGHT_ANKLE) if subject.knows(j)))
    sure = min(0.95, (0.35 + 9.0 * beyond) * (1.0 if stands else 0.45)) * trust * known
    what = (
        phrase("Falls to the left, {angle}° off", angle=round(lean))
        if center[0] < support.middle
        else phrase("Falls to the right, {angle}° off", angle=round(lean))
    )
    why = _why_it_falls(max(1, round(100 * beyond)), borne, stands=stands)
    return (doubt("balance", sure, what, why, *marks),)


def _why_it_falls(percent: int, parts: str, *, stands: bool) -> Phrase:
    if stands:
        return phrase(
            "The plumb line of the centre of mass passes {percent} % of the body's height outside {parts}. Nothing is "
            "known of what it may lean on or hold.",
            percent=percent,
            parts=parts,
        )
    return phrase(
        "The plumb line of the centre of mass passes {percent} % of the body's height outside {parts}. A figure "
        "that moves, jumps or leans on something may do so.",
        percent=percent,
        parts=parts,
    )


def _untold(why: Phrase) -> Finding:
    return untold("balance", phrase("Balance: too little is seen"), why)
