import os
import shutil

import numpy as np
import pytest
from library_helpers import draw, pose_from_pixels, take_in
from PIL import Image

from illpose_app.core.errors import LibraryError
from illpose_app.core.progress import finish
from illpose_app.services.correct_pose import correct_pose
from illpose_app.services.forget_folder import forget_folder
from illpose_app.services.import_artworks import import_artworks
from illpose_app.services.library_status import library_status
from illpose_app.services.rescan_library import rescan_library
from illpose_app.storage.artworks import ArtworkRepository, Order
from illpose_app.storage.thumbnails import ThumbnailCache


@pytest.fixture
def art(tmp_path):
    for seed in range(4):
        draw(tmp_path / "art" / f"{seed}.png", seed)
    draw(tmp_path / "art" / "deeper" / "still" / "5.jpg", 5)
    return tmp_path / "art"


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def listing(folder):
    return {p: (p.stat().st_mtime_ns, p.stat().st_size) for p in sorted(folder.rglob("*"))}


def test_folders_are_taken_in_place_and_the_files_stay_as_they_are(art, cache, database):
    before = listing(art)
    summary = take_in(art, database=database, cache=cache)
    assert summary.added == 5 and summary.problems == ()
    assert listing(art) == before
    repository = ArtworkRepository(database)
    assert repository.count() == 5
    assert [row.path.name for row in repository.page(0, 10, Order.NAME)] == [
        "0.png",
        "1.png",
        "2.png",
        "3.png",
        "5.jpg",
    ]
    for row in repository.page(0, 10):
        assert row.character_count == 1 and not row.missing
        assert ThumbnailCache(cache).path(row.content_hash).is_file()


def test_a_second_import_reads_nothing_again(art, cache, database):
    take_in(art, database=database, cache=cache)

    def never(decoded):
        raise AssertionError("analysed again")

    summary = take_in(art, database=database, cache=cache, analyze=never)
    assert (summary.unchanged, summary.added) == (5, 0)


def test_a_moved_or_renamed_file_is_recognised_and_keeps_its_artwork(art, cache, database):
    take_in(art, database=database, cache=cache)
    repository = ArtworkRepository(database)
    (old,) = [row for row in repository.page(0, 9) if row.path.name == "2.png"]
    (art / "2.png").rename(art / "deeper" / "moved.png")
    summary = take_in(art, database=database, cache=cache)
    assert (summary.recognised, summary.added, repository.count()) == (1, 0, 5)
    moved = repository.by_id(old.artwork_id)
    assert moved.path == art / "deeper" / "moved.png" and not moved.missing
    assert repository.paths_of(old.artwork_id) == (art / "deeper" / "moved.png",)


def test_a_changed_file_is_analysed_again(art, cache, database):
    take_in(art, database=database, cache=cache)
    draw(art / "1.png", 77)
    os.utime(art / "1.png", ns=(1, 1))
    summary = take_in(art, database=database, cache=cache)
    assert summary.analysed_again == 1 and summary.unchanged == 4


def test_a_vanished_file_is_marked_missing_and_comes_back(art, cache, database, tmp_path):
    take_in(art, database=database, cache=cache)
    shutil.move(art / "3.png", tmp_path / "elsewhere.png")
    assert take_in(art, database=database, cache=cache).missing == 1
    repository = ArtworkRepository(database)
    assert repository.count() == 5
    assert [row.path.name for row in repository.page(0, 9) if row.missing] == ["3.png"]
    shutil.move(tmp_path / "elsewhere.png", art / "3.png")
    take_in(art, database=database, cache=cache)
    assert not any(row.missing for row in repository.page(0, 9))


def test_two_files_with_the_same_bytes_are_one_artwork(art, cache, database):
    shutil.copy(art / "0.png", art / "copy.png")
    take_in(art, database=database, cache=cache)
    repository = ArtworkRepository(database)
    assert repository.count() == 5
    (row,) = [row for row in repository.page(0, 9) if row.path.name == "0.png"]
    assert set(repository.paths_of(row.artwork_id)) == {art / "0.png", art / "copy.png"}


def test_cancelling_keeps_what_was_stored_and_the_next_import_goes_on(art, cache, database):
    work = import_artworks(
        [art], database=database, thumbnails=ThumbnailCache(cache), analyze=pose_from_pixels, analyzer_version="test 1"
    )
    for progress in work:
        if progress.done == 2:
            work.close()
            break
    repository = ArtworkRepository(database)
    assert repository.count() == 2
    assert not repository.folders()[0].finished
    assert take_in(art, database=database, cache=cache).added == 3
    assert repository.folders()[0].finished


def test_a_better_network_analyses_again_but_never_touches_a_correction(art, cache, database):
    take_in(art, database=database, cache=cache)
    repository = ArtworkRepository(database)
    artwork = repository.page(0, 9, Order.NAME)[0]
    (character,) = repository.characters_of(artwork.artwork_id)
    put_right = character.pose.with_joint(9, 3, 4)
    correct_pose(character.character_id, put_right, database=database)
    summary = take_in(art, database=database, cache=cache, version="test 2")
    assert summary.analysed_again == 5
    (after,) = repository.characters_of(artwork.artwork_id)
    assert after.corrected and after.pose == put_right and after.character_id == character.character_id
    assert library_status(database=database).corrected_count == 1
    correct_pose(character.character_id, None, database=database)
    (back,) = repository.characters_of(artwork.artwork_id)
    assert not back.corrected and back.pose == character.pose


def test_forgetting_a_folder_leaves_the_files_and_keeps_corrections_for_its_return(art, cache, database):
    take_in(art, database=database, cache=cache)
    repository = ArtworkRepository(database)
    artwork = repository.page(0, 9, Order.NAME)[0]
    (character,) = repository.characters_of(artwork.artwork_id)
    correct_pose(character.character_id, character.pose.with_joint(9, 3, 4), database=database)
    before = listing(art)
    forget_folder(art, database=database)
    assert repository.count() == 0 and listing(art) == before
    take_in(art, database=database, cache=cache)
    assert repository.count() == 5
    assert repository.characters_of(artwork.artwork_id)[0].corrected
    with pytest.raises(LibraryError, match="not a folder of the library"):
        forget_folder(art / "deeper", database=database)


def test_a_drive_that_is_unplugged_is_marked_and_not_forgotten(art, cache, database, tmp_path):
    take_in(art, database=database, cache=cache)
    art.rename(tmp_path / "unplugged")

    def rescan():
        return finish(rescan_library(database=database, thumbnails=ThumbnailCache(cache), analyze=pose_from_pixels,
                                     analyzer_version="test 1"))  # fmt: skip

    rescan()
    repository = ArtworkRepository(database)
    assert all(row.missing for row in repository.page(0, 9)) and repository.count() == 5
    (tmp_path / "unplugged").rename(art)
    rescan()
    assert not any(row.missing for row in repository.page(0, 9))


def test_a_folder_that_is_not_there_is_said_at_once(database, cache, tmp_path):
    with pytest.raises(LibraryError, match="no such folder"):
        take_in(tmp_path / "nowhere", database=database, cache=cache)


def test_hostile_files_are_one_clear_line_each_and_the_import_goes_on(art, cache, database):
    (art / "empty.png").touch()
    (art / "text.png").write_text("not a picture")
    for ending in ("png", "jpg"):
        whole = draw(art / f"cut.{ending}", size=(300, 300)).read_bytes()
        (art / f"cut.{ending}").write_bytes(whole[: len(whole) * 2 // 3])
    Image.new("1", (20000, 15000)).save(art / "bomb.png")
    draw(art / "tiny.png", size=(1, 1))
    draw(art / "thin.png", size=(30000, 10))
    (art / "folder.png").mkdir()
    draw(art / "folder.png" / "inside.png", 9)
    draw(art / "plain.png", 10).rename(art / os.fsdecode(b"caf\xe9.png"))
    (art / "round").symlink_to(art)
    (art / "loop.png").symlink_to(art / "loop.png")
    os.mkfifo(art / "pipe.png")
    summary = take_in(art, database=database, cache=cache)
    assert summary.added == 9  # five, tiny, thin, the one inside the folder, the one with the odd name
    assert len(summary.problems) == 7
    for name in ("empty", "text", "cut.png", "cut.jpg", "bomb", "loop", "pipe"):
        (line,) = [line for line in summary.problems if name in line]
        assert "\n" not in line
        line.encode("utf-8")
    again = take_in(art, database=database, cache=cache)
    assert again.problems == () and again.added == 0  # told once, tried again only when they change
    assert ArtworkRepository(database).folders()[0].problem_count == 7
    draw(art / "empty.png", 50)
    assert take_in(art, database=database, cache=cache).added == 1
    assert ArtworkRepository(database).folders()[0].problem_count == 6


def test_the_stored_pose_and_box_are_those_of_the_analysis(art, cache, database):
    take_in(art, database=database, cache=cache)
    repository = ArtworkRepository(database)
    row = repository.page(0, 1)[0]
    from illpose_app.storage.artwork_files import read_artwork

    (expected,) = pose_from_pixels(read_artwork(row.path))
    (stored,) = repository.characters_of(row.artwork_id)
    assert np.array_equal(stored.pose.joints_K2, expected.pose.joints_K2)
    assert stored.box.width == pytest.approx(expected.box.width)
