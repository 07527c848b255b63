"""Taggers: the shipped one's contract with its manifest, and those that artists bring."""

import numpy as np
import pytest
from tagger_networks import MANY_LABELS, write_tagger, write_wd_tagger

from illpose_app.core.errors import ModelError
from illpose_app.core.geometry import Box
from illpose_app.inference.manifest import load_manifest
from illpose_app.inference.tagger import MOST_CHARACTERS, Tagger
from illpose_app.inference.wd_tagger import WdTagger, is_wd_tagger
from illpose_app.services.open_tagger import check_tagger, open_tagger

RED = np.full((40, 40, 3), (255, 0, 0), np.uint8)


@pytest.fixture
def tagger(tmp_path):
    return Tagger(write_tagger(tmp_path / "tagger"))


def test_characters_are_scored_for_their_labels_and_the_artwork_for_its_own(tagger):
    seen = tagger.look(RED, [Box(x=0, y=0, width=40, height=40)])
    assert set(seen.artwork) == {"red_picture"}
    assert set(seen.characters[0]) == {"red_thing", "blue_thing"}
    # the network of the test gives the mean of red, green and blue as logits
    assert seen.artwork["red_picture"] == pytest.approx(1 / (1 + np.exp(-1.0)), abs=0.01)


def test_a_character_is_seen_with_a_margin_on_white_about_it(tagger):
    whole = tagger.look(RED, [Box(x=0, y=0, width=40, height=40)]).characters[0]
    inside = tagger.look(RED, [Box(x=15, y=15, width=10, height=10)]).characters[0]
    assert whole["blue_thing"] > inside["blue_thing"]  # white holds blue, red does not


def test_only_so_many_characters_of_a_crowd_are_looked_at(tagger):
    boxes = [Box(x=0, y=0, width=10, height=10)] * (MOST_CHARACTERS + 5)
    assert len(tagger.look(RED, boxes).characters) == MOST_CHARACTERS


def test_a_label_that_is_too_unsure_has_no_threshold(tagger):
    assert tagger.thresholds == {"red_picture": 0.5, "red_thing": 0.5}


def test_a_manifest_that_names_other_labels_than_the_network_gives_is_said(tmp_path):
    folder = write_tagger(tmp_path / "tagger", labels=MANY_LABELS)
    with pytest.raises(ModelError, match="gives 3 labels, its manifest names 4"):
        Tagger(folder).look(RED, ())


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('scope = "artwork"', 'scope = "world"', "scope"),
        ("f1 = 0.5", "f1 = 1.5", "between 0 and 1"),
        ("given = false", "given = 0", "given"),
        ("margin = 1.5", "margin = 0", "margin"),
    ],
)
def test_what_is_wrong_in_a_taggers_manifest_is_said(tmp_path, old, new, says):
    folder = write_tagger(tmp_path / "tagger")
    path = folder / "manifest.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(ModelError, match=says):
        load_manifest(folder)


def test_a_wd_tagger_sees_the_whole_artwork_as_bgr_on_a_white_square(tmp_path):
    folder = write_wd_tagger(tmp_path / "wd")
    assert is_wd_tagger(folder)
    seen = WdTagger(folder).look(np.full((20, 20, 3), (200, 100, 50), np.uint8), ())
    # its network gives blue, green and red, each / 255, then red again
    assert seen.artwork["general"] == pytest.approx(50 / 255, abs=0.01)
    assert seen.artwork["blue_dress"] == pytest.approx(100 / 255, abs=0.01)
    assert seen.artwork["character:hatsune_miku"] == pytest.approx(200 / 255, abs=0.01)
    assert seen.characters == ()
    high = WdTagger(folder).look(np.zeros((40, 10, 3), np.uint8), ())
    assert high.artwork["blue_dress"] == pytest.approx(0.75, abs=0.05)  # three quarters of the square are white


def test_characters_need_more_certainty_than_other_tags_and_ratings_none(tmp_path):
    needed = WdTagger(write_wd_tagger(tmp_path / "wd")).thresholds
    assert (needed["general"], needed["blue_dress"], needed["character:hatsune_miku"]) == (0.0, 0.35, 0.85)


def test_the_tagger_of_a_folder_is_recognised_by_what_lies_in_it(tmp_path):
    assert isinstance(open_tagger(tmp_path, brought=str(write_wd_tagger(tmp_path / "wd"))), WdTagger)
    assert isinstance(open_tagger(tmp_path, brought=str(write_tagger(tmp_path / "own"))), Tagger)
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelError, match="there is no tagger in this folder"):
        open_tagger(tmp_path, brought=str(tmp_path / "empty"))


def test_a_list_that_does_not_belong_to_the_network_is_said_before_anything_is_tagged(tmp_path):
    folder = write_wd_tagger(tmp_path / "wd")
    assert check_tagger(folder) == "4 tags"
    (folder / "selected_tags.csv").write_text("tag_id,name,category,count\n1,sitting,0,9\n", "utf-8")
    with pytest.raises(ModelError, match=r"gives 4 tags, selected_tags\.csv names 1"):
        check_tagger(folder)
    (folder / "selected_tags.csv").write_text("a,b\n1,2\n", "utf-8")
    with pytest.raises(ModelError, match="columns name and category"):
        check_tagger(folder)


def test_a_network_for_other_pictures_is_said(tmp_path):
    folder = write_wd_tagger(tmp_path / "wd", channels=1)
    with pytest.raises(ModelError, match="a tagger for N x side x side x 3"):
        check_tagger(folder)
    (folder / "model.onnx").write_bytes(b"no network")
    with pytest.raises(ModelError, match="cannot open this network"):
        check_tagger(folder)
