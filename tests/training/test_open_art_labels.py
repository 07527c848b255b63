"""The labels of openly licensed pictures can be trusted: format, licences, sources, and left from right."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from illpose_training.data.open_art.collect import PictureError, make_picture
from PIL import Image

LABELS_PATH = Path(__file__).parents[2] / "models" / "illpose_training" / "data" / "open_art" / "labels.json"
VALIDATION_PATH = Path(__file__).parents[3] / "shared" / "illustrations" / "validation" / "labels.json"
#: A version that the source does not state is not made up.
OPEN_LICENCE = re.compile(r"^(Public domain|CC0|CC BY(-SA)?( \d\.\d)?|MIT|BSD|Apache|zlib)(?![-\w]| N[CD])")
KEPT_OUT = """
    2TeaStudio/k-on-vn AiuniAI/Unique3D AmaanSH/nanoreno-gamejam CartoonSegmentation/CartoonSegmentation
    Doubiiu/ToonCrafter FreezingMoon/AncientBeast GITenberg/Adventures-of-Huckleberry-Finn_76
    GITenberg/Raggedy-Ann-Stories_18190 Kirilllive/tuesday-js OpenWebGAL/WebGAL ShikemokuMK/tyranoscript
    ShuhongChen/bizarre-pose-estimator SnowyYANG/godot-visual-novel THEGOLDENPRO/anime-girls-and-computers
    VnceGd/holo-gacha WatercressStudios/A-Field-of-Flowers-and-Stars ali-vilab/MangaNinjia antgroup/animate-x
    bickybee/bickybee.github.io bilillustrations/bilillustrations.github.io bobbens/sketch_simplification
    facebookresearch/AnimatedDrawings fangpenlin/open-doodles lllyasviel/PaintingLight yael-vinker/live_sketch
    yihao-meng/AniDoc genshindev/api UWVACF/dating-sim raylin19970723/charasort-atelier
    pkhungurn/talking-head-anime-3-demo SilverTeeShirt/nanoreno-2023 FixedData/hello-john-doe-public
    WatercressStudios/This-Was-For-You. lllyasviel/style2paints
"""
BOX_SLACK = 0.03


@pytest.fixture(scope="module")
def labels() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(LABELS_PATH.read_text(encoding="utf-8"))
    return loaded


def joints_of(character: dict[str, Any]) -> dict[str, tuple[float, float, int]]:
    """The labelled joints of a character by COCO name."""
    values = character["keypoints"]
    names = json.loads(LABELS_PATH.read_text(encoding="utf-8"))["categories"][0]["keypoints"]
    return {name: tuple(values[3 * i : 3 * i + 3]) for i, name in enumerate(names) if values[3 * i + 2]}


def hangs_head_down(joints: dict[str, tuple[float, float, int]]) -> bool:
    """Whether a hip is drawn higher than a shoulder: then left and right have changed places in the picture."""
    hips = [y for name, (_, y, _) in joints.items() if name.endswith("_hip")]
    shoulders = [y for name, (_, y, _) in joints.items() if name.endswith("_shoulder")]
    return bool(hips) and min(hips) < min(shoulders)


def test_the_pictures_may_be_used_and_can_be_found_again(labels: dict[str, Any]) -> None:
    for image in labels["images"]:
        assert OPEN_LICENCE.match(image["licence"]), image["id"]
        assert image["source"].count("/") == 1 and image["commit"] and image["path"] and image["artist"], image["id"]
        for file in (image, *image.get("parts", ())):
            assert re.fullmatch(r"[0-9a-f]{64}", file["sha256"]), image["id"]
    names = [image["file_name"] for image in labels["images"]]
    assert len(set(names)) == len(names)


def test_licences_that_forbid_selling_or_changing_are_not_open() -> None:
    for licence in ("CC BY-NC 4.0", "CC BY-ND 4.0", "CC BY-NC-SA 3.0", "CC BY NC", "GPL-2.0", "free for use"):
        assert not OPEN_LICENCE.match(licence), licence


def test_nothing_comes_from_where_finished_work_is_measured(labels: dict[str, Any]) -> None:
    used = {image["source"].lower() for image in labels["images"]}
    assert not used & set(KEPT_OUT.lower().split())
    if VALIDATION_PATH.is_file():
        measured_on = json.loads(VALIDATION_PATH.read_text(encoding="utf-8"))["images"]
        assert not used & {image["source"].split(":")[0].lower() for image in measured_on}


def test_there_are_enough_characters_in_many_pictures(labels: dict[str, Any]) -> None:
    with_joints = [c for c in labels["annotations"] if c["num_keypoints"] >= 5]
    assert len(with_joints) >= 1000
    assert len({image["source"] for image in labels["images"]}) >= 60


def test_joints_and_boxes_lie_within_their_picture(labels: dict[str, Any]) -> None:
    images = {image["id"]: image for image in labels["images"]}
    for character in labels["annotations"]:
        image = images[character["image_id"]]
        x, y, width, height = character["bbox"]
        assert 0 <= x < x + width <= image["width"] and 0 <= y < y + height <= image["height"], character["id"]
        assert len(character["keypoints"]) == 51
        slack = BOX_SLACK * max(width, height)
        joints = joints_of(character)
        assert character["num_keypoints"] == len(joints)
        for name, (joint_x, joint_y, state) in joints.items():
            assert state in (1, 2)
            assert 0 <= joint_x <= image["width"] and 0 <= joint_y <= image["height"], (character["id"], name)
            assert x - slack <= joint_x <= x + width + slack, (character["id"], name)
            assert y - slack <= joint_y <= y + height + slack, (character["id"], name)
        for i in range(17):
            if character["keypoints"][3 * i + 2] == 0:
                assert character["keypoints"][3 * i : 3 * i + 2] == [0, 0]


def test_left_and_right_are_the_characters_own(labels: dict[str, Any]) -> None:
    """Eyes tell which way a character faces: facing us, its left side is on the right; seen from behind, not."""
    for character in labels["annotations"]:
        joints = joints_of(character)
        lying = bool({"on_back", "lying", "all_fours"} & set(character["tags"]))
        if lying or not {"left_shoulder", "right_shoulder"} <= joints.keys() or hangs_head_down(joints):
            continue
        shoulders = joints["left_shoulder"][0] - joints["right_shoulder"][0]
        narrow = abs(shoulders) < 0.12 * character["bbox"][2]
        if "from_behind" in character["tags"]:
            assert shoulders < 0 or narrow, character["id"]
        elif {"left_eye", "right_eye"} <= joints.keys() and "looking_back" not in character["tags"]:
            eyes = joints["left_eye"][0] - joints["right_eye"][0]
            assert eyes > 0, character["id"]
            assert shoulders > 0 or narrow, character["id"]


def entry_of(root: Path, path: str, **more: Any) -> dict[str, Any]:
    """An image entry for one file of a checkout, as labels.json has them."""
    digest = hashlib.sha256((root / path).read_bytes()).hexdigest()
    return {"source": "artist/sprites", "file_name": "sprites/a.png", "path": path, "sha256": digest, **more}


def test_a_face_is_laid_on_its_body_where_it_was_labelled(tmp_path: Path) -> None:
    root = tmp_path / "artist+sprites"
    root.mkdir()
    Image.new("RGBA", (20, 30), "blue").save(root / "body.png")
    Image.new("RGBA", (4, 4), "red").save(root / "face.png")
    face = entry_of(root, "face.png")
    part = {"path": "face.png", "sha256": face["sha256"], "x": 10, "y": 5}
    made = make_picture(entry_of(root, "body.png", width=20, height=30, parts=[part]), tmp_path, tmp_path / "out")
    with Image.open(made) as picture:
        assert picture.getpixel((10, 5)) == (255, 0, 0, 255)
        assert picture.getpixel((9, 5)) == (0, 0, 255, 255)


def test_a_file_that_changed_since_it_was_labelled_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "artist+sprites"
    root.mkdir()
    Image.new("RGB", (20, 30), "blue").save(root / "body.png")
    entry = entry_of(root, "body.png", width=20, height=30)
    Image.new("RGB", (20, 30), "green").save(root / "body.png")
    with pytest.raises(PictureError, match="not the file that was labelled"):
        make_picture(entry, tmp_path, tmp_path / "out")
