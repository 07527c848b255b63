"""The pose checks on real illustrations: few false alarms (skipped where there are none beside the project)."""

import json
from pathlib import Path

import numpy as np
import pytest

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.core.pose import Pose
from illpose_app.core.pose_checks.finding import Level
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.services.check_pose import CheckRequest, check_pose
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.shipped import models_dir

CHECKOUT = Path(__file__).resolve().parents[3]
FOLDER = next(
    (f for f in (parent / "shared/illustrations/validation" for parent in CHECKOUT.parents) if f.is_dir()), None
)
needs_illustrations = pytest.mark.skipif(FOLDER is None, reason="no illustrations to measure on beside this checkout")


def _strong(character, width_px, height_px):
    findings = check_pose(CheckRequest(character=character, width_px=width_px, height_px=height_px))
    return [finding for finding in findings if finding.level is Level.STRONG]


@needs_illustrations
def test_the_poses_that_people_labelled_give_at_most_one_strong_finding_in_five_pictures():
    labels = json.loads((FOLDER / "labels.json").read_text("utf-8"))
    sizes = {entry["id"]: (entry["width"], entry["height"]) for entry in labels["images"]}
    strong = 0
    for annotation in labels["annotations"]:
        points_K3 = np.reshape(annotation["keypoints"], (17, 3)).astype(np.float32)
        pose = Pose(joints_K2=points_K3[:, :2], confidence_K=np.ones(17), state_K=points_K3[:, 2])
        x, y, width, height = annotation["bbox"]
        character = Character(box=Box(x=x, y=y, width=width, height=height), pose=pose, score=1.0)
        strong += len(_strong(character, *sizes[annotation["image_id"]]))
    assert strong <= len(sizes) / 5


@needs_illustrations
def test_predicted_poses_give_at_most_one_strong_finding_in_five_pictures():
    analyzer = Analyzer(models_dir())
    files = sorted((FOLDER / "images").iterdir())[::15]  # enough to notice a mistake
    strong = 0
    for file in files:
        decoded = read_artwork(file)
        found = analyze_artwork(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer)
        strong += sum(len(_strong(one, decoded.full_width_px, decoded.full_height_px)) for one in found)
    assert strong <= len(files) / 5
