import numpy as np
import pytest

from illpose_app.core.geometry import Box, box_around, square_crop, union_of


def test_iou_of_hand_computed_boxes():
    first = Box(x=0, y=0, width=10, height=10)
    assert first.iou(Box(x=5, y=0, width=10, height=10)) == pytest.approx(50 / 150)
    assert first.iou(Box(x=10, y=0, width=10, height=10)) == 0
    assert first.iou(first) == 1


def test_a_crop_and_back_is_the_same_place():
    crop = square_crop(Box(x=30, y=-10, width=200, height=90), margin=1.25, size=256)
    assert crop.side == 250
    points = np.array([[130.0, 35.0], [0, 0], [512, 300]])
    assert np.allclose(crop.to_artwork(crop.to_crop(points)), points, atol=1e-3)
    assert np.allclose(crop.to_crop(np.array([[130.0, 35.0]])), [[128, 128]])


def test_a_box_is_clipped_to_the_artwork_and_never_turns_inside_out():
    box = Box(x=-20, y=50, width=300, height=30).clipped(100, 60)
    assert (box.x, box.y, box.right, box.bottom) == (0, 50, 100, 60)
    assert Box(x=500, y=500, width=10, height=10).clipped(100, 60).area == 0


def test_a_box_around_points_and_the_union_of_boxes():
    box = box_around(np.array([[10, 20], [30, 60]]), margin=0.5)
    assert (box.x, box.y, box.width, box.height) == (-10, 0, 60, 80)
    union = union_of([Box(x=0, y=0, width=1, height=1), Box(x=5, y=7, width=2, height=2)])
    assert (union.right, union.bottom) == (7, 9)
