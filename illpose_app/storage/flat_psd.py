"""Writes flat Photoshop files: one merged picture, which every program that knows PSD can open."""

import struct

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.errors import IllposeError
from illpose_app.core.words import phrase

_LARGEST_SIDE_PX = 30_000


def flat_psd(pixels_HW3: NDArray[np.uint8]) -> bytes:
    """Return the PSD file of RGB pixels; raises IllposeError where the format has no room.

    Source: Adobe Photoshop File Formats Specification, "File Header Section" and "Image Data Section".
    """
    height, width = pixels_HW3.shape[:2]
    if max(height, width) > _LARGEST_SIDE_PX:
        raise IllposeError(phrase("PSD holds at most {side} px a side (export PNG instead)", side=_LARGEST_SIDE_PX))
    header = struct.pack(">4sH6xHIIHH", b"8BPS", 1, 3, height, width, 8, 3)
    no_palette_resources_layers = struct.pack(">III", 0, 0, 0)
    uncompressed = struct.pack(">H", 0)
    return header + no_palette_resources_layers + uncompressed + pixels_HW3.transpose(2, 0, 1).tobytes()
