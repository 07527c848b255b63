import numpy as np
import pytest
from illpose_training.evaluate import match
from illpose_training.metrics import Truth, head_px, is_swapped, similarity, tally, torso_px
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.core.pose import pose_of_places
from illpose_app.core.skeleton import LEFT_ELBOW, MIRROR_ORDER, NOSE

BOX = Box(x=0, y=0, width=100, height=400)


def truth(**changes):
    joints = np.random.default_rng(2).uniform(0, 100, (17, 2))
    joints[6], joints[11] = (0, 0), (30, 40)  # right shoulder, left hip: 50 px apart
    joints[0], joints[5] = (10, -30), (20, 0)  # nose 30 px above the middle of the shoulders
    return Truth(**{"joints_K2": joints, "state_K": np.full(17, 2), "box": BOX, **changes})


def test_similarity_of_a_hand_computed_case():
    labelled = truth()
    places = labelled.joints_K2.copy()
    places[NOSE] += (3, 4)
    expected = np.exp(-25 / (2 * 100 * 400 * 0.026**2))
    assert similarity(places, labelled)[NOSE] == pytest.approx(expected)
    assert similarity(places, labelled)[1:].min() == 1


def test_similarity_is_that_of_pycocotools_once_its_doubled_constants_are_allowed_for():
    labelled = truth()
    places = labelled.joints_K2 + np.random.default_rng(3).normal(0, 6, (17, 2))
    keypoints = np.concatenate([labelled.joints_K2, np.full((17, 1), 2)], axis=1).reshape(-1).tolist()
    found = np.concatenate([places, np.ones((17, 1))], axis=1).reshape(-1).tolist()
    coco = COCO()
    coco.dataset = {
        "info": {}, "images": [{"id": 1, "width": 100, "height": 400}], "categories": [{"id": 1, "name": "person"}],
        "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "keypoints": keypoints, "num_keypoints": 17,
                         "bbox": [0, 0, 100, 400], "area": 40000, "iscrowd": 0}],
    }  # fmt: skip
    coco.createIndex()
    results = coco.loadRes([{"image_id": 1, "category_id": 1, "keypoints": found, "score": 1.0}])
    evaluation = COCOeval(coco, results, "keypoints")
    # pycocotools uses (2 sigma)^2: halving its constants gives ours
    evaluation.params.kpt_oks_sigmas = evaluation.params.kpt_oks_sigmas / 2
    evaluation.evaluate()
    assert evaluation.ious[1, 1][0, 0] == pytest.approx(similarity(places, labelled).mean(), abs=1e-3)


def test_units_of_pdj_and_pckh():
    labelled = truth()
    assert torso_px(labelled) == pytest.approx(50) and head_px(labelled) == pytest.approx(30)
    unknown = labelled.state_K.copy()
    unknown[11] = 0
    assert torso_px(truth(state_K=unknown)) is None


def test_a_tally_counts_known_joints_and_a_character_that_was_not_found():
    labelled = truth()
    places = labelled.joints_K2.copy()
    places[LEFT_ELBOW] += (0, 10.5)  # just outside .20 * 50 px
    cases = [(places, labelled), (None, labelled)]
    result = tally(cases, metric="PDJ@20", joints=range(17))
    assert (result.right, result.counted) == (16, 34)
    assert tally(cases, metric="PDJ@20", joints=[LEFT_ELBOW]).rate == 0
    hidden = labelled.state_K.copy()
    hidden[LEFT_ELBOW] = 0
    assert tally([(places, truth(state_K=hidden))], metric="OKS@50", joints=range(17)).counted == 16


def test_swapped_sides_are_noticed():
    labelled = truth()
    assert is_swapped(labelled.joints_K2[list(MIRROR_ORDER)], labelled)
    assert not is_swapped(labelled.joints_K2 + 3, labelled)


def test_each_found_character_answers_for_one_labelled_one():
    def found(x):
        return Character(
            box=Box(x=x, y=0, width=100, height=400), pose=pose_of_places(np.zeros((17, 2)) + x), score=1.0
        )

    first, second = truth(), truth(box=Box(x=300, y=0, width=100, height=400))
    near, also_near = found(10), found(20)
    assert match([also_near, near], [first, second]) == [near, None]
    assert match([], [first]) == [None]
