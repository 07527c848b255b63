"""Each format of sidecar, from files written by hand as their programs write them."""

import json

import pytest

from illpose_app.core.artwork import Attribution
from illpose_app.core.labels import Fact, PersonLabels, Rating
from illpose_app.core.tags import Tag
from illpose_app.storage.sidecars.eagle import parse_eagle
from illpose_app.storage.sidecars.file_name import parse_file_name
from illpose_app.storage.sidecars.gallery_dl import parse_gallery_dl
from illpose_app.storage.sidecars.hydrus import parse_hydrus_addresses, parse_hydrus_json
from illpose_app.storage.sidecars.illpose_json import illpose_json, parse_illpose_json
from illpose_app.storage.sidecars.sites import attribution_of_address
from illpose_app.storage.sidecars.tag_text import parse_tag_text
from illpose_app.storage.sidecars.xmp import parse_xmp

DANBOORU = {
    "category": "danbooru",
    "subcategory": "tag",
    "id": 2467866,
    "rating": "q",
    "source": "https://twitter.com/someone/status/1",
    "tags": ["1girl", "re:zero", "sitting", "kemble", "alice_(wonderland)"],
    "tags_artist": ["kemble", "second_artist"],
    "tags_character": ["alice_(wonderland)"],
    "tags_copyright": ["re:zero"],
    "tags_general": ["1girl", "sitting"],
    "tags_meta": ["commentary"],
    "md5": "0123456789abcdef0123456789abcdef",
    "file_url": "https://cdn.example/original.jpg",
}
PIXIV = {
    "category": "pixiv",
    "id": 81234567,
    "title": "座る",
    "user": {"id": 11, "name": "画家 A", "account": "painter_a"},
    "tags": ["女の子", "sitting pose", {"name": "椅子", "translated_name": "chair"}],
    "x_restrict": 1,
    "rating": "R-18",
    "url": "https://i.pximg.net/81234567_p0.png",
}


def names(labels):
    return [str(tag) for tag in labels.tags]


def test_gallery_dl_from_danbooru():
    labels = parse_gallery_dl(DANBOORU)
    assert labels.attribution == Attribution(
        artist="kemble, second_artist", site="danbooru", site_id="2467866",
        address="https://danbooru.donmai.us/posts/2467866",
    )  # fmt: skip
    assert labels.rating is Rating.QUESTIONABLE
    assert Tag("copyright", "re:zero") in labels.tags and Tag("character", "alice_(wonderland)") in labels.tags
    assert names(labels)[-2:] == ["1girl", "sitting"] and "artist:kemble" not in names(labels)


def test_gallery_dl_from_danbooru_without_sorted_tags():
    plain = {"category": "gelbooru", "id": "77", "rating": "sensitive", "tags": "1girl arms_up", "tags_artist": ""}
    labels = parse_gallery_dl(plain)
    assert names(labels) == ["1girl", "arms_up"] and labels.rating is Rating.SAFE
    assert labels.attribution.address == "https://gelbooru.com/index.php?page=post&s=view&id=77"


def test_gallery_dl_from_pixiv():
    labels = parse_gallery_dl(PIXIV)
    assert labels.attribution == Attribution(
        artist="画家 A", site="pixiv", site_id="81234567", address="https://www.pixiv.net/artworks/81234567"
    )
    assert names(labels) == ["女の子", "sitting_pose", "椅子"] and labels.rating is Rating.EXPLICIT
    assert parse_gallery_dl({**PIXIV, "x_restrict": 0}).rating is Rating.SAFE


def test_gallery_dl_from_other_sites_by_fields_that_most_share():
    labels = parse_gallery_dl(
        {"category": "deviantart", "deviationid": "AB-1", "author": {"username": "pen"}, "is_mature": True,
         "url": "https://www.deviantart.com/pen/art/Study-12", "license": "CC BY 4.0", "tags": ["study"]}
    )  # fmt: skip
    assert labels.attribution == Attribution(
        artist="pen", site="deviantart", site_id="AB-1", licence="CC BY 4.0",
        address="https://www.deviantart.com/pen/art/Study-12",
    )  # fmt: skip
    assert labels.rating is Rating.QUESTIONABLE
    tweet = parse_gallery_dl({"category": "twitter", "id": 5, "tweet_id": 42, "author": {"name": "pen", "nick": "Pen"}})
    assert (tweet.attribution.site_id, tweet.attribution.artist) == ("42", "pen")
    assert tweet.attribution.address.endswith("/42")


def test_json_of_some_other_program_says_nothing():
    workflow = {"id": "c0ffee", "nodes": [{"type": "KSampler"}], "tags": {"a": 1}, "rating": None}
    assert parse_gallery_dl(workflow).facts == {} and parse_gallery_dl(workflow).tags == ()


def test_hydrus_tags_addresses_and_json():
    text = "creator:Edward Kemble\nseries:alice\ncharacter:white rabbit\nlong hair\nrating:explicit\n\n"
    labels = parse_tag_text(text)
    assert labels.attribution.artist == "Edward Kemble" and labels.rating is Rating.EXPLICIT
    assert names(labels) == ["copyright:alice", "character:white_rabbit", "long_hair"]
    addresses = "https://cdn.donmai.us/original/a.jpg\nhttps://www.pixiv.net/en/artworks/812\n"
    where = parse_hydrus_addresses(addresses).attribution
    assert (where.site, where.site_id) == ("pixiv", "812")
    both = {"metadata": {"tags": text.splitlines(), "urls": addresses.splitlines()}}
    assert parse_hydrus_json(both).attribution.site_id == "812" and parse_hydrus_json(both).tags == labels.tags


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("1girl, sitting, long hair, alice \\(wonderland\\)", ["1girl", "sitting", "long_hair", "alice_(wonderland)"]),
        ("(arms up:1.2), solo,", ["arms_up", "solo"]),
        ("sitting\narms up\n", ["sitting", "arms_up"]),
        ("A girl sits on an old chair and looks at the sea.", []),
        ("Remember: ask the artist, before this is used in any way whatsoever.", []),
        ("", []),
    ],
)
def test_texts_of_taggers_and_what_is_prose(text, tags):
    assert names(parse_tag_text(text)) == tags


def test_eagle():
    eagle = {"id": "KX", "name": "study", "ext": "png", "tags": ["Sitting", "creator:Pen"],
             "url": "https://danbooru.donmai.us/posts/12?q=sitting"}  # fmt: skip
    labels = parse_eagle(eagle)
    assert names(labels) == ["sitting"]
    assert labels.attribution == Attribution(artist="Pen", site="danbooru", site_id="12", address=eagle["url"])
    with pytest.raises(ValueError, match="of Eagle"):
        parse_eagle({"tags": "sitting"})


XMP = b"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 dc:source="https://example.org/drawing/7">
 <dc:creator><rdf:Seq><rdf:li>E. W. Kemble</rdf:li></rdf:Seq></dc:creator>
 <dc:subject><rdf:Bag><rdf:li>sitting</rdf:li><rdf:li>Arms up</rdf:li></rdf:Bag></dc:subject>
 <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">CC0-1.0</rdf:li></rdf:Alt></xmpRights:UsageTerms>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def test_xmp():
    labels = parse_xmp(XMP)
    assert names(labels) == ["sitting", "arms_up"]
    assert labels.attribution == Attribution(
        artist="E. W. Kemble", site="example.org", address="https://example.org/drawing/7", licence="CC0-1.0"
    )
    for wrong in (b"no packet", b'<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>'):
        with pytest.raises(ValueError, match="XMP"):
            parse_xmp(wrong)


@pytest.mark.parametrize(
    ("stem", "site", "site_id"),
    [
        ("danbooru_2467866_f00d", "danbooru", "2467866"),
        ("danbooru_2467866", "danbooru", "2467866"),
        ("81234567_p0", "pixiv", "81234567"),
        ("81234567_p0_master1200", "pixiv", "81234567"),
        ("pixiv_81234567_p12", "pixiv", "81234567"),
        ("yande.re 123456 long_hair sitting", "yandere", "123456"),
        ("Konachan.com - 98765 sitting", "konachan", "98765"),
        ("gelbooru_55_abc", "gelbooru", "55"),
        ("sketch_p0", "", ""),
        ("2024_p", "", ""),
        ("IMG_20240101", "", ""),
        ("knight", "", ""),
    ],
)
def test_names_of_downloaders_say_where_a_file_is_from(stem, site, site_id):
    where = parse_file_name(stem).attribution
    assert (where.site, where.site_id) == (site, site_id)
    assert bool(where.address) == bool(site)


def test_the_name_that_danbooru_gives_tells_the_artist():
    stem = "__alice_wonderland_drawn_by_kemble_and_someone__0123456789abcdef0123456789abcdef"
    assert parse_file_name(stem).attribution == Attribution(artist="kemble, someone")


@pytest.mark.parametrize("address", ["", "no address", "javascript:alert(1)", "file:///etc/passwd", "http://[broken"])
def test_what_is_no_web_address_is_none(address):
    assert attribution_of_address(address) == Attribution()


def test_what_people_entered_is_written_and_read_again():
    said = PersonLabels(
        tags=(Tag("", ":d"), Tag("copyright", "re:zero")),
        removed_tags=(Tag("", "standing"),),
        facts={Fact.ARTIST: "画家", Fact.SITE: "", Fact.RATING: "safe"},
    )
    assert parse_illpose_json(json.loads(illpose_json(said))) == said


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"version": 2}, "a newer illpose"),
        ({"version": None}, "a newer illpose"),
        ({"facts": ["artist"]}, "no texts"),
        ({"facts": {"rating": "spicy"}}, "no rating 'spicy'"),
        ({"tags": ["sitting"]}, "'sitting' in tags is no tag"),
        ({"tags": [["", " "]]}, "is no tag"),
        ({"tags": None}, "None in tags is no tag"),
        ({"format": "other"}, "no sidecar of illpose"),
    ],
)
def test_a_damaged_sidecar_of_illpose_says_what_is_wrong(change, words):
    document = json.loads(illpose_json(PersonLabels(tags=(Tag("", "sitting"),))))
    with pytest.raises(ValueError, match=words):
        parse_illpose_json({**document, **change})
