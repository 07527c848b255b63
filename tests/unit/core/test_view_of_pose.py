import numpy as np
import pytest

from illpose_app.core.view_of_pose import Facing, Framing, facing_of, framing_of

#: A standing figure seen from the front: its left is on the right of the picture.
FRONT_K2 = np.array(
    [
        (50, 20), (55, 15), (45, 15), (60, 18), (40, 18), (70, 50), (30, 50), (80, 85), (20, 85),
        (85, 120), (15, 120), (62, 110), (38, 110), (64, 150), (36, 150), (66, 190), (34, 190),
    ],
    float,
)  # fmt: skip


def facing(joints_K2, *, unknown=()):
    known = np.ones((1, 17), bool)
    known[0, list(unknown)] = False
    return Facing(int(facing_of((joints_K2[None, :, 0] + 1j * joints_K2[None, :, 1]).astype(np.complex64), known)[0]))


@pytest.mark.parametrize("degrees", [0, 90, 180, 250])
def test_front_back_and_side_are_told_however_the_figure_lies(degrees):
    a = np.deg2rad(degrees)
    turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    back, side = FRONT_K2 * (-1, 1), FRONT_K2 * (0.15, 1)
    assert facing(FRONT_K2 @ turn) is Facing.FRONT
    assert facing(back @ turn) is Facing.BACK
    assert facing(side @ turn) is Facing.SIDE


def test_a_bust_is_told_by_its_head_and_a_figure_without_shoulders_is_not():
    assert facing(FRONT_K2, unknown=range(7, 17)) is Facing.FRONT
    assert facing(FRONT_K2 * (-1, 1), unknown=range(7, 17)) is Facing.BACK
    assert facing(FRONT_K2, unknown=(5,)) is Facing.UNKNOWN


def test_framing_is_told_by_the_lowest_joint():
    known = np.ones((4, 17), bool)
    known[1, 15:] = known[2, 13:] = known[3, 7:] = False
    wanted = [Framing.FULL_BODY, Framing.TO_THE_KNEES, Framing.UPPER_BODY, Framing.PORTRAIT]
    assert framing_of(known).tolist() == wanted
