"""What the view aids show."""

import numpy as np
import pytest
from posed_figure import standing, tilted

from illpose_app.core.errors import PoseError
from illpose_app.core.pose import JointState, pose_of_places
from illpose_app.core.skeleton import JOINT_COUNT, LEFT_WRIST, RIGHT_WRIST
from illpose_app.core.view_aids import ViewAid, aided, luminance, value_steps
from illpose_app.services.lay_over import lay_over

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
