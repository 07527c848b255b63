"""Analysis finds drawn figures with the network that illpose ships."""

import subprocess
import sys

import numpy as np
import pytest

from illpose_app.core.artwork import Character
from illpose_app.core.errors import ModelError
from illpose_app.core.geometry import Box
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from tests.drawn_figure import MODELS, DrawnFigure, draw_figure


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(MODELS)


def farthest_joint(character: Character, figure: DrawnFigure) -> float:
    """Return the largest distance of a joint from its true place, in px of a figure of scale 1."""
    places = character.pose.joints_K2
    return max(float(np.hypot(*(places[joint] - true))) for joint, true in figure.joints.items()) / figure.scale


def test_a_drawn_figure_is_found_with_its_joints_and_mask(analyzer: Analyzer) -> None:
    figure = draw_figure(size=(500, 600), at=(180, 150))
    (character,) = analyze_artwork(pixels_HW3=figure.pixels_HW3, analyzer=analyzer)
    assert character.box.iou(figure.box) > 0.95
    assert farthest_joint(character, figure) < 25
    assert character.pose.known_K.all()
    assert character.mask is not None
    true_HW = figure.alpha_HW > 0
    found_HW = character.mask.pixels_HW()
    assert (true_HW & found_HW).sum() / (true_HW | found_HW).sum() > 0.93


def test_transparency_names_the_figure_before_a_busy_ground_confuses(analyzer: Analyzer) -> None:
    figure = draw_figure(size=(500, 600), at=(180, 150))
    busy_HW3 = np.random.default_rng(0).integers(0, 256, figure.pixels_HW3.shape, np.uint8)
    pixels_HW3 = np.where(figure.alpha_HW[..., None] > 0, figure.pixels_HW3, busy_HW3)
    (character,) = analyze_artwork(pixels_HW3=pixels_HW3, alpha_HW=figure.alpha_HW, analyzer=analyzer)
    assert character.box.iou(figure.box) > 0.95


def test_two_cut_out_figures_are_two_characters(analyzer: Analyzer) -> None:
    left = draw_figure(size=(700, 440), at=(150, 50))
    right = draw_figure(size=(700, 440), at=(480, 90), scale=0.9)
    pixels_HW3 = np.where(right.alpha_HW[..., None] > 0, right.pixels_HW3, left.pixels_HW3)
    alpha_HW = np.maximum(left.alpha_HW, right.alpha_HW)
    characters = analyze_artwork(pixels_HW3=pixels_HW3, alpha_HW=alpha_HW, analyzer=analyzer)
    assert len(characters) == 2
    for figure in (left, right):
        assert min(farthest_joint(character, figure) for character in characters) < 25


def test_a_large_artwork_is_answered_in_its_own_pixels(analyzer: Analyzer) -> None:
    figure = draw_figure(size=(2600, 3600), at=(1300, 700), scale=6.0)
    (character,) = analyze_artwork(pixels_HW3=figure.pixels_HW3, analyzer=analyzer)
    assert farthest_joint(character, figure) < 25
    assert character.mask is not None
    assert (character.mask.height_px, character.mask.width_px) == (3600, 2600)


def test_given_boxes_are_kept_and_answered_in_order(analyzer: Analyzer) -> None:
    figure = draw_figure(size=(500, 600), at=(180, 150))
    boxes = [Box(x=0, y=0, width=120, height=200), figure.box]
    empty, full = analyze_artwork(pixels_HW3=figure.pixels_HW3, boxes=boxes, analyzer=analyzer)
    assert (empty.box, full.box) == tuple(boxes)
    assert farthest_joint(full, figure) < 25
    assert full.score > empty.score
    assert analyze_artwork(pixels_HW3=figure.pixels_HW3, boxes=[], analyzer=analyzer) == ()


@pytest.mark.parametrize("shape", [(1, 1, 3), (10, 3000, 3), (3000, 10, 3)])
def test_odd_sizes_are_no_error(shape: tuple[int, int, int], analyzer: Analyzer) -> None:
    height, width = shape[:2]
    for character in analyze_artwork(pixels_HW3=np.full(shape, 200, np.uint8), analyzer=analyzer):
        assert np.isfinite(character.pose.joints_K2).all()
        assert character.box.clipped(width, height) == character.box


def test_the_version_names_the_network(analyzer: Analyzer) -> None:
    assert analyzer.version.endswith(analyzer.estimator.manifest.sha256[:12])


def test_a_folder_without_networks_says_so() -> None:
    with pytest.raises(ModelError, match="no network in this folder"):
        Analyzer(MODELS / "nowhere")


def test_onnxruntime_is_not_imported_before_the_first_analysis() -> None:
    code = (
        "import sys; from pathlib import Path; from illpose_app.services.analyze_artwork import Analyzer;"
        f"Analyzer(Path({str(MODELS)!r})); assert 'onnxruntime' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=MODELS.parent)
