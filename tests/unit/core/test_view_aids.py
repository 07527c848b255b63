"""What the view aids show."""

import numpy as np
import pytest
from posed_figure import standing, tilted

from illpose_app.core.errors import PoseError
from illpose_app.core.pose import JointState, pose_of_places
from illpose_app.core.skeleton import JOINT_COUNT, LEFT_WRIST, RIGHT_WRIST
from illpose_app.core.view_aids import ViewAid, aided, apart_from_ground, luminance, plain_ground, value_steps
from illpose_app.services.lay_over import lay_over, reference_layer

PIXELS = np.array([[[255, 0, 0], [0, 255, 0]], [[0, 0, 255], [250, 250, 250]]], np.uint8)
MASK = np.array([[True, False], [False, True]])


def test_grey_is_as_light_as_the_colour_and_values_are_four():
    assert luminance(PIXELS).tolist() == [[76, 150], [29, 250]]
    ramp = np.arange(256, dtype=np.uint8).reshape(16, 16)
    assert np.unique(value_steps(ramp, 4)).tolist() == [0, 85, 170, 255]
    assert (np.diff(value_steps(ramp, 4).ravel().astype(int)) >= 0).all()
    grey = aided(PIXELS, ViewAid.GRAYSCALE)
    assert grey.shape == PIXELS.shape and (grey[..., 0] == grey[..., 2]).all()


def test_a_silhouette_is_black_on_white_and_a_cutout_keeps_the_figure():
    black = aided(PIXELS, ViewAid.SILHOUETTE, mask_HW=MASK)
    assert black[0, 0].tolist() == [0, 0, 0] and black[0, 1].tolist() == [255, 255, 255]
    cut = aided(PIXELS, ViewAid.CUTOUT, mask_HW=MASK)
    assert (cut[1, 1] == PIXELS[1, 1]).all() and cut[1, 0].tolist() == [255, 255, 255]
    assert len(np.unique(aided(PIXELS, ViewAid.SKELETON))) == 1, "nothing of the artwork is left"
    with pytest.raises(ValueError, match="mask"):
        aided(PIXELS, ViewAid.CUTOUT)


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_reference_laid_over_meets_the_pose_joint_on_joint(mirrored):
    pose = standing(arms_deg=(85, 15))
    other = pose_of_places(tilted(pose, 25).joints_K2 * 0.6 + 40)
    other = other.mirrored(width_px=600) if mirrored else other
    reference = np.zeros((420, 600, 3), np.uint8)
    x, y = np.round(other.joints_K2[LEFT_WRIST]).astype(int)
    reference[y - 4 : y + 5, x - 4 : x + 5] = 255
    laid = lay_over(np.zeros((520, 700, 3), np.uint8), pose, reference_HW3=reference, reference_pose=other)
    rows, columns = np.nonzero(laid[..., 0] > 60)
    joint = RIGHT_WRIST if mirrored else LEFT_WRIST  # the mirror exchanges sides
    assert (columns.mean(), rows.mean()) == pytest.approx(pose.joints_K2[joint].tolist(), abs=2)


def test_a_reference_with_nothing_in_common_is_refused_in_one_line():
    nowhere = standing()
    for joint in range(JOINT_COUNT):
        nowhere = nowhere.with_state(joint, JointState.OUTSIDE)
    with pytest.raises(PoseError, match="too few joints"):
        lay_over(PIXELS, standing(), reference_HW3=PIXELS, reference_pose=nowhere)


def test_a_ground_is_plain_where_one_colour_goes_round_it():
    paper = np.full((80, 60, 3), (250, 248, 240), np.uint8)
    paper[20:80, 20:40] = 10  # a figure that stands on the lower side
    assert plain_ground(paper) == (250, 248, 240)
    apart = apart_from_ground(paper, (250, 248, 240))
    assert apart[50, 30] == 255 and apart[10, 10] == 0
    assert plain_ground(np.random.default_rng(2).integers(0, 256, (80, 60, 3), np.uint8)) is None


def test_a_smaller_reference_layer_shows_the_same():
    pose = standing(arms_deg=(85, 15))
    reference = np.zeros((520, 700, 3), np.uint8)
    x, y = np.round(pose.joints_K2[LEFT_WRIST]).astype(int)
    reference[y - 8 : y + 9, x - 8 : x + 9] = 255
    layer = reference_layer(700, 520, pose, reference_HW3=reference, reference_pose=pose, scale=0.5)
    assert layer.shape == (260, 350, 4) and layer[130, 100, 3] == 128
    rows, columns = np.nonzero(layer[..., 0] > 60)
    assert (2 * columns.mean(), 2 * rows.mean()) == pytest.approx((x, y), abs=2)
