"""What the exports promise about joints that are hidden or outside."""

import numpy as np
import pytest

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.core.limb_colors import LIMB_COLORS
from illpose_app.core.pose import JointState, pose_of_places
from illpose_app.core.skeleton import BodyPart
from illpose_app.services.draw_overlay import draw_overlay
from illpose_app.services.export_coco import AnalyzedArtwork, export_coco, unique_names
from illpose_app.services.export_openpose import export_openpose

_PLACES = np.array(
    [[100, 40], [108, 32], [92, 32], [118, 36], [82, 36], [140, 80], [60, 80], [160, 130], [40, 130], [170, 180],
     [30, 180], [125, 200], [75, 200], [130, 280], [70, 280], [135, 360], [65, 360]], np.float32
)  # fmt: skip


@pytest.fixture
def character():
    """A standing figure with its left knee hidden and its right wrist outside."""
    pose = pose_of_places(_PLACES).with_state(13, JointState.HIDDEN).with_state(10, JointState.OUTSIDE)
    return Character(box=Box(x=20, y=10, width=160, height=370), pose=pose, score=0.9)


def _artwork(path, character, **more):
    return AnalyzedArtwork(
        path=path, name=path.stem, width_px=200, height_px=400, characters=(character, character), **more
    )


def test_coco_tells_visible_hidden_and_outside_apart(character, tmp_path):
    (first, second) = export_coco([_artwork(tmp_path / "a.png", character)])["annotations"]
    points_K3 = np.reshape(first["keypoints"], (17, 3))
    assert (points_K3[9, 2], points_K3[13, 2], points_K3[10, 2]) == (2, 1, 0)
    assert first["num_keypoints"] == 16
    assert (first["id"], second["id"]) == (1, 2)
    assert "segmentation" not in first


def test_given_ids_are_kept_and_new_ones_go_around_them(character, tmp_path):
    given = _artwork(tmp_path / "a.png", character, annotation_ids=(2, 9))
    document = export_coco([_artwork(tmp_path / "b.png", character), given])
    assert [annotation["id"] for annotation in document["annotations"]] == [1, 3, 2, 9]


def test_names_are_the_stem_until_two_files_share_it(tmp_path):
    paths = [tmp_path / name for name in ("x/a.png", "x/a.jpg", "y/a.png", "z/y/a.png", "b.png")]
    names = unique_names(paths)
    assert names[:2] == ["a", "a.jpg"]
    assert names[4] == "b"
    assert len(set(names)) == 5


def test_openpose_puts_right_before_left_and_leaves_out_what_is_outside(character):
    (person,) = export_openpose([character], width_px=200, height_px=400)["people"]
    points = np.reshape(person["pose_keypoints_2d"], (18, 3))
    assert points[1].tolist() == [100, 80, 1], "the neck"
    assert points[2].tolist() == [60, 80, 1], "the right shoulder comes first"
    assert points[4].tolist() == [0, 0, 0], "the right wrist is outside"
    assert points[12].tolist() == [130, 280, 1], "a hidden knee has a place"


def test_an_overlay_fills_visible_joints_and_leaves_hidden_ones_hollow(character):
    ground = np.full((400, 200, 3), 255, np.uint8)
    drawn = draw_overlay(ground, [character])
    assert (ground == 255).all(), "the artwork itself is not touched"
    np.testing.assert_allclose(drawn[360, 135], LIMB_COLORS[BodyPart.LEFT_LEG], atol=3)
    assert drawn[280, 130].min() > 240
    assert (drawn[176:185, 22:30] == 255).all(), "a wrist outside is not drawn"


def test_an_overlay_of_a_figure_beyond_the_edges_keeps_the_size(character):
    for shape in ((1, 1), (30, 2000), (200, 100)):
        assert draw_overlay(np.zeros((*shape, 3), np.uint8), [character]).shape == (*shape, 3)
