import numpy as np
import pytest

from illpose_app.core.geometry import Box
from illpose_app.core.mask import mask_from_pixels
from illpose_app.core.pose import Pose
from illpose_app.inference.character_detector import Proposal, letterbox
from illpose_app.inference.character_masks import CharacterMaps, character_masks
from illpose_app.inference.figure_ground import Figure
from illpose_app.inference.pose_estimator import PoseEstimate
from illpose_app.inference.proposal_fusion import Candidate, Sight, agreed_box, believed, candidates, snapped

SIZE = 200


def figure(box, *, cut_out=True):
    pixels = np.zeros((SIZE, SIZE), np.bool_)
    pixels[int(box.y) : int(box.bottom), int(box.x) : int(box.right)] = True
    return Figure(box=box, mask=mask_from_pixels(pixels), alone=True, cut_out=cut_out)


def sight(box, *, score, certainty, joints_in=None, suggested=None, figure=None):
    about = joints_in or box
    joints = np.stack([np.linspace(about.x, about.right, 17), np.linspace(about.y, about.bottom, 17)], axis=1)
    pose = Pose(
        joints_K2=joints.astype(np.float32),
        confidence_K=np.full(17, certainty, np.float32),
        state_K=np.full(17, 2, np.uint8),
    )
    estimate = PoseEstimate(pose=pose, box=suggested or box, score=certainty, certainty=certainty)
    return Sight(candidate=Candidate(box=box, score=score, figure=figure), estimate=estimate)


def test_a_proposal_takes_the_near_sides_of_its_figure_and_keeps_the_others():
    proposal = Box(x=10, y=10, width=100, height=150)
    with_a_spear = Box(x=14, y=-60, width=98, height=225)  # sides near, the tip far above
    assert snapped(proposal, with_a_spear) == Box(x=14, y=10, width=98, height=155)


def test_every_proposal_is_looked_at_and_every_figure_in_which_nobody_was_proposed():
    pair, other = figure(Box(x=0, y=0, width=120, height=100)), figure(Box(x=140, y=20, width=40, height=120))
    left, right = Box(x=30, y=20, width=40, height=60), Box(x=75, y=20, width=30, height=60)
    looked_at = candidates([pair, other], [Proposal(box=left, score=0.8), Proposal(box=right, score=0.7)])
    assert [(c.box, c.score, c.figure) for c in looked_at] == [
        (left, 0.8, pair),
        (right, 0.7, pair),
        (other.box, 0.0, other),
    ]


def test_a_proposal_on_a_busy_ground_has_no_figure():
    (candidate,) = candidates([], [Proposal(box=Box(x=0, y=0, width=50, height=80), score=0.5)])
    assert candidate.figure is None and candidate.box.width == 50


def test_a_pose_bears_out_an_unsure_proposal_and_a_bare_figure_needs_a_sure_one():
    box, beside = Box(x=0, y=0, width=60, height=150), Box(x=100, y=0, width=60, height=150)
    main = sight(box, score=0.9, certainty=0.8)
    assert len(believed([main, sight(beside, score=0.25, certainty=0.6)])) == 2
    assert len(believed([main, sight(beside, score=0.25, certainty=0.2)])) == 1
    bare = sight(box, score=0.0, certainty=0.4)
    assert believed([bare], least=0.3) == [bare] and not believed([bare], least=0.5)


def test_a_cape_in_the_box_of_its_wearer_is_not_a_second_character():
    wearer, cape = Box(x=0, y=0, width=100, height=180), Box(x=50, y=60, width=55, height=100)
    main = sight(wearer, score=0.9, certainty=0.8)
    assert believed([main, sight(cape, score=0.25, certainty=0.5)]) == [main]
    assert len(believed([main, sight(cape, score=0.5, certainty=0.7)])) == 2, "a child before its mother"


def test_where_box_and_pose_disagree_the_truth_lies_between_them():
    box, near, far = (Box(x=0, y=0, width=100, height=height) for height in (100, 110, 180))
    assert agreed_box(sight(box, score=0.6, certainty=0.6, suggested=near)) == box
    assert agreed_box(sight(box, score=0.6, certainty=0.6, suggested=far)).bottom == 140
    assert agreed_box(sight(box, score=0.2, certainty=0.6, suggested=far)).bottom == 160, "nearer to the surer one"
    assert agreed_box(sight(box, score=0.2, certainty=0.3, suggested=far)) == box, "an unsure pose moves nothing"
    on_ground = figure(Box(x=-40, y=-40, width=180, height=140))
    assert agreed_box(sight(box, score=0.6, certainty=0.6, suggested=far, figure=on_ground)) == box, "known to the px"
    about = figure(Box(x=0, y=0, width=100, height=150))
    assert agreed_box(sight(box, score=0.6, certainty=0.6, suggested=far, figure=about)).bottom == 150


def test_two_boxes_of_one_pose_are_one_character():
    whole = Box(x=0, y=0, width=100, height=180)
    bust = Box(x=20, y=0, width=60, height=70)
    kept = believed([sight(bust, score=0.5, certainty=0.6, joints_in=whole), sight(whole, score=0.8, certainty=0.6)])
    assert [one.candidate.box for one in kept] == [whole]


def test_nobody_is_believed_where_nobody_is_seen():
    assert believed([]) == []
    assert believed([sight(Box(x=0, y=0, width=50, height=50), score=0.12, certainty=0.1)]) == []


@pytest.fixture
def maps():
    """Two characters side by side: the network is sure in their middles, and unsure of the upper edge."""
    inside = np.full((50, 50), 0.02, np.float32)
    inside[10:40, 5:45] = 0.95
    inside[5:10, 5:45] = 0.6
    return CharacterMaps(window=letterbox(SIZE, SIZE, size=256), inside_hw=inside, votes_2hw=None, threshold=0.5)


BOXES = [Box(x=20, y=20, width=80, height=140), Box(x=100, y=20, width=80, height=140)]


def test_characters_of_one_cut_out_share_its_pixels_and_no_other(maps):
    both = figure(Box(x=10, y=20, width=180, height=150))
    left, right = character_masks(BOXES, [both, both], maps, width_px=SIZE, height_px=SIZE)
    left_HW, right_HW = left.pixels_HW(), right.pixels_HW()
    assert not (left_HW & right_HW).any()
    assert np.array_equal(left_HW | right_HW, both.mask.pixels_HW())
    assert left_HW[100, 12], "what sticks out of the box is somebody's, too"


def test_on_a_plain_ground_the_network_adds_what_has_the_grounds_colour(maps):
    holed = np.zeros((SIZE, SIZE), np.bool_)
    holed[20:160, 20:100] = True
    holed[60:100, 40:80] = False  # a white shirt
    on_paper = Figure(box=BOXES[0], mask=mask_from_pixels(holed), alone=True, cut_out=False)
    (mask,) = character_masks(BOXES[:1], [on_paper], maps, width_px=SIZE, height_px=SIZE)
    assert mask.pixels_HW()[70, 60]
    cut_out = Figure(box=BOXES[0], mask=mask_from_pixels(holed), alone=True, cut_out=True)
    (mask,) = character_masks(BOXES[:1], [cut_out], maps, width_px=SIZE, height_px=SIZE)
    assert not mask.pixels_HW()[70, 60]


def test_on_a_busy_ground_the_network_decides(maps):
    left, nobody = character_masks(
        [BOXES[0], Box(x=150, y=170, width=40, height=25)], [None, None], maps, width_px=SIZE, height_px=SIZE
    )
    assert left.pixels_HW()[30, 60] and left.pixels_HW()[100, 60] and not left.pixels_HW()[180, 60]
    assert nobody is None
