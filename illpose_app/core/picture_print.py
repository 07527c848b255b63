"""What a picture looks like in 392 bytes: a hash that near copies share, and the picture itself, tiny, to compare."""

from dataclasses import dataclass
from functools import cache
from typing import Final

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
    height, width = pixels_HW3.shape[:2]
    rows_SWC = _averages(_SIDE, height) @ pixels_HW3.reshape(height, width * 3).astype(np.float32)
    small_SS3 = np.matmul(_averages(_SIDE, width), rows_SWC.reshape(_SIDE, width, 3))
    grey_SS = small_SS3 @ _LUMA
    waves_LL = _cosines() @ grey_SS @ _cosines().T
    low = waves_LL.ravel()[1 : HASH_BITS + 1]
    bits = low > np.median(low)
    look = int.from_bytes(np.packbits(bits).tobytes(), "big")
    half = _averages(GREY_SIDE, _SIDE)
    quarter = _averages(COLOR_SIDE, _SIDE)
    differences = [quarter @ (small_SS3[..., channel] - grey_SS) @ quarter.T for channel in (0, 2)]
    parts = [half @ grey_SS @ half.T, *(128 + difference / 2 for difference in differences)]
    tiny = b"".join(np.clip(np.rint(part), 0, 255).astype(np.uint8).tobytes() for part in parts)
    return PicturePrint(look=look, tiny=tiny)


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
