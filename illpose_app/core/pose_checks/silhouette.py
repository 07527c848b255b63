"""Silhouette: how much of the limbs shows in the outline of the figure.

Source: F. Thomas and O. Johnston, "The Illusion of Life" (1981), on staging: a pose should read from its silhouette
alone. A place on a limb shows when the outline passes no farther from it than a limb is thick.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.pose_checks.body import SEGMENTS, Subject, mark
from illpose_app.core.pose_checks.finding import Finding, Shape, Tone, doubt, note, untold
from illpose_app.core.words import phrase

#: Half the thickness of a clothed limb, in statures.
_THICK: Final = 0.045
_STEPS: Final = 9
_HIDDEN: Final = 0.35


def check_silhouette(subject: Subject) -> tuple[Finding, ...]:
    """Tell which share of the limbs shows in the outline of the mask."""
    if subject.mask is None:
        why = phrase("The mask of this character is not known: its ground does not give it away.")
        return (untold("silhouette", phrase("Silhouette: no mask"), why),)
    stature = subject.stature_px()
    outline_N2 = _outline(subject.mask.pixels_HW())
    if stature == 0 or not len(outline_N2):
        return ()
    shares: list[float] = []
    lost = []
    for segment in SEGMENTS:
        for first, second in (segment.left, segment.right):
            if not subject.knows(first, second):
                continue
            t = np.linspace(0.15, 1.0, _STEPS)[:, None]
            places = subject.joints_K2[first] + t * (subject.joints_K2[second] - subject.joints_K2[first])
            apart = np.sqrt(((places[:, None] - outline_N2[None]) ** 2).sum(axis=2).min(axis=1))
            shares.append(float((apart < _THICK * stature).mean()))
            if shares[-1] < _HIDDEN:
                lost.append(mark(Shape.LINE, Tone.WRONG, subject.joints_K2[first], subject.joints_K2[second]))
    if len(shares) < 4:
        return ()
    shown = float(np.mean(shares))
    what = phrase("{percent} % of the limbs show in the outline", percent=round(100 * shown))
    if shown >= 0.5:
        return (note("silhouette", what, phrase("The pose reads from its silhouette."), *lost, sure=0.5),)
    why = phrase("Limbs in front of the body do not show as a black shape; clothes may hide them too.")
    return (doubt("silhouette", 0.25 + 0.5 * (0.5 - shown), what, why, *lost),)


def _outline(pixels_HW: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the places (x, y px) on the edge of a mask, thinned to some thousand; edges of the picture count not."""
    step = max(1, max(pixels_HW.shape) // 400)
    small = pixels_HW[::step, ::step]
    edge = np.zeros_like(small)
    edge[:, 1:] |= small[:, 1:] & ~small[:, :-1]
    edge[:, :-1] |= small[:, :-1] & ~small[:, 1:]
    edge[1:] |= small[1:] & ~small[:-1]
    edge[:-1] |= small[:-1] & ~small[1:]
    rows, columns = np.nonzero(edge)
    outline_N2: NDArray[np.float64] = np.stack([columns, rows], axis=1).astype(np.float64) * step
    return outline_N2
