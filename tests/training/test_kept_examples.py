"""Drawn examples are kept in files and come back as they were."""

from dataclasses import fields

import numpy as np
import pytest
from illpose_training.pose.draw import keep_examples, kept_examples
from illpose_training.pose.examples import PoseExample
from illpose_training.tagger.examples import TagExample, _keep, _kept
from illpose_training.tagger.vocabulary import LABEL_COUNT

from illpose_app.core.geometry import Box

pytestmark = pytest.mark.training


def assert_same(one, other):
    for field in fields(one):
        mine, its = getattr(one, field.name), getattr(other, field.name)
        assert np.array_equal(mine, its), field.name


def pixels(seed, height, width):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


def test_poses_come_back(tmp_path):
    example = PoseExample(
        pixels_HW3=pixels(1, 40, 30),
        joints_K2=np.arange(34, dtype=np.float32).reshape(17, 2),
        state_K=np.full(17, 2, np.uint8),
        box=Box(x=3, y=4, width=20, height=30),
        sure=1.0,
    )
    file = tmp_path / "new folder" / "scenes.pickle"
    keep_examples(file, [example])
    (back,) = kept_examples(file)
    assert_same(back, example)
    assert list(file.parent.iterdir()) == [file]


def test_labelled_characters_and_artworks_come_back(tmp_path):
    there_L = np.arange(LABEL_COUNT) % 3 == 0
    character = TagExample(
        picture="7",
        pixels_HW3=pixels(2, 24, 31),
        box=Box(x=3.5, y=4, width=20, height=10),
        there_L=there_L,
        known_L=~there_L,
        real=False,
        joints_K2=np.arange(34, dtype=np.float32).reshape(17, 2),
        state_K=np.full(17, 1, np.uint8),
    )
    artwork = TagExample(
        picture="8",
        pixels_HW3=pixels(3, 17, 19),
        box=Box(x=0, y=0, width=19, height=17),
        there_L=there_L,
        known_L=there_L,
        real=False,
    )
    _keep(tmp_path / "renders-7.npz", [character, artwork])
    for back, kept in zip(_kept(tmp_path / "renders-7.npz"), (character, artwork), strict=True):
        assert_same(back, kept)
    assert [file.name for file in tmp_path.iterdir()] == ["renders-7.npz"]
