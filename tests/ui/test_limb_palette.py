"""The artist's choice of limb colours shows at once."""

import pytest

from illpose_app.core.limb_colors import LIMB_COLORS, SAFE_LIMB_COLORS
from illpose_app.core.skeleton import BodyPart
from illpose_app.ui.limb_palette import limb_palette


@pytest.fixture(autouse=True)
def usual_colors():
    yield
    limb_palette.choose(safe=False)


def test_safe_colours_are_taken_and_given_back(app):
    def arm():
        return limb_palette.color(BodyPart.LEFT_ARM).getRgb()[:3]

    assert arm() == LIMB_COLORS[BodyPart.LEFT_ARM]
    app.settings.change("look.safe_limb_colors", True)
    assert arm() == SAFE_LIMB_COLORS[BodyPart.LEFT_ARM]
    app.settings.change("look.safe_limb_colors", False)
    assert arm() == LIMB_COLORS[BodyPart.LEFT_ARM]
