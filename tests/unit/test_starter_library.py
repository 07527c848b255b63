"""The shipped starter library and sample illustrations: complete, small, distinct, exactly labelled."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from illpose_app.core.paper_descriptor import pair_distances
from illpose_app.core.pose import Pose
from illpose_app.core.skeleton import JOINT_COUNT, JOINT_NAMES

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
STARTER, SAMPLE = RESOURCES / "starter", RESOURCES / "sample"
STANCES = {"standing", "sitting", "kneeling", "squatting", "lying", "all_fours", "bent_over", "upside-down"}


def _read(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def starter():
    return _read(STARTER / "starter.json")


def _pose(annotation):
    points = np.array(annotation["keypoints"], dtype=np.float32).reshape(JOINT_COUNT, 3)
    return Pose(
        joints_K2=points[:, :2],
        confidence_K=np.ones(JOINT_COUNT, np.float32),
        state_K=points[:, 2].astype(np.uint8),
    )


def test_it_holds_at_least_300_artworks_and_says_their_licence(starter):
    assert len(starter["images"]) >= 300
    assert starter["info"]["licence"] == "CC0-1.0"
    assert (STARTER / "ATTRIBUTION.md").exists()
    credited = (STARTER / "ATTRIBUTION.md").read_text(encoding="utf-8")
    assert all(image["pose_source"] in credited for image in starter["images"])


def test_every_artwork_is_there_and_has_the_size_that_is_written(starter):
    listed = {image["file_name"] for image in starter["images"]}
    assert listed == {path.name for path in (STARTER / "images").iterdir()}
    for image in starter["images"]:
        with Image.open(STARTER / "images" / image["file_name"]) as picture:
            assert picture.size == (image["width"], image["height"])


def test_everything_together_is_at_most_15_megabytes():
    total = sum(path.stat().st_size for folder in (STARTER, SAMPLE) for path in folder.rglob("*") if path.is_file())
    assert total <= 15_000_000


@pytest.mark.parametrize("path", [STARTER / "starter.json", SAMPLE / "samples.json"], ids=["starter", "sample"])
def test_every_joint_lies_inside_its_artwork(path):
    document = _read(path)
    assert document["categories"][0]["keypoints"] == list(JOINT_NAMES)
    sizes = {image["id"]: (image["width"], image["height"]) for image in document["images"]}
    for annotation in document["annotations"]:
        pose = _pose(annotation)
        assert annotation["num_keypoints"] == JOINT_COUNT == int((pose.state_K > 0).sum())
        assert (pose.joints_K2 >= 0).all()
        assert (pose.joints_K2 < sizes[annotation["image_id"]]).all()
        left, top, width, height = annotation["bbox"]
        body = pose.joints_K2[5:]
        assert (body >= (left - 2, top - 2)).all()
        assert (body <= (left + width + 2, top + height + 2)).all()


def test_poses_are_distinct(starter):
    vectors = np.stack([pair_distances(_pose(annotation)) for annotation in starter["annotations"]])
    apart = np.linalg.norm(vectors[:, None] - vectors[None], axis=2) + 100 * np.eye(len(vectors))
    assert apart.min() > 0.5
    assert np.median(apart.min(axis=1)) > 1.5


def test_tags_name_the_stance_of_most_figures(starter):
    tags = [set(annotation["tags"]) for annotation in starter["annotations"]]
    assert all(found & STANCES for found in tags)
    for stance in ("standing", "sitting", "kneeling", "lying", "running", "arms_up"):
        assert sum(stance in found for found in tags) >= 5, stance


def test_the_sample_has_near_references_but_is_not_one_of_them(starter):
    samples = _read(SAMPLE / "samples.json")
    first = next(a for a in samples["annotations"] if a["image_id"] == samples["images"][0]["id"])
    with Image.open(SAMPLE / samples["images"][0]["file_name"]) as picture:
        assert max(picture.size) >= 1500
    wanted = pair_distances(_pose(first))
    distances = sorted(float(np.linalg.norm(pair_distances(_pose(a)) - wanted)) for a in starter["annotations"])
    assert distances[0] > 0.3
    assert distances[4] < 3.5
