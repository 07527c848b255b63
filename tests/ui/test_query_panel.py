"""What an artist asks for beside the references: joints, sides, words, and whose pose."""

import numpy as np
import pytest
from drawn_characters import STANDING_K2, character
from PySide6.QtCore import QPoint, QPointF, Qt

from illpose_app.core.artwork import Attribution
from illpose_app.core.errors import PoseError
from illpose_app.core.figure_posing import START_POSES, start_pose
from illpose_app.core.pose import pose_of_places
from illpose_app.core.pose_query import EVERY_JOINT, WEIGHTS_OF_SET, JointSet
from illpose_app.core.query import QueryError
from illpose_app.core.ranking import Match
from illpose_app.core.skeleton import LEFT_ANKLE, LEFT_ELBOW, LEFT_KNEE, LEFT_SHOULDER, LEFT_WRIST
from illpose_app.core.stacks import StackMark
from illpose_app.core.view_of_pose import Framing
from illpose_app.services.ask_references import ReferenceAnswer
from illpose_app.storage.shipped import resources_dir
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Background
from illpose_app.ui.references.match_delegate import STACK_ROLE
from illpose_app.ui.references.match_list import MatchModel
from illpose_app.ui.references.query_panel import QueryPanel, Source
from illpose_app.ui.references.reason_painter import OTHER, SAME, color_of
from illpose_app.ui.references.reference_viewer import ReferenceViewer
from illpose_app.ui.references.references_controller import ReferencesController, ReferencesServices
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.stacks.stack_marks import StackMarks
from illpose_app.ui.theme import Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader

OPEN = pose_of_places(STANDING_K2)


def match(number=1, pose=OPEN, **options):
    return Match(
        artwork_id=number, character_id=number, content_hash=f"{number:040x}", distance=0.1,
        path=resources_dir() / "sample" / "sample.webp", width_px=100, height_px=200, box=character().box, pose=pose,
        missing=False, attribution=Attribution(), **options,
    )  # fmt: skip


class References:
    """The panel with its controller, and what it asked for."""

    def __init__(self, qtbot, folder):
        self.questions, self.errors = [], []
        self.answer = ReferenceAnswer(matches=(match(),))
        self.background = Background()
        self.background.failed.connect(self.errors.append)
        self.theme = Theme(resources_dir())
        self.panel = ReferencesPanel(ThumbnailLoader(ThumbnailCache(folder), self.background), self.theme)
        qtbot.addWidget(self.panel)
        self.controller = ReferencesController(
            ReferencesServices(ask=self.ask, characters_of=lambda artwork_id: (character(), character(at=(9, 9)))),
            self.panel,
            self.background,
        )
        self.panel.resize(400, 900)
        self.panel.show()
        qtbot.waitExposed(self.panel)

    @property
    def query(self):
        return self.panel.query

    def ask(self, question):
        self.questions.append(question)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    @property
    def explained(self):
        return self.panel._message.text() if self.panel._pages.currentIndex() == 1 else ""


@pytest.fixture
def references(qtbot, tmp_path):
    made = References(qtbot, tmp_path)
    yield made
    made.background.close()


@pytest.fixture
def asked(references, qtbot):
    references.controller.ask_open(OPEN, "ab")
    qtbot.waitUntil(lambda: bool(references.panel.view.matches.matches))
    return references


def newest(references, qtbot, holds):
    qtbot.waitUntil(lambda: bool(references.questions) and holds(references.questions[-1]))
    return references.questions[-1]


def test_choices_are_asked_at_once(asked, qtbot):
    query = asked.query
    query.segments[JointSet.ARMS].click()
    question = newest(asked, qtbot, lambda q: q.request.query.weights_K == WEIGHTS_OF_SET[JointSet.ARMS])
    assert question.request.exclude_hash == "ab" and question.request.pose == OPEN
    assert question.request.query.mirrored and question.request.one_of_each_stack
    for box in (query.mirrored, query.upright, query.facing, query.variations):
        box.click()
    newest(asked, qtbot, lambda q: q.request.query.upright and q.request.query.same_facing
           and not q.request.query.mirrored and not q.request.one_of_each_stack)  # fmt: skip
    query.framing.setCurrentIndex(query.framing.findData(Framing.FULL_BODY))
    query.framing.activated.emit(query.framing.currentIndex())
    newest(asked, qtbot, lambda q: q.request.query.framing is Framing.FULL_BODY)


def test_joints_are_picked_by_click_weighed_with_ctrl_and_both_by_keys(asked, qtbot):
    query = asked.query
    query.segments[JointSet.LEGS].click()
    query.segments[JointSet.PICKED].click()
    assert query.choices.picked == WEIGHTS_OF_SET[JointSet.LEGS], "picking begins with what counted until now"
    diagram = query.picker.diagram
    assert diagram.isVisible()
    qtbot.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=diagram.place_of(LEFT_WRIST).toPoint())
    assert query.choices.weights_K[LEFT_WRIST] == 1.0
    qtbot.mouseClick(diagram, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier,
                     diagram.place_of(LEFT_WRIST).toPoint())  # fmt: skip
    assert query.choices.weights_K[LEFT_WRIST] == 0.5
    query.picker.weight.setValue(80)
    assert query.choices.weights_K[LEFT_WRIST] == 0.8
    qtbot.keyClick(diagram, Qt.Key.Key_Space)
    assert query.choices.weights_K[LEFT_WRIST] == 0.0
    qtbot.keyClick(diagram, Qt.Key.Key_Left)
    qtbot.keyClick(diagram, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert query.choices.weights_K[LEFT_WRIST - 1] == 1.0, "after nothing comes everything again"
    newest(asked, qtbot, lambda q: q.request.query.weights_K == query.choices.picked)


def test_the_line_is_asked_after_a_pause_and_a_mistake_is_said_below_it(asked, qtbot):
    asked.answer = ReferenceAnswer(matches=(), artwork_count=0, notes=("siting is no tag here",))
    qtbot.keyClicks(asked.query.line, "siting")
    newest(asked, qtbot, lambda q: q.line == "siting")
    qtbot.waitUntil(lambda: "siting is no tag here" in asked.query._note.text())
    assert "No reference is left" in asked.explained
    assert [q.line for q in asked.questions if q.line] == ["siting"], "not once for every letter"
    asked.answer = QueryError("rating:x: no such rating", start=0, end=8)
    asked.query.line.setText("rating:x")
    qtbot.waitUntil(lambda: "no such rating" in asked.query._note.text())
    assert asked.errors == []


def test_a_figure_is_posed_from_scratch_and_references_follow_the_drag(asked, qtbot):
    query = asked.query
    query.source.setCurrentIndex(query.source.findData(Source.POSED))
    query.source.activated.emit(query.source.currentIndex())
    first = newest(asked, qtbot, lambda q: q.request.pose == start_pose("standing"))
    assert first.request.exclude_hash is None
    for name in START_POSES:
        query.maker.starts[name].click()
        newest(asked, qtbot, lambda q, name=name: q.request.pose == start_pose(name))
    board = query.maker.board
    board.show_pose(start_pose("standing"))

    def at(joint):
        return board.view.to_screen().map(QPointF(*map(float, board.pose.joints_K2[joint]))).toPoint()

    qtbot.mousePress(board, Qt.MouseButton.LeftButton, pos=at(LEFT_WRIST))
    qtbot.mouseMove(board, at(LEFT_SHOULDER) + QPoint(40, -10))
    qtbot.mouseRelease(board, Qt.MouseButton.LeftButton)
    arm = [board.pose.joints_K2[joint] for joint in (LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST)]
    before = [start_pose("standing").joints_K2[joint] for joint in (LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST)]
    assert arm[2][1] < before[2][1] - 20, "the hand has risen"
    for k in (0, 1):
        assert np.linalg.norm(arm[k + 1] - arm[k]) == pytest.approx(np.linalg.norm(before[k + 1] - before[k]), abs=0.1)
    newest(asked, qtbot, lambda q: q.request.pose == board.pose)
    qtbot.keyClick(board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert board.pose == start_pose("standing")
    qtbot.keyClick(board, Qt.Key.Key_Tab)
    assert board._joint >= 0, "Tab goes to a joint"


def test_more_like_this_asks_by_the_match_and_by_a_library_artwork(asked, qtbot):
    shown = []
    asked.controller.like_shown.connect(lambda: shown.append(asked.query.source.currentText()))
    asked.panel.like_requested.emit(match(7, pose=start_pose("running")))
    question = newest(asked, qtbot, lambda q: q.request.pose == start_pose("running"))
    assert question.request.exclude_hash == f"{7:040x}"
    asked.controller.ask_like_artwork(3, "knight.png", "cd")
    newest(asked, qtbot, lambda q: q.request.exclude_hash == "cd")
    assert shown == ["Like sample.webp", "Like knight.png"]
    asked.controller.ask_open(start_pose("lying"), "ef")
    assert asked.controller.pose == character().pose, "the open picture waits until it is asked for"
    asked.controller.show_open()
    newest(asked, qtbot, lambda q: q.request.exclude_hash == "ef")
    assert asked.query.asks_by is Source.OPEN


def test_too_few_joints_are_explained_and_no_pose_is_no_question(references, qtbot):
    references.answer = PoseError("only 2 of the joints asked for are known")
    references.controller.ask_open(OPEN, "ab")
    qtbot.waitUntil(lambda: "Too few joints" in references.explained)
    references.controller.ask_open(None, "ab")
    assert "character is found" in references.explained and references.errors == []


def test_variations_are_folded_unless_all_of_them_are_asked_for(references):
    marks = StackMarks(dict, references.background)
    marks.marks = {1: StackMark(stack_id=5, count=2), 2: StackMark(stack_id=5, count=2)}
    model = MatchModel(marks)
    model.show((match(1), match(2), match(3)))
    assert [found.artwork_id for found in model.matches] == [1, 3]
    assert model.data(model.index(0), STACK_ROLE) == (2, False)
    model.show((match(1), match(2), match(3)), folds=False)
    assert [found.artwork_id for found in model.matches] == [1, 2, 3]
    assert model.data(model.index(0), STACK_ROLE) is None, "nothing is hidden behind it"


def test_the_panel_folds_away(asked, qtbot):
    assert asked.query.isVisible()
    asked.panel.query_button.click()
    assert not asked.query.isVisible()


def test_every_choice_has_words_for_those_who_cannot_see_it(qtbot):
    panel = QueryPanel()
    qtbot.addWidget(panel)
    for box in (panel.mirrored, panel.upright, panel.facing, panel.variations):
        assert box.text() and box.toolTip()
    for widget in (panel.source, panel.framing, panel.line, panel.picker.diagram, panel.picker.weight):
        assert widget.accessibleName()
    assert panel.maker.board.accessibleName() and panel.choices.weights_K == EVERY_JOINT


def test_the_viewer_says_why_a_match_is_one(references, qtbot, qapp):
    joints = OPEN.joints_K2.copy()
    joints[LEFT_ANKLE] = joints[LEFT_KNEE] + (40, 0)  # the left shin points aside
    found = match(1, pose=pose_of_places(joints).mirrored(width_px=400), mirrored=True)
    viewer = ReferenceViewer(references.background, references.theme)
    qtbot.addWidget(viewer)
    viewer.show_matches((found,), 0, OPEN)
    qtbot.waitUntil(lambda: viewer.canvas.picture is not None and "off" in viewer.reason.words.text())
    words = viewer.reason.words.text()
    assert words.startswith("<b>Left shin ") and "mirror image" in words
    assert viewer.reason.isVisible() and not viewer.canvas.shows_skeleton
    viewer.actions_by_name["query"].trigger()
    assert not viewer.reason.isVisible() and viewer.canvas.shows_skeleton
    viewer.show_matches((found,), 0)
    qtbot.waitUntil(lambda: not viewer.actions_by_name["query"].isEnabled())


def test_limbs_are_coloured_from_the_same_way_to_another():
    assert color_of(3) == SAME and color_of(80) == OTHER
    assert color_of(float("nan")) not in (SAME, OTHER)
