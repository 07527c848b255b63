"""What the pose checks promise on figures whose truth is known."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from posed_figure import standing, subject, tilted, with_length

from illpose_app.core.geometry import Box
from illpose_app.core.mask import mask_from_pixels
from illpose_app.core.pose import JointState, pose_of_places
from illpose_app.core.pose_checks.finding import Level
from illpose_app.core.pose_checks.ideals import IDEALS, ideal_named
from illpose_app.core.pose_checks.likeness import fitted
from illpose_app.core.pose_checks.table import CHECKS, run_checks
from illpose_app.core.skeleton import (
    LEFT_ANKLE,
    LEFT_ELBOW,
    LEFT_EYE,
    LEFT_HIP,
    LEFT_KNEE,
    LEFT_SHOULDER,
    LEFT_WRIST,
    MIRROR_ORDER,
    NOSE,
    RIGHT_ANKLE,
    RIGHT_ELBOW,
    RIGHT_EYE,
    RIGHT_HIP,
    RIGHT_KNEE,
    RIGHT_SHOULDER,
    RIGHT_WRIST,
)

SEGMENT_ENDS = {
    "left upper arm": (LEFT_SHOULDER, LEFT_ELBOW), "right upper arm": (RIGHT_SHOULDER, RIGHT_ELBOW),
    "left forearm": (LEFT_ELBOW, LEFT_WRIST), "right forearm": (RIGHT_ELBOW, RIGHT_WRIST),
    "left thigh": (LEFT_HIP, LEFT_KNEE), "right thigh": (RIGHT_HIP, RIGHT_KNEE),
    "left shin": (LEFT_KNEE, LEFT_ANKLE), "right shin": (RIGHT_KNEE, RIGHT_ANKLE),
}  # fmt: skip


def found_by(check, pose, **options):
    return [finding for finding in run_checks(subject(pose, **options)) if finding.check == check]


def words(findings):
    return [str(finding.what) for finding in findings]


def in_profile(*, knee_deg=0.0, elbow_deg=0.0, facing=1.0):
    """A figure seen from the side that looks to the right; positive angles bend the way a body can."""
    places = standing().joints_K2.astype(np.float64).copy()
    middle = places[:, 0].mean()
    places[:, 0] = middle + 0.06 * (places[:, 0] - middle)
    places[NOSE, 0] += 26
    places[[LEFT_EYE, RIGHT_EYE], 0] += 18
    for near, far, angle in (
        (LEFT_KNEE, LEFT_ANKLE, -knee_deg), (RIGHT_KNEE, RIGHT_ANKLE, -knee_deg),
        (LEFT_ELBOW, LEFT_WRIST, elbow_deg), (RIGHT_ELBOW, RIGHT_WRIST, elbow_deg),
    ):  # fmt: skip
        length = np.linalg.norm(places[far] - places[near])
        places[far] = places[near] + length * np.array((np.sin(np.radians(angle)), np.cos(np.radians(angle))))
    if facing < 0:
        places[:, 0] = 2 * middle - places[:, 0]
    pose = pose_of_places(places)
    return pose.with_state(LEFT_EYE if facing > 0 else RIGHT_EYE, JointState.OUTSIDE)


# balance


def test_a_figure_that_stands_upright_is_in_balance_and_nothing_is_strong():
    findings = run_checks(subject(standing()))
    assert [finding for finding in findings if finding.level is Level.STRONG] == []
    assert words(found_by("balance", standing())) == ["In balance on feet"]


@pytest.mark.parametrize(("angle", "side"), [(20, "right"), (-20, "left")])
def test_a_figure_tilted_by_twenty_degrees_falls_that_way(angle, side):
    (finding,) = found_by("balance", tilted(standing(legs_deg=(2, 2)), angle))
    assert finding.level is Level.STRONG
    assert str(finding.what).startswith(f"Falls to the {side}")
    said = int(str(finding.what).split(", ")[1].split("°")[0])
    assert abs(said - 20) <= 3, "by how much is said too"


def test_feet_wide_apart_bear_more_so_the_same_tilt_is_less_sure():
    (wide,) = found_by("balance", tilted(standing(legs_deg=(6, 6)), 20))
    assert wide.level is Level.HINT and str(wide.what).startswith("Falls to the right")


def test_a_tilt_too_small_to_fall_is_no_alarm():
    assert words(found_by("balance", tilted(standing(), 4))) == ["In balance on feet"]


def test_somebody_who_sits_bears_on_the_seat():
    pose = standing()
    joints = pose.joints_K2.copy()
    for hip, knee, ankle in ((LEFT_HIP, LEFT_KNEE, LEFT_ANKLE), (RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE)):
        joints[knee] = joints[hip] + (85, 8)
        joints[ankle] = joints[knee] + (0, 98)
    (finding,) = found_by("balance", pose_of_places(joints))
    assert finding.level is Level.NOTE and "seat" in str(finding.what)


def test_without_feet_the_balance_is_not_told():
    pose = standing().with_state(LEFT_ANKLE, JointState.OUTSIDE).with_state(RIGHT_ANKLE, JointState.OUTSIDE)
    assert [finding.level for finding in found_by("balance", pose)] == [Level.UNTOLD]


# proportions


@pytest.mark.parametrize("name", SEGMENT_ENDS)
def test_a_segment_shortened_by_thirty_percent_is_named_with_the_angle_that_would_explain_it(name):
    findings = found_by("sides", with_length(standing(), *SEGMENT_ENDS[name], 0.7))
    assert words(findings) == [f"{name} looks 30 % shorter than the other"]
    assert "46°" in str(findings[0].why), "acos 0.7"
    assert findings[0].level is Level.HINT, "foreshortening can always explain it"


@pytest.mark.parametrize("name", SEGMENT_ENDS)
def test_a_segment_far_too_long_is_named(name):
    findings = found_by("lengths", with_length(standing(), *SEGMENT_ENDS[name], 2.2))
    assert len(findings) == 1 and str(findings[0].what).startswith(name)
    assert findings[0].level is Level.STRONG, "nothing makes a limb look longer than it is"


@pytest.mark.parametrize(("heads", "fits", "misses"), [(7.3, "realistic", "chibi"), (3.0, "chibi", "heroic")])
def test_the_height_in_heads_is_held_against_the_ideal(heads, fits, misses):
    pose = standing(heads=heads)
    head_px = 0.98 / heads * 400
    box = Box(x=100, y=60 - 0.08 * head_px, width=400, height=440)
    (plain,) = [f for f in run_checks(replace_box(pose, box)) if f.check == "heads"]
    count = float(str(plain.what).split()[1])
    truth = (float(pose.joints_K2[LEFT_ANKLE, 1]) + 0.039 * 400 - 60) / head_px
    assert abs(count - truth) < 0.1 * truth and plain.level is Level.NOTE
    (kept,) = [f for f in run_checks(replace_box(pose, box, ideal=ideal_named(fits))) if f.check == "heads"]
    (off,) = [f for f in run_checks(replace_box(pose, box, ideal=ideal_named(misses))) if f.check == "heads"]
    assert kept.level is Level.NOTE and off.level in (Level.HINT, Level.STRONG)


def replace_box(pose, box, **options):
    made = subject(pose, **options)
    return type(made)(pose=pose, box=box, width_px=900, height_px=700, ideal=made.ideal)


# joints


@pytest.mark.parametrize("facing", [1.0, -1.0])
def test_a_knee_and_an_elbow_that_bend_the_wrong_way_are_named_in_a_side_view(facing):
    assert words(found_by("hinges", in_profile(knee_deg=50, elbow_deg=60, facing=facing))) == []
    named = words(found_by("hinges", in_profile(knee_deg=-50, facing=facing)))
    assert [name.split(" bends ")[0] for name in sorted(named)] == ["left knee", "right knee"]
    named = words(found_by("hinges", in_profile(elbow_deg=-60, facing=facing)))
    assert [name.split(" bends ")[0] for name in sorted(named)] == ["left elbow", "right elbow"]
    assert all(58 <= int(name.split(" bends ")[1].split("°")[0]) <= 62 for name in named)


def test_from_the_front_hinges_are_not_told():
    assert [finding.level for finding in found_by("hinges", standing())] == [Level.UNTOLD]


def test_a_head_on_backwards_and_a_broken_neck_are_named():
    assert found_by("neck", standing()) == []
    swapped = standing().joints_K2[list(MIRROR_ORDER)]
    swapped[:5] = standing().joints_K2[:5]
    assert words(found_by("neck", pose_of_places(swapped))) == ["The face looks the other way than the chest"]
    joints = standing().joints_K2.copy()
    about = joints[:5].mean(axis=0)
    c, s = np.cos(np.radians(80)), np.sin(np.radians(80))
    joints[:5] = (joints[:5] - about) @ np.array(((c, s), (-s, c))) + about
    (finding,) = found_by("neck", pose_of_places(joints))
    assert "tilts 8" in str(finding.what)


def test_a_foot_on_the_edge_is_named_and_one_inside_is_not():
    pose = standing()
    sole = float(pose.joints_K2[LEFT_ANKLE, 1]) + 0.039 * 400
    assert found_by("edge", pose, size=(900, round(sole) + 60)) == []
    named = words(found_by("edge", pose, size=(900, round(sole))))
    assert sorted(named) == [f"The {side} foot touches the edge of the picture" for side in ("left", "right")]


def test_legs_exactly_upon_each_other_are_named():
    joints = standing().joints_K2.copy()
    joints[[RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE]] = joints[[LEFT_HIP, LEFT_KNEE, LEFT_ANKLE]] + (2, 0)
    named = words(found_by("tangents", pose_of_places(joints)))
    assert "left thigh and right thigh lie upon each other" in named
    assert found_by("tangents", standing()) == []


# gesture


def test_a_straight_figure_is_called_straight_and_a_bowed_one_bowed():
    assert words(found_by("action", standing(legs_deg=(0, 0)))) == ["The line of action is straight"]
    joints = standing(legs_deg=(0, 0)).joints_K2.copy()
    height = (joints[:, 1] - joints[:, 1].min()) / np.ptp(joints[:, 1])
    joints[:, 0] += 90 * np.sin(np.pi * height)
    (bowed,) = words(found_by("action", pose_of_places(joints)))
    assert "a C" in bowed


def test_twins_are_named_until_one_arm_moves():
    assert words(found_by("twinning", standing())) == ["Left and right do the same"]
    assert found_by("twinning", standing(arms_deg=(70, 12))) == []


def test_contrapposto_is_seen():
    joints = standing().joints_K2.copy()
    joints[LEFT_SHOULDER, 1] -= 10
    joints[LEFT_HIP, 1] += 8
    (seen,) = words(found_by("contrapposto", pose_of_places(joints)))
    assert seen.startswith("Contrapposto")


def test_limbs_show_in_an_outline_about_them_and_not_inside_a_block():
    pose = standing(arms_deg=(50, 50), legs_deg=(15, 15))
    drawn = Image.new("1", (900, 700))
    for first, second in SEGMENT_ENDS.values():
        ends = [tuple(map(float, pose.joints_K2[joint])) for joint in (first, second)]
        ImageDraw.Draw(drawn).line(ends, fill=1, width=20)
    rows, columns = np.indices((700, 900))
    (thin,) = found_by("silhouette", pose, mask=mask_from_pixels(np.asarray(drawn)))
    assert str(thin.what).startswith("100 %")
    (block,) = found_by("silhouette", pose, mask=mask_from_pixels((rows > 20) & (columns > 20)))
    assert block.level is Level.HINT and str(block.what).startswith("0 %")
    assert [f.level for f in found_by("silhouette", pose)] == [Level.UNTOLD]


# against a reference


def test_the_same_pose_elsewhere_turned_and_mirrored_is_fully_alike():
    pose = standing(arms_deg=(80, 20))
    turned = pose_of_places(tilted(pose, 30).joints_K2 * 0.4 + 50)
    assert words(found_by("reference", pose, reference=turned)) == ["100 % like the reference"]
    mirrored = turned.mirrored(width_px=300)
    assert words(found_by("reference", pose, reference=mirrored)) == ["100 % like the mirrored reference"]
    placed = fitted(turned, pose)
    assert np.allclose(placed.joints_K2, pose.joints_K2, atol=0.1)


def test_the_limb_that_differs_most_is_named_first():
    first, *others = found_by("reference", standing(arms_deg=(12, 12)), reference=standing(arms_deg=(95, 12)))
    assert int(str(first.what).split()[0]) < 100
    assert "left" in str(others[0].what) and "reference" in str(others[0].what)
    assert [f.level for f in found_by("reference", standing())] == [Level.UNTOLD]


# all of them


def test_every_check_has_its_own_name_and_says_what_it_is_called():
    assert len({check.name for check in CHECKS}) == len(CHECKS)
    odd = pose_of_places(np.random.default_rng(3).uniform(0, 400, (17, 2)))
    for check in CHECKS:
        for pose in (standing(), tilted(standing(), 40), odd):
            for finding in check.find(subject(pose)):
                assert finding.check == check.name and str(finding.what) and str(finding.why)
                assert 0 <= finding.sure <= 1


def test_a_check_that_is_switched_off_finds_nothing():
    everything = {check.name for check in CHECKS}
    assert run_checks(subject(standing()), without=everything) == ()
    assert all(f.check == "balance" for f in run_checks(subject(standing()), without=everything - {"balance"}))


def test_every_ideal_has_a_range_that_makes_sense():
    assert all(ideal.least <= ideal.most for ideal in IDEALS)
    assert ideal_named("no such") is IDEALS[0]


figures = st.builds(
    standing,
    arms_deg=st.tuples(st.floats(-30, 170), st.floats(-30, 170)),
    legs_deg=st.tuples(st.floats(-20, 60), st.floats(-20, 60)),
)
_MOVED = frozenset({"edge"})  # the edge of the picture does not move along


@settings(max_examples=15, deadline=None)
@given(pose=figures, scale=st.floats(0.2, 5), shift=st.tuples(st.floats(-500, 500), st.floats(-500, 500)))
def test_nothing_changes_with_size_and_place(pose, scale, shift):
    moved = pose_of_places(pose.joints_K2.astype(np.float64) * scale + shift)
    before = run_checks(subject(pose), without=_MOVED)
    after = run_checks(subject(moved), without=_MOVED)
    assert {f.check: f.level for f in before} == {f.check: f.level for f in after}
    assert sum(f.sure for f in before) == pytest.approx(sum(f.sure for f in after), abs=0.02)


@settings(max_examples=15, deadline=None)
@given(pose=figures)
def test_a_mirrored_figure_has_the_mirrored_findings(pose):
    before = run_checks(subject(pose))
    after = run_checks(subject(pose.mirrored(width_px=900)))

    def sides_exchanged(text):
        return text.replace("left", "?").replace("right", "left").replace("?", "right")

    told = {sides_exchanged(str(f.what)) for f in before if f.check in ("sides", "lengths", "balance", "edge")}
    assert told == {str(f.what) for f in after if f.check in ("sides", "lengths", "balance", "edge")}


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_no_pose_is_too_odd_to_be_checked(data):
    random = np.random.default_rng(data.draw(st.integers(0, 10**6)))
    places = random.uniform(-200, 900, (17, 2))
    places[random.random(17) < 0.3] = places[0]
    states = random.integers(0, 3, 17).astype(np.uint8)
    pose = replace(pose_of_places(places), state_K=states)
    made = subject(pose if pose.known_K.any() else pose_of_places(places), reference=standing())
    for finding in run_checks(made):
        assert str(finding.what) and np.isfinite(finding.sure)
        for mark in finding.marks:
            assert np.isfinite(mark.places).all()
