"""What goes out: credit sheets, and sidecars that another library reads again."""

import csv
import io
import json

import pytest
from library_helpers import draw, fill_library, take_in

from illpose_app.core.artwork import Attribution
from illpose_app.core.labels import Fact, Labels, Origin, Rating
from illpose_app.core.progress import finish
from illpose_app.core.tags import ScoredTag, Tag
from illpose_app.services.credit_artworks import FORMATS, credits_of, write_credits
from illpose_app.services.describe_artworks import DESCRIBED, describe_artworks
from illpose_app.services.export_sidecars import export_sidecars
from illpose_app.services.label_artworks import give_tags, state_fact, take_tag
from illpose_app.services.store_network_tags import store_network_tags
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.label_writer import LabelWriter
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.whole_file import OutputError

WHERE = Attribution(artist="Kemble | Sons", site="pixiv", site_id="7", address="https://www.pixiv.net/artworks/7",
                    licence="CC BY 4.0")  # fmt: skip


@pytest.fixture
def credited(database):
    fill_library(database, 3)
    LabelWriter(database).put_sidecar(1, Labels(attribution=WHERE, rating=Rating.EXPLICIT))
    LabelWriter(database).put_sidecar(2, Labels(attribution=Attribution(artist="=cmd()")))
    return credits_of([2, 1, 3, 99], database=database)


def test_each_format_names_every_artwork_in_the_order_asked_for(credited, tmp_path):
    texts = {}
    for ending in FORMATS:
        write_credits(credited, tmp_path / f"credits{ending}")
        texts[ending] = (tmp_path / f"credits{ending}").read_text(encoding="utf-8")
        places = [texts[ending].index(f"00000{n}.png") for n in (2, 1, 3)]
        assert places == sorted(places) and WHERE.address in texts[ending]
    rows = list(csv.DictReader(io.StringIO(texts[".csv"])))
    assert rows[1] == {"file": "000001.png", "artist": WHERE.artist, "site": "pixiv", "id": "7", "rating": "explicit",
                       "address": WHERE.address, "licence": WHERE.licence}  # fmt: skip
    assert rows[0]["artist"] == "'=cmd()", "a spreadsheet must not take it for a formula"
    assert json.loads(texts[".json"])[1]["artist"] == WHERE.artist
    assert "Kemble \\| Sons" in texts[".md"] and "artist unknown" in texts[".txt"]


def test_an_ending_that_is_no_credit_sheet_is_refused(credited, tmp_path):
    with pytest.raises(OutputError, match=r"\.txt, \.csv, \.md, \.json"):
        write_credits(credited, tmp_path / "credits.docx")


def test_everything_a_person_entered_is_there_in_another_library(database, tmp_path):
    art = tmp_path / "art"
    for number in range(3):
        draw(art / f"{number}.png", number)
    take_in(art, database=database, cache=tmp_path / "cache")
    first, second, third = ArtworkRepository(database).ids()
    store_network_tags(first, [ScoredTag(tag=Tag("", "wrong"), score=0.9)], database=database)
    give_tags([first, second], "sitting, artist:Kemble, :d", database=database)
    take_tag([first], Tag("", "wrong"), database=database)
    for fact, value in ((Fact.ARTIST, "座 Kemble"), (Fact.ADDRESS, "https://example.org/1"), (Fact.RATING, "explicit")):
        state_fact([second], fact, value, database=database)
    summary = finish(export_sidecars([first, second, third], database=database))
    assert (summary.written, summary.nothing_entered, summary.problems) == (2, 1, ())
    other = Database.open(tmp_path / "other" / "library.sqlite3")
    assert take_in(art, database=other, cache=tmp_path / "cache").problems == ()

    def said(library):
        repository, reader = ArtworkRepository(library), LabelReader(library)
        by_id = reader.by_person(repository.ids())
        return {repository.by_id(i).path.name: labels for i, labels in by_id.items()}

    assert said(other) == said(database) and len(said(other)) == 2
    other.close()


def test_a_file_that_illpose_did_not_write_is_left_alone_unless_the_artist_says_otherwise(database, tmp_path):
    path = draw(tmp_path / "art" / "a.png")
    take_in(tmp_path / "art", database=database, cache=tmp_path / "cache")
    ids = ArtworkRepository(database).ids()
    give_tags(ids, "sitting", database=database)
    foreign = path.with_name("a.png.illpose.json")
    foreign.write_text("mine")
    summary = finish(export_sidecars(ids, database=database))
    assert summary.written == 0 and "did not write this file" in summary.problems[0]
    assert foreign.read_text() == "mine"
    assert finish(export_sidecars(ids, database=database, overwrite_foreign=True)).written == 1
    give_tags(ids, "standing", database=database)
    assert finish(export_sidecars(ids, database=database)).written == 1, "our own is brought up to date"
    assert "standing" in foreign.read_text()


def test_a_selection_is_described_by_what_it_shares(database):
    fill_library(database, 4)
    give_tags([1, 2, 3], "sitting", database=database)
    store_network_tags(4, [ScoredTag(tag=Tag("", "sitting"), score=0.6)], database=database)
    state_fact([1, 2, 3, 4], Fact.ARTIST, "me", database=database)
    state_fact([1], Fact.RATING, "safe", database=database)
    shared = describe_artworks([1, 2, 3, 4], database=database)
    (tag,) = shared.tags
    assert (tag.count, tag.origin, tag.score) == (4, Origin.NETWORK, pytest.approx(0.6)), "one is not confirmed yet"
    assert shared.facts[Fact.ARTIST].value == "me" and shared.facts[Fact.RATING].is_mixed
    assert shared.files == () and describe_artworks([1, 2, 3], database=database).tags[0].origin is Origin.PERSON
    one = describe_artworks([1], database=database)
    assert (one.format, one.width_px, one.character_count) == ("PNG", 80, 1)
    assert one.files[0].size_bytes is None, "the file is not there"


def test_of_a_large_selection_a_part_is_described(database):
    fill_library(database, DESCRIBED + 5)
    shared = describe_artworks(list(range(1, DESCRIBED + 6)), database=database)
    assert (shared.described_count, len(shared.artwork_ids)) == (DESCRIBED, DESCRIBED + 5)
