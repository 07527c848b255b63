import json
from types import SimpleNamespace

import numpy as np
import pytest
from illpose_training.card_tables import SECTION, detector_rows, measuring, pose_rows, rows_of, with_rows, with_scores
from illpose_training.evaluate import main, read_labels, score_folder, score_framings, write_report
from illpose_training.evaluation_report import framing_table, report, style_of
from illpose_training.failures import write_sheet
from illpose_training.mask_overlap import mask_overlap
from illpose_training.metrics import Truth, tally_limbs
from illpose_training.predictions import MediaPipeError, PredictionsError, mediapipe_predictions, read_predictions
from PIL import Image

from illpose_app.core.geometry import Box
from illpose_app.core.mask import mask_from_pixels
from illpose_app.core.skeleton import LEFT_ELBOW, LEFT_WRIST

WIDTH, HEIGHT = 100, 200


def joints(offset=0.0):
    places = np.stack([np.arange(17) * 5.0 + 5, np.arange(17) * 11.0 + 5], axis=1)
    return places + offset


def both(predictions):
    return {"true": predictions, "own": predictions}


def keypoints(places, third=2):
    return np.concatenate([places, np.full((17, 1), third)], axis=1).reshape(-1).tolist()


def annotation(image_id, places, x=0.0, **more):
    return {"image_id": image_id, "category_id": 1, "bbox": [x, 0, WIDTH, HEIGHT], "keypoints": keypoints(places),
            **more}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "masks").mkdir()
    for name in ("one", "two"):
        Image.new("RGB", (3 * WIDTH, HEIGHT), "white").save(tmp_path / "images" / f"{name}.png")
    mask_HW = np.zeros((HEIGHT, 3 * WIDTH), np.uint8)
    mask_HW[:, :WIDTH] = 255
    Image.fromarray(mask_HW).save(tmp_path / "masks" / "one.png")
    labels = {
        "images": [{"id": 7, "file_name": "one.png", "style": "anime sprite", "framing": "full", "tags": []},
                   {"id": 8, "file_name": "two.png", "style": "pencil", "framing": "half", "tags": ["sketch"]},
                   {"id": 9, "file_name": "nobody.png"}],
        "annotations": [annotation(7, joints()), annotation(8, joints()),
                        annotation(8, joints() + np.array([150, 0]), x=150.0)],
    }  # fmt: skip
    (tmp_path / "labels.json").write_text(json.dumps(labels))
    return tmp_path


def written(path, results):
    path.write_text(json.dumps(results))
    return path


def test_a_limb_is_right_when_both_ends_lie_within_half_its_length():
    truth = Truth(joints_K2=joints(), state_K=np.full(17, 2), box=Box(x=0, y=0, width=WIDTH, height=HEIGHT))
    half = np.hypot(*(truth.joints_K2[LEFT_ELBOW] - truth.joints_K2[LEFT_WRIST])) / 2
    near, far = joints(), joints()
    near[LEFT_WRIST, 0] += half * 0.99
    far[LEFT_WRIST, 0] += half * 1.01
    assert (tally_limbs([(near, truth)]).right, tally_limbs([(far, truth)]).right) == (16, 15)
    unknown = truth.state_K.copy()
    unknown[LEFT_WRIST] = 0
    seen = Truth(joints_K2=truth.joints_K2, state_K=unknown, box=truth.box)
    result = tally_limbs([(far, seen), (None, truth)])
    assert (result.right, result.counted) == (15, 15 + 16)


def test_overlap_of_masks_of_a_hand_computed_case():
    found, true = np.zeros((10, 10), np.bool_), np.zeros((10, 10), np.bool_)
    found[:6], true[4:] = True, True  # 60 and 60 pixels, 20 in both
    overlap = mask_overlap(found, true)
    assert overlap.iou == pytest.approx(20 / 100) and overlap.f1 == pytest.approx(2 * 20 / 120)
    assert mask_overlap(true, true).f1 == 1 and mask_overlap(~true, true).iou == 0
    with pytest.raises(ValueError):
        mask_overlap(found[:5], true)


def test_styles_are_rows_of_the_report():
    assert style_of(style="anime game splash art", tags=()) == "anime"
    assert style_of(style="clean/rough anime line art", tags=()) == "line art"
    assert style_of(style="anime", tags=("sketch",)) == "sketch"
    assert style_of(style="", tags=()) == "other"


def test_perfect_predictions_of_another_program_score_full_marks(folder, tmp_path):
    everyone = [annotation("one", joints()), annotation("two", joints()),
                annotation("two", joints() + np.array([150, 0]), x=150.0)]  # fmt: skip
    predictions = read_predictions(written(tmp_path / "p.json", everyone))
    scored = list(score_folder(folder, None, predictions=both(predictions)))
    text = report(scored)
    assert "| true boxes | 3 | 1.000 | 1.000 | 1.000 |" in text
    assert "| end to end | 3 | 1.000 | 1.000 | 1.000 |" in text
    assert "| full body, true boxes | 1 |" in text and "| cropped, true boxes | 2 |" in text
    assert "| anime, true boxes | 1 |" in text and "| sketch, true boxes | 2 |" in text
    assert "| pictures with several characters | 2 | 1.000 | 1.000 |" in text
    assert "masks" not in text


def test_a_character_that_is_not_found_has_no_joint_right(folder, tmp_path):
    between = annotation("two", joints(), x=0.0) | {"bbox": [0, 0, 2.5 * WIDTH, HEIGHT]}
    predictions = read_predictions(written(tmp_path / "p.json", [annotation("one", joints()), between]))
    scored = list(score_folder(folder, None, predictions=both(predictions), boxes="own"))
    assert [s.found_boxes for s in scored] == [(True,), (False, False)]
    assert "| end to end | 3 | 0.333 |" in report(scored)
    assert all(not s.true_boxes for s in scored)


def test_predictions_as_a_dataset_are_taken_by_file_name_and_with_their_masks(folder, tmp_path):
    mask_HW = np.zeros((HEIGHT, 3 * WIDTH), np.bool_)
    mask_HW[:, : WIDTH // 2] = True
    segmentation = {"size": [HEIGHT, 3 * WIDTH], "counts": mask_from_pixels(mask_HW).coco_counts()}
    dataset = {"images": [{"id": 1, "file_name": "sub/one.webp"}],
               "annotations": [annotation(1, joints(), segmentation=segmentation)]}  # fmt: skip
    scored = list(score_folder(folder, None, predictions=both(read_predictions(written(tmp_path / "p.json", dataset)))))
    assert scored[0].mask is not None and scored[0].mask.iou == pytest.approx(0.5) and scored[1].mask is None
    assert "| all | 1 | 0.667 | 0.500 |" in report(scored)


def test_predictions_that_do_not_fit_the_labels_count_as_not_found_with_true_boxes(folder, tmp_path):
    scored = list(score_folder(folder, None, predictions=both(read_predictions(
        written(tmp_path / "p.json", [annotation("two", joints())]))), boxes="true"))  # fmt: skip
    assert [[places for places, _ in s.true_boxes] for s in scored] == [[None], [None, None]]


@pytest.mark.parametrize("content", ["{", "[{}]", '[{"image_id": 1, "keypoints": [1, 2]}]', "[3]", "null", "{}"])
def test_damaged_predictions_are_named(tmp_path, content):
    path = tmp_path / "p.json"
    path.write_text(content)
    with pytest.raises(PredictionsError, match=r"p\.json"):
        read_predictions(path)


def test_the_command_writes_tables_and_the_worst_cases(folder, tmp_path, capsys):
    results = written(tmp_path / "p.json", [annotation("one", joints(30))])
    assert main([str(folder), "--predictions", str(results), "--boxes", "own", "--out", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out" / "report.md").read_text() == capsys.readouterr().out
    with Image.open(tmp_path / "out" / "worst_cases.png") as sheet:
        assert sheet.width == 5 * 256 and np.asarray(sheet).min() < 100
    assert main([str(folder), "--predictions", str(tmp_path / "none.json")]) == 1
    assert "none.json" in capsys.readouterr().out


def test_pictures_without_labelled_characters_are_left_out(folder, tmp_path):
    assert [picture.path.name for picture in read_labels(folder)] == ["one.png", "two.png"]
    scored = list(score_folder(folder, None, predictions={}))
    write_report(scored, report(scored), folder=folder, out=tmp_path / "out")
    assert "0.000" in (tmp_path / "out" / "report.md").read_text()


def test_framings_scale_boxes_about_their_middle_and_shift_them_by_shares(folder, monkeypatch):
    asked = []

    def note(*, pixels_HW3, boxes, analyzer):
        asked.extend(boxes)
        return [SimpleNamespace(pose=SimpleNamespace(joints_K2=joints())) for _ in boxes]

    monkeypatch.setattr("illpose_training.evaluate.analyze_artwork", note)
    framings = score_framings(folder, None)
    first = dict(zip(framings, asked, strict=False))
    assert first["scaled by 1.4"] == Box(x=-20, y=-40, width=140, height=280)
    assert first["15 % to the left"] == Box(x=-15, y=0, width=WIDTH, height=HEIGHT)
    assert [len(cases) for cases in framings.values()] == [3] * 8
    assert framing_table(framings).count("\n") == 9


def test_another_python_that_lacks_mediapipe_is_one_clear_line(folder, capsys):
    with pytest.raises(MediaPipeError, match=r"/no/such/python.*mediapipe 0\.10\.21"):
        mediapipe_predictions("/no/such/python", folder)
    (folder / "none.json").write_text("[]")
    assert main([str(folder), "--predictions", str(folder / "none.json"), "--mediapipe", "/usr/bin/false"]) == 1
    assert "MediaPipe Pose could not be run" in capsys.readouterr().out


def test_mediapipe_is_scored_in_the_same_run(folder, tmp_path, capsys):
    fake = tmp_path / "python"
    missed = {"keypoints": [0.0] * 51, "bbox": [0, 0, 1, 1], "score": 0.0}
    right = {"keypoints": keypoints(joints(), 0.9), "bbox": [0, 0, WIDTH, HEIGHT], "score": 1.0}
    found = [{"image_id": "one", **right}, {"image_id": "two", **right}]
    answer = json.dumps({"true": [*found, {"image_id": "two", **missed}], "own": found})
    fake.write_text(f"#!/bin/sh\ncat <<'END'\n{answer}\nEND\n")
    fake.chmod(0o755)
    predictions = mediapipe_predictions(str(fake), folder)
    (first, second) = score_folder(folder, None, predictions=predictions)
    assert first.found_boxes == (True,) and second.found_boxes == (True, False)
    assert np.array_equal(first.true_boxes[0][0], joints().astype(np.float32))


def test_the_worst_cases_become_a_picture_that_is_small_enough_to_travel(tmp_path):
    noise = np.random.default_rng(0)
    cells = [
        (value / 10, Image.fromarray(noise.integers(0, 256, (27, 32, 3), np.uint8).repeat(10, 0).repeat(8, 1)))
        for value in range(12, 0, -1)
    ]
    write_sheet(cells, tmp_path / "failures.webp")
    assert (tmp_path / "failures.webp").stat().st_size <= 300_000
    with Image.open(tmp_path / "failures.webp") as sheet:
        assert sheet.size == (1280, 540)


def test_the_figures_of_a_report_come_into_the_tables_of_cards_and_docs():
    report = rows_of(
        "| setting | characters | OKS@50 | OKS@75 | PDJ@20 | PCKh@50 | PCKh@20 | PCP@50 | swaps |\n|---|---|\n"
        + "".join(
            f"| {name} | 76 | 0.9 | 0.8 | 0.7 | 0.6 | 0.5 | 0.4 | 2.6% |\n"
            for name in ("true boxes", "end to end", "full body, true boxes", "cropped, true boxes")
        )
        + "| all characters | 76 | 0.961 | 0.842 |\n"
    )
    card = (
        "| setting | OKS@50 | OKS@75 | PDJ@20 | swaps |\n|---|---|---|---|---|\n| cropped | 0.1 | 0.1 | 0.1 | 0.0 % |\n"
    )
    assert with_rows(card, pose_rows(report)).endswith("| cropped | 0.9 | 0.8 | 0.7 | 2.6 % |\n")
    assert detector_rows(report)["**validation, with**"] == ("76", "**.961**", "**.842**", "**.900**")
    row = "| all characters | 76 | 0.1 | 0.1 |"
    docs = measuring(f"# Measuring\n\n{SECTION}\nText.\n\n{row}\n\n## Others\n\n{row}\n", report)
    assert docs == f"# Measuring\n\n{SECTION}\nText.\n\n| all characters | 76 | 0.961 | 0.842 |\n\n## Others\n\n{row}\n"


def test_scores_in_a_manifest_are_replaced_and_nothing_else_is():
    before = 'kind = "pose"\n\n[calibration]\nconfidence = [0.0, 1.0]\n'
    once = with_scores(before, {"oks50": 0.7})
    assert once == before + "\n[scores]\noks50 = 0.7\n"
    assert with_scores(once, {"oks50": 0.8}) == before + "\n[scores]\noks50 = 0.8\n"
