"""Boards are kept with the library and exported without touching a file."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from library_helpers import draw, take_in
from PIL import Image

from illpose_app.core.board import pinned
from illpose_app.core.progress import finish
from illpose_app.services.board_picture import board_picture
from illpose_app.services.export_board import BoardError, export_folder, export_picture
from illpose_app.services.pin_files import keep_pasted, pin_files
from illpose_app.storage.artwork_files import content_hash
from illpose_app.storage.boards import BoardRepository
from illpose_app.storage.database import Database
from illpose_app.storage.thumbnails import ThumbnailCache


@pytest.fixture
def thumbnails(tmp_path):
    return ThumbnailCache(tmp_path / "cache")


@pytest.fixture
def pins(tmp_path, thumbnails):
    files = [draw(tmp_path / "art" / f"{seed}.png", seed) for seed in (1, 2, 3)]
    return pinned((), pin_files(files, thumbnails=thumbnails).pins)


def test_a_board_comes_back_exactly_as_it_was_left(database, pins):
    boards = BoardRepository(database)
    first, second = boards.make("Hands"), boards.make("Knights")
    left = (replace(pins[0], rotation_deg=30, flipped_x=True, greyscale=True, opacity=0.4), *pins[1:])
    boards.store(first, left)
    boards.store(second, pins[:1])
    boards.rename(second, "Horses")
    again = Database.open(database.path)
    assert BoardRepository(again).pins(first) == left
    assert [(row.name, row.pin_count) for row in BoardRepository(again).boards()] == [("Hands", 3), ("Horses", 1)]
    again.close()
    boards.delete(first)
    boards.store(first, left)  # a late answer
    assert [row.name for row in boards.boards()] == ["Horses"] and boards.pins(first) == ()


def test_a_file_that_cannot_be_pinned_is_said_and_the_others_are(tmp_path, thumbnails):
    (tmp_path / "text.png").write_text("no picture")
    found = pin_files([tmp_path / "text.png", draw(tmp_path / "a.png")], thumbnails=thumbnails)
    assert [pin.path.name for pin in found.pins] == ["a.png"]
    (problem,) = found.problems
    assert "text.png" in problem


def test_a_missing_file_is_shown_by_its_thumbnail_and_a_moved_one_from_its_new_place(
    database, pins, thumbnails, tmp_path
):
    art = tmp_path / "art"
    take_in(art, database=database, cache=tmp_path / "cache")
    pins[0].path.unlink()
    pins[1].path.rename(art / "moved.png")
    take_in(art, database=database, cache=tmp_path / "cache")
    gone, moved = (board_picture(pin, 100, database=database, thumbnails=thumbnails) for pin in pins[:2])
    assert gone.missing and gone.pixels_HW3 is not None
    assert not moved.missing and moved.pixels_HW3 is not None


def test_a_board_is_exported_as_a_picture_in_which_each_pin_shows(database, pins, thumbnails, tmp_path):
    def read(pin, side):
        return board_picture(pin, side, database=database, thumbnails=thumbnails)

    turned = (replace(pins[0], rotation_deg=45), replace(pins[1], opacity=0.5, greyscale=True), pins[2])
    finish(export_picture(turned, tmp_path / "board.png", read=read, ground=(10, 200, 10)))
    pixels = np.asarray(Image.open(tmp_path / "board.png"))
    ground = (pixels == (10, 200, 10)).all(axis=2).mean()
    assert 0.05 < ground < 0.7
    with pytest.raises(BoardError, match="pin a picture first"):
        finish(export_picture((), tmp_path / "no.png", read=read, ground=(0, 0, 0)))


def test_a_board_is_exported_as_a_folder_with_its_credits(database, pins, tmp_path):
    take_in(tmp_path / "art", database=database, cache=tmp_path / "cache")
    with database.writing() as connection:
        connection.execute("UPDATE artworks SET artist = 'Kemble', address = 'https://a.example/1'")
    before = [content_hash(pin.path) for pin in pins]
    pins[2].path.unlink()
    problems = finish(export_folder((*pins, pins[0]), tmp_path / "out", database=database))
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["01 1.png", "02 2.png", "credits.csv", "credits.md"]
    assert [content_hash(tmp_path / "out" / name) for name in ("01 1.png", "02 2.png")] == before[:2]
    credits = (tmp_path / "out" / "credits.csv").read_text()
    assert credits.count("Kemble") == 3 and "(missing)" in credits and "3.png" in problems[0]
    with pytest.raises(BoardError, match="choose a new or an empty one"):
        finish(export_folder(pins, tmp_path / "out", database=database))


def test_pasted_pixels_are_kept_once(tmp_path):
    data = Path(draw(tmp_path / "a.png")).read_bytes()
    places = {keep_pasted(data, folder=tmp_path / "pasted") for _ in range(2)}
    assert len(places) == 1 and places.pop().read_bytes() == data
