"""How right a pose is, joint by joint: the metrics of Chen & Zwicker (WACV 2022) and left/right swaps.

Legend: K joints (17). Truth is COCO's: state 2 visible, 1 hidden but clear, 0 not counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import (
    LEFT_HIP,
    LEFT_SHOULDER,
    LIMBS,
    MIRROR_ORDER,
    NOSE,
    OKS_SIGMA_K,
    RIGHT_SHOULDER,
)  # fmt: skip

_SIGMA_K: Final = np.array(OKS_SIGMA_K)
#: A character counts as swapped when its body joints lie this much nearer to the truth with left and right exchanged.
_SWAPPED: Final = 0.8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Truth:
    """A labelled character: places (px), states 0..2, and its box."""

    joints_K2: NDArray[np.float64]
    state_K: NDArray[np.int64]
    box: Box

    @property
    def known_K(self) -> NDArray[np.bool_]:
        """Which joints are counted."""
        return self.state_K > 0


def similarity(places_K2: NDArray[np.floating], truth: Truth) -> NDArray[np.float64]:
    """Return each joint's object keypoint similarity exp(-d^2 / (2 s^2 k^2)), s^2 the area of the box.

    COCO's constants k are used as they are; COCO's own code doubles them, so its similarity is larger.
    """
    squared_K = ((np.asarray(places_K2, np.float64) - truth.joints_K2) ** 2).sum(axis=1)
    exponent_K: NDArray[np.float64] = squared_K / (2 * max(truth.box.area, 1e-9) * _SIGMA_K**2)
    return np.exp(-exponent_K)


def within(places_K2: NDArray[np.floating], truth: Truth, *, reach_px: float) -> NDArray[np.bool_]:
    """Tell which joints lie within a distance (px) of the truth."""
    near: NDArray[np.bool_] = np.hypot(*(np.asarray(places_K2, np.float64) - truth.joints_K2).T) <= reach_px
    return near


def torso_px(truth: Truth) -> float | None:
    """Return the distance from right shoulder to left hip, the unit of PDJ; None when one of them is not known."""
    if not truth.known_K[[RIGHT_SHOULDER, LEFT_HIP]].all():
        return None
    return float(np.hypot(*(truth.joints_K2[RIGHT_SHOULDER] - truth.joints_K2[LEFT_HIP])))


def head_px(truth: Truth) -> float | None:
    """Return the distance from nose to the middle of the shoulders, the unit of PCKh; None when not known."""
    if not truth.known_K[[NOSE, LEFT_SHOULDER, RIGHT_SHOULDER]].all():
        return None
    middle = truth.joints_K2[[LEFT_SHOULDER, RIGHT_SHOULDER]].mean(axis=0)
    return float(np.hypot(*(truth.joints_K2[NOSE] - middle)))


def is_swapped(places_K2: NDArray[np.floating], truth: Truth) -> bool:
    """Tell whether left and right of the body are exchanged."""
    body = [k for k in range(LEFT_SHOULDER, len(truth.state_K)) if truth.known_K[k]]
    if not body:
        return False
    places = np.asarray(places_K2, np.float64)
    straight = np.hypot(*(places - truth.joints_K2).T)[body].mean()
    crossed = np.hypot(*(places[list(MIRROR_ORDER)] - truth.joints_K2).T)[body].mean()
    return bool(crossed < _SWAPPED * straight)


@dataclass(slots=True)
class Tally:
    """Right joints of counted joints."""

    right: int = 0
    counted: int = 0

    def add(self, right_K: NDArray[np.bool_], counted_K: NDArray[np.bool_]) -> None:
        """Count the joints of one character."""
        self.right += int((right_K & counted_K).sum())
        self.counted += int(counted_K.sum())

    @property
    def rate(self) -> float:
        """Share of right joints; not a number where none was counted."""
        return self.right / self.counted if self.counted else float("nan")


def tally(cases: Sequence[tuple[NDArray[np.floating] | None, Truth]], *, metric: str, joints: Sequence[int]) -> Tally:
    """Return how many of some joints are right by a metric; a character that was not found (None) has none right.

    metric: "OKS@50", "OKS@75", "PDJ@20", "PCKh@50" or "PCKh@20".
    """
    name, _, percent = metric.partition("@")
    threshold, wanted = int(percent) / 100, np.zeros(len(OKS_SIGMA_K), np.bool_)
    wanted[list(joints)] = True
    result = Tally()
    for places_K2, truth in cases:
        unit = 1.0 if name == "OKS" else torso_px(truth) if name == "PDJ" else head_px(truth)
        if unit is None:
            continue
        if places_K2 is None:
            right_K = np.zeros(len(wanted), np.bool_)
        elif name == "OKS":
            right_K = similarity(places_K2, truth) >= threshold
        else:
            right_K = within(places_K2, truth, reach_px=threshold * unit)
        result.add(right_K, truth.known_K & wanted)
    return result


def tally_limbs(cases: Sequence[tuple[NDArray[np.floating] | None, Truth]]) -> Tally:
    """Return PCP@50: of the limbs with both ends known, those with both ends within half the limb's true length."""
    starts, ends = [start for start, _, _ in LIMBS], [end for _, end, _ in LIMBS]
    result = Tally()
    for places_K2, truth in cases:
        counted_L = truth.known_K[starts] & truth.known_K[ends]
        right_L = np.zeros(len(LIMBS), np.bool_)
        if places_K2 is not None:
            reach_L = np.hypot(*(truth.joints_K2[starts] - truth.joints_K2[ends]).T) / 2
            away_K = np.hypot(*(np.asarray(places_K2, np.float64) - truth.joints_K2).T)
            right_L = (away_K[starts] <= reach_L) & (away_K[ends] <= reach_L)
        result.add(right_L, counted_L)
    return result
