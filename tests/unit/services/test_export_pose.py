"""Each format in which a pose leaves the program can be read by what it is made for."""

import io
import json
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from posed_figure import standing

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import box_around
from illpose_app.core.limb_colors import LIMB_COLORS, SAFE_LIMB_COLORS
from illpose_app.core.pose import JointState
from illpose_app.core.skeleton import LEFT_KNEE, LEFT_WRIST, RIGHT_WRIST, BodyPart
from illpose_app.services.draw_controlnet import COLORS
from illpose_app.services.export_pose import FORMATS, PosedArtwork, export_pose, format_named


@pytest.fixture
def artwork():
    pose = standing(arms_deg=(50, 20)).with_state(LEFT_KNEE, JointState.HIDDEN)
    pose = pose.with_state(RIGHT_WRIST, JointState.OUTSIDE)
    character = Character(box=box_around(pose.joints_K2, margin=0.1), pose=pose, score=1.0)
    return PosedArtwork(name='a "b" <c>.png', pixels_HW3=np.full((520, 600, 3), 255, np.uint8), characters=(character,))


def picture(artwork, name):
    return np.array(Image.open(io.BytesIO(format_named(name).data(artwork))))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_can_be_read_again_also_without_characters(artwork, form, tmp_path):
    empty = PosedArtwork(name="empty", pixels_HW3=artwork.pixels_HW3, characters=())
    for one in (artwork, empty):
        target = tmp_path / f"pose{form.ending}"
        export_pose(one, target, form)
        if form.ending == ".json":
            assert json.loads(target.read_text("utf-8"))
        elif form.ending == ".svg":
            assert ElementTree.parse(target).getroot().get("viewBox") == "0 0 600 520"
        else:
            assert Image.open(target).size == (600, 520)


def test_colours_that_everybody_tells_apart_go_out_but_never_into_formats_that_lay_theirs_down(artwork):
    safe = replace(artwork, colors=SAFE_LIMB_COLORS)
    pose = artwork.characters[0].pose
    x, y = np.round(pose.joints_K2[LEFT_WRIST]).astype(int)
    for name in ("overlay", "skeletons"):
        assert tuple(picture(safe, name)[y, x][:3]) == SAFE_LIMB_COLORS[BodyPart.LEFT_ARM]
        assert tuple(picture(artwork, name)[y, x][:3]) == LIMB_COLORS[BodyPart.LEFT_ARM]
    assert b"#d55e00" in format_named("svg").data(safe) and b"#d55e00" not in format_named("svg").data(artwork)
    for name in ("controlnet", "openpose", "coco"):
        assert format_named(name).data(safe) == format_named(name).data(artwork)


def test_a_controlnet_picture_is_black_with_openposes_colours_at_the_joints(artwork):
    pixels = picture(artwork, "controlnet")
    pose = artwork.characters[0].pose
    assert (pixels[0, 0] == 0).all() and pixels.shape == (520, 600, 3)
    for point, joint in ((0, 0), (3, 8), (5, 5), (6, 7), (10, 16), (13, 15)):  # OpenPose's order, COCO's joint
        x, y = np.round(pose.joints_K2[joint]).astype(int)
        assert tuple(pixels[y, x]) == COLORS[point], "nose, right elbow, left shoulder and elbow, ankles"
    x, y = np.round(pose.joints_K2[RIGHT_WRIST]).astype(int)
    assert (pixels[y, x] == 0).all(), "a wrist outside is not drawn"
    neck = np.round(pose.joints_K2[[5, 6]].mean(axis=0)).astype(int)
    assert tuple(pixels[neck[1], neck[0]]) == COLORS[1]


def test_the_svg_dashes_hidden_limbs_and_leaves_out_what_is_outside(artwork):
    root = ElementTree.fromstring(format_named("svg").data(artwork))
    space = "{http://www.w3.org/2000/svg}"
    lines = {line.get("id"): line for line in root.iter(f"{space}line")}
    assert lines["left_hip-left_knee"].get("stroke-dasharray") and not lines["right_hip-right_knee"].get(
        "stroke-dasharray"
    )
    assert "right_elbow-right_wrist" not in lines and len(lines) == 15
    assert len(list(root.iter(f"{space}circle"))) == 16
    knee = next(c for c in root.iter(f"{space}circle") if c.get("class") == "right_knee")
    assert float(knee.get("cx")) == pytest.approx(artwork.characters[0].pose.joints_K2[14, 0], abs=0.01)


def test_skeletons_on_a_clear_ground_are_clear_where_nothing_is_drawn(artwork):
    pixels = picture(artwork, "skeletons")
    x, y = np.round(artwork.characters[0].pose.joints_K2[5]).astype(int)
    assert pixels.shape == (520, 600, 4) and pixels[2, 2, 3] == 0 and pixels[y, x, 3] == 255


def test_the_command_writes_a_file_for_each_artwork(tmp_path, capsys):
    from drawn_figure import save_figure

    from illpose_app.__main__ import main

    files = []
    for name in ("one", "two"):
        files.append(tmp_path / f"{name}.png")
        save_figure(files[-1])
    arguments = ["--home", str(tmp_path / "home"), "analyze", *map(str, files)]
    code = main([*arguments, "--controlnet", str(tmp_path / "poses"), "--svg", str(tmp_path / "svg")])
    assert code == 0, capsys.readouterr().err
    assert sorted(file.name for file in (tmp_path / "poses").iterdir()) == ["one-pose.png", "two-pose.png"]
    assert sorted(file.name for file in (tmp_path / "svg").iterdir()) == ["one.svg", "two.svg"]
    assert main([*arguments[:3], str(files[0]), "--controlnet", str(files[0])]) == 2, "never onto the artwork"
    assert Image.open(files[0]).size == (320, 440)
