from hypothesis import given
from hypothesis import strategies as st

from illpose_app.ui.library.cell_layout import CellLayout

layouts = st.builds(
    CellLayout,
    count=st.integers(0, 2_000_000),
    width_px=st.integers(1, 4000),
    smallest_px=st.integers(40, 320),
    words_px=st.integers(0, 40),
)


@given(layouts, st.integers(0, 1_999_999))
def test_every_cell_is_found_where_it_lies_and_shows_there(layout, number):
    if layout.count:
        number %= layout.count
        x, y = layout.place(number)
        assert layout.number_at(x, y) == number
        assert layout.number_at(x + layout.cell_width_px - 1, y + layout.cell_height_px - 1) == number
        assert number in layout.between(y, y)
        assert y + layout.cell_height_px <= layout.height_px


@given(layouts, st.integers(0, 10**6), st.integers(0, 3000))
def test_no_cell_that_shows_is_left_out_and_few_others_are_painted(layout, top, height):
    shown = layout.between(top, top + height)
    for number in (shown.start - 1, shown.stop):
        if 0 <= number < layout.count:
            y = layout.place(number)[1]
            assert y + layout.cell_height_px <= top or y > top + height
    assert len(shown) <= layout.columns * (height // layout.cell_height_px + 3)


@given(layouts)
def test_the_cells_of_a_row_fill_the_width(layout):
    room = layout.width_px - 2 * layout.margin_px
    if room >= layout.smallest_px:
        assert layout.cell_width_px >= layout.smallest_px
        assert 0 <= room - layout.columns * layout.cell_width_px < layout.columns
