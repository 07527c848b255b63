from dataclasses import replace

import numpy as np
import pytest

from illpose_app.core.drawing.brush import BRUSHES, Brush, BrushKind, PenPoint
from illpose_app.core.drawing.compose import flattened
from illpose_app.core.drawing.drawing import Layer, new_drawing
from illpose_app.core.drawing.fill import filled
from illpose_app.core.drawing.history import History, packed
from illpose_app.core.drawing.path import DabPath, Stabiliser
from illpose_app.core.drawing.stroke import Stroke
from illpose_app.core.drawing.tiles import Rect, read, tiles_of

PICTURE = Rect(right=600, bottom=600)
INK = replace(BRUSHES[BrushKind.INK], size_px=10)


def drawn(points, brush=INK, tiles=None, color=(10, 20, 30), **options):
    stroke = Stroke(tiles or {}, brush, color, PICTURE, **options)
    changed = Rect()
    for point in points:
        changed = changed.united(stroke.to(point))
    changed = changed.united(stroke.end())
    return stroke.tiles, changed


def line(start, end, *, steps=20, pressure=(1.0, 1.0), **options):
    return [
        PenPoint(
            x=start[0] + (end[0] - start[0]) * t, y=start[1] + (end[1] - start[1]) * t,
            pressure=pressure[0] + (pressure[1] - pressure[0]) * t, **options,
        )
        for t in np.linspace(0, 1, steps)
    ]  # fmt: skip


def alpha(tiles, rect=PICTURE):
    return read(tiles, rect)[:, :, 3].astype(int)


def test_a_line_of_ink_is_as_wide_as_its_brush_and_goes_from_end_to_end():
    tiles, changed = drawn(line((100.5, 300.5), (400.5, 300.5)))
    covered = alpha(tiles)
    assert covered[:, 250].sum() / 255 == pytest.approx(10, abs=0.8)
    assert covered[300, 100] > 200 and covered[300, 400] > 200 and covered[300, 92] == 0 and covered[300, 410] == 0
    assert changed.left <= 95 and changed.right >= 406, "what changed is said"
    outside = covered.copy()
    outside[changed.slices()] = 0
    assert not outside.any()
    assert (read(tiles, PICTURE)[covered == 255][:, :3] == (10, 20, 30)).all()


def test_a_line_does_not_depend_on_how_often_the_pen_is_asked():
    often, _ = drawn(line((100, 100), (500, 350), steps=200))
    seldom, _ = drawn(line((100, 100), (500, 350), steps=6))
    difference = np.abs(alpha(often) - alpha(seldom))
    assert difference.mean() < 0.5 and (difference > 100).sum() < 20


def test_pressure_makes_ink_wider_and_pencil_darker():
    tiles, _ = drawn(line((100, 300), (500, 300), pressure=(0.1, 1.0)))
    assert alpha(tiles)[:, 150].sum() < 0.5 * alpha(tiles)[:, 450].sum()
    pencil = replace(BRUSHES[BrushKind.PENCIL], size_px=20)
    light, _ = drawn(line((100, 300), (500, 300), pressure=(0.2, 0.2)), pencil)
    dark, _ = drawn(line((100, 300), (500, 300), pressure=(0.9, 0.9)), pencil)
    assert alpha(light).max() < 0.75 * alpha(dark).max()


def test_a_pencil_that_lies_down_draws_broad_and_pale():
    pencil = replace(BRUSHES[BrushKind.PENCIL], size_px=8)
    upright, _ = drawn(line((100, 300), (500, 300)), pencil)
    lying, _ = drawn(line((100, 300), (500, 300), tilt_y_deg=60.0), pencil)
    rows = lambda tiles: int((alpha(tiles)[:, 300:330].max(axis=1) > 8).sum())  # noqa: E731
    assert rows(lying) > 1.8 * rows(upright)
    assert alpha(lying).max() < alpha(upright).max()


def test_crossing_ones_own_line_does_not_darken_beyond_the_strokes_opacity():
    half = replace(INK, opacity=0.5)
    tiles, _ = drawn([*line((100, 300), (400, 300)), *line((400, 300), (100, 300))], half)
    assert alpha(tiles).max() == 128


def test_the_eraser_takes_alpha_and_leaves_colour():
    pixels = np.full((600, 600, 4), (200, 100, 50, 255), np.uint8)
    tiles, _ = drawn(line((100, 300), (500, 300)), replace(BRUSHES[BrushKind.ERASER], size_px=30), tiles_of(pixels))
    after = read(tiles, PICTURE)
    assert after[300, 300, 3] == 0 and after[200, 300, 3] == 255
    assert (after[:, :, :3] == (200, 100, 50)).all()


def test_ink_over_half_transparent_colour_follows_porter_and_duff():
    tiles, _ = drawn(
        line((100, 300), (500, 300)), replace(INK, opacity=0.5, size_px=40), color=(255, 0, 0),
        tiles=tiles_of(np.full((600, 600, 4), (0, 0, 255, 128), np.uint8)),
    )  # fmt: skip
    red, _, blue, a = map(int, read(tiles, PICTURE)[300, 300])
    assert a == pytest.approx(255 * (0.5 + 0.5 * 128 / 255), abs=1)
    assert red == pytest.approx(255 * 0.5 / (a / 255), abs=2) and red + blue == pytest.approx(255, abs=2)


def test_nothing_is_drawn_outside_of_the_picture():
    tiles, changed = drawn(line((-300, 20), (900, 20)))
    assert changed.left >= 0 and changed.right <= 600
    assert not alpha(tiles, Rect(left=600, top=0, right=700, bottom=100)).any()


def test_a_stroke_that_others_look_at_in_its_middle_goes_on_in_copies():
    before = tiles_of(np.full((600, 600, 4), 255, np.uint8))
    kept = {place: tile.copy() for place, tile in before.items()}
    stroke = Stroke(before, INK, (0, 0, 0), PICTURE)
    for point in line((100, 300), (300, 300)):
        stroke.to(point)
    seen = stroke.tiles
    picture = read(seen, PICTURE)
    for point in line((300, 300), (200, 310)):
        stroke.to(point)
    assert (read(seen, PICTURE) == picture).all()
    assert all((before[place] == kept[place]).all() for place in before)
    assert (read(stroke.tiles, PICTURE) != picture).any()


def test_the_stabiliser_takes_the_tremor_out_and_ends_where_the_pen_was_lifted():
    random = np.random.default_rng(3)
    shaky = [replace(point, y=point.y + random.normal(0, 4)) for point in line((100, 300), (500, 300), steps=120)]
    filter_ = Stabiliser(0.8)
    steady = [filter_.follow(point) for point in shaky]
    wobble = lambda points: float(np.abs(np.diff([point.y for point in points])).mean())  # noqa: E731
    assert wobble(steady) < 0.35 * wobble(shaky)
    assert Stabiliser(0.0).follow(shaky[3]) == shaky[3]
    tiles, _ = drawn(line((100, 300), (500, 300), steps=40), steadying=0.9)
    assert alpha(tiles)[300, 499] > 200


def test_dabs_are_evenly_spaced_along_a_bend():
    path = DabPath(Brush(kind=BrushKind.PENCIL, size_px=20, spacing=0.25, builds_up=True))
    corner = [*line((0, 0), (100, 0), steps=7), *line((100, 0), (100, 100), steps=7)[1:]]
    places = [place for point in corner for place in path.to(point)] + path.end()
    gaps = np.hypot(np.diff([place.x for place in places]), np.diff([place.y for place in places]))
    assert len(places) > 30 and gaps.max() <= 5.01 and np.median(gaps) == pytest.approx(5, abs=0.05)


# fill


def ring(radius=150):
    points = [
        PenPoint(x=300 + radius * np.cos(angle), y=300 + radius * np.sin(angle)) for angle in np.linspace(0, 6.4, 90)
    ]
    return drawn(points)[0]


def test_a_fill_stays_inside_the_lines_of_another_layer():
    drawing = new_drawing(600, 600, paper="Paper", first="Colour", paper_rgb=(255, 255, 255))
    drawing = drawing.added(Layer(key=3, name="Lines", tiles=ring()), above=2)
    drawing = filled(type(drawing)(width_px=600, height_px=600, layers=drawing.layers, active=2), 300, 300,
                     color=(255, 180, 160))  # fmt: skip
    color = read(drawing.layer(2).tiles, PICTURE)
    assert tuple(color[300, 300]) == (255, 180, 160, 255) and not color[20:100, 20:100].any()
    assert drawing.layer(3).tiles is not None and tuple(flattened(drawing)[300, 448])[:3] == (10, 20, 30)
    seam = flattened(drawing)[300, 300:450].astype(int)
    assert not (seam.min(axis=1) > 240).any(), "no white seam between fill and line"


def test_a_fill_outside_of_the_picture_changes_nothing():
    drawing = new_drawing(60, 60, paper="Paper", first="Colour", paper_rgb=(255, 255, 255))
    assert filled(drawing, -1, 4, color=(0, 0, 0)) is drawing


# history


def history_of_strokes(count, **options):
    drawing = new_drawing(600, 600, paper="Paper", first="Lines", paper_rgb=(255, 255, 255))
    history, pictures = History(drawing, **options), [flattened(drawing)]
    for number in range(count):
        tiles, _ = drawn(line((20 + 9 * number, 40), (500 - 9 * number, 560)), tiles=history.now.layer(2).tiles)
        history.push(f"stroke {number}", history.now.with_tiles(2, tiles))
        pictures.append(flattened(history.now))
    return history, pictures


def test_every_step_is_undone_and_done_again_to_the_pixel():
    history, pictures = history_of_strokes(12)
    while step := history.unpacked_step(keep=2):
        history.put_packed(step, packed(step))
    assert history.undo_text == "stroke 11" and not history.redo_text
    for picture in reversed(pictures[:-1]):
        history.undo()
        assert (flattened(history.now) == picture).all()
    history.undo()  # there is nothing left
    for picture in pictures[1:]:
        history.redo()
        assert (flattened(history.now) == picture).all()
    history.undo()
    history.push("another", history.now)
    assert not history.redo_text


def test_layers_that_came_and_went_come_back_with_their_pixels():
    history, _ = history_of_strokes(1)
    before = flattened(history.now)
    history.push("remove", history.now.removed(2))
    history.push("add", history.now.added(Layer(key=7, name="New", tiles=ring()), above=1))
    history.undo()
    history.undo()
    assert (flattened(history.now) == before).all() and history.now.active == 2
    history.redo()
    history.redo()
    assert [layer.key for layer in history.now.layers] == [1, 7]


def test_steps_of_one_slider_are_one_step():
    history, _ = history_of_strokes(1)
    for opacity in (0.9, 0.7, 0.4):
        changed = history.now.with_layer(replace(history.now.layer(2), opacity=opacity))
        history.push("opacity", changed, merging="opacity 2")
    assert history.step_count == 2
    history.undo()
    assert history.now.layer(2).opacity == 1.0


def test_the_history_keeps_to_its_budget_and_packing_makes_room():
    history, pictures = history_of_strokes(16, budget_bytes=3 << 20)
    assert history.bytes_held <= 3 << 20 and 1 <= history.step_count < 16
    plenty, _ = history_of_strokes(16)
    loose = plenty.bytes_held
    while step := plenty.unpacked_step(keep=0):
        plenty.put_packed(step, packed(step))
    assert plenty.bytes_held < loose / 10
    while history.undo_text:
        history.undo()
    assert any((flattened(history.now) == picture).all() for picture in pictures)


@pytest.mark.parametrize("size_px", [3, 20, 120, 400])
def test_the_edge_of_a_line_has_no_waves_whatever_the_size_of_the_brush(size_px):
    brush = replace(INK, size_px=size_px)
    tiles, _ = drawn(line((100, 300), (500, 300)), brush)
    widths = alpha(tiles)[:, 200:400].sum(axis=0) / 255
    assert np.ptp(widths) <= max(0.3, 0.012 * size_px)
