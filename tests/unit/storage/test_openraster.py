"""OpenRaster as other programs write it, as we write it, and as somebody with bad intentions would."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from illpose_app.core.drawing.compose import flattened
from illpose_app.core.drawing.drawing import BlendMode, Layer, new_drawing
from illpose_app.core.drawing.tiles import Rect, read, tiles_of
from illpose_app.core.errors import ArtworkError
from illpose_app.core.progress import finish
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.flat_psd import flat_psd
from illpose_app.storage.openraster import read_openraster, writing_openraster

RANDOM = np.random.default_rng(5)


def png(pixels, mode="RGBA"):
    buffer = io.BytesIO()
    Image.fromarray(pixels, mode).save(buffer, "PNG")
    return buffer.getvalue()


def noise(width, height):
    """Every value of every channel, hidden colour below alpha 0 too."""
    return RANDOM.integers(0, 256, (height, width, 4), np.uint8)


def ora(path, stack, files, *, mimetype=b"image/openraster", compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        archive.writestr("stack.xml", stack)
        for name, data in files.items():
            archive.writestr(name, data)
    return path


#: As Krita writes it: groups, offsets, attributes in its order, and tags that only Krita has.
KRITAS = """<?xml version='1.0' encoding='UTF-8'?>
<image xres="300" version="0.0.1" yres="300" h="310" w="420">
 <stack x="0" y="0" name="root" opacity="1" composite-op="svg:src-over">
  <layer x="13" y="-7" visibility="visible" opacity="0.498039215686275" composite-op="svg:multiply" edit-locked="true"
    src="data/layer0.png" name="Schatten"/>
  <stack x="0" y="0" name="Figur" opacity="1" composite-op="svg:src-over" visibility="visible">
   <layer x="0" y="0" visibility="hidden" opacity="1" composite-op="svg:src-over"
     src="data/layer1.png" name="線画" selected="true"/>
   <layer x="200" y="100" visibility="visible" opacity="1" composite-op="krita:dissolve"
     src="data/layer2.png" name="Farbe"/>
  </stack>
  <layer x="0" y="0" visibility="visible" opacity="1" composite-op="svg:src-over" src="data/layer3.png" name="Papier"/>
 </stack>
</image>"""


@pytest.fixture
def parts():
    return {f"data/layer{number}.png": noise(*size) for number, size in enumerate([(90, 60), (420, 310), (300, 50)])}


@pytest.fixture
def kritas(tmp_path, parts):
    gray = np.full((310, 420), 240, np.uint8)
    files = {name: png(pixels) for name, pixels in parts.items()} | {"data/layer3.png": png(gray, "L")}
    return ora(tmp_path / "krita.ora", KRITAS, files)


def rect_of(x, y, pixels):
    return Rect(left=x, top=y, right=x + pixels.shape[1], bottom=y + pixels.shape[0])


def check_kritas(drawing, parts):
    lowest_first = [layer.name for layer in drawing.layers]
    assert lowest_first == ["Papier", "Figur / Farbe", "Figur / 線画", "Schatten"]
    paper, color, lines, shadow = drawing.layers
    for layer, name, x, y in ((shadow, 0, 13, -7), (lines, 1, 0, 0), (color, 2, 200, 100)):
        pixels = parts[f"data/layer{name}.png"]
        assert (read(layer.tiles, rect_of(x, y, pixels)) == pixels).all(), "byte for byte"
    assert tuple(read(paper.tiles, drawing.rect)[300, 400]) == (240, 240, 240, 255)
    assert shadow.mode is BlendMode.MULTIPLY and shadow.locked and shadow.opacity == pytest.approx(0.498, abs=1e-3)
    assert not lines.visible and drawing.active == lines.key


def test_a_file_by_another_programs_rules_goes_in_and_out_byte_for_byte(kritas, parts, tmp_path):
    opened = read_openraster(kritas)
    check_kritas(opened.drawing, parts)
    assert opened.notes == ("krita:dissolve is shown as normal",)
    ours = tmp_path / "ours.ora"
    ours.write_bytes(finish(writing_openraster(opened.drawing)))
    check_kritas(read_openraster(ours).drawing, parts)
    assert finish(writing_openraster(read_openraster(ours).drawing)) == ours.read_bytes()


def test_what_we_write_keeps_to_the_specification(tmp_path):
    drawing = new_drawing(700, 300, paper="Paper", first="Lines", paper_rgb=(255, 255, 255))
    drawing = drawing.with_tiles(2, tiles_of(noise(40, 30), left=600, top=200))
    drawing = drawing.added(Layer(key=3, name="Reference", tiles=tiles_of(noise(700, 300)), guide=True), above=1)
    data = finish(writing_openraster(drawing))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        names = set(archive.namelist())
        assert {"stack.xml", "mergedimage.png", "Thumbnails/thumbnail.png"} <= names
        merged = np.array(Image.open(archive.open("mergedimage.png")))
        thumbnail = Image.open(archive.open("Thumbnails/thumbnail.png"))
    assert merged.shape == (300, 700, 4) and (merged == flattened(drawing)).all(), "guides are not in the picture"
    assert max(thumbnail.size) == 256
    path = tmp_path / "a.ora"
    path.write_bytes(data)
    again = read_openraster(path).drawing
    assert [layer.guide for layer in again.layers] == [False, True, False]
    seen = read_artwork(path)  # as the library reads it
    assert np.abs(seen.pixels_HW3.astype(int) - merged[:, :, :3]).max() == 0 and seen.alpha_HW is None
    assert len({id(tile) for tile in again.layers[0].tiles.values()}) == 5, "paper is shared again"


def test_an_empty_layer_and_an_odd_name_are_kept(tmp_path):
    drawing = new_drawing(50, 40, paper="P", first='<"&\x07 線', paper_rgb=(9, 9, 9))
    path = tmp_path / "a.ora"
    path.write_bytes(finish(writing_openraster(drawing)))
    assert read_openraster(path).drawing.layers[1].name == '<"& 線'


LAYER = '<image w="40" h="30"><stack><layer src="{src}" {more}/></stack></image>'
GOOD = {"data/a.png": png(noise(40, 30))}


@pytest.mark.parametrize("src", ["../../etc/passwd", "/etc/passwd", "..\\secret.png", "C:/secret.png", "a/../../b.png"])
def test_a_layer_that_points_outside_of_the_file_is_refused(tmp_path, src):
    path = ora(tmp_path / "bad.ora", LAYER.format(src=src, more=""), {**GOOD, src: GOOD["data/a.png"]})
    with pytest.raises(ArtworkError, match=r"bad\.ora.*outside of the file"):
        read_openraster(path)


def huge_png():
    """A PNG of a few KB that claims 30,000 x 30,000 px."""
    data = bytearray(png(noise(4, 4)))
    data[16:24] = (30_000).to_bytes(4, "big") * 2
    return bytes(data)


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + LAYER.format(src="data/a.png", more='name="&b;"')
DEEP = '<image w="4" h="4"><stack>' + "<stack>" * 90 + "</stack>" * 90 + "</stack></image>"


@pytest.mark.parametrize(
    ("stack", "files", "why"),
    [
        (LAYER.format(src="data/a.png", more=""), {"data/a.png": huge_png()}, "30000 x 30000|cannot be decoded"),
        (LAYER.format(src="data/a.png", more=""), {"data/a.png": b"no png"}, "cannot be decoded"),
        (LAYER.format(src="data/b.png", more=""), GOOD, r"data/b\.png is missing"),
        (LAYER.format(src="data/a.png", more='x="99999999"'), GOOD, "lies at"),
        (LAYER.format(src="data/a.png", more='opacity="nan"'), GOOD, "opacity"),
        (LAYER.replace('w="40"', 'w="900000"').format(src="data/a.png", more=""), GOOD, "900000"),
        ('<image w="16000" h="16000"><stack/></image>', {}, "megapixels"),
        ("<image w='4' h='4'>", {}, "cannot be read"),
        ("<image w='4'><stack/></image>", {}, "invalid literal"),
        ("<image w='4' h='4'/>", {}, "no stack"),
        (" " * (5 << 20), {}, "claims to hold 5 MB"),
        (ENTITIES, GOOD, "entities"),
        (DEEP, {}, "too deep"),
    ],
)
def test_bombs_and_damaged_files_are_refused_with_one_line(tmp_path, stack, files, why):
    path = ora(tmp_path / "bad.ora", stack, files)
    with pytest.raises(ArtworkError, match=why) as refused:
        read_openraster(path)
    assert "\n" not in str(refused.value) and "bad.ora" in str(refused.value)


def test_what_is_no_zip_is_refused(tmp_path):
    (tmp_path / "a.ora").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(ArtworkError, match="no OpenRaster"):
        read_openraster(tmp_path / "a.ora")
    with pytest.raises(ArtworkError, match="no such file"):
        read_openraster(tmp_path / "b.ora")


def test_a_damaged_entry_is_refused(tmp_path, kritas):
    data = bytearray(kritas.read_bytes())
    at = data.find(b"IDAT") + 200
    data[at : at + 40] = bytes(40)
    (tmp_path / "a.ora").write_bytes(data)
    with pytest.raises(ArtworkError, match=r"layer0\.png"):
        read_openraster(tmp_path / "a.ora")


def test_a_flat_psd_is_read_by_others():
    pixels = RANDOM.integers(0, 256, (37, 61, 3), np.uint8)
    with Image.open(io.BytesIO(flat_psd(pixels))) as image:
        assert image.format == "PSD" and (np.array(image) == pixels).all()


def test_layers_that_differ_only_in_name_are_written_each(tmp_path):
    drawing = new_drawing(30, 30, paper="Same", first="Same", paper_rgb=(1, 2, 3))
    drawing = drawing.with_layer(replace(drawing.layer(1), locked=False))
    path = tmp_path / "a.ora"
    path.write_bytes(finish(writing_openraster(drawing)))
    assert [len(layer.tiles) for layer in read_openraster(path).drawing.layers] == [1, 0]


def test_a_file_that_krita_wrote_looks_as_it_does_there():
    """Krita 5.1.5 wrote the file, and beside the layers what they look like together; it rounds otherwise."""
    path = Path(__file__).parents[2] / "data" / "krita.ora"
    opened = read_openraster(path)
    told = [(layer.name, round(layer.opacity, 2), layer.mode.value) for layer in opened.drawing.layers]
    assert told == [
        ("paper", 1.0, "svg:src-over"), ("sketch", 1.0, "svg:src-over"), ("shade", 0.6, "svg:multiply"),
        ("figure / skin", 1.0, "svg:src-over"), ("figure / light", 0.8, "svg:src-over"), ("ink 線", 0.9, "svg:overlay"),
    ]  # fmt: skip
    states = [(layer.visible, layer.locked) for layer in opened.drawing.layers[:2]]
    assert states == [(True, True), (False, False)] and not opened.notes
    with zipfile.ZipFile(path) as archive:
        merged = np.array(Image.open(io.BytesIO(archive.read("mergedimage.png"))).convert("RGBA"))
    assert np.abs(flattened(opened.drawing).astype(int) - merged).max() <= 2
