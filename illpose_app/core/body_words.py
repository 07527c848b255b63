"""What joints and limbs are called, in words that an artist reads."""

from typing import Final

from illpose_app.core.words import Phrase, phrase

#: In the order of skeleton.JOINT_NAMES.
JOINT_WORDS: Final[tuple[Phrase, ...]] = (
    phrase("nose"),
    phrase("left eye"),
    phrase("right eye"),
    phrase("left ear"),
    phrase("right ear"),
    phrase("left shoulder"),
    phrase("right shoulder"),
    phrase("left elbow"),
    phrase("right elbow"),
    phrase("left wrist"),
    phrase("right wrist"),
    phrase("left hip"),
    phrase("right hip"),
    phrase("left knee"),
    phrase("right knee"),
    phrase("left ankle"),
    phrase("right ankle"),
)

#: Segments and their ends by name, left and right.
LIMB_WORDS: Final[dict[str, tuple[Phrase, Phrase]]] = {
    "upper arm": (phrase("left upper arm"), phrase("right upper arm")),
    "forearm": (phrase("left forearm"), phrase("right forearm")),
    "thigh": (phrase("left thigh"), phrase("right thigh")),
    "shank": (phrase("left shin"), phrase("right shin")),
    "elbow": (phrase("left elbow"), phrase("right elbow")),
    "knee": (phrase("left knee"), phrase("right knee")),
    "hand": (phrase("left hand"), phrase("right hand")),
    "foot": (phrase("left foot"), phrase("right foot")),
}

#: What may bear the weight.
SUPPORT_WORDS: Final[dict[str, Phrase]] = {
    "feet": phrase("feet"),
    "knees": phrase("knees"),
    "hands": phrase("hands"),
    "elbows": phrase("elbows"),
    "seat": phrase("seat"),
}
