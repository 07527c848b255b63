"""Gesture: the line of action, shoulders against hips, and whether left and right do the same.

Sources: on the line of action M. Mattesi, "Force: Dynamic Life Drawing" (2006), and P. Blair, "Cartoon Animation"
(1994); on twins F. Thomas and O. Johnston, "The Illusion of Life" (1981). Contrapposto: the line of the shoulders
turns against that of the hips.
"""

from math import atan2, degrees
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.pose_checks.balance import support_of
from illpose_app.core.pose_checks.body import Subject, mark
from illpose_app.core.pose_checks.finding import Finding, Shape, Tone, doubt, note
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
from illpose_app.core.words import phrase

#: A line of action that bows by less of its length is straight.
_STRAIGHT: Final = 0.02
#: Left and right limbs that differ by less, in trunks, are twins.
_TWINS: Final = 0.06
#: Feet whose heights differ by less, in statures, bear the weight together.
_LEVEL: Final = 0.05
_PAIRS: Final = (
    (LEFT_ELBOW, RIGHT_ELBOW), (LEFT_WRIST, RIGHT_WRIST), (LEFT_KNEE, RIGHT_KNEE), (LEFT_ANKLE, RIGHT_ANKLE),
)  # fmt: skip


def line_of_action(subject: Subject) -> NDArray[np.float64] | None:
    """Return 25 places (px) of a quadratic curve fitted through head, neck, pelvis and the leg that bears weight."""
    if not subject.has_trunk:
        return None
    head = [j for j in (LEFT_EAR, RIGHT_EAR, LEFT_EYE, RIGHT_EYE, NOSE) if subject.knows(j)]
    points = [subject.middle(*head)] if head else []
    points += [subject.neck, (subject.neck + subject.pelvis) / 2, subject.pelvis]
    points += _bearing_leg(subject)
    if len(points) < 5:
        return None
    places = np.stack(points)
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(places, axis=0), axis=1))])
    if along[-1] < 1e-6:
        return None
    share = along / along[-1]
    terms = np.polynomial.polynomial.polyvander(share, 3)
    curve, *_ = np.linalg.lstsq(terms, places, rcond=None)
    return np.asarray(np.polynomial.polynomial.polyvander(np.linspace(0, 1, 25), 3) @ curve)


def _bearing_leg(subject: Subject) -> list[NDArray[np.float64]]:
    """Return knee and ankle (px) of the leg whose foot is lower, the middle of both where they are level."""
    legs = [leg for leg in ((LEFT_KNEE, LEFT_ANKLE), (RIGHT_KNEE, RIGHT_ANKLE)) if subject.knows(*leg)]
    if len(legs) == 2 and abs(float(subject.joints_K2[LEFT_ANKLE][1] - subject.joints_K2[RIGHT_ANKLE][1])) < (
        _LEVEL * subject.stature_px()
    ):
        return [subject.middle(LEFT_KNEE, RIGHT_KNEE), subject.middle(LEFT_ANKLE, RIGHT_ANKLE)]
    if legs:
        return [subject.joints_K2[joint] for joint in max(legs, key=lambda leg: subject.joints_K2[leg[1]][1])]
    return [subject.joints_K2[knee] for knee in (LEFT_KNEE, RIGHT_KNEE) if subject.knows(knee)][:1]


def check_line_of_action(subject: Subject) -> tuple[Finding, ...]:
    """Show the line of action, and say whether it bows."""
    curve = line_of_action(subject)
    if curve is None:
        return ()
    chord = curve[-1] - curve[0]
    length = float(np.linalg.norm(chord))
    if length < 1e-6:
        return ()
    normal = np.array((-chord[1], chord[0])) / length
    aside = (curve - curve[0]) @ normal / length
    bow, turns = float(np.abs(aside).max()), min(float(aside.max()), float(-aside.min())) > _STRAIGHT
    line = mark(Shape.LINE, Tone.GUIDE, *curve)
    if bow < _STRAIGHT:
        why = phrase("Head, trunk and the leg that bears the weight lie on one straight line; a bow gives more life.")
        return (note("action", phrase("The line of action is straight"), why, line, sure=0.4),)
    shape = phrase("an S") if turns else phrase("a C")
    what = phrase("The line of action is {shape}, bowed by {percent} %", shape=shape, percent=round(100 * bow))
    return (note("action", what, phrase("Fitted through head, trunk and the leg that bears the weight."), line),)


def check_contrapposto(subject: Subject) -> tuple[Finding, ...]:
    """Tell how shoulders and hips tilt against each other."""
    if not subject.has_trunk or subject.frontality < 0.6:
        return ()
    shoulders = _tilt(subject, LEFT_SHOULDER, RIGHT_SHOULDER)
    hips = _tilt(subject, LEFT_HIP, RIGHT_HIP)
    lines = (
        mark(Shape.LINE, Tone.GUIDE, subject.joints_K2[LEFT_SHOULDER], subject.joints_K2[RIGHT_SHOULDER]),
        mark(Shape.LINE, Tone.GUIDE, subject.joints_K2[LEFT_HIP], subject.joints_K2[RIGHT_HIP]),
    )
    if shoulders * hips < 0 and min(abs(shoulders), abs(hips)) > 3:
        what = phrase("Contrapposto: shoulders {first}° against hips {second}°",
                      first=round(abs(shoulders)), second=round(abs(hips)))  # fmt: skip
        return (note("contrapposto", what, phrase("Shoulders and hips tilt against each other."), *lines, sure=0.6),)
    what = phrase("Shoulders and hips differ by {angle}°", angle=round(abs(shoulders - hips)))
    return (note("contrapposto", what, phrase("They tilt the same way, or hardly; perspective tilts both."), *lines),)


def _tilt(subject: Subject, left: int, right: int) -> float:
    """Return the tilt of a line from one side to the other against the level, degrees; below 90 either way."""
    along = subject.joints_K2[left] - subject.joints_K2[right]
    angle = degrees(atan2(float(along[1]), float(along[0])))
    return angle if abs(angle) <= 90 else angle - 180 if angle > 0 else angle + 180


def check_twinning(subject: Subject) -> tuple[Finding, ...]:
    """Tell whether left and right limbs do the same, which looks stiff."""
    pairs = [pair for pair in _PAIRS if subject.knows(*pair)]
    if not subject.has_trunk or len(pairs) < 3 or subject.frontality < 0.6 or subject.trunk_px < 1e-6:
        return ()
    axis = (subject.pelvis - subject.neck) / subject.trunk_px
    across = np.array((-axis[1], axis[0]))
    apart = []
    for left, right in pairs:
        first, second = subject.joints_K2[left] - subject.neck, subject.joints_K2[right] - subject.neck
        gap = np.array((first @ axis - second @ axis, first @ across + second @ across))
        apart.append(float(np.linalg.norm(gap)) / subject.trunk_px)
    worst = float(np.mean(apart))
    if worst >= _TWINS or support_of(subject) is None:
        return ()
    sure = 0.3 + 0.3 * (1 - worst / _TWINS)
    marks = tuple(
        mark(Shape.DASHED, Tone.GUIDE, subject.joints_K2[left], subject.joints_K2[right]) for left, right in pairs
    )
    what = phrase("Left and right do the same")
    why = phrase("Mirrored limbs (twinning) look stiff, unless that is meant: a salute, a puppet, a squat.")
    return (doubt("twinning", sure, what, why, *marks),)
