"""The height of a figure in heads.

The COCO skeleton has no chin and no top of the head, so a head is measured in two ways: from ear to ear (a head is
taken to be 1.45 times as high as it is wide there), and from the eyes, which lie at half its height (A. Loomis,
"Figure Drawing for All It's Worth", 1943), up to the upper edge of the box, hair included. Where both agree the count
is told with its range; where they don't, or the figure is bent out of the picture plane, it is not.
"""

from typing import Final

import numpy as np

from illpose_app.core.pose_checks.body import SEGMENTS, SOLE, Subject, at
from illpose_app.core.pose_checks.finding import Finding, Mark, Shape, Tone, doubt, note, untold
from illpose_app.core.skeleton import LEFT_EAR, LEFT_EYE, LEFT_WRIST, NOSE, RIGHT_EAR, RIGHT_EYE, RIGHT_WRIST
from illpose_app.core.words import phrase

_HEAD_PER_EARS: Final = 1.45
#: Hair adds about this share of a head above the skull.
_HAIR: Final = 0.08
#: How far off the count may be with one way of measuring, and with two that agree.
_RANGE_ONE, _RANGE_TWO = 0.22, 0.13


def check_heads(subject: Subject) -> tuple[Finding, ...]:
    """Tell how many heads tall the figure would stand, and hold it against the ideal."""
    head, spread = _head(subject)
    height = _height(subject)
    if head == 0 or height == 0:
        missing = phrase("the head") if head == 0 else phrase("the whole figure from head to foot")
        what = phrase("Height in heads: {part} is not seen well enough", part=missing)
        return (untold("heads", what, phrase("It needs both eyes, and shoulders, hips, a knee and an ankle.")),)
    count = height / head
    low, high = count * (1 - spread), count * (1 + spread)
    marks = (_ladder(subject, head, round(count)),)
    ideal = subject.ideal
    what = phrase("About {count} heads tall", count=f"{count:.1f}")
    why = phrase("Between {low} and {high}, measured along the limbs.", low=f"{low:.1f}", high=f"{high:.1f}")
    if ideal.most == 0 or (high >= ideal.least and low <= ideal.most):
        return (note("heads", what, why, *marks),)
    beyond = (ideal.least - high) / ideal.least if high < ideal.least else (low - ideal.most) / ideal.most
    what = phrase("About {count} heads tall; {ideal}", count=f"{count:.1f}", ideal=ideal.title)
    return (doubt("heads", min(0.9, 0.45 + 1.2 * beyond) * subject.trust(LEFT_EYE, RIGHT_EYE), what, why, *marks),)


def _head(subject: Subject) -> tuple[float, float]:
    """Return the height of the head, px, and how far off it may be; 0 where it cannot be measured."""
    if not subject.knows(LEFT_EYE, RIGHT_EYE, NOSE):
        return 0.0, 0.0
    eyes = subject.middle(LEFT_EYE, RIGHT_EYE)
    found = []
    if subject.knows(LEFT_EAR, RIGHT_EAR) and subject.facing == 0.0:
        found.append(subject.length(LEFT_EAR, RIGHT_EAR) * _HEAD_PER_EARS)
    line = subject.joints_K2[LEFT_EYE] - subject.joints_K2[RIGHT_EYE]
    upright = abs(line[1]) < 0.35 * abs(line[0]) and subject.joints_K2[NOSE][1] > eyes[1]
    raised = any(subject.knows(w) and subject.joints_K2[w][1] < eyes[1] for w in (LEFT_WRIST, RIGHT_WRIST))
    if upright and not raised:
        found.append(2 * float(eyes[1] - subject.box.y) / (1 + 2 * _HAIR))
    found = [value for value in found if value > 0]
    if len(found) == 2 and max(found) < 1.35 * min(found):
        return float(np.mean(found)), _RANGE_TWO
    return (found[0], _RANGE_ONE) if len(found) == 1 else (0.0, 0.0)


def _height(subject: Subject) -> float:
    """Return the height of the figure standing straight, px: head, trunk and the longer of each leg's segments."""
    legs = [s for s in SEGMENTS if s.name in ("thigh", "shank")]
    if not subject.has_trunk or any(leg.name not in subject.statures for leg in legs):
        return 0.0
    stature = subject.stature_px()
    parts = {leg.name: subject.statures[leg.name] * leg.length for leg in legs}
    if any(part < 0.6 * leg.length * stature for leg, part in zip(legs, parts.values(), strict=True)):
        return 0.0  # both legs are foreshortened
    if subject.statures["trunk"] < 0.6 * stature:
        return 0.0
    eyes = subject.middle(LEFT_EYE, RIGHT_EYE)
    head, _ = _head(subject)
    return (
        float(np.linalg.norm(eyes - subject.neck)) + head / 2 + subject.trunk_px + sum(parts.values()) + SOLE * stature
    )


def _ladder(subject: Subject, head: float, count: int) -> Mark:
    """Return a ladder of heads beside the figure."""
    x, top = subject.box.x, float(subject.middle(LEFT_EYE, RIGHT_EYE)[1]) - head / 2
    places = [at(np.array((x, top)))]
    for rung in range(1, count + 1):
        y = top + rung * head
        places += [(x, y), (x + 0.25 * head, y), (x, y)]
    return Mark(shape=Shape.LINE, tone=Tone.GUIDE, places=tuple(places))
