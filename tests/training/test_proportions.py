import numpy as np
import pytest
from illpose_training.pose.examples import PoseExample, with_other_proportions
from illpose_training.pose.proportions import Proportions

from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import JOINT_COUNT, LEFT_ANKLE, LEFT_HIP, LEFT_SHOULDER, NOSE

pytestmark = pytest.mark.training

BOX = Box(x=40.0, y=10.0, width=80.0, height=180.0)
#: Heights of the joints of a standing figure: face, shoulders, elbows, wrists, hips, knees, ankles.
HEIGHTS = (30, 26, 26, 28, 28, 60, 60, 80, 80, 100, 100, 105, 105, 145, 145, 185, 185)


def standing(*, upside_down=False):
    """A figure whose joints are marked by grey levels of their own on a black ground."""
    joints = np.array([(80 + (10 if k % 2 else -10) * (k > 0), y) for k, y in enumerate(HEIGHTS)], np.float32)
    if upside_down:
        joints[:, 1] = 200 - joints[:, 1]
    pixels = np.zeros((200, 160, 3), np.uint8)
    for joint, (x, y) in enumerate(joints.astype(int)):
        pixels[y - 2 : y + 3, x - 2 : x + 3] = 100 + 9 * joint
    state = np.full(JOINT_COUNT, 2, np.uint8)
    mask = np.zeros((200, 160), bool)
    mask[10:190, 40:120] = True
    return PoseExample(pixels_HW3=pixels, joints_K2=joints, state_K=state, box=BOX, sure=1.0, mask_HW=mask)


@pytest.mark.parametrize("seed", range(12))
def test_joints_stay_on_what_they_mark(seed):
    changed = with_other_proportions(standing(), np.random.default_rng(seed))
    for joint in (NOSE, LEFT_SHOULDER, LEFT_HIP, LEFT_ANKLE):
        x, y = changed.joints_K2[joint].astype(int)
        assert abs(int(changed.pixels_HW3[y, x, 0]) - (100 + 9 * joint)) < 9


@pytest.mark.parametrize("seed", range(12))
def test_box_and_mask_lie_about_the_same_figure(seed):
    changed = with_other_proportions(standing(), np.random.default_rng(seed))
    rows, columns = np.flatnonzero(changed.mask_HW.any(axis=1)), np.flatnonzero(changed.mask_HW.any(axis=0))
    assert (rows[0], rows[-1] + 1) == pytest.approx((changed.box.y, changed.box.bottom), abs=2)
    assert (columns[0], columns[-1] + 1) == pytest.approx((changed.box.x, changed.box.right), abs=3)


def test_heads_become_larger_and_smaller_against_the_body():
    shares = []
    for seed in range(60):
        joints = with_other_proportions(standing(), np.random.default_rng(seed)).joints_K2
        shares.append((joints[LEFT_SHOULDER, 1] - joints[NOSE, 1]) / (joints[LEFT_ANKLE, 1] - joints[NOSE, 1]))
    before = (60 - 30) / (185 - 30)
    assert min(shares) < 0.9 * before
    assert max(shares) > 1.3 * before


def test_a_figure_that_is_not_upright_stays_as_it_is():
    figure = standing(upside_down=True)
    assert with_other_proportions(figure, np.random.default_rng(0)) is figure


def test_what_cannot_be_told_apart_is_left_alone():
    figure = standing()
    figure.state_K[LEFT_SHOULDER] = 0
    random = np.random.default_rng(0)
    assert Proportions.drawn(figure.joints_K2, figure.state_K, figure.box, 200, random) is None
