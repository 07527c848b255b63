"""Tangents: limbs that lie exactly upon each other.

Teachers of drawing warn of forms that coincide: they flatten the depth between them.
"""

from itertools import combinations
from typing import Final

import numpy as np

from illpose_app.core.body_words import LIMB_WORDS
from illpose_app.core.pose_checks.body import SEGMENTS, Subject, mark
from illpose_app.core.pose_checks.finding import Finding, Shape, Tone, doubt
from illpose_app.core.words import Phrase, phrase

#: Lines closer than this, in statures, over most of their length lie upon each other.
_UPON: Final = 0.018
_PARALLEL_DEG: Final = 9.0


def check_tangents(subject: Subject) -> tuple[Finding, ...]:
    """Name pairs of limb segments that lie exactly upon each other."""
    stature = subject.stature_px()
    limbs: list[tuple[Phrase, tuple[int, int]]] = []
    for segment in SEGMENTS:
        for name, ends in zip(LIMB_WORDS[segment.name], (segment.left, segment.right), strict=True):
            if subject.knows(*ends) and subject.length(*ends) > 0.4 * segment.length * stature:
                limbs.append((name, ends))
    found = []
    for (first_name, first), (second_name, second) in combinations(limbs, 2):
        if set(first) & set(second) or not _upon(subject, first, second, stature):
            continue
        what = phrase("{first} and {second} lie upon each other", first=first_name, second=second_name)
        why = phrase("Limbs that coincide flatten the depth between them; shift one so that both read.")
        sure = 0.4 * subject.trust(*first, *second)
        found.append(doubt("tangents", sure, what, why, *(
            mark(Shape.LINE, Tone.WRONG, *(subject.joints_K2[j] for j in ends)) for ends in (first, second)
        )))  # fmt: skip
    return tuple(found)


def _upon(subject: Subject, first: tuple[int, int], second: tuple[int, int], stature: float) -> bool:
    a, b = (subject.joints_K2[j] for j in first)
    c, d = (subject.joints_K2[j] for j in second)
    one, two = b - a, d - c
    cosine = abs(float(one @ two)) / float(np.linalg.norm(one) * np.linalg.norm(two))
    if cosine < np.cos(np.radians(_PARALLEL_DEG)):
        return False
    places = c + np.linspace(0, 1, 9)[:, None] * two
    along = np.clip((places - a) @ one / float(one @ one), 0, 1)
    apart = np.linalg.norm(a + along[:, None] * one - places, axis=1)
    return float((apart < _UPON * stature).mean()) > 0.7
