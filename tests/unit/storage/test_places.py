from pathlib import Path

from illpose_app.storage.places import HOME_VARIABLE, find_places
from illpose_app.storage.shipped import models_dir, resources_dir


def test_everything_lies_under_a_home_that_was_given(tmp_path, monkeypatch):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "from the environment"))
    for places, home in (
        (find_places(), tmp_path / "from the environment"),
        (find_places(tmp_path / "given"), tmp_path / "given"),
    ):
        for place in (places.database, places.thumbnails, places.index, places.log, places.window_state,
                      places.settings):  # fmt: skip
            assert place.is_relative_to(home) and place.is_absolute()
    assert not (tmp_path / "given").exists(), "made only when first written to"


def test_without_one_the_truth_does_not_lie_in_the_cache(monkeypatch):
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    places = find_places()
    assert not places.database.is_relative_to(places.cache)
    assert places.thumbnails.is_relative_to(places.cache) and places.index.is_relative_to(places.cache)


def test_what_travels_with_illpose_is_found():
    assert (models_dir() / "pose" / "manifest.toml").is_file()
    assert resources_dir().is_dir() and isinstance(resources_dir(), Path)
