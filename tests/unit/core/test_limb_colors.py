"""The safe limb colours are told apart by people with any common colour vision."""

from itertools import combinations

import numpy as np
import pytest

from illpose_app.core.limb_colors import LIMB_COLORS, SAFE_LIMB_COLORS, limb_colors_of
from illpose_app.core.settings import Settings
from illpose_app.core.skeleton import BodyPart

#: Machado, Oliveira and Fernandes (2009), full severity, in linear RGB.
SEEN_BY = {
    "protanope": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranope": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanope": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def nearest_pair(colors, matrix):
    linear = np.array([(np.array(rgb) / 255) ** 2.2 for rgb in colors.values()])
    seen = np.clip(linear @ np.array(matrix).T, 0, 1) ** (1 / 2.2) * 255
    return min(float(np.linalg.norm(a - b)) for a, b in combinations(seen, 2))


@pytest.mark.parametrize("vision", SEEN_BY)
def test_safe_colours_stay_far_apart(vision):
    assert nearest_pair(SAFE_LIMB_COLORS, SEEN_BY[vision]) > 40


def test_they_are_safer_than_the_usual_ones_and_name_every_part():
    usual, safe = (min(nearest_pair(c, m) for m in SEEN_BY.values()) for c in (LIMB_COLORS, SAFE_LIMB_COLORS))
    assert safe > usual
    assert set(SAFE_LIMB_COLORS) == set(BodyPart) == set(LIMB_COLORS)


def test_the_artists_choice_decides():
    assert limb_colors_of(Settings()) is LIMB_COLORS
    assert limb_colors_of(Settings().replaced("look.safe_limb_colors", True)) is SAFE_LIMB_COLORS
