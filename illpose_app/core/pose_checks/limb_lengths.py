"""Limb segments: left against right, and against the rest of the body.

A segment of true length L that leaves the picture plane by an angle a looks L cos a long (orthographic projection),
so a difference is told with the angle that would explain it. A segment can never look longer than it is, save in
strong perspective. Lengths: de Leva (1996), see body.py.
"""

from math import acos, degrees
from typing import Final

from illpose_app.core.body_words import LIMB_WORDS
from illpose_app.core.pose_checks.body import SEGMENTS, Segment, Subject, mark
from illpose_app.core.pose_checks.finding import Finding, Shape, Tone, doubt, untold
from illpose_app.core.words import phrase

#: Two sides that differ by less are drawn alike.
_ALIKE: Final = 0.22
#: A segment this many times as long as the rest of the body suggests is named.
_LONG: Final = 1.4
#: Below this share of the expected length a segment points to the viewer, whatever it is.
_TO_VIEWER: Final = 0.35


def check_sides(subject: Subject) -> tuple[Finding, ...]:
    """Name segments that are drawn shorter than the same one on the other side."""
    found = [finding for segment in SEGMENTS if (finding := _against_other_side(subject, segment))]
    return tuple(found)


def _against_other_side(subject: Subject, segment: Segment) -> Finding | None:
    if not subject.knows(*segment.left, *segment.right):
        return None
    lengths = (subject.length(*segment.left), subject.length(*segment.right))
    longer = max(lengths)
    if longer < 1e-6 or longer < 0.5 * segment.length * subject.stature_px():
        return None  # both point to the viewer: nothing can be compared
    ratio = min(lengths) / longer
    if 1 - ratio < _ALIKE:
        return None
    short = lengths.index(min(lengths))
    ends = (segment.left, segment.right)[short]
    name = LIMB_WORDS[segment.name][short]
    angle = round(degrees(acos(ratio)))
    if ratio < _TO_VIEWER:
        return untold(
            "sides",
            phrase("{limb}: too foreshortened to measure", limb=name),
            phrase("It shows {percent} % of the other side's length, {angle}° out of the picture plane.",
                   percent=round(100 * ratio), angle=angle),
        )  # fmt: skip
    # foreshortening is the commoner reason by far, the more so the shorter it looks
    sure = (
        0.55 * subject.trust(*segment.left, *segment.right) * min(1.0, 0.4 + ratio) * (0.5 + 0.5 * subject.frontality)
    )
    return doubt(
        "sides",
        sure,
        phrase("{limb} looks {percent} % shorter than the other", limb=name, percent=round(100 * (1 - ratio))),
        phrase(
            "Turned {angle}° out of the picture plane it would look so; if it should lie as the other side does, "
            "it is drawn too short.", angle=angle,
        ),
        mark(Shape.LINE, Tone.WRONG, *(subject.joints_K2[joint] for joint in ends)),
        mark(Shape.LINE, Tone.RIGHT, *(subject.joints_K2[j] for j in (segment.right, segment.left)[short])),
    )  # fmt: skip


def check_lengths(subject: Subject) -> tuple[Finding, ...]:
    """Name segments that are too long for the rest of the body."""
    if len(subject.statures) < 3:
        what = phrase("Limbs against each other: too little is seen")
        return (untold("lengths", what, phrase("At least three kinds of segments must be known.")),)
    return tuple(finding for segment in SEGMENTS if (finding := _against_body(subject, segment)))


def _against_body(subject: Subject, segment: Segment) -> Finding | None:
    stature = subject.stature_px(without=segment.name)
    expected = segment.length * stature
    known = [ends for ends in (segment.left, segment.right) if subject.knows(*ends)]
    if not known or expected < 1e-6:
        return None
    ends = max(known, key=lambda pair: subject.length(*pair))
    ratio = subject.length(*ends) / expected
    if ratio < _LONG:
        return None
    name = LIMB_WORDS[segment.name][0 if ends == segment.left else 1]
    trunk_known = "trunk" in subject.statures and subject.frontality > 0.5
    sure = min(0.95, (0.35 + 0.6 * (ratio - _LONG)) * subject.trust(*ends) * (1.0 if trunk_known else 0.7))
    return doubt(
        "lengths",
        sure,
        phrase("{limb} looks {percent} % longer than the body", limb=name, percent=round(100 * (ratio - 1))),
        phrase(
            "Measured against the second longest of the other segments. Foreshortening makes limbs look shorter, "
            "never longer; near the viewer in strong perspective a limb may be so large."
        ),
        mark(Shape.LINE, Tone.WRONG, *(subject.joints_K2[joint] for joint in ends)),
    )
