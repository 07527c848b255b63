import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from pycocotools import mask as coco_mask

from illpose_app.core.mask import mask_from_coco, mask_from_pixels


@given(hnp.arrays(np.bool_, st.tuples(st.integers(1, 40), st.integers(1, 40))))
def test_run_lengths_are_those_of_pycocotools(pixels):
    mask = mask_from_pixels(pixels)
    theirs = coco_mask.encode(np.asfortranarray(pixels.astype(np.uint8)))
    assert mask.coco_counts() == theirs["counts"].decode()
    assert np.array_equal(mask.pixels_HW(), pixels)
    assert mask.area == pixels.sum()
    again = mask_from_coco(height_px=pixels.shape[0], width_px=pixels.shape[1], counts=mask.coco_counts())
    assert again == mask


def test_the_box_of_a_mask_touches_its_outermost_pixels():
    pixels = np.zeros((20, 30), bool)
    pixels[5:9, 10:22] = True
    box = mask_from_pixels(pixels).box()
    assert (box.x, box.y, box.width, box.height) == (10, 5, 12, 4)
    assert mask_from_pixels(np.zeros((3, 3), bool)).box() is None


def test_run_lengths_that_do_not_fit_are_refused():
    with pytest.raises(ValueError):
        mask_from_coco(height_px=5, width_px=5, counts=mask_from_pixels(np.ones((4, 4), bool)).coco_counts())
