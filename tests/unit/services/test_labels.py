"""What is said of artworks: by people, by sidecars and by networks."""

import pytest
from library_helpers import draw, fill_library, take_in

from illpose_app.core.artwork import Attribution
from illpose_app.core.labels import Fact, Labels, Origin, PersonLabels, Rating
from illpose_app.core.tags import ScoredTag, Tag
from illpose_app.services.forget_folder import forget_folder
from illpose_app.services.label_artworks import LabelError, confirm_tag, give_tags, state_fact, take_tag
from illpose_app.services.store_network_tags import store_network_tags
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.label_writer import LabelWriter
from illpose_app.storage.labels import LabelReader

SITTING, STANDING = Tag("", "sitting"), Tag("", "standing")


@pytest.fixture
def library(database):
    fill_library(database, 5)
    return database


def tags_of(database, artwork_id=1):
    (labels,) = LabelReader(database).of([artwork_id])
    return {str(link.tag): link.origin for link in labels.tags}


def fact_of(database, fact, artwork_id=1):
    (labels,) = LabelReader(database).of([artwork_id])
    return labels.value(fact)


def see(database, *tags, artwork_id=1, rating=Rating.UNRATED):
    store_network_tags(artwork_id, [ScoredTag(tag=t, score=0.7) for t in tags], rating=rating, database=database)


def test_tags_of_a_network_are_shown_as_such_with_their_score(library):
    see(library, SITTING)
    (labels,) = LabelReader(library).of([1])
    (link,) = labels.tags
    assert (link.tag, link.origin, link.score) == (SITTING, Origin.NETWORK, pytest.approx(0.7))


def test_a_confirmed_tag_is_the_persons_and_outlives_what_the_network_says_later(library):
    see(library, SITTING)
    confirm_tag([1], SITTING, database=library)
    assert tags_of(library) == {"sitting": Origin.PERSON}
    see(library, STANDING)
    assert tags_of(library) == {"sitting": Origin.PERSON, "standing": Origin.NETWORK}


def test_a_tag_that_a_person_took_away_stays_away_whoever_says_it_again(library):
    see(library, SITTING)
    take_tag([1], SITTING, database=library)
    assert tags_of(library) == {}
    see(library, SITTING, STANDING)
    LabelWriter(library).put_sidecar(1, Labels(tags=(SITTING,)))
    assert tags_of(library) == {"standing": Origin.NETWORK}
    give_tags([1], "sitting", database=library)
    assert tags_of(library)["sitting"] is Origin.PERSON, "until the person says so again"


def test_a_persons_own_tag_goes_without_a_trace(library):
    give_tags([1, 2], "Arms Up, artist:Kemble", database=library)
    assert tags_of(library, 2) == {"arms_up": Origin.PERSON, "artist:kemble": Origin.PERSON}
    take_tag([1], Tag("", "arms_up"), database=library)
    assert tags_of(library) == {"artist:kemble": Origin.PERSON} and "arms_up" in tags_of(library, 2)
    see(library, Tag("", "arms_up"))
    assert tags_of(library)["arms_up"] is Origin.NETWORK


def test_what_is_no_tag_or_no_rating_is_refused_in_a_line(library):
    for text in ("", " , ", "sitting, *"):
        with pytest.raises(LabelError, match="is no tag"):
            give_tags([1], text, database=library)
    with pytest.raises(LabelError, match="no rating “spicy”"):
        state_fact([1], Fact.RATING, "spicy", database=library)
    assert tags_of(library) == {}


def test_the_person_is_believed_before_the_sidecar_and_that_before_the_network(library):
    see(library, rating=Rating.EXPLICIT)
    assert fact_of(library, Fact.RATING) == "explicit"
    LabelWriter(library).put_sidecar(1, Labels(attribution=Attribution(artist="sidecar"), rating=Rating.QUESTIONABLE))
    assert fact_of(library, Fact.RATING) == "questionable"
    state_fact([1, 2], Fact.RATING, "s", database=library)
    state_fact([1], Fact.ARTIST, "  E. W.\n Kemble ", database=library)
    see(library, rating=Rating.EXPLICIT)
    LabelWriter(library).put_sidecar(1, Labels(rating=Rating.EXPLICIT))
    assert fact_of(library, Fact.RATING) == fact_of(library, Fact.RATING, 2) == "safe"
    assert ArtworkRepository(library).by_id(1).attribution == Attribution(artist="E. W. Kemble")


def test_a_person_may_say_that_what_others_say_is_wrong_and_take_that_back(library):
    LabelWriter(library).put_sidecar(1, Labels(attribution=Attribution(artist="wrong")))
    state_fact([1], Fact.ARTIST, "", database=library)
    LabelWriter(library).put_sidecar(1, Labels(attribution=Attribution(artist="wrong again")))
    assert fact_of(library, Fact.ARTIST) == "" == ArtworkRepository(library).by_id(1).attribution.artist
    state_fact([2], Fact.ARTIST, "me", database=library)
    state_fact([2], Fact.ARTIST, "", database=library)
    assert LabelReader(library).by_person([1, 2]) == {1: PersonLabels(facts={Fact.ARTIST: ""})}


def test_what_a_person_said_is_kept_while_the_folder_is_away(database, tmp_path):
    for number in range(3):
        draw(tmp_path / "art" / f"{number}.png", number)
    take_in(tmp_path / "art", database=database, cache=tmp_path / "cache")
    repository = ArtworkRepository(database)
    first, second, third = repository.ids()
    give_tags([first], "sitting", database=database)
    state_fact([second], Fact.ARTIST, "me", database=database)
    see(database, STANDING, artwork_id=third)
    forget_folder(tmp_path / "art", database=database)
    assert repository.ids() == []
    take_in(tmp_path / "art", database=database, cache=tmp_path / "cache")
    said = LabelReader(database).by_person(repository.ids())
    assert sorted((len(s.tags), s.facts.get(Fact.ARTIST)) for s in said.values()) == [(0, "me"), (1, None)]


def test_what_a_person_said_elsewhere_is_added_but_does_not_contradict(library):
    give_tags([1], "standing", database=library)
    state_fact([1], Fact.SITE, "here", database=library)
    elsewhere = PersonLabels(
        tags=(SITTING,), removed_tags=(STANDING,), facts={Fact.SITE: "there", Fact.ARTIST: "someone"}
    )
    LabelWriter(library).put_person(1, elsewhere)
    assert set(tags_of(library)) == {"sitting", "standing"}
    assert (fact_of(library, Fact.SITE), fact_of(library, Fact.ARTIST)) == ("here", "someone")


def test_an_artwork_that_is_gone_is_passed_over(library):
    give_tags([1, 99], "sitting", database=library)
    state_fact([99], Fact.ARTIST, "x", database=library)
    take_tag([99], SITTING, database=library)
    assert tags_of(library, 99) == {}


def test_counts_are_of_what_is_not_taken_away(library):
    give_tags([1, 2, 3], "sitting", database=library)
    give_tags([1], "standing", database=library)
    take_tag([3], SITTING, database=library)
    assert [(str(c.tag), c.count) for c in LabelReader(library).tag_counts()] == [("sitting", 2), ("standing", 1)]
