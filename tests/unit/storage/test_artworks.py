import pytest
from library_helpers import draw, take_in

from illpose_app.storage.artworks import ArtworkRepository, Order


@pytest.fixture
def repository(tmp_path, database):
    for seed, name in enumerate(("b/Ärmel.png", "a/zopf.png", "c/Hand 10.png", "c/hand.png")):
        draw(tmp_path / "art" / name, seed)
    take_in(tmp_path / "art", database=database, cache=tmp_path / "cache")
    return ArtworkRepository(database)


def names(repository, ids):
    return [row.path.name for row in repository.rows(ids)]


def test_the_grid_can_be_sorted_and_capitals_do_not_matter(repository):
    assert names(repository, repository.ids(Order.NAME)) == ["Hand 10.png", "hand.png", "zopf.png", "Ärmel.png"]
    assert names(repository, repository.ids(Order.PATH)) == ["zopf.png", "Ärmel.png", "Hand 10.png", "hand.png"]
    newest = repository.ids(Order.NEWEST)
    assert newest == sorted(newest, reverse=True) and len(newest) == 4


def test_pages_follow_each_other_and_what_is_forgotten_is_left_out(repository):
    everything = repository.page(0, 10, Order.NAME)
    assert repository.page(0, 2, Order.NAME) + repository.page(2, 2, Order.NAME) == everything
    assert repository.page(4, 2, Order.NAME) == []
    ids = [row.artwork_id for row in everything]
    assert [row.artwork_id for row in repository.rows([999, ids[2], ids[0]])] == [ids[2], ids[0]]
    assert repository.by_id(999) is None and repository.by_hash("no such") is None
