"""What a picture looks like in 392 bytes: a hash that near copies share, and the picture itself, tiny, to compare."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

#: Stored with every print; raise it when the numbers change, and prints are made anew.
PRINT_VERSION: Final = 1
HASH_BITS: Final = 64
GREY_SIDE: Final = 16
COLOR_SIDE: Final = 8
PRINT_BYTES: Final = GREY_SIDE**2 + 2 * COLOR_SIDE**2

_SIDE: Final = 32
_LOW: Final = 8
_LUMA: Final = np.array([0.299, 0.587, 0.114], np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturePrint:
    """look: 64 bits as an unsigned number; tiny: 16 x 16 grey values, then 8 x 8 of each of two colour differences."""

    look: int
    tiny: bytes


def picture_print(pixels_HW3: NDArray[np.uint8]) -> PicturePrint:
    """Return the print of a picture, best made from its thumbnail: sizes and small changes leave it nearly the same.

    The hash is the sign of the 64 lowest frequencies of the cosine transform of 32 x 32 grey values, the constant one
    left out, against their median (Zauner 2010, "pHash").
    """
    small_SS3 = _averaged(_averaged(pixels_HW3, axis=0), axis=1)
    grey_SS = small_SS3 @ _LUMA
    waves_LL = _cosines() @ grey_SS @ _cosines().T
    low = waves_LL.ravel()[1 : HASH_BITS + 1]
    bits = low > np.median(low)
    look = int.from_bytes(np.packbits(bits).tobytes(), "big")
    half = _averages(GREY_SIDE, _SIDE)
    quarter = _averages(COLOR_SIDE, _SIDE)
    differences = [quarter @ (small_SS3[..., channel] - grey_SS) @ quarter.T for channel in (0, 2)]
    parts: list[NDArray[Any]] = [half @ grey_SS @ half.T, *(128 + difference / 2 for difference in differences)]
    tiny = b"".join(np.clip(np.rint(part), 0, 255).astype(np.uint8).tobytes() for part in parts)
    return PicturePrint(look=look, tiny=tiny)


def _averaged(pixels_HW3: NDArray[Any], *, axis: int) -> NDArray[np.float32]:
    """Return a picture averaged over _SIDE parts of equal length along an axis.

    By sums up to each edge: a product of matrices would do the same, but wakes all threads of the numeric library for
    a moment's work, which on a busy machine takes thirty times as long.
    """
    size = pixels_HW3.shape[axis]
    edges = np.linspace(0, size, _SIDE + 1)
    whole = np.minimum(edges.astype(np.int64), size - 1)
    shape = (-1, 1, 1) if axis == 0 else (1, -1, 1)
    sums = np.cumsum(pixels_HW3, axis=axis, dtype=np.float64)
    cut = np.take(pixels_HW3, whole, axis=axis).astype(np.float64)
    up_to = np.take(sums, whole, axis=axis) - cut * (1 - edges + whole).reshape(shape)
    averaged: NDArray[np.float32] = (np.diff(up_to, axis=axis) * (_SIDE / size)).astype(np.float32)
    return averaged


@cache
def _averages(count: int, size: int) -> NDArray[np.float32]:
    """Return the matrix (count, size) that averages a line of pixels over `count` parts of equal length."""
    edges = np.linspace(0, size, count + 1)
    pixels = np.arange(size)
    shares = np.minimum(edges[1:, None], pixels + 1) - np.maximum(edges[:-1, None], pixels)
    averages: NDArray[np.float32] = (np.maximum(shares, 0) * count / size).astype(np.float32)
    return averages


@cache
def _cosines() -> NDArray[np.float32]:
    rows, places = np.arange(_LOW + 1), np.arange(_SIDE) + 0.5
    return np.cos(np.pi * rows[:, None] * places / _SIDE).astype(np.float32)
