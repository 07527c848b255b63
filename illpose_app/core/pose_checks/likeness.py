"""A pose against that of a reference: how alike they are, and which limbs differ.

The reference is laid over the pose by the rotation, scale and shift that fit best (orthogonal Procrustes: P.
Schönemann 1966, W. Kabsch 1976), as it is or mirrored; then the directions of the limbs are compared.
"""

from dataclasses import dataclass
from math import degrees
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.body_words import JOINT_WORDS
from illpose_app.core.pose import Pose
from illpose_app.core.pose_checks.body import Subject, at, mark
from illpose_app.core.pose_checks.finding import Finding, Mark, Shape, Tone, note, untold
from illpose_app.core.skeleton import LEFT_SHOULDER, LIMBS, BodyPart
from illpose_app.core.words import phrase

#: Joints of the face count less: they lie close together.
_FACE_WEIGHT: Final = 0.2
#: At this mean difference of the limbs nothing is alike.
_UNLIKE_DEG: Final = 75.0
_MIRRORED_COSTS: Final = 1.5
_WORTH_DEG: Final = 20.0
_COMPARED: Final = tuple(limb for limb in LIMBS if limb[2] is not BodyPart.HEAD)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fit:
    """How a reference lies over a pose: its joints there (K x 2, px), whether mirrored, and the map that took it there.

    A place p of the reference (px, flipped before if mirrored: x becomes -x) lies at p @ turn_22 + shift_2.
    """

    joints_K2: NDArray[np.float64]
    known_K: NDArray[np.bool_]
    mirrored: bool
    turn_22: NDArray[np.float64]
    shift_2: NDArray[np.float64]


def fitted(reference: Pose, pose: Pose, *, may_turn: bool = True) -> Fit | None:
    """Return how the reference lies best over the pose; None where they share fewer than four joints."""
    fits = []
    for mirrored in (False, True):
        other = reference.mirrored(width_px=0.0) if mirrored else reference
        both = other.known_K & pose.known_K
        if both.sum() < 4:
            continue
        weight = np.where(np.arange(len(both)) < LEFT_SHOULDER, _FACE_WEIGHT, 1.0) * both
        source, target = other.joints_K2.astype(np.float64), pose.joints_K2.astype(np.float64)
        middle_s = np.average(source, axis=0, weights=weight)
        middle_t = np.average(target, axis=0, weights=weight)
        s, t = source - middle_s, target - middle_t
        size = float((weight[:, None] * s**2).sum())
        if size < 1e-9:
            continue
        dot = float((weight[:, None] * s * t).sum())
        cross = float((weight * (s[:, 0] * t[:, 1] - s[:, 1] * t[:, 0])).sum()) if may_turn else 0.0
        scale_turn = np.array(((dot, cross), (-cross, dot))) / size
        shift = middle_t - middle_s @ scale_turn
        placed = source @ scale_turn + shift
        error = float((weight[:, None] * (placed - target) ** 2).sum())
        fits.append((error, Fit(joints_K2=placed, known_K=other.known_K, mirrored=mirrored, turn_22=scale_turn,
                                shift_2=shift)))  # fmt: skip
    # a mirrored one must fit clearly better: a figure that is much the same on both sides fits either way
    return min(fits, key=lambda fit: fit[0] * (_MIRRORED_COSTS if fit[1].mirrored else 1.0))[1] if fits else None


def check_reference(subject: Subject) -> tuple[Finding, ...]:
    """Tell how alike the pose and the reference are, and by how much each limb differs."""
    if subject.reference is None:
        what = phrase("Against a reference: none is selected")
        return (untold("reference", what, phrase("Select a reference at the right to compare with it.")),)
    fit = fitted(subject.reference, subject.pose)
    limbs = [] if fit is None else _differences(subject, fit)
    if fit is None or len(limbs) < 3:
        what = phrase("Against the reference: too few joints in common")
        return (untold("reference", what, phrase("At least four joints must be known in both.")),)
    percent = likeness_percent([angle for angle, _, _ in limbs])
    ghost = _ghost(fit)
    what = (
        phrase("{percent} % like the mirrored reference", percent=percent)
        if fit.mirrored
        else phrase("{percent} % like the reference", percent=percent)
    )
    found = [note("reference", what,
                  phrase("Laid over the pose, the limbs' directions differ by {angle}° on the mean.",
                         angle=round(float(np.mean([angle for angle, _, _ in limbs])))), *ghost, sure=0.6)]  # fmt: skip
    for angle, first, second in sorted(limbs, reverse=True)[:5]:
        if angle >= _WORTH_DEG:
            what = phrase(
                "{first} to {second}: {angle}° from the reference",
                first=JOINT_WORDS[first],
                second=JOINT_WORDS[second],
                angle=round(angle),
            )
            here = mark(Shape.LINE, Tone.WRONG, subject.joints_K2[first], subject.joints_K2[second])
            there = mark(Shape.ARROW, Tone.RIGHT, fit.joints_K2[first], fit.joints_K2[second])
            why = phrase("The reference's limb is drawn beside it.")
            found.append(note("reference", what, why, here, there, sure=min(0.5, angle / 120)))
    return tuple(found)


def likeness_percent(angles_deg: list[float]) -> int:
    """Return how alike two poses are by the angles between their limbs: 100 for the same, 0 for nothing alike."""
    return round(100 * max(0.0, 1 - float(np.mean(angles_deg)) / _UNLIKE_DEG))


def _differences(subject: Subject, fit: Fit) -> list[tuple[float, int, int]]:
    found = []
    for first, second, _ in _COMPARED:
        if not (subject.knows(first, second) and fit.known_K[first] and fit.known_K[second]):
            continue
        here = subject.joints_K2[second] - subject.joints_K2[first]
        there = fit.joints_K2[second] - fit.joints_K2[first]
        lengths = float(np.linalg.norm(here) * np.linalg.norm(there))
        if lengths > 1e-6:
            cosine = float(np.clip(here @ there / lengths, -1, 1))
            found.append((degrees(float(np.arccos(cosine))), first, second))
    return found


def _ghost(fit: Fit) -> tuple[Mark, ...]:
    return tuple(
        Mark(shape=Shape.LINE, tone=Tone.RIGHT, places=(at(fit.joints_K2[first]), at(fit.joints_K2[second])))
        for first, second, _ in _COMPARED
        if fit.known_K[first] and fit.known_K[second]
    )
