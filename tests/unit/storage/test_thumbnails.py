import numpy as np
import pytest
from PIL import Image

from illpose_app.core.errors import LibraryError
from illpose_app.storage.thumbnails import ThumbnailCache

NAME = "ab" + "0" * 38


def test_a_thumbnail_is_small_keeps_its_shape_and_is_found_again(tmp_path):
    cache = ThumbnailCache(tmp_path / "thumbnails")
    assert cache.path(NAME) is None
    written = cache.write(NAME, np.full((3000, 2000, 3), 90, np.uint8))
    assert cache.path(NAME) == written and written.parent.name == "ab"
    with Image.open(written) as image:
        assert image.size == (213, 320)
    assert [path.name for path in written.parent.iterdir()] == [written.name]


@pytest.mark.parametrize("shape", [(1, 1, 3), (10, 30000, 3)], ids=["one pixel", "a strip"])
def test_odd_shapes_have_thumbnails_too(tmp_path, shape):
    with Image.open(ThumbnailCache(tmp_path).write(NAME, np.zeros(shape, np.uint8))) as image:
        assert min(image.size) >= 1 and max(image.size) <= 320


@pytest.mark.parametrize("damage", [b"", b"not a picture", None], ids=["empty", "text", "cut"])
def test_a_damaged_thumbnail_counts_as_none_and_can_be_made_again(tmp_path, damage):
    cache = ThumbnailCache(tmp_path)
    place = cache.write(NAME, np.zeros((50, 50, 3), np.uint8))
    place.write_bytes(place.read_bytes()[:-40] if damage is None else damage)
    assert cache.path(NAME) is None
    cache.write(NAME, np.zeros((50, 50, 3), np.uint8))
    assert cache.path(NAME) == place


def test_one_byte_that_turned_over_is_noticed_and_so_is_the_thumbnail_of_another_artwork(tmp_path):
    cache, other = ThumbnailCache(tmp_path), "cd" + "0" * 38
    place = cache.write(NAME, np.full((50, 50, 3), 9, np.uint8))
    whole = place.read_bytes()
    for number in (3, len(whole) // 2, len(whole) - 1):
        place.write_bytes(whole[:number] + bytes([whole[number] ^ 1]) + whole[number + 1 :])
        assert cache.path(NAME) is None and cache.pixels(NAME) is None
    place.write_bytes(cache.write(other, np.zeros((50, 50, 3), np.uint8)).read_bytes())
    assert cache.path(NAME) is None and cache.path(other) is not None


def test_a_thumbnail_of_an_older_illpose_is_taken_as_it_is(tmp_path):
    cache = ThumbnailCache(tmp_path)
    place = cache.place(NAME)
    place.parent.mkdir()
    Image.new("RGB", (20, 20), "red").save(place, "JPEG")
    assert cache.path(NAME) == place


def test_a_cache_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "thumbnails").write_text("in the way")
    with pytest.raises(LibraryError, match="thumbnails cannot be written"):
        ThumbnailCache(tmp_path / "thumbnails").write(NAME, np.zeros((5, 5, 3), np.uint8))
