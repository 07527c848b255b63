import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from library_helpers import draw, pose_from_pixels, take_in, write_old_library

from illpose_app.core.pose import pose_of_places
from illpose_app.core.progress import finish
from illpose_app.services.correct_pose import correct_pose
from illpose_app.services.forget_folder import forget_folder
from illpose_app.services.rebuild_index import rebuild_index
from illpose_app.services.search_poses import PoseSearch, SearchRequest
from illpose_app.storage.artwork_files import content_hash, read_artwork
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.embeddings import EmbeddingReader
from illpose_app.storage.rows import pose_bytes


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
    search.refresh()
    (character,) = pose_from_pixels(read_artwork(art / "07.png"))
    matches = search.search(SearchRequest(pose=turned(character.pose), count=10))
    assert len(matches) == 10
    assert matches[0].path.name == "07.png" and matches[0].distance == pytest.approx(0, abs=5e-3)
    distances = [match.distance for match in matches]
    assert distances == sorted(distances)
    assert (tmp_path / "index").exists() == (index_from == 10)


def test_index_and_exact_scan_give_the_same_answers(art, cache, database, tmp_path):
    take_in(art, database=database, cache=cache)
    by_index = PoseSearch(database, tmp_path / "index", index_from=10)
    by_index.refresh()
    assert (tmp_path / "index" / "poses.json").exists()
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


def opened(database, folder):
    search = PoseSearch(database, folder, index_from=10)
    search.refresh()
    return search


@pytest.mark.parametrize("damage", ["flip", "zero", "cut", "gone", "header", "other version"])
def test_a_missing_stale_or_damaged_index_is_built_again(art, cache, database, tmp_path, damage):
    take_in(art, database=database, cache=cache)
    (character,) = pose_from_pixels(read_artwork(art / "11.png"))
    request, folder = SearchRequest(pose=character.pose, count=10), tmp_path / "index"
    right = [m.path for m in opened(database, folder).search(request)]
    (data,), header = folder.glob("*.hnsw"), folder / "poses.json"
    opened(database, folder)
    assert data.exists(), "a sound index is used, not built again"
    damaged = bytearray(data.read_bytes())
    if damage == "flip":
        damaged[len(damaged) // 2] ^= 0x40
    elif damage == "zero":
        damaged[1000:3000] = bytes(2000)
    elif damage == "cut":
        del damaged[len(damaged) // 3 :]
    elif damage == "header":
        header.write_text("{")
    elif damage == "other version":
        header.write_text(header.read_text().replace('"embedding_version": ', '"embedding_version": 9'))
    data.unlink() if damage == "gone" else data.write_bytes(damaged)
    assert [m.path for m in opened(database, folder).search(request)] == right
    (new,) = folder.glob("*.hnsw")
    assert new != data
    opened(database, folder)
    assert new.exists()


def test_a_saved_index_serves_on_after_a_few_changes_and_is_built_again_after_many(art, cache, database, tmp_path):
    take_in(art, database=database, cache=cache)
    folder = tmp_path / "index"
    opened(database, folder)
    (first,) = folder.glob("*.hnsw")
    draw(art / "one more.png", 1001)
    take_in(art, database=database, cache=cache)
    search = opened(database, folder)
    assert first.exists()
    (character,) = pose_from_pixels(read_artwork(art / "one more.png"))
    assert search.search(SearchRequest(pose=character.pose, count=1))[0].path.name == "one more.png"
    for seed in range(2000, 2030):
        draw(art / f"{seed}.png", seed)
    take_in(art, database=database, cache=cache)
    opened(database, folder)
    (second,) = folder.glob("*.hnsw")
    assert second != first


def test_an_index_that_knows_another_history_is_not_believed(art, cache, database, tmp_path):
    take_in(art, database=database, cache=cache)
    opened(database, tmp_path / "index")
    (saved,) = (tmp_path / "index").glob("*.hnsw")
    with database.writing() as connection:  # as in a backup that was put back and went another way since
        rows = connection.execute("SELECT character_id, embedding FROM characters ORDER BY character_id").fetchall()
        for row, other in zip(rows, rows[1:] + rows[:1], strict=True):
            connection.execute(
                "UPDATE characters SET embedding = ? WHERE character_id = ?", (other["embedding"], row["character_id"])
            )
    opened(database, tmp_path / "index")
    assert not saved.exists()


def test_a_search_never_waits_for_an_index(art, cache, database, tmp_path):
    take_in(art, database=database, cache=cache)
    search = PoseSearch(database, tmp_path / "index", index_from=10)
    (character,) = pose_from_pixels(read_artwork(art / "07.png"))
    assert search.search(SearchRequest(pose=character.pose, count=1))[0].path.name == "07.png"
    assert not (tmp_path / "index").exists()


def test_searches_go_on_while_others_import_and_refresh(art, cache, database, tmp_path):
    take_in(art, database=database, cache=cache)
    search = opened(database, tmp_path / "index")
    (character,) = pose_from_pixels(read_artwork(art / "07.png"))
    request, stop = SearchRequest(pose=character.pose, count=20), threading.Event()

    def ask():
        asked = 0
        while not stop.is_set():
            matches = search.search(request)
            assert matches[0].path.name == "07.png" and len(matches) == 20
            asked += 1
        return asked

    with ThreadPoolExecutor(3) as threads:
        asking = [threads.submit(ask) for _ in range(3)]
        try:
            for seed in range(3000, 3040, 4):
                for more in range(4):
                    draw(art / f"{seed + more}.png", seed + more)
                take_in(art, database=database, cache=cache)
                search.refresh()
        finally:
            stop.set()
        assert all(future.result() > 0 for future in asking)


def test_rebuilding_stores_embeddings_of_today(tmp_path):
    database = Database.open(write_old_library(tmp_path / "library.sqlite3", version=1))
    search = PoseSearch(database, tmp_path / "index", index_from=10)
    joints = np.random.default_rng(0).normal(0, 9, (17, 2))
    with database.writing() as connection:
        connection.execute("UPDATE characters SET pose = ?", (pose_bytes(pose_of_places(joints)),))
    request = SearchRequest(pose=pose_of_places(joints * 3))
    assert search.search(request)[0].distance == pytest.approx(0, abs=5e-3)  # already found, computed while reading
    assert finish(rebuild_index(search, database=database)) == 1
    assert EmbeddingReader(database).outdated() == []
    assert search.search(request)[0].distance == pytest.approx(0, abs=5e-3)
    database.close()


def test_many_characters_of_one_artwork_leave_room_for_others(art, cache, database, tmp_path):
    (character,) = pose_from_pixels(read_artwork(art / "07.png"))

    def crowd(decoded):
        here = pose_from_pixels(decoded)
        return tuple(replace(character, score=0.5) for _ in range(80)) if here[0].pose == character.pose else here

    take_in(art, database=database, cache=cache, analyze=crowd)
    for index_from in (10, 1000):
        search = PoseSearch(database, tmp_path / "index", index_from=index_from)
        search.refresh()
        matches = search.search(SearchRequest(pose=character.pose, count=10))
        assert len({match.artwork_id for match in matches}) == 10 and matches[0].path.name == "07.png"


def test_forgotten_and_missing_artworks(art, cache, database, tmp_path):
    draw(tmp_path / "other" / "kept.png", 500)
    take_in(art, tmp_path / "other", database=database, cache=cache)
    search = opened(database, tmp_path / "index")
    (character,) = pose_from_pixels(read_artwork(art / "07.png"))
    request = SearchRequest(pose=character.pose, count=5)
    (art / "07.png").rename(tmp_path / "away.png")
    take_in(art, database=database, cache=cache)
    first = search.search(request)[0]
    assert first.path.name == "07.png" and first.missing
    correct_pose(first.character_id, character.pose.with_joint(3, 1, 1), database=database)
    forget_folder(art, database=database)
    assert [match.path.name for match in search.search(request)] == ["kept.png"]


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
