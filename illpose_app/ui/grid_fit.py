"""How wide the cells of a grid are so that they fill its width."""

from PySide6.QtWidgets import QListView


def cell_width(room_px: int, smallest_px: int) -> int:
    """Return the width of a cell, px: as many columns as fit at the smallest width, then stretched to fill the room."""
    columns = max(1, room_px // smallest_px)
    return max(1, room_px // columns)


def room_of(view: QListView) -> int:
    """Return how much width a view has for its cells, px, whether its scroll bar shows or not."""
    inside = view.contentsRect().adjusted(view.viewportMargins().left(), 0, -view.viewportMargins().right(), 0)
    bar = view.verticalScrollBar().sizeHint().width()
    showing = view.verticalScrollBar().isVisible()
    # one px is left over: a row that is exactly full is wrapped
    return min(inside.width() - bar, view.viewport().width() - (0 if showing else bar)) - 1
