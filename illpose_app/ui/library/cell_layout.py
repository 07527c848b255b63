"""Where the cells of a grid lie: pure arithmetic, the same cost for ten cells and for a million."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CellLayout:
    """Cells of one size in rows that fill a width; sizes and places are in px, y counts from the first row's top.

    smallest_px: the width that a cell has at least; words_px: the room below its square.
    """

    count: int
    width_px: int
    smallest_px: int
    words_px: int = 0
    margin_px: int = 6

    @property
    def columns(self) -> int:
        """How many cells stand in a row."""
        return max(1, (self.width_px - 2 * self.margin_px) // self.smallest_px)

    @property
    def cell_width_px(self) -> int:
        """The width of every cell: stretched until the row is full."""
        return max(1, (self.width_px - 2 * self.margin_px) // self.columns)

    @property
    def cell_height_px(self) -> int:
        """The height of every cell."""
        return self.cell_width_px + self.words_px

    @property
    def height_px(self) -> int:
        """The height of all rows together."""
        return -(-self.count // self.columns) * self.cell_height_px + 2 * self.margin_px

    def place(self, number: int) -> tuple[int, int]:
        """Return the left upper corner of a cell."""
        row, column = divmod(number, self.columns)
        return self.margin_px + column * self.cell_width_px, self.margin_px + row * self.cell_height_px

    def number_at(self, x: int, y: int) -> int:
        """Return which cell lies at a place; -1 where there is none."""
        column, row = (x - self.margin_px) // self.cell_width_px, (y - self.margin_px) // self.cell_height_px
        number = row * self.columns + column
        return number if 0 <= column < self.columns and row >= 0 and number < self.count else -1

    def nearest(self, x: int, y: int) -> int:
        """Return the cell at a place, or the nearest one before it in reading order; -1 in an empty grid."""
        column = min(max((x - self.margin_px) // self.cell_width_px, 0), self.columns - 1)
        row = max((y - self.margin_px) // self.cell_height_px, 0)
        return min(row * self.columns + column, self.count - 1)

    def between(self, top: int, bottom: int) -> range:
        """Return the cells that show between two heights."""
        first = max((top - self.margin_px) // self.cell_height_px, 0) * self.columns
        last = (max(bottom - self.margin_px, 0) // self.cell_height_px + 1) * self.columns
        return range(min(first, self.count), min(last, self.count))
