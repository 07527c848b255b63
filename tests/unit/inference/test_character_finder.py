import shutil

import numpy as np
import pytest

from illpose_app.core.geometry import Box
from illpose_app.core.mask import mask_from_pixels
from illpose_app.core.pose import Pose
from illpose_app.inference.character_finder import FoundCharacter, distinct_characters
from illpose_app.inference.figure_ground import find_figures
from illpose_app.inference.pose_estimator import PoseEstimate
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.shipped import models_dir, resources_dir


def found(*, x=0.0, certainty=0.8, mask=None, width=100.0):
    box = Box(x=x, y=0.0, width=width, height=200.0)
    joints_K2 = np.stack([np.linspace(x, x + width, 17), np.linspace(0, 200, 17)], axis=1).astype(np.float32)
    confidence_K = np.full(17, certainty, np.float32)
    pose = Pose(joints_K2=joints_K2, confidence_K=confidence_K, state_K=np.full(17, 2, np.uint8))
    estimate = PoseEstimate(pose=pose, box=box, score=certainty, certainty=certainty)
    return FoundCharacter(box=box, mask=mask, estimate=estimate)


def test_two_finds_of_one_character_are_one_and_the_surer_one_takes_over_the_mask():
    mask = mask_from_pixels(np.ones((200, 100), np.bool_))
    (kept,) = distinct_characters([found(certainty=0.5, mask=mask), found(x=5.0, certainty=0.7)])
    assert kept.estimate.score == 0.7 and kept.mask == mask


def test_the_same_pose_in_a_wider_box_is_the_same_character():
    wide = found(certainty=0.5)
    wide = FoundCharacter(box=Box(x=-200, y=-100, width=500, height=500), mask=None, estimate=wide.estimate)
    assert len(distinct_characters([found(), wide])) == 1


def test_characters_side_by_side_are_all_kept_but_a_further_one_must_be_sure():
    kept = distinct_characters([found(certainty=0.8), found(x=150, certainty=0.7), found(x=300, certainty=0.4)])
    assert [character.box.x for character in kept] == [0.0, 150.0]


def test_where_the_surest_sight_is_not_sure_enough_nobody_is_found():
    assert distinct_characters([found(certainty=0.25)], least=0.3) == []


def test_a_figure_on_even_ground_stands_alone_and_one_on_paper_does_not():
    pixels = np.full((300, 200, 3), 240, np.uint8)
    pixels[60:260, 70:130] = (40, 60, 160)
    paper = np.clip(pixels + np.random.default_rng(1).normal(0, 5, pixels.shape), 0, 255).astype(np.uint8)
    assert [figure.alone for figure in find_figures(pixels, None)] == [True]
    assert [figure.alone for figure in find_figures(paper, None)] == [False]


@pytest.mark.parametrize("name, count", [("sample.webp", 1), ("pair.webp", 2)])
def test_every_character_of_a_shipped_sample_is_found(name, count):
    decoded = read_artwork(resources_dir() / "sample" / name)
    characters = analyze_artwork(
        pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=Analyzer(models_dir())
    )
    assert len(characters) == count
    pixels = [character.mask.pixels_HW() for character in characters]
    assert all(mask.any() for mask in pixels)
    assert np.sum(pixels, axis=0).max() == 1, "no pixel is two characters'"


def test_without_a_detector_the_pose_network_searches_by_itself(tmp_path):
    models = shutil.copytree(models_dir() / "pose", tmp_path / "models" / "pose").parent
    analyzer = Analyzer(models)
    decoded = read_artwork(resources_dir() / "sample" / "sample.webp")
    characters = analyze_artwork(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer)
    assert analyzer.detector is None and len(characters) == 1
    assert analyzer.version != Analyzer(models_dir()).version
