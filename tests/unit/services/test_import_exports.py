"""Pictures that illpose made of artworks lie in art folders, too: a library takes none of them for an artwork."""

import numpy as np
import pytest
from library_helpers import draw, pose_from_pixels, take_in
from PIL import Image

from illpose_app.cli_analyze import write_overlay
from illpose_app.services.export_pose import FORMATS, PosedArtwork, export_pose
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.export_mark import Exported, exported_kind, mark_options
from illpose_app.storage.folder_files import walk_artwork_files
from illpose_app.ui.library.library_controller import summary_words


@pytest.fixture
def posed(tmp_path):
    decoded = read_artwork(draw(tmp_path / "art" / "mine.png", 1))
    return PosedArtwork(
        name="mine.png", characters=pose_from_pixels(decoded), pixels_HW3=decoded.pixels_HW3,
    )  # fmt: skip


def test_exported_pictures_are_left_out_with_a_line_each(posed, tmp_path, database):
    art = tmp_path / "art"
    for form in FORMATS:
        export_pose(posed, art / f"mine-{form.name}{form.ending}", form)
    for ending in ("png", "jpg", "webp"):
        write_overlay(art / f"mine-over.{ending}", posed)
    before = {path: path.read_bytes() for path in art.iterdir()}
    summary = take_in(art, database=database, cache=tmp_path / "cache")
    assert [row.path.name for row in ArtworkRepository(database).page(0, 20)] == ["mine.png"]
    pictures = [stamp.path for listing in walk_artwork_files(art) for stamp in listing.stamps]
    assert len(summary.problems) == len(pictures) - 1 == 6
    assert all("was exported by illpose" in line for line in summary.problems)
    assert {path: path.read_bytes() for path in art.iterdir()} == before
    assert "6 skipped" in summary_words(summary)
    again = take_in(art, database=database, cache=tmp_path / "cache")
    assert again.problems == () and again.unchanged == len(pictures)


@pytest.mark.parametrize("format_name", ["PNG", "JPEG", "WEBP"])
def test_the_mark_says_what_was_exported(tmp_path, format_name):
    for kind in Exported:
        path = tmp_path / kind
        noise = np.random.default_rng(0).integers(0, 255, (90, 90, 3), np.uint8)
        Image.fromarray(noise).save(path, format_name, **mark_options(kind, format_name))
        assert exported_kind(path) is kind


def test_only_the_whole_mark_counts(tmp_path):
    plain = draw(tmp_path / "plain.png")
    assert exported_kind(plain) is None and exported_kind(tmp_path / "nothing.png") is None
    for words in ("illpose", "illpose overlays", "made for illpose overlay"):
        path = tmp_path / "named.jpg"
        exif = Image.Exif()
        exif[0x0131] = words
        Image.open(plain).save(path, exif=exif)
        assert exported_kind(path) is None
