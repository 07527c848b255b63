import json

import pytest
from library_helpers import draw, take_in

from illpose_app.core.errors import LibraryError
from illpose_app.core.labels import RatingLimit
from illpose_app.core.pose import JointState
from illpose_app.core.progress import finish
from illpose_app.core.query import parse_query
from illpose_app.services.find_artworks import ArtworkFinder
from illpose_app.services.forget_folder import forget_folder
from illpose_app.services.library_status import library_status
from illpose_app.services.open_starter_library import open_starter_library
from illpose_app.storage.artworks import ArtworkRepository, Order
from illpose_app.storage.thumbnails import ThumbnailCache


def make_starter(resources):
    images, annotations = [], []
    for number in range(3):
        draw(resources / "starter" / "images" / f"{number}.webp", number)
        images.append({"id": number, "file_name": f"{number}.webp", "width": 60, "height": 80, "tags": ["standing"]})
        joints = [[10 + k, 20 + 2 * k + number, 2] for k in range(17)]
        joints[16] = [0, 0, 0]
        joints[15][2] = 1
        keypoints = [value for joint in joints for value in joint]
        annotations.append({"image_id": number, "bbox": [5, 6, 40, 50], "keypoints": keypoints})
    labels = {"info": {"licence": "CC0-1.0"}, "images": images, "annotations": annotations}
    (resources / "starter" / "starter.json").write_text(json.dumps(labels))
    return resources


@pytest.fixture
def resources(tmp_path):
    return make_starter(tmp_path / "resources")


@pytest.fixture
def open_starter(database, tmp_path):
    def run(resources, *, asked_for=True):
        work = open_starter_library(
            resources, database=database, thumbnails=ThumbnailCache(tmp_path / "cache"), asked_for=asked_for
        )
        return finish(work)

    return run


def test_the_starter_library_comes_with_the_skeletons_it_was_drawn_from(database, resources, open_starter):
    assert open_starter(resources) == 3
    repository = ArtworkRepository(database)
    row = repository.page(0, 9, Order.NAME)[1]
    (character,) = repository.characters_of(row.artwork_id)
    assert character.pose.joints_K2[4].tolist() == [14, 29] and (character.box.x, character.box.height) == (5, 50)
    assert character.pose.state_K[15] == JointState.HIDDEN and character.pose.state_K[16] == JointState.OUTSIDE
    attribution = repository.by_id(row.artwork_id).attribution
    assert attribution.licence == "CC0-1.0" and attribution.site_id == "1"
    assert repository.folders()[0].starter and repository.folders()[0].finished


def test_opening_it_again_or_importing_it_changes_nothing(database, resources, open_starter, tmp_path):
    open_starter(resources)
    before = [c.character_id for row in ArtworkRepository(database).page(0, 9)
              for c in ArtworkRepository(database).characters_of(row.artwork_id)]  # fmt: skip
    assert open_starter(resources) == 0

    summary = take_in(resources / "starter" / "images", database=database, cache=tmp_path / "cache")
    assert (summary.unchanged, summary.added, summary.analysed_again) == (3, 0, 0)
    assert before == [c.character_id for row in ArtworkRepository(database).page(0, 9)
                      for c in ArtworkRepository(database).characters_of(row.artwork_id)]  # fmt: skip


def test_once_forgotten_it_comes_back_only_when_asked_for(database, resources, open_starter):
    open_starter(resources)
    forget_folder(resources / "starter" / "images", database=database)
    assert open_starter(resources, asked_for=False) == 0
    assert library_status(database=database).artwork_count == 0
    assert open_starter(resources) == 3


def test_an_update_that_moves_it_leaves_one_starter_library(database, resources, open_starter, tmp_path):
    open_starter(resources)
    moved = tmp_path / "newer"
    resources.rename(moved)
    assert open_starter(moved, asked_for=False) == 0
    repository = ArtworkRepository(database)
    assert [folder.path for folder in repository.folders()] == [moved / "starter" / "images"]
    assert repository.count() == 3 and not any(row.missing for row in repository.page(0, 9))


def test_an_interrupted_start_is_completed(database, resources, tmp_path, open_starter):
    work = open_starter_library(resources, database=database, thumbnails=ThumbnailCache(tmp_path / "cache"))
    next(work)
    work.close()
    assert ArtworkRepository(database).count() == 1
    assert open_starter(resources, asked_for=False) == 2


def test_a_lost_picture_is_one_line_and_a_lost_list_says_what_to_do(database, resources, tmp_path, open_starter):
    (resources / "starter" / "images" / "1.webp").unlink()
    work = open_starter_library(resources, database=database, thumbnails=ThumbnailCache(tmp_path / "cache"))
    problems = [progress.problem for progress in work if progress.problem]
    assert len(problems) == 1 and "1.webp" in problems[0] and "install illpose again" in problems[0]
    assert ArtworkRepository(database).count() == 2
    (resources / "starter" / "starter.json").write_text("{")
    with pytest.raises(LibraryError, match="install illpose again"):
        open_starter(resources)


def test_without_a_starter_library_there_is_nothing_to_do(database, tmp_path, open_starter):
    assert open_starter(tmp_path) == 0
    assert ArtworkRepository(database).folders() == []


def test_starter_artworks_can_be_found_by_their_tags(resources, open_starter, database):
    labels = json.loads((resources / "starter" / "starter.json").read_text())
    labels["annotations"][1]["tags"] = ["arms_up"]
    (resources / "starter" / "starter.json").write_text(json.dumps(labels))
    open_starter(resources)
    finder = ArtworkFinder(database)
    assert finder.find(parse_query("standing"), RatingLimit()).artwork_ids_N.size == 3
    assert finder.find(parse_query("standing arms_up"), RatingLimit()).artwork_ids_N.size == 1
