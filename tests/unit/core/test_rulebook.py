"""The rulebook folds whatever sites, sidecars and taggers call a thing into the class that it is."""

import pytest

from illpose_app.core.rulebook import Group, RulebookError, SiteRating, parse_rulebook
from illpose_app.storage.rulebook_files import read_rulebook
from illpose_app.storage.shipped import resources_dir

#: What illustrations are labelled with here, by hand; each is a class of the same name.
CHARACTER_TAGS = [
    "full_body",
    "cowboy_shot",
    "upper_body",
    "portrait",
    "straight-on",
    "three-quarter_view",
    "from_side",
    "from_behind",
    "from_above",
    "from_below",
    "standing",
    "sitting",
    "kneeling",
    "squatting",
    "lying",
    "on_back",
    "on_stomach",
    "on_side",
    "all_fours",
    "jumping",
    "running",
    "walking",
    "leaning_forward",
    "leaning_back",
    "arm_up",
    "arms_up",
    "outstretched_arms",
    "crossed_arms",
    "hand_on_own_hip",
    "arms_behind_back",
    "arms_behind_head",
    "hand_on_own_face",
    "holding",
    "crossed_legs",
    "leg_up",
    "standing_on_one_leg",
    "hugging_own_legs",
    "indian_style",
    "seiza",
    "wariza",
    "looking_back",
    "head_tilt",
    "foreshortening",
    "contrapposto",
    "long_hair",
    "short_hair",
    "twintails",
    "ponytail",
    "hat",
    "dress",
    "skirt",
    "pants",
    "shorts",
    "boots",
    "gloves",
    "cape",
    "glasses",
    "animal_ears",
    "wings",
    "tail",
    "weapon",
]
ARTWORK_TAGS = [
    "monochrome",
    "lineart",
    "sketch",
    "chibi",
    "multiple_characters",
    "simple_background",
    "detailed_background",
]

RULES = """
group = "body and pose"
[classes]
arm_up = ["raised_arm", "*_arm_up", "-cannon_arm_up"]
waving = []
sitting = []
seiza = ["sitting on heels"]
[implies]
seiza = ["sitting"]
waving = ["arm_up"]
[ratings]
general = ["safe", "g"]
explicit = ["r-18"]
"""


@pytest.fixture(scope="module")
def shipped():
    return read_rulebook(resources_dir() / "rulebook")


@pytest.fixture
def small():
    return parse_rulebook({"small.toml": RULES})


@pytest.mark.parametrize("tag", [*CHARACTER_TAGS, *ARTWORK_TAGS])
def test_every_tag_that_is_labelled_by_hand_is_a_class_of_its_own_name(shipped, tag):
    assert tag in shipped.groups
    assert tag in shipped.classes_of(tag)


def test_the_shipped_rules_know_several_hundred_classes_in_all_three_groups(shipped):
    assert len(shipped.groups) >= 400
    assert set(shipped.groups.values()) == set(Group)


@pytest.mark.parametrize(
    ("tag", "classes"),
    [
        ("blue_dress", {"dress"}),
        ("Blue Dress", {"dress"}),
        ("maid_headdress", {"headband"}),
        ("thigh_boots", {"boots"}),
        ("school_swimsuit", {"swimsuit"}),
        ("holding_sword", {"holding", "weapon"}),
        ("white_background", {"simple_background"}),
        ("scenery", {"detailed_background"}),
        ("greyscale", {"monochrome"}),
        ("2girls", {"girl", "multiple_characters"}),
        ("seiza", {"seiza", "sitting", "kneeling"}),
        ("hugging_own_legs", {"hugging_own_legs", "sitting"}),
        ("rainbow", {"colorful"}),
        ("landscape", {"detailed_background"}),
        ("sketch", {"sketch"}),
        ("from_behind", {"from_behind"}),
        ("hug_from_behind", {"hug"}),
    ],
)
def test_raw_tags_fold_into_the_classes_that_they_mean(shipped, tag, classes):
    assert set(shipped.classes_of(tag)) == classes


def test_the_rules_imply_only_classes_and_every_pattern_is_reachable(shipped):
    for tag, owners in shipped.exact.items():
        kept = set(shipped.classes_of(tag))
        assert kept & set(owners), f"{tag} is listed for {owners} and excluded there again"


def test_letter_case_spaces_weights_and_backslashes_make_no_difference(small):
    for text in ("arm_up", "Arm Up", "  arm  up ", r"(raised\_arm:1.3)", "left_arm_up"):
        assert small.classes_of(text) == ("arm_up",)


def test_an_exclusion_wins_over_a_wildcard(small):
    assert small.classes_of("cannon_arm_up") == ()


def test_implied_classes_come_with_it(small):
    assert small.classes_of("sitting_on_heels") == ("seiza", "sitting")


def test_scores_of_a_tagger_fold_into_the_surest_tag_of_a_class_and_unknown_tags_keep_their_name(small):
    folded = small.fold({"raised_arm": 0.4, "waving": 0.7, "hatsune miku": 0.9})
    assert folded.classes == {"arm_up": 0.7, "waving": 0.7}
    assert folded.unknown == {"hatsune_miku": 0.9}


def test_the_strictest_rating_of_words_counts_and_the_highest_of_scores(small):
    assert small.fold(["rating:safe", "r-18"]).rating is SiteRating.EXPLICIT
    assert small.fold({"general": 0.9, "explicit": 0.1}).rating is SiteRating.GENERAL
    assert small.fold(["sitting"]).rating is None


def test_a_single_letter_is_a_rating_only_where_it_says_so(small):
    assert small.fold(["rating:g"]).rating is SiteRating.GENERAL
    assert small.fold(["g"]).rating is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("group = ", "is not TOML"),
        ('group = "weather"\n[classes]\nrain = []', "'group' must be one of"),
        ('group = "body and pose"\n[classes]\nsitting = "seated"', "must have a list of tags"),
        ('group = "body and pose"\n[classes]\n"Arm Up" = []', "cannot name a class"),
        ('group = "body and pose"\n[classes]\nsitting = []\n[implies]\nsitting = ["rest"]', "which is no class"),
        ('group = "body and pose"\n[rules]\nsitting = []', "'rules' is not known"),
        ('[ratings]\nfine = ["ok"]', "'fine' is no rating"),
    ],
)
def test_a_mistake_in_a_file_is_one_line_that_names_it(text, problem):
    with pytest.raises(RulebookError, match=problem) as error:
        parse_rulebook({"mine.toml": text})
    assert str(error.value).startswith("mine.toml: ")
    assert "\n" not in str(error.value)


def test_a_class_in_two_files_is_said(small):
    with pytest.raises(RulebookError, match="'arm_up' is there twice"):
        parse_rulebook({"one.toml": RULES, "two.toml": RULES})
