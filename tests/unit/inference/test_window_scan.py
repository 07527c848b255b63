from itertools import pairwise

import numpy as np

from illpose_app.inference.window_scan import windows


def test_windows_of_every_size_cover_the_artwork_and_overlap_by_half():
    for width, height in ((900, 900), (300, 1200), (1600, 500), (40, 40)):
        crops = windows(width, height, size=256)
        sides = sorted({crop.side for crop in crops}, reverse=True)
        assert np.allclose(sides, np.array([1.0, 0.7, 0.5, 0.35]) * max(width, height))
        for side in sides:
            xs = sorted({crop.x for crop in crops if crop.side == side})
            assert xs[0] <= 0 and xs[-1] + side >= width
            assert all(right - left <= side / 2 + 1e-6 for left, right in pairwise(xs))
