"""The page of the pose check, with the whole program off screen."""

import numpy as np
import pytest
from drawn_characters import character
from posed_figure import standing, tilted

from illpose_app.core.artwork import Attribution, Character
from illpose_app.core.geometry import box_around
from illpose_app.core.pose_checks.finding import Level
from illpose_app.core.ranking import Match
from illpose_app.services.open_illustration import open_file
from illpose_app.ui.studio.picture import picture_of


@pytest.fixture
def app(app):
    app.window.show()
    return app


@pytest.fixture
def falling(app, qtbot, tmp_path):
    """The program with a figure that falls to the right, its page of findings in front."""
    from PIL import Image

    path = tmp_path / "drawing.png"
    Image.new("RGB", (900, 700), "white").save(path)
    app.studio.illustration = open_file(path)
    app.studio_page.canvas.show_picture(picture_of(np.full((700, 900, 3), 255, np.uint8)))
    pose = tilted(standing(legs_deg=(2, 2)), 20)
    app.studio._take_characters(
        (Character(box=box_around(pose.joints_K2, margin=0.1), pose=pose, score=1.0),), message=""
    )
    app.studio_page.side.show_page("check")
    qtbot.waitUntil(lambda: app.check.panel.table.rowCount() > 0)
    return app


def rows(app):
    table = app.check.panel.table
    return [table.item(row, 0).text() for row in range(table.rowCount())]


def test_the_strongest_finding_comes_first_and_is_drawn_when_selected(falling, qtbot):
    assert rows(falling)[0].startswith("Falls to the right")
    canvas = falling.studio_page.canvas
    before = canvas.grab().toImage()
    falling.check.panel.table.setCurrentCell(0, 0)
    assert canvas.grab().toImage() != before
    assert "plumb line" in falling.check.panel._why.text()
    falling.studio_page.side.show_page("characters")
    assert canvas.grab().toImage() == before, "another page, no marks"


def test_a_joint_that_is_dragged_is_checked_and_the_selected_finding_follows(falling, qtbot):
    falling.check.panel.table.setCurrentCell(0, 0)
    first = falling.check.panel.finding
    steeper = tilted(standing(legs_deg=(2, 2)), 30)
    falling.studio_page.canvas.pose_dragged.emit(steeper)
    qtbot.waitUntil(lambda: falling.check.panel.finding is not first)
    assert falling.check.panel.finding.what.source == first.what.source
    assert falling.check.panel.finding.marks != first.marks


def test_a_check_that_is_switched_off_stays_off(falling, qtbot):
    (balance,) = [action for action in falling.check.panel.checks.menu().actions() if action.data() == "balance"]
    balance.trigger()
    qtbot.waitUntil(lambda: not any("Falls" in row for row in rows(falling)))
    assert falling.state.text("checks/off") == "balance"
    balance.trigger()
    qtbot.waitUntil(lambda: any("Falls" in row for row in rows(falling)))


def test_the_ideal_is_chosen_and_remembered(falling):
    falling.check.panel.ideal.setCurrentIndex(4)
    falling.check.panel.ideal.activated.emit(4)
    assert falling.state.text("checks/ideal") == "chibi"


def test_a_selected_reference_is_compared_with(falling, qtbot, tmp_path):
    pose = standing()
    match = Match(
        artwork_id=1, character_id=1, content_hash="0" * 40, distance=0.1, path=tmp_path / "r.png", width_px=900,
        height_px=700, box=character().box, pose=pose, missing=False, attribution=Attribution(),
    )  # fmt: skip
    falling.check.compare_with(match.pose)
    qtbot.waitUntil(lambda: any("% like the" in row for row in rows(falling)))
    levels = [finding.level for finding in falling.check.panel._findings]
    assert levels == sorted(levels) and levels[0] is Level.STRONG
