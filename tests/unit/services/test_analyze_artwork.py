import numpy as np
import pytest
from drawn_figure import MODELS, draw_figure
from PIL import Image

from illpose_app.core.errors import ModelError
from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import LEFT_ANKLE, LEFT_HIP, LEFT_SHOULDER, RIGHT_ANKLE, RIGHT_HIP, RIGHT_SHOULDER
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork, analyze_decoded
from illpose_app.storage.artwork_files import read_artwork, read_to_look_at


@pytest.fixture(scope="module")
def analyzer():
    return Analyzer(MODELS)


def far_off(character, drawn):
    body = (LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_HIP, LEFT_ANKLE, RIGHT_ANKLE)
    distances = [np.hypot(*(character.pose.joints_K2[k] - np.array(drawn.joints[k]))) for k in body]
    return float(np.median(distances)) / (drawn.box.height)


@pytest.mark.parametrize("scale", [0.6, 1.0])
def test_a_drawn_figure_is_found_with_its_pose(analyzer, scale):
    drawn = draw_figure(scale=scale)
    (character,) = analyze_artwork(pixels_HW3=drawn.pixels_HW3, alpha_HW=drawn.alpha_HW, analyzer=analyzer)
    assert character.box.iou(drawn.box) > 0.8
    assert far_off(character, drawn) < 0.08
    assert character.mask is not None and 0 < character.score <= 1


def test_given_boxes_are_kept_one_character_each_in_their_order(analyzer):
    drawn = draw_figure()
    boxes = [drawn.box, Box(x=3, y=4, width=50, height=60), drawn.box]
    characters = analyze_artwork(pixels_HW3=drawn.pixels_HW3, boxes=boxes, analyzer=analyzer)
    assert [character.box for character in characters] == boxes
    assert np.array_equal(characters[0].pose.joints_K2, characters[2].pose.joints_K2)


def test_a_very_large_artwork_gives_the_same_pose_in_its_own_pixels(analyzer):
    drawn = draw_figure()
    large = drawn.pixels_HW3.repeat(10, axis=0).repeat(10, axis=1)
    (small,) = analyze_artwork(pixels_HW3=drawn.pixels_HW3, boxes=[drawn.box], analyzer=analyzer)
    box = Box(x=drawn.box.x * 10, y=drawn.box.y * 10, width=drawn.box.width * 10, height=drawn.box.height * 10)
    (big,) = analyze_artwork(pixels_HW3=large, boxes=[box], analyzer=analyzer)
    assert np.abs(big.pose.joints_K2 / 10 - small.pose.joints_K2).max() < 0.04 * drawn.box.height


@pytest.mark.parametrize("shape", [(1, 1), (10, 3000), (3000, 10), (64, 64)])
def test_artworks_of_any_shape_are_looked_at(analyzer, shape):
    characters = analyze_artwork(pixels_HW3=np.full((*shape, 3), 255, np.uint8), analyzer=analyzer)
    for character in characters:
        assert np.isfinite(character.pose.joints_K2).all()
        assert character.box.right <= shape[1] + 1e-3 and character.box.bottom <= shape[0] + 1e-3


def test_the_version_names_the_network(analyzer):
    assert analyzer.estimator.manifest.sha256[:12] in analyzer.version


def test_a_folder_without_networks_is_said(tmp_path):
    with pytest.raises(ModelError, match="no network"):
        Analyzer(tmp_path)


def test_a_large_jpeg_read_at_half_its_size_gives_the_same_characters_in_its_own_pixels(analyzer, tmp_path):
    drawn = draw_figure(size=(2001, 3001), at=(950, 350), scale=6.5)
    Image.fromarray(drawn.pixels_HW3).save(tmp_path / "large.jpg", quality=92)
    whole, half = read_artwork(tmp_path / "large.jpg"), read_to_look_at(tmp_path / "large.jpg", 1366)
    assert half.pixels_HW3.shape == (1501, 1001, 3)
    (expected,) = analyze_decoded(whole, analyzer=analyzer)
    (found,) = analyze_decoded(half, analyzer=analyzer)
    assert found.box.iou(expected.box) > 0.95
    assert np.abs(found.pose.joints_K2 - expected.pose.joints_K2).max() < 0.02 * drawn.box.height
    assert (found.mask.width_px, found.mask.height_px) == (2001, 3001)
    overlap = (found.mask.pixels_HW() & expected.mask.pixels_HW()).sum()
    assert overlap > 0.97 * expected.mask.area
