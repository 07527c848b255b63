import io
import sqlite3
import struct
import zipfile
from contextlib import closing
from importlib.util import find_spec

import numpy as np
import pytest
from PIL import Image

from illpose_app.core.errors import ArtworkError
from illpose_app.storage.artwork_files import SUFFIXES, read_artwork, read_reduced
from illpose_app.storage.flat_psd import flat_psd

PIXELS = np.random.default_rng(3).integers(0, 256, (30, 20, 3), np.uint8)


def png(pixels=PIXELS):
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return out.getvalue()


def zipped(path, *, mimetype="", **entries):
    with zipfile.ZipFile(path, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return path


def big_psd(pixels, *, version=2, depth=8, resources=b""):
    """A flat Photoshop file, by the specification."""
    height, width = pixels.shape[:2]
    values = pixels.transpose(2, 0, 1)
    values = values.astype(">u2") * 257 if depth == 16 else values
    head = struct.pack(">4sH6xHIIHH", b"8BPS", version, 3, height, width, depth, 3)
    layers = struct.pack(">Q" if version == 2 else ">I", 0)
    return head + struct.pack(">II", 0, len(resources)) + resources + layers + struct.pack(">H", 0) + values.tobytes()


def clip(preview=None):
    """A Clip Studio file as far as its preview."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE CanvasPreview (ImageData BLOB)")
    if preview is not None:
        connection.execute("INSERT INTO CanvasPreview VALUES (?)", (preview,))
    connection.commit()
    database = connection.serialize()
    chunks = b"".join(
        kind + struct.pack(">Q", len(data)) + data
        for kind, data in ((b"CHNKHead", b"\0" * 40), (b"CHNKSQLi", database), (b"CHNKFoot", b""))
    )
    return b"CSFCHUNK" + struct.pack(">QQ", 24 + len(chunks), 24) + chunks


def written(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    return path


def cases(tmp_path):
    kra, ora = {"mergedimage_dot_png": png()}, {"mergedimage_dot_png": png(), "stack_dot_xml": "<image/>"}
    return {
        "PSD": written(tmp_path, "a.psd", flat_psd(PIXELS)),
        "PSB": written(tmp_path, "a.psb", big_psd(PIXELS)),
        "KRA": zipped(tmp_path / "a.kra", mimetype="application/x-krita", **kra),
        "ORA": zipped(tmp_path / "a.ora", mimetype="image/openraster", **ora),
        "PROCREATE": zipped(tmp_path / "a.procreate", Document_dot_archive="x", QuickLook__Thumbnail_dot_png=png()),
        "CLIP": written(tmp_path, "a.clip", clip(png())),
    }


def test_the_files_of_drawing_programs_show_their_merged_picture(tmp_path):
    for format_name, path in cases(tmp_path).items():
        read = read_artwork(path)
        assert np.array_equal(read.pixels_HW3, PIXELS), format_name
        assert read.format == format_name and path.suffix in SUFFIXES
        assert max(read_reduced(path, 10).pixels_HW3.shape[:2]) == 10


def test_photoshop_files_of_16_bits_are_read(tmp_path):
    read = read_artwork(written(tmp_path, "a.psd", big_psd(PIXELS, version=1, depth=16)))
    assert np.abs(read.pixels_HW3.astype(int) - PIXELS).max() <= 1 and read.format == "PSD"


def test_transparency_of_a_krita_file_lies_on_white(tmp_path):
    rgba = np.dstack([PIXELS, np.zeros(PIXELS.shape[:2], np.uint8)])
    path = zipped(tmp_path / "a.kra", mimetype="application/x-krita", mergedimage_dot_png=png(rgba))
    read = read_artwork(path)
    assert read.pixels_HW3.min() == 255 and read.alpha_HW is not None and read.alpha_HW.max() == 0


def unreal_merged():
    info = struct.pack(">IB", 1, 0) + b"\0" * 8
    return b"8BIM" + struct.pack(">HH", 1057, 0) + struct.pack(">I", len(info)) + info + b"\0" * (len(info) % 2)


@pytest.mark.parametrize(
    "name, data, says",
    [
        ("a.psd", big_psd(PIXELS, version=1, resources=unreal_merged()), "Maximize compatibility"),
        ("a.psd", flat_psd(PIXELS)[:200], "cannot be decoded"),
        ("a.psd", struct.pack(">4sH6xHIIHH", b"8BPS", 1, 3, 60000, 60000, 8, 3) + b"\0" * 60, "megapixels"),
        ("a.clip", clip(), "holds no preview"),
        ("a.clip", clip(b"not a picture"), "merged picture is damaged"),
        ("a.clip", clip(png())[:900], "cannot be read"),
        ("a.kra", b"PK\x03\x04" + b"\0" * 90, "cannot be read"),
    ],
)
def test_a_file_without_a_picture_or_damaged_gets_one_clear_line(tmp_path, name, data, says):
    with pytest.raises(ArtworkError, match=says) as caught:
        read_artwork(written(tmp_path, name, data))
    assert "\n" not in str(caught.value) and name in str(caught.value)


def test_zip_files_that_are_no_drawings_or_bombs_are_refused(tmp_path, monkeypatch):
    with pytest.raises(ArtworkError, match="zip file"):
        read_artwork(zipped(tmp_path / "a.zip", notes_dot_txt="x"))
    with pytest.raises(ArtworkError, match="no merged picture"):
        read_artwork(zipped(tmp_path / "b.kra", mimetype="application/x-krita"))
    monkeypatch.setattr("illpose_app.storage.layered_files._LARGEST_ENTRY_BYTES", 1 << 20)
    bomb = tmp_path / "c.kra"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/x-krita")
        archive.writestr("mergedimage.png", b"\0" * (4 << 20))
    with pytest.raises(ArtworkError, match="larger than a picture"):
        read_artwork(bomb)


def test_the_pages_of_a_tiff_become_one_sheet_and_smaller_copies_are_left_out(tmp_path):
    pages = [Image.new("RGB", size, color) for size, color in (((40, 30), "red"), ((20, 50), "blue"))]
    pages[0].save(tmp_path / "a.tiff", save_all=True, append_images=pages[1:])
    read = read_artwork(tmp_path / "a.tiff")
    assert read.pixels_HW3.shape == (30 + 16 + 50, 40, 3) and read.full_height_px == 96
    assert tuple(read.pixels_HW3[5, 5]) == (255, 0, 0) and tuple(read.pixels_HW3[60, 20]) == (0, 0, 255)
    copy = Image.new("RGB", (10, 8), "red")
    pages[0].save(tmp_path / "b.tiff", save_all=True, append_images=[_as_reduced_copy(copy)])
    assert read_artwork(tmp_path / "b.tiff").pixels_HW3.shape == (30, 40, 3)


def _as_reduced_copy(image):
    from PIL import TiffImagePlugin

    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[254] = 1
    image.encoderinfo = {"tiffinfo": tags}
    return image


@pytest.mark.skipif(find_spec("pillow_heif") is None, reason="the extra 'formats' is not installed")
def test_heif_is_read_where_its_package_is(tmp_path):
    import pillow_heif

    flat = np.full((32, 48, 3), (200, 40, 90), np.uint8)
    pillow_heif.from_pillow(Image.fromarray(flat)).save(tmp_path / "a.heic")
    read = read_artwork(tmp_path / "a.heic")
    assert read.format == "HEIF" and np.abs(read.pixels_HW3.astype(int) - flat).max() < 8


def test_what_a_library_says_of_a_damaged_file_is_cut_to_a_short_line(tmp_path):
    # zipfile puts a whole name into its message: here sixty thousand letters of it
    path = zipped(tmp_path / "a.kra", mimetype="application/x-krita", mergedimage_dot_png=png())
    data = bytearray(path.read_bytes())
    data[26:28] = b"\xff\x01"  # the length of the first entry's name
    path.write_bytes(data)
    with pytest.raises(ArtworkError, match=r"a\.kra: cannot be read: File name in directory") as caught:
        read_artwork(path)
    assert len(caught.value.problem) < 200 and "\n" not in str(caught.value)


def test_a_preview_that_computes_for_ever_is_given_up(tmp_path):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            """CREATE VIEW CanvasPreview AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
               SELECT CAST(i AS TEXT) AS ImageData FROM n"""
        )
        database = connection.serialize()
    head = b"CSFCHUNK" + struct.pack(">QQ", 0, 24)
    path = written(tmp_path, "a.clip", head + b"CHNKSQLi" + struct.pack(">Q", len(database)) + database)
    with pytest.raises(ArtworkError, match="interrupted"):
        read_artwork(path)


def test_an_entry_that_unfolds_to_far_more_than_it_holds_is_refused_before_that(tmp_path):
    path = tmp_path / "a.kra"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/x-krita")
        archive.writestr("mergedimage.png", bytes(40 << 20))
    with pytest.raises(ArtworkError, match=r"mergedimage.png is larger than a picture can be"):
        read_artwork(path)
