import json

import numpy as np
import pytest
import torch
from illpose_training.mediapipe_wheel import WheelError
from illpose_training.onnx_export import checked_onnx, onnx_answers
from illpose_training.pose.network import start_from_blazepose
from illpose_training.tagger.crops import plain_crop, varied_crop
from illpose_training.tagger.evaluate import Told, class_rows, evaluate_folder, report
from illpose_training.tagger.examples import TagExample, named, read_tagged
from illpose_training.tagger.export import form, manifest_text
from illpose_training.tagger.network import SUMMARY, Tagger, balance, tag_loss
from illpose_training.tagger.scores import best_score, score_at
from illpose_training.tagger.thresholds import choose_thresholds
from illpose_training.tagger.train import drawn_shares, held_out
from illpose_training.tagger.vocabulary import CHARACTER_COUNT, LABEL_COUNT, LABELS
from PIL import Image

from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import LEFT_WRIST, RIGHT_WRIST
from illpose_app.inference.manifest import load_manifest

pytestmark = pytest.mark.training


def example(labels=(), *, known=LABELS, real=True, whole=False, seed=0):
    random = np.random.default_rng(seed)
    joints = None if whole else random.uniform(20, 100, (17, 2)).astype(np.float32)
    return TagExample(
        picture=f"picture {seed}",
        pixels_HW3=random.integers(0, 256, (120, 110, 3), np.uint8),
        box=Box(x=10, y=10, width=90, height=100),
        there_L=named(labels),
        known_L=named(known),
        real=real,
        joints_K2=joints,
        state_K=None if whole else np.full(17, 2, np.uint8),
    )


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(0)
    try:
        return Tagger(start_from_blazepose()).eval()
    except WheelError as error:
        pytest.skip(f"BlazePose cannot be had here: {error}")


def test_f_precision_recall_and_accuracy_of_a_hand_computed_case():
    scores, there = np.array([0.9, 0.8, 0.3, 0.1]), np.array([True, False, True, False])
    at = score_at(scores, there, 0.25, beta=1.0)
    assert (at.precision, at.recall, at.accuracy) == pytest.approx((2 / 3, 1.0, 0.75))
    assert at.f == pytest.approx(0.8)
    # F-2 = 5 p r / (4 p + r)
    assert score_at(scores, there, 0.25, beta=2.0).f == pytest.approx(5 * (2 / 3) / (4 * 2 / 3 + 1))


def test_the_best_threshold_is_the_best_of_all_and_parts_the_scores_in_the_middle():
    random = np.random.default_rng(1)
    scores, there = random.uniform(0, 1, 60), random.uniform(0, 1, 60) < 0.3
    for beta in (1.0, 2.0):
        best = best_score(scores, there, beta=beta)
        assert best.f == pytest.approx(max(score_at(scores, there, t, beta=beta).f for t in scores))
    assert best_score(np.array([0.9, 0.5]), np.array([True, False]), beta=1.0).threshold == pytest.approx(0.7)


def test_equal_scores_are_said_together():
    best = best_score(np.array([0.5, 0.5, 0.5, 0.1]), np.array([True, False, False, True]), beta=1.0)
    assert best.f == pytest.approx(2 / 3)  # all four: p 1/2, r 1


def test_classes_are_weighed_by_the_inverse_square_root_of_how_often_they_are():
    there = torch.zeros(100, 2)
    there[:4, 0], there[:50, 1] = 1, 1
    weights = balance(there, torch.ones(100, 2))
    assert float(weights[0, 1] / weights[0, 0]) == pytest.approx((0.96 / 0.04) ** 0.5, rel=1e-4)
    assert weights[1].tolist() == pytest.approx([1.0, 1.0])


def test_unknown_labels_teach_nothing():
    logits = torch.zeros(2, LABEL_COUNT, requires_grad=True)
    known = torch.zeros(2, LABEL_COUNT)
    known[:, 3] = 1
    weights = torch.ones(LABEL_COUNT, 2)
    tag_loss(logits, there_NL=torch.ones(2, LABEL_COUNT), known_NL=known, balance_L2=weights).backward()
    assert (logits.grad != 0).any(dim=0).nonzero().flatten().tolist() == [3]


def test_what_was_not_looked_for_in_a_file_is_unknown_and_what_was_is_absent(tmp_path):
    (tmp_path / "images").mkdir()
    Image.new("RGB", (60, 80), "white").save(tmp_path / "images" / "a.png")
    keypoints = [30.0, 40.0, 2] * 17
    image = {"id": "a", "file_name": "a.png", "width": 60, "height": 80, "tags": ["simple_background"]}
    tagged = {"id": 1, "image_id": "a", "bbox": [5, 5, 50, 70], "keypoints": keypoints, "tags": ["standing", "hat"]}
    untagged = {"id": 2, "image_id": "a", "bbox": [5, 5, 50, 70], "keypoints": keypoints}
    coco = {"images": [image], "annotations": [tagged, untagged], "tags_seen": ["gloves"]}
    (tmp_path / "labels.json").write_text(json.dumps(coco))
    whole, first, second = read_tagged(tmp_path / "labels.json", pictures=tmp_path / "images")
    place = {label: number for number, label in enumerate(LABELS)}
    assert whole.there_L[place["simple_background"]] and whole.there_L[place["multiple_characters"]]
    assert not whole.known_L[:CHARACTER_COUNT].any()
    assert first.there_L[place["hat"]] and first.known_L[place["gloves"]] and not first.there_L[place["gloves"]]
    assert not first.known_L[place["boots"]] and not first.known_L[place["full_body"]]
    assert not second.known_L.any()


def test_a_varied_crop_keeps_joints_on_the_character_and_all_labels():
    random, one = np.random.default_rng(3), example(("standing", "hat"))
    for _ in range(10):
        crop = varied_crop(one, random, size=96)
        assert crop.pixels_SS3.shape == (96, 96, 3)
        assert (crop.there_L == one.there_L).all()
        inside = (crop.joints_K2 >= 0).all(axis=1) & (crop.joints_K2 < 96).all(axis=1)
        assert (crop.place_weight_K > 0).tolist() == inside.tolist()


def test_a_mirrored_crop_swaps_left_and_right_joints():
    one = example(("standing",))
    plain = plain_crop(one, size=96)
    crops = [varied_crop(one, np.random.default_rng(seed), size=96) for seed in range(12)]
    order = [crop.joints_K2[LEFT_WRIST, 0] < crop.joints_K2[RIGHT_WRIST, 0] for crop in crops]
    assert plain.joints_K2[LEFT_WRIST, 0] != plain.joints_K2[RIGHT_WRIST, 0]
    assert len(set(order)) == 1  # the left wrist stays on its side of the character, which the picture's mirror flips


def test_colour_artworks_drawn_as_lines_are_labelled_so():
    whole = example(("simple_background",), whole=True)
    place = {label: number for number, label in enumerate(LABELS)}
    seen = set()
    for seed in range(60):
        crop = varied_crop(whole, np.random.default_rng(seed), size=64)
        gray = bool((crop.pixels_SS3.max(axis=2) == crop.pixels_SS3.min(axis=2)).all())
        seen.add((bool(crop.there_L[place["monochrome"]]), bool(crop.there_L[place["lineart"]])))
        if gray:
            assert crop.there_L[place["monochrome"]]
    assert seen == {(False, False), (True, False), (True, True)}


def test_real_and_rare_examples_are_drawn_more_often():
    examples = [example(("standing",), seed=n) for n in range(9)] + [example(("wings",), seed=9)]
    examples += [example(("standing",), real=False, seed=n) for n in range(90)]
    shares = drawn_shares(examples)
    assert shares.sum() == pytest.approx(1.0)
    assert shares[:10].sum() == pytest.approx(0.6)
    assert shares[9] > 1.5 * shares[0]


def test_what_is_kept_out_depends_on_the_name_alone():
    assert 0.1 < np.mean([held_out(str(n)) for n in range(500)]) < 0.3
    assert held_out("oa0001") == held_out("oa0001")


def test_the_exported_tagger_says_what_torch_says_and_its_manifest_is_read(network, tmp_path):
    pixels = np.random.default_rng(0).uniform(0, 1, (3, 3, 96, 96)).astype(np.float32)
    with torch.no_grad():
        assert network.look(torch.from_numpy(pixels))[0].shape == (3, SUMMARY)
    model, difference = checked_onnx(network, pixels, form())
    assert difference < 2e-3
    examples = [example(("standing",) if n % 2 else ("hat",), seed=n) for n in range(16)]
    scores = np.stack([one.there_L * 0.8 + 0.1 for one in examples])
    thresholds = choose_thresholds(scores, examples)
    place = {label: number for number, label in enumerate(LABELS)}
    assert thresholds[place["standing"]].given and 0.1 < thresholds[place["standing"]].f1 < 0.9
    assert not thresholds[place["wings"]].given and thresholds[place["wings"]].f2 == 1.0
    (tmp_path / "model.onnx").write_bytes(model)
    (tmp_path / "manifest.toml").write_text(manifest_text(model, thresholds), "utf-8")
    manifest = load_manifest(tmp_path)
    assert [label.name for label in manifest.labels_L] == list(LABELS)
    assert len(onnx_answers(model, pixels, form().output_names)[0]) == 3


def test_the_table_stands_beside_saying_everything_always():
    told = [Told(scores={"hat": 0.9 if n < 10 else 0.2}, truth=frozenset({"hat"} if n < 10 else ())) for n in range(20)]
    (row,) = class_rows(told, ("hat", "wings"), shipped={"hat": (0.95, 0.5)})
    assert row.best["F-1"].f == pytest.approx(1.0)
    assert row.always["F-1"].f == pytest.approx(2 / 3)
    assert (row.shipped["F-1"].f, row.shipped["F-2"].f) == pytest.approx((0.0, 1.0))
    assert "every class always (trivial)" in report([row])


def test_predictions_of_another_program_are_folded_before_they_are_scored(tmp_path):
    (tmp_path / "images").mkdir()
    images, annotations, said = [], [], {}
    for number in range(10):
        images.append({"id": f"p{number}", "file_name": f"p{number}.png", "tags": []})
        tags = ["dress"] if number < 8 else ["hat"]
        annotations.append({"id": number, "image_id": f"p{number}", "bbox": [0, 0, 9, 9], "tags": tags})
        said[f"p{number}"] = {"blue_dress": 0.9 if number < 8 else 0.1}
    (tmp_path / "labels.json").write_text(json.dumps({"images": images, "annotations": annotations}))
    (row,) = evaluate_folder(tmp_path, None, predicted={"artworks": said})
    assert (row.name, row.best["F-2"].f) == ("dress", pytest.approx(1.0))
