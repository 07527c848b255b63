"""`illpose library find`, `credits` and `sidecars` over a library with sidecars."""

import json

import pytest
from library_helpers import draw, take_in

from illpose_app.storage.database import Database
from illpose_app.storage.places import find_places


@pytest.fixture
def art(home, tmp_path):
    art = tmp_path / "art"
    for number, (tags, rating) in enumerate((("sitting", "g"), ("sitting arms_up", "g"), ("sitting", "e"))):
        path = draw(art / f"study {number}.png", number)
        said = {"category": "danbooru", "id": number, "tags": tags, "tags_artist": "kemble", "rating": rating}
        path.with_name(f"{path.name}.json").write_text(json.dumps(said))
    database = Database.open(find_places(home).database)
    take_in(art, database=database, cache=tmp_path / "cache")
    database.close()
    return art


def test_artworks_are_found_by_a_query_line_and_what_is_hidden_is_said(illpose, art):
    code, out, err = illpose("library", "find", "sitting -arms_up")
    assert (code, out.splitlines()) == (0, [str(art / "study 0.png")])
    assert "1 more are hidden for their rating" in err
    assert illpose("library", "find", "--all-ratings", "sitting -arms_up")[1].splitlines() == [
        str(art / "study 0.png"),
        str(art / "study 2.png"),
    ]
    code, out, err = illpose("library", "find", "standing")
    assert (
        (code, out) == (1, "") and "standing is no tag here" in err and "no artwork of the library is like this" in err
    )
    code, _, err = illpose("library", "find", "rating:spicy")
    assert code == 1 and "there is no rating “spicy”" in err


def test_credits_are_printed_or_written(illpose, art, tmp_path):
    code, out, _ = illpose("library", "credits", "arms_up")
    assert code == 0 and "study 1.png: kemble" in out and "https://danbooru.donmai.us/posts/1" in out
    code, out, _ = illpose("library", "credits", "--out", tmp_path / "credits.json")
    assert (code, out) == (0, "") and len(json.loads((tmp_path / "credits.json").read_text())) == 2
    code, _, err = illpose("library", "credits", "--out", tmp_path / "credits.docx")
    assert code == 1 and "a credit sheet ends in one of" in err


def test_sidecars_hold_what_was_entered(illpose, art, home):
    from illpose_app.services.label_artworks import give_tags

    database = Database.open(find_places(home).database)
    give_tags([1], "mine", database=database)
    database.close()
    code, _, err = illpose("library", "sidecars")
    assert code == 0 and "1 sidecars written; of 1 artworks you entered nothing" in err
    assert len(list(art.glob("*.illpose.json"))) == 1
