"""What the right button offers on the canvas."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from drawn_characters import STANDING_K2, character
from PySide6.QtCore import QPoint, QPointF

from illpose_app.core.pose import JointState
from illpose_app.core.skeleton import LEFT_WRIST
from illpose_app.storage.shipped import resources_dir
from illpose_app.ui.actions import make_actions
from illpose_app.ui.overlay_painter import canvas_style
from illpose_app.ui.studio.joint_label import joint_title
from illpose_app.ui.studio.picture import picture_of
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.theme import Theme


@pytest.fixture
def studio(qtbot, qapp):
    actions = make_actions(Theme(resources_dir()), qapp)
    page = StudioPage(actions)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.show_artwork("a drawing", "")
    canvas, edits = page.canvas, []
    canvas.show_picture(picture_of(np.full((400, 400, 3), 255, np.uint8)))
    canvas.show_characters((character(at=(40, 60)), character(at=(240, 60))), 0)
    page.characters.show_pose(canvas.pose)
    page.characters.state_requested.connect(canvas.set_joint_state)
    canvas.pose_edited.connect(lambda words, _before, after: edits.append((words, after)))
    return SimpleNamespace(page=page, canvas=canvas, actions=actions, edits=edits)


def place_of(canvas, x, y):
    point = canvas.view.to_screen().map(QPointF(float(x), float(y)))
    return QPoint(round(point.x()), round(point.y()))


def titles(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_on_a_joint_the_menu_offers_its_states(studio):
    menu = studio.page.menu.menu_at(place_of(studio.canvas, *(STANDING_K2[LEFT_WRIST] + (40, 60))))
    assert titles(menu)[:3] == ["Visible", "Hidden", "Outside"]
    assert studio.canvas.selected_joint == LEFT_WRIST
    menu.actions()[1].trigger()
    assert studio.edits[0][1].state_K[LEFT_WRIST] == JointState.HIDDEN


def test_a_joint_that_is_outside_can_be_put_where_the_pointer_is(studio):
    lost = character(at=(40, 60))
    studio.canvas.show_characters((replace(lost, pose=lost.pose.with_state(LEFT_WRIST, JointState.OUTSIDE)),), 0)
    menu = studio.page.menu.menu_at(place_of(studio.canvas, 300, 20))
    here = menu.actions()[0].menu()
    assert titles(here) == [joint_title(LEFT_WRIST)]
    here.actions()[0].trigger()
    after = studio.edits[0][1]
    assert after.state_K[LEFT_WRIST] == JointState.VISIBLE
    assert after.joints_K2[LEFT_WRIST] == pytest.approx((300, 20), abs=2)


def test_the_menu_is_for_the_character_under_the_pointer_and_holds_only_what_can_be_done(studio, qtbot):
    for name in ("swap_sides", "analyze"):
        studio.actions[name].setEnabled(True)
    studio.actions["reset_pose"].setEnabled(False)
    box = studio.canvas.characters[1].box
    with qtbot.waitSignal(studio.canvas.character_selected) as heard:
        menu = studio.page.menu.menu_at(place_of(studio.canvas, box.x + 2, box.y + 2))
    assert heard.args == [1]
    assert studio.actions["swap_sides"] in menu.actions() and studio.actions["reset_pose"] not in menu.actions()


def test_while_the_pen_draws_the_right_button_offers_nothing(studio):
    studio.canvas.set_receding(True)
    assert studio.page.menu.menu_at(QPoint(50, 50)) is None


def test_a_character_that_is_small_on_the_screen_has_finer_joints():
    small, large = canvas_style(100, chosen=True), canvas_style(600, chosen=True)
    assert small.joint_px < 0.6 * large.joint_px and small.limb_px < large.limb_px
    assert canvas_style(3000, chosen=True) == large
