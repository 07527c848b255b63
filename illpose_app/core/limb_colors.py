"""The colours of limbs, the same on the canvas, over thumbnails and in exported overlays."""

from typing import Final

from illpose_app.core.skeleton import BodyPart

Rgb = tuple[int, int, int]

#: Left is warm, right is cool, so that a swapped side shows at a glance on any picture.
LIMB_COLORS: Final[dict[BodyPart, Rgb]] = {
    BodyPart.HEAD: (250, 204, 21),
    BodyPart.TORSO: (167, 139, 250),
    BodyPart.LEFT_ARM: (251, 113, 133),
    BodyPart.LEFT_LEG: (251, 146, 60),
    BodyPart.RIGHT_ARM: (34, 211, 238),
    BodyPart.RIGHT_LEG: (74, 222, 128),
}

BOX_COLOR: Final[Rgb] = (148, 163, 184)
