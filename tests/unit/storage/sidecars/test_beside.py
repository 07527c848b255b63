"""Sidecars beside real files, and their import."""

import json
import zlib

import pytest
from library_helpers import draw, take_in
from PIL import Image, PngImagePlugin

from illpose_app.core.artwork import Attribution
from illpose_app.core.labels import Fact, Labels, Origin, PersonLabels, Rating
from illpose_app.core.tags import Tag
from illpose_app.services.label_artworks import give_tags
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.sidecars.beside import SaidOfArtwork, read_beside
from illpose_app.storage.sidecars.illpose_json import illpose_json

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>XMP artist</rdf:li></rdf:Seq>
</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"""


def names(labels):
    return [str(tag) for tag in labels.tags]


def test_all_that_lies_beside_a_file_is_joined_and_the_better_source_believed(tmp_path):
    path = draw(tmp_path / "danbooru_12_x.png")
    (tmp_path / "danbooru_12_x.png.json").write_text(json.dumps({"category": "danbooru", "id": 12, "tags": "sitting"}))
    (tmp_path / "danbooru_12_x.txt").write_text("arms up, sitting")
    (tmp_path / "danbooru_12_x.png.urls.txt").write_text("https://www.pixiv.net/artworks/99")
    (tmp_path / "danbooru_12_x.xmp").write_text(XMP)
    said = read_beside(path)
    assert names(said.labels) == ["sitting", "arms_up"] and said.problems == ()
    assert said.labels.attribution == Attribution(
        artist="XMP artist", site="danbooru", site_id="12", address="https://danbooru.donmai.us/posts/12"
    )


def test_xmp_exif_and_text_chunks_inside_files_are_read(tmp_path):
    path = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x013B], exif[0x8298] = "EXIF artist", "CC BY 4.0"
    draw(path, quality=90, xmp=XMP.encode(), exif=exif)
    assert read_beside(path).labels.attribution == Attribution(artist="XMP artist", licence="CC BY 4.0")
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Author", "PNG artist")
    draw(tmp_path / "b.png", pnginfo=chunks)
    assert read_beside(tmp_path / "b.png").labels.attribution == Attribution(artist="PNG artist")


def test_what_stands_behind_the_pixels_of_a_png_is_read_and_the_pixels_are_not(tmp_path):
    exif = Image.Exif()
    exif[0x8298] = "CC BY 4.0"
    path = draw(tmp_path / "a.png", size=(300, 300), exif=exif)
    plain = path.read_bytes()
    text = b"Author\0PNG artist"
    chunk = len(text).to_bytes(4, "big") + b"tEXt" + text + zlib.crc32(b"tEXt" + text).to_bytes(4, "big")
    pixels, end = plain.index(b"IDAT") + 4, len(plain) - 12
    path.write_bytes(plain[:pixels] + bytes(9) + plain[pixels + 9 : end] + chunk + plain[end:])
    with pytest.raises(OSError), Image.open(path) as image:
        image.load()
    assert read_beside(path).labels.attribution == Attribution(artist="PNG artist", licence="CC BY 4.0")


def test_iptc_inside_files_is_read(tmp_path):
    def block(number, text):
        return bytes([0x1C, 2, number]) + len(text).to_bytes(2, "big") + text

    data = block(80, b"IPTC artist") + block(25, b"sitting") + block(25, b"arms up")
    padded = data + b"\0" * (len(data) % 2)
    segment = b"Photoshop 3.0\x00" + b"8BIM\x04\x04\x00\x00" + len(data).to_bytes(4, "big") + padded
    path = draw(tmp_path / "a.jpg")
    plain = path.read_bytes()
    path.write_bytes(plain[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment + plain[2:])
    labels = read_beside(path).labels
    assert names(labels) == ["sitting", "arms_up"] and labels.attribution.artist == "IPTC artist"


def test_eagles_folders_are_read_and_its_small_copies_left_out(database, tmp_path):
    folder = tmp_path / "eagle" / "images" / "KX.info"
    draw(folder / "study.png")
    draw(folder / "study_thumbnail.png", 1)
    (folder / "metadata.json").write_text(json.dumps({"id": "KX", "name": "study", "tags": ["sitting"]}))
    assert take_in(tmp_path / "eagle", database=database, cache=tmp_path / "cache").added == 1
    (labels,) = LabelReader(database).of(ArtworkRepository(database).ids())
    assert names_of(labels) == ["sitting"]


def names_of(labels):
    return [str(link.tag) for link in labels.tags]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.png.json", b'{"tags": [', "no JSON"),
        ("a.png.json", b"\xff\xfe\x00", "UTF-8"),
        ("a.png.json", b"[" * 100_000, "cannot be read"),
        ("a.txt", b"\xe9\xe8", "UTF-8"),
        ("a.xmp", b"<x:xmpmeta>", "no XMP"),
        ("a.png.illpose.json", b'{"format": "illpose sidecar", "version": 9}', "a newer illpose"),
    ],
)
def test_a_malformed_sidecar_is_one_line_and_the_import_goes_on(database, tmp_path, name, data, words):
    draw(tmp_path / "art" / "a.png")
    draw(tmp_path / "art" / "b.png", 1)
    (tmp_path / "art" / name).write_bytes(data)
    summary = take_in(tmp_path / "art", database=database, cache=tmp_path / "cache")
    (line,) = summary.problems
    assert summary.added == 2 and str(tmp_path / "art" / name) in line and words in line and "\n" not in line
    again = take_in(tmp_path / "art", database=database, cache=tmp_path / "cache")
    assert again.problems == () and again.unchanged == 2, "said once, and again when it has changed"


def test_json_that_is_a_list_belongs_to_some_other_program(tmp_path):
    path = draw(tmp_path / "a.png")
    (tmp_path / "a.json").write_text("[1, 2]")
    assert read_beside(path) == SaidOfArtwork()


def test_a_sidecar_that_changes_is_read_again_without_reading_pixels(database, tmp_path):
    art = tmp_path / "art"
    path = draw(art / "a.png")
    draw(art / "b.png", 1)
    sidecar = art / "a.png.json"

    def scan():
        return take_in(art, database=database, cache=tmp_path / "cache")

    def labels():
        artwork = next(a for i in repository.ids() if (a := repository.by_id(i)).path == path)
        return LabelReader(database).of([artwork.artwork_id])[0]

    repository = ArtworkRepository(database)
    scan()
    assert labels().tags == ()
    sidecar.write_text(json.dumps({"category": "danbooru", "id": 1, "rating": "e", "tags": "sitting solo"}))
    summary = scan()
    assert (summary.relabelled, summary.unchanged, summary.recognised, summary.analysed_again) == (1, 1, 0, 0)
    assert names_of(labels()) == ["sitting", "solo"] and labels().rating is Rating.EXPLICIT
    assert {link.origin for link in labels().tags} == {Origin.SIDECAR}
    give_tags([labels().artwork_id], "mine", database=database)
    sidecar.write_text(json.dumps({"category": "danbooru", "id": 1, "tags": "standing"}))
    scan()
    assert names_of(labels()) == ["mine", "standing"] and labels().rating is Rating.UNRATED
    sidecar.unlink()
    scan()
    assert names_of(labels()) == ["mine"] and labels().value(Fact.SITE) == ""
    assert scan().unchanged == 2


def test_two_files_of_one_artwork_both_speak(database, tmp_path):
    art = tmp_path / "art"
    for name, tag in (("a.png", "sitting"), ("b.png", "solo")):
        draw(art / name)
        (art / f"{name}.txt").write_text(tag)
    take_in(art, database=database, cache=tmp_path / "cache")
    (labels,) = LabelReader(database).of(ArtworkRepository(database).ids())
    assert names_of(labels) == ["sitting", "solo"]


def test_what_people_entered_in_another_library_is_theirs_here_too(database, tmp_path):
    path = draw(tmp_path / "art" / "a.png")
    said = PersonLabels(tags=(Tag("", "sitting"),), removed_tags=(Tag("", "solo"),), facts={Fact.ARTIST: "me"})
    path.with_name("a.png.illpose.json").write_text(illpose_json(said))
    path.with_name("a.txt").write_text("solo, arms up")
    take_in(tmp_path / "art", database=database, cache=tmp_path / "cache")
    ids = ArtworkRepository(database).ids()
    assert LabelReader(database).by_person(ids) == {ids[0]: said}
    assert names_of(LabelReader(database).of(ids)[0]) == ["arms_up", "sitting"]


def test_nothing_beside_a_file_says_nothing(tmp_path):
    assert read_beside(draw(tmp_path / "knight.png")).labels == Labels()
