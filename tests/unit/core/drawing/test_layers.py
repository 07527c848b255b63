import numpy as np
import pytest

from illpose_app.core.drawing.compose import color_at, flattened, merged_down
from illpose_app.core.drawing.drawing import BlendMode, Drawing, DrawingError, Layer, new_drawing
from illpose_app.core.drawing.tiles import TILE_PX, Rect, bounds, read, tiles_of, uniform_tiles, written
from illpose_app.core.drawing.transform import Affine, placed, transformed


def picture(color, size=(300, 280)):
    return np.full((size[1], size[0], 4), color, np.uint8)


def drawing_of(*layers, size=(300, 280)):
    return Drawing(width_px=size[0], height_px=size[1], layers=layers, active=layers[-1].key)


def layer(key, color, **options):
    return Layer(key=key, name=f"layer {key}", tiles=tiles_of(picture(color)), **options)


def test_what_is_written_is_read_and_the_old_tiles_stay_as_they_were():
    random = np.random.default_rng(1)
    pixels = random.integers(0, 256, (300, 520, 4), np.uint8)
    rect = Rect(left=-40, top=100, right=480, bottom=400)
    tiles = tiles_of(pixels, left=-40, top=100)
    assert (read(tiles, rect) == pixels).all()
    before = {place: tile.copy() for place, tile in tiles.items()}
    changed = written(tiles, Rect(left=10, top=120, right=20, bottom=130), np.zeros((10, 10, 4), np.uint8))
    assert all((tiles[place] == before[place]).all() for place in tiles)
    assert not read(changed, Rect(left=10, top=120, right=20, bottom=130)).any()
    assert sum(changed[place] is not tiles[place] for place in tiles) == 1, "only what is touched is copied"


def test_a_layer_of_one_colour_costs_one_tile():
    tiles = uniform_tiles(4 * TILE_PX + 10, 2 * TILE_PX, (255, 255, 255, 255))
    assert len({id(tile) for tile in tiles.values()}) == 3  # one whole, and the two at the right edge
    assert bounds(tiles) == Rect(right=4 * TILE_PX + 10, bottom=2 * TILE_PX)


def test_layers_lie_over_one_another_with_their_opacity():
    drawing = drawing_of(layer(1, (255, 255, 255, 255)), layer(2, (255, 0, 0, 255), opacity=0.5))
    assert tuple(flattened(drawing)[5, 5]) == (255, 128, 128, 255)
    half = drawing_of(layer(1, (255, 0, 0, 128)), layer(2, (0, 0, 255, 128)))
    red, _, blue, alpha = map(int, flattened(half)[5, 5])
    assert alpha == 192 and blue == pytest.approx(170, abs=1) and red == pytest.approx(85, abs=1)


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (BlendMode.MULTIPLY, 200 * 100 / 255),
        (BlendMode.SCREEN, 200 + 100 - 200 * 100 / 255),
        (BlendMode.DARKEN, 100),
        (BlendMode.LIGHTEN, 200),
        (BlendMode.OVERLAY, 255 - 2 * 55 * 155 / 255),
    ],
)
def test_blend_modes_follow_their_formulas(mode, expected):
    drawing = drawing_of(layer(1, (200, 200, 200, 255)), layer(2, (100, 100, 100, 255), mode=mode))
    assert int(flattened(drawing)[0, 0, 0]) == pytest.approx(expected, abs=1)


def test_guides_and_hidden_layers_are_not_in_the_picture():
    paper = layer(1, (255, 255, 255, 255))
    drawing = drawing_of(paper, layer(2, (255, 0, 0, 255), guide=True), layer(3, (0, 255, 0, 255), visible=False))
    assert tuple(flattened(drawing)[0, 0]) == (255, 255, 255, 255)
    assert tuple(flattened(drawing, guides=True)[0, 0]) == (255, 0, 0, 255)
    assert color_at(drawing, 3, 3) == (255, 0, 0)
    assert color_at(drawing, -1, 3) is None


def test_merging_down_looks_the_same_and_refuses_what_would_not():
    drawing = drawing_of(
        layer(1, (255, 255, 255, 255)), layer(2, (0, 0, 255, 120), opacity=0.7), layer(3, (255, 0, 0, 90), opacity=0.4)
    )
    merged = merged_down(drawing, 3)
    assert [below.key for below in merged.layers] == [1, 2] and merged.active == 2
    difference = flattened(merged).astype(int) - flattened(drawing)
    assert np.abs(difference).max() <= 1
    with pytest.raises(DrawingError, match="no layer below"):
        merged_down(drawing, 1)
    locked = drawing_of(layer(1, (0, 0, 0, 255), locked=True), layer(2, (0, 0, 0, 9)))
    with pytest.raises(DrawingError, match="unlock"):
        merged_down(locked, 2)


def test_layers_are_added_ordered_and_removed_but_never_the_last():
    drawing = new_drawing(100, 80, paper="Paper", first="Layer 1", paper_rgb=(255, 255, 255))
    drawing = drawing.added(Layer(key=drawing.next_key, name="Lines"), above=2)
    assert [layer.name for layer in drawing.layers] == ["Paper", "Layer 1", "Lines"] and drawing.active == 3
    assert [layer.key for layer in drawing.in_order([3, 1, 2]).layers] == [3, 1, 2]
    with pytest.raises(DrawingError):
        drawing.in_order([3, 1])
    alone = drawing.removed(1).removed(3)
    assert alone.active == 2
    with pytest.raises(DrawingError, match="at least one"):
        alone.removed(2)


@pytest.mark.parametrize("size", [(0, 100), (20_000, 10), (16_000, 16_000)])
def test_a_drawing_has_a_size_that_can_be_drawn_on(size):
    with pytest.raises(DrawingError):
        new_drawing(*size, paper="", first="", paper_rgb=(255, 255, 255))


def test_a_whole_move_keeps_every_pixel():
    pixels = np.random.default_rng(2).integers(0, 256, (90, 130, 4), np.uint8)
    pixels[0, 0, 3] = pixels[-1, -1, 3] = 255
    moved = transformed(tiles_of(pixels, left=200, top=220), Affine(e=77, f=-150), limit=Rect(right=999, bottom=999))
    assert (read(moved, Rect(left=277, top=70, right=407, bottom=160)) == pixels).all()


def test_turning_scaling_and_coming_back_ends_where_it_began():
    pixels = np.zeros((200, 200, 4), np.uint8)
    pixels[60:140, 40:160] = (200, 30, 60, 255)
    limit = Rect(left=-500, top=-500, right=900, bottom=900)
    turned = placed(dx=0, dy=0, scale_x=1, scale_y=1, angle_deg=90, about=(100, 100))
    once = transformed(tiles_of(pixels), turned, limit=limit)
    assert bounds(once) == Rect(left=60, top=40, right=140, bottom=160)
    larger = placed(dx=30, dy=-12, scale_x=1.5, scale_y=1.5, angle_deg=20, about=(100, 100))
    back = transformed(transformed(tiles_of(pixels), larger, limit=limit), larger.inverse(), limit=limit)
    inner = read(back, Rect(left=44, top=64, right=156, bottom=136))
    assert np.abs(inner.astype(int) - (200, 30, 60, 255)).max() <= 1
    small = placed(dx=0, dy=0, scale_x=0.1, scale_y=0.1, angle_deg=0, about=(100, 100))
    shrunk = transformed(tiles_of(pixels), small, limit=limit)
    area = read(shrunk, Rect(left=80, top=80, right=120, bottom=120))[:, :, 3].sum() / 255
    assert area == pytest.approx(120 * 80 / 100, rel=0.05), "shrinking keeps the amount of paint"
