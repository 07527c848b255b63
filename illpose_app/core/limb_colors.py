"""The colours of limbs, the same on the canvas, over thumbnails and in exported overlays."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from illpose_app.core.settings import Settings
from illpose_app.core.skeleton import BodyPart

Rgb = tuple[int, int, int]
LimbColors: TypeAlias = Mapping[BodyPart, Rgb]

#: Left is warm, right is cool, so that a swapped side shows at a glance on any picture.
LIMB_COLORS: Final[LimbColors] = {
    BodyPart.HEAD: (250, 204, 21),
    BodyPart.TORSO: (167, 139, 250),
    BodyPart.LEFT_ARM: (251, 113, 133),
    BodyPart.LEFT_LEG: (251, 146, 60),
    BodyPart.RIGHT_ARM: (34, 211, 238),
    BodyPart.RIGHT_LEG: (74, 222, 128),
}

#: Colours that people with any common colour vision tell apart: Okabe and Ito, "Color Universal Design" (2008), and a
#: pale grey for the torso; left is warm and right is blue here too.
SAFE_LIMB_COLORS: Final[LimbColors] = {
    BodyPart.HEAD: (240, 228, 66),
    BodyPart.TORSO: (222, 222, 222),
    BodyPart.LEFT_ARM: (213, 94, 0),
    BodyPart.LEFT_LEG: (230, 159, 0),
    BodyPart.RIGHT_ARM: (86, 180, 233),
    BodyPart.RIGHT_LEG: (0, 114, 178),
}

BOX_COLOR: Final[Rgb] = (148, 163, 184)


def limb_colors_of(settings: Settings) -> LimbColors:
    """Return the limb colours that the artist chose."""
    return SAFE_LIMB_COLORS if settings.flag("look.safe_limb_colors") else LIMB_COLORS
