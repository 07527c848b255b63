"""The studio's flow with services that answer at once, late or never: no network, no library."""

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from drawn_characters import character
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from illpose_app.core.artwork import Attribution
from illpose_app.core.errors import IllposeError, PoseError
from illpose_app.core.pose import JointState
from illpose_app.core.ranking import Match
from illpose_app.core.skeleton import LEFT_WRIST
from illpose_app.services.ask_references import ReferenceAnswer
from illpose_app.storage.shipped import resources_dir
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.actions import Need, make_actions
from illpose_app.ui.background import Background
from illpose_app.ui.references.match_delegate import UNLIKE, likeness
from illpose_app.ui.references.references_controller import ReferencesController, ReferencesServices
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.studio.studio_controller import StudioController, StudioServices
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.theme import Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader


class Studio:
    """The studio, and what it asked its services for."""

    def __init__(self, qtbot, qapp, folder):
        self.found = (character(), character(at=(120, 0), score=0.4))
        self.requests, self.stored, self.errors, self.analyses = [], [], [], []
        self.refusal = None
        self.searching = threading.Event()
        self.searching.set()
        self.background = Background()
        self.background.failed.connect(self.errors.append)
        theme = Theme(resources_dir())
        self.page = StudioPage(make_actions(theme, qapp))
        self.references = ReferencesPanel(ThumbnailLoader(ThumbnailCache(folder), self.background), theme)
        qtbot.addWidget(self.page)
        qtbot.addWidget(self.references)
        self.asking = ReferencesController(
            ReferencesServices(ask=self.ask, characters_of=lambda _artwork_id: ()), self.references, self.background
        )
        self.controller = StudioController(
            StudioServices(find_characters=self.find, correct_pose=self.store),
            self.page,
            self.asking,
            self.background,
        )
        self.page.resize(900, 700)
        self.page.show()

    def find(self, illustration, again):
        self.analyses.append((illustration.name, again))
        if isinstance(self.found, Exception):
            raise self.found
        return self.found

    def ask(self, question):
        request = question.request
        assert self.searching.wait(10)
        if self.refusal is not None:
            raise self.refusal
        self.requests.append(request)
        return ReferenceAnswer(matches=(match(request.number),))

    def store(self, character_id, pose):
        self.stored.append((character_id, pose))

    @property
    def shown(self):
        return [found.artwork_id for found in self.references.view.matches.matches]


def match(number, **options):
    standing = character()
    known = {"missing": False, "attribution": Attribution(), **options}
    return Match(
        artwork_id=number, character_id=number, content_hash=f"{number:040x}", distance=0.1, path=Path(f"{number}.png"),
        width_px=100, height_px=200, box=standing.box, pose=standing.pose, **known,
    )  # fmt: skip


@pytest.fixture
def studio(qtbot, qapp, tmp_path):
    made = Studio(qtbot, qapp, tmp_path / "thumbnails")
    yield made
    made.searching.set()
    made.background.close()


@pytest.fixture
def drawing(tmp_path):
    path = tmp_path / "drawing.png"
    Image.new("RGB", (240, 220), "white").save(path)
    return path


@pytest.fixture
def opened(studio, drawing, qtbot):
    studio.controller.open_path(drawing)
    qtbot.waitUntil(lambda: bool(studio.shown))
    return studio


def test_a_late_answer_never_replaces_a_newer_one(opened, qtbot):
    opened.searching.clear()
    before = len(opened.requests)
    pose = opened.controller.pose
    for step in range(1, 30):
        opened.controller.search(pose.with_joint(LEFT_WRIST, 50.0 + step, 60.0))
    opened.searching.set()
    newest = opened.controller.pose
    qtbot.waitUntil(lambda: opened.requests[-1].pose.joints_K2[LEFT_WRIST, 0] == 79.0)
    qtbot.waitUntil(lambda: opened.shown == [opened.requests[-1].number])
    qtbot.wait(50)
    assert opened.shown == [opened.requests[-1].number]
    assert len(opened.requests) - before <= 2, "a drag asks no more often than it is answered"
    assert newest == pose


def test_the_query_leaves_its_own_artwork_out(opened):
    assert opened.requests[-1].exclude_hash == opened.controller.illustration.content_hash


def test_selecting_another_character_searches_by_its_pose(opened, qtbot):
    opened.page.characters.characters.setCurrentRow(1)
    qtbot.waitUntil(lambda: opened.requests[-1].pose == opened.found[1].pose)
    opened.controller.select_next_character()
    qtbot.waitUntil(lambda: opened.requests[-1].pose == opened.found[0].pose)


def test_a_correction_is_stored_and_taken_back_with_undo(studio, drawing, qtbot):
    studio.found = (character(character_id=7),)
    studio.controller.open_path(drawing)
    qtbot.waitUntil(lambda: bool(studio.controller.characters))
    before = studio.controller.pose
    after = before.with_joint(LEFT_WRIST, 10, 10)
    studio.controller.edit_pose("Move left wrist", before, after)
    qtbot.waitUntil(lambda: studio.stored == [(7, after)])
    assert studio.controller.needs_met >= {Need.POSE, Need.CORRECTION, Need.FILE}
    studio.controller.undo_stack.undo()
    qtbot.waitUntil(lambda: studio.stored == [(7, after), (7, None)])
    assert Need.CORRECTION not in studio.controller.needs_met


def test_an_edit_belongs_to_its_character_also_when_another_is_selected_meanwhile(opened):
    first = opened.controller.pose
    opened.controller.edit_pose("Move left wrist", first, first.with_joint(LEFT_WRIST, 10, 10))
    opened.controller.select_character(1)
    opened.controller.undo_stack.undo()
    assert opened.controller.characters[0].pose == first
    assert opened.controller.characters[1].pose == opened.found[1].pose
    assert opened.controller.selected == 0, "what is undone is shown"


def test_analysing_again_asks_again_and_keeps_the_illustration(opened, qtbot, drawing):
    opened.controller.analyze(again=True)
    qtbot.waitUntil(lambda: opened.analyses[-1] == (drawing.name, True))


def test_no_character_is_said_and_the_references_say_why_they_are_empty(studio, drawing, qtbot):
    studio.found = ()
    studio.controller.open_path(drawing)
    qtbot.waitUntil(lambda: studio.page.characters.characters.item(0).text() == "No character was found")
    assert studio.references._message.text() == "References appear when a character is found."
    assert studio.requests == []


def test_an_analysis_that_fails_leaves_the_illustration_open_and_says_so(studio, drawing, qtbot):
    studio.found = IllposeError("the network is damaged (install illpose again)")
    studio.controller.open_path(drawing)
    qtbot.waitUntil(lambda: bool(studio.errors))
    assert studio.controller.illustration.name == drawing.name
    assert studio.page.characters.characters.item(0).text() == "The analysis failed"


def test_too_few_joints_are_said_instead_of_shown_as_an_error(studio, drawing, qtbot):
    studio.refusal = PoseError("only 3 joints are known")
    studio.controller.open_path(drawing)
    qtbot.waitUntil(lambda: "Too few joints" in studio.references._message.text())
    assert studio.errors == []


def test_pasted_pixels_open_as_they_are(studio, qtbot):
    image = QImage(64, 48, QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 200, 30))
    studio.controller.open_pixels(image)
    qtbot.waitUntil(lambda: bool(studio.controller.characters))
    pixels_HW3 = studio.controller.illustration.decoded.pixels_HW3
    assert pixels_HW3.shape == (48, 64, 3) and (pixels_HW3 == (10, 200, 30)).all()
    assert studio.controller.illustration.path is None
    assert Need.FILE not in studio.controller.needs_met


# panels


def test_the_table_of_joints_tells_and_changes_states(opened, qtbot):
    table = opened.page.characters.joints
    assert table.joints.index(LEFT_WRIST, 2).data() == "visible"
    menu = table.state_menu(LEFT_WRIST)
    assert [action.isChecked() for action in menu.actions()] == [True, False, False]
    menu.actions()[1].trigger()
    assert opened.controller.pose.state_K[LEFT_WRIST] == JointState.HIDDEN
    assert table.joints.index(LEFT_WRIST, 2).data() == "hidden"
    table.setFocus()
    table.selectRow(LEFT_WRIST)
    assert opened.page.canvas.selected_joint == LEFT_WRIST
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert opened.controller.pose.state_K[LEFT_WRIST] == JointState.OUTSIDE
    assert table.joints.index(LEFT_WRIST, 1).data() == "–"
    qtbot.keyClick(table, Qt.Key.Key_H)
    assert opened.controller.pose.state_K[LEFT_WRIST] == JointState.HIDDEN
    for _ in range(3):
        opened.controller.undo_stack.undo()
    assert opened.controller.pose == opened.found[0].pose


def test_a_joint_brought_back_from_outside_can_be_grasped(studio, drawing, qtbot):
    lost = character()
    joints_K2 = lost.pose.joints_K2.copy()
    joints_K2[LEFT_WRIST] = (-5000, 9000)
    pose = replace(lost.pose, joints_K2=joints_K2).with_state(LEFT_WRIST, JointState.OUTSIDE)
    studio.found = (replace(lost, pose=pose),)
    studio.controller.open_path(drawing)
    qtbot.waitUntil(lambda: bool(studio.controller.characters))
    studio.page.canvas.set_joint_state(LEFT_WRIST, JointState.VISIBLE)
    x, y = studio.controller.pose.joints_K2[LEFT_WRIST]
    assert lost.box.x <= x <= lost.box.right and lost.box.y <= y <= lost.box.bottom


def test_characters_are_listed_with_their_faces_and_how_sure_they_are(opened):
    rows = opened.page.characters.characters
    assert rows.count() == 2
    spoken = [rows.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == ["Character 1, 90% sure", "Character 2, 40% sure"]


def test_the_bar_of_a_match_is_full_for_the_same_pose_and_empty_for_an_unlike_one():
    assert likeness(0.0) == 1.0 and likeness(UNLIKE) == 0.0 and likeness(3.0) == 0.0
    assert np.all(np.diff([likeness(distance) for distance in np.linspace(0, UNLIKE, 20)]) < 0)


def test_the_references_fill_the_width_of_their_panel(opened):
    panel = opened.references
    panel.show()
    for width in (230, 400, 577, 900):
        panel.resize(width, 600)
        view = panel.view
        columns = max(1, view.viewport().width() // view.gridSize().width())
        assert columns == max(1, view.viewport().width() // 164) or width == 230
        assert view.viewport().width() - columns * view.gridSize().width() < 24


def test_a_missing_reference_says_so_and_an_artist_is_named(opened):
    model = opened.references.view.matches
    model.show((match(1, missing=True), match(2, attribution=Attribution(artist="A. Painter", licence="CC0-1.0"))))
    missing, named = (model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(2))
    assert "missing" in missing and "Artist: A. Painter" in named and "CC0-1.0" in named
