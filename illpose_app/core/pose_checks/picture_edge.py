"""Hands and feet at the edge of the picture: cut off, or touching it.

Teachers of drawing call such touches tangents: a form that just meets the edge pins the figure to it.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.body_words import LIMB_WORDS
from illpose_app.core.pose_checks.body import HAND_LENGTH, SOLE, Subject, mark
from illpose_app.core.pose_checks.finding import Finding, Shape, Tone, doubt, note
from illpose_app.core.skeleton import (
    LEFT_ANKLE,
    LEFT_ELBOW,
    LEFT_KNEE,
    LEFT_WRIST,
    RIGHT_ANKLE,
    RIGHT_ELBOW,
    RIGHT_KNEE,
    RIGHT_WRIST,
)
from illpose_app.core.words import phrase

#: Nearer to the edge than this, in statures, a tip touches it.
_TOUCHES: Final = 0.012
_TIPS: Final = (
    ("hand", ((LEFT_ELBOW, LEFT_WRIST), (RIGHT_ELBOW, RIGHT_WRIST)), HAND_LENGTH),
    ("foot", ((LEFT_KNEE, LEFT_ANKLE), (RIGHT_KNEE, RIGHT_ANKLE)), SOLE),
)


def check_edge(subject: Subject) -> tuple[Finding, ...]:
    """Name hands and feet that the edge cuts off or touches."""
    stature = subject.stature_px()
    if stature == 0:
        return ()
    found: list[Finding] = []
    for part, limbs, length in _TIPS:
        found += _cut_off(subject, part, limbs, stature)
        for name, (near, far) in zip(LIMB_WORDS[part], limbs, strict=True):
            if not subject.knows(near, far):
                continue
            along = subject.joints_K2[far] - subject.joints_K2[near]
            size = float(np.linalg.norm(along))
            tip = subject.joints_K2[far] + (along / size * length * stature if size > 1e-6 else 0.0)
            gap = _gap(subject, tip)
            if abs(gap) < _TOUCHES * stature:
                what = phrase("The {limb} touches the edge of the picture", limb=name)
                why = phrase("A tangent to the edge pins the figure to it; overlap clearly or leave a gap.")
                sure = 0.45 * subject.trust(near, far)
                found.append(doubt("edge", sure, what, why, mark(Shape.RING, Tone.WRONG, tip)))
    return tuple(found)


def _cut_off(subject: Subject, part: str, limbs: tuple[tuple[int, int], ...], stature: float) -> tuple[Finding, ...]:
    cut = [
        name
        for name, (near, far) in zip(LIMB_WORDS[part], limbs, strict=True)
        if subject.knows(near) and not subject.knows(far) and _gap(subject, subject.joints_K2[near]) < 0.3 * stature
    ]
    if len(cut) != 1 or not any(subject.knows(far) for _, far in limbs):
        return ()
    what = phrase("The {limb} is outside the picture, the other inside", limb=cut[0])
    return (note("edge", what, phrase("One cut off and one seen may look like an oversight.")),)


def _gap(subject: Subject, place: NDArray[np.float64]) -> float:
    """Return how far a place is from the nearest edge, px; negative outside."""
    x, y = float(place[0]), float(place[1])
    return min(x, y, subject.width_px - x, subject.height_px - y)
