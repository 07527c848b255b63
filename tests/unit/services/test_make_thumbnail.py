import pytest
from library_helpers import draw
from PIL import Image

from illpose_app.core.errors import ArtworkError
from illpose_app.services.make_thumbnail import make_thumbnail
from illpose_app.storage.artwork_files import content_hash
from illpose_app.storage.thumbnails import ThumbnailCache


@pytest.mark.parametrize("lost", ["never made", "deleted", "cut"])
def test_a_lost_thumbnail_is_made_again_from_the_artwork(tmp_path, lost):
    path, cache = draw(tmp_path / "a.jpg", size=(900, 600)), ThumbnailCache(tmp_path / "cache")
    name = content_hash(path)
    if lost != "never made":
        made = make_thumbnail(name, path, thumbnails=cache)
        made.unlink() if lost == "deleted" else made.write_bytes(made.read_bytes()[:100])
    with Image.open(make_thumbnail(name, path, thumbnails=cache)) as image:
        assert image.width == 320 and image.height in (213, 214)


def test_a_file_that_holds_something_else_by_now_gives_no_thumbnail(tmp_path):
    path, cache = draw(tmp_path / "a.png", 1), ThumbnailCache(tmp_path / "cache")
    name = content_hash(path)
    draw(path, 2)
    with pytest.raises(ArtworkError, match="has changed"):
        make_thumbnail(name, path, thumbnails=cache)
    assert cache.path(name) is None
