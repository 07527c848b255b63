"""What an artist puts right is the truth: stored, undone, exported, and never overwritten."""

import json
from dataclasses import replace

import numpy as np
import pytest
from library_helpers import draw, take_in
from posed_figure import standing

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box, box_around
from illpose_app.core.skeleton import LEFT_WRIST
from illpose_app.services.correct_pose import correct_pose
from illpose_app.services.export_corrections import count_corrections, export_corrections
from illpose_app.services.forget_folder import forget_folder
from illpose_app.services.open_illustration import _stored, open_file
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.correction_writer import CorrectionWriter
from illpose_app.storage.corrections import CorrectionReader
from illpose_app.storage.embeddings import EmbeddingReader


@pytest.fixture
def folder(tmp_path):
    for number in range(3):
        draw(tmp_path / "art" / f"{number}.png", number)
    return tmp_path / "art"


@pytest.fixture
def library(database, folder, tmp_path):
    take_in(folder, database=database, cache=tmp_path / "cache")
    return database


@pytest.fixture
def writer(library):
    return CorrectionWriter(library)


def characters(library, folder, number=0):
    known = ArtworkRepository(library).analysis_of(open_file(folder / f"{number}.png").content_hash)
    return ArtworkRepository(library).characters_of(known.artwork_id)


def analysed_again(library, folder, tmp_path):
    for number in range(3):  # a touched file is looked at again, by another network
        (folder / f"{number}.png").touch()

    def other(decoded):
        pose = standing(stature=50, at=(30, 5))
        return (Character(box=box_around(pose.joints_K2), pose=pose, score=0.5),) * 2

    take_in(folder, database=library, cache=tmp_path / "cache", analyze=other, version="test 2")


def drawn_by_hand():
    pose = standing(stature=60, at=(30, 5))
    return Character(box=Box(x=3, y=4, width=40, height=60), pose=pose, score=0.7)


def test_nothing_that_was_corrected_is_overwritten_by_a_later_analysis(library, writer, folder, tmp_path):
    (first,), (second,) = characters(library, folder, 0), characters(library, folder, 1)
    writer.place(first.character_id, Box(x=1, y=2, width=30, height=50), standing(stature=50, at=(20, 3)))
    writer.remove(second.character_id)
    added = writer.add(open_file(folder / "2.png").content_hash, drawn_by_hand())
    analysed_again(library, folder, tmp_path)
    (kept,) = characters(library, folder, 0)
    assert kept.box == Box(x=1, y=2, width=30, height=50) and kept.box_redrawn and not kept.corrected
    assert characters(library, folder, 1) == (), "nobody is there, and nobody comes back"
    assert [one.character_id for one in characters(library, folder, 2)][-1] == added
    assert characters(library, folder, 2)[-1].added
    for number in range(3):
        name = open_file(folder / f"{number}.png").content_hash
        assert _stored(name, database=library, version="another") == characters(library, folder, number)


def test_an_artwork_without_corrections_is_analysed_again(library, folder, tmp_path):
    analysed_again(library, folder, tmp_path)
    assert len(characters(library, folder, 0)) == 2


def test_a_removed_character_comes_back_as_it_was_and_searches_follow(library, writer, folder):
    (before,) = characters(library, folder)
    reader = EmbeddingReader(library)
    start = reader.generation()
    writer.remove(before.character_id)
    assert before.character_id in reader.changes_since(start).gone_M
    middle = reader.generation()
    writer.restore(before.character_id)
    assert characters(library, folder) == (before,)
    assert before.character_id in reader.changes_since(middle).character_ids_N
    assert before.character_id in reader.changes_since(start).character_ids_N


def test_a_box_put_back_where_it_was_found_is_no_correction(library, writer, folder):
    (before,) = characters(library, folder)
    writer.place(before.character_id, before.box.scaled(1.2), before.pose)
    writer.place(before.character_id, before.box.scaled(1.4), before.pose)
    assert characters(library, folder)[0].box_redrawn
    writer.place(before.character_id, before.box, before.pose)
    assert characters(library, folder) == (before,)
    assert CorrectionReader(library).artworks() == []


def test_a_corrected_pose_stays_when_its_box_is_redrawn(library, writer, folder):
    (before,) = characters(library, folder)
    right = before.pose.with_joint(LEFT_WRIST, 12, 34)
    correct_pose(before.character_id, right, database=library)
    writer.place(before.character_id, before.box.scaled(1.5), None)
    (after,) = characters(library, folder)
    assert after.pose == right and after.corrected and after.box_redrawn
    correct_pose(before.character_id, None, database=library)
    assert characters(library, folder)[0].pose == before.pose, "the prediction was kept"


def test_corrections_outlive_the_folder(library, writer, folder, tmp_path):
    (first,), (second,) = characters(library, folder, 0), characters(library, folder, 1)
    writer.remove(first.character_id)
    writer.place(second.character_id, second.box.scaled(2), None)
    forget_folder(folder, database=library)
    take_in(folder, database=library, cache=tmp_path / "cache")
    assert characters(library, folder, 0) == ()
    assert characters(library, folder, 1)[0].box_redrawn


def test_the_export_is_coco_and_says_what_was_done_by_hand(library, writer, folder):
    (first,), (second,) = characters(library, folder, 0), characters(library, folder, 1)
    right = first.pose.with_joint(LEFT_WRIST, 12, 34)
    correct_pose(first.character_id, right, database=library)
    writer.add(open_file(folder / "0.png").content_hash, drawn_by_hand())
    writer.remove(second.character_id)
    document = json.loads(json.dumps(export_corrections(database=library)))
    assert [image["file_name"] for image in document["images"]] == [str(folder / "0.png"), str(folder / "1.png")]
    box = second.box
    assert document["images"][1]["removed_boxes"] == [[box.x, box.y, box.width, box.height]]
    pose, added = document["annotations"]
    assert (pose["by_hand"], added["by_hand"]) == (["pose"], ["added"])
    assert np.reshape(pose["keypoints"], (17, 3))[LEFT_WRIST].tolist() == [12, 34, 2]
    assert count_corrections(CorrectionReader(library).artworks()) == 3


def test_an_added_character_that_was_removed_leaves_no_trace(library, writer, folder):
    writer.remove(writer.add(open_file(folder / "0.png").content_hash, drawn_by_hand()))
    assert CorrectionReader(library).artworks() == []
    assert not replace(characters(library, folder)[0]).by_hand


def test_the_command_writes_the_corrections(tmp_path, capsys):
    from illpose_app.__main__ import main

    code = main(["--home", str(tmp_path / "home"), "library", "export-corrections", str(tmp_path / "out.json")])
    assert code == 0 and json.loads((tmp_path / "out.json").read_text())["annotations"] == []
    assert "0 corrections" in capsys.readouterr().err
