import shutil
from dataclasses import replace

import numpy as np
import pytest
from library_helpers import draw, pose_from_pixels, take_in

from illpose_app.core.embedding import embed
from illpose_app.core.pose import JointState, pose_of_places
from illpose_app.core.ranking import exact_distances
from illpose_app.index.hnsw import load_index
from illpose_app.services.correct_pose import correct_pose
from illpose_app.services.search_poses import PoseSearch, SearchRequest
from illpose_app.storage.artwork_files import content_hash, read_artwork
from illpose_app.storage.artworks import ArtworkRepository


@pytest.fixture
def art(tmp_path):
    for seed in range(60):
        draw(tmp_path / "art" / f"{seed:02}.png", seed)
    return tmp_path / "art"


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def turned(pose, angle=2.0, scale=3.0):
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return replace(pose, joints_K2=(pose.joints_K2 @ turn.T * scale + 500).astype(np.float32))


@pytest.mark.parametrize("index_from", [10, 1000], ids=["by the index", "by exact scan"])
def test_the_same_pose_is_found_first_however_it_is_turned(art, cache, database, tmp_path, index_from):
    take_in(art, database=database, cache=cache)
    search = PoseSearch(database, tmp_path / "index", index_from=index_from)
    (character,) = pose_from_pixels(read_artwork(art / "07.png"))
    matches = search.search(SearchRequest(pose=turned(character.pose), count=10))
    assert len(matches) == 10
    assert matches[0].path.name == "07.png" and matches[0].distance == pytest.approx(0, abs=1e-3)
    distances = [match.distance for match in matches]
    assert distances == sorted(distances)
    assert (tmp_path / "index").exists() == (index_from == 10)


def test_index_and_exact_scan_give_the_same_answers(art, cache, database, tmp_path):
    take_in(art, database=database, cache=cache)
    by_index = PoseSearch(database, tmp_path / "index", index_from=10)
    by_scan = PoseSearch(database, tmp_path / "none", index_from=1000)
    random = np.random.default_rng(5)
    for _ in range(10):
        request = SearchRequest(pose=pose_of_places(random.uniform(0, 60, (17, 2))), count=5)
        assert [m.path for m in by_index.search(request)] == [m.path for m in by_scan.search(request)]


def test_the_querys_own_file_and_its_exact_copies_are_left_out(art, cache, database, tmp_path):
    shutil.copy(art / "07.png", art / "copy of 07.png")
    take_in(art, database=database, cache=cache)
    (character,) = pose_from_pixels(read_artwork(art / "07.png"))
    search = PoseSearch(database, tmp_path / "index")
    request = SearchRequest(pose=character.pose, count=60, exclude_hash=content_hash(art / "07.png"))
    names = {match.path.name for match in search.search(request)}
    assert len(names) == 59 and not names & {"07.png", "copy of 07.png"}


@pytest.mark.parametrize("index_from", [10, 1000], ids=["by the index", "by exact scan"])
def test_new_changed_and_forgotten_artworks_are_taken_in(art, cache, database, tmp_path, index_from):
    take_in(art, database=database, cache=cache)
    search = PoseSearch(database, tmp_path / "index", index_from=index_from)
    search.refresh()
    draw(art / "new.png", 1234)
    take_in(art, database=database, cache=cache)
    (character,) = pose_from_pixels(read_artwork(art / "new.png"))
    request = SearchRequest(pose=character.pose, count=3)
    first = search.search(request)[0]
    assert first.path.name == "new.png"
    moved = turned(character.pose).with_joint(9, 0, 0)
    correct_pose(first.character_id, moved, database=database)
    assert search.search(request)[0].distance > 0.05
    assert search.search(SearchRequest(pose=moved, count=3))[0].path.name == "new.png"


def test_a_missing_or_damaged_index_is_built_again(art, cache, database, tmp_path):
    take_in(art, database=database, cache=cache)
    (character,) = pose_from_pixels(read_artwork(art / "11.png"))
    request = SearchRequest(pose=character.pose, count=10)
    right = [m.path for m in PoseSearch(database, tmp_path / "index", index_from=10).search(request)]
    (data,) = (tmp_path / "index").glob("*.hnsw")
    whole = data.read_bytes()
    for spoil in ("flip", "zero", "cut", "gone", "header"):
        damaged = bytearray(whole)
        if spoil == "flip":
            damaged[len(damaged) // 2] ^= 0x40
        elif spoil == "zero":
            damaged[1000:3000] = bytes(2000)
        elif spoil == "cut":
            del damaged[len(damaged) // 3 :]
        if spoil == "gone":
            data.unlink()
        elif spoil == "header":
            (tmp_path / "index" / "poses.json").write_text("{")
        else:
            data.write_bytes(damaged)
        assert [m.path for m in PoseSearch(database, tmp_path / "index", index_from=10).search(request)] == right, spoil
        (data,) = (tmp_path / "index").glob("*.hnsw")
        assert load_index(tmp_path / "index") is not None
        whole = data.read_bytes()


def test_partial_poses_are_compared_over_what_both_know():
    random = np.random.default_rng(1)
    pose = pose_of_places(random.normal(0, 50, (17, 2)))
    partial = pose
    for joint in (13, 14, 15, 16):
        partial = partial.with_state(joint, JointState.OUTSIDE)
    other = pose_of_places(random.normal(0, 50, (17, 2)))
    table = np.stack([embed(pose), embed(other), embed(partial)])
    of_partial = exact_distances(embed(partial), table)
    assert of_partial[0] == pytest.approx(0, abs=1e-3) and of_partial[2] == pytest.approx(0, abs=1e-3)
    of_whole = exact_distances(embed(pose), table)
    assert of_whole[0] == pytest.approx(0, abs=1e-3)
    assert of_whole[2] == pytest.approx(0.1 * (1 - 78 / 136), abs=1e-3)  # 13 joints know 78 of 136 pairs
    assert of_whole[1] > of_whole[2]


def test_an_empty_library_has_no_answers(database, tmp_path):
    pose = pose_of_places(np.random.default_rng(0).normal(0, 1, (17, 2)))
    assert PoseSearch(database, tmp_path / "index").search(SearchRequest(pose=pose)) == ()


def test_matches_carry_what_is_shown_of_them(art, cache, database, tmp_path):
    take_in(art, database=database, cache=cache)
    (character,) = pose_from_pixels(read_artwork(art / "03.png"))
    match = PoseSearch(database, tmp_path / "index").search(SearchRequest(pose=character.pose, count=1))[0]
    assert (match.width_px, match.height_px, match.missing) == (60, 80, False)
    assert match.pose == character.pose
    assert match.content_hash == ArtworkRepository(database).by_id(match.artwork_id).content_hash
