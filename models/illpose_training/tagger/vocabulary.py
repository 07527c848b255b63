"""The labels that the network has, and which of them each source of training data can vouch for."""

from typing import Final

#: Labels of a character, seen in the crop about its box.
CHARACTER_LABELS: Final = (
    "full_body", "cowboy_shot", "upper_body", "portrait",
    "straight-on", "three-quarter_view", "from_side", "from_behind", "from_above", "from_below",
    "standing", "sitting", "kneeling", "squatting", "lying", "on_back", "on_stomach", "on_side",
    "all_fours", "jumping", "running", "walking", "leaning_forward", "leaning_back",
    "arm_up", "arms_up", "outstretched_arms", "crossed_arms", "hand_on_own_hip", "arms_behind_back",
    "arms_behind_head", "hand_on_own_face", "holding",
    "crossed_legs", "leg_up", "standing_on_one_leg", "hugging_own_legs", "indian_style", "seiza", "wariza",
    "looking_back", "head_tilt", "foreshortening", "contrapposto",
    "long_hair", "short_hair", "twintails", "ponytail",
    "hat", "dress", "skirt", "pants", "shorts", "boots", "gloves", "cape", "glasses",
    "animal_ears", "wings", "tail", "weapon",
)  # fmt: skip
#: Labels of a whole artwork.
ARTWORK_LABELS: Final = (
    "monochrome", "lineart", "sketch", "chibi", "multiple_characters", "simple_background", "detailed_background",
)  # fmt: skip
LABELS: Final = (*CHARACTER_LABELS, *ARTWORK_LABELS)
CHARACTER_COUNT: Final = len(CHARACTER_LABELS)
LABEL_COUNT: Final = len(LABELS)

#: What the renderer knows of no character: it draws them, if at all, without saying so.
UNKNOWN_IN_RENDERS: Final = frozenset(
    {"contrapposto", "jumping", "arms_behind_head", "indian_style", "seiza", "wariza", "arms_behind_back"}
)
#: What the renderer knows only of people that it dresses itself (they have a hair tag), not of ready-made models.
WORN: Final = frozenset(
    {
        "long_hair", "short_hair", "twintails", "ponytail", "hat", "dress", "skirt", "pants", "shorts", "boots",
        "gloves", "cape", "glasses", "animal_ears", "wings", "tail",
    }
)  # fmt: skip
#: What nobody can say of a drawn character whose knees and ankles lie outside the picture.
OF_LEGS: Final = frozenset(
    {
        "standing", "sitting", "kneeling", "squatting", "all_fours", "running", "walking", "crossed_legs", "leg_up",
        "standing_on_one_leg", "hugging_own_legs", "pants", "shorts", "boots", "skirt", "dress",
    }
)  # fmt: skip
#: ... and of one whose wrists lie outside it.
OF_HANDS: Final = frozenset(
    {"gloves", "holding", "weapon", "hand_on_own_hip", "hand_on_own_face", "crossed_arms", "arm_up", "arms_up"}
)
#: Groups of which somebody who labels a character by hand names one, unless nobody could tell.
ONE_OF: Final = (
    frozenset({"full_body", "cowboy_shot", "upper_body", "portrait"}),
    frozenset({"straight-on", "three-quarter_view", "from_side", "from_behind"}),
    frozenset({"long_hair", "short_hair"}),
)
