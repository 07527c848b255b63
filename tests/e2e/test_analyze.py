"""`illpose analyze` does what its help says, through the real main and the real network."""

import json

import numpy as np
import pytest
from drawn_figure import draw_figure, save_figure
from PIL import Image
from pycocotools import mask as coco_mask
from pycocotools.coco import COCO

from illpose_app.core.skeleton import JOINT_NAMES


def test_a_folder_becomes_one_coco_file_that_pycocotools_reads(illpose, drawings, tmp_path):
    code, out, _ = illpose("analyze", drawings, "--json", tmp_path / "poses.json")
    assert (code, out) == (0, "")
    coco = COCO(tmp_path / "poses.json")
    assert sorted(coco.imgs) == ["large", "standing"]
    assert coco.imgs["standing"] == {"id": "standing", "file_name": "standing.jpg", "width": 320, "height": 440}
    assert coco.loadCats([1])[0]["keypoints"] == list(JOINT_NAMES)
    assert all(coco.getAnnIds(imgIds=[name]) for name in coco.imgs), "a figure is found in both"
    for annotation in coco.anns.values():
        points_K3 = np.reshape(annotation["keypoints"], (17, 3))
        assert set(points_K3[:, 2]) <= {0, 1, 2}
        assert len(annotation["keypoint_scores"]) == 17
        assert annotation["num_keypoints"] == (points_K3[:, 2] > 0).sum()
        assert annotation["area"] > 0
        if "segmentation" in annotation:
            assert coco_mask.area(annotation["segmentation"]) == annotation["area"]


def test_the_shoulders_of_a_drawn_figure_are_found_where_they_were_drawn(illpose, drawings, tmp_path):
    illpose("analyze", drawings / "standing.jpg", "--json", tmp_path / "poses.json")
    (annotation, *_) = json.loads((tmp_path / "poses.json").read_text())["annotations"]
    figure = draw_figure()
    points_K3 = np.reshape(annotation["keypoints"], (17, 3))
    for joint in (5, 6):
        assert np.hypot(*(points_K3[joint, :2] - figure.joints[joint])) < 0.15 * figure.box.height


def test_every_given_box_yields_one_annotation_with_its_id_in_its_order(illpose, drawings, tmp_path):
    boxes = [[40.0, 30.0, 250.0, 380.0], [100.5, 50.25, 60.0, 60.0], [-20.0, 300.0, 500.0, 300.0], [5.0, 5.0, 1.0, 1.0]]
    document = {
        "images": [{"id": 7, "file_name": "art/standing.jpg"}, {"id": "large"}],
        "annotations": [
            {"id": number, "image_id": 7, "bbox": box, "category_id": 1}
            for number, box in zip((40, 12, 3, 99), boxes, strict=True)
        ],
    }
    (tmp_path / "boxes.json").write_text(json.dumps(document))
    code, _, _ = illpose("analyze", drawings, "--boxes", tmp_path / "boxes.json", "--json", tmp_path / "poses.json")
    annotations = json.loads((tmp_path / "poses.json").read_text())["annotations"]
    assert code == 0
    assert [a["id"] for a in annotations] == [40, 12, 3, 99]
    assert [a["bbox"] for a in annotations] == boxes
    assert {a["image_id"] for a in annotations} == {"standing"}, "large has no box, so nobody is looked for"


def test_a_file_that_the_boxes_do_not_know_is_named(illpose, drawings, tmp_path):
    (tmp_path / "boxes.json").write_text('{"images": [{"id": "large"}], "annotations": []}')
    code, _, err = illpose("analyze", drawings / "standing.jpg", "--boxes", tmp_path / "boxes.json")
    assert code == 1
    assert "standing.jpg" in err


@pytest.mark.parametrize(
    "text",
    ["not json", "[]", '{"images": []}', '{"images": [], "annotations": [{"image_id": 1, "bbox": [1, 2, 3]}]}'],
)
def test_a_broken_file_of_boxes_is_one_line(illpose, drawings, tmp_path, text):
    (tmp_path / "boxes.json").write_text(text)
    code, out, err = illpose("analyze", drawings, "--boxes", tmp_path / "boxes.json")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "boxes.json" in err


def test_openpose_files_hold_eighteen_points_and_the_canvas(illpose, drawings, tmp_path):
    code, _, _ = illpose("analyze", drawings, "--openpose", tmp_path / "openpose")
    document = json.loads((tmp_path / "openpose" / "standing_keypoints.json").read_text())
    assert code == 0
    assert (document["canvas_width"], document["canvas_height"]) == (320, 440)
    points = np.reshape(document["people"][0]["pose_keypoints_2d"], (18, 3))
    assert np.allclose(points[1, :2], (points[2, :2] + points[5, :2]) / 2, atol=0.02), (
        "the neck is between the shoulders"
    )


def test_an_overlay_keeps_the_size_and_changes_only_some_pixels(illpose, drawings, tmp_path):
    code, _, err = illpose("analyze", drawings / "large.png", "--overlay", tmp_path / "overlay.png")
    assert f"{tmp_path / 'overlay.png'} written" in err
    before = np.asarray(Image.open(drawings / "large.png"))
    after = np.asarray(Image.open(tmp_path / "overlay.png"))
    assert code == 0
    assert after.shape == before.shape
    assert 0.005 < (before != after).any(axis=2).mean() < 0.3


def test_an_overlay_never_replaces_an_artwork(illpose, tmp_path):
    picture = tmp_path / "figure.png"
    save_figure(picture)
    before = picture.read_bytes()
    assert illpose("analyze", picture, "--overlay", picture)[0] == 2
    for _ in range(2):
        assert illpose("analyze", picture, "--overlay", tmp_path)[0] == 0
    assert picture.read_bytes() == before
    assert sorted(file.name for file in tmp_path.glob("*.png")) == ["figure-overlay.png", "figure.png"]


def test_several_artworks_do_not_fit_into_one_file(illpose, drawings, tmp_path):
    for words in (("--overlay", tmp_path / "one.png"), ("--openpose", tmp_path / "one.json"), ("--json", tmp_path)):
        code, _, err = illpose("analyze", drawings, *words)
        assert code == 2
        assert words[0] in err and "written" not in err
    assert list(tmp_path.glob("one*")) == []


def test_files_of_one_name_keep_ids_of_their_own(illpose, tmp_path):
    for name in ("one/figure.png", "two/figure.png", "two/figure.bmp"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        save_figure(tmp_path / name)
    code, _, err = illpose("analyze", tmp_path / "one", tmp_path / "two", "--json", tmp_path / "poses.json")
    ids = [image["id"] for image in json.loads((tmp_path / "poses.json").read_text())["images"]]
    assert code == 0
    assert ids == ["figure", "figure.bmp", "figure.png"]
    assert sum("is called figure, too" in line for line in err.splitlines()) == 2


def test_another_folder_of_networks_can_be_named(illpose, drawings, tmp_path):
    from illpose_app.storage.shipped import models_dir

    for folder in (models_dir(), models_dir() / "pose"):
        assert illpose("analyze", drawings / "standing.jpg", "--model", folder)[0] == 0
    code, _, err = illpose("analyze", drawings / "standing.jpg", "--model", tmp_path)
    assert code == 1
    assert "manifest" in err


def test_without_an_output_the_characters_are_listed(illpose, drawings):
    code, out, _ = illpose("analyze", drawings / "standing.jpg")
    assert code == 0
    assert out.splitlines()[0].endswith("standing.jpg: 320 x 440 px, 1 character")
    assert "of 17 joints" in out
