import pytest
from hypothesis import given
from hypothesis import strategies as st

from illpose_app.core.query import Field, QueryError, parse_query, pieces_of


def terms(line):
    return [(t.field, t.namespace, t.text, t.negated) for t in parse_query(line).terms]


def test_the_line_of_the_manual_means_what_it_says():
    assert terms("sitting arms_up -from_behind artist:kemble rating:safe") == [
        (Field.WORD, "", "sitting", False),
        (Field.WORD, "", "arms_up", False),
        (Field.WORD, "", "from_behind", True),
        (Field.ARTIST, "", "kemble", False),
        (Field.RATING, "", "safe", False),
    ]


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ('"Long Hair"', (Field.WORD, "", "long_hair", False)),
        ('-"long hair"', (Field.WORD, "", "long_hair", True)),
        ("arms_*", (Field.WORD, "", "arms_*", False)),
        ("Series:alice", (Field.TAG, "copyright", "alice", False)),
        ("character:*", (Field.TAG, "character", "*", False)),
        ("tag:-_-", (Field.TAG, "", "-_-", False)),
        (":d", (Field.WORD, "", ":d", False)),
        ("d:", (Field.WORD, "", "d:", False)),
        ('name:"Two Knights"', (Field.NAME, "", "two knights", False)),
        ('"file:Two Knights"', (Field.NAME, "", "two knights", False)),
        (r"name:say\"hi", (Field.NAME, "", 'say"hi', False)),
        ("creator:Edward_Kemble", (Field.ARTIST, "", "edward_kemble", False)),
        ("rating:G", (Field.RATING, "", "safe", False)),
        ("rating:unrated", (Field.RATING, "", "none", False)),
        ("license:CC*", (Field.LICENCE, "", "cc*", False)),
        ("-has:Tags", (Field.HAS, "", "tags", True)),
        ("id:81234567", (Field.SITE_ID, "", "81234567", False)),
    ],
)
def test_each_kind_of_word(line, term):
    assert terms(line) == [term]


def test_nothing_asks_for_everything():
    assert parse_query("").terms == parse_query(" \t ").terms == ()


@pytest.mark.parametrize(
    ("line", "words", "place"),
    [
        ('sitting "long hair', "not closed", (8, 18)),
        ("sitting -", "no word after the minus", (8, 9)),
        ('""', "no word between the quotes", (0, 2)),
        ("--sitting", "one minus is enough: -sitting", (0, 9)),
        ("artist:", "nothing after artist:", (0, 7)),
        ("rating:spicy", "there is no rating “spicy” (there are safe, questionable, explicit, and none)", (0, 12)),
        ("has:wings", "has:“wings” is not known", (0, 9)),
        ("*", "every tag", (0, 1)),
        ("-__", "every tag", (0, 3)),
    ],
)
def test_a_mistake_is_said_in_a_line_and_where_it_stands(line, words, place):
    with pytest.raises(QueryError) as caught:
        parse_query(line)
    assert words in str(caught.value) and "\n" not in str(caught.value)
    assert (caught.value.start, caught.value.end) == place


ALPHABET = st.sampled_from([*"ab-_:*\"\\ \n'é座", "artist:", "tag:", "name:", "rating:safe", "has:tags", "folder:"])


@given(st.lists(ALPHABET, max_size=14).map("".join))
def test_a_line_is_understood_or_refused_and_what_is_understood_can_be_written_again(line):
    try:
        query = parse_query(line)
    except QueryError as error:
        assert 0 <= error.start < error.end <= len(line)
        return
    again = parse_query(str(query))
    assert [(t.field, t.namespace, t.text, t.negated) for t in again.terms] == terms(line)


@given(st.lists(ALPHABET, max_size=14).map("".join))
def test_the_pieces_of_a_line_lie_one_after_another_and_leave_only_gaps(line):
    end = 0
    for piece in pieces_of(line):
        assert end <= piece.start < piece.end and not line[end : piece.start].strip()
        end = piece.end
    assert not line[end:].strip()
