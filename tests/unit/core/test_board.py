"""A board as values: each edit makes a new one, and what it does can be seen in numbers."""

from dataclasses import replace
from pathlib import Path

import pytest

from illpose_app.core import board
from illpose_app.core.board import NewPin, Pin, pinned


def picture(width=200, height=300, name="a") -> NewPin:
    return NewPin(content_hash=name, path=Path(f"/art/{name}.png"), width_px=width, height_px=height)


def overlap(one: Pin, other: Pin) -> bool:
    return one.bounds.iou(other.bounds) > 1e-9


@pytest.fixture
def pins():
    return pinned((), [picture(), picture(800, 200, "b"), picture(50, 50, "c"), picture(300, 900, "d")])


def test_pictures_are_pinned_with_equal_area_and_never_over_each_other(pins):
    more = pinned(pins, [picture(name="e")])
    assert len({pin.key for pin in more}) == 5
    areas = [pin.bounds.area for pin in more]
    assert max(areas) == pytest.approx(min(areas))
    assert not any(overlap(a, b) for n, a in enumerate(more) for b in more[:n])


def test_a_dropped_picture_lies_where_it_was_dropped(pins):
    assert (pinned(pins, [picture()], at=(50, -70))[-1].x, pinned(pins, [picture()], at=(50, -70))[-1].y) == (50, -70)


def test_arranging_turned_pictures_leaves_none_over_another(pins):
    keys = {pin.key for pin in pins}
    heap = tuple(replace(pin, x=0, y=0, rotation_deg=20 * pin.key) for pin in pins)
    rows = board.arranged(heap, keys)
    assert not any(overlap(a, b) for n, a in enumerate(rows) for b in rows[:n])
    assert board.middle(rows) == pytest.approx(board.middle(heap))


def test_normalised_pictures_are_equally_high(pins):
    heights = [pin.bounds.height for pin in board.normalised(pins, {pin.key for pin in pins})]
    assert max(heights) == pytest.approx(min(heights))


def test_turning_and_scaling_keep_the_place_they_are_about(pins):
    pin = replace(pins[0], x=100, y=0)
    there = board.turned(pin, 90, about=(0, 0))
    assert (there.x, there.y, there.rotation_deg) == (pytest.approx(0, abs=1e-9), 100, 90)
    larger = board.scaled(pin, 2, about=(50, 0))
    assert (larger.x, larger.scale) == (150, 2 * pin.scale)
    assert board.turned(there, -90, about=(0, 0)).x == pytest.approx(100)


def test_flipping_twice_changes_nothing(pins):
    pin = replace(pins[0], x=30, rotation_deg=25)
    for upside_down in (False, True):
        once = board.flipped(pin, upside_down=upside_down, about=(10, 5))
        assert once != pin and board.flipped(once, upside_down=upside_down, about=(10, 5)) == pin


def test_order_and_copies(pins):
    a, b, c, d = (pin.key for pin in pins)
    assert [p.key for p in board.raised(pins, {a, c})] == [b, d, a, c]
    assert [p.key for p in board.lowered(pins, {d})] == [d, a, b, c]
    twice = board.duplicated(pins, {b})
    assert len(twice) == 5 and twice[-1].content_hash == "b" and twice[-1].key not in (a, b, c, d)
    assert [p.key for p in board.without(pins, {a, b, c})] == [d]
