"""Selections: their shapes, how they join, and that tools stay inside of them."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw

from illpose_app.core.drawing.brush import BRUSHES, BrushKind, PenPoint
from illpose_app.core.drawing.drawing import Drawing, Layer, new_drawing
from illpose_app.core.drawing.fill import alike_selected, filled
from illpose_app.core.drawing.floating import covered, cut_out, laid_down, lifted
from illpose_app.core.drawing.history import History
from illpose_app.core.drawing.selection import (
    FULL,
    Joining,
    Selection,
    from_pixels,
    inverted,
    joined,
    outlined,
    rectangle,
)  # fmt: skip
from illpose_app.core.drawing.stroke import Stroke
from illpose_app.core.drawing.tiles import Rect, read, tiles_of
from illpose_app.core.drawing.transform import Affine, placed

PICTURE = Rect(right=700, bottom=520)
RED, BLUE = (200, 20, 20), (20, 20, 200)


def area(selection):
    return (selection or Selection()).pixels_HW(PICTURE)


def painted(color=RED, width=700, height=520):
    pixels = np.zeros((height, width, 4), np.uint8)
    pixels[:] = (*color, 255)
    return tiles_of(pixels)


def drawing_of(tiles, selection=None):
    return Drawing(
        width_px=700, height_px=520, layers=(Layer(key=1, name="a", tiles=tiles),), active=1, selection=selection
    )


# shapes


def test_a_rectangle_selects_whole_pixels_of_the_picture_and_shares_what_is_selected_all_over():
    chosen = rectangle(Rect(left=-20, top=100, right=600, bottom=520), PICTURE)
    expected = np.zeros((520, 700), np.uint8)
    expected[100:520, :600] = 255
    assert (area(chosen) == expected).all()
    assert chosen.covers[1, 1] is FULL and chosen.bytes_held < 8 * FULL.nbytes
    assert chosen.bounds() == Rect(left=0, top=100, right=600, bottom=520)


def test_a_freehand_line_selects_what_it_goes_round_with_smooth_edges():
    places = [(120.5, 40.25), (640.0, 130.0), (500.75, 480.5), (300.0, 220.0), (60.0, 400.0)]
    fine = Image.new("L", (700 * 8, 520 * 8))
    ImageDraw.Draw(fine).polygon([(x * 8 - 0.5, y * 8 - 0.5) for x, y in places], fill=255)
    expected = np.asarray(fine, np.float32).reshape(520, 8, 700, 8).mean(axis=(1, 3))
    got = area(outlined(places, PICTURE)).astype(np.float32)
    assert np.abs(got - expected).max() < 40 and np.abs(got - expected).mean() < 0.2
    assert 0 < ((got > 0) & (got < 255)).sum() < 4000


def test_a_line_that_leaves_the_picture_selects_up_to_its_edge_and_a_point_selects_nothing():
    chosen = area(outlined([(-300, -300), (200, -300), (200, 900), (-300, 900)], PICTURE))
    assert (chosen[:, :200] == 255).all() and not chosen[:, 200:].any()
    assert outlined([(5, 5), (5, 5)], PICTURE).is_empty
    assert outlined([(900, 900), (950, 900), (950, 960)], PICTURE).is_empty


def test_by_colour_selects_the_connected_part_or_everything_alike():
    pixels = np.full((520, 700, 4), 255, np.uint8)
    pixels[50:150, 50:150] = pixels[300:400, 500:600] = (*RED, 255)
    pixels[60:70, 60:70] = (RED[0] + 30, *RED[1:], 255)
    drawing = drawing_of(tiles_of(pixels))
    near = area(alike_selected(drawing, 55, 55, tolerance=10, connected=True))
    assert near[100, 100] == 255 and near[65, 65] == 0 and near[350, 550] == 0
    both = area(alike_selected(drawing, 55, 55, tolerance=40, connected=False))
    assert both[65, 65] == 255 and both[350, 550] == 255 and both[10, 10] == 0
    assert alike_selected(drawing, -1, 4, tolerance=10, connected=True).is_empty


def test_by_colour_of_one_layer_does_not_see_the_others():
    lower = Layer(key=1, name="lower", tiles=painted())
    upper = Layer(key=2, name="upper", tiles=tiles_of(np.full((50, 50, 4), 255, np.uint8), left=100, top=100))
    drawing = replace(drawing_of({}), layers=(lower, upper), active=1)
    alone = alike_selected(drawing, 5, 5, tolerance=10, connected=False, layer_only=True)
    assert area(alone)[120, 120] == 255
    assert area(alike_selected(drawing, 5, 5, tolerance=10, connected=False))[120, 120] == 0


# joining


@pytest.mark.parametrize(
    ("joining", "expected"),
    [
        (Joining.REPLACE, lambda a, b: b),
        (Joining.ADD, lambda a, b: a | b),
        (Joining.SUBTRACT, lambda a, b: a & ~b),
        (Joining.INTERSECT, lambda a, b: a & b),
    ],
)
def test_selections_join_pixel_by_pixel(joining, expected):
    random = np.random.default_rng(3)
    a, b = random.random((2, 520, 700)) < 0.5
    a[:256, :256] = b[256:512, 256:512] = True
    got = area(joined(from_pixels(a, PICTURE), from_pixels(b, PICTURE), joining))
    assert ((got == 255) == expected(a, b)).all() and set(np.unique(got)) <= {0, 255}


def test_a_selection_of_nothing_is_none():
    chosen = rectangle(Rect(left=10, top=10, right=40, bottom=40), PICTURE)
    assert joined(chosen, chosen, Joining.SUBTRACT) is None
    assert joined(chosen, Selection(), Joining.REPLACE) is None
    assert inverted(rectangle(PICTURE, PICTURE), PICTURE) is None


def test_inverting_twice_is_the_selection_again():
    chosen = outlined([(100, 60), (600, 200), (250, 500)], PICTURE)
    back = inverted(inverted(chosen, PICTURE), PICTURE)
    assert (area(back) == area(chosen)).all()
    assert (area(inverted(chosen, PICTURE)) == 255 - area(chosen)).all()


# tools stay inside


@pytest.mark.parametrize("kind", [BrushKind.INK, BrushKind.PENCIL, BrushKind.ERASER])
def test_strokes_act_only_inside(kind):
    chosen = outlined([(300, 100), (500, 250), (300, 400), (150, 250)], PICTURE)
    before = painted()
    stroke = Stroke(before, replace(BRUSHES[kind], size_px=60), BLUE, PICTURE, within=chosen)
    stroke.to(PenPoint(x=20, y=250))
    stroke.to(PenPoint(x=680, y=250))
    stroke.end()
    old, new = read(before, PICTURE), read(stroke.tiles, PICTURE)
    assert (new[area(chosen) == 0] == old[area(chosen) == 0]).all()
    assert (new[240:260, 200:400] != old[240:260, 200:400]).any(axis=2).mean() > 0.9


def test_a_fill_stays_inside_of_the_selection_and_does_nothing_outside_of_it():
    chosen = rectangle(Rect(left=100, top=100, right=300, bottom=200), PICTURE)
    drawing = drawing_of(painted(), chosen)
    done = read(filled(drawing, 150, 150, color=BLUE).active_layer.tiles, PICTURE)
    assert ((done[:, :, 2] == 200) == (area(chosen) == 255)).all()
    assert filled(drawing, 20, 20, color=BLUE) is drawing


def test_a_fill_does_not_run_out_through_a_gap_that_it_closes():
    pixels = np.full((520, 700, 4), 255, np.uint8)
    pixels[100:103, 100:400] = pixels[300:303, 100:400] = pixels[100:303, 100:103] = pixels[100:303, 397:400] = 0
    pixels[100:303, 100:400, 3] = 255
    pixels[200:208, 397:400] = 255  # a gap of 8 px
    drawing = drawing_of(tiles_of(pixels))
    out = read(filled(drawing, 200, 200, color=RED).active_layer.tiles, PICTURE)
    assert out[20, 20, 1] == RED[1]
    held = read(filled(drawing, 200, 200, color=RED, gap_px=10).active_layer.tiles, PICTURE)
    assert held[20, 20, 1] == 255 and held[200, 450, 1] == 255
    inner = held[105:298, 105:395]
    assert (inner[:, :, 1] == RED[1]).all()  # up to the corners


# pieces


def test_a_lifted_piece_and_what_is_left_make_up_the_layer():
    chosen = outlined([(100, 60), (600, 200), (250, 500)], PICTURE)
    tiles = painted()
    floating = lifted(tiles, chosen)
    piece, rest = read(floating.piece, PICTURE), read(floating.rest, PICTURE)
    assert (piece[:, :, 3] == area(chosen)).all() and (rest[:, :, 3] == 255 - area(chosen)).all()
    assert floating.rect == chosen.bounds()
    everything = lifted(tiles, None)
    assert everything.piece is tiles and not everything.rest


def test_a_moved_piece_lies_where_it_was_put_and_its_selection_with_it():
    chosen = rectangle(Rect(left=50, top=60, right=150, bottom=160), PICTURE)
    pixels = np.zeros((520, 700, 4), np.uint8)
    pixels[40:200, 40:200] = (*RED, 255)
    pixels[50:60, 400:420] = (*BLUE, 255)
    drawing = drawing_of(tiles_of(pixels), chosen)
    moved = laid_down(drawing, lifted(drawing.active_layer.tiles, chosen), Affine(e=300, f=-30), limit=PICTURE)
    expected = pixels.copy()
    expected[60:160, 50:150] = 0
    expected[30:130, 350:450] = (*RED, 255)
    assert (read(moved.active_layer.tiles, PICTURE) == expected).all()
    assert (area(moved.selection) == area(rectangle(Rect(left=350, top=30, right=450, bottom=130), PICTURE))).all()


@pytest.mark.parametrize(("scale_x", "angle_deg"), [(-1.0, 0.0), (1.0, 90.0), (-1.0, 180.0), (1.0, -90.0)])
def test_flips_and_right_angles_keep_every_pixel(scale_x, angle_deg):
    random = np.random.default_rng(8)
    pixels = random.integers(1, 256, (120, 200, 4), np.uint8)
    drawing = drawing_of(tiles_of(pixels, left=200, top=220))
    by = placed(dx=0, dy=0, scale_x=scale_x, scale_y=1.0, angle_deg=angle_deg, about=(300, 280))
    done = laid_down(drawing, lifted(drawing.active_layer.tiles, None), by, limit=PICTURE)
    expected = np.rot90(pixels[:, ::-1] if scale_x < 0 else pixels, round(-angle_deg / 90))
    rect = by.box_of(Rect(left=200, top=220, right=400, bottom=340))
    assert (read(done.active_layer.tiles, rect) == expected).all()


def test_what_is_selected_is_covered_or_cut_out():
    chosen = outlined([(100, 60), (600, 200), (250, 500)], PICTURE)
    done = read(covered({}, chosen, BLUE), PICTURE)
    assert (done[:, :, 3] == area(chosen)).all() and (done[done[:, :, 3] > 0][:, :3] == BLUE).all()
    cut = cut_out(read(painted(), PICTURE), chosen, PICTURE)
    assert (cut[:, :, 3] == area(chosen)).all() and not cut[area(chosen) == 0].any()


# history


def test_selecting_is_a_step_that_leaves_the_layers_the_same_value():
    drawing = new_drawing(700, 520, paper="p", first="f", paper_rgb=(255, 255, 255))
    history = History(drawing)
    chosen = from_pixels(np.random.default_rng(1).random((520, 700)) < 0.5, PICTURE)
    history.push("select", replace(drawing, selection=chosen))
    history.push("deselect", replace(drawing, selection=None))
    assert history.bytes_held >= chosen.bytes_held
    history.undo()
    assert history.now.selection is chosen and history.now.layers is drawing.layers
    history.undo()
    assert history.now.selection is None and history.now.layers is drawing.layers
    history.redo()
    assert history.now.selection is chosen
