import pytest
from hypothesis import given
from hypothesis import strategies as st

from illpose_app.core.suggestions import MOST, Vocabulary, complete_query, complete_tag

KNOWN = Vocabulary(
    tags=("sitting", "arms_up", "character:alice", "sitting_on_chair", "long_hair", "up"),
    artists=("E. W. Kemble", "someone"),
)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("sit", ("sitting", "sitting_on_chair", "site:")),
        ("solo sitting", ("sitting_on_chair",)),
        ("UP", ("arms_up",)),
        ("-arm", ("-arms_up",)),
        ("ali", ("character:alice",)),
        ('"long ha', ("long_hair",)),
        ("rat", ("rating:",)),
        ("rating:", ("rating:safe", "rating:questionable", "rating:explicit", "rating:none")),
        ("-rating:e", ("-rating:explicit",)),
        ("has:a", ("has:artist", "has:address")),
        ("artist:kem", ("artist:e._w._kemble",)),
        ("zzz", ()),
        ("sitting ", ()),
        ("-", ()),
    ],
)
def test_a_half_typed_word_becomes_what_the_library_knows(line, words):
    assert complete_query(line, len(line), KNOWN).words == words


def test_the_word_under_the_cursor_is_replaced_and_the_rest_stays():
    line = "solo ar rating:safe"
    found = complete_query(line, len("solo ar"), KNOWN)
    assert found.applied(line, "arms_up") == ("solo arms_up rating:safe", len("solo arms_up"))
    assert complete_query("ra", 2, KNOWN).applied("ra", "rating:") == ("rating:", 7)
    assert complete_query("si", 2, KNOWN).applied("si", "sitting") == ("sitting ", 8)


def test_tags_parted_by_commas_are_completed_one_at_a_time():
    found = complete_tag("solo, arms u", 12, KNOWN)
    assert found.words == ("arms_up",) and found.applied("solo, arms u", "arms_up")[0] == "solo, arms_up "
    assert complete_tag("solo, ", 6, KNOWN).words == ()


@given(st.text(max_size=20), st.integers(0, 20))
def test_any_line_and_cursor_give_a_place_within_the_line(line, cursor):
    for found in (
        complete_query(line, min(cursor, len(line)), KNOWN),
        complete_tag(line, min(cursor, len(line)), KNOWN),
    ):
        assert 0 <= found.start <= found.end <= len(line) and len(found.words) <= MOST
