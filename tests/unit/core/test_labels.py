import pytest

from illpose_app.core.artwork import Attribution
from illpose_app.core.labels import Labels, Rating, RatingLimit, rating_of
from illpose_app.core.tags import Tag


@pytest.mark.parametrize(
    ("word", "rating"),
    [("g", Rating.SAFE), ("General", Rating.SAFE), ("s", Rating.SAFE), ("sensitive", Rating.SAFE),
     ("Q", Rating.QUESTIONABLE), ("explicit", Rating.EXPLICIT), ("", Rating.UNRATED), (None, Rating.UNRATED)],
)  # fmt: skip
def test_the_ratings_of_other_programs_are_understood(word, rating):
    assert rating_of(word) is rating


def test_hidden_is_what_lies_above_the_limit_and_unrated_counts_as_the_artist_says():
    assert RatingLimit(shown_up_to=Rating.SAFE).hidden == (Rating.QUESTIONABLE, Rating.EXPLICIT)
    assert RatingLimit(shown_up_to=Rating.EXPLICIT).hidden == ()
    strict = RatingLimit(shown_up_to=Rating.QUESTIONABLE, unrated_counts_as=Rating.EXPLICIT)
    assert strict.hidden == (Rating.EXPLICIT, Rating.UNRATED)
    assert (
        not strict.is_safe(Rating.UNRATED) and not strict.is_safe(Rating.QUESTIONABLE) and strict.is_safe(Rating.SAFE)
    )


def test_the_stronger_source_is_believed_and_the_weaker_fills_the_gaps():
    strong = Labels(tags=(Tag("", "a"), Tag("", "b")), attribution=Attribution(artist="kemble"))
    weak = Labels(
        tags=(Tag("", "b"), Tag("", "c")),
        attribution=Attribution(artist="someone", site="pixiv", site_id="7", licence="CC0-1.0"),
        rating=Rating.EXPLICIT,
    )
    both = strong.or_else(weak)
    assert both.tags == (Tag("", "a"), Tag("", "b"), Tag("", "c")) and both.rating is Rating.EXPLICIT
    assert both.attribution == Attribution(artist="kemble", site="pixiv", site_id="7", licence="CC0-1.0")


def test_the_page_of_one_site_is_never_put_beside_the_id_of_another():
    danbooru = Labels(attribution=Attribution(site="danbooru", site_id="1"))
    pixiv = Labels(attribution=Attribution(site="pixiv", site_id="2", address="https://www.pixiv.net/artworks/2"))
    assert danbooru.or_else(pixiv).attribution == danbooru.attribution
    same = Labels(attribution=Attribution(site="danbooru", site_id="1", address="https://danbooru.donmai.us/posts/1"))
    assert danbooru.or_else(same).attribution == same.attribution
