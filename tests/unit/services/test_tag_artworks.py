"""Artworks get the tags that a tagger sees in them, folded by the rulebook; what people say stands."""

import numpy as np
import pytest
from library_helpers import draw, take_in
from PIL import Image
from tagger_networks import write_tagger, write_wd_tagger

from illpose_app.core.geometry import Box
from illpose_app.core.labels import Origin, Rating
from illpose_app.core.progress import finish
from illpose_app.core.rulebook import parse_rulebook
from illpose_app.core.tags import Tag
from illpose_app.inference.tagger import Tagger
from illpose_app.inference.wd_tagger import WdTagger
from illpose_app.services.label_artworks import take_tag
from illpose_app.services.tag_artworks import tag_artworks, tags_of
from illpose_app.storage.labels import LabelReader

RULES = parse_rulebook(
    {
        "rules.toml": """
group = "clothing and hair"
[classes]
dress = ["*_dress"]
warm_colors = ["red_picture"]
[ratings]
general = ["safe"]
explicit = []
"""
    }
)
RED = np.full((40, 40, 3), (250, 0, 0), np.uint8)


@pytest.fixture
def tagger(tmp_path):
    return Tagger(write_tagger(tmp_path / "tagger"))


@pytest.fixture
def art(tmp_path):
    for name in ("red", "dark"):
        draw(tmp_path / "art" / f"{name}.png", seed=len(name))
    Image.fromarray(RED).save(tmp_path / "art" / "red.png")
    return tmp_path / "art"


def tags(database, artwork_id):
    (labels,) = LabelReader(database).of([artwork_id])
    return {str(link.tag): link.origin for link in labels.tags}


def test_labels_above_their_threshold_are_folded_and_too_unsure_ones_are_left_out(tagger):
    found = tags_of(RED, [Box(x=10, y=10, width=20, height=20)], tagger=tagger, rulebook=RULES)
    scores = {str(one.tag): one.score for one in found.tags}
    assert set(scores) == {"warm_colors", "red_thing"}  # a class, and a label that no rule knows
    assert found.rating is Rating.UNRATED


def test_a_wd_tagger_gives_classes_characters_in_their_namespace_and_the_rating(tmp_path):
    blue = np.full((20, 20, 3), (250, 250, 20), np.uint8)
    found = tags_of(blue, [], tagger=WdTagger(write_wd_tagger(tmp_path / "wd")), rulebook=RULES)
    assert {one.tag for one in found.tags} == {Tag("", "dress"), Tag("character", "hatsune_miku")}
    assert found.rating is Rating.EXPLICIT  # its network scores explicit as red: .98, general as blue: .08


def test_every_new_artwork_is_tagged_once_and_again_by_another_tagger(database, art, tagger, tmp_path):
    take_in(art, database=database, cache=tmp_path / "cache")
    assert finish(tag_artworks(database=database, tagger=tagger, rulebook=RULES)) == 2
    assert finish(tag_artworks(database=database, tagger=tagger, rulebook=RULES)) == 0
    said = [tags(database, 1), tags(database, 2)]
    assert all(one["warm_colors"] is Origin.NETWORK for one in said)
    brought = WdTagger(write_wd_tagger(tmp_path / "wd"))
    assert finish(tag_artworks(database=database, tagger=brought, rulebook=RULES)) == 2
    assert all("warm_colors" not in tags(database, number) for number in (1, 2))


def test_a_tag_that_a_person_took_away_stays_away(database, art, tagger, tmp_path):
    take_in(art, database=database, cache=tmp_path / "cache")
    brought = WdTagger(write_wd_tagger(tmp_path / "wd"))
    finish(tag_artworks(database=database, tagger=tagger, rulebook=RULES))
    take_tag([1], Tag("", "warm_colors"), database=database)
    for one in (brought, tagger):
        finish(tag_artworks(database=database, tagger=one, rulebook=RULES))
    assert "warm_colors" not in tags(database, 1)
    assert "warm_colors" in tags(database, 2)


def test_what_was_tagged_stays_when_the_work_is_cancelled_and_the_rest_follows(database, art, tagger, tmp_path):
    take_in(art, database=database, cache=tmp_path / "cache")
    work = tag_artworks(database=database, tagger=tagger, rulebook=RULES)
    next(work)
    work.close()
    assert [bool(tags(database, number)) for number in (1, 2)] == [True, False]
    assert finish(tag_artworks(database=database, tagger=tagger, rulebook=RULES)) == 1


def test_a_file_that_cannot_be_read_is_a_line_and_the_others_are_tagged(database, art, tagger, tmp_path):
    take_in(art, database=database, cache=tmp_path / "cache")
    (art / "red.png").write_bytes(b"torn")
    steps = list(tag_artworks(database=database, tagger=tagger, rulebook=RULES))
    assert len(steps) == 2
    (problem,) = [step.problem for step in steps if step.problem]
    assert "red.png" in problem
