"""How well a mask covers the true one: F1 and intersection over union of one picture."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskOverlap:
    """F1 and IoU, 0..1."""

    f1: float
    iou: float


def mask_overlap(found_HW: NDArray[np.bool_], true_HW: NDArray[np.bool_]) -> MaskOverlap:
    """Return the overlap of two masks of the same size; two empty masks agree fully."""
    if found_HW.shape != true_HW.shape:
        raise ValueError(f"masks of {found_HW.shape} and {true_HW.shape} cannot be compared")
    both, either = int((found_HW & true_HW).sum()), int((found_HW | true_HW).sum())
    if not either:
        return MaskOverlap(f1=1.0, iou=1.0)
    return MaskOverlap(f1=2 * both / (both + either), iou=both / either)
