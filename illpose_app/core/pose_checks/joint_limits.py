"""Joints beyond what a body can do, where the view decides it.

Ranges of motion: American Academy of Orthopaedic Surgeons, "Joint Motion: Method of Measuring and Recording" (1965):
knee and elbow extend to about 0 (hyperextension up to 10) degrees; the neck bends 45 degrees aside and turns 80 to
each side. A hinge seen from the front bends towards the viewer, so only a side view tells the wrong way; the skeleton
has no hands, so wrists cannot be told.
"""

from math import atan2, degrees
from typing import Final

import numpy as np

from illpose_app.core.body_words import LIMB_WORDS
from illpose_app.core.pose_checks.body import Subject, mark
from illpose_app.core.pose_checks.finding import Finding, Shape, Tone, doubt, untold
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
from illpose_app.core.words import Phrase, phrase

#: Degrees beyond straight that are named: 10 of hyperextension, and what a joint is misplaced by.
_WRONG_WAY: Final = 22.0
#: In a side view the trunk is turned at least so far away from the viewer.
_SIDE_VIEW: Final = 0.6
_NECK_ASIDE: Final = 45.0
_SLACK: Final = 20.0
_KNEES: Final = ((LEFT_HIP, LEFT_KNEE, LEFT_ANKLE), (RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE))
_ELBOWS: Final = ((LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST), (RIGHT_SHOULDER, RIGHT_ELBOW, RIGHT_WRIST))


def check_hinges(subject: Subject) -> tuple[Finding, ...]:
    """Name knees and elbows that bend the impossible way in a side view."""
    sideways = subject.has_trunk and subject.frontality < _SIDE_VIEW and abs(subject.facing) > 0.5
    if not sideways:
        what = phrase("Knees, elbows and wrists: the view does not decide")
        why = phrase("Only a side view shows which way a hinge bends; the skeleton has no hands to judge wrists by.")
        return (untold("hinges", what, why),)
    found = []
    for name, chain in zip(LIMB_WORDS["knee"], _KNEES, strict=True):
        finding = _wrong_way(subject, chain, forward=-1.0, name=name)
        found += [finding] if finding else []
    for name, chain in zip(LIMB_WORDS["elbow"], _ELBOWS, strict=True):
        finding = _wrong_way(subject, chain, forward=1.0, name=name)
        # an arm that is raised or twisted may point anywhere; one that hangs may not
        found += [finding] if finding and _hangs(subject, chain) else []
    return tuple(found)


def _wrong_way(subject: Subject, chain: tuple[int, int, int], *, forward: float, name: Phrase) -> Finding | None:
    """Name a hinge whose lower segment turns against `forward`: 1 to where the face looks (elbow), -1 back (knee)."""
    if not subject.knows(*chain):
        return None
    upper = subject.joints_K2[chain[1]] - subject.joints_K2[chain[0]]
    lower = subject.joints_K2[chain[2]] - subject.joints_K2[chain[1]]
    if min(np.linalg.norm(upper), np.linalg.norm(lower)) < 1e-6:
        return None
    angle = degrees(atan2(float(upper[0] * lower[1] - upper[1] * lower[0]), float(upper @ lower)))
    # y points down: in a figure that faces right, a limb that bends forward turns by a negative angle
    bend = -angle * np.sign(subject.facing) * forward
    if bend > -_WRONG_WAY:
        return None
    over = -bend - _WRONG_WAY
    sure = (0.35 + 0.012 * over) * subject.trust(*chain) * (1 - subject.frontality / 2)
    return doubt(
        "hinges",
        min(0.9, sure),
        phrase("{joint} bends {angle}° the wrong way", joint=name, angle=round(-bend)),
        phrase(
            "Seen from the side, with the face to the right. A leg turned outwards, or a left taken for a right, "
            "looks so too."
        )
        if subject.facing > 0
        else phrase(
            "Seen from the side, with the face to the left. A leg turned outwards, or a left taken for a right, "
            "looks so too."
        ),
        mark(Shape.LINE, Tone.WRONG, *(subject.joints_K2[joint] for joint in chain)),
    )


def _hangs(subject: Subject, chain: tuple[int, int, int]) -> bool:
    upper = subject.joints_K2[chain[1]] - subject.joints_K2[chain[0]]
    down = subject.pelvis - subject.neck
    lengths = float(np.linalg.norm(upper) * np.linalg.norm(down))
    return lengths > 1e-6 and float(upper @ down) / lengths > 0.87


def check_neck(subject: Subject) -> tuple[Finding, ...]:
    """Name a head that tilts or turns farther than a neck allows."""
    if not subject.has_trunk or not subject.knows(NOSE, LEFT_EYE, RIGHT_EYE):
        return (untold("neck", phrase("Neck: the face is not seen well enough"), phrase("It needs both eyes.")),)
    found = [finding for finding in (_turned(subject), _tilted(subject)) if finding]
    return tuple(found)


def _tilted(subject: Subject) -> Finding | None:
    eyes = subject.joints_K2[LEFT_EYE] - subject.joints_K2[RIGHT_EYE]
    shoulders = subject.joints_K2[LEFT_SHOULDER] - subject.joints_K2[RIGHT_SHOULDER]
    if subject.frontality < 0.7 or abs(subject.facing) > 0.5 or float(eyes @ shoulders) <= 0:
        return None
    tilt = abs(degrees(atan2(float(eyes[0] * shoulders[1] - eyes[1] * shoulders[0]), float(eyes @ shoulders))))
    over = tilt - _NECK_ASIDE - _SLACK
    if over <= 0:
        return None
    trust = subject.trust(LEFT_EYE, RIGHT_EYE, LEFT_SHOULDER, RIGHT_SHOULDER)
    what = phrase("The head tilts {angle}° against the shoulders", angle=round(tilt))
    why = phrase("A neck bends about 45° aside; raised shoulders add some, and perspective too.")
    ends = (subject.neck, subject.middle(LEFT_EYE, RIGHT_EYE))
    return doubt("neck", (0.4 + 0.02 * over) * trust, what, why, mark(Shape.LINE, Tone.WRONG, *ends))


def _turned(subject: Subject) -> Finding | None:
    """Tell of a face to the viewer on a body that shows its back: left and right of the face against the shoulders'."""
    if not subject.knows(LEFT_EAR, RIGHT_EAR) or subject.frontality < 0.7 or subject.facing != 0.0:
        return None
    up = subject.neck - subject.pelvis
    face = subject.joints_K2[LEFT_EAR] - subject.joints_K2[RIGHT_EAR]
    shoulders = subject.joints_K2[LEFT_SHOULDER] - subject.joints_K2[RIGHT_SHOULDER]
    across = np.array((-up[1], up[0]))
    if float(face @ across) * float(shoulders @ across) >= 0:
        return None
    what = phrase("The face looks the other way than the chest")
    why = phrase(
        "A neck turns about 80° to each side. Or left and right of the shoulders are exchanged: key X does that."
    )
    ends = (subject.joints_K2[LEFT_SHOULDER], subject.joints_K2[RIGHT_SHOULDER])
    sure = 0.55 * subject.trust(LEFT_EAR, RIGHT_EAR, LEFT_SHOULDER, RIGHT_SHOULDER)
    return doubt("neck", sure, what, why, mark(Shape.LINE, Tone.WRONG, *ends))
