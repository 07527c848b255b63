"""The renderer's promises: one number gives one scene, and labels lie where the drawing has them."""

import itertools
import json
import re

import numpy as np
import pytest

pytest.importorskip("numba")
pytest.importorskip("cv2")

from illpose_training.render import SceneStream, speed
from illpose_training.render.__main__ import main
from illpose_training.render.assets import DEFAULT_FOLDER, AssetsError, find_assets
from illpose_training.render.bones import BONE_INDEX, canonical_bone
from illpose_training.render.camera import View, aim, extremes
from illpose_training.render.cast import Cast
from illpose_training.render.pose_tags import stance, viewpoint
from illpose_training.render.poses import mirrored, read_poses
from illpose_training.render.posing import pose_puppet

from illpose_app.core.skeleton import JOINT_COUNT, MIRROR_ORDER

pytestmark = pytest.mark.training
needs_assets = pytest.mark.skipif(not (DEFAULT_FOLDER / "characters").exists(), reason="no characters in ../shared")


@pytest.fixture(scope="module")
def stream():
    return SceneStream(0, 192, people=3)


def test_missing_assets_are_named(tmp_path):
    with pytest.raises(AssetsError, match="characters"):
        find_assets(tmp_path)
    assert main(["--out", str(tmp_path / "out"), "--assets", str(tmp_path)]) == 1


@pytest.mark.parametrize(
    ("name", "bone"),
    [
        ("mixamorig:LeftForeArm", "left_lower_arm"),
        ("upperleg.r", "right_upper_leg"),
        ("左ひざ", "left_lower_leg"),
        ("Index1.L", None),
        ("kneeIK.l", None),
        ("Head", "head"),
    ],
)
def test_bones_of_all_makers_are_understood(name, bone):
    assert canonical_bone(name) == bone


@needs_assets
def test_one_number_gives_one_scene(stream):
    again = SceneStream(7, 192, people=3)
    first, second = stream.scene(7), next(again)
    assert np.array_equal(first.pixels_HW3, second.pixels_HW3)
    assert np.array_equal(first.characters[0].joints_K2, second.characters[0].joints_K2)
    assert not np.array_equal(first.pixels_HW3, next(again).pixels_HW3)


@needs_assets
def test_visible_joints_lie_on_their_character(stream):
    on = total = 0
    for seed in range(12):
        for character in stream.scene(seed).characters:
            assert character.joints_K2.shape == (JOINT_COUNT, 2)
            rows, columns = np.nonzero(character.mask_HW)
            assert (character.box.x, character.box.y) == (columns.min(), rows.min())
            assert (character.box.right, character.box.bottom) == (columns.max() + 1, rows.max() + 1)
            for (x, y), state in zip(character.joints_K2, character.state_K, strict=True):
                inside = 0 <= x < 192 and 0 <= y < 192
                assert inside or state == 0
                if state == 2:
                    near = character.mask_HW[max(int(y) - 3, 0) : int(y) + 4, max(int(x) - 3, 0) : int(x) + 4]
                    on, total = on + near.any(), total + 1
    assert total > 60
    assert on / total > 0.95


@needs_assets
def test_a_mirrored_pose_projects_mirrored():
    assets = find_assets()
    poses, puppet = read_poses(assets.poses), Cast(assets, people=1).puppet(0)
    straight = View(yaw=0.0, pitch=0.0, roll=0.0, lens=0.3)
    projected = []
    for turns in (poses.turns(11), mirrored(poses.turns(11))):
        joints = pose_puppet(puppet, turns).joints_K3 - (puppet.joint_rest_K3[0][0], 0, 0)
        corners = np.array(list(itertools.product((-1.0, 1.0), (0.0, 2.0), (-1.0, 1.0))))
        camera = aim(corners, straight, width_px=200, height_px=200, fill=0.9)
        projected.append(camera.project(joints)[:, :2])
    flipped = projected[1][list(MIRROR_ORDER)] * (-1, 1) + (200, 0)
    assert np.abs(projected[0] - flipped).max() < 2.0


@needs_assets
def test_a_raised_arm_is_above_the_head():
    assets = find_assets()
    puppet = Cast(assets, people=1).puppet(1)
    turns = np.tile(np.eye(3), (19, 1, 1))
    up = np.array([[0.0, -1, 0], [1, 0, 0], [0, 0, 1]])
    for bone in ("left_upper_arm", "left_lower_arm", "left_hand"):
        turns[BONE_INDEX[bone]] = up
    joints = pose_puppet(puppet, turns).joints_K3
    assert joints[9, 1] > joints[5, 1] + 0.2
    assert joints[9, 0] == pytest.approx(joints[5, 0], abs=0.05)


@needs_assets
def test_characters_of_one_scene_share_no_pixel(stream):
    crowds = [scene for scene in map(stream.scene, range(40, 60)) if len(scene.characters) > 1]
    assert len(crowds) >= 2
    for scene in crowds:
        assert "multiple_characters" in scene.tags
        assert np.sum([character.mask_HW for character in scene.characters], axis=0).max() == 1


@needs_assets
def test_tags_follow_from_the_pose_and_the_view():
    assets = find_assets()
    puppet = Cast(assets, people=1).puppet(5)
    t_pose = pose_puppet(puppet, np.tile(np.eye(3), (19, 1, 1)))
    assert {"standing", "outstretched_arms"} <= stance(t_pose)
    assert not stance(t_pose) & {"arms_up", "sitting", "lying", "looking_back"}
    seen = {yaw: viewpoint(t_pose, View(yaw=yaw, pitch=0.0, roll=0.0, lens=0.3)) for yaw in (0.0, np.pi / 2, np.pi)}
    assert ["straight-on" in seen[0.0], "from_side" in seen[np.pi / 2], "from_behind" in seen[np.pi]] == [True] * 3


@needs_assets
def test_scenes_are_written_as_coco(tmp_path):
    assert main(["--seed", "3", "--count", "2", "--size", "128", "--people", "2", "--out", str(tmp_path)]) == 0
    document = json.loads((tmp_path / "scenes.json").read_text())
    assert [image["file_name"] for image in document["images"]] == ["scene_00000003.png", "scene_00000004.png"]
    assert all((tmp_path / image["file_name"]).exists() for image in document["images"])
    assert all(len(annotation["keypoints"]) == 51 for annotation in document["annotations"])
    assert document["categories"][0]["keypoints"][5] == "left_shoulder"


def test_extremes_are_those_of_every_axis():
    points = np.random.default_rng(0).normal(size=(50, 3))
    low, high = extremes(points)
    assert np.array_equal(low, points.min(axis=0)) and np.array_equal(high, points.max(axis=0))


@needs_assets
def test_how_fast_scenes_are_drawn_is_measured(capsys, tmp_path):
    assert speed.main(["--count", "1", "--size", "64", "--people", "1", "--cache", str(tmp_path)]) == 0
    assert re.search(r"1 scenes of 64 px: \d+ a second of one processor", capsys.readouterr().out)
