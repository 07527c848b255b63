"""Decides what dragging a box or its handles means; pure functions in px of the artwork."""

from typing import Final

from illpose_app.core.geometry import Box

#: How near to a corner or side the pointer grasps it, px of the screen.
REACH_PX: Final = 8.0
#: A box is at least so wide and high, px of the artwork.
SMALLEST_PX: Final = 8.0

#: Which sides a handle moves: -1 left or upper, 1 right or lower, 0 neither.
Handle = tuple[int, int]


def handle_at(box: Box, x: float, y: float, *, scale: float) -> Handle | None:
    """Return the handle of a box within reach of a place; a corner wins over a side."""
    reach = REACH_PX / scale
    if not (box.x - reach <= x <= box.right + reach and box.y - reach <= y <= box.bottom + reach):
        return None
    across = -1 if abs(x - box.x) <= reach else 1 if abs(x - box.right) <= reach else 0
    down = -1 if abs(y - box.y) <= reach else 1 if abs(y - box.bottom) <= reach else 0
    return (across, down) if across or down else None


def handle_places(box: Box) -> list[tuple[float, float]]:
    """Return the middles of the eight handles of a box."""
    cx, cy = box.center
    return [(x, y) for x in (box.x, cx, box.right) for y in (box.y, cy, box.bottom) if (x, y) != (cx, cy)]


def box_with_handle(box: Box, handle: Handle, x: float, y: float) -> Box:
    """Return the box with a handle pulled to a place; sides never pass one another."""
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    if handle[0] < 0:
        left = min(x, right - SMALLEST_PX)
    elif handle[0] > 0:
        right = max(x, left + SMALLEST_PX)
    if handle[1] < 0:
        top = min(y, bottom - SMALLEST_PX)
    elif handle[1] > 0:
        bottom = max(y, top + SMALLEST_PX)
    return Box(x=left, y=top, width=right - left, height=bottom - top)


def box_between(
    first: tuple[float, float], second: tuple[float, float], *, width_px: int, height_px: int
) -> Box | None:
    """Return the box with two corners, inside an artwork of a size; None where it is too small to be meant."""
    left, right = sorted((first[0], second[0]))
    top, bottom = sorted((first[1], second[1]))
    box = Box(x=left, y=top, width=right - left, height=bottom - top).clipped(width_px, height_px)
    return box if min(box.width, box.height) >= SMALLEST_PX else None
