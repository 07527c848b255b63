"""Whatever a person says of artworks can be taken back whole, and said again."""

import pytest
from library_helpers import fill_library

from illpose_app.core.labels import Fact, Labels, Rating
from illpose_app.core.tags import ScoredTag, Tag
from illpose_app.services.label_artworks import LabelError, confirm_tag, give_tags, state_fact, take_tag
from illpose_app.services.store_network_tags import store_network_tags
from illpose_app.services.undo_labels import change_labels, redo_labels, undo_labels
from illpose_app.storage.label_writer import LabelWriter
from illpose_app.storage.labels import LabelReader

SITTING, STANDING = Tag("", "sitting"), Tag("", "standing")
MANY = 1200


@pytest.fixture
def library(database):
    fill_library(database, MANY)
    writer = LabelWriter(database)
    writer.put_sidecar(1, Labels(tags=(SITTING,), rating=Rating.SAFE))
    store_network_tags(2, [ScoredTag(tag=SITTING, score=0.7)], database=database)
    writer.add_tag([3], STANDING)
    writer.remove_tag([1], SITTING)
    writer.set_fact([3], Fact.ARTIST, "kemble")
    return database


def said(database, ids=range(1, 6)):
    return [
        ({str(link.tag): (link.origin, link.score) for link in labels.tags}, dict(labels.facts), labels.rating)
        for labels in LabelReader(database).of(list(ids))
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda ids, database: give_tags(ids, "sitting, arms up", database=database),
        lambda ids, database: confirm_tag(ids, SITTING, database=database),
        lambda ids, database: take_tag(ids, STANDING, database=database),
        lambda ids, database: take_tag(ids, SITTING, database=database),
        lambda ids, database: state_fact(ids, Fact.ARTIST, "dulac", database=database),
        lambda ids, database: state_fact(ids, Fact.RATING, "explicit", database=database),
        lambda ids, database: state_fact(ids, Fact.RATING, "", database=database),
    ],
)
def test_a_change_of_any_kind_is_taken_back_and_done_again(library, change):
    before = said(library)
    step = change_labels([1, 2, 3, 4, 5], lambda ids: change(ids, library), database=library)
    after = said(library)
    assert after != before and not step.is_nothing
    undo_labels(step, database=library)
    assert said(library) == before
    redo_labels(step, database=library)
    assert said(library) == after


def test_a_change_of_many_artworks_is_one_step(library):
    everyone = list(range(1, MANY + 1))
    step = change_labels(everyone, lambda ids: give_tags(ids, "study", database=library), database=library)
    assert len(step.tags) == MANY
    undo_labels(step, database=library)
    assert not any("study" in tags for tags, *_ in said(library, everyone))


def test_what_was_said_otherwise_since_then_stays(library):
    step = change_labels([3], lambda ids: give_tags(ids, "study", database=library), database=library)
    give_tags([3], "kept", database=library)
    undo_labels(step, database=library)
    assert set(said(library)[2][0]) == {"standing", "kept"}


def test_artworks_that_are_gone_are_passed_over(library):
    step = change_labels([4, 5], lambda ids: give_tags(ids, "study", database=library), database=library)
    undo_labels(step, database=library)
    with library.writing() as connection:
        for table in ("files", "characters", "artworks"):
            connection.execute(f"DELETE FROM {table} WHERE artwork_id = 4")
    redo_labels(step, database=library)
    assert "study" in said(library, [5])[0][0]


def test_a_change_that_changes_nothing_or_is_refused_is_no_step(library):
    assert change_labels([3], lambda ids: confirm_tag(ids, STANDING, database=library), database=library).is_nothing
    with pytest.raises(LabelError):
        change_labels([3], lambda ids: give_tags(ids, ",", database=library), database=library)
