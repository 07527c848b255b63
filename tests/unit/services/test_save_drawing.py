from dataclasses import replace

import numpy as np
import pytest
from drawn_characters import character
from PIL import Image

from illpose_app.core.drawing.compose import flattened
from illpose_app.core.drawing.drawing import Layer, new_drawing
from illpose_app.core.drawing.tiles import tiles_of
from illpose_app.core.errors import IllposeError
from illpose_app.core.progress import finish
from illpose_app.services.save_drawing import export_drawing, save_drawing
from illpose_app.storage.artwork_files import content_hash
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.openraster import read_openraster


@pytest.fixture
def drawing():
    red = np.full((60, 50, 4), (220, 20, 30, 255), np.uint8)
    made = new_drawing(240, 220, paper="Paper", first="Lines", paper_rgb=(255, 255, 255))
    made = made.with_tiles(2, tiles_of(red, left=20, top=30))
    return made.added(Layer(key=3, name="Reference", tiles=tiles_of(red, left=150, top=30), guide=True), above=1)


def test_a_saved_drawing_and_its_corrections_are_there_when_its_file_is_opened(drawing, database, tmp_path):
    path = tmp_path / "art" / "sketch.ora"
    found = character(at=(10, 10))
    corrected = replace(found, pose=found.pose.with_joint(9, 33, 44), corrected=True)
    kept = finish(
        save_drawing(
            drawing, path, characters=(corrected, character(at=(120, 0))), analyzer_version="test", database=database
        )
    )
    assert (flattened(read_openraster(path).drawing) == flattened(drawing)).all()
    known = ArtworkRepository(database).analysis_of(content_hash(path))
    assert ArtworkRepository(database).characters_of(known.artwork_id) == kept
    assert [one.corrected for one in kept] == [True, False] and kept[0].pose == corrected.pose
    again = finish(
        save_drawing(
            drawing, path, characters=(replace(kept[0], pose=found.pose), kept[1]), analyzer_version="test",
            database=database,
        )
    )  # fmt: skip
    assert again[0].pose == found.pose and again[0].character_id == kept[0].character_id


@pytest.mark.parametrize("name", ["a.png", "a.JPG", "a.jpeg", "a.psd"])
def test_an_export_is_flat_and_without_guides(drawing, tmp_path, name):
    finish(export_drawing(drawing, tmp_path / name))
    with Image.open(tmp_path / name) as image:
        pixels = np.array(image.convert("RGB")).astype(int)
    assert pixels.shape == (220, 240, 3)
    assert np.abs(pixels[60, 40] - (220, 20, 30)).max() < 6 and np.abs(pixels[60, 170] - 255).max() < 6


def test_an_ending_that_is_not_known_is_refused(drawing, tmp_path):
    with pytest.raises(IllposeError, match=r"a\.xcf.*\.png"):
        finish(export_drawing(drawing, tmp_path / "a.xcf"))
    assert not (tmp_path / "a.xcf").exists()
