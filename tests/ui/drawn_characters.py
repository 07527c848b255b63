"""Characters with known places, for tests of the window that need no network."""

import numpy as np

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box, box_around
from illpose_app.core.mask import mask_from_pixels
from illpose_app.core.pose import pose_of_places

#: A standing figure in a box of 100 x 200 px, joint by joint.
STANDING_K2 = np.array(
    [
        (50, 20), (55, 15), (45, 15), (60, 18), (40, 18), (70, 50), (30, 50), (80, 85), (20, 85),
        (85, 120), (15, 120), (62, 110), (38, 110), (64, 150), (36, 150), (66, 190), (34, 190),
    ],
    np.float32,
)  # fmt: skip


def character(*, at=(0.0, 0.0), scale=1.0, score=0.9, masked=False, **options):
    """Return a standing character whose box begins at a place (px)."""
    joints_K2 = STANDING_K2 * scale + np.asarray(at, np.float32)
    box = box_around(joints_K2, margin=0.05)
    mask = None
    if masked:
        pixels = np.zeros((400, 400), np.bool_)
        pixels[int(at[1]) + 40 : int(at[1]) + 120, int(at[0]) + 30 : int(at[0]) + 70] = True
        mask = mask_from_pixels(pixels)
    return Character(box=box, pose=pose_of_places(joints_K2), score=score, mask=mask, **options)


def box(x, y, width, height):
    """Return a box."""
    return Box(x=x, y=y, width=width, height=height)
