"""Folders inside folders, links, moves between folders, and what is left of artworks that changed."""

import os

import pytest
from library_helpers import draw, pose_from_pixels, take_in

from illpose_app.core.errors import LibraryError
from illpose_app.core.progress import finish
from illpose_app.services.correct_pose import correct_pose
from illpose_app.services.forget_folder import forget_folder
from illpose_app.services.import_artworks import import_artworks
from illpose_app.services.library_status import library_status
from illpose_app.services.rescan_library import rescan_library
from illpose_app.storage.artwork_files import content_hash, read_artwork
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.thumbnails import ThumbnailCache


@pytest.fixture
def art(tmp_path):
    for place in ("one.png", "inner/two.png", "inner/deep/three.png", "other/four.png"):
        draw(tmp_path / "art" / place, len(place))
    return tmp_path / "art"


@pytest.fixture
def add(database, tmp_path):
    return lambda *folders: take_in(*folders, database=database, cache=tmp_path / "cache")


def folders_of(database):
    return {folder.path: folder.file_count for folder in ArtworkRepository(database).folders()}


def test_a_folder_inside_a_known_one_belongs_to_it(art, add, database):
    add(art)
    draw(art / "inner" / "new.png", 90)
    summary = add(art / "inner")
    assert (summary.added, summary.unchanged, summary.missing) == (1, 2, 0)
    assert folders_of(database) == {art: 5}
    assert ArtworkRepository(database).folders()[0].finished


def test_a_folder_around_known_ones_takes_them_over(art, add, database):
    add(art / "inner", art / "other")
    assert folders_of(database) == {art / "inner": 2, art / "other": 1}
    summary = add(art)
    assert (summary.added, summary.unchanged) == (1, 3)
    assert folders_of(database) == {art: 4}
    assert (add(art).unchanged, library_status(database=database).artwork_count) == (4, 4)


def test_a_hidden_folder_is_taken_only_when_it_is_asked_for(art, add, database):
    draw(art / ".studio" / "hidden.png", 70)
    assert add(art).added == 4
    assert add(art / ".studio").added == 1
    assert folders_of(database) == {art: 4, art / ".studio": 1}
    assert add(art).missing == 0


def test_one_folder_named_like_the_start_of_another_is_not_inside_it(art, add, database, tmp_path):
    draw(tmp_path / "art and more" / "five.png", 55)
    add(art, tmp_path / "art and more")
    assert folders_of(database) == {art: 4, tmp_path / "art and more": 1}
    assert add(art).missing == 0 and add(tmp_path / "art and more").unchanged == 1


def test_a_file_moved_between_folders_is_one_artwork_whichever_is_looked_at_first(art, add, database):
    add(art / "inner", art / "other")
    (art / "inner" / "two.png").rename(art / "other" / "two.png")
    assert add(art / "other").recognised == 1
    add(art / "inner")
    repository = ArtworkRepository(database)
    assert folders_of(database) == {art / "inner": 1, art / "other": 2}
    assert repository.count() == 3 and not any(row.missing for row in repository.page(0, 9))


def test_loops_of_links_end_and_every_file_is_seen_once(art, add, database):
    (art / "inner" / "back").symlink_to(art)
    (art / "inner" / "deep" / "up").symlink_to("..")
    (art / "to itself").symlink_to("to itself")
    summary = add(art)
    assert (summary.added, summary.recognised, summary.problems) == (4, 0, ())


def test_what_a_changed_file_held_is_let_go_but_never_a_correction(art, add, database):
    add(art)
    repository = ArtworkRepository(database)
    names = {path.name: content_hash(path) for path in art.rglob("*.png")}
    corrected = repository.analysis_of(names["two.png"]).artwork_id
    (character,) = repository.characters_of(corrected)
    correct_pose(character.character_id, character.pose.with_joint(0, 1, 1), database=database)
    original = (art / "inner" / "two.png").read_bytes()
    draw(art / "one.png", 91)
    draw(art / "inner" / "two.png", 92)
    assert add(art).analysed_again == 2
    assert repository.count() == 4
    assert repository.analysis_of(names["one.png"]) is None
    assert repository.by_hash(names["two.png"]) is None, "no file holds it"
    (art / "back again.png").write_bytes(original)
    assert add(art).recognised == 1
    assert repository.characters_of(corrected)[0].corrected


def test_a_folder_that_cannot_be_opened_for_a_while_loses_nothing(art, add, database, tmp_path):
    add(art)
    away = tmp_path / "away"
    (art / "inner").rename(away)
    (art / "inner").symlink_to(art / "inner")
    assert add(art).missing == 2
    (art / "inner").unlink()
    away.rename(art / "inner")
    summary = add(art)
    assert (summary.added, summary.recognised) == (0, 2)
    assert not any(row.missing for row in ArtworkRepository(database).page(0, 9))


def test_names_that_are_not_utf8_are_folders_like_others(tmp_path, add, database):
    odd = tmp_path / os.fsdecode(b"b\xfccher")
    draw(odd / os.fsdecode(b"\xff\xfe.png"), 3)
    assert add(odd).added == 1 and add(odd).unchanged == 1
    assert folders_of(database) == {odd: 1}
    forget_folder(odd, database=database)
    assert folders_of(database) == {}


def test_an_analysis_that_fails_is_one_line_and_is_tried_again(art, add, database, tmp_path):
    def fails_on_two(decoded):
        if decoded.pixels_HW3.tobytes() == wanted:
            raise RuntimeError("no memory\nfor this one")
        return pose_from_pixels(decoded)

    wanted = read_artwork(art / "inner" / "two.png").pixels_HW3.tobytes()
    summary = take_in(art, database=database, cache=tmp_path / "cache", analyze=fails_on_two)
    assert summary.added == 3
    (line,) = summary.problems
    assert "two.png" in line and "cannot be analysed: no memory for this one" in line
    assert add(art).added == 1


def test_cancelling_a_rescan_and_the_progress_of_a_full_one(art, add, database, tmp_path):
    add(art)
    for name in ("a", "b", "c"):
        draw(art / f"{name}.png", ord(name))

    def rescan():
        return rescan_library(
            database=database,
            thumbnails=ThumbnailCache(tmp_path / "cache"),
            analyze=pose_from_pixels,
            analyzer_version="test 1",
        )

    work = rescan()
    next(work)
    work.close()
    assert library_status(database=database).artwork_count == 4
    steps = list(rescan())
    done = [step.done for step in steps if step.total]
    assert done == sorted(done) and done[-1] == 3 and {step.total for step in steps if step.total} == {3}
    assert library_status(database=database).artwork_count == 7


def test_a_full_cache_ends_the_import_with_one_clear_line_and_keeps_what_was_stored(art, database, tmp_path):
    (tmp_path / "cache").write_text("in the way")
    work = import_artworks(
        [art],
        database=database,
        thumbnails=ThumbnailCache(tmp_path / "cache"),
        analyze=pose_from_pixels,
        analyzer_version="test 1",
    )
    with pytest.raises(LibraryError, match="thumbnails cannot be written"):
        finish(work)
    assert library_status(database=database).artwork_count == 0
