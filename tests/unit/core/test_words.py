import copy
from pathlib import Path

from illpose_app.core.errors import ArtworkError, IllposeError, reason_of
from illpose_app.core.words import Phrase, counted, joined, listed, packed, phrase, unpacked

UPSIDE_DOWN = {
    "{file}: {problem} ({advice})": "({advice}) {problem}: {file}",
    "is damaged": "degamad si",
    "save it again": "niaga ti evas",
    "{count} files": "selif {count}",
    "{first} and {last}": "{last} dna {first}",
    "{first}, {second}": "{second} ,{first}",
}


def upside_down(source, number):
    return UPSIDE_DOWN.get(source, source)


def test_a_phrase_is_its_english_text():
    assert phrase("{name} has {size} px", name="a", size=3) == "a has 3 px"
    assert f"{phrase('is damaged')}!" == "is damaged!"


def test_a_phrase_is_said_in_another_language_with_its_values():
    said = phrase("{count} files", count=3).said(upside_down)
    assert said == "selif 3"


def test_phrases_in_a_phrase_are_said_too_and_file_names_are_not():
    error = ArtworkError(Path("is damaged"), phrase("is damaged"), phrase("save it again"))
    assert str(error) == "is damaged: is damaged (save it again)"
    assert str(error).said(upside_down) == "(niaga ti evas) degamad si: is damaged"


def test_a_file_name_may_hold_what_looks_like_a_gap():
    error = ArtworkError(Path("a{0}{x}.png"), phrase("is damaged"))
    assert str(error) == "a{0}{x}.png: is damaged"
    assert str(error).said(upside_down) == "a{0}{x}.png: degamad si"


def test_an_error_gives_its_phrase_on_and_copies_of_it_too():
    line = str(IllposeError(phrase("{count} files", count=1)))
    assert isinstance(line, Phrase)
    for kept in (copy.copy(line), copy.deepcopy(line), str(ValueError(line))):
        assert isinstance(kept, Phrase)
        assert kept.said(upside_down) == "selif 1"


def test_numbers_choose_between_singular_and_plural():
    assert counted("{count} file", "{count} files", count=1) == "1 file"
    assert counted("{count} file", "{count} files", count=0) == "0 files"
    unchanged = counted("{count} file", "{count} files", count=1).said(lambda source, number: source)
    assert unchanged == "1 file"
    asked = []
    counted("{count} file", "{count} files", count=7).said(lambda source, number: asked.append((source, number)) or "")
    assert asked == [("{count} files", 7)]


def test_lists_are_said_as_a_language_lists():
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b", "c"]).said(upside_down) == "c dna b ,a"
    assert joined([phrase("is damaged"), "b"], "; ").said(upside_down) == "degamad si; b"


def test_what_the_system_says_is_a_phrase_without_number_and_path(tmp_path):
    try:
        (tmp_path / "gone").read_bytes()
    except OSError as error:
        assert isinstance(reason_of(error), Phrase)
        assert reason_of(error) == "No such file or directory"
    assert reason_of(ValueError("odd")) == "odd"


def test_a_phrase_is_stored_and_said_again_later():
    error = ArtworkError(Path("a{0}.png"), phrase("is damaged"), counted("{count} file", "{count} files", count=1))
    again = unpacked(packed(str(error)))
    assert again == str(error) and again.said(upside_down) == str(error).said(upside_down)
    for plain in ("a line of an older illpose", "", "\x1e[damaged", '\x1e{"other": 1}', packed("plain")):
        assert unpacked(plain) == plain
