import pytest
from hypothesis import given
from hypothesis import strategies as st

from illpose_app.core.tags import Tag, plain_tag, tag_of


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("sitting", Tag("", "sitting")),
        ("  Arms  Up ", Tag("", "arms_up")),
        ("Artist: Edward Kemble", Tag("artist", "edward_kemble")),
        ("creator:kemble", Tag("artist", "kemble")),
        ("series:alice", Tag("copyright", "alice")),
        (":d", Tag("", ":d")),
        ("^_^", Tag("", "^_^")),
        ("mood:calm", Tag("mood", "calm")),
        ("artist:", Tag("", "artist:")),
        ("座る", Tag("", "座る")),
        ("", None),
        (" _ ", None),
        ("*", None),
    ],
)
def test_what_a_person_types_becomes_a_tag(typed, tag):
    assert tag_of(typed) == tag


def test_in_the_tags_of_a_site_a_colon_is_only_a_colon():
    assert plain_tag("Re:Zero kara", "copyright") == Tag("copyright", "re:zero_kara")


@given(st.text(max_size=300))
def test_a_tag_is_tidy_and_stays_the_same_when_it_is_written_and_typed_again(text):
    tag = tag_of(text)
    if tag is not None:
        assert tag_of(str(tag)) == tag
        assert not any(c.isspace() for c in str(tag)) and str(tag).isprintable()
