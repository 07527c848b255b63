import os
import subprocess
import sys

import numpy as np
import pytest
from library_helpers import draw, write_bomb
from PIL import Image, ImageCms, PngImagePlugin

from illpose_app.core.errors import ArtworkError
from illpose_app.storage.artwork_files import content_hash, decode_bytes, read_artwork, read_reduced, read_to_look_at


@pytest.mark.parametrize(
    ("ending", "format_name"),
    [
        ("png", "PNG"),
        ("jpg", "JPEG"),
        ("webp", "WEBP"),
        ("avif", "AVIF"),
        ("gif", "GIF"),
        ("bmp", "BMP"),
        ("tiff", "TIFF"),
    ],
)
def test_every_format_is_known_by_its_content_whatever_its_name(tmp_path, ending, format_name):
    original = draw(tmp_path / f"drawing.{ending}")
    renamed = original.rename(tmp_path / "drawing.png")
    decoded = read_artwork(renamed)
    assert decoded.format == format_name
    assert decoded.pixels_HW3.shape == (80, 60, 3) and decoded.pixels_HW3.dtype == np.uint8
    assert decoded.pixels_HW3.mean() > 128
    assert (decoded.full_width_px, decoded.full_height_px) == (60, 80)


@pytest.mark.parametrize("format_name", ["PNG", "JPEG", "WEBP", "AVIF", "TIFF"])
@pytest.mark.parametrize("turn", range(1, 9))
def test_the_turn_in_exif_is_applied(tmp_path, turn, format_name):
    upright = np.zeros((48, 32, 3), np.uint8)
    upright[:16, :8] = 255  # a mark in the left upper corner
    turns = Image.Transpose
    undo = [None, None, turns.FLIP_LEFT_RIGHT, turns.ROTATE_180, turns.FLIP_TOP_BOTTOM,
            turns.TRANSPOSE, turns.ROTATE_90, turns.TRANSVERSE, turns.ROTATE_270][turn]  # fmt: skip
    stored = Image.fromarray(upright)
    stored = stored.transpose(undo) if undo is not None else stored
    exif = Image.Exif()
    exif[0x0112] = turn
    path = tmp_path / "turned"
    stored.save(path, format_name, exif=exif)
    for decoded in (read_artwork(path), read_reduced(path, 999)):
        assert decoded.pixels_HW3.shape == upright.shape
        assert np.abs(decoded.pixels_HW3.astype(int) - upright).mean() < 8
        assert (decoded.full_width_px, decoded.full_height_px) == (32, 48)
    assert read_reduced(path, 24).pixels_HW3.shape == (24, 16, 3)


def test_a_damaged_note_of_the_turn_does_not_lose_the_artwork(tmp_path):
    draw(tmp_path / "a.jpg", exif=b"Exif\0\0MM\0*" + b"\xff" * 40)
    assert read_artwork(tmp_path / "a.jpg").pixels_HW3.shape == (80, 60, 3)


def swapped_profile() -> bytes:
    """Return a profile like sRGB in which red and green have changed places."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    tags = {data[at : at + 4]: at for at in range(132, 132 + 12 * int.from_bytes(data[128:132]), 12)}
    changed = bytearray(data)
    for one, other in ((b"rXYZ", b"gXYZ"), (b"gXYZ", b"rXYZ")):
        changed[tags[one] + 4 : tags[one] + 12] = data[tags[other] + 4 : tags[other] + 12]
    return bytes(changed.replace("sRGB".encode("utf-16-be"), "Swap".encode("utf-16-be")).replace(b"sRGB", b"Swap"))


@pytest.mark.parametrize("ending", ["png", "jpg", "webp", "tiff"])
def test_colours_in_another_space_come_out_as_srgb(tmp_path, ending):
    image = Image.new("RGB", (32, 32), (250, 0, 0))
    image.save(tmp_path / f"a.{ending}", icc_profile=swapped_profile())
    red, green, blue = read_artwork(tmp_path / f"a.{ending}").pixels_HW3[5, 5].tolist()
    assert green > 240 and red < 12 and blue < 12
    image.save(tmp_path / f"b.{ending}", icc_profile=b"not a profile" * 20)
    assert read_artwork(tmp_path / f"b.{ending}").pixels_HW3[5, 5, 0] > 240


def test_a_profile_leaves_the_transparency_as_it_is(tmp_path):
    Image.new("RGBA", (4, 4), (250, 0, 0, 90)).save(tmp_path / "a.png", icc_profile=swapped_profile())
    decoded = read_artwork(tmp_path / "a.png")
    assert np.unique(decoded.alpha_HW).tolist() == [90]
    assert decoded.pixels_HW3[0, 0, 1] > 240 > decoded.pixels_HW3[0, 0, 0]


def test_a_long_editing_history_inside_a_png_is_no_reason_to_refuse_it(tmp_path):
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("XML:com.adobe.xmp", "history " * 500_000, zip=True)
    draw(tmp_path / "a.png", pnginfo=notes)
    assert read_artwork(tmp_path / "a.png").pixels_HW3.shape == (80, 60, 3)


@pytest.mark.parametrize("ending", ["png", "jpg", "webp", "avif", "gif", "bmp", "tiff"])
def test_a_damaged_file_is_read_or_refused_in_one_line_and_nothing_else(tmp_path, ending):
    whole = draw(tmp_path / f"whole.{ending}").read_bytes()
    random = np.random.default_rng(7)
    for _ in range(40):
        damaged = bytearray(whole)
        for place in random.integers(0, min(len(whole), 400), 3):
            damaged[place] = random.integers(256)
        try:
            pixels = decode_bytes(bytes(damaged[: random.integers(1, len(damaged) + 1)]), name="damaged").pixels_HW3
            assert pixels.dtype == np.uint8 and pixels.ndim == 3
        except ArtworkError as error:
            assert "\n" not in str(error)


def test_transparency_becomes_white_and_the_alpha_is_kept(tmp_path):
    rgba = np.zeros((4, 6, 4), np.uint8)
    rgba[:, :3] = (200, 0, 0, 255)
    rgba[:, 3] = (0, 0, 0, 128)
    Image.fromarray(rgba).save(tmp_path / "a.png")
    decoded = read_artwork(tmp_path / "a.png")
    assert tuple(decoded.pixels_HW3[0, 0]) == (200, 0, 0)
    assert tuple(decoded.pixels_HW3[0, 5]) == (255, 255, 255)
    assert abs(int(decoded.pixels_HW3[0, 3, 0]) - 127) <= 1
    assert decoded.alpha_HW[0].tolist() == [255, 255, 255, 128, 0, 0]


def test_a_palette_with_transparency_and_grey_with_alpha(tmp_path):
    image = Image.new("P", (4, 4), 0)
    image.putpalette([0, 0, 0, 255, 0, 0])
    image.save(tmp_path / "p.gif", transparency=0)
    assert read_artwork(tmp_path / "p.gif").pixels_HW3.min() == 255
    Image.new("LA", (3, 3), (10, 0)).save(tmp_path / "la.png")
    assert read_artwork(tmp_path / "la.png").pixels_HW3.min() == 255
    Image.new("1", (3, 3), 1).save(tmp_path / "one.png")
    assert read_artwork(tmp_path / "one.png").pixels_HW3.min() == 255


def test_sixteen_bit_and_cmyk_keep_their_tones(tmp_path):
    ramp = np.linspace(0, 65535, 256).astype(np.uint16).reshape(16, 16)
    Image.fromarray(ramp).save(tmp_path / "deep.png")
    grey = read_artwork(tmp_path / "deep.png").pixels_HW3[..., 0].reshape(-1)
    assert np.abs(grey.astype(int) - np.arange(256)).max() <= 1
    Image.fromarray(ramp).save(tmp_path / "deep.tiff")
    assert read_artwork(tmp_path / "deep.tiff").pixels_HW3.max() == 255
    Image.new("CMYK", (8, 8), (0, 0, 0, 0)).save(tmp_path / "ink.jpg")
    assert read_artwork(tmp_path / "ink.jpg").pixels_HW3.min() > 250
    Image.new("CMYK", (8, 8), (0, 255, 255, 0)).save(tmp_path / "ink.tif")
    assert read_artwork(tmp_path / "ink.tif").pixels_HW3[0, 0].tolist()[0] > 200


def test_the_first_frame_of_an_animation_is_read(tmp_path):
    frames = [Image.new("RGB", (5, 5), color) for color in ("red", "blue")]
    for ending in ("gif", "webp"):
        frames[0].save(tmp_path / f"moving.{ending}", save_all=True, append_images=frames[1:])
        assert read_artwork(tmp_path / f"moving.{ending}").pixels_HW3[0, 0, 0] > 200


def test_reduced_is_small_and_still_says_the_full_size(tmp_path):
    path = draw(tmp_path / "big.jpg", size=(3000, 1000))
    decoded = read_reduced(path, 300)
    assert decoded.pixels_HW3.shape == (100, 300, 3)
    assert (decoded.full_width_px, decoded.full_height_px) == (3000, 1000)


def test_only_a_large_jpeg_is_read_small_to_be_looked_at(tmp_path):
    sizes = {(3000, 2001): (1500, 1001), (6000, 100): (1500, 25), (2700, 900): (2700, 900), (60, 80): (60, 80)}
    for number, (full, read) in enumerate(sizes.items()):
        decoded = read_to_look_at(draw(tmp_path / f"{number}.jpg", size=full), 1366)
        assert decoded.pixels_HW3.shape[1::-1] == read
        assert (decoded.full_width_px, decoded.full_height_px) == full
    assert read_to_look_at(draw(tmp_path / "large.png", size=(3000, 100)), 1366).pixels_HW3.shape == (100, 3000, 3)


def test_tiny_and_thin_artworks_are_read(tmp_path):
    assert read_artwork(draw(tmp_path / "tiny.png", size=(1, 1))).pixels_HW3.shape == (1, 1, 3)
    assert read_artwork(draw(tmp_path / "thin.png", size=(30000, 10))).pixels_HW3.shape == (10, 30000, 3)


def hostile(tmp_path):
    (tmp_path / "empty.png").touch()
    (tmp_path / "text.png").write_text("this is a text")
    whole = draw(tmp_path / "whole.png", size=(400, 400)).read_bytes()
    (tmp_path / "cut.png").write_bytes(whole[: len(whole) // 2])
    whole = draw(tmp_path / "whole.jpg", size=(400, 400)).read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "folder.png").mkdir()
    write_bomb(tmp_path / "bomb.png")
    (tmp_path / "loop.png").symlink_to(tmp_path / "loop.png")
    (tmp_path / "gone.png").symlink_to(tmp_path / "nowhere.png")
    os.mkfifo(tmp_path / "pipe.png")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("empty.png", "empty"),
        ("text.png", "not an illustration"),
        ("cut.png", "damaged"),
        ("cut.jpg", "damaged"),
        ("folder.png", "is a folder"),
        ("bomb.png", "200 megapixels"),
        ("loop.png", "cannot be read"),
        ("gone.png", "no such file"),
        ("pipe.png", "not a regular file"),
        ("never.png", "no such file"),
    ],
)
def test_bad_input_gets_one_clear_line(tmp_path, name, says):
    hostile(tmp_path)
    with pytest.raises(ArtworkError) as caught:
        read_artwork(tmp_path / name)
    assert says in str(caught.value) and name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_may_not_be_read_says_so(tmp_path):
    path = draw(tmp_path / "locked.png")
    path.chmod(0)
    tmp_path.chmod(0o755)
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from illpose_app.storage.artwork_files import read_artwork\n"
        "from illpose_app.core.errors import ArtworkError\n"
        "if os.getuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "try: read_artwork(Path(sys.argv[1]))\n"
        "except ArtworkError as error: print(error)\n"
    )
    for parent in path.parents[:3]:
        if parent.stat().st_uid == os.getuid():
            parent.chmod(parent.stat().st_mode | 0o055)
    answer = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    assert "may not read it" in answer.stdout


def test_a_name_that_is_not_utf8_is_read_and_can_be_printed(tmp_path):
    path = draw(tmp_path / "plain.png").rename(tmp_path / os.fsdecode(b"caf\xe9.png"))
    assert read_artwork(path).pixels_HW3.shape == (80, 60, 3)
    path.write_text("spoilt")
    with pytest.raises(ArtworkError) as caught:
        read_artwork(path)
    str(caught.value).encode("utf-8")


def test_bytes_decode_as_files_do(tmp_path):
    path = draw(tmp_path / "a.png")
    assert np.array_equal(decode_bytes(path.read_bytes(), name="pasted").pixels_HW3, read_artwork(path).pixels_HW3)
    with pytest.raises(ArtworkError, match="pasted"):
        decode_bytes(b"nonsense", name="pasted")
    assert content_hash(path) == content_hash(path) != content_hash(draw(tmp_path / "b.png", 1))
