"""Gives a drawn character other proportions: a larger or smaller head, a longer or shorter trunk and legs."""

from dataclasses import dataclass
from typing import Final, Self

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import LEFT_HIP, LEFT_SHOULDER, NOSE, RIGHT_HIP, RIGHT_SHOULDER

#: Shoulders must lie this far below the nose and above the hips, in shares of the box's height, for the character to
#: count as upright.
_UPRIGHT: Final = 0.04
#: The width changes from the head's to the body's within this share of the box's height.
_NECK: Final = 0.06
#: Nothing becomes larger or smaller by more than this.
_MOST: Final = 2.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Proportions:
    """A map of the plane that stretches rows, and columns about a middle, by factors that depend on the height.

    from_S, to_S: heights (px) before and after, rising; what lies between is interpolated. rows_N, wide_N: factors of
    the width at heights before. middle: the column that stays, and after_middle where it comes to lie.
    """

    from_S: NDArray[np.float64]
    to_S: NDArray[np.float64]
    rows_N: NDArray[np.float64]
    wide_N: NDArray[np.float64]
    middle: float
    after_middle: float

    @classmethod
    def drawn(
        cls, joints_K2: NDArray[np.floating], state_K: NDArray[np.integer], box: Box, height: int, random: Generator
    ) -> Self | None:
        """Return proportions by chance for an upright character in a picture of a height; None for another."""
        known = state_K > 0
        if not known[[NOSE, LEFT_SHOULDER, RIGHT_SHOULDER]].all():
            return None
        y = joints_K2[:, 1].astype(np.float64)
        neck, gap = float(y[[LEFT_SHOULDER, RIGHT_SHOULDER]].mean()), _UPRIGHT * box.height
        hips = float(y[[LEFT_HIP, RIGHT_HIP]].mean()) if known[[LEFT_HIP, RIGHT_HIP]].all() else height - 1.0
        # the head's lower end lies between chin and shoulders
        neck -= 0.3 * (neck - float(y[NOSE]))
        if not (gap < neck < hips - gap and y[NOSE] < neck - gap / 2 and hips < height):
            return None
        head, trunk, legs = (_factor(random, rise, spread) for rise, spread in ((0.12, 0.32), (0, 0.2), (0, 0.22)))
        from_S = np.array([0.0, neck, hips, float(height)])
        to_S = np.concatenate([[0.0], np.cumsum(np.diff(from_S) * [head, trunk, legs])])
        reach = _NECK * box.height
        wide_N = np.array([head * _factor(random, 0, 0.08), _factor(random, 0, 0.12)])
        middle = float(joints_K2[[LEFT_SHOULDER, RIGHT_SHOULDER], 0].mean())
        return cls(from_S=from_S, to_S=to_S, rows_N=np.array([neck - reach, neck + reach]), wide_N=wide_N,
                   middle=middle, after_middle=middle * float(wide_N.max()))  # fmt: skip

    def points(self, points_N2: NDArray[np.floating]) -> NDArray[np.float32]:
        """Return where points (px) come to lie."""
        wide = np.interp(points_N2[:, 1], self.rows_N, self.wide_N)
        columns = self.after_middle + wide * (points_N2[:, 0] - self.middle)
        slope = self._along(points_N2[:, 1], self.from_S, self.to_S)
        return np.stack([columns, slope], axis=1).astype(np.float32)

    def pixels(self, pixels_HW: NDArray[np.uint8], *, smooth: bool = True) -> NDArray[np.uint8]:
        """Return a picture (H, W) or (H, W, 3) after the map, as high and wide as what it held becomes."""
        height, width = max(1, round(self.to_S[-1])), max(1, round(pixels_HW.shape[1] * float(self.wide_N.max())))
        rows = self._along(np.arange(height) + 0.5, self.to_S, self.from_S)
        wide = np.interp(rows, self.rows_N, self.wide_N)
        columns_HW = self.middle + (np.arange(width)[None, :] + 0.5 - self.after_middle) / wide[:, None]
        rows_HW = np.broadcast_to(rows[:, None], columns_HW.shape)
        moved = cv2.remap(
            pixels_HW,
            (columns_HW - 0.5).astype(np.float32),
            (rows_HW - 0.5).astype(np.float32),
            cv2.INTER_LINEAR if smooth else cv2.INTER_NEAREST,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return np.asarray(moved, np.uint8)

    def box(self, box: Box) -> Box:
        """Return the box about what a box held."""
        y = np.linspace(box.y, box.bottom, 33)
        edges = [self.points(np.stack([np.full(33, x), y], axis=1)) for x in (box.x, box.right)]
        left, right = float(edges[0][:, 0].min()), float(edges[1][:, 0].max())
        top, bottom = float(edges[0][0, 1]), float(edges[0][-1, 1])
        return Box(x=left, y=top, width=right - left, height=bottom - top)

    @staticmethod
    def _along(
        values: NDArray[np.floating], from_S: NDArray[np.float64], to_S: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Interpolate; beyond the ends everything moves with them."""
        beyond = np.minimum(values - from_S[0], 0) + np.maximum(values - from_S[-1], 0)
        moved: NDArray[np.float64] = np.interp(values, from_S, to_S) + beyond
        return moved


def _factor(random: Generator, rise: float, spread: float) -> float:
    return float(np.clip(np.exp(random.normal(rise, spread)), 1 / _MOST, _MOST))
