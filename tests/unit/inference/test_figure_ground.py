import numpy as np
import pytest
from drawn_figure import draw_figure

from illpose_app.core.geometry import Box
from illpose_app.core.pose import pose_of_places
from illpose_app.inference.character_box import character_box
from illpose_app.inference.figure_ground import find_figures


def test_transparency_gives_box_and_mask():
    drawn = draw_figure()
    (figure,) = find_figures(drawn.pixels_HW3, drawn.alpha_HW)
    assert figure.box.iou(drawn.box) > 0.95
    truth = drawn.alpha_HW > 127
    mask = figure.mask.pixels_HW()
    assert (mask & truth).sum() / (mask | truth).sum() > 0.95


@pytest.mark.parametrize("ground", [(255, 255, 255), (120, 180, 220), (20, 20, 24)])
def test_a_plain_ground_gives_the_figure_away(ground):
    drawn = draw_figure(ground=ground)
    (figure,) = find_figures(drawn.pixels_HW3, None)
    assert figure.box.iou(drawn.box) > 0.9


def test_two_figures_apart_are_two():
    first, second = draw_figure(size=(700, 460), at=(150, 50)), draw_figure(size=(700, 460), at=(500, 60))
    both = np.minimum(first.pixels_HW3, second.pixels_HW3)
    figures = find_figures(both, None)
    assert len(figures) == 2
    for drawn in (first, second):
        assert max(figure.box.iou(drawn.box) for figure in figures) > 0.9


def test_a_drawn_place_tells_nothing():
    random = np.random.default_rng(1)
    assert find_figures(random.integers(0, 256, (200, 200, 3), np.uint8), None) == ()
    assert find_figures(np.full((50, 50, 3), 255, np.uint8), None) == ()


def test_a_box_stays_within_its_figure_and_leaves_far_things_out():
    drawn = draw_figure()
    joints = np.array([drawn.joints.get(k, drawn.joints[0]) for k in range(17)])
    near = character_box(pose_of_places(joints), drawn.box, limits_are_a_figure=True)
    assert near.iou(drawn.box) > 0.95
    far = Box(x=drawn.box.x - 900, y=drawn.box.y, width=drawn.box.width + 900, height=drawn.box.height)
    assert character_box(pose_of_places(joints), far, limits_are_a_figure=True).iou(drawn.box) > 0.8


def test_the_edge_of_an_artwork_that_tells_nothing_is_not_the_characters_side():
    drawn = draw_figure()
    joints = np.array([drawn.joints.get(k, drawn.joints[0]) for k in range(17)])
    artwork = Box(x=0, y=0, width=320, height=440)
    box = character_box(pose_of_places(joints), artwork, limits_are_a_figure=False)
    assert box.iou(drawn.box) > 0.75
    assert box.clipped(320, 440) == box
