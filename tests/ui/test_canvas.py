from dataclasses import replace

import numpy as np
import pytest
from drawn_characters import STANDING_K2, box, character
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor

from illpose_app.core.mask import mask_from_pixels
from illpose_app.core.pose import JointState
from illpose_app.core.skeleton import LEFT_ANKLE, LEFT_HIP, LEFT_KNEE, LEFT_WRIST, RIGHT_WRIST
from illpose_app.ui.studio.backdrop import Backdrop
from illpose_app.ui.studio.canvas import Canvas
from illpose_app.ui.studio.joint_label import label_place
from illpose_app.ui.studio.mask_image import LONGEST_SIDE_PX, mask_image
from illpose_app.ui.studio.picking import character_at, joint_at, next_joint
from illpose_app.ui.studio.picture import picture_of
from illpose_app.ui.studio.view import LARGEST, SMALLEST, View, fitted


@pytest.fixture
def picture():
    return picture_of(np.full((400, 400, 3), 255, np.uint8))


@pytest.fixture
def canvas(qtbot, picture):
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    made.show_picture(picture)
    made.show_characters((character(at=(40, 60)), character(at=(240, 60), score=0.5)), 0)
    return made


def on_screen(canvas, place):
    point = canvas.view.to_screen().map(QPointF(*map(float, place)))
    return QPoint(round(point.x()), round(point.y()))


def joint_place(canvas, joint):
    return on_screen(canvas, STANDING_K2[joint] + (40, 60))


def pixel(canvas, place):
    return QColor(canvas.grab().toImage().pixel(place))


# picking


def test_the_nearest_joint_within_reach_is_picked_whatever_the_zoom():
    pose = character().pose
    x, y = STANDING_K2[LEFT_WRIST]
    assert joint_at(pose, x + 3, y, scale=1) == LEFT_WRIST
    assert joint_at(pose, x + 3, y, scale=10) == -1  # 30 px of the screen away
    assert joint_at(pose, x + 40, y, scale=0.2) == LEFT_WRIST


def test_a_joint_outside_cannot_be_picked_nor_walked_to():
    pose = character().pose.with_state(LEFT_WRIST, JointState.OUTSIDE)
    assert joint_at(pose, *STANDING_K2[LEFT_WRIST], scale=1) == -1
    walked, joint = [], -1
    for _ in range(16):
        joint = next_joint(pose, joint, 1)
        walked.append(joint)
    assert LEFT_WRIST not in walked and len(set(walked)) == 16
    assert next_joint(pose, walked[-1], 1) == walked[0] and next_joint(pose, walked[0], -1) == walked[-1]


def test_the_smaller_of_two_characters_under_the_pointer_is_meant():
    whole, inside = character(scale=2.0), character(at=(40, 40), scale=0.5)
    assert character_at((whole, inside), 60, 60) == 1
    assert character_at((whole, inside), 180, 380) == 0
    assert character_at((whole, inside), 900, 900) == -1


# view


def test_a_fitted_artwork_lies_whole_in_the_middle():
    canvas = QRectF(0, 0, 640, 480)
    target = fitted(3000, 1000, canvas).target(3000, 1000)
    assert canvas.contains(target)
    assert abs(target.center().x() - canvas.center().x()) < 1 and abs(target.center().y() - canvas.center().y()) < 1


def test_zooming_ends_at_its_limits_and_still_keeps_the_place_under_the_pointer():
    view, about = View(scale=1, x=10, y=20), QPointF(200, 100)
    before = view.to_artwork(about)
    for factor, limit in ((3.0, LARGEST), (0.2, SMALLEST)):
        zoomed = view
        for _ in range(20):
            zoomed = zoomed.zoomed(factor, about)
            assert zoomed.to_artwork(about) == pytest.approx(before, abs=1e-6)
        assert zoomed.scale == limit


def test_a_label_stays_on_the_canvas():
    canvas = QRectF(0, 0, 300, 200)
    for place in (QPointF(5, 5), QPointF(295, 5), QPointF(295, 199), QPointF(150, 100)):
        assert canvas.contains(label_place(place, 90, canvas))


# what is drawn


def test_a_limb_has_its_colour_and_a_joint_outside_is_not_drawn(canvas):
    middle = on_screen(canvas, (STANDING_K2[LEFT_KNEE] + STANDING_K2[LEFT_ANKLE]) / 2 + (40, 60))
    assert pixel(canvas, middle).getRgb()[:3] == (251, 146, 60)  # a left leg is orange
    first = character(at=(40, 60))
    canvas.show_characters((replace(first, pose=first.pose.with_state(LEFT_ANKLE, JointState.OUTSIDE)),), 0)
    assert pixel(canvas, middle).getRgb()[:3] == (255, 255, 255)
    assert pixel(canvas, joint_place(canvas, LEFT_ANKLE)).getRgb()[:3] == (255, 255, 255)


def test_a_hidden_joint_is_hollow(canvas):
    first = character(at=(40, 60))
    full = pixel(canvas, joint_place(canvas, LEFT_HIP))
    canvas.show_characters((replace(first, pose=first.pose.with_state(LEFT_HIP, JointState.HIDDEN)),), 0)
    hollow = pixel(canvas, joint_place(canvas, LEFT_HIP))
    assert full.lightness() > 100 > hollow.lightness()


def test_each_part_of_the_overlay_can_be_switched_off(canvas):
    def image():
        return canvas.grab().toImage()

    canvas.show_characters((character(at=(40, 60), masked=True),), 0)
    everything = image()
    canvas.set_shown(mask=True)
    with_mask = image()
    assert with_mask != everything
    canvas.set_shown(skeleton=False)
    without_skeleton = image()
    assert without_skeleton != with_mask
    canvas.set_shown(boxes=False, mask=False)
    bare = image()
    canvas.show_characters((), -1)
    assert image() == bare != without_skeleton


def test_a_mask_lies_where_the_character_is_also_when_it_is_large():
    pixels = np.zeros((3000, 2000), np.bool_)
    pixels[600:1500, 400:1000] = True
    image = mask_image(mask_from_pixels(pixels))
    assert max(image.width(), image.height()) <= LONGEST_SIDE_PX
    assert abs(image.width() / image.height() - 2 / 3) < 0.01
    shown = np.array(
        [[image.pixelColor(x, y).alpha() > 0 for x in range(0, image.width(), 7)] for y in range(0, image.height(), 7)]
    )
    assert abs(shown.mean() - 0.3 * 0.3) < 0.01
    assert shown[int(shown.shape[0] * 0.35), int(shown.shape[1] * 0.35)] and not shown[0, 0]


def test_a_part_of_a_large_picture_is_cut_from_an_image_that_is_large_enough():
    pixels = np.zeros((2000, 3000, 3), np.uint8)
    pixels[500:700, 900:1100] = (200, 30, 30)
    part = picture_of(pixels).part(box(900, 500, 200, 200), 100)
    assert (part.width(), part.height()) == (100, 100)
    assert QColor(part.pixel(50, 50)).red() > 150
    beside = picture_of(pixels).part(box(2990, 1990, 400, 400), 50)  # most of it outside
    assert not beside.isNull()


# what it reports


def test_a_drag_is_one_edit_and_moves_only_its_joint(canvas, qtbot):
    edits, dragged = [], []
    canvas.pose_edited.connect(lambda *edit: edits.append(edit))
    canvas.pose_dragged.connect(dragged.append)
    start = joint_place(canvas, LEFT_WRIST)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 7):
        qtbot.mouseMove(canvas, start + QPoint(5, -3) * step)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(30, -18))
    assert len(edits) == 1 and len(dragged) == 6
    words, before, after = edits[0]
    assert words == "Move left wrist"
    moved = np.flatnonzero((before.joints_K2 != after.joints_K2).any(axis=1))
    assert moved.tolist() == [LEFT_WRIST]
    by = (after.joints_K2 - before.joints_K2)[LEFT_WRIST] * canvas.view.scale
    assert by == pytest.approx((30, -18), abs=1e-3)


def test_escape_puts_a_joint_back_that_is_being_dragged(canvas, qtbot):
    edits, dragged = [], []
    canvas.pose_edited.connect(lambda *edit: edits.append(edit))
    canvas.pose_dragged.connect(dragged.append)
    start = joint_place(canvas, RIGHT_WRIST)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, start + QPoint(40, 0))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 0))
    assert edits == [] and canvas.selected_joint == -1
    assert dragged[-1] == character(at=(40, 60)).pose


def test_a_click_beside_the_figure_selects_the_other_character_or_pans(canvas, qtbot):
    selected = []
    canvas.character_selected.connect(selected.append)
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=on_screen(canvas, (250, 80)))
    assert selected == [1]
    before, corner = canvas.view, on_screen(canvas, (395, 395))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=corner)
    qtbot.mouseMove(canvas, corner + QPoint(-30, -20))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=corner)
    assert (canvas.view.x - before.x, canvas.view.y - before.y) == pytest.approx((-30, -20))
    assert canvas.view.scale == before.scale


@pytest.mark.parametrize("button", [Qt.MouseButton.MiddleButton, Qt.MouseButton.LeftButton])
def test_the_middle_button_and_space_pan_over_a_joint(canvas, qtbot, button):
    edits = []
    canvas.pose_edited.connect(lambda *edit: edits.append(edit))
    place, before = joint_place(canvas, LEFT_WRIST), canvas.view
    if button is Qt.MouseButton.LeftButton:
        qtbot.keyPress(canvas, Qt.Key.Key_Space)
    qtbot.mousePress(canvas, button, pos=place)
    qtbot.mouseMove(canvas, place + QPoint(25, 15))
    qtbot.mouseRelease(canvas, button, pos=place + QPoint(25, 15))
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert edits == [] and (canvas.view.x - before.x, canvas.view.y - before.y) == pytest.approx((25, 15))


def test_the_zoom_is_told_and_resizing_keeps_a_fitted_artwork_fitted(canvas):
    told = []
    canvas.zoomed.connect(told.append)
    canvas.resize(300, 260)
    assert told[-1] == canvas.view.scale == fitted(400, 400, QRectF(canvas.rect())).scale
    canvas.zoom_to(2.0)
    assert told[-1] == 2.0
    canvas.resize(600, 500)
    assert canvas.view.scale == 2.0


def test_a_large_view_shows_but_never_changes_a_pose(qtbot, picture):
    view = Canvas(editable=False)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    view.show_picture(picture)
    view.show_characters((character(at=(40, 60)),), 0)
    edits = []
    view.pose_edited.connect(lambda *edit: edits.append(edit))
    view.pose_dragged.connect(edits.append)
    start = joint_place(view, LEFT_WRIST)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(30, 0))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(30, 0))
    assert edits == [] and view.selected_joint == -1


def test_the_artwork_is_drawn_once_for_a_view(qtbot, picture):
    backdrop, size, ground = Backdrop(), QSize(300, 200), QColor("#123456")
    view = fitted(400, 400, QRectF(0, 0, 300, 200))

    def drawn(view, ratio=1.0):
        return backdrop.pixmap(picture, view, size=size, ratio=ratio, ground=ground)

    first = drawn(view).cacheKey()
    assert drawn(view).cacheKey() == first
    assert drawn(view.zoomed(2.0, QPointF(0, 0))).cacheKey() != first
    sharp = drawn(view, ratio=2.0)
    assert (sharp.width(), sharp.height()) == (600, 400)
    image = sharp.toImage()
    assert QColor(image.pixel(300, 200)) == QColor("white") and QColor(image.pixel(1, 1)) == ground


def test_a_turned_and_mirrored_view_keeps_what_is_under_its_middle_and_maps_both_ways():
    middle, view = QPointF(300, 250), View(scale=0.5, x=40, y=60)
    before = view.to_artwork(middle)
    for changed in (view.turned(30, middle), view.flipped(middle), view.turned(-75, middle).flipped(middle)):
        assert changed.to_artwork(middle) == pytest.approx(before)
        there = changed.zoomed(3, QPointF(10, 10)).panned(7, 9)
        place = there.to_screen().map(QPointF(123, 45))
        assert there.to_artwork(place) == pytest.approx((123, 45))
    assert view.turned(30, middle).flipped(middle).flipped(middle).turned(-30, middle).x == pytest.approx(view.x)


def test_a_mirrored_view_shows_the_right_side_on_the_left(canvas, qtbot):
    pixels = np.full((400, 400, 3), 255, np.uint8)
    pixels[:, 200:] = (200, 0, 0)
    canvas.show_picture(picture_of(pixels))
    canvas.flip()
    left = on_screen(canvas, (390, 390))
    assert left.x() < 300 and pixel(canvas, left).red() > pixel(canvas, left).green() + 100
    canvas.turn(90)  # clockwise: what was on the left is above
    above = on_screen(canvas, (390, 390))
    assert above.y() < 250 and pixel(canvas, above).red() > pixel(canvas, above).green() + 100
    canvas.set_upright()
    assert canvas.view.is_upright


def test_a_joint_is_dragged_in_a_turned_view_as_in_an_upright_one(canvas, qtbot):
    canvas.turn(90)
    edits = []
    canvas.pose_edited.connect(lambda *edit: edits.append(edit))
    start = joint_place(canvas, LEFT_WRIST)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, start + QPoint(0, 30))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 30))
    moved = edits[0][2].joints_K2[LEFT_WRIST] - edits[0][1].joints_K2[LEFT_WRIST]
    assert moved * canvas.view.scale == pytest.approx((30, 0), abs=0.01)  # down on the screen is right in the artwork
