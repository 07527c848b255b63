"""An import whose next files are read and analysed by a crew gives the same library, in the same order."""

import shutil
import threading

import pytest
from library_helpers import draw, pose_from_pixels, take_in

from illpose_app.core.errors import ModelError
from illpose_app.services.import_artworks import import_artworks
from illpose_app.storage.artworks import ArtworkRepository, Order
from illpose_app.storage.database import Database
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Hands


@pytest.fixture
def crew():
    hands = Hands()
    yield hands
    hands.close()


@pytest.fixture
def art(tmp_path):
    for seed in range(24):
        draw(tmp_path / "art" / f"{seed:02}.png", seed)
    shutil.copy(tmp_path / "art" / "03.png", tmp_path / "art" / "04 copy.png")
    (tmp_path / "art" / "05 text.png").write_text("not a picture")
    return tmp_path / "art"


def contents(database):
    repository = ArtworkRepository(database)
    rows = repository.page(0, 99, Order.NAME)
    return [
        (row.artwork_id, row.path.name, row.content_hash, repository.characters_of(row.artwork_id)[0].pose)
        for row in rows
    ]


def test_a_crew_changes_nothing_in_the_library(art, tmp_path, database, crew):
    other = Database.open(tmp_path / "other.sqlite3")
    alone = take_in(art, database=other, cache=tmp_path / "other cache")
    helped = take_in(art, database=database, cache=tmp_path / "cache", crew=crew)
    assert helped == alone and helped.added == 24 and helped.recognised == 1 and len(helped.problems) == 1
    assert contents(database) == contents(other)
    other.close()


def test_files_are_analysed_at_the_same_time(art, tmp_path, database, crew):
    crew.hands, together = 2, threading.Barrier(2)

    def analyze(decoded):
        together.wait(10)  # breaks, and fails the import, when nobody comes beside
        return pose_from_pixels(decoded)

    pair = tmp_path / "pair"
    for seed in (1, 2):
        draw(pair / f"{seed}.png", seed)
    assert take_in(pair, database=database, cache=tmp_path / "cache", analyze=analyze, crew=crew).added == 2


def test_cancelling_stores_nothing_more_though_files_were_read_ahead(art, tmp_path, database, crew):
    work = import_artworks(
        [art],
        database=database,
        thumbnails=ThumbnailCache(tmp_path / "cache"),
        analyze=pose_from_pixels,
        analyzer_version="test 1",
        crew=crew,
    )
    for progress in work:
        if progress.done == 3:
            work.close()
            break
    crew.close()  # whoever had begun has ended
    repository = ArtworkRepository(database)
    assert [row.path.name for row in repository.page(0, 99, Order.NAME)] == ["00.png", "01.png", "02.png"]
    assert not repository.folders()[0].finished
    assert take_in(art, database=database, cache=tmp_path / "cache").added == 21


def test_a_network_that_does_not_open_ends_the_import(art, tmp_path, database, crew):
    def broken(decoded):
        raise ModelError("no network")

    with pytest.raises(ModelError, match="no network"):
        take_in(art, database=database, cache=tmp_path / "cache", analyze=broken, crew=crew)
    assert ArtworkRepository(database).count() == 0
