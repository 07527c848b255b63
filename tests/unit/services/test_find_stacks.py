"""Copies and variations come together; what differs in pose does not."""

import numpy as np
import pytest
from library_helpers import take_in
from PIL import Image, ImageDraw

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import box_around
from illpose_app.core.pose import pose_of_places
from illpose_app.core.progress import finish
from illpose_app.core.stacking import Likeness
from illpose_app.services.find_stacks import find_stacks, stack_of
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.stacks import StackRepository
from illpose_app.storage.thumbnails import ThumbnailCache


class Studio:
    """Draws figures with known poses into a folder, and takes them into a library."""

    def __init__(self, folder, database):
        self.folder, self.database = folder / "art", database
        self.folder.mkdir()
        self.cache = folder / "cache"
        self._poses = {}

    def draw(self, name, seed=0, *, moved_wrist=0.0, shirt=None, scale=1.0, **options):
        random = np.random.default_rng(seed)
        joints = random.uniform(0.15, 0.85, (17, 2)) * [300, 400]
        joints[9] += moved_wrist
        image = Image.new("RGB", (300, 400), "white")
        pen = ImageDraw.Draw(image)
        for _ in range(6):
            (x, y), r = random.uniform(0, 1, 2) * [300, 400], random.uniform(20, 80)
            pen.ellipse((x - r, y - r, x + r, y + r), fill=tuple(map(int, random.integers(0, 200, 3))))
        if shirt:
            pen.rectangle((120, 170, 180, 240), fill=shirt)
        size = (round(300 * scale), round(400 * scale))
        image.resize(size).save(self.folder / name, **options)
        self._poses[size, seed, shirt, moved_wrist] = joints * scale
        self._last = joints * scale
        self._next = {**getattr(self, "_next", {}), name: joints * scale}
        return name

    def take_in(self):
        names = iter(sorted(self._next))

        def analyze(_decoded):
            joints = self._next[next(names)].astype(np.float32)
            return (Character(box=box_around(joints), pose=pose_of_places(joints), score=1.0),)

        take_in(self.folder, database=self.database, cache=self.cache, analyze=analyze)
        self.group()

    def group(self):
        return finish(find_stacks(database=self.database, thumbnails=ThumbnailCache(self.cache)))

    def stacks(self):
        """Return the names that lie together."""
        repository = ArtworkRepository(self.database)
        ids = repository.ids()
        named = {i: repository.by_id(i).path.name for i in ids}
        together = {}
        for artwork_id, mark in stack_of(ids, database=self.database).items():
            together.setdefault(mark.stack_id, set()).add(named[artwork_id])
            assert mark.count >= 2
        return sorted(map(sorted, together.values()))


@pytest.fixture(params=[0, 100], ids=["grouped anew", "compared one by one"])
def studio(tmp_path, database, request, monkeypatch):
    monkeypatch.setattr("illpose_app.services.find_stacks.FEW", request.param)
    return Studio(tmp_path, database)


def test_a_picture_saved_smaller_is_nearly_the_same(studio):
    studio.draw("a.png", 1)
    studio.draw("b.jpg", 1, scale=0.5, quality=60)
    studio.draw("c.png", 2)
    studio.take_in()
    assert studio.stacks() == [["a.png", "b.jpg"]]
    (row,) = StackRepository(studio.database).all_stacks()
    assert row.likeness is Likeness.NEAR and row.count == 2


def test_the_same_drawing_in_other_clothes_is_a_variation(studio):
    studio.draw("a.png", 1)
    studio.draw("b.png", 1, shirt="#c03020")
    studio.take_in()
    assert studio.stacks() == [["a.png", "b.png"]]
    (row,) = StackRepository(studio.database).all_stacks()
    assert row.likeness is Likeness.VARIED


def test_the_same_figure_with_a_moved_arm_is_another_reference(studio):
    studio.draw("a.png", 1)
    studio.draw("b.png", 1, shirt="#c03020", moved_wrist=60)
    studio.take_in()
    assert studio.stacks() == []


def test_what_the_artist_set_apart_stays_apart(studio):
    for name, scale in (("a.png", 1), ("b.png", 0.7), ("c.png", 0.5)):
        studio.draw(name, 1, scale=scale)
    studio.take_in()
    repository = StackRepository(studio.database)
    ids = sorted(ArtworkRepository(studio.database).ids())
    repository.set_apart(ids[0], repository.members(ids[0]))
    assert studio.stacks() == [["b.png", "c.png"]]
    studio.group()
    assert studio.stacks() == [["b.png", "c.png"]]


def test_a_library_without_prints_gets_them_from_its_thumbnails_or_files(studio, database):
    studio.draw("a.png", 1)
    studio.draw("b.png", 1, scale=0.6)
    studio.draw("c.png", 1, scale=0.8)
    studio.take_in()
    with database.writing() as connection:
        connection.execute("DELETE FROM picture_prints")
        connection.execute("DELETE FROM stacks")
    for place in list(studio.cache.rglob("*.jpg"))[:2]:
        place.unlink()
    (studio.folder / "c.png").unlink()
    studio.group()
    assert ["a.png", "b.png"] in [stack[:2] for stack in studio.stacks()]


def test_a_library_that_has_not_changed_is_not_grouped_again(studio, monkeypatch):
    studio.draw("a.png", 1)
    studio.draw("b.png", 1, scale=0.6)
    studio.take_in()
    before = studio.stacks()
    for name in ("find_links", "find_links_of"):
        monkeypatch.setattr(f"illpose_app.services.find_stacks.{name}", lambda *_looks: pytest.fail("compared again"))
    assert studio.group() == 1 and studio.stacks() == before


def test_a_few_new_pictures_join_the_stacks_without_comparing_all(studio, monkeypatch):
    studio.draw("a.png", 1)
    studio.draw("b.png", 1, scale=0.6)
    studio.draw("c.png", 2)
    studio.take_in()
    (before,) = {mark.stack_id for mark in StackRepository(studio.database).marks().values()}
    monkeypatch.setattr("illpose_app.services.find_stacks.FEW", 2)
    monkeypatch.setattr("illpose_app.services.find_stacks.find_links", lambda _looks: pytest.fail("compared all"))
    studio._next = {}
    studio.draw("d.png", 1, scale=0.8)
    studio.draw("e.png", 2, scale=0.7)
    studio.take_in()
    assert studio.stacks() == [["a.png", "b.png", "d.png"], ["c.png", "e.png"]]
    assert before in {mark.stack_id for mark in StackRepository(studio.database).marks().values()}


def test_the_same_bytes_in_two_files_are_listed_as_copies(studio):
    studio.draw("a.png", 1)
    (studio.folder / "copy.png").write_bytes((studio.folder / "a.png").read_bytes())
    studio._next["copy.png"] = studio._next["a.png"]
    studio.take_in()
    (row,) = StackRepository(studio.database).all_stacks()
    assert row.likeness is None and row.count == 2 and studio.stacks() == []
